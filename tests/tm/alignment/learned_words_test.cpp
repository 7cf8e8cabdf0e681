// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/learned_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace weerga {
namespace {

const std::vector<std::string> kDutch = {
    "De sluiswachter opent de sluis.", "Een sluiswachter woont er.", "Wij zagen de sluiswachter gisteren.",
    "Er viel regen.",                  "De brug is dicht.",          "Zij kreeg 12 stemmen."};
const std::vector<std::string> kEnglish = {
    "The lockkeeper opens the gate.", "A lockkeeper lives there.", "Yesterday we saw the lockkeeper.",
    "Rain fell.",                     "The bridge is closed.",     "She won 12 votes."};

const LexiconEntry* entry_of(const Lexicon& lexicon, std::string_view source) {
  const auto found = std::ranges::find(lexicon.entries, source, &LexiconEntry::source);
  return found == lexicon.entries.end() ? nullptr : &*found;
}

TEST(LearnedWords, LinksWordsThatKeepTurningUpTogether) {
  const Lexicon lexicon = learned_words({kDutch, kEnglish}, "nl", "en");
  const LexiconEntry* const keeper = entry_of(lexicon, "sluiswachter");
  ASSERT_NE(keeper, nullptr);
  EXPECT_EQ(keeper->target, "lockkeeper");
  EXPECT_GT(keeper->probability, 0.5);
}

TEST(LearnedWords, LeavesOutWhatStoodTogetherOnceOrNeedsNoLearning) {
  const Lexicon lexicon = learned_words({kDutch, kEnglish}, "nl", "en");
  EXPECT_EQ(entry_of(lexicon, "brug"), nullptr);
  EXPECT_EQ(entry_of(lexicon, "12"), nullptr);
}

TEST(LearnedWords, OfNothingIsNothing) {
  EXPECT_THAT(learned_words({}, "nl", "en").entries, testing::IsEmpty());
}

}  // namespace
}  // namespace weerga
