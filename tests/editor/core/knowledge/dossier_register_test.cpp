// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/dossier_register.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kTable =
    "dossier\tministry\ttitle\tglossary\trules\twordings\n"
    "# the general ones stand last\n"
    "21501-02\tBuitenlandse Zaken\tGeneral Affairs Council\trbz.csv\t\tmoties.tsv\n"
    "21 501\tBuitenlandse Zaken\tCouncil\traad.csv\t\t\n"
    "\tBuitenlandse Zaken\t\tbz.csv\tbz.txt\t\n"
    "\t\t\tgeneral.csv\tgeneral.txt\ttreaties.tsv\n";

const std::filesystem::path kFile = "/home/an/dossiers.tsv";

DossierRegister table() { return DossierRegister::from_text(kTable, kFile); }

TEST(DossierRegister, KnowsMinistryAndTitleOfADossier) {
  EXPECT_EQ(table().ministry_of("21 501-02"), "Buitenlandse Zaken");
  EXPECT_EQ(table().title_of("21 501-02"), "General Affairs Council");
  EXPECT_EQ(table().ministry_of("34 952"), "");
  EXPECT_EQ(table().title_of(""), "");
}

TEST(DossierRegister, GivesAPartTheMinistryOfItsDossier) {
  EXPECT_EQ(table().ministry_of("21 501-20"), "Buitenlandse Zaken");
  EXPECT_EQ(table().completed({.dossier = "21 501-20", .ministry = ""}).ministry, "Buitenlandse Zaken");
}

TEST(DossierRegister, GivesTheFilesOfALetterTheNarrowestFirst) {
  const LetterScope letter{.dossier = "21 501-02", .ministry = "Buitenlandse Zaken"};
  EXPECT_THAT(table().files_for(letter, &RegisteredDossier::glossary),
              ElementsAre("/home/an/rbz.csv", "/home/an/raad.csv", "/home/an/bz.csv", "/home/an/general.csv"));
  EXPECT_THAT(table().files_for(letter, &RegisteredDossier::rules),
              ElementsAre("/home/an/bz.txt", "/home/an/general.txt"));
  EXPECT_THAT(table().files_for({}, &RegisteredDossier::wordings), ElementsAre("/home/an/treaties.tsv"));
}

TEST(DossierRegister, ReadsWhatItWrites) {
  EXPECT_EQ(DossierRegister::from_text(table().to_text(kFile), kFile).rows(), table().rows());
}

TEST(DossierRegister, ReplacesARowOfTheSameDossier) {
  DossierRegister dossiers = table();
  dossiers.put({.dossier = "21 501-02", .ministry = "Algemene Zaken"});
  EXPECT_THAT(dossiers.rows(), SizeIs(4));
  EXPECT_EQ(dossiers.ministry_of("21 501-02"), "Algemene Zaken");
}

TEST(DossierRegister, LeavesARowOutWhoseDossierIsNoNumber) {
  const auto dossiers = DossierRegister::from_text("dossier,ministry\nraad,Defensie\n34952,Defensie\n", kFile);
  EXPECT_THAT(dossiers.rows(), SizeIs(1));
  ASSERT_THAT(dossiers.diagnostics(), SizeIs(1));
  EXPECT_EQ(dossiers.diagnostics()[0].place.line, 2U);
}

TEST(DossierRegister, SaysWhatItsFirstLineShouldBe) {
  for (const char* text : {"", "name,ministry\nx,y\n", "\xEF\xBB\xBF", "\"dossier"}) {
    EXPECT_THROW(DossierRegister::from_text(text, kFile), Error) << text;
  }
  EXPECT_THAT(DossierRegister::from_text("dossier", kFile).rows(), IsEmpty());
}

TEST(DossierRegister, SurvivesEveryCutOfItsFile) {
  for (std::size_t size = 0; size < kTable.size(); ++size) {
    try {
      EXPECT_LE(DossierRegister::from_text(kTable.substr(0, size), kFile).rows().size(), 4U);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::malformed);
    }
  }
}

}  // namespace
}  // namespace weerga
