// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_filter.h"

#include <gtest/gtest.h>

#include "editor/core/review/annotations.h"
#include "tests/editor/core/letters.h"

namespace weerga {
namespace {

using Rows = std::vector<std::size_t>;

TEST(OccurrencesOf, IgnoresCaseUnlessACapitalIsSought) {
  EXPECT_EQ(occurrences_of("kamer", "De Kamer, de kamer").size(), 2U);
  EXPECT_EQ(occurrences_of("Kamer", "De Kamer, de kamer").size(), 1U);
}

TEST(OccurrencesOf, FoldsLettersBeyondAscii) {
  const auto found = occurrences_of("één", "ÉÉN keer één");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0], (ByteRange{0, 5}));
}

TEST(OccurrencesOf, NothingIsNowhere) { EXPECT_TRUE(occurrences_of("", "Kamer").empty()); }

TEST(FilteredRows, KeepWhatTheFilterNames) {
  Session session(test::three_sentences(), {});
  session.type(1, TaggedText("The government"));
  EXPECT_EQ(filtered_rows(session, RowFilter::all, "", {}), (Rows{0, 1, 2}));
  EXPECT_EQ(filtered_rows(session, RowFilter::open, "", {}), (Rows{2}));
  EXPECT_EQ(filtered_rows(session, RowFilter::draft, "", {}), (Rows{1}));
  EXPECT_EQ(filtered_rows(session, RowFilter::review, "", {}), (Rows{0}));
}

TEST(FilteredRows, SearchInBothLanguages) {
  const Session session(test::three_sentences(), {});
  EXPECT_EQ(filtered_rows(session, RowFilter::all, "house", {}), (Rows{0}));
  EXPECT_EQ(filtered_rows(session, RowFilter::all, "kabinet", {}), (Rows{1}));
}

TEST(FilteredRows, AskForIssuesAndChanges) {
  const Session session(test::three_sentences(), {});
  const RowFacts facts{.has_issue = [](std::size_t row) { return row == 2; },
                       .is_changed = [](std::size_t row) { return row == 1; }};
  EXPECT_EQ(filtered_rows(session, RowFilter::issues, "", facts), (Rows{2}));
  EXPECT_EQ(filtered_rows(session, RowFilter::changed, "", facts), (Rows{1}));
}

TEST(FilteredRows, NotesAreThoseOfTheParagraphAndMarks) {
  Session session(test::three_sentences(), {});
  session.perform(annotate(session.document(), session.place_of(2),
                           {.side = Side::source, .range = {3, 11}, .kind = AnnotationKind::doubt}));
  EXPECT_EQ(filtered_rows(session, RowFilter::notes, "", {}), (Rows{2}));
}

TEST(RowFlags, KeepTheOthersWhenARowIsDivided) {
  RowFlags flags;
  flags.reset(4);
  flags.set(0, true);
  flags.set(3, true);
  flags.replace(1, 1, 2, true);
  EXPECT_EQ(flags.count(), 4U);
  for (const std::size_t row : {0U, 1U, 2U, 4U}) EXPECT_TRUE(flags[row]) << row;
  EXPECT_FALSE(flags[3]);
}

TEST(ChangedRows, AreThoseOfTheStepsThatCanBeUndone) {
  Session session(test::three_sentences(), {});
  EXPECT_TRUE(session.changed_rows().empty());
  session.perform(edit_target(session.document(), session.place_of(2), TaggedText("Other words.")));
  EXPECT_EQ(session.changed_rows(), std::set<std::size_t>{2});
  session.undo();
  EXPECT_TRUE(session.changed_rows().empty());
}

}  // namespace
}  // namespace weerga
