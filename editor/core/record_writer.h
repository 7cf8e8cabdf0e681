// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace weerga {

/// Writes records of a journal on a thread of its own, in their order: making a record durable can take a disk longer
/// than a keystroke may take. What was handed over is written before the object is gone.
///
/// All functions belong to one thread.
class RecordWriter {
 public:
  /// `write` makes records durable, and is called on the writer's thread; it may throw.
  using Write = std::function<void(const std::vector<std::string>& records)>;
  explicit RecordWriter(Write write);
  ~RecordWriter();
  RecordWriter(const RecordWriter&) = delete;
  RecordWriter& operator=(const RecordWriter&) = delete;

  /// Hands a record over and returns at once. Throws what `write` threw for an earlier one, once: the translator must
  /// know that the journal does not grow.
  void append(std::string record);
  /// Waits until everything is written. Throws as append().
  void finish();

 private:
  void run(const std::stop_token& stop);
  void rethrow();

  Write write_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::vector<std::string> waiting_;
  bool is_writing_ = false;
  std::exception_ptr failure_;
  std::jthread thread_;
};

}  // namespace weerga
