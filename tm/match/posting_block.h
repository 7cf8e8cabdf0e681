// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace weerga {

/// A block of a list holds so many texts, the last one of a list perhaps fewer.
inline constexpr std::size_t kPostingBlock = 128;
/// So many bytes from the end of the last block on must be readable.
inline constexpr std::size_t kPostingPadding = 32;

using PostingRoom = std::array<std::uint32_t, kPostingBlock>;

/// The bits (0-31) of the widest difference between neighbours, less one, of ascending texts.
unsigned width_of_block(std::span<const std::uint32_t> texts);

/// Appends these differences. In a full block, four in a row lie in the four lanes of a register, after Lemire and
/// Boytsov, "Decoding billions of integers per second through vectorization" (2015); in a shorter one they lie one
/// behind the other.
void append_block(std::string& bytes, std::span<const std::uint32_t> texts, unsigned width);

/// The `size` texts of a block whose differences begin at `bits`.
std::span<const std::uint32_t> unpacked_block(const char* bits, std::uint32_t first_text, std::size_t size,
                                              unsigned width, PostingRoom& room);

}  // namespace weerga
