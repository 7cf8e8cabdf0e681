// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/clock_time.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

int minutes(std::string_view text, std::string_view language) {
  const auto times = times_of(text, language);
  return times.size() == 1 ? times.front().minutes : -1;
}

TEST(TimesOf, ReadsBothLanguages) {
  EXPECT_EQ(minutes("om 14.30 uur", "nl"), 870);
  EXPECT_EQ(minutes("om 9 uur", "nl"), 540);
  EXPECT_EQ(minutes("at 2.30 p.m. sharp", "en"), 870);
  EXPECT_EQ(minutes("at 2:30 PM", "en"), 870);
  EXPECT_EQ(minutes("at 14:30", "en"), 870);
  EXPECT_EQ(minutes("at 1430 hours", "en"), 870);
  EXPECT_EQ(minutes("at 12 a.m.", "en"), 0);
  EXPECT_EQ(minutes("by noon", "en"), 720);
}

TEST(TimesOf, TakesNoOtherNumber) {
  EXPECT_EQ(minutes("14.30 meter", "nl"), -1);
  EXPECT_EQ(minutes("14.30 metres", "en"), -1);
  EXPECT_EQ(minutes("versie 1:20:30", "nl"), -1);
}

TEST(TimesOf, SaysWhereAnHourMayBeALengthOfTime) {
  EXPECT_TRUE(times_of("binnen 24 uur", "nl").front().maybe_duration);
  EXPECT_FALSE(times_of("om 14.30 uur", "nl").front().maybe_duration);
}

TEST(SameTime, KnowsMidnightAndTheHalfOfTheDay) {
  EXPECT_TRUE(same_time(times_of("24.00 uur", "nl").front(), times_of("midnight", "en").front()));
  EXPECT_TRUE(same_time(times_of("15 uur", "nl").front(), times_of("3 o'clock", "en").front()));
  EXPECT_FALSE(same_time(times_of("15 uur", "nl").front(), times_of("3 a.m.", "en").front()));
}

}  // namespace
}  // namespace weerga
