// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace weerga {
namespace {

/// Fewer calls than this are not worth a thread.
constexpr std::size_t kWorthAThread = 32;

class SharedWork {
 public:
  SharedWork(std::size_t count, const std::function<void(std::size_t)>& work, const std::stop_token& stop)
      : count_(count), work_(work), stop_(stop) {}

  void run(const std::function<void(double)>& progress) {
    try {
      for (std::size_t i = next_++; i < count_ && !failed_ && !stop_.stop_requested(); i = next_++) {
        work_(i);
        if (progress) progress(static_cast<double>(i + 1) / static_cast<double>(count_));
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failed_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  const std::stop_token& stop_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 const std::function<void(double)>& progress, const std::stop_token& stop) {
  SharedWork shared(count, work, stop);
  {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(cores, count / kWorthAThread + 1); ++i)
      others.emplace_back([&shared] { shared.run({}); });
    shared.run(progress);
  }
  shared.rethrow();
}

}  // namespace weerga
