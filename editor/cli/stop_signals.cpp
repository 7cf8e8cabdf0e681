// SPDX-License-Identifier: Apache-2.0
#include "editor/cli/stop_signals.h"

#include <pthread.h>

namespace weerga::cli {
namespace {

bool is_ignored(int signal) {
  struct sigaction action{};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void end_by(int signal) {
  ::signal(signal, SIG_DFL);
  sigset_t only{};
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  ::raise(signal);
}

}  // namespace

StopSignals::StopSignals() {
  ::sigemptyset(&signals_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (!is_ignored(signal)) ::sigaddset(&signals_, signal);
  }
  sigset_t wake = signals_;
  ::sigaddset(&wake, SIGUSR1);  // the destructor's
  ::pthread_sigmask(SIG_BLOCK, &wake, &blocked_before_);
  waiter_ = std::thread([this] { wait(); });
}

StopSignals::~StopSignals() {
  is_over_ = true;
  ::pthread_kill(waiter_.native_handle(), SIGUSR1);
  waiter_.join();
  ::pthread_sigmask(SIG_SETMASK, &blocked_before_, nullptr);
}

void StopSignals::wait() {
  sigset_t awaited = signals_;
  ::sigaddset(&awaited, SIGUSR1);
  int signal = 0;
  while (::sigwait(&awaited, &signal) == 0 && !is_over_) {
    if (signal == SIGUSR1) continue;
    if (caught_ != 0) end_by(signal);
    caught_ = signal;
    stop_.request_stop();
  }
}

void StopSignals::end_program() const {
  if (caught_ != 0) end_by(caught_);
}

}  // namespace weerga::cli
