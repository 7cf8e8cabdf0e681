// SPDX-License-Identifier: Apache-2.0
#include "tm/match/repair.h"

#include <algorithm>
#include <utility>

#include "xliff/text/date.h"
#include "xliff/text/fold.h"
#include "xliff/text/quantity.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::string_view kSourceLanguage = "nl";
constexpr std::string_view kTargetLanguage = "en";

bool overlaps_any(const std::vector<Exchangeable>& found, ByteRange range) {
  return std::ranges::any_of(found, [&](const Exchangeable& other) { return other.range.overlaps(range); });
}

/// The value of a numeral without its scale word, or nothing for what is not written in digits.
std::optional<Decimal> numeral_value(std::string_view numeral, std::string_view language) {
  const std::vector<Quantity> quantities = quantities_of(numeral, language);
  if (quantities.size() != 1 || quantities.front().spelled || quantities.front().ordinal) return std::nullopt;
  return quantities.front().value;
}

std::vector<ByteRange> numerals_of(std::string_view text, std::string_view language) {
  std::vector<ByteRange> numerals;
  for (const Quantity& quantity : quantities_of(text, language)) {
    if (!quantity.spelled && !quantity.ordinal) numerals.push_back(quantity.numeral);
  }
  return numerals;
}

/// "2234" stays as it is; separators change with the language.
std::string english_numeral(std::string_view numeral) {
  const auto value = numeral_value(numeral, kSourceLanguage);
  const bool separated = numeral.find_first_of(".,") != std::string_view::npos;
  return separated && value ? written(*value, kTargetLanguage) : std::string(numeral);
}

/// All exchangeable stretches in the order of the text: the recogniser's before dates before numbers.
std::vector<Exchangeable> exchangeable_in(std::string_view source, const Recogniser& recognise) {
  std::vector<Exchangeable> found = recognise ? recognise(source) : std::vector<Exchangeable>{};
  for (const DateHit& date : dates_of(source, kSourceLanguage)) {
    if (!overlaps_any(found, date.range)) {
      found.push_back({ReplacementKind::date, date.range, {written(date, kTargetLanguage)}});
    }
  }
  for (const ByteRange numeral : numerals_of(source, kSourceLanguage)) {
    if (!overlaps_any(found, numeral)) {
      found.push_back({ReplacementKind::number, numeral, {english_numeral(numeral.of(source))}});
    }
  }
  std::ranges::sort(found, {}, &Exchangeable::range);
  return found;
}

/// Whether the texts are equal outside their exchangeable stretches, and these are of the same kinds.
bool same_frame(std::string_view query, const std::vector<Exchangeable>& in_query, std::string_view source,
                const std::vector<Exchangeable>& in_source) {
  if (in_query.size() != in_source.size()) return false;
  std::size_t query_place = 0;
  std::size_t source_place = 0;
  for (std::size_t i = 0; i < in_query.size(); ++i) {
    const ByteRange before{query_place, in_query[i].range.begin};
    const ByteRange before_source{source_place, in_source[i].range.begin};
    if (in_query[i].kind != in_source[i].kind || before.of(query) != before_source.of(source)) return false;
    query_place = in_query[i].range.end;
    source_place = in_source[i].range.end;
  }
  return query.substr(query_place) == source.substr(source_place);
}

bool is_whole(std::string_view text, ByteRange range) {
  return std::ranges::none_of(words_of(text), [&](const Word& word) {
    const auto cut = [&](std::size_t place) { return word.range.begin < place && place < word.range.end; };
    return cut(range.begin) || cut(range.end);
  });
}

std::vector<ByteRange> occurrences(std::string_view text, std::string_view sought) {
  std::vector<ByteRange> found;
  if (sought.empty()) return found;
  for (std::size_t at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + sought.size())) {
    if (is_whole(text, {at, at + sought.size()})) found.push_back({at, at + sought.size()});
  }
  return found;
}

std::vector<ByteRange> same_dates(std::string_view target, std::string_view old_source) {
  const std::vector<DateHit> wanted = dates_of(old_source, kSourceLanguage);
  std::vector<ByteRange> found;
  for (const DateHit& date : dates_of(target, kTargetLanguage)) {
    if (wanted.size() == 1 && date.dates == wanted.front().dates) found.push_back(date.range);
  }
  return found;
}

std::vector<ByteRange> same_numerals(std::string_view target, std::string_view old_source) {
  const auto wanted = numeral_value(old_source, kSourceLanguage);
  std::vector<ByteRange> found;
  for (const ByteRange numeral : numerals_of(target, kTargetLanguage)) {
    if (wanted && numeral_value(numeral.of(target), kTargetLanguage) == wanted) found.push_back(numeral);
  }
  return found;
}

/// Where the target renders what `old` stands for in the source.
std::vector<ByteRange> renderings_in(std::string_view target, std::string_view old_source, const Exchangeable& old) {
  if (old.kind == ReplacementKind::date) {
    if (auto found = same_dates(target, old_source); !found.empty()) return found;
  }
  if (old.kind == ReplacementKind::number) {
    if (auto found = same_numerals(target, old_source); !found.empty()) return found;
  }
  for (const std::string& rendering : old.renderings) {
    if (auto found = occurrences(target, rendering); !found.empty()) return found;
  }
  return occurrences(target, old_source);
}

/// What replaces the i-th stretch, found in the target.
struct Planned {
  ByteRange target;
  Replacement replacement;
  std::string new_target;
};

class Repair {
 public:
  Repair(const MatchedPair& match, const Recogniser& recognise)
      : match_(match),
        in_query_(exchangeable_in(match.query, recognise)),
        in_source_(exchangeable_in(match.source, recognise)) {}

  std::optional<RepairedTarget> result() {
    if (!same_frame(match_.query, in_query_, match_.source, in_source_)) return std::nullopt;
    for (std::size_t i = 0; i < in_source_.size(); ++i) {
      if (new_text(i) != old_text(i) && !plan(i)) return std::nullopt;
    }
    std::ranges::sort(planned_, {}, &Planned::target);
    const auto overlapping = std::ranges::adjacent_find(
        planned_, [](const Planned& a, const Planned& b) { return b.target.begin < a.target.end; });
    return overlapping != planned_.end() ? std::nullopt : std::optional(applied());
  }

 private:
  [[nodiscard]] std::string_view old_text(std::size_t i) const { return in_source_[i].range.of(match_.source); }
  [[nodiscard]] std::string_view new_text(std::size_t i) const { return in_query_[i].range.of(match_.query); }

  /// Plans all occurrences of the i-th stretch's old text at once. False if it is not clear what to replace by what.
  bool plan(std::size_t i) {
    if (in_query_[i].renderings.empty()) return false;
    std::size_t times = 0;
    for (std::size_t other = 0; other < in_source_.size(); ++other) {
      if (old_text(other) != old_text(i)) continue;
      if (new_text(other) != new_text(i)) return false;
      if (other < i) return true;  // planned with the first one
      ++times;
    }
    const std::vector<ByteRange> places = renderings_in(match_.target, old_text(i), in_source_[i]);
    if (places.size() != times) return false;
    for (const ByteRange place : places) {
      planned_.push_back({.target = place,
                          .replacement = {.kind = in_query_[i].kind,
                                          .old_target = std::string(place.of(match_.target)),
                                          .old_source = std::string(old_text(i)),
                                          .new_source = std::string(new_text(i))},
                          .new_target = in_query_[i].renderings.front()});
    }
    return true;
  }

  [[nodiscard]] RepairedTarget applied() const {
    RepairedTarget repaired;
    std::size_t after = 0;
    for (const Planned& planned : planned_) {
      repaired.text += match_.target.substr(after, planned.target.begin - after);
      repaired.replacements.push_back(planned.replacement);
      repaired.replacements.back().target = {repaired.text.size(), repaired.text.size() + planned.new_target.size()};
      repaired.text += planned.new_target;
      after = planned.target.end;
    }
    repaired.text += match_.target.substr(after);
    return repaired;
  }

  MatchedPair match_;
  std::vector<Exchangeable> in_query_;
  std::vector<Exchangeable> in_source_;
  std::vector<Planned> planned_;
};

}  // namespace

std::optional<RepairedTarget> repaired_target(const MatchedPair& match, const Recogniser& recognise) {
  return Repair(match, recognise).result();
}

}  // namespace weerga
