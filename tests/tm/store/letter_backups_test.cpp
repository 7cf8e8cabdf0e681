// SPDX-License-Identifier: Apache-2.0
#include "tm/store/letter_backups.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tests/tm/store/memory_samples.h"
#include "tm/store/journaled_document.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using test::MemoryOnDisk;
using test::pair_of;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::SizeIs;

TEST(LetterBackups, HoldTheStateBeforeTheFirstChangeOfADay) {
  const TemporaryFolder folder;
  const auto letter = folder.write("brief.xlf", "before");
  back_up(real_files(), letter, "2021-01-14");
  replace_file(letter, "after");
  back_up(real_files(), letter, "2021-01-14");
  const auto backups = backups_of(real_files(), letter);
  ASSERT_THAT(backups, SizeIs(1));
  EXPECT_EQ(backups[0].day, "2021-01-14");
  EXPECT_EQ(bytes_of_file(backups[0].path), "before");
}

TEST(LetterBackups, AreTheTenNewest) {
  const TemporaryFolder folder;
  const auto letter = folder.write("brief.xlf", "text");
  for (int day = 1; day <= 13; ++day) back_up(real_files(), letter, fmt::format("2021-01-{:02}", day));
  const auto backups = backups_of(real_files(), letter);
  ASSERT_THAT(backups, SizeIs(10));
  EXPECT_EQ(backups.front().day, "2021-01-04");
  EXPECT_EQ(backups.back().day, "2021-01-13");
}

TEST(LetterBackups, LeaveAloneWhatPeoplePutThere) {
  const TemporaryFolder folder;
  const auto letter = folder.write("brief.xlf", "text");
  std::filesystem::create_directories(folder.path() / "backups" / "brief");
  folder.write("backups/brief/before the debate.xlf", "mine");
  back_up(real_files(), letter, "2021-01-14");
  EXPECT_THAT(backups_of(real_files(), letter), SizeIs(1));
  EXPECT_EQ(bytes_of_file(folder.path() / "backups" / "brief" / "before the debate.xlf"), "mine");
}

TEST(LetterBackups, AreNoneWhereThereIsNoDocument) {
  const TemporaryFolder folder;
  back_up(real_files(), folder.path() / "brief.xlf", "2021-01-14");
  EXPECT_THAT(real_files().names_in(folder.path()), IsEmpty());
}

TEST(LetterBackups, AreMadeWhenALetterIsSaved) {
  EXPECT_THAT(today(), MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(pair_of("groet", "u1/1", "Geachte voorzitter,", "Dear Speaker,"));
  memory->flush();
  EXPECT_THAT(memory->backups_of_letter("groet"), IsEmpty()) << "there was nothing to keep";
  const std::string first = bytes_of_file(memory->letter_path("groet"));
  memory->put(pair_of("groet", "u1/1", "Geachte voorzitter,", "Dear Madam Speaker,"));
  memory->flush();
  ASSERT_THAT(memory->backups_of_letter("groet"), SizeIs(1));
  EXPECT_EQ(bytes_of_file(memory->backups_of_letter("groet")[0].path), first);
  EXPECT_THAT(memory->letters(), ElementsAre("groet")) << "a backup is no letter";
}

TEST(LetterBackups, AreMadeWhenALetterIsReplacedAndBringItBack) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(pair_of("groet", "u1/1", "Geachte voorzitter,", "Dear Speaker,"));
  memory->flush();
  Document other = memory->letter("groet");
  other.files[0].units[0].segments[0].target->text = "Hello,";
  memory->add_letter("groet", other);
  ASSERT_THAT(memory->backups_of_letter("groet"), SizeIs(1));
  memory->add_letter_file("groet", bytes_of_file(memory->backups_of_letter("groet")[0].path));
  EXPECT_EQ(memory->entry("groet", "u1/1")->target, "Dear Speaker,");
}

TEST(LetterBackups, ThatCannotBeMadeAreReportedAndStopNoSave) {
  const TemporaryFolder folder;
  const auto letter = folder.write("brief.xlf", "before");
  folder.write("backups", "a file where a folder should be");
  auto document = JournaledDocument::opened(real_files(), letter);
  document.save("after");
  const auto found = document.taken_diagnostics();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].code, "store.no-backup");
  EXPECT_FALSE(found[0].place.file.empty());
  EXPECT_EQ(bytes_of_file(letter), "after");
}

}  // namespace
}  // namespace weerga
