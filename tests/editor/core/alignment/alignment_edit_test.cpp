// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_edit.h"

#include <gtest/gtest.h>

#include "tests/editor/core/alignment/sample_letters.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

Alignment three_beads() { return {{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 3}}}; }

TEST(Difference, CoversOnlyWhatDiffers) {
  Alignment after = three_beads();
  after[1].confirmed = true;
  const AlignmentEdit edit = difference(three_beads(), after);
  EXPECT_EQ(edit.at, 1U);
  EXPECT_EQ(edit.before.size(), 1U);
  EXPECT_TRUE(edit.after.front().confirmed);
}

TEST(Difference, IsEmptyForEqualBeads) { EXPECT_TRUE(difference(three_beads(), three_beads()).after.empty()); }

TEST(AlignmentEdit, RefusesAnotherPair) {
  AlignedPair pair{test::dutch_letter(), test::english_letter(), three_beads()};
  AlignmentEdit edit;
  edit.before = {{{7, 8}, {7, 8}}};
  EXPECT_THROW(apply(pair, edit), Error);
  edit.before.clear();
  edit.source = {0, {"Iets anders."}, {"Iets", "anders."}};
  EXPECT_THROW(apply(pair, edit), Error);
}

TEST(AlignmentEdit, SurvivesBeingWritten) {
  AlignmentEdit edit;
  edit.name = "split sentence";
  edit.source = {3, {"Een\tregel\nmet \\ tekens"}, {"Een", "regel"}};
  edit.at = 2;
  edit.before = {{{1, 2}, {1, 2}, 0.1234567890123, {}, false}};
  edit.after = {{{1, 2}, {1, 1}, 1, {}, true}, {{2, 2}, {1, 2}, 1, {}, true}};
  edit.active_before = 4;
  edit.active_after = 5;
  EXPECT_EQ(read_edit(written(edit)), edit);
}

TEST(AlignedPair, SurvivesBeingWritten) {
  const AlignmentSession session = test::sample_session();
  const AlignedPair read = read_pair(written(session.pair()));
  EXPECT_EQ(read.source.sentences, session.pair().source.sentences);
  EXPECT_EQ(read.target.name, "haven.en.txt");
  EXPECT_EQ(read.source.paragraphs, session.pair().source.paragraphs);
  EXPECT_EQ(read.beads.size(), session.beads().size());
}

TEST(AlignedPair, IsRefusedWhenDamaged) {
  const std::string good = written(test::sample_session().pair());
  for (std::size_t length = 0; length + 1 < good.size(); ++length) {
    EXPECT_THROW(read_pair(good.substr(0, length)), Error) << length;
  }
}

TEST(AlignedPair, IsReadOrRefusedWhateverTheByte) {
  const std::string good = written(test::sample_session().pair());
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x15);
    try {
      read_pair(bad);
    } catch (const Error&) {
    }
  }
}

TEST(AlignedPair, MustHoldEverySentenceOnce) {
  AlignedPair pair{test::dutch_letter(), test::english_letter(), three_beads()};
  EXPECT_THROW(read_pair(written(pair)), Error);
}

}  // namespace
}  // namespace weerga
