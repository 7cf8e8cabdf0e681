// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

// Windows-1252, 0x80 to 0x9F, by the WHATWG Encoding Standard; the rest is Latin-1.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252.at(byte - 0x80U) : char32_t{byte});
  }
  return text;
}

[[noreturn]] void throw_broken_utf16() {
  throw Error(ErrorKind::malformed, "This table begins like UTF-16 text, but it is cut or damaged.");
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  if (bytes.size() % 2 != 0) throw_broken_utf16();
  const auto unit = [&](std::size_t place) {
    const auto first = static_cast<unsigned char>(bytes[place]);
    const auto second = static_cast<unsigned char>(bytes[place + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8U : first << 8U | second);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t place = 0; place < bytes.size(); place += 2) {
    char32_t value = unit(place);
    if (value >= 0xDC00 && value < 0xE000) throw_broken_utf16();
    if (value >= 0xD800 && value < 0xDC00) {
      place += 2;
      const char32_t low = place < bytes.size() ? unit(place) : 0;
      if (low < 0xDC00 || low >= 0xE000) throw_broken_utf16();
      value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
    }
    append_utf8(text, value);
  }
  return text;
}

bool is_formula(std::string_view field) {
  return !field.empty() && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos;
}

}  // namespace

std::string decoded_table(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return first_invalid_utf8(bytes) ? from_windows_1252(bytes) : std::string(bytes);
}

char separator_of(std::string_view text) {
  constexpr std::string_view separators = "\t;,";
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const std::size_t which = separators.find(c);
    if (!quoted && which != std::string_view::npos) ++counts.at(which);
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? ',' : separators[static_cast<std::size_t>(most - counts.begin())];
}

std::optional<CsvRow> CsvReader::next() {
  while (!at_end()) {
    CsvRow row{.line = line_, .fields = {}};
    do {
      row.fields.push_back(field());
    } while (take(separator_));
    end_line();
    if (row.fields.size() > 1 || !row.fields.front().empty()) return row;
  }
  return std::nullopt;
}

bool CsvReader::take(char wanted) {
  if (at_end() || text_[place_] != wanted) return false;
  ++place_;
  return true;
}

void CsvReader::end_line() {
  const bool returned = take('\r');
  const bool fed = take('\n');
  if (returned || fed) ++line_;
}

std::string CsvReader::field() { return !at_end() && text_[place_] == '"' ? quoted() : bare(); }

std::string CsvReader::bare() {
  const std::array<char, 3> ends{separator_, '\r', '\n'};
  const std::string_view stops(ends.data(), ends.size());
  const std::size_t end = std::min(text_.find_first_of(stops, place_), text_.size());
  std::string found(text_.substr(place_, end - place_));
  place_ = end;
  return found;
}

std::string CsvReader::quoted() {
  const std::size_t first_line = line_;
  std::string found;
  ++place_;
  while (!at_end()) {
    const char c = text_[place_++];
    if (c == '"' && !take('"')) return found + bare();  // what follows a closing quote is kept as it stands
    if (c == '\n' || (c == '\r' && (at_end() || text_[place_] != '\n'))) ++line_;
    found += c;
  }
  throw Error(ErrorKind::malformed, "A quotation mark opens a field here and is never closed.",
              {.file = {}, .line = first_line, .column = 0});
}

std::string csv_field(std::string_view field, char separator, bool guard_formulas) {
  const bool guarded = guard_formulas && is_formula(field);
  const bool quoted =
      field.find_first_of("\"\r\n") != std::string_view::npos || field.find(separator) != std::string_view::npos;
  std::string written = guarded ? "'" : "";
  if (!quoted) return written.append(field);
  for (const char c : field) {
    if (c == '"') written += '"';
    written += c;
  }
  return '"' + written + '"';
}

}  // namespace weerga
