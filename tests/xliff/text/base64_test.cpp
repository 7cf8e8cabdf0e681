// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/base64.h"

#include <gtest/gtest.h>

#include <string>

#include "xliff/text/error.h"

namespace weerga {
namespace {

TEST(Base64, WritesTheVectorsOfTheStandard) {
  EXPECT_EQ(base64_of(""), "");
  EXPECT_EQ(base64_of("f"), "Zg==");
  EXPECT_EQ(base64_of("fo"), "Zm8=");
  EXPECT_EQ(base64_of("foo"), "Zm9v");
  EXPECT_EQ(base64_of("foobar"), "Zm9vYmFy");
}

TEST(Base64, GivesEveryByteBack) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
    EXPECT_EQ(bytes_of_base64(base64_of(bytes)), bytes);
  }
}

TEST(Base64, SkipsWhiteSpace) { EXPECT_EQ(bytes_of_base64("Zm9v\n YmFy\n"), "foobar"); }

TEST(Base64, RefusesOtherSignsAndHalfBytes) {
  EXPECT_THROW(bytes_of_base64("Zm9v!"), Error);
  EXPECT_THROW(bytes_of_base64("Z"), Error);
}

}  // namespace
}  // namespace weerga
