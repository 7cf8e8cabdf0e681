// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace weerga::cli {

/// While one of these is there, Ctrl-C, a polite kill and a terminal that closes ask the task to stop, so that it
/// leaves nothing half done; asked a second time, the program ends at once. A signal that whoever started the program
/// wants ignored (nohup) stays ignored.
///
/// Make it before other threads: those that run already may still be ended by the first signal.
class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals();

  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
  /// Ends the program by the signal that came, so that the shell sees why; returns if none came.
  void end_program() const;

 private:
  void wait();

  sigset_t signals_{};
  sigset_t blocked_before_{};
  std::stop_source stop_;
  std::atomic<int> caught_ = 0;
  std::atomic<bool> is_over_ = false;
  std::thread waiter_;
};

}  // namespace weerga::cli
