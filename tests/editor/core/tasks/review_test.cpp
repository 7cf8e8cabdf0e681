// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/review.h"

#include "editor/core/ignored_issues.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/seeded_letter.h"
#include "tests/support/temporary_folder.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {
namespace {

/// A document of these pairs, a unit each.
Document document_of(std::initializer_list<std::pair<const char*, const char*>> pairs) {
  std::vector<test::SeededPair> letter;
  for (const auto& [source, target] : pairs) letter.push_back({"", TaggedText(source), TaggedText(target)});
  return test::document_of(letter);
}

/// "code@unit" of all issues.
std::vector<std::string> found_in(const Document& document) {
  std::vector<std::string> found;
  for (const auto& [place, issue] : review(document, {}))
    found.push_back(issue.code + "@" + std::to_string(place.unit));
  return found;
}

using Codes = std::vector<std::string>;

TEST(Review, FindsOneSourceWithTwoTranslations) {
  EXPECT_EQ(found_in(document_of({{"Dat is goed.", "That is good."}, {"Dat is goed.", "This is fine."}})),
            Codes{"consistency.target@1"});
  EXPECT_EQ(found_in(document_of({{"Dat is goed.", "That is good."}, {"Dat is  goed.", "that is good."}})), Codes{});
}

TEST(Review, FindsTwoSourcesWithOneTranslation) {
  EXPECT_EQ(found_in(document_of({{"Het kabinet steunt het plan.", "The government supports the plan."},
                                  {"Het kabinet verwerpt het plan.", "The government supports the plan."}})),
            Codes{"consistency.source@1"});
}

TEST(Review, FindsAnAcronymThatIsIntroducedTooLate) {
  EXPECT_EQ(found_in(document_of({{"De EPF groeit.", "The EPF is growing."},
                                  {"De Faciliteit (EPF)", "The European Peace Facility (EPF)"}})),
            Codes{"acronym.early@0"});
  EXPECT_EQ(found_in(document_of({{"De Faciliteit (EPF)", "The European Peace Facility (EPF)"},
                                  {"De EPF groeit.", "The EPF is growing."}})),
            Codes{});
}

TEST(Review, FindsOneWordWithBothEndings) {
  EXPECT_EQ(
      found_in(document_of({{"a", "The organisation grew."}, {"b", "Two organizations grew. They realised it."}})),
      Codes{"variety.mixed@1"});
}

TEST(Review, FindsAFuzzyMatchThatNobodyConfirmed) {
  Document document = document_of({{"Dat is goed.", "That is good."}});
  Segment& segment = document.files[0].units[0].segments[0];
  segment.state = State::initial;
  segment.sub_state = "weerga:fuzzy";
  EXPECT_EQ(found_in(document), Codes{"fuzzy.unreviewed@0"});
}

TEST(IgnoreIssue, IsKeptInTheFileWithItsReason) {
  const test::TemporaryFolder folder;
  Document document = document_of({{"Dat is goed.", "That is good."}, {"Dat is goed.", "This is fine."}});
  const SegmentPlace place = segments_of(document)[1];
  apply(ignore_issue(document, place, "consistency.target", "the minister’s own words"), document);
  EXPECT_TRUE(without_ignored(document, review(document, {})).empty());
  EXPECT_EQ(review(document, {}).size(), 1U);
  const Document read =
      XliffFile::opened(folder.write("letter.xlf", written_xliff(document, XliffVersion::v21))).document();
  EXPECT_EQ(ignored_reason(read, place, "consistency.target"), "the minister’s own words");
  EXPECT_TRUE(without_ignored(read, review(read, {})).empty());
}

TEST(HtmlReport, EscapesTheTextsAndMarksThePlace) {
  const Document document = document_of({{"<script>", "a <b> bad"}});
  const PlacedIssue issue{segments_of(document)[0], {.code = "x", .sentence = "“&” is bad", .range = {6, 9}}};
  const std::string page = html_report(document, {issue});
  EXPECT_EQ(page.find("<script>"), std::string::npos);
  EXPECT_NE(page.find("“&amp;” is bad"), std::string::npos);
  EXPECT_NE(page.find(">bad</mark>"), std::string::npos);
}

}  // namespace
}  // namespace weerga
