// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/file_bytes.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

ErrorKind kind_of_failure(const auto& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorKind::invalid_argument;
}

TEST(BytesOfFile, ReadsEveryByte) {
  const test::TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(bytes_of_file(folder.write("brief.txt", bytes)), bytes);
}

TEST(BytesOfFile, TellsAMissingFileAFolderAPipeAndALargeFileApart) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(kind_of_failure([&] { bytes_of_file(folder.path() / "no"); }), ErrorKind::not_found);
  EXPECT_EQ(kind_of_failure([&] { bytes_of_file(folder.path()); }), ErrorKind::not_readable);
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(kind_of_failure([&] { bytes_of_file(folder.path() / "pipe"); }), ErrorKind::not_readable);
  const auto large = folder.write("large", "12345");
  EXPECT_EQ(kind_of_failure([&] { bytes_of_file(large, 4); }), ErrorKind::too_large);
}

TEST(ReplaceFile, ReplacesContentAndKeepsTheMode) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "old");
  std::filesystem::permissions(path, std::filesystem::perms(0640));
  replace_file(path, "new");
  EXPECT_EQ(bytes_of_file(path), "new");
  EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms(0640));
}

TEST(ReplaceFile, LeavesNothingBehindWhenItFails) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(kind_of_failure([&] { replace_file(folder.path() / "no" / "brief.xlf", "x"); }), ErrorKind::not_writable);
  EXPECT_EQ(kind_of_failure([&] { replace_file(folder.path(), "x"); }), ErrorKind::not_writable);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace weerga
