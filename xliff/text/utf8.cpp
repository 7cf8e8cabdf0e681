// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace weerga {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Length of the run of ASCII bytes at the start of `text`; eight bytes a step.
std::size_t ascii_run(std::string_view text) {
  std::size_t run = 0;
  while (run + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + run, sizeof block);
    if ((block & 0x8080808080808080U) != 0) break;
    run += sizeof block;
  }
  while (run < text.size() && static_cast<unsigned char>(text[run]) < 0x80U) ++run;
  return run;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (true) {
    offset += ascii_run(text.substr(offset));
    if (offset >= text.size()) return std::nullopt;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + offset);
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - offset, U8_MAX_LENGTH));
    std::int32_t next = 0;
    UChar32 value = 0;
    U8_NEXT(bytes, next, length, value);
    if (value < 0) return offset;
    offset += static_cast<std::size_t>(next);
  }
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80U) return {lead, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + offset);
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - offset, U8_MAX_LENGTH));
  std::int32_t next = 0;
  UChar32 value = 0;
  U8_NEXT(bytes, next, length, value);
  if (value < 0) return {kReplacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(next)};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  std::size_t start = offset - 1;
  while (start > 0 && offset - start < U8_MAX_LENGTH && is_continuation(text[start])) --start;
  const CodePoint found = code_point_at(text, start);
  return start + found.size == offset ? found : CodePoint{kReplacement, 1};
}

bool is_boundary(std::string_view text, std::size_t place) {
  return place == 0 || place == text.size() || (place < text.size() && !is_continuation(text[place]));
}

void append_utf8(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  UBool failed = 0;
  U8_APPEND(bytes, size, U8_MAX_LENGTH, static_cast<UChar32>(code_point), failed);
  if (failed != 0) return append_utf8(text, kReplacement);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::size_t code_point_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
}

Place place_of(std::string_view text, std::size_t offset, std::string file) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t end = before.size();
  const auto next = [&](char byte, std::size_t from) { return std::min(before.find(byte, from), end); };
  std::size_t line = 1;
  std::size_t line_start = 0;
  std::size_t line_feed = next('\n', 0);
  std::size_t carriage_return = next('\r', 0);
  while (std::min(line_feed, carriage_return) < end) {
    const bool returns = carriage_return < line_feed;
    const std::size_t found = returns ? carriage_return : line_feed;
    (returns ? carriage_return : line_feed) = next(text[found], found + 1);
    if (returns && text.substr(found + 1).starts_with('\n')) continue;  // the line feed ends the line
    ++line;
    line_start = found + 1;
  }
  return {std::move(file), line, code_point_count(text.substr(line_start, end - line_start)) + 1};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    if (u_isUWhiteSpace(static_cast<UChar32>(first.value)) == 0) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    if (u_isUWhiteSpace(static_cast<UChar32>(last.value)) == 0) break;
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace weerga
