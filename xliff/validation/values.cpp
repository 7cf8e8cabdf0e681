// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <limits>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }
bool all_letters(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_letter); }
bool all_alphanumeric(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_alphanumeric); }

struct Range {
  char32_t first;
  char32_t last;
};

/// NameChar of XML 1.0, fifth edition, above ASCII.
constexpr Range kNameRanges[] = {{0xB7, 0xB7},      {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x37D},
                                 {0x37F, 0x1FFF},   {0x200C, 0x200D}, {0x203F, 0x2040}, {0x2070, 0x218F},
                                 {0x2C00, 0x2FEF},  {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD},
                                 {0x10000, 0xEFFFF}};

bool is_name_character(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    return is_alphanumeric(ascii) || ascii == '.' || ascii == '-' || ascii == '_' || ascii == ':';
  }
  return std::ranges::any_of(kNameRanges, [c](Range range) { return range.first <= c && c <= range.last; });
}

/// The tags that RFC 5646 keeps for their age and that its grammar would refuse.
constexpr std::array<std::string_view, 17> kIrregular = {
    "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",    "i-mingo",
    "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE"};

/// Reads the subtags of a language tag from left to right.
class LanguageTag {
 public:
  explicit LanguageTag(std::string_view text) : parts_(parts_of(text, '-')) {}

  bool well_formed() {
    if (is_singleton("x")) return private_use();
    if (!language()) return false;
    skip([](std::string_view part) { return part.size() == 4 && all_letters(part); }, 1);  // script
    skip(
        [](std::string_view part) {
          return (part.size() == 2 && all_letters(part)) || (part.size() == 3 && all_digits(part));
        },
        1);  // region
    skip(
        [](std::string_view part) {
          return all_alphanumeric(part) &&
                 ((part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part[0])));
        },
        parts_.size());  // variants
    while (at_ < parts_.size() && !is_singleton("x")) {
      if (!extension()) return false;
    }
    return at_ == parts_.size() || private_use();
  }

 private:
  bool is_singleton(std::string_view letter) const {
    return at_ < parts_.size() && equal_without_case(parts_[at_], letter);
  }

  template <typename Predicate>
  std::size_t skip(Predicate fits, std::size_t most) {
    std::size_t skipped = 0;
    while (skipped < most && at_ < parts_.size() && fits(parts_[at_])) ++at_, ++skipped;
    return skipped;
  }

  bool language() {
    const std::string_view part = parts_[at_];
    if (part.size() < 2 || part.size() > 8 || !all_letters(part)) return false;
    ++at_;
    if (part.size() <= 3) skip([](std::string_view more) { return more.size() == 3 && all_letters(more); }, 3);
    return true;
  }

  bool extension() {
    if (parts_[at_].size() != 1 || !is_alphanumeric(parts_[at_][0])) return false;
    ++at_;
    return skip([](std::string_view part) { return part.size() >= 2 && part.size() <= 8 && all_alphanumeric(part); },
                parts_.size()) > 0;
  }

  bool private_use() {
    ++at_;
    const std::size_t count =
        skip([](std::string_view part) { return part.size() <= 8 && all_alphanumeric(part); }, parts_.size());
    return count > 0 && at_ == parts_.size();
  }

  std::vector<std::string_view> parts_;
  std::size_t at_ = 0;
};

/// Takes `pattern` off the front of `text`: '9' stands for a digit, anything else for itself.
bool take(std::string_view& text, std::string_view pattern) {
  if (text.size() < pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '9' ? !is_digit(text[i]) : text[i] != pattern[i]) return false;
  }
  text.remove_prefix(pattern.size());
  return true;
}

}  // namespace

bool is_name_token(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = code_point_at(text, at);
    if (!is_name_character(found.value)) return false;
    at += found.size;
  }
  return !text.empty();
}

bool is_plain_name(std::string_view text) {
  if (!is_name_token(text) || text.find(':') != std::string_view::npos) return false;
  return !is_digit(text[0]) && text[0] != '-' && text[0] != '.';
}

bool is_name_tokens(std::string_view text) {
  const std::vector<std::string_view> tokens = tokens_of(text);
  return !tokens.empty() && std::ranges::all_of(tokens, is_name_token);
}

bool is_language_tag(std::string_view text) {
  if (std::ranges::any_of(kIrregular, [text](std::string_view tag) { return equal_without_case(tag, text); })) {
    return true;
  }
  return LanguageTag(text).well_formed();
}

bool is_loose_language(std::string_view text) {
  const std::vector<std::string_view> parts = parts_of(text, '-');
  if (parts[0].size() > 8 || !all_letters(parts[0])) return false;
  return std::ranges::all_of(parts, [](std::string_view part) { return part.size() <= 8 && all_alphanumeric(part); });
}

bool is_user_defined(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size()) return false;
  if (text.find(':', colon + 1) != std::string_view::npos) return false;
  return std::ranges::none_of(text, is_space);
}

bool is_integer(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return all_digits(text);
}

bool is_positive_integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  return all_digits(text) && std::ranges::any_of(text, [](char c) { return c != '0'; });
}

std::optional<double> decimal(std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return is_digit(c) || c == '.'; })) return {};
  if (std::ranges::count(digits, '.') > 1 || digits == ".") return {};
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (read.ec == std::errc::result_out_of_range) return std::numeric_limits<double>::max();
  if (read.ec != std::errc{}) return {};
  return number;
}

bool is_decimal_between(std::string_view text, double least, double most) {
  const std::optional<double> number = decimal(text);
  return number && *number >= least && *number <= most;
}

std::optional<std::uint32_t> hexadecimal(std::string_view text) {
  std::uint32_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (text.empty() || text.size() > 8 || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
  return number;
}

std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at > begin) tokens.push_back(text.substr(begin, at - begin));
  }
  return tokens;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

bool equal_without_case(std::string_view left, std::string_view right) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(left, right, {}, lower, lower);
}

bool is_within_language(std::string_view tag, std::string_view range) {
  if (!equal_without_case(tag.substr(0, range.size()), range)) return false;
  return tag.size() == range.size() || tag[range.size()] == '-';
}

bool is_date_time(std::string_view text) {
  if (!take(text, "9999-99-99T99:99:99")) return false;
  if (text.starts_with('.')) {
    std::size_t digits = 1;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 1) return false;
    text.remove_prefix(digits);
  }
  return text.empty() || text == "Z" || (take(text, "+99:99") && text.empty()) ||
         (take(text, "-99:99") && text.empty());
}

}  // namespace weerga
