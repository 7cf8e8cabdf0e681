// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/pdf_text.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::HasSubstr;

/// A PDF of one page that shows `content`, with a right table of objects.
std::string pdf_with(std::string_view content, std::string_view trailer_entry = {}) {
  const std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t table = pdf.size();
  pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::size_t offset : offsets) pdf += fmt::format("{:010} 00000 n \n", offset);
  return pdf + fmt::format("trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                           trailer_entry, table);
}

bool pdftotext_is_installed() { return std::filesystem::exists(PdfLimits{}.program); }

Error error_of(const std::filesystem::path& path, const PdfLimits& limits = {}) {
  try {
    static_cast<void>(pdf_text(path, limits));
  } catch (const Error& error) {
    return error;
  }
  return Error(ErrorKind::invalid_argument, "no error");
}

TEST(PdfText, ReadsThePage) {
  if (!pdftotext_is_installed()) GTEST_SKIP() << "needs the package poppler-utils";
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.pdf", pdf_with("BT /F1 12 Tf 20 300 Td (De brief is klaar.) Tj ET"));
  EXPECT_THAT(pdf_text(path), HasSubstr("De brief is klaar."));
}

TEST(PdfText, SaysThatAScanHasNoText) {
  if (!pdftotext_is_installed()) GTEST_SKIP() << "needs the package poppler-utils";
  const test::TemporaryFolder folder;
  const Error error = error_of(folder.write("scan.pdf", pdf_with("0 0 100 100 re f")));
  EXPECT_EQ(error.kind(), ErrorKind::unsupported);
  EXPECT_THAT(error.sentence(), HasSubstr("only images"));
}

TEST(PdfText, SaysThatAPasswordIsNeeded) {
  if (!pdftotext_is_installed()) GTEST_SKIP() << "needs the package poppler-utils";
  const test::TemporaryFolder folder;
  const std::string zeros(64, '0');
  const std::string locked =
      fmt::format("/ID[<{0}><{0}>]/Encrypt<</Filter/Standard/V 1/R 2/P -64/O<{1}>/U<{1}>>>", zeros.substr(32), zeros);
  const Error error = error_of(folder.write("locked.pdf", pdf_with("BT ET", locked)));
  EXPECT_EQ(error.kind(), ErrorKind::unsupported);
  EXPECT_THAT(error.sentence(), HasSubstr("password"));
}

TEST(PdfText, RefusesWhatIsNoPdf) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(error_of(folder.write("brief.pdf", "Geachte voorzitter,")).kind(), ErrorKind::malformed);
  EXPECT_EQ(error_of(folder.path() / "none.pdf").kind(), ErrorKind::not_found);
}

TEST(PdfText, CallsEveryTruncationDamagedOrReadsIt) {
  if (!pdftotext_is_installed()) GTEST_SKIP() << "needs the package poppler-utils";
  const test::TemporaryFolder folder;
  const std::string whole = pdf_with("BT /F1 12 Tf 20 300 Td (De brief is klaar.) Tj ET");
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    const auto path = folder.write("cut.pdf", whole.substr(0, size));
    const Error error = error_of(path);
    EXPECT_TRUE(error.kind() == ErrorKind::malformed || error.kind() == ErrorKind::unsupported ||
                error.sentence() == "no error")
        << size << error.what();
  }
}

TEST(PdfText, SaysThatTheProgramIsMissing) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.pdf", pdf_with("BT ET"));
  const Error error = error_of(path, {.program = "/nowhere/pdftotext"});
  EXPECT_EQ(error.kind(), ErrorKind::unsupported);
  EXPECT_THAT(error.sentence(), HasSubstr("poppler-utils"));
}

TEST(PdfText, GivesUpWhenTheMemoryDoesNotDo) {
  if (!pdftotext_is_installed()) GTEST_SKIP() << "needs the package poppler-utils";
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.pdf", pdf_with("BT /F1 12 Tf 20 300 Td (De brief is klaar.) Tj ET"));
  EXPECT_NE(error_of(path, {.memory_bytes = std::size_t{8} << 20U}).sentence(), "no error");
}

}  // namespace
}  // namespace weerga
