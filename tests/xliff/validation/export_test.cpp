// SPDX-License-Identifier: Apache-2.0
// What the writers write is valid in every version.
#include <gtest/gtest.h>

#include <string>

#include "tests/xliff/formats/random_document.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/validation/validate.h"

namespace weerga {
namespace {

class ExportedDocument : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ExportedDocument, IsValidInEveryVersion) {
  const Document document = test::random_document(GetParam());
  for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22}) {
    const std::string written = written_xliff(document, version);
    for (const Diagnostic& found : validated(written, "export.xlf")) {
      EXPECT_NE(found.severity, Severity::error)
          << to_string(found.place) << " " << found.code << " " << found.sentence << "\n"
          << written;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(RandomDocuments, ExportedDocument, testing::Range(100U, 130U));

}  // namespace
}  // namespace weerga
