// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// A program to run on untrusted input, and what it may use.
struct LimitedProcess {
  std::filesystem::path program;
  std::vector<std::string> arguments;  ///< without the program's name
  std::string_view input;              ///< what it reads on standard input
  std::size_t memory_bytes = std::size_t{512} << 20U;
  std::size_t output_bytes = std::size_t{64} << 20U;
  std::chrono::seconds processor_time{20};
  std::chrono::seconds wall_time{60};
};

enum class ProcessEnd {
  exited,          ///< by itself, with an exit code
  not_started,     ///< there is no such program, or no process could be made
  crashed,         ///< by a signal of its own making, as a failed allocation gives
  processor_time,  ///< over its limit
  timeout,         ///< over the limit of wall time
  output_size,     ///< over the limit of output
};

struct ProcessOutcome {
  ProcessEnd end = ProcessEnd::exited;
  int exit_code = 0;
  std::string output;  ///< of standard output
  std::string errors;  ///< the first 64 KiB of standard error
};

/// Runs a program without a shell and waits for its end: empty environment, root folder as working folder, no files but
/// the three standard ones, no core dump, no files written, and a network of its own with nothing in it where the
/// system allows that. It dies with the thread that runs it, and never outlives the call. Throws nothing of its own.
ProcessOutcome run_limited(const LimitedProcess& process);

}  // namespace weerga
