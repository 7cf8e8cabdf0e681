// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/glossary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weerga {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Kind = GlossaryConflict::Kind;

Concept pair(std::string dutch, std::string english, TermStatus status = TermStatus::preferred) {
  return {.terms = {{.text = std::move(dutch), .language = "nl"},
                    {.text = std::move(english), .language = "en", .status = status}}};
}

TEST(Glossary, GivesEachConceptItsOwnId) {
  Glossary glossary;
  glossary.add(pair("lid", "member"));
  Concept named = pair("raad", "council");
  named.id = "c1";
  glossary.add(named);
  EXPECT_NE(glossary.concepts()[0].id, glossary.concepts()[1].id);
  EXPECT_FALSE(glossary.concepts()[1].id.empty());
}

TEST(Glossary, RefusesConceptsWithoutUsableTerms) {
  Glossary glossary;
  EXPECT_THROW(glossary.add({}), Error);
  EXPECT_THROW(glossary.add(pair(" ", "member")), Error);
  EXPECT_THROW(glossary.add({.terms = {{.text = "lid", .language = ""}}}), Error);
  EXPECT_THAT(glossary.concepts(), IsEmpty());
}

TEST(Glossary, ReplacesAndRemoves) {
  Glossary glossary;
  glossary.add(pair("lid", "member"));
  glossary.add(pair("raad", "council"));
  glossary.replace(0, pair("lid", "MP"));
  EXPECT_EQ(glossary.concepts()[0].terms[1].text, "MP");
  glossary.remove(0);
  ASSERT_THAT(glossary.concepts(), SizeIs(1));
  EXPECT_EQ(glossary.concepts()[0].terms[0].text, "raad");
  EXPECT_THROW(glossary.remove(1), std::out_of_range);
}

TEST(GlossaryConflicts, AreNoneWhereTranslationsDifferInStatus) {
  Glossary glossary;
  glossary.add(pair("raket", "missile"));
  glossary.add(pair("raket", "rocket", TermStatus::admitted));
  glossary.add(pair("raket", "racket", TermStatus::forbidden));
  EXPECT_THAT(glossary.conflicts(), IsEmpty());
}

TEST(GlossaryConflicts, AreRepetitionsClashesAndTwoPreferredTranslations) {
  Glossary glossary;
  glossary.add(pair("raket", "missile"));
  glossary.add(pair("raket", "missile"));
  glossary.add(pair("raket", "missile", TermStatus::forbidden));
  glossary.add(pair("raket", "rocket"));
  const auto found = glossary.conflicts();
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].kind, Kind::repeated);
  EXPECT_EQ(found[1].kind, Kind::status_clash);
  EXPECT_EQ(found[2].kind, Kind::two_preferred);
  EXPECT_EQ(found[2].first, 0U);
  EXPECT_EQ(found[2].second, 3U);
  EXPECT_EQ(found[2].sentence, "\"raket\" = \"rocket\" is preferred, and so is \"missile\".");
}

TEST(GlossaryConflicts, LookAtDomainAndDossierApart) {
  Glossary glossary;
  glossary.add(pair("inzet", "use"));
  Concept other = pair("inzet", "deployment");
  other.domain = "defence";
  glossary.add(other);
  EXPECT_THAT(glossary.conflicts(), IsEmpty());
}

TEST(SameLanguage, HoldsBetweenALanguageAndItsVarieties) {
  EXPECT_TRUE(same_language("en", "en-GB"));
  EXPECT_TRUE(same_language("en-gb", "en"));
  EXPECT_TRUE(same_language("nl", "nl"));
  EXPECT_FALSE(same_language("en-US", "en-GB"));
  EXPECT_FALSE(same_language("nl", "nld"));
}

TEST(WordsOfTerms, LeaveOutForbiddenTermsAndOtherLanguages) {
  Glossary glossary;
  glossary.add(pair("OVSE Ministeriële Raad", "OSCE Ministerial Council"));
  glossary.add(pair("OVSE", "OVSE", TermStatus::forbidden));
  EXPECT_THAT(words_of_terms(glossary, "en-GB"), ElementsAre("OSCE", "Ministerial", "Council"));
  EXPECT_THAT(words_of_terms(glossary, "nl"), ElementsAre("OVSE", "Ministeriële", "Raad"));
}

TEST(TermStatus, HasANameThatReadsBack) {
  for (const TermStatus status :
       {TermStatus::preferred, TermStatus::admitted, TermStatus::forbidden, TermStatus::superseded})
    EXPECT_EQ(term_status_of(to_string(status)), status);
  EXPECT_EQ(term_status_of("best"), std::nullopt);
}

}  // namespace
}  // namespace weerga
