// SPDX-License-Identifier: Apache-2.0
#include "tests/editor/cli/command_line.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <thread>

#include "xliff/text/file_bytes.h"

namespace weerga::test {
namespace {

constexpr unsigned kNobody = 65534;

void give_to_nobody(const std::filesystem::path& path) {
  if (::lchown(path.c_str(), kNobody, kNobody) != 0) std::abort();
}

void redirect(const std::filesystem::path& file, int stream, int flags) {
  const int descriptor = ::open(file.c_str(), flags, 0600);
  ::dup2(descriptor, stream);
  ::close(descriptor);
}

}  // namespace

std::vector<std::vector<std::string>> Outcome::records() const {
  std::vector<std::vector<std::string>> all;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    all.push_back(fields);
  }
  return all;
}

Outcome CommandLine::run(const std::vector<std::string>& arguments, const std::string& input) {
  const int process = start(arguments, input);
  int status = 0;
  ::waitpid(process, &status, 0);
  return outcome(status);
}

Outcome CommandLine::interrupt(const std::vector<std::string>& arguments, int signal,
                               const std::function<bool()>& when) {
  const int process = start(arguments, "");
  int status = 0;
  bool is_sent = false;
  while (::waitpid(process, &status, WNOHANG) == 0) {
    if (!is_sent && when()) is_sent = ::kill(process, signal) == 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return outcome(status);
}

int CommandLine::start(const std::vector<std::string>& arguments, const std::string& input) {
  home_.write("in", input);
  std::vector<char*> pointers{const_cast<char*>("weerga")};
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    redirect(home_.path() / "in", STDIN_FILENO, O_RDONLY);
    redirect(home_.path() / "out", STDOUT_FILENO, O_WRONLY | O_CREAT | O_TRUNC);
    redirect(home_.path() / "err", STDERR_FILENO, O_WRONLY | O_CREAT | O_TRUNC);
    ::setenv("HOME", home_.path().c_str(), 1);
    ::setenv("XDG_CACHE_HOME", (home_.path() / "cache").c_str(), 1);
    if (without_rights_ && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) ::_exit(126);
    if (::chdir(folder_.path().c_str()) == 0) ::execv(WEERGA_PROGRAM, pointers.data());
    ::_exit(127);
  }
  return child;
}

Outcome CommandLine::outcome(int status) const {
  return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
          .out = bytes_of_file(home_.path() / "out"),
          .err = bytes_of_file(home_.path() / "err")};
}

void CommandLine::give_up_rights() {
  if (::geteuid() != 0) return;
  without_rights_ = true;
  for (const auto& folder : {folder_.path(), home_.path()}) {
    give_to_nobody(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) give_to_nobody(entry.path());
  }
}

void CommandLine::make_read_only(const std::string& name) {
  using std::filesystem::perms;
  const auto lock = [](const std::filesystem::path& path) {
    constexpr perms kWrite = perms::owner_write | perms::group_write | perms::others_write;
    std::filesystem::permissions(path, kWrite, std::filesystem::perm_options::remove);
  };
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path(name))) lock(entry.path());
  lock(path(name));
  read_only_.push_back(path(name));
}

CommandLine::~CommandLine() {
  for (const std::string& folder : read_only_) {
    std::error_code problem;
    const auto unlock = [&](const std::filesystem::path& path) {
      std::filesystem::permissions(path, std::filesystem::perms::owner_write, std::filesystem::perm_options::add,
                                   problem);
    };
    unlock(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, problem)) unlock(entry.path());
  }
}

std::string CommandLine::read(const std::string& name) const { return bytes_of_file(folder_.path() / name); }

std::vector<std::string> CommandLine::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

void expect_one_sentence(const Outcome& result, const std::string& part) {
  EXPECT_EQ(result.code, 2) << result.err;
  EXPECT_THAT(result.err, testing::StartsWith("weerga: "));
  EXPECT_THAT(result.err, testing::HasSubstr(part));
  EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
  EXPECT_EQ(result.out, "");
}

std::string sample(const std::string& name) { return std::string(WEERGA_SAMPLES) + "/" + name; }
std::string glossary() { return WEERGA_GLOSSARY; }

}  // namespace weerga::test
