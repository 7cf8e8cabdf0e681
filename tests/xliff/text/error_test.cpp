// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/error.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(Error, SaysPlaceAndSentence) {
  const Error error(ErrorKind::malformed, "The tag is not closed.", {"brief.xlf", 3, 14});
  EXPECT_STREQ(error.what(), "brief.xlf:3:14: The tag is not closed.");
}

TEST(Error, LeavesOutTheUnknownPartsOfAPlace) {
  EXPECT_STREQ(Error(ErrorKind::not_found, "There is no such file.", {"brief.xlf"}).what(),
               "brief.xlf: There is no such file.");
  EXPECT_STREQ(Error(ErrorKind::locked, "The memory is in use.").what(), "The memory is in use.");
}

}  // namespace
}  // namespace weerga
