// SPDX-License-Identifier: Apache-2.0
#include "tm/store/new_letters.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tm/store/memory_samples.h"
#include "tm/store/letter_entries.h"
#include "tm/store/open_letter.h"

namespace weerga {
namespace {

using test::MemoryOnDisk;
using testing::ElementsAre;
using testing::IsEmpty;

std::string empty_letter() { return memory_xliff(new_letter("x", "nl", "en")); }

TEST(NewLetters, ShowNothingBeforeAllAreThere) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  NewLetters letters = memory->new_letters();
  for (int letter = 1; letter <= 9; ++letter) letters.add(fmt::format("brief {}", letter), empty_letter);
  EXPECT_THAT(memory->letters(), IsEmpty());
  memory->add_letters(std::move(letters));
  EXPECT_EQ(memory->letters().size(), 9U);
}

TEST(NewLetters, LeaveNothingBehindWhenTheyAreGivenUp) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  {
    memory->new_letters().add("brief", empty_letter);
  }
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), IsEmpty());
}

TEST(NewLetters, AreGivenUpTogetherIfOneCannotBeMade) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  {
    NewLetters letters = memory->new_letters();
    letters.add("een", empty_letter);
    letters.add("twee", []() -> std::string { throw Error(ErrorKind::malformed, "No letter."); });
    EXPECT_THROW(memory->add_letters(std::move(letters)), Error);
  }
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), IsEmpty());
}

TEST(NewLetters, AreGivenUpTogetherIfOneCannotGetItsName) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  std::filesystem::create_directory(disk.path / "letters" / "twee.xlf");
  {
    NewLetters letters = memory->new_letters();
    for (const char* name : {"een", "twee", "drie"}) letters.add(name, empty_letter);
    EXPECT_THROW(memory->add_letters(std::move(letters)), Error);
  }
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), ElementsAre("twee.xlf"));
}

TEST(NewLetters, ReplaceWhatACrashLeftUnderTheirTemporaryName) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  disk.folder.write("memory/letters/.weerga-brief.xlf.new", "half a let");
  NewLetters letters = memory->new_letters();
  letters.add("brief", empty_letter);
  memory->add_letters(std::move(letters));
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), ElementsAre("brief.xlf"));
}

TEST(NewLetters, AreNotForReaders) {
  const MemoryOnDisk disk;
  disk.created()->close();
  EXPECT_THROW((void)disk.opened(Access::read)->new_letters(), Error);
}

}  // namespace
}  // namespace weerga
