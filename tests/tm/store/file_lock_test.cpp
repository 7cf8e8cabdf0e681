// SPDX-License-Identifier: Apache-2.0
#include "tm/store/file_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

TEST(FileLock, IsHeldByOneEvenInOneProcess) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / ".lock";
  {
    const FileLock held = FileLock::taken(path);
    EXPECT_FALSE(FileLock::taken_if_free(path));
  }
  EXPECT_TRUE(FileLock::taken_if_free(path));
}

TEST(FileLock, NamesTheHolderInTheSentence) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / ".lock";
  const FileLock held = FileLock::taken(path);
  const auto owner = lock_owner(path);
  ASSERT_TRUE(owner);
  EXPECT_EQ(owner->process, ::getpid());
  EXPECT_FALSE(owner->user.empty());
  try {
    FileLock::taken(path);
    FAIL() << "two hold it";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::locked);
    EXPECT_THAT(error.sentence(), testing::HasSubstr(owner->user));
    EXPECT_THAT(error.sentence(), testing::HasSubstr(owner->host));
    EXPECT_THAT(error.sentence(), testing::HasSubstr(std::to_string(::getpid())));
  }
}

TEST(FileLock, IsFreeWhenItsHolderWasKilled) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / ".lock";
  const pid_t child = ::fork();
  if (child == 0) {
    const FileLock held = FileLock::taken(path);
    ::_exit(0);  // without destructors, as in a crash
  }
  ::waitpid(child, nullptr, 0);
  EXPECT_TRUE(lock_owner(path));
  EXPECT_TRUE(FileLock::taken_if_free(path));
}

TEST(FileLock, FollowsNoLinkAndReadsNoNonsense) {
  const test::TemporaryFolder folder;
  std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / ".lock");
  EXPECT_THROW((void)FileLock::taken(folder.path() / ".lock"), Error);
  EXPECT_FALSE(lock_owner(folder.write("other", "process: many\n")));
}

}  // namespace
}  // namespace weerga
