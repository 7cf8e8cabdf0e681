// SPDX-License-Identifier: Apache-2.0
#include "tm/store/memory_record.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

MemoryRecord sample() {
  return {.entry = {.source = "Regel 1\nregel 2 \\n",
                    .target = "Line 1\nline 2 \\\\",
                    .letter = "2021Z1",
                    .id = "u1/s1",
                    .dossier = "21 501-02",
                    .author = "An",
                    .date = "2021-01-14T10:30:00Z",
                    .state = State::reviewed,
                    .origin = "alignment",
                    .penalty = 5,
                    .codes = 2},
          .replaced = 0xFFFFFFFFFFFFFFFFU};
}

TEST(MemoryRecord, SurvivesWritingAndReading) {
  EXPECT_EQ(memory_record_of(payload_of(sample())), sample());
  const MemoryRecord removal{
      .action = MemoryRecord::Action::remove, .entry = {.letter = "brief", .id = "u1/s1"}, .replaced = 7};
  EXPECT_EQ(memory_record_of(payload_of(removal)), removal);
}

TEST(MemoryRecord, IsReadableText) {
  const std::string payload = payload_of(sample());
  EXPECT_NE(payload.find("\ntarget Line 1\\nline 2"), std::string::npos);
}

TEST(MemoryRecord, RefusesOtherPayloads) {
  for (const char* payload : {"", "edit 1", "put", "put\nid u1", "put\nid a\nletter b\nstate odd",
                              "put\nid a\nletter b\npenalty x", "remove\nletter b"}) {
    EXPECT_FALSE(memory_record_of(payload)) << payload;
  }
}

TEST(MemoryRecord, IgnoresFieldsOfLaterVersions) {
  EXPECT_TRUE(memory_record_of("put\nletter a\nid b\nstate final\nmood good"));
}

TEST(MemoryRecord, RemovalSaysNothingOfProgress) {
  EXPECT_EQ(memory_record_of("remove\nletter brief\nid u1/s1\nstate final\npenalty 3\ncodes 2"),
            memory_record_of("remove\nletter brief\nid u1/s1"));
}

}  // namespace
}  // namespace weerga
