// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/traced_process.h"

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace weerga::test {
namespace {

constexpr int kCallStop = SIGTRAP | 0x80;  // what PTRACE_O_TRACESYSGOOD makes of a stop at a system call

}  // namespace

std::optional<TracedProcess> TracedProcess::started(const std::function<void()>& action) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(1);
    (void)std::raise(SIGSTOP);
    action();
    ::_exit(0);
  }
  int status = 0;
  if (::waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return std::nullopt;
  TracedProcess process(child);
  if (::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0) return std::nullopt;
  return process;
}

TracedProcess::TracedProcess(TracedProcess&& other) noexcept : process_(std::exchange(other.process_, -1)) {}

bool TracedProcess::go_on() {
  while (process_ >= 0) {
    int status = 0;
    if (::ptrace(PTRACE_SYSCALL, process_, nullptr, nullptr) != 0 || ::waitpid(process_, &status, 0) != process_ ||
        !WIFSTOPPED(status)) {
      process_ = -1;
      return false;
    }
    if (WSTOPSIG(status) == kCallStop) return true;
  }
  return false;
}

/// A call stops twice, at its begin and at its end: one goes from begin to begin.
bool TracedProcess::go_to_next_call() {
  if (std::exchange(inside_call_, true) && !go_on()) return false;
  return go_on();
}

void TracedProcess::kill() {
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(std::exchange(process_, -1), nullptr, 0);
}

}  // namespace weerga::test
