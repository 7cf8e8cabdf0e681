// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/text_lines.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> running(std::string_view text) {
  const auto lines = text_lines_of(text);
  std::vector<std::string> found;
  for (const RunningLine& line : running_lines_of(text, lines)) found.emplace_back(lines[line.line].content.of(text));
  return found;
}

std::vector<std::string> notes(std::string_view text) {
  const auto lines = text_lines_of(text);
  std::vector<std::string> found;
  for (const Footnote& note : footnotes_of(text, lines, running_lines_of(text, lines))) {
    found.emplace_back(lines[note.first_line].content.of(text));
  }
  return found;
}

TEST(TextLinesOf, EndLinesAtEveryKindOfLineEnd) {
  const auto lines = text_lines_of("een\ntwee\r\ndrie\rvier\fvijf");
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[3].page, 0U);
  EXPECT_EQ(lines[4].page, 1U);
  EXPECT_EQ(lines[2].content, (ByteRange{10, 14}));
}

TEST(TextLinesOf, MeasureColumnsNotBytes) {
  const auto lines = text_lines_of("\t één  \n");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].indent, 9U);
  EXPECT_EQ(lines[0].width, 12U);
}

TEST(RunningLinesOf, FindWhatStandsAtTheEdgeOfMostPages) {
  EXPECT_THAT(running("Ministerie\n\nEen brief.\n\nnr. 7   1\fMinisterie\n\nHet slot.\n\nnr. 7   2\f"),
              ElementsAre("Ministerie", "nr. 7   1", "Ministerie", "nr. 7   2"));
}

TEST(RunningLinesOf, LeaveLinesThatStandOnOnePageOnly) {
  EXPECT_THAT(running("Een brief.\nMet tekst.\fEen tweede.\nEn meer.\f"), IsEmpty());
}

TEST(RunningLinesOf, LeaveNumberedHeadings) {
  EXPECT_THAT(running("Vraag 1\nWat nu?\fVraag 2\nHoe dan?\fVraag 3\nWaarom?\f"), IsEmpty());
}

TEST(RunningLinesOf, FindPageNumbersInATextWithoutPages) {
  EXPECT_THAT(running("Een brief gaat\n\n2\n\nverder hier.\n"), ElementsAre("2"));
  EXPECT_THAT(running("Er waren\n1945\ndoden.\n"), IsEmpty());
}

TEST(FootnotesOf, NeedAReferenceOnThePage) {
  EXPECT_THAT(notes("Dit is besproken.1 Meer niet.\n\n1 Kamerstuk 34 775, nr. 81.\n"),
              ElementsAre("1 Kamerstuk 34 775, nr. 81."));
  EXPECT_THAT(notes("Dit is besproken. Meer niet.\n\n1 Kamerstuk 34 775, nr. 81.\n"), IsEmpty());
}

TEST(FootnotesOf, AreSeveralInARow) {
  EXPECT_THAT(notes("Een zaak1 en een tweede².\n\n1 Zie de bijlage\nvan de brief.\n2 Zie het verslag.\n"),
              ElementsAre("1 Zie de bijlage", "2 Zie het verslag."));
}

}  // namespace
}  // namespace weerga
