// SPDX-License-Identifier: Apache-2.0
#include "editor/core/record_writer.h"

#include <utility>

namespace weerga {

RecordWriter::RecordWriter(Write write)
    : write_(std::move(write)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

/// The thread ends only when nothing waits any more.
RecordWriter::~RecordWriter() {
  thread_.request_stop();
  thread_.join();
}

void RecordWriter::append(std::string record) {
  std::exception_ptr failure;  // of records before this one
  {
    const std::lock_guard lock(mutex_);
    std::swap(failure, failure_);
    waiting_.push_back(std::move(record));
  }
  changed_.notify_all();
  if (failure) std::rethrow_exception(failure);
}

void RecordWriter::finish() {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && !is_writing_; });
  }
  rethrow();
}

void RecordWriter::rethrow() {
  std::exception_ptr failure;
  {
    const std::lock_guard lock(mutex_);
    std::swap(failure, failure_);
  }
  if (failure) std::rethrow_exception(failure);
}

void RecordWriter::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
    const std::vector<std::string> records = std::exchange(waiting_, {});
    is_writing_ = true;
    lock.unlock();
    std::exception_ptr failure;
    try {
      write_(records);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    is_writing_ = false;
    if (failure) failure_ = failure;
    changed_.notify_all();
  }
}

}  // namespace weerga
