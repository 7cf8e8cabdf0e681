// SPDX-License-Identifier: Apache-2.0
#include "editor/core/phrase_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stop_token>

#include "tests/editor/core/knowledge/memory_of.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class PhraseRecordOf : public testing::Test {
 protected:
  [[nodiscard]] PhraseRecord record(const std::string& phrase, Side side = Side::source) const {
    return phrase_record(memory_, timeline_query(phrase, side, {.target_language = "en-GB"}), {});
  }

  const MatchIndex memory_{test::letters_with_two_renderings()};
};

TEST_F(PhraseRecordOf, CountsTheRenderingsAndListsTheSegments) {
  const PhraseRecord found = record("mensenrechtenschending");
  ASSERT_THAT(found.renderings, SizeIs(2));
  EXPECT_EQ(found.renderings[0].text, "human rights violation");
  EXPECT_EQ(found.renderings[0].times, 25U);
  EXPECT_EQ(found.renderings[0].last_date, "2020-03-01");
  ASSERT_THAT(found.newest, SizeIs(30));
  EXPECT_THAT(found.newest.front().provenance, HasSubstr("brief 2020"));
  EXPECT_EQ(found.newest.front().source.at(1).kind, MarkedSpan::Kind::emphasis);
}

TEST_F(PhraseRecordOf, FindsOtherFormsOfWordsThatStandNowhere) {
  EXPECT_THAT(record("mensenrechtenschendingen").newest, SizeIs(30));
  EXPECT_THAT(record("human rights violations", Side::target).newest, SizeIs(25));
  EXPECT_THAT(record("fosfor").newest, IsEmpty());
}

TEST_F(PhraseRecordOf, IsEmptyAfterAStop) {
  std::stop_source stop;
  stop.request_stop();
  const TimelineQuery query = timeline_query("wapenlevering", Side::source, {});
  EXPECT_THAT(phrase_record(memory_, query, stop.get_token()).newest, IsEmpty());
}

}  // namespace
}  // namespace weerga
