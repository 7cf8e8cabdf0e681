// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "xliff/checks/counterparts.h"
#include "xliff/checks/fact_checks.h"
#include "xliff/text/clock_time.h"
#include "xliff/text/date.h"
#include "xliff/text/quantity.h"
#include "xliff/text/reference.h"

namespace weerga {
namespace {

/// The numbers and times of one text that stand in no date or reference.
struct Figures {
  std::vector<ClockTime> times;
  std::vector<Quantity> quantities;
};

Figures figures_of(std::string_view text, std::string_view language) {
  std::vector<ByteRange> covered;
  for (const DateHit& date : dates_of(text, language)) covered.push_back(date.range);
  for (const Reference& reference : references_of(text, language)) covered.push_back(reference.range);
  const auto is_covered = [&](ByteRange range) {
    return std::ranges::any_of(covered, [&](ByteRange other) { return range.overlaps(other); });
  };
  Figures figures{times_of(text, language), quantities_of(text, language)};
  std::erase_if(figures.times, [&](const ClockTime& time) { return is_covered(time.range); });
  for (const ClockTime& time : figures.times) covered.push_back(time.range);
  std::erase_if(figures.quantities, [&](const Quantity& quantity) { return is_covered(quantity.range); });
  return figures;
}

/// The last two digits of a whole number, -1 for another.
int decade_of(const Quantity& quantity) {
  if (quantity.value.exponent < 0) return -1;
  const std::string digits = to_string(quantity.value);
  return std::stoi(digits.substr(digits.size() < 2 ? 0 : digits.size() - 2));
}

bool same_value(const Quantity& a, const Quantity& b) {
  if (a.value == b.value) return true;
  return (a.decade || b.decade) && decade_of(a) == decade_of(b) && decade_of(a) >= 0;
}

/// "24 uur" may be "24 hours", "9 uur" "nine o'clock", and "14.30 uur" simply "14.30": takes the number that stands
/// for the time.
bool taken_as_number(const ClockTime& time, std::vector<Quantity>& numbers) {
  const int hours = time.minutes / 60;
  const int minutes = time.minutes % 60;
  const Decimal written_time = quantities_of(fmt::format("{}.{:02}", hours, minutes), "en").front().value;
  const Decimal afternoon =
      quantities_of(fmt::format("{}.{:02}", std::max(hours - 12, 0), minutes), "en").front().value;
  const auto found = std::ranges::find_if(
      numbers, [&](const Quantity& number) { return number.value == written_time || number.value == afternoon; });
  if (found == numbers.end()) return false;
  numbers.erase(found);
  return true;
}

void add_time_issues(const CheckedSegment& segment, Figures& source, Figures& target, std::vector<Issue>& issues) {
  cancel_pairs(source.times, target.times, same_time);
  std::erase_if(source.times, [&](const ClockTime& time) { return taken_as_number(time, target.quantities); });
  for (const ClockTime& time : source.times) {
    const std::string_view words = time.range.of(segment.source);
    Issue issue{.code = "time.missing",
                .severity = Severity::error,
                .sentence = fmt::format("The time {} of the source is not in the translation.", words),
                .side = Side::source,
                .range = time.range};
    if (source.times.size() == 1 && target.times.size() == 1) {
      const ByteRange other = target.times.front().range;
      issue.sentence = fmt::format("The source has {}, the translation {}.", words, other.of(segment.target));
      issue.side = Side::target;
      issue.range = other;
    }
    issues.push_back(std::move(issue));
  }
}

bool is_house(const Quantity& quantity, std::string_view text) {
  return text.substr(quantity.range.end).starts_with(" Kamer");
}

/// Number words come and go in translation ("beide", "a dozen"), so one that is missing proves nothing, but one for
/// another does: "zes weken", "five weeks".
bool is_figure(const Quantity& quantity) {
  return !quantity.spelled && !quantity.ordinal && quantity.value != Decimal{1, 0};
}

/// As many decimals and as much grouping as the source's numeral has.
std::optional<std::string> rewritten(const Quantity& source, const Quantity& target, const CheckedSegment& segment) {
  const bool scaled = source.range != source.numeral || target.range != target.numeral;
  if (scaled || source.spelled || target.spelled) return std::nullopt;
  const std::string_view numeral = source.numeral.of(segment.source);
  const bool plain = std::ranges::all_of(numeral, [](char c) { return c >= '0' && c <= '9'; });
  return plain ? std::string(numeral) : written(source.value, segment.target_language);
}

Issue exchanged_number(const CheckedSegment& segment, const Quantity& source, const Quantity& target) {
  return {.code = "number.missing",
          .severity = source.spelled || target.spelled ? Severity::warning : Severity::error,
          .sentence = fmt::format("The source has {}, the translation {}.", source.range.of(segment.source),
                                  target.range.of(segment.target)),
          .range = target.numeral,
          .fix = rewritten(source, target, segment)};
}

/// A number that the other side repeats is no error: there it may be "it".
void drop_repeated(std::vector<Quantity>& numbers, const std::vector<Quantity>& other_side) {
  std::erase_if(numbers, [&](const Quantity& number) {
    return std::ranges::any_of(other_side, [&](const Quantity& other) { return same_value(number, other); });
  });
}

void add_number_issues(const CheckedSegment& segment, std::vector<Quantity> missing, std::vector<Quantity> added,
                       std::vector<Issue>& issues) {
  if (missing.size() == 1 && added.size() == 1 && missing.front().ordinal == added.front().ordinal) {
    issues.push_back(exchanged_number(segment, missing.front(), added.front()));
    return;
  }
  std::erase_if(missing, [](const Quantity& q) { return !is_figure(q); });
  std::erase_if(added, [](const Quantity& q) { return !is_figure(q); });
  if (missing.size() == 1 && added.size() == 1) {
    issues.push_back(exchanged_number(segment, missing.front(), added.front()));
    return;
  }
  for (const Quantity& number : missing) {
    issues.push_back({.code = "number.missing",
                      .severity = Severity::error,
                      .sentence = fmt::format("The number {} of the source is not in the translation.",
                                              number.range.of(segment.source)),
                      .side = Side::source,
                      .range = number.range});
  }
  if (!missing.empty()) return;
  for (const Quantity& number : added) {
    issues.push_back({.code = "number.added",
                      .sentence = fmt::format("The number {} is not in the source.", number.range.of(segment.target)),
                      .range = number.range});
  }
}

}  // namespace

std::vector<Issue> number_issues(const CheckedSegment& segment) {
  Figures source = figures_of(segment.source, segment.source_language);
  Figures target = figures_of(segment.target, segment.target_language);
  std::erase_if(source.quantities, [&](const Quantity& q) { return q.ordinal && is_house(q, segment.source); });
  std::vector<Issue> issues;
  add_time_issues(segment, source, target, issues);
  std::vector<Quantity> missing = source.quantities;
  std::vector<Quantity> added = target.quantities;
  cancel_pairs(missing, added, same_value);
  drop_repeated(missing, target.quantities);
  drop_repeated(added, source.quantities);
  add_number_issues(segment, std::move(missing), std::move(added), issues);
  return issues;
}

}  // namespace weerga
