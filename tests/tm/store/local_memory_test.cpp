// SPDX-License-Identifier: Apache-2.0
#include "tm/store/local_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

#include "tests/tm/store/memory_samples.h"
#include "tm/store/journaled_document.h"
#include "tm/store/letter_entries.h"
#include "tm/store/open_letter.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using test::MemoryOnDisk;
using test::pair_of;

const MemoryEntry kGreeting = pair_of("groet", "u1/1", "Geachte voorzitter,", "Dear Speaker,");
const MemoryEntry kTreaty =
    pair_of("groet", "u2/1", "Het verdrag is op 14 januari ondertekend.", "The treaty was signed on 14 January.");

int best_percent(LocalMemory& memory, const std::string& source) {
  const auto matches = memory.matches_of({.source = source});
  return matches.empty() ? 0 : matches.front().percent;
}

std::string best_target(LocalMemory& memory, const std::string& source) {
  const auto matches = memory.matches_of({.source = source});
  return matches.empty() ? "" : matches.front().entry.target;
}

/// A process that confirms and ends without saving, as in a crash.
void crash_after(const std::function<void()>& action) {
  const pid_t child = ::fork();
  if (child == 0) {
    action();
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

bool has_code(const std::vector<Diagnostic>& found, std::string_view code) {
  return std::ranges::any_of(found, [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

TEST(LocalMemory, FindsWhatWasPutAtOnceAndAfterReopening) {
  const MemoryOnDisk disk;
  {
    const auto memory = disk.created();
    memory->put(kGreeting);
    EXPECT_GE(best_percent(*memory, "Geachte voorzitter,"), 100);
    memory->close();
  }
  const auto again = disk.opened(Access::read);
  EXPECT_EQ(best_target(*again, "Geachte voorzitter,"), "Dear Speaker,");
  EXPECT_EQ(again->summary().entry_count, 1U);
  EXPECT_EQ(again->summary().name, "Kamerbrieven");
}

TEST(LocalMemory, KeepsWhatWasConfirmedBeforeACrash) {
  const MemoryOnDisk disk;
  disk.created()->close();
  crash_after([&] {
    const auto memory = disk.opened(Access::write);
    memory->put(kGreeting);
    memory->put(kTreaty);
    ::_exit(0);
  });
  {
    const auto reader = disk.opened(Access::read);
    EXPECT_EQ(best_target(*reader, kTreaty.source), kTreaty.target) << "a reader sees the journal too";
  }
  const auto memory = disk.opened(Access::write);
  EXPECT_EQ(best_target(*memory, kTreaty.source), kTreaty.target);
  memory->close();
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), testing::ElementsAre("groet.xlf"));
}

TEST(LocalMemory, HasOneWriterAndNamesIt) {
  const MemoryOnDisk disk;
  const auto writer = disk.created();
  try {
    (void)disk.opened(Access::write);
    FAIL() << "two writers";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::locked);
    EXPECT_THAT(error.sentence(), testing::HasSubstr(std::to_string(::getpid())));
  }
  const auto reader = disk.opened(Access::read);
  EXPECT_FALSE(reader->is_writable());
  EXPECT_THROW(reader->put(kGreeting), Error);
}

TEST(LocalMemory, ShowsAReaderWhatTheWriterConfirms) {
  const MemoryOnDisk disk;
  const auto writer = disk.created();
  const auto reader = disk.opened(Access::read);
  EXPECT_EQ(best_percent(*reader, kGreeting.source), 0);
  writer->put(kGreeting);
  EXPECT_TRUE(reader->refresh());
  EXPECT_EQ(best_target(*reader, kGreeting.source), kGreeting.target);
  EXPECT_FALSE(reader->refresh());
}

TEST(LocalMemory, ShowsWhatGitOrAnotherProgramChanged) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  memory->put(kTreaty);
  memory->flush();
  const auto path = memory->letter_path("groet");
  std::string text = bytes_of_file(path);
  text.replace(text.find("Dear Speaker,"), 13, "Dear President,");
  replace_file(path, text);
  EXPECT_TRUE(memory->refresh());
  EXPECT_EQ(best_target(*memory, kGreeting.source), "Dear President,");
  std::filesystem::remove(path);
  EXPECT_TRUE(memory->refresh());
  EXPECT_EQ(best_percent(*memory, kGreeting.source), 0);
}

TEST(LocalMemory, ShowsAReaderWhatComesChangesAndGoesOnDisk) {
  const MemoryOnDisk disk;
  const MemoryOnDisk other;
  disk.created()->close();
  {
    const auto memory = other.created();
    memory->put(kGreeting);
    memory->close();
  }
  const std::string document = bytes_of_file(other.path / "letters" / "groet.xlf");
  const auto reader = disk.opened(Access::read);
  EXPECT_EQ(best_percent(*reader, kGreeting.source), 0);
  replace_file(disk.path / "letters" / "brief van git.xlf", document);
  EXPECT_TRUE(reader->refresh());
  EXPECT_EQ(reader->matches_of({.source = kGreeting.source}).at(0).entry.letter, "brief van git");
  std::string changed = document;
  changed.replace(changed.find("Dear Speaker,"), 13, "Dear President,");
  replace_file(disk.path / "letters" / "brief van git.xlf", changed);
  EXPECT_TRUE(reader->refresh());
  EXPECT_EQ(best_target(*reader, kGreeting.source), "Dear President,");
  std::filesystem::rename(disk.path / "letters" / "brief van git.xlf", disk.path / "letters" / "anders.xlf");
  EXPECT_TRUE(reader->refresh());
  EXPECT_EQ(reader->matches_of({.source = kGreeting.source}).at(0).entry.letter, "anders");
  std::filesystem::remove(disk.path / "letters" / "anders.xlf");
  EXPECT_TRUE(reader->refresh());
  EXPECT_EQ(best_percent(*reader, kGreeting.source), 0);
  EXPECT_FALSE(reader->refresh());
}

TEST(LocalMemory, PutsItsChangesAndThoseOfAnotherProgramTogether) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  memory->put(kTreaty);
  memory->flush();
  MemoryEntry mine = kTreaty;
  mine.target = "The treaty was signed on January 14.";
  memory->put(mine);
  const auto path = memory->letter_path("groet");
  std::string text = bytes_of_file(path);
  text.replace(text.find("Dear Speaker,"), 13, "Dear President,");
  replace_file(path, text);
  memory->close();
  const auto again = disk.opened(Access::read);
  EXPECT_EQ(best_target(*again, kGreeting.source), "Dear President,");
  EXPECT_EQ(best_target(*again, kTreaty.source), mine.target);
}

TEST(LocalMemory, KeepsBothWhereTheSameSegmentWasChangedTwice) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  memory->flush();
  MemoryEntry mine = kGreeting;
  mine.target = "Dear Madam Speaker,";
  memory->put(mine);
  const auto path = memory->letter_path("groet");
  std::string text = bytes_of_file(path);
  text.replace(text.find("Dear Speaker,"), 13, "Dear President,");
  replace_file(path, text);
  memory->flush();
  EXPECT_TRUE(has_code(memory->taken_diagnostics(), "store.conflict"));
  EXPECT_EQ(best_target(*memory, kGreeting.source), "Dear President,");
  bool kept = false;
  for (const auto& file : std::filesystem::directory_iterator(disk.path / "letters" / "aside")) {
    kept |= bytes_of_file(file.path()).find("Dear Madam Speaker,") != std::string::npos;
  }
  EXPECT_TRUE(kept) << "what was confirmed here is set aside, not lost";
}

/// A letter with one pair and, in its journal, a change of it that was never saved; then another program's document.
std::filesystem::path letter_changed_twice(const test::TemporaryFolder& folder,
                                           const std::function<void(OpenLetter&)>& change, const std::string& found,
                                           const std::string& put_in) {
  const auto path = folder.path() / "groet.xlf";
  {
    OpenLetter letter = OpenLetter::opened(real_files(), path, {});
    letter.put(std::span(&kGreeting, 1));
    letter.save();
    letter.close();
    OpenLetter again = OpenLetter::opened(real_files(), path, {});
    change(again);
  }
  std::string text = bytes_of_file(path);
  text.replace(text.find(found), found.size(), put_in);
  replace_file(path, text);
  return path;
}

TEST(OpenLetter, KeepsTheTextOfAnotherProgramThroughACrashAfterMoreWasConfirmed) {
  const test::TemporaryFolder folder;
  const auto change = [](OpenLetter& letter) {
    MemoryEntry mine = kGreeting;
    mine.target = "Dear Madam Speaker,";
    letter.put(std::span(&mine, 1));
  };
  const auto path = letter_changed_twice(folder, change, "Dear Speaker,", "Dear President,");
  OpenLetter::opened(real_files(), path, {}).put(std::span(&kTreaty, 1));
  const OpenLetter again = OpenLetter::opened(real_files(), path, {});
  EXPECT_EQ(again.entry("u1/1")->target, "Dear President,");
  EXPECT_EQ(again.entry("u2/1")->target, kTreaty.target);
}

TEST(OpenLetter, SeesNoConflictInTheRemovalOfWhatIsGone) {
  const test::TemporaryFolder folder;
  const auto path =
      letter_changed_twice(folder, [](OpenLetter& letter) { letter.remove("u1/1"); }, "Dear Speaker,", "");
  OpenLetter again = OpenLetter::opened(real_files(), path, {});
  EXPECT_FALSE(again.entry("u1/1"));
  EXPECT_TRUE(again.taken_diagnostics().empty());
}

TEST(LocalMemory, SetsADamagedLetterAsideAndKeepsTheOthers) {
  const MemoryOnDisk disk;
  {
    const auto memory = disk.created();
    memory->put(kGreeting);
    memory->put(pair_of("ander", "u1/1", "Een andere brief.", "Another letter."));
    memory->close();
  }
  const std::string damaged = "<xliff version=\"2.1\"";
  replace_file(disk.path / "letters" / "groet.xlf", damaged);
  const auto memory = disk.opened(Access::write);
  EXPECT_EQ(best_percent(*memory, kGreeting.source), 0);
  EXPECT_EQ(best_target(*memory, "Een andere brief."), "Another letter.");
  EXPECT_TRUE(has_code(memory->taken_diagnostics(), "store.letter-set-aside"));
  EXPECT_EQ(bytes_of_file(disk.path / "letters" / "aside" / "groet.xlf"), damaged);
}

TEST(LocalMemory, AReaderReportsADamagedLetterAndTouchesNothing) {
  const MemoryOnDisk disk;
  disk.created()->close();
  replace_file(disk.path / "letters" / "groet.xlf", "no xml");
  const auto memory = disk.opened(Access::read);
  EXPECT_EQ(memory->summary().entry_count, 0U);
  EXPECT_TRUE(has_code(memory->taken_diagnostics(), "store.letter-unreadable"));
  EXPECT_TRUE(std::filesystem::exists(disk.path / "letters" / "groet.xlf"));
}

TEST(LocalMemory, LeavesTheEditorsUnsavedWorkAlone) {
  const MemoryOnDisk disk;
  {
    const auto memory = disk.created();
    memory->put(kGreeting);
    memory->close();
  }
  const auto path = disk.path / "letters" / "groet.xlf";
  JournaledDocument::opened(real_files(), path).append("an edit of the editor");
  const auto memory = disk.opened(Access::write);
  EXPECT_THROW(memory->put(kTreaty), Error);
  EXPECT_EQ(best_target(*memory, kGreeting.source), kGreeting.target);
  memory->close();
  EXPECT_THAT(JournaledDocument::opened(real_files(), path).pending(), testing::ElementsAre("an edit of the editor"));
}

TEST(LocalMemory, ShowsEntriesOfALetterThatTheEditorWrites) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->show(kGreeting);
  EXPECT_EQ(best_target(*memory, kGreeting.source), kGreeting.target);
  EXPECT_TRUE(memory->letters().empty());
}

TEST(LocalMemory, RemovesAnEntryForGood) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  memory->put(kTreaty);
  EXPECT_TRUE(memory->remove("groet", "u1/1"));
  EXPECT_FALSE(memory->remove("groet", "u1/1"));
  EXPECT_EQ(best_percent(*memory, kGreeting.source), 0);
  memory->close();
  EXPECT_EQ(disk.opened(Access::read)->summary().entry_count, 1U);
}

TEST(LocalMemory, RefusesWhatCannotBeRemembered) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  const auto refuses = [&](MemoryEntry entry) { EXPECT_THROW(memory->put(entry), Error); };
  refuses(pair_of("../elsewhere", "u1/1", "a", "b"));
  refuses(pair_of(".hidden", "u1/1", "a", "b"));
  refuses(pair_of("a", "no id", "a", "b"));
  refuses(pair_of("a", "u1/1", "", "b"));
  refuses(pair_of("a", "u1/1", "a", "\xFF"));
  refuses(pair_of("groet", "u1/1", "Another source", "b"));
}

TEST(LocalMemory, WorksFromACopyOfItsFolder) {
  const MemoryOnDisk disk;
  {
    const auto memory = disk.created();
    memory->put(kGreeting);
    memory->close();
  }
  std::filesystem::copy(disk.path, disk.folder.path() / "copy", std::filesystem::copy_options::recursive);
  const auto copy = LocalMemory::opened(disk.folder.path() / "copy", Access::read, disk.options);
  EXPECT_EQ(best_target(*copy, kGreeting.source), kGreeting.target);
}

TEST(LocalMemory, NeedsNeitherIndexNorCacheFolder) {
  const MemoryOnDisk disk;
  {
    const auto memory = disk.created();
    memory->put(kGreeting);
    memory->rebuild();
    memory->close();
  }
  std::filesystem::remove_all(disk.options.cache_folder);
  EXPECT_EQ(best_target(*disk.opened(Access::read), kGreeting.source), kGreeting.target);
  std::filesystem::remove_all(disk.options.cache_folder);
  disk.folder.write("cache", "a file where a folder should be");
  EXPECT_EQ(best_target(*disk.opened(Access::read), kGreeting.source), kGreeting.target);
}

TEST(LocalMemory, SaysWhatIsNoMemory) {
  const MemoryOnDisk disk;
  EXPECT_THROW((void)disk.opened(Access::read), Error);
  disk.created()->close();
  EXPECT_THROW((void)disk.created(), Error) << "there is one already";
  replace_file(disk.path / "memory.weerga", "weerga-memory 2\n");
  EXPECT_THROW((void)disk.opened(Access::read), Error) << "of a later version";
  replace_file(disk.path / "memory.weerga", "something\xFF");
  EXPECT_THROW((void)disk.opened(Access::read), Error);
  EXPECT_THROW((void)LocalMemory::created(disk.folder.path(), {}, disk.options), Error) << "not an empty folder";
  const auto file = disk.folder.write("file", "");
  EXPECT_THROW((void)LocalMemory::created(file, {}, disk.options), Error);
  EXPECT_THROW((void)LocalMemory::opened(file, Access::read, disk.options), Error);
}

TEST(LocalMemory, IsNotMadeWithANameOrLanguageThatCouldNotBeReadAgain) {
  const MemoryOnDisk disk;
  const auto refuses = [&](const Manifest& manifest) {
    EXPECT_THROW((void)LocalMemory::created(disk.path, manifest, disk.options), Error);
    EXPECT_FALSE(std::filesystem::exists(disk.path));
  };
  refuses({.name = std::string(100'000, 'x')});
  refuses({.name = "two\nlines"});
  refuses({.name = "\xFF"});
  for (const char* language : {"", "n", "nl ", "nl-", "nl--BE", "1l", "Nederlands, Belgi\xC3\xAB"}) {
    refuses({.source_language = language});
    refuses({.target_language = language});
  }
  EXPECT_EQ(LocalMemory::created(disk.folder.path() / "\xFF", {}, disk.options)->manifest().name, "_");
}

TEST(LocalMemory, SurvivesTheDisappearanceOfItsFolder) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  std::filesystem::remove_all(disk.path);
  EXPECT_THROW(memory->put(pair_of("nieuw", "u1/1", "a", "b")), Error);
  EXPECT_NO_THROW(memory->refresh());
}

TEST(LocalMemory, OneEditedSegmentIsASmallDifferenceOfLines) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  memory->put(kGreeting);
  memory->put(kTreaty);
  memory->flush();
  const auto path = memory->letter_path("groet");
  const auto before = test::lines_in(bytes_of_file(path));
  MemoryEntry edited = kTreaty;
  edited.target += " Indeed.";
  memory->put(edited);
  memory->flush();
  const auto after = test::lines_in(bytes_of_file(path));
  ASSERT_EQ(before.size(), after.size());
  EXPECT_EQ(
      std::ranges::mismatch(before, after).in1 - before.begin() + 1 +
          (std::ranges::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).in1 - before.rbegin()),
      static_cast<std::ptrdiff_t>(before.size()));
}

TEST(LetterName, KeepsOutWhatAFolderCannotHold) {
  EXPECT_TRUE(is_letter_name("2021Z00123 Brief (OVSE) – é"));
  for (const char* name : {"", ".", "a/b", "a\\b", "a\nb", "\xFF"}) EXPECT_FALSE(is_letter_name(name)) << name;
  for (const char* name : {"", "..", "a/b", "\xFF\xFE", "é"}) EXPECT_TRUE(is_letter_name(letter_name_of(name))) << name;
  EXPECT_TRUE(is_letter_name(letter_name_of(std::string(149, 'a') + "é")));
}

}  // namespace
}  // namespace weerga
