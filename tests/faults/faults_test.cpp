// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "tests/faults/fault_runs.h"
#include "tests/faults/simulated_disk.h"
#include "tests/support/temporary_folder.h"

namespace weerga::test {
namespace {

/// Sizes come from the environment, so that the same tests can run for hours.
std::size_t size_from(const char* variable, std::size_t usual) {
  const char* const value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): one thread
  return value != nullptr ? std::stoul(value) : usual;
}

/// A kill loses nothing that a disk could have kept, so the fastest file system will do.
std::filesystem::path folder_in_memory() {
  const std::filesystem::path memory = "/dev/shm";
  std::filesystem::path name = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
  name /= fmt::format("weerga-kills-{}", ::getpid());
  return name;
}

TEST(Faults, APowerCutAtAnyMomentLosesNoConfirmedSegment) {
  const Verdict verdict = power_cuts(size_from("WEERGA_POWER_CUTS", 10'000), 2);
  EXPECT_TRUE(verdict.good()) << verdict.lost << " lost, " << verdict.unreadable << " unreadable, " << verdict.confused
                              << " confused of " << verdict.images << ": " << verdict.first_fault;
}

TEST(Faults, APowerCutFindsAMissingSyncOfFilesOrFolders) {
  EXPECT_GT(power_cuts(2000, 2, Syncing::without_files).lost, 0U);
  EXPECT_GT(power_cuts(2000, 2, Syncing::without_folders).lost, 0U);
}

TEST(Faults, AFailingCallIsReportedAndLosesNothing) {
  const FailureCounts counts = failing_calls(size_from("WEERGA_FAILURE_STRIDE", 7));
  EXPECT_EQ(counts.silent, 0U) << "of " << counts.runs << ": " << counts.silent_call;
  EXPECT_EQ(counts.unnamed, 0U) << counts.unnamed_report;
  EXPECT_TRUE(counts.verdict.good()) << counts.verdict.lost << " lost, " << counts.verdict.unreadable << " unreadable, "
                                     << counts.verdict.confused << " confused: " << counts.verdict.first_fault;
}

TEST(Faults, AFailingCallInTheLifeOfAMemoryIsReportedAndLosesNothing) {
  const TemporaryFolder folder;
  const FailureCounts counts = failing_maintenance(folder.path() / "m", size_from("WEERGA_FAILURE_STRIDE", 7));
  EXPECT_GT(counts.runs, 10U);
  EXPECT_EQ(counts.silent, 0U) << "of " << counts.runs << ": " << counts.silent_call;
  EXPECT_EQ(counts.unnamed, 0U) << counts.unnamed_report;
  EXPECT_EQ(counts.verdict.lost, 0U) << counts.verdict.first_fault;
}

TEST(Faults, AKillAtAnyMomentLosesNoConfirmedSegment) {
  const std::filesystem::path folder = folder_in_memory();
  const Verdict verdict = kills(folder / "letters", size_from("WEERGA_KILL_STRIDE", 101));
  std::filesystem::remove_all(folder);
  EXPECT_GT(verdict.images, 10U);
  EXPECT_TRUE(verdict.good()) << verdict.lost << " lost, " << verdict.unreadable << " unreadable, " << verdict.confused
                              << " confused of " << verdict.images << ": " << verdict.first_fault;
}

TEST(Faults, AKillBeforeAnySystemCallLosesNoConfirmedSegment) {
  const std::filesystem::path folder = folder_in_memory();
  const Verdict verdict = kills_at_system_calls(folder / "letters", size_from("WEERGA_KILL_STRIDE", 101));
  std::filesystem::remove_all(folder);
  if (verdict.images == 0) GTEST_SKIP() << "The system forbids tracing.";
  EXPECT_GT(verdict.images, 10U);
  EXPECT_TRUE(verdict.good()) << verdict.lost << " lost, " << verdict.unreadable << " unreadable, " << verdict.confused
                              << " confused of " << verdict.images << ": " << verdict.first_fault;
}

TEST(Faults, TwoProcessesThatWriteInTurnsLoseNothingOfEachOther) {
  const TemporaryFolder folder;
  const WritersOutcome outcome = alternating_writers(folder.path(), size_from("WEERGA_WRITER_EDITS", 120));
  EXPECT_EQ(outcome.failures, 0U);
  EXPECT_EQ(outcome.lost, 0U) << "of " << outcome.confirmed;
  EXPECT_EQ(outcome.vanished, 0U) << "a reader sees entries come, never go";
}

TEST(Faults, ADamagedIndexIsRebuiltWithTheSameResults) {
  const TemporaryFolder folder;
  const DamagedIndexes outcome = damaged_indexes(folder.path(), size_from("WEERGA_INDEX_STRIDE", 23));
  EXPECT_GT(outcome.tried, 100U);
  EXPECT_EQ(outcome.wrong, 0U) << "of " << outcome.tried;
}

TEST(Faults, OfTwoWritersExactlyOneWins) {
  const TemporaryFolder folder;
  const std::size_t races = size_from("WEERGA_RACES", 50);
  EXPECT_EQ(races_with_one_winner(folder.path(), races), races);
}

/// The simulation must be able to find what it looks for: without sync nothing is promised.
TEST(SimulatedDisk, LosesWhatWasNotSynced) {
  SimulatedDisk disk;
  const auto file = disk.open("/a/b", OpenMode::make_new);
  file->append("abc");
  std::mt19937_64 random(1);
  std::size_t lost = 0;
  for (int cut = 0; cut < 100; ++cut) {
    const auto image = disk.after_power_cut(random);
    if (!image->stamp_of("/a/b") || bytes_of_file(*image, "/a/b", 10) != "abc") ++lost;
  }
  EXPECT_GT(lost, 30U);
  EXPECT_LT(lost, 100U);
  file->sync();
  disk.sync_folder("/a");
  for (int cut = 0; cut < 100; ++cut) {
    EXPECT_EQ(bytes_of_file(*disk.after_power_cut(random), "/a/b", 10), "abc");
  }
}

TEST(SimulatedDisk, MayHaveANameBeforeItsBytes) {
  SimulatedDisk disk;
  const auto file = disk.open("/a/b", OpenMode::make_new);
  disk.sync_folder("/a");
  file->append("abc");
  std::mt19937_64 random(2);
  bool empty = false;
  for (int cut = 0; cut < 100; ++cut) empty |= bytes_of_file(*disk.after_power_cut(random), "/a/b", 10).empty();
  EXPECT_TRUE(empty);
}

}  // namespace
}  // namespace weerga::test
