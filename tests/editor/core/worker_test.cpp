// SPDX-License-Identifier: Apache-2.0
#include "editor/core/worker.h"

#include <gtest/gtest.h>

#include <chrono>
#include <latch>
#include <stdexcept>

#include "tests/editor/core/mailbox.h"

namespace weerga {
namespace {

TEST(Worker, DeliversWhatTheJobFound) {
  test::Mailbox mailbox;
  Worker worker(mailbox.poster());
  int got = 0;
  worker.ask([](const std::stop_token&) { return 42; }, [&](int answer) { got = answer; });
  mailbox.run_until([&] { return got != 0; });
  EXPECT_EQ(got, 42);
}

TEST(Worker, AnswersTheNewestRequestAlone) {
  test::Mailbox mailbox;
  Worker worker(mailbox.poster());
  std::latch started(1);
  std::vector<int> got;
  worker.ask(
      [&](const std::stop_token& stop) {
        started.count_down();
        while (!stop.stop_requested()) std::this_thread::yield();
        return 1;
      },
      [&](int answer) { got.push_back(answer); });
  started.wait();
  worker.ask([](const std::stop_token&) { return 2; }, [&](int answer) { got.push_back(answer); });
  worker.ask([](const std::stop_token&) { return 3; }, [&](int answer) { got.push_back(answer); });
  mailbox.run_until([&] { return !got.empty(); });
  EXPECT_EQ(got, std::vector<int>{3});
}

TEST(Worker, DropsAResultThatComesAfterItsEnd) {
  test::Mailbox mailbox;
  bool delivered = false;
  {
    Worker worker(mailbox.poster());
    std::latch done(1);
    worker.ask(
        [&](const std::stop_token&) {
          done.count_down();
          return 1;
        },
        [&](int) { delivered = true; });
    done.wait();
  }
  mailbox.run_all();
  EXPECT_FALSE(delivered);
}

TEST(Worker, HandsAFailureToTheAskingThread) {
  test::Mailbox mailbox;
  Worker worker(mailbox.poster());
  worker.ask([](const std::stop_token&) -> int { throw std::runtime_error("no"); }, [](int) {});
  EXPECT_THROW(mailbox.run_until([] { return false; }), std::runtime_error);
}

}  // namespace
}  // namespace weerga
