// SPDX-License-Identifier: Apache-2.0
#include "tm/store/journaled_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/temporary_folder.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

JournaledDocument opened(const std::filesystem::path& path) { return JournaledDocument::opened(real_files(), path); }

std::vector<std::string> files_in(const std::filesystem::path& folder) { return real_files().names_in(folder); }

TEST(JournaledDocument, GivesBackWhatWasAppendedSinceTheLastSave) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  {
    JournaledDocument document = opened(path);
    EXPECT_EQ(document.bytes(), "nul");
    document.append("een");
    document.save("een");
    document.append("twee");
    EXPECT_EQ(document.unsaved_count(), 1U);
  }
  const JournaledDocument again = opened(path);
  EXPECT_EQ(again.bytes(), "een");
  EXPECT_THAT(again.pending(), ElementsAre("twee"));
  EXPECT_FALSE(again.changed_elsewhere());
}

TEST(JournaledDocument, LeavesOnlyTheDocumentWhenAllIsSaved) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "brief.xlf";
  JournaledDocument document = opened(path);
  EXPECT_FALSE(document.exists());
  document.append("een");
  document.save("een");
  document.close();
  EXPECT_THAT(files_in(folder.path()), ElementsAre("brief.xlf"));
}

TEST(JournaledDocument, ContinuesAJournalAfterARestart) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  opened(path).append("een");
  {
    JournaledDocument document = opened(path);
    document.append("twee");
  }
  EXPECT_THAT(opened(path).pending(), ElementsAre("een", "twee"));
  EXPECT_EQ(files_in(folder.path()).size(), 2U);
}

TEST(JournaledDocument, GoesOnBehindATornAppend) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  opened(path).append("een");
  const auto journal = folder.path() / "brief.xlf.journal-000001";
  folder.write(journal.filename().string(), bytes_of_file(journal) + "half");
  {
    JournaledDocument document = opened(path);
    EXPECT_EQ(document.taken_diagnostics().at(0).severity, Severity::note);
    document.append("twee");
  }
  EXPECT_THAT(opened(path).pending(), ElementsAre("een", "twee"));
}

TEST(JournaledDocument, SetsADamagedJournalAsideAndReportsIt) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  {
    JournaledDocument document = opened(path);
    for (const char* record : {"een", "twee", "drie"}) document.append(record);
  }
  const std::string name = "brief.xlf.journal-000001";
  std::string bytes = bytes_of_file(folder.path() / name);
  bytes[bytes.find("twee")] = 'T';
  folder.write(name, bytes);
  JournaledDocument document = opened(path);
  EXPECT_THAT(document.pending(), ElementsAre("een"));
  EXPECT_EQ(document.taken_diagnostics().at(0).code, "store.journal-damaged");
  document.save("een");
  document.close();
  EXPECT_EQ(bytes_of_file(folder.path() / "aside" / name), bytes);
  EXPECT_THAT(files_in(folder.path()), ElementsAre("aside", "backups", "brief.xlf"));
}

TEST(JournaledDocument, SaysThatAnotherProgramChangedTheDocument) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  JournaledDocument document = opened(path);
  document.append("een");
  folder.write("brief.xlf", "other");
  EXPECT_TRUE(document.changed_on_disk());
  EXPECT_THROW(document.save("een"), Error);
  EXPECT_EQ(bytes_of_file(path), "other");
  const JournaledDocument again = opened(path);
  EXPECT_TRUE(again.changed_elsewhere());
  EXPECT_THAT(again.pending(), ElementsAre("een"));
}

TEST(JournaledDocument, ATouchedDocumentIsNotAChangedOne) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  JournaledDocument document = opened(path);
  folder.write("brief.xlf", "nul");
  EXPECT_FALSE(document.changed_on_disk());
}

TEST(JournaledDocument, KeepsItsJournalWhereTheFolderCannotBeWritten) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may write anywhere";
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0500));
  JournaledDocument document = opened(path);
  EXPECT_THROW(document.append("een"), Error);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
}

TEST(JournaledDocument, IgnoresFilesThatOnlyLookLikeJournals) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.xlf", "nul");
  folder.write("brief.xlf.journal-abc", "x");
  folder.write("brief.xlf.journal-0", "x");
  folder.write("brief2.xlf.journal-000001", "x");
  EXPECT_THAT(opened(path).pending(), IsEmpty());
}

}  // namespace
}  // namespace weerga
