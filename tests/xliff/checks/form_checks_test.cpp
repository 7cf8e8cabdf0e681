// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/form_checks.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

CheckedSegment pair(std::string_view source, std::string_view target) { return {.source = source, .target = target}; }

TEST(CodeIssues, FindsMissingAddedAndCrossedCodes) {
  TaggedText source("zeer ernstig");
  source.add(InlineCode{.position = 0, .kind = CodeKind::opening, .id = "1"});
  source.add(InlineCode{.position = 4, .kind = CodeKind::closing, .id = "1"});
  TaggedText target("very serious");
  CheckedSegment segment = pair(source.text, target.text);
  segment.tagged_source = &source;
  segment.tagged_target = &target;
  EXPECT_EQ(code_issues(segment).size(), 2U);
  target.add(InlineCode{.position = 0, .kind = CodeKind::closing, .id = "1"});
  target.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "1"});
  ASSERT_EQ(code_issues(segment).size(), 1U);
  EXPECT_EQ(code_issues(segment)[0].code, "code.order");
}

TEST(BracketIssues, FindsAnUnpairedBracketInTheTargetOnly) {
  EXPECT_EQ(bracket_issues(pair("(o.a. Frankrijk)", "(including France")).size(), 1U);
  EXPECT_TRUE(bracket_issues(pair("a) eerste", "a) first")).empty());
  EXPECT_TRUE(bracket_issues(pair("(open", "(open")).empty());
}

TEST(QuoteIssues, AcceptsDutchLowQuotes) {
  EXPECT_TRUE(quote_issues(pair("de „motie” is", "the “motion” is")).empty());
  EXPECT_EQ(quote_issues(pair("de „motie” is", "the “motion is")).size(), 1U);
}

TEST(EndPunctuationIssues, LooksBehindQuotesAndLeavesAbbreviationsAlone) {
  EXPECT_TRUE(end_punctuation_issues(pair("Hij zei: „ja.”", "He said ‘yes.’")).empty());
  EXPECT_TRUE(end_punctuation_issues(pair("op 19 november jl.", "on 19 November")).empty());
  const auto issues = end_punctuation_issues(pair("Dit is zo.", "This is so"));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, ".");
  EXPECT_EQ(issues[0].range, (ByteRange{10, 10}));
}

TEST(DoubledWordIssues, KnowsHadHad) {
  EXPECT_TRUE(doubled_word_issues(pair("x", "what he had had, that that")).empty());
  EXPECT_EQ(doubled_word_issues(pair("x", "in the the region")).size(), 1U);
  EXPECT_TRUE(doubled_word_issues(pair("x", "the House. House rules")).empty());
}

TEST(SpaceIssues, FindsDoubleSpacesAndSpacesBeforeMarks) {
  EXPECT_EQ(space_issues(pair("x", "two  spaces")).size(), 1U);
  EXPECT_EQ(space_issues(pair("x", "a mark , here")).size(), 1U);
  EXPECT_TRUE(space_issues(pair("x", "all is well, here.")).empty());
}

TEST(LengthIssues, StaysSilentOnShortTexts) {
  EXPECT_TRUE(length_issues(pair("Betreft", "Re")).empty());
  EXPECT_EQ(length_issues(pair("Deze zin is lang genoeg om te meten.", "Short.")).size(), 1U);
}

TEST(SameAsSourceIssues, LetsNamesAndNumbersStand) {
  EXPECT_TRUE(same_as_source_issues(pair("H.J. Verbruggen", "H.J. Verbruggen")).empty());
  EXPECT_EQ(same_as_source_issues(pair("Het kabinet heeft besloten", "Het kabinet heeft besloten")).size(), 1U);
}

TEST(IssuesOf, SaysOnlyThatAnEmptyTargetIsEmpty) {
  CheckedSegment segment = pair("Op 3 juni", "");
  segment.state = State::initial;
  const auto issues = issues_of(segment, text_checks());
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "target.empty");
  EXPECT_EQ(issues[0].severity, Severity::warning);
}

TEST(QuoteIssues, TellsSingleMarksFromApostrophes) {
  const auto quotes = [](std::string_view target) { return quote_issues({.source = "x", .target = target}).size(); };
  EXPECT_EQ(quotes("the ‘fragile’ agreement of the ministers’ group"), 0U);
  EXPECT_EQ(quotes("the ‘fragile agreement"), 1U);
  EXPECT_EQ(quotes("the 'fragile agreement"), 1U);
  EXPECT_EQ(quotes("the 'fragile' agreement, the states' view"), 0U);
}

TEST(SpaceIssues, FindsASpaceAtTheEndOnlyWhereTheSourceHasNone) {
  EXPECT_EQ(space_issues({.source = "Goed.", .target = "Good. "}).size(), 1U);
  EXPECT_TRUE(space_issues({.source = "Goed. ", .target = "Good. "}).empty());
}

TEST(LengthIssues, AllowsLongTextsLess) {
  const std::string source(200, 'a');
  EXPECT_EQ(length_issues({.source = source, .target = std::string_view(source).substr(0, 100)}).size(), 1U);
  EXPECT_TRUE(length_issues({.source = source.substr(0, 40), .target = source.substr(0, 20)}).empty());
}

}  // namespace
}  // namespace weerga
