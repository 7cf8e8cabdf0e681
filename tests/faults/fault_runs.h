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

/// Kills a real process with SIGKILL at each call of a session on real files in `folder`: before it, in the middle of a
/// write, after it. Every `stride`-th point.
Verdict kills(const std::filesystem::path& folder, std::size_t stride);

/// Several processes try at once to open a memory for writing. Returns in how many of `races` exactly one of them won.
std::size_t races_with_one_winner(const std::filesystem::path& folder, std::size_t races);

}  // namespace weerga::test
