// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/dossier.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/editor/core/knowledge/letter_of_sources.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DossierName, IsOneForAllSpellings) {
  for (const char* text : {"21 501-02", "21501-02", " 21501-02 ", "21.501-02", "Kamerstuk 21 501-02, nr. 2234",
                           "Kamerstukken II 2019/20, 21 501-02, nr. 2234"}) {
    EXPECT_EQ(dossier_name(text), "21 501-02") << text;
  }
}

TEST(DossierName, KeepsTheChapterOfABudget) {
  EXPECT_EQ(dossier_name("36600-V"), "36 600 V");
  EXPECT_EQ(dossier_name("Kamerstuk 36 600 V, nr. 3"), "36 600 V");
}

TEST(DossierName, IsEmptyForWhatIsNone) {
  for (const char* text : {"", "-", "Buitenlandse Zaken", "19 november 2020", "12", "Trb. 2009, 45"}) {
    EXPECT_EQ(dossier_name(text), "") << text;
  }
  EXPECT_EQ(dossier_name(std::string(100'000, '1')), "");
}

TEST(MinistryName, IsReadFromTheSenderAndFromTheSignature) {
  EXPECT_EQ(ministry_name("Ministerie van Buitenlandse Zaken"), "Buitenlandse Zaken");
  EXPECT_EQ(ministry_name("De Minister van Economische Zaken en Klimaat,"), "Economische Zaken en Klimaat");
  EXPECT_EQ(ministry_name("De Minister van Volksgezondheid, Welzijn en Sport"), "Volksgezondheid, Welzijn en Sport");
  EXPECT_EQ(ministry_name("de minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"),
            "Buitenlandse Handel en Ontwikkelingssamenwerking");
}

TEST(MinistryName, TakesNoNameOfAPersonAlong) {
  EXPECT_EQ(ministry_name("De Minister van Defensie, Ank Bijleveld"), "Defensie");
  EXPECT_EQ(ministry_name("De Minister van Buitenlandse Zaken Stef Blok"), "Buitenlandse Zaken");
  EXPECT_EQ(ministry_name("de Minister van Defensie en de Minister van Justitie en Veiligheid"), "Defensie");
  EXPECT_EQ(ministry_name("De minister-president is op reis."), "");
}

TEST(DossiersMentioned, PutTheOneOfTheHeadFirst) {
  std::vector<std::string> sources{"Betreft: Kamerstuk 34 952, nr. 10"};
  sources.resize(kHeadSegments + 1, "Een zin.");
  for (int i = 0; i < 3; ++i) sources.push_back("Zie Kamerstuk 21 501-02, nr. 2234.");
  const auto mentions = dossiers_mentioned(test::letter_of_sources(sources));
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].dossier, "34 952");
  EXPECT_TRUE(mentions[0].in_head);
  EXPECT_EQ(mentions[1].dossier, "21 501-02");
  EXPECT_EQ(mentions[1].times, 3U);
}

TEST(ScopeOfALetter, IsRecognisedUntilItIsSetByHand) {
  Document letter = test::letter_of_sources(
      {"Geachte voorzitter,", "Zie Kamerstuk 21 501-02, nr. 2234.", "De Minister van Buitenlandse Zaken,"});
  EXPECT_EQ(scope_of(letter), (LetterScope{"21 501-02", "Buitenlandse Zaken"}));
  EXPECT_EQ(noted_scope(letter), LetterScope{});

  set_scope(letter, {.dossier = "34 952", .ministry = "Defensie"});
  EXPECT_EQ(scope_of(letter), (LetterScope{"34 952", "Defensie"}));

  set_scope(letter, {});
  EXPECT_TRUE(letter.files[0].metadata.empty());
  EXPECT_EQ(scope_of(letter).dossier, "21 501-02");
}

TEST(ScopeOfALetter, IsEmptyForAnEmptyDocument) { EXPECT_EQ(scope_of(Document{}), LetterScope{}); }

MemoryEntry entry(std::string letter, std::string dossier, std::string source, std::string date = "") {
  static int number = 0;
  return {.source = std::move(source),
          .target = "x",
          .letter = std::move(letter),
          .id = "u" + std::to_string(++number) + "/s1",
          .dossier = std::move(dossier),
          .date = std::move(date)};
}

TEST(DossiersOfAMemory, GroupLettersByTheirDossier) {
  const std::vector<MemoryEntry> entries{entry("b", "34 952", "Een.", "2021-02-01"),
                                         entry("a", "34 952", "Twee.", "2020-01-01"), entry("c", "", "Drie."),
                                         entry("d", "", "Zie Kamerstuk 21 501-02, nr. 3.")};
  const auto dossiers = dossiers_of(MatchIndex(entries));
  ASSERT_EQ(dossiers.size(), 3U);
  EXPECT_EQ(dossiers[0].dossier, "21 501-02");
  EXPECT_THAT(dossiers[0].letters, ElementsAre("d"));
  EXPECT_EQ(dossiers[1].dossier, "34 952");
  EXPECT_THAT(dossiers[1].letters, ElementsAre("a", "b"));
  EXPECT_EQ(dossiers[1].first_date, "2020-01-01");
  EXPECT_EQ(dossiers[1].last_date, "2021-02-01");
  EXPECT_EQ(dossiers[2].dossier, "");
  EXPECT_THAT(dossiers[2].letters, ElementsAre("c"));
}

TEST(DossiersOfAMemory, AreNoneInAnEmptyOne) { EXPECT_THAT(dossiers_of(MatchIndex()), IsEmpty()); }

}  // namespace
}  // namespace weerga
