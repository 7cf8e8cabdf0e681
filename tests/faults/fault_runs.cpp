// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/fault_runs.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <random>
#include <string>
#include <utility>

#include "tests/faults/simulated_disk.h"

namespace weerga::test {
namespace {

const std::filesystem::path kPath = "/m/letters/brief.xlf";

constexpr std::array<int, 4> kErrors{ENOSPC, EIO, EROFS, EDQUOT};

/// Does a failing call at `place`, and at all later ones if it is for good.
struct Failure {
  std::size_t place = 0;
  bool for_good = false;
  int error_number = EIO;
  std::size_t calls = 0;
  std::size_t fired = 0;
  std::string failed_call;

  void at(const SimulatedDisk::Call& call) {
    ++calls;
    if (for_good ? calls < place : calls != place) return;
    ++fired;
    failed_call = call.name + ' ' + call.path.string();
    const bool reading = call.name == "read";
    throw file_failure(reading ? ErrorKind::not_readable : ErrorKind::not_writable, error_number, call.path);
  }
};

bool names_file_and_cause(const Error& error, int error_number) {
  const std::string cause = std::strerror(error_number);  // NOLINT(concurrency-mt-unsafe): one thread
  return !error.place().file.empty() && error.sentence().find(cause) != std::string::npos;
}

void run_with(Failure failure, FailureCounts& counts) {
  SimulatedDisk disk;
  make_letter(disk, kPath, 12);
  Promise promise;
  std::size_t reports = 0;
  disk.before_call = [&](const SimulatedDisk::Call& call) { failure.at(call); };
  run_session(disk, kPath, {.edit_count = 40, .edits_per_save = 6, .edits_per_reopening = 15}, promise,
              [&](const Error& error) {
                ++reports;
                if (names_file_and_cause(error, failure.error_number)) return;
                ++counts.unnamed;
                counts.unnamed_report = fmt::format("{} after {}", error.what(), failure.failed_call);
              });
  disk.before_call = nullptr;
  ++counts.runs;
  if (failure.fired > 0 && reports == 0) {
    ++counts.silent;
    counts.silent_call = failure.failed_call;
  }
  std::mt19937_64 random(failure.place);
  counts.verdict += verdict_on(*disk.after_kill(), kPath, promise, true);
  counts.verdict += verdict_on(*disk.after_power_cut(random), kPath, promise, true);
}

std::size_t calls_of_failing_session() {
  SimulatedDisk disk;
  make_letter(disk, kPath, 12);
  Promise promise;
  Failure never;
  disk.before_call = [&](const SimulatedDisk::Call& call) { never.at(call); };
  run_session(disk, kPath, {.edit_count = 40, .edits_per_save = 6, .edits_per_reopening = 15}, promise);
  return never.calls;
}

}  // namespace

Verdict power_cuts(std::size_t image_count, std::size_t images_per_call, Syncing syncing) {
  Verdict verdict;
  std::mt19937_64 random(1);
  for (std::size_t session = 0; verdict.images < image_count; ++session) {
    SimulatedDisk disk;
    make_letter(disk, kPath, 12);
    disk.forgets_syncs = syncing == Syncing::without_files;
    disk.forgets_folder_syncs = syncing == Syncing::without_folders;
    Promise promise;
    const SessionPlan plan{.edits_per_save = 3 + session % 17, .edits_per_reopening = 25 + session % 91};
    disk.before_call = [&](const SimulatedDisk::Call& /*call*/) {
      for (std::size_t image = 0; image < images_per_call && verdict.images < image_count; ++image) {
        const bool go_on = verdict.images % 16 == 0;
        verdict += verdict_on(*disk.after_power_cut(random), kPath, promise, go_on);
      }
    };
    run_session(disk, kPath, plan, promise);
  }
  return verdict;
}

FailureCounts failing_calls(std::size_t stride) {
  FailureCounts counts;
  const std::size_t calls = calls_of_failing_session();
  for (std::size_t place = 1; place <= calls; place += stride) {
    for (const int error_number : kErrors) {
      run_with({.place = place, .error_number = error_number}, counts);
      run_with({.place = place, .for_good = true, .error_number = error_number}, counts);
    }
  }
  return counts;
}

}  // namespace weerga::test
