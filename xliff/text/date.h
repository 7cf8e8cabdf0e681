// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// What a date in running text says; what it leaves open is absent. "3 en 4 december" is two dates over one range.
struct Date {
  std::optional<int> day;
  int month = 1;
  std::optional<int> year;

  friend bool operator==(const Date&, const Date&) = default;
};

/// A date in running text.
struct DateHit {
  ByteRange range;
  std::vector<Date> dates;     ///< one, or several that share the month ("3 en 4 december")
  bool relative_past = false;  ///< "jl.": the last one before the letter
  bool relative_next = false;  ///< "a.s.": the next one after the letter

  friend bool operator==(const DateHit&, const DateHit&) = default;
};

/// The dates of `text` with a day and a named month ("nov." too), or in figures (19-11-2020, 2020-11-19), in "nl…" or
/// "en…"; English "November 19, 2020" too. A month and year without a day ("november 2020") counts. Linear.
std::vector<DateHit> dates_of(std::string_view text, std::string_view language);

/// A month without day or year: "in december".
struct MonthHit {
  ByteRange range;
  int month = 1;

  friend bool operator==(const MonthHit&, const MonthHit&) = default;
};

/// The months that `text` names, those inside its dates included. English ones need their capital: "may" is no month.
/// Linear.
std::vector<MonthHit> months_in(std::string_view text, std::string_view language);

/// "19 November 2020", "3 and 4 December", "19 november": as `language` writes it. English by `template_text` with the
/// fields {day}, {month}, {year}; a field that is absent takes the space before it along.
std::string written(const DateHit& hit, std::string_view language,
                    std::string_view template_text = "{day} {month} {year}");

/// The day of an ISO 8601 date as people write it: "14 January 2021", "14 januari 2021". A date without a day, or what
/// is no date, is given back as it is.
std::string written_day(std::string_view iso_date, std::string_view language);

}  // namespace weerga
