// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/fact_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "xliff/text/date.h"
#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"
#include "xliff/text/quantity.h"
#include "xliff/text/reference.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

bool overlaps_any(ByteRange range, const std::vector<ByteRange>& others) {
  return std::ranges::any_of(others, [&](ByteRange other) { return range.overlaps(other); });
}

/// A time of day in running text, in minutes since midnight.
struct TimeHit {
  ByteRange range;
  int minutes = 0;
  bool twelve_hours = false;  ///< "2.30" without a.m. or p.m. may mean the afternoon
};

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::vector<TimeHit> times_of(std::string_view text, std::string_view language) {
  static const Pattern kDutch(R"((?<![\d.,])([01]?\d|2[0-4])(?:[.:]([0-5]\d))?\s*(?:uur|u\.)(?!\p{L}))");
  static const Pattern kEnglish(
      R"((?<![\d.,])([01]?\d|2[0-4])(?:(?:[.:]([0-5]\d))?\s*([ap])\.?m\b\.?|:([0-5]\d)(?!\d)|[.]([0-5]\d)\s*(?:hours|hrs|h)\b|\s*(?:noon|o.clock)\b))");
  const bool dutch = language.starts_with("nl");
  std::vector<TimeHit> times;
  for (const Pattern::Match& match : (dutch ? kDutch : kEnglish).matches_in(text)) {
    int hours = number_of(match.text(text, 1));
    int minutes = 0;
    for (const std::size_t group : dutch ? std::vector<std::size_t>{2} : std::vector<std::size_t>{2, 4, 5}) {
      if (match.groups[group]) minutes = number_of(match.text(text, group));
    }
    const std::string_view half = dutch ? std::string_view() : match.text(text, 3);
    if (half == "p" && hours < 12) hours += 12;
    if (half == "a" && hours == 12) hours = 0;
    times.push_back({match.range(), hours * 60 + minutes, half.empty() && !dutch});
  }
  return times;
}

bool same_time(const TimeHit& source, const TimeHit& target) {
  return source.minutes == target.minutes || (target.twelve_hours && source.minutes == target.minutes + 12 * 60);
}

/// Ordinals in letters: what a Dutch or English text may write for "2e" or "2nd".
bool has_ordinal_word(std::string_view text, std::string_view language) {
  static constexpr std::array kDutch{"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"};
  static constexpr std::array kEnglish{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"};
  return std::ranges::any_of(words_of(text), [&](const Word& word) {
    const std::string folded = fold_case(word.range.of(text));
    return std::ranges::find(language.starts_with("nl") ? kDutch : kEnglish, std::string_view(folded)) !=
           kEnglish.end();
  });
}

/// The plain numbers of a text: none inside `covered`.
std::vector<Quantity> plain_quantities(std::string_view text, std::string_view language,
                                       const std::vector<ByteRange>& covered) {
  std::vector<Quantity> quantities = quantities_of(text, language);
  std::erase_if(quantities, [&](const Quantity& q) { return overlaps_any(q.range, covered); });
  return quantities;
}

std::vector<ByteRange> covered_ranges(std::string_view text, std::string_view language) {
  std::vector<ByteRange> covered;
  for (const DateHit& date : dates_of(text, language)) covered.push_back(date.range);
  for (const Reference& reference : references_of(text, language)) covered.push_back(reference.range);
  for (const TimeHit& time : times_of(text, language)) covered.push_back(time.range);
  return covered;
}

/// Takes pairs that `same` out of both lists; what is left has no counterpart.
template <typename Fact, typename Same>
void cancel_pairs(std::vector<Fact>& source, std::vector<Fact>& target, const Same& same) {
  std::erase_if(source, [&](const Fact& fact) {
    const auto partner = std::ranges::find_if(target, [&](const Fact& other) { return same(fact, other); });
    if (partner == target.end()) return false;
    target.erase(partner);
    return true;
  });
}

bool may_be_missing(const Quantity& quantity, const CheckedSegment& segment) {
  // Number words come and go in translation ("beide", "a dozen"); one is often "a" or "single"; so only figures count.
  if (quantity.spelled || quantity.value == Decimal{1, 0}) return true;
  return quantity.ordinal && has_ordinal_word(segment.target, segment.target_language);
}

void add_missing_numbers(const CheckedSegment& segment, const std::vector<Quantity>& missing,
                         const std::vector<Quantity>& added, std::vector<Issue>& issues) {
  for (const Quantity& quantity : missing) {
    const std::string_view words = quantity.range.of(segment.source);
    Issue issue{.code = "number.missing",
                .severity = Severity::error,
                .sentence = fmt::format("The number {} of the source is not in the translation.", words),
                .side = Side::source,
                .range = quantity.range};
    if (missing.size() == 1 && added.size() == 1) {
      issue.side = Side::target;
      issue.range = added.front().numeral;
      issue.sentence =
          fmt::format("The source has {}, the translation {}.", words, added.front().range.of(segment.target));
      const bool same_scale = quantity.range == quantity.numeral && added.front().range == added.front().numeral;
      if (same_scale) issue.fix = written(quantity.value, segment.target_language);
    }
    issues.push_back(std::move(issue));
  }
}

template <typename Hit>
std::vector<std::pair<Date, ByteRange>> single_dates(const std::vector<Hit>& hits) {
  std::vector<std::pair<Date, ByteRange>> dates;
  for (const DateHit& hit : hits) {
    for (const Date& date : hit.dates) dates.emplace_back(date, hit.range);
  }
  return dates;
}

bool same_date(const Date& a, const Date& b) {
  return a.day == b.day && a.month == b.month && (!a.year || !b.year || a.year == b.year);
}

}  // namespace

std::vector<Issue> number_issues(const CheckedSegment& segment) {
  std::vector<Issue> issues;
  std::vector<TimeHit> times = times_of(segment.source, segment.source_language);
  std::vector<TimeHit> target_times = times_of(segment.target, segment.target_language);
  cancel_pairs(times, target_times, same_time);
  for (const TimeHit& time : times) {
    if (time.minutes == 12 * 60 && segment.target.find("noon") != std::string_view::npos) continue;
    issues.push_back(
        {.code = "time.missing",
         .severity = Severity::error,
         .sentence = fmt::format("The time {} of the source is not in the translation.", time.range.of(segment.source)),
         .side = Side::source,
         .range = time.range});
  }
  std::vector<Quantity> missing = plain_quantities(segment.source, segment.source_language,
                                                   covered_ranges(segment.source, segment.source_language));
  std::vector<Quantity> added = plain_quantities(segment.target, segment.target_language,
                                                 covered_ranges(segment.target, segment.target_language));
  cancel_pairs(missing, added, [](const Quantity& a, const Quantity& b) { return a.value == b.value; });
  std::erase_if(missing, [&](const Quantity& q) { return may_be_missing(q, segment); });
  std::erase_if(added, [](const Quantity& q) { return q.spelled || q.value == Decimal{1, 0}; });
  // A number that one side repeats is no error: the other side may say "it".
  const auto repeats = [](std::string_view text, std::string_view language, const Quantity& q) {
    return std::ranges::any_of(quantities_of(text, language),
                               [&](const Quantity& other) { return other.value == q.value; });
  };
  std::erase_if(missing, [&](const Quantity& q) { return repeats(segment.target, segment.target_language, q); });
  std::erase_if(added, [&](const Quantity& q) { return repeats(segment.source, segment.source_language, q); });
  add_missing_numbers(segment, missing, added, issues);
  if (missing.empty()) {
    for (const Quantity& quantity : added) {
      issues.push_back(
          {.code = "number.added",
           .severity = Severity::warning,
           .sentence = fmt::format("The number {} is not in the source.", quantity.range.of(segment.target)),
           .range = quantity.range});
    }
  }
  return issues;
}

std::vector<Issue> date_issues(const CheckedSegment& segment) {
  using DatedRange = std::pair<Date, ByteRange>;
  const std::vector<DateHit> source_hits = dates_of(segment.source, segment.source_language);
  const std::vector<DateHit> target_hits = dates_of(segment.target, segment.target_language);
  std::vector<DatedRange> missing = single_dates(source_hits);
  std::vector<DatedRange> added = single_dates(target_hits);
  cancel_pairs(missing, added, [](const DatedRange& a, const DatedRange& b) { return same_date(a.first, b.first); });
  std::vector<Issue> issues;
  for (const auto& [date, range] : missing) {
    Issue issue{
        .code = "date.missing",
        .severity = Severity::error,
        .sentence = fmt::format("The date {} of the source is not in the translation.", range.of(segment.source)),
        .side = Side::source,
        .range = range};
    if (missing.size() == 1 && added.size() == 1) {
      const auto hit = std::ranges::find(source_hits, range, &DateHit::range);
      issue.side = Side::target;
      issue.range = added.front().second;
      issue.sentence = fmt::format("The source has {}, the translation {}.", range.of(segment.source),
                                   issue.range.of(segment.target));
      issue.fix = written(*hit, segment.target_language);
    }
    issues.push_back(std::move(issue));
  }
  if (missing.empty()) {
    for (const auto& [date, range] : added) {
      issues.push_back({.code = "date.added",
                        .severity = Severity::warning,
                        .sentence = fmt::format("The date {} is not in the source.", range.of(segment.target)),
                        .range = range});
    }
  }
  return issues;
}

std::vector<Issue> reference_issues(const CheckedSegment& segment) {
  std::vector<Reference> missing = references_of(segment.source, segment.source_language);
  std::vector<Reference> added = references_of(segment.target, segment.target_language);
  cancel_pairs(missing, added, [](const Reference& a, const Reference& b) { return a.same_as(b); });
  std::vector<Issue> issues;
  for (const Reference& reference : missing) {
    const auto twin = std::ranges::find(added, reference.kind, &Reference::kind);
    const bool found = twin != added.end();
    Issue issue{
        .code = "reference.missing",
        .severity = Severity::error,
        .sentence = fmt::format("The reference {} is not in the translation.", reference.range.of(segment.source)),
        .side = Side::source,
        .range = reference.range};
    if (found) {
      issue.side = Side::target;
      issue.range = twin->range;
      issue.sentence = fmt::format("The source refers to {}, the translation to {}.",
                                   reference.range.of(segment.source), twin->range.of(segment.target));
      issue.fix = written(reference);
      added.erase(twin);
    }
    issues.push_back(std::move(issue));
  }
  for (const Reference& reference : added) {
    issues.push_back(
        {.code = "reference.added",
         .severity = Severity::warning,
         .sentence = fmt::format("The reference {} is not in the source.", reference.range.of(segment.target)),
         .range = reference.range});
  }
  return issues;
}

}  // namespace weerga
