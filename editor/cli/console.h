// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/task_control.h"
#include "xliff/text/error.h"

namespace weerga::cli {

/// Exit codes of the program, for scripts.
inline constexpr int kDone = 0;
inline constexpr int kFoundProblems = 1;
inline constexpr int kCouldNot = 2;
inline constexpr int kStopped = 130;  ///< asked to stop, as the shell tells it; see end_if_stopped()

/// A list of records on standard output: tab-separated, one a line, or one JSON array of objects.
class Records {
 public:
  Records(std::vector<std::string> columns, bool as_json) : columns_(std::move(columns)), as_json_(as_json) {}
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;
  /// Prints the end of the array.
  ~Records();

  /// One value a column; numbers stay numbers in JSON. TAB and line ends inside a value become spaces in a line.
  void add(const std::vector<nlohmann::json>& values);
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<std::string> columns_;
  bool as_json_;
  std::size_t count_ = 0;
};

/// The bytes of a file, or of standard input for "-".
std::string input_bytes(const std::filesystem::path& path);
/// The same as UTF-8 text, whatever its encoding; ill-formed or binary input is an Error with the place.
std::string input_text(const std::filesystem::path& path);
/// The lines of a text, without their ends; a last line without end counts.
std::vector<std::string> lines_in(std::string_view text);

/// Prints "weerga: PLACE: sentence" to standard error for each.
void print(const std::vector<Diagnostic>& diagnostics);

/// A progress bar on standard error, if that is a terminal; else nothing.
std::function<void(double)> progress_bar(std::string_view title);
/// Shows the progress of a task under `title`, until end_progress(). From here on Ctrl-C stops the task; the verb then
/// returns stopped().
TaskControl shown_progress(std::string_view title);
/// Takes the bar away and says that the task was stopped, as this sentence tells. Returns kStopped.
int stopped(std::string_view sentence = "Stopped; nothing was changed.");
/// Ends the program by the signal that stopped it, if one did.
void end_if_stopped(int code);
/// Takes the bar away.
void end_progress();

}  // namespace weerga::cli
