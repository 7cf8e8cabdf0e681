// SPDX-License-Identifier: Apache-2.0
// The official test suite of XLIFF 2.1, where it is at hand. Which finding each file must have is in the report
// program.
#include <filesystem>

#include "tests/support/shared_data.h"
#include "tests/xliff/validation/rule_case.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

void expect_all(const char* folder, bool valid) {
  const auto path = test::shared_data(folder);
  if (!path) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*path)) {
    ++files;
    const auto findings = validated(bytes_of_file(entry.path()), entry.path().filename().string());
    EXPECT_EQ(has_error(findings), !valid) << entry.path().filename() << "\n" << test::shown(findings);
  }
  EXPECT_GT(files, 0);
}

TEST(OfficialSuite, AcceptsAllValidFiles) { expect_all("xliff/suite-2.1/valid", true); }
TEST(OfficialSuite, AcceptsAllFilesBeforeAndAfterProcessing) { expect_all("xliff/suite-2.1/inout", true); }
TEST(OfficialSuite, RefusesAllInvalidFiles) { expect_all("xliff/suite-2.1/invalid", false); }

}  // namespace
}  // namespace weerga
