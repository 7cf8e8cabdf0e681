// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/sha256.h"

#include <sha2.h>

#include <array>

namespace weerga {

std::string sha256_of(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digits.data());
  return digits.data();
}

}  // namespace weerga
