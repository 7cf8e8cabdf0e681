// SPDX-License-Identifier: Apache-2.0
#include "tm/store/checksum.h"

#include <array>
#include <cstddef>

namespace weerga {
namespace {

constexpr std::array<std::uint32_t, 256> kCrcTable = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0x82F63B78U : 0U);
    table[byte] = rest;
  }
  return table;
}();

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t rest = 0xFFFFFFFFU;
  for (const char byte : bytes) rest = (rest >> 8U) ^ kCrcTable[(rest ^ static_cast<unsigned char>(byte)) & 0xFFU];
  return ~rest;
}

std::uint64_t digest_of(std::string_view bytes) {
  std::uint64_t digest = 0xCBF29CE484222325U;
  for (const char byte : bytes) digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  return digest;
}

std::string hex_of(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t place = digits.size(); place-- > 0; number >>= 4U) digits[place] = "0123456789abcdef"[number & 0xFU];
  return digits;
}

}  // namespace weerga
