// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/limited_process.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using testing::HasSubstr;

ProcessOutcome shell(const std::string& script, LimitedProcess process = {}) {
  process.program = "/bin/sh";
  process.arguments = {"-c", script};
  return run_limited(process);
}

TEST(RunLimited, HandsInputOverAndOutputBack) {
  const std::string input(300'000, 'x');
  const ProcessOutcome outcome = shell("cat; echo fault >&2; exit 3", {.input = input});
  EXPECT_EQ(outcome.end, ProcessEnd::exited);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.output, input);
  EXPECT_EQ(outcome.errors, "fault\n");
}

TEST(RunLimited, SaysThatAProgramIsMissing) {
  EXPECT_EQ(run_limited({.program = "/nowhere/pdftotext"}).end, ProcessEnd::not_started);
}

TEST(RunLimited, SurvivesAProgramThatReadsNothing) {
  const std::string input(1'000'000, 'x');
  EXPECT_EQ(shell("exec true", {.input = input}).end, ProcessEnd::exited);
}

TEST(RunLimited, GivesNoEnvironmentAndNoFolder) {
  const ProcessOutcome outcome = shell("echo \"$HOME|$USER|$LD_PRELOAD\"; pwd");
  EXPECT_EQ(outcome.output, "||\n/\n");
}

TEST(RunLimited, LetsNothingBeWrittenToAFile) {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "secret";
  EXPECT_NE(shell("echo secret > " + file.string()).end, ProcessEnd::exited);
  EXPECT_TRUE(!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0);
}

TEST(RunLimited, StopsEndlessOutput) {
  const ProcessOutcome outcome =
      shell("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done", {.output_bytes = 100'000});
  EXPECT_EQ(outcome.end, ProcessEnd::output_size);
  EXPECT_LE(outcome.output.size(), 100'001U);
}

TEST(RunLimited, StopsEndlessWork) {
  const LimitedProcess limits{.processor_time = std::chrono::seconds(1)};
  EXPECT_EQ(shell("while :; do :; done", limits).end, ProcessEnd::processor_time);
}

TEST(RunLimited, StopsWhatNeverEnds) {
  const LimitedProcess limits{.wall_time = std::chrono::seconds(1)};
  EXPECT_EQ(shell("exec sleep 100", limits).end, ProcessEnd::timeout);
}

TEST(RunLimited, LimitsMemory) {
  const LimitedProcess limits{.memory_bytes = std::size_t{64} << 20U};
  const ProcessOutcome outcome = shell("ulimit -v", limits);
  EXPECT_EQ(outcome.output, "65536\n");
}

}  // namespace
}  // namespace weerga
