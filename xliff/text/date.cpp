// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"

namespace weerga {
namespace {

using MonthNames = std::array<std::string_view, 12>;
constexpr MonthNames kDutchMonths{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                  "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr MonthNames kEnglishMonths{"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};

bool is_dutch(std::string_view language) { return language.starts_with("nl"); }

const MonthNames& months_of(std::string_view language) { return is_dutch(language) ? kDutchMonths : kEnglishMonths; }

/// "november|nov\\.?|…": full names first, so that the longest is taken.
std::string month_alternatives(const MonthNames& months) {
  std::string pattern;
  for (const std::string_view month : months) {
    if (!pattern.empty()) pattern += '|';
    pattern += month;
  }
  for (const std::string_view month : months) pattern += fmt::format("|{}\\.?", month.substr(0, 3));
  return pattern + "|sept\\.?|febr\\.?|mrt\\.?";
}

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int month_number(std::string_view name, const MonthNames& months) {
  const std::string folded = fold_case(name.substr(0, 3));
  if (folded == "mrt") return 3;
  const auto found =
      std::ranges::find_if(months, [&](std::string_view month) { return fold_case(month.substr(0, 3)) == folded; });
  return static_cast<int>(found - months.begin()) + 1;
}

constexpr std::string_view kYear = R"((?:,?\s+((?:1[5-9]|20)[0-9]{2})(?![0-9-]))?)";

/// Groups: 1 the days before the month, 2 the month, 3 the year, 4 jl. or a.s.
const Pattern& day_first(bool dutch) {
  static const auto made = [](const MonthNames& months, std::string_view joint, std::string_view tail) {
    const std::string ordinal = "(?:st|nd|rd|th|e|de|ste)?";
    const std::string day = "(?:[12][0-9]|3[01]|0?[1-9])" + ordinal;
    return Pattern("(?<![\\p{L}\\p{N}.,-])(" + day + "(?:(?:,\\s*|\\s+(?:" + std::string(joint) +
                       ")\\s+|\\s*[-–]\\s*)" + day + ")*)\\s+(?:of\\s+)?(" + month_alternatives(months) +
                       ")(?!\\p{L})" + std::string(kYear) + std::string(tail),
                   {.ignore_case = true});
  };
  static const Pattern kDutch =
      made(kDutchMonths, "en|of|t/m|tot en met|tot", R"((?:\s+(jl|jongstleden|a\.s|as|aanstaande)\b\.?)?)");
  static const Pattern kEnglish = made(kEnglishMonths, "and|or|to", "()");
  return dutch ? kDutch : kEnglish;
}

/// English "November 19, 2020" and both languages' "november 2020". Groups: 1 month, 2 day, 3 year.
const Pattern& month_first(bool dutch) {
  static const auto made = [](const MonthNames& months) {
    return Pattern(
        "\\b(" + month_alternatives(months) +
            ")(?!\\p{L})\\s+(?:([12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])(?:,?\\s+((?:1[5-9]|20)[0-9]{2}))?|" +
            "((?:1[5-9]|20)[0-9]{2})(?![0-9]))",
        {.ignore_case = true});
  };
  static const Pattern kDutch = made(kDutchMonths);
  static const Pattern kEnglish = made(kEnglishMonths);
  return dutch ? kDutch : kEnglish;
}

/// Groups: 1-3 day, month, year; 4-6 year, month, day.
const Pattern& figures() {
  static const Pattern kFigures(
      R"((?<![\p{L}\p{N}/-])(?:(0?[1-9]|[12][0-9]|3[01])[-/.](0?[1-9]|1[0-2])[-/.]((?:19|20)[0-9]{2})|((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))(?![\p{N}/-]))");
  return kFigures;
}

std::vector<int> days_in(std::string_view text) {
  std::vector<int> days;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') continue;
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    days.push_back(number_of(text.substr(at, end - at)));
    at = end;
  }
  return days;
}

std::optional<int> optional_number(std::string_view digits) {
  return digits.empty() ? std::nullopt : std::optional(number_of(digits));
}

void add_unless_covered(std::vector<DateHit>& hits, DateHit hit) {
  const bool covered = std::ranges::any_of(hits, [&](const DateHit& h) { return h.range.overlaps(hit.range); });
  if (!covered) hits.push_back(std::move(hit));
}

}  // namespace

std::vector<DateHit> dates_of(std::string_view text, std::string_view language) {
  const bool dutch = is_dutch(language);
  const MonthNames& months = months_of(language);
  std::vector<DateHit> hits;
  for (const Pattern::Match& match : day_first(dutch).matches_in(text)) {
    DateHit hit{.range = match.range()};
    for (const int day : days_in(match.text(text, 1))) {
      hit.dates.push_back({day, month_number(match.text(text, 2), months), optional_number(match.text(text, 3))});
    }
    const std::string_view relative = match.text(text, 4);
    hit.relative_past = relative.starts_with('j');
    hit.relative_next = relative.starts_with('a');
    hits.push_back(std::move(hit));
  }
  for (const Pattern::Match& match : month_first(dutch).matches_in(text)) {
    const std::string_view year = match.groups[4] ? match.text(text, 4) : match.text(text, 3);
    add_unless_covered(hits, {.range = match.range(),
                              .dates = {{optional_number(match.text(text, 2)),
                                         month_number(match.text(text, 1), months), optional_number(year)}}});
  }
  for (const Pattern::Match& match : figures().matches_in(text)) {
    const std::size_t first = match.groups[1] ? 1 : 4;
    const int day = number_of(match.text(text, first == 1 ? 1 : 6));
    const int year = number_of(match.text(text, first == 1 ? 3 : 4));
    add_unless_covered(hits, {.range = match.range(), .dates = {{day, number_of(match.text(text, first + 1)), year}}});
  }
  std::ranges::sort(hits, {}, &DateHit::range);
  return hits;
}

std::vector<MonthHit> months_in(std::string_view text, std::string_view language) {
  static const auto made = [](const MonthNames& months, bool any_case) {
    std::string pattern;
    for (const std::string_view month : months) pattern += (pattern.empty() ? "\\b(?:" : "|") + std::string(month);
    return Pattern(pattern + ")\\b", {.ignore_case = any_case});
  };
  static const Pattern kDutch = made(kDutchMonths, true);
  static const Pattern kEnglish = made(kEnglishMonths, false);
  const bool dutch = is_dutch(language);
  std::vector<MonthHit> hits;
  for (const Pattern::Match& match : (dutch ? kDutch : kEnglish).matches_in(text))
    hits.push_back({match.range(), month_number(match.range().of(text), months_of(language))});
  return hits;
}

std::string written(const DateHit& hit, std::string_view language, std::string_view template_text) {
  const Date& last = hit.dates.back();
  std::string days;
  for (std::size_t i = 0; i < hit.dates.size(); ++i) {
    if (i > 0) days += i + 1 < hit.dates.size() ? ", " : (is_dutch(language) ? " en " : " and ");
    if (hit.dates[i].day) days += std::to_string(*hit.dates[i].day);
  }
  std::string text(template_text);
  const auto fill = [&](std::string_view field, const std::string& value) {
    std::size_t at = text.find(field);
    if (at == std::string::npos) return;
    std::size_t size = field.size();
    if (value.empty() && at > 0 && text[at - 1] == ' ') --at, ++size;
    text.replace(at, size, value);
  };
  fill("{day}", days);
  fill("{month}", std::string(months_of(language).at(static_cast<std::size_t>(last.month - 1))));
  fill("{year}", last.year ? std::to_string(*last.year) : "");
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

std::string written_day(std::string_view iso_date, std::string_view language) {
  const std::vector<DateHit> dates = dates_of(iso_date.substr(0, 10), language);
  return dates.empty() || !dates.front().dates.front().day ? std::string(iso_date) : written(dates.front(), language);
}

}  // namespace weerga
