// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/enumerator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestNumber = 12;
constexpr std::array<std::string_view, 9> kBullets{"•", "▪", "◦", "●", "■", "–", "-", "*", "·"};
constexpr std::array<std::string_view, 4> kBeforeNumber{"Ad ", "ad ", "Re ", "Onder "};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Looks at the next few characters only, so that a text full of enumerators takes linear time.
bool space_and_text_follow(std::string_view text, std::size_t size) {
  constexpr std::size_t kWidestGap = 64;
  if (size >= text.size() || !is_space(code_point_at(text, size).value)) return false;
  return !trimmed(text.substr(size, kWidestGap)).empty();
}

std::optional<Enumerator> bullet_of(std::string_view text) {
  for (const std::string_view bullet : kBullets) {
    if (!text.starts_with(bullet) || !space_and_text_follow(text, bullet.size())) continue;
    const bool is_dash = bullet == "–" || bullet == "-" || bullet == "*";
    return Enumerator{bullet.size(), is_dash ? std::string{} : std::string(bullet)};
  }
  return std::nullopt;
}

/// The number or letters at the start of `text`: "12", "2.1.3", "b", "iii", "IV".
std::string_view label_of(std::string_view text) {
  std::size_t size = 0;
  if (!text.empty() && is_ascii_digit(text.front())) {
    while (size < text.size() && size < kLongestNumber &&
           (is_ascii_digit(text[size]) ||
            (text[size] == '.' && size + 1 < text.size() && is_ascii_digit(text[size + 1])))) {
      ++size;
    }
    return text.substr(0, size);
  }
  constexpr std::string_view kRoman = "ivxIVX";
  while (size < text.size() && size < 5 && kRoman.find(text[size]) != std::string_view::npos) ++size;
  const bool is_roman = size > 0 && (size == text.size() || !is_alphabetic(code_point_at(text, size).value));
  if (is_roman) return text.substr(0, size);
  const bool one_letter = !text.empty() && is_lower(static_cast<unsigned char>(text.front()));
  return one_letter ? text.substr(0, 1) : std::string_view{};
}

std::string successor_of(std::string_view label) {
  if (label.size() == 1 && label.front() >= 'a' && label.front() < 'z') {
    return std::string(1, static_cast<char>(label.front() + 1));
  }
  std::uint32_t number = 0;
  const auto [end, failed] = std::from_chars(label.data(), label.data() + label.size(), number);
  if (failed != std::errc{} || end != label.data() + label.size()) return {};
  return std::to_string(number + 1);
}

}  // namespace

std::optional<Enumerator> enumerator_of(std::string_view text) {
  if (const auto bullet = bullet_of(text)) return bullet;
  std::size_t begin = 0;
  for (const std::string_view word : kBeforeNumber) {
    if (text.starts_with(word) && is_ascii_digit(text.substr(word.size(), 1).empty() ? '\0' : text[word.size()])) {
      begin = word.size();
    }
  }
  const bool bracketed = text.substr(begin).starts_with('(');
  const std::string_view label = label_of(text.substr(begin + (bracketed ? 1 : 0)));
  if (label.empty()) return std::nullopt;
  std::size_t end = begin + (bracketed ? 1 : 0) + label.size();
  const std::size_t suffix_begin = end;
  if (!bracketed && end < text.size() && text[end] == '.') ++end;
  if (end < text.size() && text[end] == ')') ++end;
  const bool has_suffix = end > suffix_begin;
  const bool is_chapter = label.find('.') != std::string_view::npos;
  if ((!has_suffix && !is_chapter) || !space_and_text_follow(text, end)) return std::nullopt;
  const std::string next = begin == 0 ? successor_of(label) : std::string{};
  std::string successor;
  if (!next.empty() && has_suffix) {
    successor = (bracketed ? "(" : "") + next + std::string(text.substr(suffix_begin, end - suffix_begin));
  }
  return Enumerator{end, successor};
}

}  // namespace weerga
