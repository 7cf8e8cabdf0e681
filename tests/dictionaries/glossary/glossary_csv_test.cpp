// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dictionaries/glossary/glossary.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kTable =
    "term_nl,term_en,pos,status,domain,note,source\n"
    "brandwapen,incendiary weapon,noun,preferred,weapons,\"sets fire, burns\",CCW\n"
    "brandwapen,fire weapon,noun,forbidden,weapons,literal,\n"
    "OVSE,OSCE,acronym,,organisations,,\n";

TEST(GlossaryFromCsv, MakesOneConceptOfTheRowsWithOneSourceTerm) {
  const Glossary glossary = Glossary::from_csv(kTable);
  ASSERT_THAT(glossary.concepts(), SizeIs(2));
  const Concept& weapon = glossary.concepts().front();
  ASSERT_THAT(weapon.terms, SizeIs(3));
  EXPECT_EQ(weapon.terms[0].text, "brandwapen");
  EXPECT_EQ(weapon.terms[0].language, "nl");
  EXPECT_EQ(weapon.terms[0].status, TermStatus::preferred);
  EXPECT_EQ(weapon.terms[1].note, "sets fire, burns");
  EXPECT_EQ(weapon.terms[2].status, TermStatus::forbidden);
  EXPECT_EQ(weapon.domain, "weapons");
  EXPECT_THAT(glossary.diagnostics(), IsEmpty());
}

TEST(GlossaryFromCsv, KeepsDossiersApart) {
  const Glossary glossary = Glossary::from_csv("nl;en;dossier\ninzet;use;21501\ninzet;deployment;27925\n");
  ASSERT_THAT(glossary.concepts(), SizeIs(2));
  EXPECT_EQ(glossary.concepts()[1].dossier, "27925");
}

TEST(GlossaryFromCsv, ReadsTabsWindows1252AndColumnsInAnyOrder) {
  const Glossary glossary = Glossary::from_csv("status\tterm_en-GB\tterm_nl\r\nadmitted\tArmenia\tArmeni\xEB\r\n");
  ASSERT_THAT(glossary.concepts(), SizeIs(1));
  EXPECT_EQ(glossary.concepts()[0].terms[0].language, "en-GB");
  EXPECT_EQ(glossary.concepts()[0].terms[1].text, "Armenië");
  EXPECT_EQ(glossary.concepts()[0].terms[1].status, TermStatus::admitted);
}

TEST(GlossaryFromCsv, SaysWhichColumnsItNeeds) {
  try {
    Glossary::from_csv("woord,vertaling\nlid,member\n");
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::malformed);
    EXPECT_EQ(error.place().line, 1U);
    EXPECT_THAT(error.sentence(), HasSubstr("term_nl, term_en"));
  }
}

TEST(GlossaryFromCsv, SaysWhichRowHasTooManyFields) {
  try {
    Glossary::from_csv("term_nl,term_en\nlid,member\nlid,member,x\n");
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_EQ(error.place().line, 3U);
  }
}

TEST(GlossaryFromCsv, RefusesAnEmptyTable) { EXPECT_THROW(Glossary::from_csv(""), Error); }

TEST(GlossaryFromCsv, ReportsWhatItLeftOutOrTookOtherwise) {
  const Glossary glossary = Glossary::from_csv("term_nl,term_en,status\nlid,,\nraad,council,nice\nraad,council,nice\n" +
                                               std::string(1001, 'x') + ",y,\n");
  EXPECT_THAT(glossary.concepts(), SizeIs(1));
  EXPECT_EQ(glossary.concepts()[0].terms[1].status, TermStatus::admitted);
  ASSERT_THAT(glossary.diagnostics(), SizeIs(6));
  EXPECT_EQ(glossary.diagnostics()[0].code, "glossary.no-pair");
  EXPECT_EQ(glossary.diagnostics()[1].code, "glossary.unknown-status");
  EXPECT_EQ(glossary.diagnostics()[3].code, "glossary.repeated-row");
  EXPECT_EQ(glossary.diagnostics()[4].code, "glossary.long-term");
}

TEST(GlossaryToCsv, ReadsBackAsItWas) {
  const Glossary glossary = Glossary::from_csv(kTable);
  for (const char separator : {',', ';', '\t'})
    EXPECT_EQ(Glossary::from_csv(glossary.to_csv({.separator = separator})).concepts(), glossary.concepts());
}

TEST(GlossaryToCsv, KeepsSeveralSourceTermsOfOneConcept) {
  Glossary glossary;
  glossary.add({.id = "a",
                .terms = {{.text = "VK", .language = "nl"},
                          {.text = "Verenigd Koninkrijk", .language = "nl", .status = TermStatus::admitted},
                          {.text = "United Kingdom", .language = "en"}}});
  const Glossary again = Glossary::from_csv(glossary.to_csv());
  ASSERT_THAT(again.concepts(), SizeIs(1));
  EXPECT_THAT(again.concepts()[0].terms, SizeIs(3));
  EXPECT_EQ(again.concepts()[0].id, "a");
}

TEST(GlossaryToCsv, GuardsFormulasOnlyIfAsked) {
  Glossary glossary;
  glossary.add({.terms = {{.text = "=1+1", .language = "nl"}, {.text = "@x", .language = "en"}}});
  EXPECT_THAT(glossary.to_csv({.guard_formulas = true}), HasSubstr(",'=1+1,'@x,"));
  EXPECT_THAT(glossary.to_csv(), HasSubstr(",=1+1,@x,"));
}

TEST(GlossaryFromCsv, SurvivesEveryTruncationAndEveryBrokenByte) {
  for (std::size_t size = 0; size < kTable.size(); ++size) {
    try {
      Glossary::from_csv(kTable.substr(0, size));
    } catch (const Error&) {
    }
    std::string broken(kTable);
    broken[size] = static_cast<char>(0xFF);
    try {
      Glossary::from_csv(broken);
    } catch (const Error&) {
    }
  }
}

TEST(GlossaryOpened, TellsTbxFromCsvByContentAndNamesTheFile) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(Glossary::opened(folder.write("terms.dat", kTable)).concepts(), SizeIs(2));
  const Glossary glossary = Glossary::from_csv(kTable);
  EXPECT_EQ(Glossary::opened(folder.write("terms.csv", glossary.to_tbx())).concepts(), glossary.concepts());
  try {
    Glossary::opened(folder.write("bad.csv", "x\ny\n"));
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_THAT(error.place().file, HasSubstr("bad.csv"));
  }
}

}  // namespace
}  // namespace weerga
