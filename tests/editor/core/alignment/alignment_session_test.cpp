// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_session.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "tests/editor/core/alignment/sample_letters.h"

namespace weerga {
namespace {

using test::beads_of;
using test::sample_session;

constexpr auto kFresh = "0-0 1-1 2-2 3-3,4 4,5-5 6- 7-6";

TEST(AlignmentSession, BeginsWithTheAlignersBeads) { EXPECT_EQ(beads_of(sample_session()), kFresh); }

TEST(AlignmentSession, AcceptsABead) {
  AlignmentSession session = sample_session();
  session.activate(3);
  EXPECT_TRUE(session.accept());
  EXPECT_EQ(beads_of(session), "0-0 1-1 2-2 3-3,4! 4,5-5 6- 7-6");
  EXPECT_FALSE(session.accept());
  EXPECT_EQ(session.confirmed_count(), 1U);
}

TEST(AlignmentSession, MergesWithTheNextBead) {
  AlignmentSession session = sample_session();
  session.activate(1);
  EXPECT_TRUE(session.merge());
  EXPECT_EQ(beads_of(session), "0-0 1,2-1,2! 3-3,4 4,5-5 6- 7-6");
  EXPECT_EQ(session.active(), 1U);
}

TEST(AlignmentSession, DoesNotMergeTheLastBead) {
  AlignmentSession session = sample_session();
  session.activate(6);
  EXPECT_FALSE(session.merge());
  EXPECT_FALSE(session.can_undo());
}

TEST(AlignmentSession, SplitsABeadBeforeASentence) {
  AlignmentSession session = sample_session();
  session.activate(3);
  EXPECT_FALSE(session.split(Side::target, 3));
  EXPECT_TRUE(session.split(Side::target, 4));
  EXPECT_EQ(beads_of(session).substr(0, 21), "0-0 1-1 2-2 3-3! -4!" + std::string(" "));
}

TEST(AlignmentSession, SplitsASentenceAtAByteAndMovesWhatFollows) {
  AlignmentSession session = sample_session();
  session.activate(3);
  const std::string text = session.letter(Side::source).sentences[3];
  EXPECT_TRUE(session.split_sentence(Side::source, 3, text.find(" en zochten") + 1));
  EXPECT_EQ(session.letter(Side::source).sentences.size(), 9U);
  EXPECT_EQ(session.letter(Side::source).sentences[4], "en zochten vier dagen naar overlevenden.");
  EXPECT_EQ(session.letter(Side::source).paragraphs[4], 2U);
  EXPECT_TRUE(session.undo());
  EXPECT_EQ(session.letter(Side::source).sentences[3], text);
  EXPECT_EQ(beads_of(session), kFresh);
}

TEST(AlignmentSession, RefusesASplitThatLeavesNothingOrCutsALetter) {
  AlignmentSession session(test::dutch_letter(), test::english_letter());
  session.activate(0);
  EXPECT_FALSE(session.split_sentence(Side::source, 0, 0));
  EXPECT_FALSE(session.split_sentence(Side::source, 0, 999));
  EXPECT_FALSE(session.split_sentence(Side::source, 5, 3));
}

TEST(AlignmentSession, MovesASentenceToANeighbour) {
  AlignmentSession session = sample_session();
  session.activate(4);
  EXPECT_TRUE(session.move_down(Side::source));
  EXPECT_THAT(beads_of(session), testing::HasSubstr("4-5! 5,6-"));
  EXPECT_TRUE(session.undo());
  EXPECT_EQ(beads_of(session), kFresh);
  session.activate(3);
  EXPECT_TRUE(session.move_up(Side::target));
  EXPECT_THAT(beads_of(session), testing::HasSubstr("2-2,3! 3-4!"));
}

TEST(AlignmentSession, UnlinksAndLinksAgain) {
  AlignmentSession session = sample_session();
  session.activate(1);
  EXPECT_TRUE(session.unlink());
  EXPECT_THAT(beads_of(session), testing::HasSubstr("1-! -1!"));
  EXPECT_TRUE(session.link_omissions());
  EXPECT_THAT(beads_of(session), testing::HasSubstr("0-0 1-1! 2-2"));
}

TEST(AlignmentSession, SwapsTranslationsSoThatLinksCross) {
  AlignmentSession session = sample_session();
  session.activate(1);
  EXPECT_TRUE(session.swap());
  EXPECT_THAT(beads_of(session), testing::HasSubstr("1-2! 2-1!"));
  EXPECT_TRUE(session.swap());
  EXPECT_THAT(beads_of(session), testing::HasSubstr("1-1! 2-2!"));
}

TEST(AlignmentSession, MarksASentenceAsOmitted) {
  AlignmentSession session = sample_session();
  session.activate(4);
  EXPECT_TRUE(session.mark_omitted(Side::source, 5));
  EXPECT_THAT(beads_of(session), testing::HasSubstr("4-5! 5-!"));
}

TEST(AlignmentSession, AlignsTheRestAnewAndSaysWhatChanged) {
  AlignmentSession session = sample_session();
  session.activate(6);
  ASSERT_TRUE(session.mark_omitted(Side::target, 6));
  ASSERT_EQ(session.changed().size(), 1U);
  EXPECT_EQ(session.beads()[session.changed().front()].source, (SentenceRange{7, 8}));
}

TEST(AlignmentSession, NeverTouchesConfirmedBeads) {
  AlignmentSession session = sample_session();
  session.activate(2);
  session.accept();
  session.activate(4);
  session.unlink();
  EXPECT_THAT(beads_of(session), testing::HasSubstr("2-2!"));
}

TEST(AlignmentSession, UndoesAndRedoesEverything) {
  AlignmentSession session = sample_session();
  session.activate(1);
  session.merge();
  session.activate(3);
  session.accept();
  const std::string done = beads_of(session);
  EXPECT_TRUE(session.undo());
  EXPECT_TRUE(session.undo());
  EXPECT_FALSE(session.undo());
  EXPECT_EQ(beads_of(session), kFresh);
  EXPECT_TRUE(session.redo());
  EXPECT_TRUE(session.redo());
  EXPECT_FALSE(session.redo());
  EXPECT_EQ(beads_of(session), done);
}

TEST(AlignmentSession, ListsTheLeastSureFirst) {
  const AlignmentSession session = sample_session();
  const std::vector<std::size_t> doubtful = session.doubtful();
  EXPECT_TRUE(std::ranges::is_sorted(doubtful, {}, [&](std::size_t i) { return session.beads()[i].confidence; }));
  EXPECT_THAT(doubtful, testing::Contains(5U));
}

TEST(AlignmentSession, GoesRoundTheUnequalBeads) {
  AlignmentSession session = sample_session();
  session.activate(5);
  EXPECT_EQ(session.next_unequal(), 3U);
  session.activate(3);
  EXPECT_EQ(session.next_unequal(), 4U);
}

TEST(AlignmentSession, KeepsTheEvidenceOfTheActiveBeadThroughUndo) {
  AlignmentSession session = sample_session();
  session.activate(2);
  session.accept();
  session.undo();
  EXPECT_FALSE(session.beads()[2].evidence.empty());
}

TEST(AlignmentSession, LivesWithEmptyLetters) {
  AlignmentSession session(LetterSentences{}, LetterSentences{});
  EXPECT_FALSE(session.accept());
  EXPECT_FALSE(session.merge());
  EXPECT_FALSE(session.unlink());
  EXPECT_FALSE(session.move_down(Side::source));
  EXPECT_FALSE(session.split(Side::source, 0));
  EXPECT_FALSE(session.next_doubtful());
}

/// One action of those that the window offers, by number.
void act(AlignmentSession& session, unsigned number, Side side) {
  const Bead bead = session.beads()[session.active()];
  const SentenceRange range = side == Side::source ? bead.source : bead.target;
  switch (number % 12) {
    case 0:
      session.accept();
      break;
    case 1:
      session.merge();
      break;
    case 2:
      session.split(side, range.begin + 1);
      break;
    case 3:
      session.split_sentence(side, range.begin, 9);
      break;
    case 4:
      session.move_up(side);
      break;
    case 5:
      session.move_down(side);
      break;
    case 6:
      session.link_omissions();
      break;
    case 7:
      session.unlink();
      break;
    case 8:
      session.swap();
      break;
    case 9:
      session.mark_omitted(side, range.begin);
      break;
    case 10:
      session.undo();
      break;
    default:
      session.link(number / 12 % session.beads().size());
  }
}

TEST(AlignmentSession, HoldsEverySentenceOnceThroughAnySequenceOfActions) {
  std::mt19937 random(3);
  for (int round = 0; round < 12; ++round) {
    AlignmentSession session = sample_session();
    std::vector<AlignmentEdit> journal;
    const AlignedPair start = session.pair();
    session.on_edit = [&](const AlignmentEdit& edit) { journal.push_back(edit); };
    for (int step = 0; step < 25; ++step) {
      session.activate(random() % session.beads().size());
      act(session, static_cast<unsigned>(random()), random() % 2 == 0 ? Side::source : Side::target);
      ASSERT_NO_THROW(read_pair(written(session.pair()))) << beads_of(session);
    }
    const AlignmentSession replayed(start, journal);
    EXPECT_EQ(beads_of(replayed), beads_of(session));
    while (session.undo()) {
    }
    EXPECT_EQ(beads_of(session), kFresh);
  }
}

}  // namespace
}  // namespace weerga
