// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/fact_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "xliff/checks/counterparts.h"
#include "xliff/text/date.h"
#include "xliff/text/reference.h"

namespace weerga {
namespace {

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

/// "in december": a month on its own must be named in the translation too.
void add_month_issues(const CheckedSegment& segment, const std::vector<DateHit>& dates, std::vector<Issue>& issues) {
  const std::vector<MonthHit> source = months_in(segment.source, segment.source_language);
  const std::vector<MonthHit> target = months_in(segment.target, segment.target_language);
  const auto has = [](const std::vector<MonthHit>& months, int month) {
    return std::ranges::find(months, month, &MonthHit::month) != months.end();
  };
  for (const MonthHit& hit : source) {
    const bool in_date =
        std::ranges::any_of(dates, [&](const DateHit& date) { return date.range.overlaps(hit.range); });
    if (in_date || has(target, hit.month)) continue;
    const auto other = std::ranges::find_if(target, [&](const MonthHit& month) { return !has(source, month.month); });
    const bool exchanged = other != target.end();
    issues.push_back(
        {.code = "date.missing",
         .severity = exchanged ? Severity::error : Severity::warning,
         .sentence = exchanged ? fmt::format("The source has {}, the translation {}.", hit.range.of(segment.source),
                                             other->range.of(segment.target))
                               : fmt::format("The month {} is not in the translation.", hit.range.of(segment.source)),
         .side = exchanged ? Side::target : Side::source,
         .range = exchanged ? other->range : hit.range});
  }
}

}  // namespace

std::vector<Issue> date_issues(const CheckedSegment& segment, std::string_view date_template) {
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
      issue.fix = written(*hit, segment.target_language, date_template);
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
  add_month_issues(segment, source_hits, issues);
  return issues;
}

std::vector<Issue> reference_issues(const CheckedSegment& segment, const ReferenceTemplates& templates) {
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
      issue.fix = written(reference, templates);
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
