// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/letter_alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

TEST(QualityOf, CountsOmissionsAsNothingAndConfirmedBeadsAsChecked) {
  const Alignment beads{{.source = {0, 1}, .target = {0, 1}, .confidence = 0.95},
                        {.source = {1, 2}, .target = {1, 2}, .confidence = 0.55},
                        {.source = {2, 3}, .target = {2, 2}, .confidence = 0.8},
                        {.source = {3, 4}, .target = {2, 3}, .confidence = 0.5, .confirmed = true}};
  EXPECT_EQ(quality_of(beads), (AlignmentQuality{.beads = 4, .to_check = 2, .omissions = 1, .percent = 50}));
}

TEST(AlignedLetters, LettersOfOtherSubjectsAreHardlyTranslations) {
  const test::TemporaryFolder folder;
  const LetterPair letters{
      folder.write("a.nl.txt", "De brug is dicht. Er rijdt geen trein. De bus komt om 9 uur. Wij wachten op nieuws.\n"),
      folder.write("a.en.txt", "Roses need water in summer.\n")};
  Workspace workspace({});
  EXPECT_LT(quality_of(aligned_letters(letters, workspace).beads).percent, kDoubtfulPair);
}

TEST(AlignedLetters, NamesTheLetterWithoutAnySentence) {
  const test::TemporaryFolder folder;
  const LetterPair letters{folder.write("a.nl.txt", "De brug is dicht.\n"), folder.write("a.en.txt", " \n")};
  Workspace workspace({});
  try {
    static_cast<void>(aligned_letters(letters, workspace));
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.place().file, testing::EndsWith("a.en.txt"));
  }
}

TEST(KeepOriginals, PutsTheFilesIntoTheMemoryAndNeverOverTheOldOnes) {
  const test::TemporaryFolder folder;
  const auto letter = folder.write("a.nl.txt", "De brug is dicht.");
  keep_originals(folder.path() / "memory", "a", {letter});
  folder.write("a.nl.txt", "De brug is open.");
  keep_originals(folder.path() / "memory", "a", {letter});
  EXPECT_EQ(bytes_of_file(folder.path() / "memory/originals/a/a.nl.txt"), "De brug is dicht.");
}

}  // namespace
}  // namespace weerga
