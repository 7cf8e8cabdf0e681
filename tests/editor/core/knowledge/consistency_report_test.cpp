// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/consistency_report.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/editor/core/knowledge/memory_of.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<Inconsistency> report(const std::vector<MemoryEntry>& entries, const ConsistencyOptions& options = {}) {
  return inconsistencies_in(MatchIndex(entries), options);
}

std::shared_ptr<const TermBase> terms(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Glossary glossary;
  for (const auto& [dutch, english] : pairs)
    glossary.add({.terms = {{.text = dutch, .language = "nl"}, {.text = english, .language = "en"}}});
  return std::make_shared<const TermBase>(std::move(glossary), "nl", "en-GB");
}

TEST(ConsistencyReport, FindsAWordThatOneLetterRendersOtherwise) {
  const auto findings = report(test::letters_with_two_renderings());
  const auto finding = std::ranges::find(findings, InconsistencyKind::phrase, &Inconsistency::kind);
  ASSERT_NE(finding, findings.end()) << consistency_text(findings);
  EXPECT_EQ(finding->source, "mensenrechtenschending");
  ASSERT_THAT(finding->renderings, SizeIs(2));
  EXPECT_THAT(finding->renderings[0].text, HasSubstr("violation"));
  EXPECT_THAT(finding->renderings[1].text, HasSubstr("abuse"));
  EXPECT_EQ(finding->renderings[1].times, 5U);
  EXPECT_EQ(finding->letters, 6U);
}

TEST(ConsistencyReport, TellsAPhraseOnceAndNotAgainInLongerOnes) {
  const auto findings = report(test::letters_with_two_renderings());
  EXPECT_EQ(std::ranges::count(findings, InconsistencyKind::phrase, &Inconsistency::kind), 1)
      << consistency_text(findings);
}

TEST(ConsistencyReport, FindsSegmentsWithTwoTranslations) {
  const auto findings = report(test::letters_with_two_renderings());
  EXPECT_EQ(std::ranges::count(findings, InconsistencyKind::segment, &Inconsistency::kind), 5)
      << consistency_text(findings);
}

TEST(ConsistencyReport, MeasuresTermsByTheGlossary) {
  const auto findings =
      report(test::letters_with_two_renderings(), {.terms = terms({{"mensenrechtenschending", "human rights abuse"}})});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].kind, InconsistencyKind::term);
  EXPECT_EQ(findings[0].preferred, "human rights abuse");
  EXPECT_EQ(findings[0].proposed(), "human rights abuse");
  EXPECT_EQ(std::ranges::count(findings, InconsistencyKind::phrase, &Inconsistency::kind), 0)
      << consistency_text(findings);
}

TEST(ConsistencyReport, IsSilentAboutInflectionCaseArticlesAndVariety) {
  std::vector<MemoryEntry> entries;
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"De ambassade organiseert een bijeenkomst.", "The embassy organises a meeting."},
      {"De ambassades organiseren bijeenkomsten.", "Embassies are organizing meetings."},
      {"Een ambassade organiseerde de bijeenkomst.", "An Embassy organised the meetings."},
      {"Nederland bezoekt de ambassade en organiseert.", "The Netherlands visits the embassies and organises."}};
  for (int i = 0; i < 5; ++i) {
    const auto letter = test::entries_of_letter("l" + std::to_string(i), "2020-01-01", pairs);
    entries.insert(entries.end(), letter.begin(), letter.end());
  }
  EXPECT_THAT(report(entries), IsEmpty()) << consistency_text(report(entries));
}

TEST(ConsistencyReport, KeepsToTheFilter) {
  ConsistencyOptions options;
  options.filter.letters = {"brief 2015", "brief 2016"};
  EXPECT_THAT(report(test::letters_with_two_renderings(), options), IsEmpty());
}

TEST(ConsistencyReport, IsEmptyAfterAStop) {
  std::stop_source stop;
  stop.request_stop();
  ConsistencyOptions options;
  options.control.stop = stop.get_token();
  EXPECT_THAT(report(test::letters_with_two_renderings(), options), IsEmpty());
}

TEST(ConsistencyReport, TellsHowFarItIs) {
  std::vector<std::uint64_t> done;
  ConsistencyOptions options;
  options.control.on_progress = [&](std::uint64_t now, std::uint64_t total) {
    EXPECT_LE(now, total);
    done.push_back(now);
  };
  static_cast<void>(report(test::letters_with_two_renderings(), options));
  EXPECT_FALSE(done.empty());
  EXPECT_TRUE(std::ranges::is_sorted(done));
}

TEST(ConsistencyReport, SurvivesOddTexts) {
  EXPECT_THAT(report({}), IsEmpty());
  std::string endless;
  for (int i = 0; i < 20'000; ++i) endless += "woord ";
  const auto entries = test::entries_of_letter("x", "",
                                               {{endless, endless},
                                                {endless, "word"},
                                                {"…", "—"},
                                                {"…", "?"},
                                                {"a", "b"},
                                                {"a", "c"},
                                                {"12 13", "12"},
                                                {"\xF0\x9F\x98\x80 \xF0\x9F\x98\x80", "x y"}});
  EXPECT_NO_THROW(static_cast<void>(report(entries)));
}

TEST(ConsistencyPages, SayTheSameInEveryForm) {
  const auto findings = report(test::letters_with_two_renderings());
  EXPECT_THAT(consistency_text(findings), HasSubstr("human rights abuse"));
  EXPECT_EQ(nlohmann::json::parse(consistency_json(findings)).size(), findings.size());
  EXPECT_THAT(consistency_html(findings), HasSubstr("mensenrechtenschending"));
  EXPECT_THAT(consistency_html(findings), Not(HasSubstr("<script")));
  EXPECT_FALSE(consistency_text({}).empty());
}

}  // namespace
}  // namespace weerga
