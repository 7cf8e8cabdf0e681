// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "tests/faults/editing_session.h"

namespace weerga::test {

enum class Syncing { as_it_is, without_files, without_folders };

/// Runs sessions on a simulated disk and cuts the power before each of its calls, until `image_count` disks have been
/// looked at, `images_per_call` at each call. Without syncing the promise must be seen to break.
Verdict power_cuts(std::size_t image_count, std::size_t images_per_call, Syncing syncing = Syncing::as_it_is);

struct FailureCounts {
  std::size_t runs = 0;
  std::size_t silent = 0;   ///< runs in which a call failed and nothing was reported
  std::string silent_call;  ///< one that failed so
  std::size_t unnamed = 0;  ///< reports without file or cause
  std::string unnamed_report;
  Verdict verdict;
};

/// Makes the k-th call of a session fail for every k (every `stride`-th), once and from then on, with errors such as
/// "disk full" and "read-only file system"; then looks at what a kill and a power cut leave.
FailureCounts failing_calls(std::size_t stride);

/// The same for the life of a memory on real files in `folder`: made, filled, imported into, changed, closed; each call
/// that changes something fails once and from then on. What was told to be done must be there, and only that.
FailureCounts failing_maintenance(const std::filesystem::path& folder, std::size_t stride);

/// Kills a real process with SIGKILL at each call of a session on real files in `folder`: before it, in the middle of a
/// write, after it. Every `stride`-th point.
Verdict kills(const std::filesystem::path& folder, std::size_t stride);

/// Kills a real process with SIGKILL before each of its system calls, whatever they are for, in a session of 500 edits.
/// Every `stride`-th call; `images` of the verdict is the number of points. None where the system forbids tracing.
Verdict kills_at_system_calls(const std::filesystem::path& folder, std::size_t stride);

struct DamagedIndexes {
  std::size_t index_bytes = 0;
  std::size_t catalogue_bytes = 0;
  std::size_t tried = 0;
  std::size_t wrong = 0;  ///< those with other look-up results than the whole index
};

/// Cuts the index of a small memory in `folder` at each byte and flips a bit in each, with a catalogue that vouches for
/// it; then the same with the catalogue. Every `stride`-th byte.
DamagedIndexes damaged_indexes(const std::filesystem::path& folder, std::size_t stride);

struct WritersOutcome {
  std::size_t confirmed = 0;  ///< entries of both writers
  std::size_t lost = 0;       ///< of them not there in the end
  std::size_t vanished = 0;   ///< times that a reader meanwhile saw fewer entries than before
  std::size_t failures = 0;   ///< writers that ended with an error
};

/// Two processes open the memory in `folder` for writing again and again, whoever comes first, and each confirms
/// `edits` segments, some in a letter of its own, some in one that both write; this process reads meanwhile.
WritersOutcome alternating_writers(const std::filesystem::path& folder, std::size_t edits);

/// Several processes try at once to open a memory for writing. Returns in how many of `races` exactly one of them won.
std::size_t races_with_one_winner(const std::filesystem::path& folder, std::size_t races);

}  // namespace weerga::test
