// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <vector>

#include "tests/faults/fault_runs.h"
#include "tests/faults/killing_files.h"
#include "tm/store/file_lock.h"

namespace weerga::test {
namespace {

/// Memory that a child shares with its parent, so that what it was promised outlives its death.
template <class Value>
class Shared {
 public:
  Shared() : value_(::mmap(nullptr, sizeof(Value), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
    if (value_ == MAP_FAILED) throw std::bad_alloc();
    new (value_) Value();
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
  ~Shared() { ::munmap(value_, sizeof(Value)); }
  Value* operator->() { return static_cast<Value*>(value_); }

 private:
  void* value_;
};

/// Runs `action` in a child process and waits for its end, however it comes.
void in_child(const std::function<void()>& action) {
  const pid_t child = ::fork();
  if (child == 0) {
    action();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
}

constexpr SessionPlan kPlan{.edits_per_save = 4, .edits_per_reopening = 40};

/// How far the session came: edits confirmed, and whether one more was under way. The texts follow from the number.
struct Progress {
  std::atomic<std::uint32_t> confirmed{0};
  std::atomic<std::uint32_t> begun{0};
  std::atomic<std::size_t> moments{0};
};

}  // namespace

Verdict kills(const std::filesystem::path& folder, std::size_t stride) {
  const std::filesystem::path path = folder / "brief.xlf";
  const auto session = [&](std::size_t moment, Progress& progress) {
    KillingFiles files(moment);
    run_counted_session(files, path, kPlan, [&](std::size_t begun, std::size_t confirmed) {
      progress.begun = static_cast<std::uint32_t>(begun);
      progress.confirmed = static_cast<std::uint32_t>(confirmed);
    });
    progress.moments = files.moments();
  };
  const auto fresh = [&] {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    make_letter(real_files(), path, kPlan.segment_count);
  };
  Shared<Progress> progress;
  fresh();
  in_child([&] { session(0, *progress.operator->()); });
  const std::size_t moments = progress->moments;
  Verdict verdict;
  for (std::size_t moment = 1; moment <= moments; moment += stride) {
    fresh();
    progress->begun = progress->confirmed = 0;
    in_child([&] { session(moment, *progress.operator->()); });
    const Promise promise = promise_after(kPlan, progress->begun, progress->confirmed);
    verdict += verdict_on(real_files(), path, promise, true);
  }
  return verdict;
}

std::size_t races_with_one_winner(const std::filesystem::path& folder, std::size_t races) {
  struct Race {
    std::atomic<int> ready{0};
    std::atomic<int> winners{0};
    std::atomic<int> finished{0};
  };
  constexpr int kRunners = 2;
  std::size_t good = 0;
  for (std::size_t race = 0; race < races; ++race) {
    Shared<Race> shared;
    std::vector<pid_t> runners;
    for (int runner = 0; runner < kRunners; ++runner) {
      const pid_t child = ::fork();
      if (child != 0) {
        runners.push_back(child);
        continue;
      }
      ++shared->ready;
      while (shared->ready < kRunners) ::usleep(0);
      const auto lock = FileLock::taken_if_free(folder / ".lock");
      if (lock) ++shared->winners;
      ++shared->finished;
      while (shared->finished < kRunners) ::usleep(0);  // the winner holds it until all have tried
      ::_exit(0);
    }
    for (const pid_t runner : runners) ::waitpid(runner, nullptr, 0);
    if (shared->winners == 1) ++good;
  }
  return good;
}

}  // namespace weerga::test
