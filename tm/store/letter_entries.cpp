// SPDX-License-Identifier: Apache-2.0
#include "tm/store/letter_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "xliff/model/metadata.h"
#include "xliff/model/neighbour_source.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kKind = "kind";
constexpr std::string_view kImport = "import";

const std::string* value_of(const Metadata& metadata, const std::string& type) {
  static const std::string kCategoryName(kWeergaMetadata);
  const auto category = metadata.find(kCategoryName);
  if (category == metadata.end()) return nullptr;
  const auto value = category->second.find(type);
  return value == category->second.end() ? nullptr : &value->second;
}

std::size_t translatable_count(const Unit& unit) {
  return static_cast<std::size_t>(std::ranges::count(unit.segments, false, &Segment::ignorable));
}

/// The segment's name inside its unit: its id, or "#" and its number.
std::string segment_name(const Unit& unit, std::size_t segment) {
  if (!unit.segments[segment].id.empty()) return unit.segments[segment].id;
  const auto end = unit.segments.begin() + static_cast<std::ptrdiff_t>(segment) + 1;
  return fmt::format("#{}", std::count_if(unit.segments.begin(), end, [](const Segment& s) { return !s.ignorable; }));
}

/// Under which name the unit's metadata holds `type` of this segment.
std::string own_type(std::string_view type, const Unit& unit, std::size_t segment) {
  if (translatable_count(unit) == 1) return std::string(type);
  return fmt::format("{} {}", type, segment_name(unit, segment));
}

std::string provenance(const Document& document, SegmentPlace place, std::string_view type) {
  const File& file = document.files[place.file];
  const Unit& unit = file.units[place.unit];
  const bool has_own = translatable_count(unit) > 1;
  const auto* own = has_own ? value_of(unit.metadata, own_type(type, unit, place.segment)) : nullptr;
  if (own != nullptr) return *own;
  if (const auto* of_unit = value_of(unit.metadata, std::string(type))) return *of_unit;
  const auto* of_file = value_of(file.metadata, std::string(type));
  return of_file != nullptr ? *of_file : std::string();
}

bool is_import(const File& file) {
  const auto* kind = value_of(file.metadata, std::string(kKind));
  return kind != nullptr && *kind == kImport;
}

bool counts(const Segment& segment) {
  if (segment.ignorable || !segment.target || segment.target->text.empty() || segment.source.text.empty()) return false;
  return !segment.has_state || segment.state != State::initial;
}

State state_of_entry(const Segment& segment) {
  return segment.has_state ? std::max(segment.state, State::translated) : State::translated;
}

/// The bytes in which two texts differ: what is equal at both ends is left out, at code point boundaries.
std::pair<ByteRange, ByteRange> difference(std::string_view before, std::string_view after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (!is_boundary(before, head) || !is_boundary(after, head)) --head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  while (!is_boundary(before, before.size() - tail)) --tail;
  return {{head, before.size() - tail}, {head, after.size() - tail}};
}

/// Writes a value, empty or not, only where the unit or file does not say the same already.
void write_provenance(Document& document, SegmentPlace place, std::string_view type, const std::string& value) {
  if (provenance(document, place, type) == value) return;
  Unit& unit = document.files[place.file].units[place.unit];
  const std::string own = own_type(type, unit, place.segment);
  set_metadata_value(unit.metadata, kWeergaMetadata, own, {});
  if (provenance(document, place, type) == value) return;
  unit.metadata[std::string(kWeergaMetadata)][own] = value;
}

/// "u1/s1" → {"u1", "s1"}; an id without "/" names the unit.
std::pair<std::string, std::string> unit_and_segment(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  if (slash == std::string_view::npos) return {std::string(id), "1"};
  return {std::string(id.substr(0, slash)), std::string(id.substr(slash + 1))};
}

}  // namespace

int penalty_of(std::string_view digits) {
  int percent = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), percent);
  return std::clamp(percent, 0, 100);
}

std::string entry_id(const Document& document, SegmentPlace place) {
  const File& file = document.files[place.file];
  const Unit& unit = file.units[place.unit];
  std::string id = document.files.size() > 1 ? file.id + ':' : std::string();
  ((id += unit.id) += '/') += segment_name(unit, place.segment);
  return id;
}

std::optional<MemoryEntry> entry_of(const Document& document, SegmentPlace place, std::string_view letter) {
  const Segment& segment = segment_at(document, place);
  if (!counts(segment)) return std::nullopt;
  const File& file = document.files[place.file];
  const bool import = is_import(file);
  return MemoryEntry{
      .source = segment.source.text,
      .target = segment.target->text,
      .letter = std::string(letter),
      .id = entry_id(document, place),
      .dossier = provenance(document, place, "dossier"),
      .author = provenance(document, place, "author"),
      .date = provenance(document, place, "date"),
      .state = state_of_entry(segment),
      .previous_source =
          import ? provenance(document, place, "previous") : std::string(neighbour_source(file, place, -1)),
      .next_source = import ? provenance(document, place, "next") : std::string(neighbour_source(file, place, 1)),
      .origin = provenance(document, place, "origin"),
      .penalty = penalty_of(provenance(document, place, "penalty")),
      .codes = static_cast<int>(segment.source.codes.size())};
}

std::vector<MemoryEntry> entries_of(const Document& document, std::string_view letter) {
  std::vector<MemoryEntry> entries;
  for (const SegmentPlace place : segments_of(document)) {
    if (auto entry = entry_of(document, place, letter)) entries.push_back(std::move(*entry));
  }
  return entries;
}

EntryPlaces entry_places(const Document& document) {
  EntryPlaces places;
  for (const SegmentPlace place : segments_of(document)) places.try_emplace(entry_id(document, place), place);
  return places;
}

void write_entry(const MemoryEntry& entry, Document& document, SegmentPlace place) {
  Segment& segment = segment_at(document, place);
  if (!segment.target) segment.target.emplace();
  if (segment.target->text != entry.target) {
    const auto [old_range, new_range] = difference(segment.target->text, entry.target);
    segment.target->replace(old_range, new_range.of(entry.target));
  }
  if (!segment.has_state || segment.state != entry.state) segment.sub_state.clear();
  segment.state = entry.state;
  segment.has_state = true;
  write_provenance(document, place, "author", entry.author);
  write_provenance(document, place, "date", entry.date);
  write_provenance(document, place, "origin", entry.origin);
  write_provenance(document, place, "dossier", entry.dossier);
  write_provenance(document, place, "penalty", entry.penalty == 0 ? "" : std::to_string(entry.penalty));
  if (!is_import(document.files[place.file])) return;
  write_provenance(document, place, "previous", entry.previous_source);
  write_provenance(document, place, "next", entry.next_source);
}

bool is_entry_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos) return false;
  const auto is_name = [](std::string_view name) {
    return !name.empty() && name.size() <= 200 && std::ranges::all_of(name, [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
             byte == '.' || byte == '_' || byte == ':' || byte == '-';
    });
  };
  return is_name(id.substr(0, slash)) && is_name(id.substr(slash + 1));
}

SegmentPlace add_entry(const MemoryEntry& entry, Document& document) {
  const auto [unit_id, segment_id] = unit_and_segment(entry.id);
  File& file = document.files.back();
  Unit unit{.id = unit_id};
  unit.segments.push_back({.id = segment_id, .source = TaggedText(entry.source)});
  file.units.push_back(std::move(unit));
  const SegmentPlace place{document.files.size() - 1, file.units.size() - 1, 0};
  write_entry(entry, document, place);
  return place;
}

Document new_letter(std::string_view letter, std::string_view source_language, std::string_view target_language) {
  Document document;
  document.source_language = source_language;
  document.target_language = target_language;
  File file{.id = "f1", .original = std::string(letter)};
  file.metadata[std::string(kWeergaMetadata)][std::string(kKind)] = kImport;
  document.files.push_back(std::move(file));
  return document;
}

void erase_entry(Document& document, SegmentPlace place) {
  File& file = document.files[place.file];
  if (is_import(file) && file.units.size() > 1 && translatable_count(file.units[place.unit]) == 1) {
    file.units.erase(file.units.begin() + static_cast<std::ptrdiff_t>(place.unit));
    return;
  }
  Segment& segment = segment_at(document, place);
  segment.target.reset();
  segment.state = State::initial;
  segment.sub_state.clear();
}

}  // namespace weerga
