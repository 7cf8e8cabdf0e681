// SPDX-License-Identifier: Apache-2.0
// What the writers write is valid in every version.
#include <gtest/gtest.h>

#include <string>

#include "tests/xliff/formats/random_document.h"
#include "tests/xliff/formats/tool_files.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/validation/validate.h"

namespace weerga {
namespace {

void expect_valid_in_every_version(const Document& document) {
  for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22}) {
    const std::string written = written_xliff(document, version);
    for (const Diagnostic& found : validated(written, "export.xlf")) {
      EXPECT_NE(found.severity, Severity::error)
          << to_string(found.place) << " " << found.code << " " << found.sentence << "\n"
          << written;
    }
  }
}

class ExportedDocument : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ExportedDocument, IsValidInEveryVersion) { expect_valid_in_every_version(test::random_document(GetParam())); }

INSTANTIATE_TEST_SUITE_P(RandomDocuments, ExportedDocument, testing::Range(100U, 130U));

std::string first_source(const Document& document) {
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) {
      for (const Segment& segment : unit.segments) {
        if (!segment.ignorable) return segment.source.text;
      }
    }
  }
  return {};
}

class ExportedFileOfATool : public testing::TestWithParam<test::ToolFile> {};

TEST_P(ExportedFileOfATool, IsValidInEveryVersionAndKeepsItsText) {
  Document document = XliffFile::parsed(GetParam().bytes, "f.xlf").document();
  if (document.target_language.empty()) document.target_language = "en";
  expect_valid_in_every_version(document);
  for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v21, XliffVersion::v22}) {
    const std::string written = written_xliff(document, version);
    EXPECT_EQ(first_source(XliffFile::parsed(written, "again.xlf").document()), GetParam().source) << written;
  }
}

const auto name_of_tool = [](const auto& instance) { return std::string(instance.param.name); };
INSTANTIATE_TEST_SUITE_P(Version1, ExportedFileOfATool, testing::ValuesIn(test::tool_files_of_version_1()),
                         name_of_tool);
INSTANTIATE_TEST_SUITE_P(Version2, ExportedFileOfATool, testing::ValuesIn(test::tool_files_of_version_2()),
                         name_of_tool);

}  // namespace
}  // namespace weerga
