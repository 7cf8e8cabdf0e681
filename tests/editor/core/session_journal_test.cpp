// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_journal.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "editor/core/review/annotations.h"
#include "tests/editor/core/letters.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

/// Journals of the test lie in a folder of its own.
class SessionJournalTest : public testing::Test {
 protected:
  SessionJournalTest() { setenv("XDG_STATE_HOME", folder_.path().c_str(), 1); }

  const test::TemporaryFolder folder_;
  const std::filesystem::path letter_ = folder_.path() / "letter.xlf";
};

/// The text, and what is marked in it how; the order of marks and codes at one place is the writer's.
std::vector<std::string> marked_words(const TaggedText& text) {
  std::vector<std::string> words{text.text};
  for (const Annotation& mark : text.annotations)
    words.push_back(mark.type + mark.ref + std::string(mark.range.of(text.text)));
  return words;
}

TEST_F(SessionJournalTest, RecordsGiveTheirEditsBack) {
  const Document document = test::three_sentences();
  const SegmentPlace first{0, 0, 0};
  for (const Edit& edit :
       {edit_target(document, first, TaggedText("The House knows.")),
        split_segment(document, first, {.source = 8, .target = 9}),
        annotate(document, first,
                 {.side = Side::target, .range = {4, 9}, .kind = AnnotationKind::doubt, .text = "sure?"})}) {
    const auto back = edit_of_record(journal_record(edit, document));
    ASSERT_TRUE(back);
    Document edited = document;
    Document again = document;
    apply(edit, edited);
    apply(*back, again);
    EXPECT_EQ(marked_words(*segment_at(again, first).target), marked_words(*segment_at(edited, first).target));
    EXPECT_EQ(unit_at(again, first).notes, unit_at(edited, first).notes);
    EXPECT_EQ(again.files[0].units[0].segments.size(), edited.files[0].units[0].segments.size());
  }
}

TEST_F(SessionJournalTest, NoBytesMakeItFail) {
  // Up to the final line feed, which XML does not need.
  const std::string record =
      journal_record(edit_target(test::three_sentences(), {0, 0, 0}, TaggedText("x")), test::three_sentences());
  for (std::size_t size = 0; size + 1 < record.size(); ++size)
    EXPECT_EQ(edit_of_record(record.substr(0, size)), std::nullopt) << size;
}

TEST_F(SessionJournalTest, WhatWasNotSavedIsThereTheNextTime) {
  {
    SessionJournal journal(letter_, "bytes");
    EXPECT_TRUE(journal.pending().empty());
    journal.append("one");
    journal.append("two");
  }
  const SessionJournal again(letter_, "bytes");
  EXPECT_EQ(again.pending(), (std::vector<std::string>{"one", "two"}));
  const SessionJournal third(letter_, "bytes");
  EXPECT_EQ(third.pending().size(), 2U);
}

TEST_F(SessionJournalTest, SavingStartsAnew) {
  {
    SessionJournal journal(letter_, "bytes");
    journal.append("one");
    journal.restart("new bytes");
    journal.append("two");
  }
  EXPECT_EQ(SessionJournal(letter_, "new bytes").pending(), std::vector<std::string>{"two"});
}

TEST_F(SessionJournalTest, EditsOfAnotherVersionAreSetAside) {
  {
    SessionJournal(letter_, "bytes").append("one");
  }
  EXPECT_TRUE(SessionJournal(letter_, "other bytes").pending().empty());
  bool kept = false;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
    kept = kept || entry.path().extension() == ".old";
  }
  EXPECT_TRUE(kept);
}

}  // namespace
}  // namespace weerga
