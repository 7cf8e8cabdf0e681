// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_characters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// NameStartChar above ASCII, and what NameChar adds.
constexpr std::array<Range, 12> kNameStart{{{0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFD},
                                            {0x10000, 0xEFFFF}}};
constexpr std::array<Range, 3> kNameMore{{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t value) {
  return std::ranges::any_of(ranges, [&](Range range) { return range.first <= value && value <= range.last; });
}

constexpr std::array<std::pair<std::string_view, char32_t>, 5> kEntities{
    {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};

std::optional<char32_t> numbered_character(std::string_view digits) {
  const bool hex = digits.starts_with('x');
  if (hex) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
  if (!whole || !is_xml_character(number)) return std::nullopt;
  return static_cast<char32_t>(number);
}

}  // namespace

bool is_xml_character(char32_t value) {
  if (value < 0x20) return value == 0x9 || value == 0xA || value == 0xD;
  return value <= 0xD7FF || (value >= 0xE000 && value <= 0xFFFD) || (value >= 0x10000 && value <= 0x10FFFF);
}

bool is_name_start(char32_t value) {
  if (value < 0x80)
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || value == '_' || value == ':';
  return in(kNameStart, value);
}

bool is_name_character(char32_t value) {
  if (is_name_start(value)) return true;
  if (value < 0x80) return (value >= '0' && value <= '9') || value == '-' || value == '.';
  return in(kNameMore, value);
}

bool is_ncname(std::string_view text) {
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    const bool fits = place == 0 ? is_name_start(point.value) : is_name_character(point.value);
    if (!fits || point.value == ':') return false;
    place += point.size;
  }
  return !text.empty();
}

Reference reference_at(std::string_view text, std::size_t offset) {
  // The longest that makes sense is "&#x0010FFFF;" with some zeros before it.
  const std::string_view near = text.substr(offset, 64);
  const std::size_t semicolon = near.find(';');
  if (semicolon == std::string_view::npos) return {};
  const std::string_view name = near.substr(1, semicolon - 1);
  Reference reference{.value = std::nullopt, .size = semicolon + 1};
  if (name.starts_with('#')) {
    reference.value = numbered_character(name.substr(1));
  } else if (const auto* found = std::ranges::find(kEntities, name, &std::pair<std::string_view, char32_t>::first);
             found != kEntities.end()) {
    reference.value = found->second;
  }
  return reference;
}

void append_resolved_text(std::string& text, std::string_view raw) {
  std::size_t reference = raw.find('&');
  std::size_t carriage_return = raw.find('\r');
  for (std::size_t done = 0;;) {
    const std::size_t special = std::min({reference, carriage_return, raw.size()});
    text.append(raw, done, special - done);
    if (special == raw.size()) return;
    if (special == carriage_return) {
      if (!raw.substr(special + 1).starts_with('\n')) text += '\n';
      done = special + 1;
      carriage_return = raw.find('\r', done);
    } else {
      const Reference found = reference_at(raw, special);
      append_utf8(text, found.value.value_or(U'\uFFFD'));
      done = special + std::max<std::size_t>(found.size, 1);
      reference = raw.find('&', done);
    }
  }
}

std::string resolved_attribute(std::string_view raw) {
  const auto is_special = [](char byte) { return byte == '&' || (is_xml_space(byte) && byte != ' '); };
  if (std::ranges::none_of(raw, is_special)) return std::string(raw);
  std::string spaced;
  spaced.reserve(raw.size());
  for (std::size_t place = 0; place < raw.size(); ++place) {
    if (raw[place] == '\r' && raw.substr(place).starts_with("\r\n")) continue;
    spaced += is_xml_space(raw[place]) ? ' ' : raw[place];
  }
  std::string text;
  text.reserve(spaced.size());
  append_resolved_text(text, spaced);
  return text;
}

std::string with_line_feeds(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t place = 0; place < raw.size(); ++place) {
    if (raw[place] == '\r' && raw.substr(place).starts_with("\r\n")) continue;
    text += raw[place] == '\r' ? '\n' : raw[place];
  }
  return text;
}

}  // namespace weerga
