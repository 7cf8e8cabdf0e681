// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>

namespace weerga::test {

/// A child process that stops before each of its system calls, so that it can be killed exactly there (ptrace).
class TracedProcess {
 public:
  /// Runs `action` in a child, stopped before its first call. Nothing where the system forbids tracing.
  static std::optional<TracedProcess> started(const std::function<void()>& action);
  TracedProcess(TracedProcess&& other) noexcept;
  TracedProcess& operator=(TracedProcess&&) = delete;
  ~TracedProcess() { kill(); }

  /// Runs to the moment before the next system call. False if the process ended instead.
  bool go_to_next_call();
  /// SIGKILL: none of its code runs any more when this returns.
  void kill();

 private:
  explicit TracedProcess(pid_t process) : process_(process) {}
  /// Runs to the next begin or end of a call.
  bool go_on();

  pid_t process_;             ///< -1 = it has ended
  bool inside_call_ = false;  ///< it stands before a call whose end it has yet to reach
};

}  // namespace weerga::test
