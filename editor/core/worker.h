// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace weerga {

/// Hands a finished result to the thread that asked: wx's CallAfter, or a queue in tests.
using Poster = std::function<void(std::function<void()>)>;

/// One thread that answers the newest request. A request that is overtaken is not begun; one that is running is asked
/// to stop and its result is dropped. Results are delivered through the poster, and only while the worker lives.
///
/// `ask`, `cancel` and the destructor belong to one thread, the one the poster posts to.
class Worker {
 public:
  explicit Worker(Poster poster) : poster_(std::move(poster)), thread_([this](std::stop_token stop) { run(stop); }) {}
  ~Worker() { cancel(); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Runs `job(stop_token)` on the thread, then `deliver(result)` on the asking one. `deliver` is not called if a newer
  /// request or cancel came before. An exception of the job is rethrown from the delivery.
  template <typename Job, typename Deliver>
  void ask(Job job, Deliver deliver) {
    cancel();
    const std::uint64_t number = newest();
    put([this, number, job = std::move(job), deliver = std::move(deliver)](std::stop_token stop) mutable {
      std::function<void()> finish;
      try {
        finish = [result = job(stop), deliver = std::move(deliver)]() mutable { deliver(std::move(result)); };
      } catch (...) {
        finish = [failure = std::current_exception()] { std::rethrow_exception(failure); };
      }
      post(number, std::move(finish));
    });
  }

  /// Drops what waits and what runs.
  void cancel() {
    const std::lock_guard lock(mutex_);
    ++*alive_;
    waiting_.reset();
    running_.request_stop();
  }

 private:
  using Task = std::function<void(std::stop_token)>;

  [[nodiscard]] std::uint64_t newest() const { return *alive_; }

  void put(Task task) {
    {
      const std::lock_guard lock(mutex_);
      waiting_ = std::move(task);
    }
    wake_.notify_one();
  }

  void post(std::uint64_t number, std::function<void()> finish) {
    poster_([number, newest = std::weak_ptr(alive_), finish = std::move(finish)] {
      const auto current = newest.lock();
      if (current && *current == number) finish();
    });
  }

  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      Task task;
      std::stop_token stop_task;
      {
        std::unique_lock lock(mutex_);
        if (!wake_.wait(lock, stop, [this] { return waiting_.has_value(); })) return;
        task = std::move(*waiting_);
        waiting_.reset();
        running_ = std::stop_source();
        stop_task = running_.get_token();
      }
      task(stop_task);
    }
  }

  Poster poster_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::optional<Task> waiting_;
  std::stop_source running_;
  /// Number of the newest request; written and read on the asking thread only, gone with the worker.
  std::shared_ptr<std::uint64_t> alive_ = std::make_shared<std::uint64_t>(0);
  std::jthread thread_;
};

}  // namespace weerga
