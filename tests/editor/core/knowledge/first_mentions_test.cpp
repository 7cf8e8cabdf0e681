// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/first_mentions.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "dictionaries/data/word_data.h"
#include "tests/editor/core/knowledge/letter_of_sources.h"
#include "tests/editor/core/knowledge/memory_of.h"

namespace weerga {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(StandsFor, PassesOverSmallWordsAndPartsOfCompounds) {
  EXPECT_TRUE(stands_for("OSCE", "Organization for Security and Co-operation in Europe"));
  EXPECT_TRUE(stands_for("OVSE", "Organisatie voor Veiligheid en Samenwerking in Europa"));
  EXPECT_TRUE(stands_for("WMD", "weapons of mass destruction"));
  EXPECT_FALSE(stands_for("OSCE", "Organization for Security"));
  EXPECT_FALSE(stands_for("EU", "Europe"));
}

TEST(Introductions, AreFoundInBothOrders) {
  constexpr std::string_view kText =
      "The Organization for Security and Co-operation in Europe (OSCE) and the OPCW (Organisation for the Prohibition "
      "of "
      "Chemical Weapons) met the minister (VVD).";
  const auto found = introductions_of(kText);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].full.of(kText), "Organization for Security and Co-operation in Europe");
  EXPECT_EQ(found[0].range.of(kText), "Organization for Security and Co-operation in Europe (OSCE)");
  EXPECT_EQ(found[1].acronym, "OPCW");
}

TEST(Introductions, SurviveBracketsThatNeverClose) {
  EXPECT_THAT(introductions_of("Organisation of Nothing (ON"), IsEmpty());
  EXPECT_THAT(introductions_of("(((((ABC"), IsEmpty());
  EXPECT_THAT(introductions_of(""), IsEmpty());
}

AcronymPairs osce() {
  AcronymPairs pairs;
  pairs.source.add("OVSE", "Organisatie voor Veiligheid en Samenwerking in Europa");
  pairs.target.add("OSCE", "Organization for Security and Co-operation in Europe");
  pairs.rendered["OVSE"] = "OSCE";
  return pairs;
}

constexpr const char* kDutch = "De Organisatie voor Veiligheid en Samenwerking in Europa (OVSE) komt bijeen.";

TEST(FirstMentions, AskForTheFullFormThatTheSourceHas) {
  const Document letter = test::letter_of({{kDutch, "The OSCE meets."}, {"De OVSE is klaar.", "The OSCE is ready."}});
  const auto issues = first_mention_issues(letter, osce());
  ASSERT_THAT(issues, SizeIs(1));
  EXPECT_EQ(issues[0].issue.code, "acronym.unexplained");
  EXPECT_EQ(issues[0].issue.severity, Severity::warning);
  EXPECT_EQ(issues[0].place.unit, 0U);
  EXPECT_EQ(issues[0].issue.fix, "Organization for Security and Co-operation in Europe (OSCE)");
}

TEST(FirstMentions, AreContentWhereItIsWrittenOutOnceAndFirst) {
  const Document letter = test::letter_of(
      {{kDutch, "The Organization for Security and Co-operation in Europe (OSCE) meets."}, {"De OVSE.", "The OSCE."}});
  EXPECT_THAT(first_mention_issues(letter, osce()), IsEmpty());
}

TEST(FirstMentions, TellWhatIsWrittenOutAgainOrTooLate) {
  const std::string full = "The Organization for Security and Co-operation in Europe (OSCE) meets.";
  const Document again = test::letter_of({{kDutch, full}, {"De OVSE.", full}});
  const auto repeated = first_mention_issues(again, osce());
  ASSERT_THAT(repeated, SizeIs(1));
  EXPECT_EQ(repeated[0].issue.code, "acronym.repeated");
  EXPECT_EQ(repeated[0].issue.fix, "OSCE");
  EXPECT_EQ(repeated[0].place.unit, 1U);

  const auto late = first_mention_issues(test::letter_of({{"De OVSE.", "The OSCE."}, {kDutch, full}}), osce());
  ASSERT_THAT(late, SizeIs(1));
  EXPECT_EQ(late[0].issue.code, "acronym.late");
  EXPECT_EQ(late[0].place.unit, 0U);
}

TEST(FirstMentions, OnlyNoteWhatTheSourceDoesNotWriteOutEither) {
  const auto issues = first_mention_issues(test::letter_of({{"De OVSE komt.", "The OSCE meets."}}), osce());
  ASSERT_THAT(issues, SizeIs(1));
  EXPECT_EQ(issues[0].issue.severity, Severity::note);
}

TEST(FirstMentions, LeaveWellKnownAndUnknownAcronymsAlone) {
  EXPECT_THAT(first_mention_issues(test::letter_of({{"De EU en de XYZ.", "The EU and the XYZ."}}), osce()), IsEmpty());
  EXPECT_THAT(first_mention_issues(Document{}, osce()), IsEmpty());
  EXPECT_THAT(first_mention_issues(test::letter_of_sources({kDutch}), osce()), IsEmpty());
}

TEST(AcronymForms, AreKnownByTheStarterGlossary) {
  const AcronymPairs pairs = acronyms_of_glossary(Glossary::from_csv(starter_glossary()), "nl", "en-GB");
  EXPECT_EQ(pairs.rendered.find("OVSE")->second, "OSCE");
  EXPECT_TRUE(pairs.target.full_form("OPCW").has_value());
}

TEST(AcronymForms, AreLearnedFromTheMemory) {
  AcronymPairs pairs;
  learn_acronyms(MatchIndex(test::entries_of_letter("a", "2020-01-01",
                                                    {{kDutch,
                                                      "The Organization for Security and Co-operation in Europe "
                                                      "(OSCE) meets."}})),
                 pairs);
  EXPECT_EQ(pairs.source.full_form("OVSE"), "Organisatie voor Veiligheid en Samenwerking in Europa");
  EXPECT_EQ(pairs.target.full_form("OSCE"), "Organization for Security and Co-operation in Europe");
}

}  // namespace
}  // namespace weerga
