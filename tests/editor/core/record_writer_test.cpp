// SPDX-License-Identifier: Apache-2.0
#include "editor/core/record_writer.h"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace weerga::test {
namespace {

using Records = std::vector<std::string>;

TEST(RecordWriter, WritesEverythingInItsOrderBeforeItIsGone) {
  Records written;
  {
    RecordWriter writer([&](const Records& records) { written.insert(written.end(), records.begin(), records.end()); });
    for (int i = 0; i < 100; ++i) writer.append(std::to_string(i));
  }
  ASSERT_EQ(written.size(), 100U);
  EXPECT_EQ(written.front(), "0");
  EXPECT_EQ(written.back(), "99");
}

TEST(RecordWriter, DoesNotMakeItsCallerWaitForTheDisk) {
  std::promise<void> disk;
  const std::shared_future<void> ready = disk.get_future().share();
  Records written;
  RecordWriter writer([&, ready](const Records& records) {
    ready.wait();
    written.insert(written.end(), records.begin(), records.end());
  });
  writer.append("one");
  writer.append("two");  // returns although nothing can be written yet
  disk.set_value();
  writer.finish();
  EXPECT_EQ(written, (Records{"one", "two"}));
}

TEST(RecordWriter, FinishWaitsForNothingIfNothingWaits) {
  RecordWriter writer([](const Records&) {});
  writer.finish();
}

TEST(RecordWriter, TellsOnceThatTheDiskFailed) {
  RecordWriter writer([](const Records&) { throw std::runtime_error("full"); });
  writer.append("one");
  EXPECT_THROW(writer.finish(), std::runtime_error);
  EXPECT_NO_THROW(writer.finish());
}

TEST(RecordWriter, GoesOnAfterAFailure) {
  Records written;
  bool is_full = true;
  RecordWriter writer([&](const Records& records) {
    if (is_full) throw std::runtime_error("full");
    written.insert(written.end(), records.begin(), records.end());
  });
  writer.append("one");
  EXPECT_THROW(writer.finish(), std::runtime_error);
  is_full = false;
  writer.append("two");
  writer.finish();
  EXPECT_EQ(written, Records{"two"});
}

}  // namespace
}  // namespace weerga::test
