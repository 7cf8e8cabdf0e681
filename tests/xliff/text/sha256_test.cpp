// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/sha256.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(Sha256, GivesTheDigestsOfTheStandard) {
  EXPECT_EQ(sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, ReadsBytesBehindANul) {
  using namespace std::string_view_literals;
  EXPECT_NE(sha256_of("a\0b"sv), sha256_of("a\0c"sv));
}

}  // namespace
}  // namespace weerga
