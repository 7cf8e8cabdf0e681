// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include "tm/tmx/tmx_reader.h"

namespace weerga {
namespace {

bool fits(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() && std::ranges::equal(text, pattern, [](char byte, char wanted) {
           return wanted == '0' ? byte >= '0' && byte <= '9' : byte == wanted;
         });
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char byte) { return byte >= '0' && byte <= '9'; });
  return digits;
}

bool is_calendar_date(std::string_view digits) {
  const std::string_view month = digits.substr(4, 2);
  const std::string_view day = digits.substr(6, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/// "YYYYMMDDHHMMSS", the time zero where none is given; "" for what is no date.
std::string all_digits(std::string_view date) {
  for (const std::string_view pattern : {"00000000T000000Z", "00000000T000000", "00000000", "0000-00-00T00:00:00Z",
                                         "0000-00-00T00:00:00", "0000-00-00"}) {
    if (!fits(date, pattern)) continue;
    std::string digits = digits_of(date);
    if (!is_calendar_date(digits)) return {};
    digits.resize(14, '0');
    return digits;
  }
  return {};
}

}  // namespace

std::string iso_date_of_tmx(std::string_view date) {
  const std::string d = all_digits(date);
  if (d.empty()) return {};
  return d.substr(0, 4) + '-' + d.substr(4, 2) + '-' + d.substr(6, 2) + 'T' + d.substr(8, 2) + ':' + d.substr(10, 2) +
         ':' + d.substr(12, 2) + 'Z';
}

std::string tmx_date_of_iso(std::string_view date) {
  const std::string d = all_digits(date);
  return d.empty() ? d : d.substr(0, 8) + 'T' + d.substr(8) + 'Z';
}

}  // namespace weerga
