// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/clock_time.h"

#include <charconv>

#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"

namespace weerga {
namespace {

constexpr int kNoon = 12 * 60;
constexpr int kDay = 24 * 60;

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Groups: 1 hours and 2 minutes of "14.30 uur", 3 and 4 of "14:30", 5 a word.
const Pattern& dutch_times() {
  static const Pattern kPattern(
      R"((?<![\d.,:])(?:([01]?\d|2[0-4])(?:[.:]([0-5]\d))?\s*(?:uur|u\.|u)(?!\p{L})|([01]?\d|2[0-4]):([0-5]\d)(?![\d:]))|\b(middernacht)\b)");
  return kPattern;
}

/// Groups: 1 hours, 2 minutes and 3 half of the day; 4 and 5 of "14:30"; 6 and 7 of "14.30 hours"; 8 and 9 of "1430
/// hours"; 10 of "9 o'clock"; 11 a word.
const Pattern& english_times() {
  static const Pattern kPattern(
      R"((?<![\d.,:])(?:(0?\d|1\d)(?:[.:]([0-5]\d))?\s*([ap])\.?m\b\.?|([01]?\d|2[0-4]):([0-5]\d)(?![\d:])|([01]?\d|2[0-4])\.([0-5]\d)\s*(?:hours|hrs|h)\b|([01]\d|2[0-4])([0-5]\d)\s*(?:hours|hrs)\b|(1?\d)\s*o['’]clock\b)|\b(noon|midday|midnight)\b)",
      {.ignore_case = true});
  return kPattern;
}

ClockTime dutch_time(std::string_view text, const Pattern::Match& match) {
  if (match.groups[5]) return {.range = match.range(), .minutes = 0};
  const std::size_t first = match.groups[1] ? 1 : 3;
  return {.range = match.range(),
          .minutes = number_of(match.text(text, first)) * 60 + number_of(match.text(text, first + 1)),
          .maybe_duration = first == 1 && !match.groups[2]};
}

ClockTime english_time(std::string_view text, const Pattern::Match& match) {
  ClockTime time{.range = match.range()};
  if (match.groups[11]) {
    time.minutes = fold_case(match.text(text, 11)) == "midnight" ? 0 : kNoon;
    return time;
  }
  std::size_t first = 1;
  for (const std::size_t group : {4U, 6U, 8U, 10U}) {
    if (match.groups[group]) first = group;
  }
  int hours = number_of(match.text(text, first));
  const std::string half = first == 1 ? fold_case(match.text(text, 3)) : std::string();
  if (half == "p" && hours < 12) hours += 12;
  if (half == "a" && hours == 12) hours = 0;
  time.minutes = hours * 60 + (first == 10 ? 0 : number_of(match.text(text, first + 1)));
  time.twelve_hours = half.empty();
  return time;
}

}  // namespace

std::vector<ClockTime> times_of(std::string_view text, std::string_view language) {
  const bool dutch = language.starts_with("nl");
  std::vector<ClockTime> times;
  for (const Pattern::Match& match : (dutch ? dutch_times() : english_times()).matches_in(text))
    times.push_back(dutch ? dutch_time(text, match) : english_time(text, match));
  return times;
}

bool same_time(const ClockTime& source, const ClockTime& target) {
  const int apart = (source.minutes - target.minutes) % kDay;
  return apart == 0 || (target.twelve_hours && apart == kNoon);
}

}  // namespace weerga
