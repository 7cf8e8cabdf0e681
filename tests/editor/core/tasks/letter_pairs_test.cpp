// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/letter_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LetterPairs pairs(const std::vector<std::filesystem::path>& files) { return paired_by_name(files, "dossier"); }

TEST(LetterPairs, LanguageWordInTheNameTellsTheSides) {
  const LetterPairs found = pairs({"dossier/havenbrand.en.txt", "dossier/havenbrand.nl.txt"});
  EXPECT_THAT(found.pairs, ElementsAre(LetterPair{"dossier/havenbrand.nl.txt", "dossier/havenbrand.en.txt"}));
  EXPECT_THAT(found.alone, IsEmpty());
}

TEST(LetterPairs, RegionBelongsToTheLanguage) {
  const LetterPairs found = pairs({"dossier/brief 12 nl-NL.docx", "dossier/brief 12 en-GB.docx"});
  EXPECT_THAT(found.pairs, ElementsAre(LetterPair{"dossier/brief 12 nl-NL.docx", "dossier/brief 12 en-GB.docx"}));
}

TEST(LetterPairs, FoldersTellTheSides) {
  const LetterPairs found = pairs({"dossier/nl/7.pdf", "dossier/en/7.pdf", "dossier/nl/8.pdf", "dossier/en/9.pdf"});
  EXPECT_THAT(found.pairs, ElementsAre(LetterPair{"dossier/nl/7.pdf", "dossier/en/7.pdf"}));
  EXPECT_THAT(found.alone, ElementsAre("dossier/en/9.pdf", "dossier/nl/8.pdf"));
}

TEST(LetterPairs, NameThatTellsNoLanguageGoesWithOneThatDoes) {
  const LetterPairs found = pairs({"dossier/Havenbrand.pdf", "dossier/havenbrand (Engelse vertaling).pdf"});
  EXPECT_THAT(found.pairs,
              ElementsAre(LetterPair{"dossier/Havenbrand.pdf", "dossier/havenbrand (Engelse vertaling).pdf"}));
}

TEST(LetterPairs, NumbersPairWhatWordsDoNot) {
  const LetterPairs found =
      pairs({"dossier/nl/2031-05-06 Kamerbrief haven.txt", "dossier/en/2031-05-06 Letter on the port.txt",
             "dossier/nl/2031-05-07 Kamerbrief kade.txt"});
  EXPECT_THAT(found.pairs, ElementsAre(LetterPair{"dossier/nl/2031-05-06 Kamerbrief haven.txt",
                                                  "dossier/en/2031-05-06 Letter on the port.txt"}));
  EXPECT_THAT(found.alone, ElementsAre("dossier/nl/2031-05-07 Kamerbrief kade.txt"));
}

TEST(LetterPairs, OfSeveralCandidatesNoneIsTaken) {
  const LetterPairs found = pairs({"dossier/a/7.nl.txt", "dossier/a/7.en.txt", "dossier/a/7.en.html"});
  EXPECT_THAT(found.pairs, IsEmpty());
  EXPECT_EQ(found.alone.size(), 3U);
}

TEST(LetterPairs, PdfGivesWayToTheDocumentItWasPrintedFrom) {
  const LetterPairs found = pairs({"dossier/7.nl.txt", "dossier/7.nl.pdf", "dossier/7.en.pdf"});
  EXPECT_THAT(found.pairs, ElementsAre(LetterPair{"dossier/7.nl.txt", "dossier/7.en.pdf"}));
}

TEST(LetterPairs, TwoLettersOfOneLanguageAreNoPair) {
  EXPECT_THAT(pairs({"dossier/nl/7.txt", "dossier/7 nl.txt"}).pairs, IsEmpty());
}

TEST(LetterPairsIn, FindsLettersInFoldersBelow) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "jaar/nl");
  std::filesystem::create_directories(folder.path() / "jaar/en");
  folder.write("jaar/nl/haven.txt", "Brand.");
  folder.write("jaar/en/haven.txt", "Fire.");
  folder.write("jaar/en/.haven.txt", "Hidden.");
  folder.write("notes.bin", "no letter");
  const LetterPairs found = letter_pairs_in(folder.path());
  EXPECT_THAT(found.pairs,
              ElementsAre(LetterPair{folder.path() / "jaar/nl/haven.txt", folder.path() / "jaar/en/haven.txt"}));
  EXPECT_THAT(found.alone, IsEmpty());
}

TEST(LetterPairsIn, NamesAFolderThatIsNotThere) {
  try {
    static_cast<void>(letter_pairs_in("nowhere/at/all"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_EQ(error.place().file, "nowhere/at/all");
  }
}

}  // namespace
}  // namespace weerga
