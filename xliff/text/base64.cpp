// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/base64.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoSign = 0xFF;

constexpr std::array<std::uint8_t, 256> sign_values() {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNoSign);
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    values[static_cast<unsigned char>(kSigns[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}
constexpr std::array<std::uint8_t, 256> kValues = sign_values();

}  // namespace

std::string base64_of(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      bits = bits << 8U | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += k <= group.size() ? kSigns[bits >> (18U - 6U * k) & 0x3FU] : '=';
    }
  }
  return text;
}

std::string bytes_of_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  std::size_t count = 0;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    if (c == '=') break;
    const std::uint8_t value = kValues[static_cast<unsigned char>(c)];
    if (value == kNoSign) throw Error(ErrorKind::malformed, "The base64 text holds a sign that does not belong there.");
    bits = (bits << 6U | value) & 0xFFFFFFU;
    if (++count % 4 != 1) bytes += static_cast<char>(bits >> (6U - 2U * ((count - 1) % 4)) & 0xFFU);
  }
  if (count % 4 == 1) throw Error(ErrorKind::malformed, "The base64 text is cut off.");
  return bytes;
}

}  // namespace weerga
