// SPDX-License-Identifier: Apache-2.0
#include "tests/report/cost.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weerga::report {
namespace {

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

[[noreturn]] void run_in_child(const std::function<std::size_t()>& job, int answer) {
  const double begin = cpu_seconds();
  const std::size_t result = job();
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const Cost cost{cpu_seconds() - begin, static_cast<std::size_t>(usage.ru_maxrss) / 1024, result};
  const bool sent = ::write(answer, &cost, sizeof cost) == sizeof cost;
  ::_exit(sent ? 0 : 1);
}

}  // namespace

Cost cost_of(const std::function<std::size_t()>& job, int rounds) {
  Cost best;
  for (int round = 0; round < rounds; ++round) {
    int pipe[2];
    if (::pipe(pipe) != 0) return best;
    const pid_t child = ::fork();
    if (child == 0) run_in_child(job, pipe[1]);
    ::close(pipe[1]);
    Cost cost;
    const bool got = ::read(pipe[0], &cost, sizeof cost) == sizeof cost;
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    if (got && (round == 0 || cost.seconds < best.seconds)) best = cost;
  }
  return best;
}

}  // namespace weerga::report
