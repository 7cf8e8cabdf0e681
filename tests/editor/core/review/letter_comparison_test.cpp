// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/letter_comparison.h"

#include <gmock/gmock.h>

#include "editor/core/review/sequence_alignment.h"
#include "tests/editor/core/letters.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;

const std::vector<std::string> kSentences{"Geachte voorzitter,",
                                          "De Kamer is op 19 november geïnformeerd over de situatie.",
                                          "Het kabinet betreurt de gang van zaken zeer.",
                                          "De minister reist volgende week naar Wenen.",
                                          "Daar spreekt hij met de secretaris-generaal van de OVSE.",
                                          "Hoogachtend,"};

Document letter_of(const std::vector<std::string>& sentences) {
  std::vector<std::vector<Segment>> units;
  for (const std::string& sentence : sentences) units.push_back({pair("s1", sentence, "EN " + sentence)});
  return letter(units);
}

std::vector<RowChange> changes_between(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<RowChange> changes;
  for (const ComparedRow& row : compare_letters(letter_of(before), letter_of(after)).rows)
    changes.push_back(row.change);
  return changes;
}

TEST(LetterComparison, OfALetterWithItselfFindsNothing) {
  const LetterComparison same = compare_letters(letter_of(kSentences), letter_of(kSentences));
  EXPECT_EQ(same.count(RowChange::equal), kSentences.size());
  EXPECT_EQ(same.rows.size(), kSentences.size());
}

TEST(LetterComparison, TellsChangedAddedRemovedAndMoved) {
  using enum RowChange;
  std::vector<std::string> after = kSentences;
  after[1] = "De Kamer is op 20 november geïnformeerd over de situatie.";
  EXPECT_THAT(changes_between(kSentences, after), ElementsAre(equal, changed, equal, equal, equal, equal));
  after = kSentences;
  after.insert(after.begin() + 2, "Dat was nodig omdat er een nieuw akkoord ligt.");
  EXPECT_THAT(changes_between(kSentences, after), ElementsAre(equal, equal, added, equal, equal, equal, equal));
  EXPECT_THAT(changes_between(after, kSentences), ElementsAre(equal, equal, removed, equal, equal, equal, equal));
  after = {kSentences[0], kSentences[3], kSentences[4], kSentences[2], kSentences[1], kSentences[5]};
  EXPECT_THAT(changes_between(kSentences, after), ElementsAre(equal, equal, equal, moved, moved, equal));
}

TEST(LetterComparison, ShowsWordByWordWhatChanged) {
  std::vector<std::string> after = kSentences;
  after[1] = "De Kamer is op 20 november geïnformeerd over de situatie.";
  const LetterComparison comparison = compare_letters(letter_of(kSentences), letter_of(after));
  std::string inserted;
  for (const DifferencePiece& piece : comparison.rows[1].source) {
    if (piece.change == Change::inserted) inserted += piece.query.of(after[1]);
  }
  EXPECT_EQ(inserted, "20 ");
  EXPECT_FALSE(comparison.rows[1].target.empty());
}

TEST(LetterComparison, ChangedTranslationOrStateAloneIsSeen) {
  Document after = letter_of(kSentences);
  after.files[0].units[2].segments[0].target = TaggedText("Something else");
  after.files[0].units[3].segments[0].state = State::final;
  const LetterComparison comparison = compare_letters(letter_of(kSentences), after);
  EXPECT_EQ(comparison.rows[2].change, RowChange::changed);
  EXPECT_TRUE(comparison.rows[2].source.empty());
  EXPECT_EQ(comparison.rows[3].change, RowChange::equal);
  EXPECT_TRUE(comparison.rows[3].state_changed);
}

TEST(SequenceAlignment, PairsEveryTextAtMostOnceWhateverRepeats) {
  const std::vector<std::string> before{"a b", "x", "x", "a b", "", "x"};
  const std::vector<std::string> after{"x", "", "x", "x", "x", "a b"};
  const SequenceAlignment alignment = aligned_sequences(before, after);
  std::vector<std::size_t> used;
  for (const auto& partner : alignment.of_new) {
    if (partner) used.push_back(partner->old_index);
  }
  std::ranges::sort(used);
  EXPECT_EQ(std::ranges::adjacent_find(used), used.end());
  EXPECT_EQ(used.size(), 5U);
}

TEST(SequenceAlignment, TakesAWhollyRewrittenLongLetter) {
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (int number = 0; number < 3000; ++number) {
    before.push_back("oude zin met woord" + std::to_string(number) + " en meer");
    after.push_back("nieuwe tekst zonder getal" + std::to_string(number * 7) + " of minder");
  }
  after[2000] = before[10];
  const SequenceAlignment alignment = aligned_sequences(before, after);
  ASSERT_TRUE(alignment.of_new[2000]);
  EXPECT_EQ(alignment.of_new[2000]->old_index, 10U);
}

}  // namespace
}  // namespace weerga::test
