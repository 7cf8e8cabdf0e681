// SPDX-License-Identifier: Apache-2.0
#include "tests/editor/cli/command_line.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "xliff/text/file_bytes.h"

namespace weerga::test {
namespace {

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
    if (::chdir(folder_.path().c_str()) == 0) ::execv(WEERGA_PROGRAM, pointers.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of_file(home_.path() / "out"),
          bytes_of_file(home_.path() / "err")};
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

std::string sample(const std::string& name) { return std::string(WEERGA_SAMPLES) + "/" + name; }
std::string glossary() { return WEERGA_GLOSSARY; }

}  // namespace weerga::test
