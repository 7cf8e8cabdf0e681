// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <vector>

#include "tests/faults/fault_runs.h"
#include "tests/faults/killing_files.h"
#include "tests/faults/traced_process.h"
#include "tm/store/file_lock.h"
#include "tm/store/local_memory.h"

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

constexpr SessionPlan kPlan{.edits_per_save = 3, .edits_per_reopening = 25};

/// How far the session came: edits confirmed, and whether one more was under way. The texts follow from the number.
struct Progress {
  std::atomic<std::uint32_t> confirmed{0};
  std::atomic<std::uint32_t> begun{0};
  std::atomic<std::size_t> moments{0};
};

/// A session on a letter of its own, run in a process that dies, and looked at afterwards.
struct KilledSession {
  std::filesystem::path path;
  Progress& progress;

  void make_fresh_letter() const {
    std::filesystem::remove_all(path.parent_path());
    std::filesystem::create_directories(path.parent_path());
    make_letter(real_files(), path, kPlan.segment_count);
    progress.begun = progress.confirmed = 0;
  }
  void run(FileSystem& files) const {
    run_counted_session(files, path, kPlan, [&](std::size_t begun, std::size_t confirmed) {
      progress.begun = static_cast<std::uint32_t>(begun);
      progress.confirmed = static_cast<std::uint32_t>(confirmed);
    });
  }
  [[nodiscard]] Verdict verdict() const {
    const Promise promise = promise_after(kPlan, progress.begun, progress.confirmed);
    return verdict_on(real_files(), path, promise, true);
  }
};

MemoryEntry entry_of_writer(int writer, std::size_t edit) {
  const bool is_shared = edit % 2 == 0;
  return {.source = fmt::format("Aanbeveling {} van schrijver {}.", edit, writer),
          .target = fmt::format("Recommendation {} of writer {}.", edit, writer),
          .letter = is_shared ? fmt::format("samen {}", edit / 400) : fmt::format("brief {} {}", writer, edit / 400),
          .id = fmt::format("w{}-{}/1", writer, edit),
          .author = fmt::format("writer {}", writer),
          .date = "2021-01-14T10:30:00Z"};
}

/// The memory, as soon as nobody else writes.
std::unique_ptr<LocalMemory> opened_when_free(const std::filesystem::path& folder, const LocalMemoryOptions& options) {
  for (;;) {
    try {
      return LocalMemory::opened(folder, Access::write, options);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::locked) throw;
      ::sched_yield();
    }
  }
}

void write_in_turns(const std::filesystem::path& folder, const LocalMemoryOptions& options, int writer,
                    std::size_t edits) {
  std::mt19937 random(static_cast<unsigned>(writer));
  for (std::size_t edit = 0; edit < edits;) {
    const auto memory = opened_when_free(folder, options);
    for (std::size_t left = 1 + random() % 4; left > 0 && edit < edits; --left) {
      memory->put(entry_of_writer(writer, edit++));
    }
    memory->close();
  }
}

}  // namespace

Verdict kills(const std::filesystem::path& folder, std::size_t stride) {
  Shared<Progress> progress;
  const KilledSession session{folder / "brief.xlf", *progress.operator->()};
  const auto run = [&](std::size_t moment) {
    session.make_fresh_letter();
    in_child([&] {
      KillingFiles files(moment);
      session.run(files);
      progress->moments = files.moments();
    });
  };
  run(0);
  const std::size_t moments = progress->moments;
  Verdict verdict;
  for (std::size_t moment = 1; moment <= moments; moment += stride) {
    run(moment);
    verdict += session.verdict();
  }
  return verdict;
}

Verdict kills_at_system_calls(const std::filesystem::path& folder, std::size_t stride) {
  Shared<Progress> progress;
  const KilledSession session{folder / "brief.xlf", *progress.operator->()};
  Verdict verdict;
  bool ended = false;
  for (std::size_t call = 1; !ended; call += stride) {
    session.make_fresh_letter();
    auto process = TracedProcess::started([&] { session.run(real_files()); });
    if (!process) return {};
    for (std::size_t passed = 0; passed < call && !ended; ++passed) ended = !process->go_to_next_call();
    process->kill();
    verdict += session.verdict();
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

WritersOutcome alternating_writers(const std::filesystem::path& folder, std::size_t edits) {
  constexpr int kWriters = 2;
  const LocalMemoryOptions options{.cache_folder = folder / "cache"};
  const std::filesystem::path path = folder / "memory";
  LocalMemory::created(path, {.name = "samen"}, options)->close();
  std::vector<pid_t> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    const pid_t child = ::fork();
    if (child != 0) {
      writers.push_back(child);
      continue;
    }
    try {
      write_in_turns(path, options, writer, edits);
    } catch (const Error&) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  WritersOutcome outcome{.confirmed = kWriters * edits};
  const auto reader = LocalMemory::opened(path, Access::read, options);
  std::size_t seen = 0;
  const auto look = [&] {
    reader->refresh();
    const std::size_t now = reader->index().size();
    if (now < seen) ++outcome.vanished;
    seen = now;
  };
  for (const pid_t writer : writers) {
    int status = 0;
    while (::waitpid(writer, &status, WNOHANG) == 0) look();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) ++outcome.failures;
  }
  look();
  for (int writer = 0; writer < kWriters; ++writer) {
    for (std::size_t edit = 0; edit < edits; ++edit) {
      const MemoryEntry wanted = entry_of_writer(writer, edit);
      const auto found = reader->entry(wanted.letter, wanted.id);
      if (!found || found->target != wanted.target) ++outcome.lost;
    }
  }
  return outcome;
}

}  // namespace weerga::test
