// SPDX-License-Identifier: Apache-2.0
#include "editor/core/provenance.h"

#include <algorithm>
#include <charconv>

#include "editor/core/change_records.h"
#include "editor/core/segment_metadata.h"

namespace weerga {
namespace {

constexpr const char* kPercent = "match";
constexpr const char* kOrigin = "match-origin";
constexpr const char* kLetter = "match-letter";
constexpr const char* kPair = "match-pair";
constexpr const char* kInserted = "match-target";
constexpr const char* kRead = "match-read";

void put(std::map<std::string, std::string>& values, const char* type, const std::string& value) {
  if (value.empty()) {
    values.erase(type);
  } else {
    values[type] = value;
  }
}

std::string_view words_of_target(const Segment& segment) {
  return segment.target ? std::string_view(segment.target->text) : std::string_view();
}

}  // namespace

std::optional<Provenance> provenance_of(const Unit& unit, const Segment& segment) {
  const auto category = unit.metadata.find(category_of(segment));
  if (category == unit.metadata.end()) return std::nullopt;
  const auto value = [&](const char* type) {
    const auto found = category->second.find(type);
    return found == category->second.end() ? std::string() : found->second;
  };
  const std::string percent = value(kPercent);
  Provenance match{
      .origin = value(kOrigin), .letter = value(kLetter), .pair = value(kPair), .inserted = value(kInserted)};
  const char* const end = percent.data() + percent.size();
  if (percent.empty() || std::from_chars(percent.data(), end, match.percent).ptr != end) return std::nullopt;
  match.edited = category->second.contains(kInserted) && match.inserted != words_of_target(segment);
  match.read = match.edited || category->second.contains(kRead) || segment.state > State::translated;
  return match;
}

bool is_unread(const Unit& unit, const Segment& segment) {
  const std::optional<Provenance> match = provenance_of(unit, segment);
  return match && !match->read && !words_of_target(segment).empty();
}

void remember_match(Metadata& metadata, const Segment& segment, const Provenance& match) {
  auto& values = metadata[category_of(segment)];
  values[kPercent] = std::to_string(match.percent);
  put(values, kOrigin, match.origin);
  put(values, kLetter, match.letter);
  put(values, kPair, match.pair);
  put(values, kInserted, std::string(words_of_target(segment)));
  put(values, kRead, match.read ? "yes" : "");
}

void remember_reading(Metadata& metadata, const Segment& segment) {
  const auto category = metadata.find(category_of(segment));
  if (category != metadata.end() && category->second.contains(kPercent)) category->second[kRead] = "yes";
}

void copy_provenance(Metadata& metadata, const Segment& from, const Segment& to) {
  const auto category = metadata.find(category_of(from));
  if (category != metadata.end()) metadata[category_of(to)] = category->second;
}

void forget_segment(Metadata& metadata, const Segment& segment) {
  metadata.erase(category_of(segment));
  set_change_records(metadata, segment, {});
  const auto ignored = metadata.find(std::string(kIgnoredMetadata));
  if (ignored == metadata.end()) return;
  std::erase_if(ignored->second, [&](const auto& entry) { return entry.first.starts_with(segment.id + ' '); });
  if (ignored->second.empty()) metadata.erase(ignored);
}

}  // namespace weerga
