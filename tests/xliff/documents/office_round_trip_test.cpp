// SPDX-License-Identifier: Apache-2.0
// LibreOffice as an independent judge: it makes the letters, and it shows what became of them.
#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/xliff/documents/letter_files.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;
using test::entry_of;
using test::shown;
using testing::Contains;

bool is_installed(const std::string& program) {
  std::istringstream folders(std::getenv("PATH") == nullptr ? "" : std::getenv("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (fs::exists(fs::path(folder) / program)) return true;
  }
  return false;
}

/// LibreOffice with a profile of its own, so that it neither finds nor leaves anything.
class Office {
 public:
  /// Converts `files` in one start; the results stand beside them.
  void convert(const std::vector<fs::path>& files, const std::string& format) const {
    std::string command = "soffice -env:UserInstallation=file://" + (folder_.path() / "profile").string() +
                          " --headless --convert-to " + format + " --outdir " + folder_.path().string();
    for (const fs::path& file : files) command += " " + file.string();
    ASSERT_EQ(std::system((command + " > /dev/null 2>&1").c_str()), 0);
  }
  /// The lines that a reader of the PDF sees, where they stand on the page.
  [[nodiscard]] std::vector<std::string> layout_of(const fs::path& pdf) const {
    const fs::path text = folder_.path() / "layout.txt";
    const std::string command = "pdftotext -layout " + pdf.string() + " " + text.string();
    if (std::system(command.c_str()) != 0) return {};
    return test::lines_of(text);
  }
  [[nodiscard]] const test::TemporaryFolder& folder() const { return folder_; }

 private:
  test::TemporaryFolder folder_;
};

/// Another text of the same width in a font whose letters are all as wide.
std::string swapped(std::string text) {
  for (char& letter : text) letter = letter == 'e' ? 'o' : letter == 'o' ? 'e' : letter;
  return text;
}

/// Without the line in which LibreOffice still shows what a tracked change deleted.
std::vector<std::string> without_tracked(std::vector<std::string> lines) {
  std::erase_if(lines, [](const std::string& line) { return line.find(" kabin") != std::string::npos; });
  return lines;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t place = text.find(part); place != std::string::npos; place = text.find(part, place + 1)) ++count;
  return count;
}

struct Judged {
  std::string key;
  std::string entry;                   ///< where the letter stands
  std::vector<std::string_view> kept;  ///< tables, notes, images, comments, marks: as many after as before
};

std::string translated_by_swapping(const DocumentFormat& format, const std::string& bytes) {
  test::Targets targets;
  for (NativeParagraph& paragraph : format.read(bytes, "letter").paragraphs) {
    paragraph.text.text = swapped(paragraph.text.text);
    targets.add(paragraph.id, std::move(paragraph.text));
  }
  return format.written(bytes, targets.look_up(), "nl-NL");
}

void expect_same_parts(const Judged& judged, const std::string& before, const std::string& after) {
  const std::string old_letter = entry_of(before, judged.entry);
  const std::string new_letter = entry_of(after, judged.entry);
  for (const std::string_view part : judged.kept) {
    EXPECT_GT(count_of(old_letter, part), 0U) << judged.key << ' ' << part;
    EXPECT_EQ(count_of(new_letter, part), count_of(old_letter, part)) << judged.key << ' ' << part;
  }
}

void expect_same_paragraphs(const DocumentFormat& format, const std::string& before, const std::string& after) {
  const NativeDocument old_letter = format.read(before, "");
  const NativeDocument new_letter = format.read(after, "");
  ASSERT_EQ(new_letter.paragraphs.size(), old_letter.paragraphs.size()) << format.key;
  for (std::size_t i = 0; i < old_letter.paragraphs.size(); ++i) {
    NativeParagraph paragraph = old_letter.paragraphs[i];
    paragraph.text.text = swapped(paragraph.text.text);
    EXPECT_EQ(shown(new_letter.paragraphs[i].text), shown(paragraph.text));
    EXPECT_EQ(new_letter.paragraphs[i].id, paragraph.id);
    EXPECT_EQ(new_letter.paragraphs[i].type, paragraph.type);
    EXPECT_EQ(new_letter.paragraphs[i].notes, paragraph.notes);
  }
}

TEST(OfficeRoundTrip, ALetterThatLibreOfficeMadeKeepsItsPartsAndItsLayout) {
  if (!is_installed("soffice") || !is_installed("pdftotext")) GTEST_SKIP() << "needs soffice and pdftotext";
  const std::vector<Judged> all{
      {"docx",
       "word/document.xml",
       {"<w:tbl>", "<w:tr>", "<w:footnoteReference", "<wp:docPr", "<w:commentReference", "<w:bookmarkStart",
        "<w:hyperlink", "w:fldCharType=\"begin\"", "<w:numPr>", "<w:txbxContent>"}},
      {"odt",
       "content.xml",
       {"<table:table ", "<table:table-row", "<text:note ", "<draw:image", "<office:annotation ",
        "<text:bookmark-start", "<text:a ", "<text:bookmark-ref", "<text:list-item", "<draw:text-box",
        "<text:change "}}};
  const Office office;
  const fs::path& folder = office.folder().path();
  const fs::path fixture = fs::path(WEERGA_SOURCE_DIR) / "tests/xliff/documents/letters/rich.fodt";
  std::vector<fs::path> files;
  for (const Judged& judged : all) {
    const DocumentFormat& format = *document_format(judged.key);
    office.convert({fixture}, judged.key);
    const std::string bytes = bytes_of_file(folder / ("rich." + judged.key));
    ASSERT_TRUE(format.has_content(std::string_view(bytes).substr(0, 4096)));
    const std::string translated = translated_by_swapping(format, bytes);
    expect_same_parts(judged, bytes, translated);
    expect_same_paragraphs(format, bytes, translated);
    files.push_back(office.folder().write(judged.key + "_before." + judged.key, bytes));
    files.push_back(
        office.folder().write(judged.key + "_same." + judged.key, format.written(bytes, test::no_target, "nl-NL")));
    files.push_back(office.folder().write(judged.key + "_swapped." + judged.key, translated));
  }
  office.convert(files, "pdf");
  for (const Judged& judged : all) {
    const auto before = office.layout_of(folder / (judged.key + "_before.pdf"));
    EXPECT_THAT(before, Contains(testing::HasSubstr("Pagina 2 van 2"))) << "a letter of two pages";
    EXPECT_EQ(office.layout_of(folder / (judged.key + "_same.pdf")), before) << judged.key;
    std::vector<std::string> expected = without_tracked(before);
    for (std::string& line : expected) line = swapped(line);
    EXPECT_EQ(without_tracked(office.layout_of(folder / (judged.key + "_swapped.pdf"))), expected) << judged.key;
  }
}

}  // namespace
}  // namespace weerga
