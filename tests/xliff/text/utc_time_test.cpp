// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/utc_time.h"

#include <gmock/gmock.h>

namespace weerga {
namespace {

TEST(UtcNow, IsWrittenAsIso8601) {
  EXPECT_THAT(utc_now(), testing::MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
}

TEST(UtcNow, DoesNotGoBack) {
  const std::string before = utc_now();
  EXPECT_LE(before, utc_now());
}

}  // namespace
}  // namespace weerga
