// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/language_tag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weerga {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

/// English, Dutch and own names, and ISO 639-2 codes, of the languages that meet in a ministry's memories.
constexpr auto kLanguages = std::to_array<Name>({
    {"dutch", "nl"},         {"nederlands", "nl"}, {"flemish", "nl-BE"}, {"dut", "nl"},       {"nld", "nl"},
    {"english", "en"},       {"engels", "en"},     {"eng", "en"},        {"german", "de"},    {"duits", "de"},
    {"deutsch", "de"},       {"deu", "de"},        {"ger", "de"},        {"french", "fr"},    {"frans", "fr"},
    {"fran\u00E7ais", "fr"}, {"fra", "fr"},        {"fre", "fr"},        {"spanish", "es"},   {"spaans", "es"},
    {"spa", "es"},           {"italian", "it"},    {"italiaans", "it"},  {"ita", "it"},       {"portuguese", "pt"},
    {"por", "pt"},           {"polish", "pl"},     {"pol", "pl"},        {"danish", "da"},    {"dan", "da"},
    {"swedish", "sv"},       {"swe", "sv"},        {"russian", "ru"},    {"rus", "ru"},       {"turkish", "tr"},
    {"tur", "tr"},           {"arabic", "ar"},     {"ara", "ar"},        {"ukrainian", "uk"}, {"ukr", "uk"},
    {"frisian", "fy"},       {"fries", "fy"},      {"fry", "fy"},        {"fy", "fy"},
});

constexpr auto kCountries = std::to_array<Name>({
    {"united kingdom", "GB"},
    {"uk", "GB"},
    {"great britain", "GB"},
    {"u.k.", "GB"},
    {"united states", "US"},
    {"usa", "US"},
    {"u.s.", "US"},
    {"netherlands", "NL"},
    {"belgium", "BE"},
    {"germany", "DE"},
    {"france", "FR"},
    {"austria", "AT"},
    {"switzerland", "CH"},
    {"ireland", "IE"},
    {"canada", "CA"},
});

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }
char upper(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

std::string_view without_spaces(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

template <std::size_t Size>
std::string_view looked_up(const std::array<Name, Size>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &Name::first);
  return found == names.end() ? std::string_view{} : found->second;
}

bool is_tag(std::string_view text) {
  const std::size_t first = std::min(text.find_first_of("-_"), text.size());
  const bool primary = first >= 2 && first <= 3 && std::ranges::all_of(text.substr(0, first), is_letter);
  return primary && text.size() <= 35 && std::ranges::all_of(text, [](char byte) {
           return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '_';
         });
}

/// RFC 5646 § 2.1.1: lower case; of later subtags, two letters upper case and four letters title case.
std::string usual_case(std::string_view tag) {
  std::string result = lowered(tag);
  std::ranges::replace(result, '_', '-');
  for (std::size_t begin = result.find('-'); begin != std::string::npos; begin = result.find('-', begin)) {
    ++begin;
    const std::size_t size = std::min(result.find('-', begin), result.size()) - begin;
    const std::size_t capitals = size == 2 ? 2 : size == 4 ? 1 : 0;
    for (std::size_t place = begin; place < begin + capitals; ++place) result[place] = upper(result[place]);
  }
  return result;
}

/// "english (united kingdom)" and the like.
std::string from_name(std::string_view name) {
  const std::size_t open = std::min(name.find('('), name.size());
  const std::string_view language = looked_up(kLanguages, without_spaces(name.substr(0, open)));
  if (language.empty() || open == name.size()) return std::string(language);
  const std::size_t close = std::min(name.find(')', open), name.size());
  const std::string_view country = looked_up(kCountries, without_spaces(name.substr(open + 1, close - open - 1)));
  if (country.empty()) return std::string(language);
  return std::string(primary_language(language)) + '-' + std::string(country);
}

}  // namespace

std::string language_tag(std::string_view written) {
  const std::string_view text = without_spaces(written);
  if (std::string named = from_name(lowered(text)); !named.empty()) return named;
  if (!is_tag(text)) return std::string(text);
  std::string tag = usual_case(text);
  const std::string_view primary = primary_language(tag);
  if (const std::string_view shorter = looked_up(kLanguages, primary); !shorter.empty()) {
    return std::string(primary_language(shorter)) + tag.substr(primary.size());
  }
  return tag;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool same_primary_language(std::string_view a, std::string_view b) { return primary_language(a) == primary_language(b); }

}  // namespace weerga
