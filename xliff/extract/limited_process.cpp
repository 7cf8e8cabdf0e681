// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/limited_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace weerga {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrorText = std::size_t{64} << 10U;
constexpr int kCannotExecute = 127;

/// A pipe whose ends close themselves and are not inherited by accident.
struct Pipe {
  std::array<int, 2> ends{-1, -1};

  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  [[nodiscard]] bool is_open() const { return ends[0] >= 0; }
  [[nodiscard]] int read_end() const { return ends[0]; }
  [[nodiscard]] int write_end() const { return ends[1]; }
  void close_end(std::size_t end) {
    if (ends.at(end) >= 0) ::close(std::exchange(ends.at(end), -1));
  }
};

struct Pipes {
  Pipe input;
  Pipe output;
  Pipe errors;
  [[nodiscard]] bool are_open() const { return input.is_open() && output.is_open() && errors.is_open(); }
};

/// What the child needs, made before the fork: behind it only calls that are safe after a fork are allowed.
struct Preparation {
  std::string program;
  std::vector<char*> arguments;
  rlimit memory{};
  rlimit processor{};
};

Preparation prepared(const LimitedProcess& process, std::vector<std::string>& storage) {
  Preparation ready{.program = process.program.string(), .arguments = {}};
  storage = process.arguments;
  storage.insert(storage.begin(), process.program.filename().string());
  for (std::string& argument : storage) ready.arguments.push_back(argument.data());
  ready.arguments.push_back(nullptr);
  ready.memory = {process.memory_bytes, process.memory_bytes};
  const auto seconds = static_cast<rlim_t>(process.processor_time.count());
  ready.processor = {seconds, seconds + 1};  // SIGXCPU first, then SIGKILL
  return ready;
}

void limit(int resource, rlimit value) { ::setrlimit(static_cast<__rlimit_resource>(resource), &value); }

/// In the child, behind the fork.
[[noreturn]] void become(const Preparation& ready, const Pipes& pipes, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(kCannotExecute);
  ::dup2(pipes.input.read_end(), STDIN_FILENO);
  ::dup2(pipes.output.write_end(), STDOUT_FILENO);
  ::dup2(pipes.errors.write_end(), STDERR_FILENO);
  ::syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 0U);
  ::unshare(CLONE_NEWUSER | CLONE_NEWNET);  // not allowed everywhere; the other limits stand without it
  if (::chdir("/") != 0) ::_exit(kCannotExecute);
  limit(RLIMIT_AS, ready.memory);
  limit(RLIMIT_CPU, ready.processor);
  limit(RLIMIT_FSIZE, {0, 0});
  limit(RLIMIT_CORE, {0, 0});
  limit(RLIMIT_NOFILE, {32, 32});
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  std::array<char*, 1> environment{nullptr};
  ::execve(ready.program.c_str(), ready.arguments.data(), environment.data());
  ::_exit(kCannotExecute);
}

/// Feeds the input and gathers the output of a running process.
class Conversation {
 public:
  Conversation(const LimitedProcess& process, Pipes& pipes)
      : process_(process), pipes_(pipes), deadline_(Clock::now() + process.wall_time) {
    ::fcntl(pipes_.input.write_end(), F_SETFL, O_NONBLOCK);
  }

  /// Until both outputs are closed, or a limit is met.
  ProcessEnd hold(ProcessOutcome& outcome) {
    while (pipes_.output.read_end() >= 0 || pipes_.errors.read_end() >= 0) {
      if (written_ == process_.input.size()) pipes_.input.close_end(1);
      std::array<pollfd, 3> waiting{{{pipes_.input.write_end(), POLLOUT, 0},
                                     {pipes_.output.read_end(), POLLIN, 0},
                                     {pipes_.errors.read_end(), POLLIN, 0}}};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
      if (left <= 0) return ProcessEnd::timeout;
      if (::poll(waiting.data(), waiting.size(), static_cast<int>(left)) <= 0) continue;
      if (waiting[0].revents != 0) write_some();
      if (waiting[1].revents != 0) read_some(pipes_.output, outcome.output, process_.output_bytes + 1);
      if (waiting[2].revents != 0) read_some(pipes_.errors, outcome.errors, kMostErrorText);
      if (outcome.output.size() > process_.output_bytes) return ProcessEnd::output_size;
    }
    return ProcessEnd::exited;
  }

 private:
  void write_some() {
    const std::string_view rest = process_.input.substr(written_);
    const ssize_t wrote = ::write(pipes_.input.write_end(), rest.data(), rest.size());
    if (wrote > 0) written_ += static_cast<std::size_t>(wrote);
    if (wrote < 0 && errno != EAGAIN && errno != EINTR) pipes_.input.close_end(1);  // it reads no more
  }

  static void read_some(Pipe& pipe, std::string& text, std::size_t most) {
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(pipe.read_end(), buffer.data(), buffer.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return pipe.close_end(0);
    const std::size_t room = most > text.size() ? most - text.size() : 0;
    text.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
  }

  const LimitedProcess& process_;
  Pipes& pipes_;
  Clock::time_point deadline_;
  std::size_t written_ = 0;
};

/// Writing to a process that has ended must give an error, not a signal.
class IgnoredPipeSignal {
 public:
  IgnoredPipeSignal() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &old_);
  }
  IgnoredPipeSignal(const IgnoredPipeSignal&) = delete;
  IgnoredPipeSignal& operator=(const IgnoredPipeSignal&) = delete;
  ~IgnoredPipeSignal() {
    const timespec at_once{};
    while (::sigtimedwait(&pipe_, nullptr, &at_once) > 0) {
    }
    ::pthread_sigmask(SIG_SETMASK, &old_, nullptr);
  }

 private:
  sigset_t pipe_{};
  sigset_t old_{};
};

int waited_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

ProcessEnd end_by(int status) {
  if (WIFEXITED(status)) return WEXITSTATUS(status) == kCannotExecute ? ProcessEnd::not_started : ProcessEnd::exited;
  return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? ProcessEnd::processor_time : ProcessEnd::crashed;
}

}  // namespace

ProcessOutcome run_limited(const LimitedProcess& process) {
  ProcessOutcome outcome{.end = ProcessEnd::not_started};
  Pipes pipes;
  std::vector<std::string> storage;
  const Preparation ready = prepared(process, storage);
  if (!pipes.are_open()) return outcome;
  const IgnoredPipeSignal ignored;
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return outcome;
  if (child == 0) become(ready, pipes, parent);
  pipes.input.close_end(0);
  pipes.output.close_end(1);
  pipes.errors.close_end(1);
  outcome.end = Conversation(process, pipes).hold(outcome);
  if (outcome.end != ProcessEnd::exited) ::kill(child, SIGKILL);
  const int status = waited_for(child);
  if (outcome.end == ProcessEnd::exited) outcome.end = end_by(status);
  if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
  return outcome;
}

}  // namespace weerga
