// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/letter.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "xliff/extract/plain_text.h"
#include "xliff/merge/plain_text.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kLetter =
    "Geachte voorzitter,\n\nMiddels deze brief informeer ik uw Kamer over de motie (Kamerstuk\n34 775, nr. 81). Het "
    "kabinet "
    "voert haar uit. Armenië is geïnfor-\nmeerd.\n\nHoogachtend,\n";

std::string source_of(const Unit& unit) {
  std::string text;
  for (const Segment& segment : unit.segments) text += segment.source.text;
  return text;
}

TEST(ExtractLetter, MakesAUnitOfEveryParagraph) {
  const test::TemporaryFolder folder;
  const Extraction letter = extract_letter(folder.write("brief.txt", kLetter));
  const File& file = letter.document.files.at(0);
  ASSERT_EQ(file.units.size(), 3U);
  EXPECT_EQ(file.original, "brief.txt");
  EXPECT_EQ(source_of(file.units[0]), "Geachte voorzitter,");
  EXPECT_EQ(segments_of(letter.document).size(), 5U);
  EXPECT_EQ(letter.document.source_language, "nl");
  EXPECT_EQ(letter.document.target_language, "en-GB");
}

TEST(ExtractLetter, LetsSegmentsAndIgnorablesBeTheParagraph) {
  const Extraction letter = extract_text(kLetter, "brief.txt");
  const RepairedText& repair = letter.repair;
  for (std::size_t i = 0; i < repair.paragraphs.size(); ++i) {
    EXPECT_EQ(source_of(letter.document.files[0].units[i]), repair.paragraphs[i].range.of(repair.text));
  }
}

TEST(ExtractLetter, GivesTheFileBackByteForByte) {
  const test::TemporaryFolder folder;
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::windows1252}) {
    const std::string bytes = encoded(kLetter, encoding, encoding != Encoding::windows1252);
    const Extraction letter = extract_letter(folder.write("brief.txt", bytes));
    EXPECT_EQ(original_bytes(letter.document.files.at(0)), bytes) << to_string(encoding);
    EXPECT_EQ(letter.original, kLetter);
  }
}

TEST(ExtractLetter, MarksWhatIsUncertainInTheDocument) {
  const Extraction letter = extract_text(kLetter, "brief.txt");
  const Unit& unit = letter.document.files[0].units[1];
  ASSERT_EQ(unit.notes.size(), 1U);
  EXPECT_EQ(unit.notes[0].category, "doubt");
  ASSERT_EQ(letter.diagnostics.size(), 1U);
  EXPECT_EQ(letter.diagnostics[0].place.line, 4U);
}

TEST(ExtractLetter, TakesBackADecisionOfTheRepair) {
  const Extraction letter = extract_text(kLetter, "brief.txt");
  const auto doubt = std::ranges::find(letter.repair.decisions, false, &RepairDecision::certain);
  ASSERT_NE(doubt, letter.repair.decisions.end());
  const Extraction again = extract_text(kLetter, "brief.txt", {.undone = {doubt->original}});
  EXPECT_THAT(source_of(again.document.files[0].units[1]), HasSubstr("geïnfor-meerd"));
}

TEST(ExtractLetter, GivesTheTextInTheSameLayoutWhenNothingIsTranslated) {
  const MergedText merged = merged_letter(extract_text(kLetter, "brief.txt").document);
  EXPECT_EQ(
      merged.text,
      "Geachte voorzitter,\n\nMiddels deze brief informeer ik uw Kamer over de motie (Kamerstuk 34 775, nr. 81). Het "
      "kabinet voert haar uit. Armenië is geïnformeerd.\n\nHoogachtend,\n");
  EXPECT_EQ(merged.diagnostics.size(), 5U);
}

TEST(ExtractLetter, RefusesWhatItCannotRead) {
  const test::TemporaryFolder folder;
  const auto kind_of = [](const std::filesystem::path& path) {
    try {
      static_cast<void>(extract_letter(path));
    } catch (const Error& error) {
      EXPECT_FALSE(error.sentence().empty());
      return error.kind();
    }
    return ErrorKind::locked;
  };
  EXPECT_EQ(kind_of(folder.path() / "none.txt"), ErrorKind::not_found);
  EXPECT_EQ(kind_of(folder.path()), ErrorKind::unsupported);
  EXPECT_EQ(kind_of(folder.write("brief.xyz", "brief")), ErrorKind::unsupported);
  EXPECT_EQ(kind_of(folder.write("leeg.txt", " \n")), ErrorKind::malformed);
  EXPECT_EQ(kind_of(folder.write("brief.pdf", "brief")), ErrorKind::malformed);
  EXPECT_EQ(kind_of(folder.write("beeld.txt", std::string("\0\1", 2))), ErrorKind::malformed);
}

TEST(ExtractLetter, NamesTheFileAndLineOfABadByte) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.txt", "Armenië, Azië\nGeorgi\xEB");
  try {
    static_cast<void>(extract_letter(path));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place(), (Place{path.string(), 2, 7}));
  }
}

TEST(ExtractLetter, ReadsAPdfWhateverItsName) {
  const auto pdf = test::shared_data("pdf/doc_nl_00.pdf");
  if (!pdf) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  const test::TemporaryFolder folder;
  std::filesystem::copy_file(*pdf, folder.path() / "brief.txt");
  const Extraction letter = extract_letter(folder.path() / "brief.txt");
  EXPECT_GT(letter.document.files.at(0).units.size(), 5U);
  EXPECT_THAT(original_bytes(letter.document.files.at(0)), IsEmpty());
}

}  // namespace
}  // namespace weerga
