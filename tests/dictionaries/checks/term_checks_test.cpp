// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/term_checks.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

std::shared_ptr<const TermBase> terms() {
  static const auto kTerms =
      std::make_shared<const TermBase>(Glossary::from_csv("term_nl,term_en,pos,status,note\n"
                                                          "brandwapen,incendiary weapon,noun,preferred,\n"
                                                          "brandwapen,fire weapon,noun,forbidden,literal\n"
                                                          "clustermunitie,cluster munitions,noun,preferred,\n"
                                                          "OVSE,OSCE,acronym,preferred,\n"
                                                          "VN,UN,acronym,preferred,\n"
                                                          "OPCW,OPCW,acronym,preferred,\n"
                                                          "covoorzitter,Co-Chair,noun,preferred,\n"
                                                          "jl.,last,abbreviation,preferred,\n"),
                                       "nl", "en-GB");
  return kTerms;
}

std::vector<Issue> found(std::string_view source, std::string_view target) {
  return term_check(terms()).issues_of({.source = source, .target = target});
}

TEST(TermCheck, AcceptsInflectedTermsOnBothSides) {
  EXPECT_TRUE(found("het gebruik van brandwapens", "the use of incendiary weapons").empty());
}

TEST(TermCheck, FindsAMissingTerm) {
  const auto issues = found("de inzet van clustermunitie", "the use of bombs");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "term.missing");
  EXPECT_EQ(issues[0].side, Side::source);
}

TEST(TermCheck, LeavesFreeWordsAndOtherCapitalsAlone) {
  EXPECT_TRUE(found("op 19 november jl.", "on 19 November").empty());
  EXPECT_TRUE(found("de covoorzitters", "the co-chairs").empty());
}

TEST(TermCheck, OffersThePreferredTermForAForbiddenOne) {
  const auto issues = found("de inzet van brandwapens", "the use of fire weapons");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "term.forbidden");
  EXPECT_EQ(issues[0].fix, "incendiary weapon");
}

TEST(TermCheck, LeavesAForbiddenWordingAloneWhereItsSourceTermIsNot) {
  EXPECT_TRUE(found("een vuurwapen", "a fire weapon").empty());
}

TEST(AcronymCheck, FindsTheDutchFormAndLeavesEqualOnesAlone) {
  const auto issues =
      acronym_check(terms()).issues_of({.source = "De OVSE en de OPCW", .target = "The OVSE and the OPCW"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "OSCE");
}

TEST(AcronymCheck, KnowsCommonAcronymsThatTheGlossaryLacks) {
  const auto issues = acronym_check(terms()).issues_of({.source = "De NAVO vroeg", .target = "NAVO asked"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "NATO");
}

TEST(AcronymCheck, FindsSwappedLetters) {
  const auto issues = acronym_check(terms()).issues_of({.source = "De UNHCR vroeg", .target = "UNCHR asked"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "acronym.changed");
  EXPECT_TRUE(acronym_check(terms()).issues_of({.source = "De OVSE vroeg", .target = "The OSCE asked"}).empty());
}

}  // namespace
}  // namespace weerga
