// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace weerga::test {

/// What one run of the program gave.
struct Outcome {
  int code = -1;   ///< exit code; -1 if it did not end by itself
  int signal = 0;  ///< that ended it, 0 = none
  std::string out;
  std::string err;

  [[nodiscard]] std::vector<std::vector<std::string>> records() const;  ///< lines of `out`, split at TABs
};

/// Runs `weerga` in a folder of its own, with a cache and home of its own.
class CommandLine {
 public:
  CommandLine() = default;
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;
  ~CommandLine();

  Outcome run(const std::vector<std::string>& arguments, const std::string& input = "");
  /// The same, but sends it the signal as soon as `when` says so.
  Outcome interrupt(const std::vector<std::string>& arguments, int signal, const std::function<bool()>& when);
  /// From now on runs as a user without special rights, if this process has them.
  void give_up_rights();
  /// Takes from everybody the right to write in a folder and all below it, until the end.
  void make_read_only(const std::string& name);
  /// A path in the folder.
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string write(const std::string& name, const std::string& bytes) { return folder_.write(name, bytes).string(); }
  [[nodiscard]] std::string read(const std::string& name) const;
  /// Names in the folder, the program's own standard streams left out.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  int start(const std::vector<std::string>& arguments, const std::string& input);
  [[nodiscard]] Outcome outcome(int status) const;

  TemporaryFolder folder_;
  TemporaryFolder home_;
  bool without_rights_ = false;
  std::vector<std::string> read_only_;
};

/// Expects that it could not be done: exit code 2 and one line with `part` in it, "weerga: PLACE: Sentence.".
void expect_one_sentence(const Outcome& result, const std::string& part);

/// The path of a sample or of the shipped glossary.
std::string sample(const std::string& name);
std::string glossary();

}  // namespace weerga::test
