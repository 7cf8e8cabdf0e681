// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weerga {

/// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), the checksum of journal records. crc32c("123456789") is
/// 0xE3069283.
std::uint32_t crc32c(std::string_view bytes);

/// FNV-1a of 64 bits: tells changed documents from unchanged ones; no protection against an attacker.
std::uint64_t digest_of(std::string_view bytes);

/// 16 lower-case hexadecimal digits.
std::string hex_of(std::uint64_t number);

}  // namespace weerga
