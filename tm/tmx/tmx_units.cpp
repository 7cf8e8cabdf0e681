// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_units.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "tm/tmx/language_tag.h"

namespace weerga {
namespace {

/// Which property carries which value of the metadata category "weerga". The first spelling is the one that is written.
struct KnownProperty {
  std::string_view property;
  std::string_view type;
};
constexpr auto kKnown = std::to_array<KnownProperty>({{"x-weerga-dossier", "dossier"},
                                                      {"x-weerga-origin", "origin"},
                                                      {"x-context-pre", "previous"},
                                                      {"x-context-post", "next"},
                                                      {"project", "dossier"}});
constexpr std::string_view kStateProperty = "x-weerga-state";
constexpr std::string_view kLetterProperty = "x-document";

/// memoQ writes a neighbour as "<seg>text</seg>".
std::string without_seg_tags(std::string text) {
  constexpr std::string_view begin = "<seg>";
  constexpr std::string_view end = "</seg>";
  if (text.starts_with(begin) && text.ends_with(end) && text.size() >= begin.size() + end.size()) {
    return text.substr(begin.size(), text.size() - begin.size() - end.size());
  }
  return text;
}

std::optional<State> state_of_property(const TmxProperty& property) {
  if (property.type == kStateProperty) return state_of(property.value);
  if (property.type != "x-ConfirmationLevel") return std::nullopt;
  const bool approved = property.value == "ApprovedTranslation" || property.value == "ApprovedSignOff";
  return approved ? State::reviewed : State::translated;
}

const std::string& first_of(std::initializer_list<const std::string*> values) {
  for (const std::string* value : values) {
    if (!value->empty()) return *value;
  }
  return **values.begin();
}

void add_provenance(const TmxProvenance& provenance, Unit& unit) {
  for (const TmxProperty& property : provenance.properties) {
    if (const auto state = state_of_property(property)) {
      unit.segments.front().state = std::max(*state, State::translated);
      continue;
    }
    const auto* const known = std::ranges::find(kKnown, property.type, &KnownProperty::property);
    if (property.value.empty() || property.type.empty()) continue;
    if (known != kKnown.end()) {
      unit.metadata["weerga"].try_emplace(std::string(known->type), without_seg_tags(property.value));
    } else {
      unit.metadata["tmx"].insert_or_assign(property.type, property.value);
    }
  }
  for (const std::string& text : provenance.notes) {
    Note note{.id = "n" + std::to_string(unit.notes.size() + 1), .text = text};
    if (!text.empty()) unit.notes.push_back(std::move(note));
  }
}

Unit unit_of(const TmxUnit& unit, const TmxVariant& source, const TmxVariant& target) {
  Unit result;
  result.segments.push_back(
      {.id = "1", .source = source.text, .target = target.text, .state = State::translated, .has_state = true});
  for (const auto* provenance : {&target.provenance, &source.provenance, &unit.provenance}) {
    add_provenance(*provenance, result);
  }
  const TmxProvenance& own = target.provenance;
  const TmxProvenance& shared = unit.provenance;
  const std::string& author = first_of({&own.changed_by, &own.created_by, &shared.changed_by, &shared.created_by});
  const std::string& date = first_of({&own.changed, &own.created, &shared.changed, &shared.created});
  if (!author.empty()) result.metadata["weerga"]["author"] = author;
  if (!date.empty()) result.metadata["weerga"]["date"] = date;
  return result;
}

void add_property(TmxProvenance& provenance, std::string_view type, const std::string& value) {
  if (!value.empty()) provenance.properties.push_back({std::string(type), value});
}

}  // namespace

std::vector<Unit> units_of(const TmxUnit& unit, const LanguagePair& languages) {
  std::vector<Unit> units;
  for (const TmxVariant& source : unit.variants) {
    if (!same_primary_language(source.language, languages.source) || source.text.text.empty()) continue;
    for (const TmxVariant& target : unit.variants) {
      if (!same_primary_language(target.language, languages.target) || target.text.text.empty()) continue;
      units.push_back(unit_of(unit, source, target));
    }
  }
  return units;
}

TmxUnit tmx_unit_of(const MemoryEntry& entry, const LanguagePair& languages) {
  return tmx_unit_of(entry, {.source = TaggedText(entry.source), .target = TaggedText(entry.target)}, languages);
}

TmxUnit tmx_unit_of(const MemoryEntry& entry, const Segment& segment, const LanguagePair& languages) {
  TmxUnit unit;
  unit.variants.push_back({.language = languages.source, .text = segment.source});
  unit.variants.push_back({.language = languages.target, .text = segment.target.value_or(TaggedText())});
  unit.provenance.changed_by = entry.author;
  unit.provenance.changed = entry.date;
  add_property(unit.provenance, kLetterProperty, entry.letter);
  add_property(unit.provenance, kKnown[0].property, entry.dossier);
  add_property(unit.provenance, kKnown[1].property, entry.origin);
  add_property(unit.provenance, kKnown[2].property, entry.previous_source);
  add_property(unit.provenance, kKnown[3].property, entry.next_source);
  if (entry.state != State::translated)
    add_property(unit.provenance, kStateProperty, std::string(to_string(entry.state)));
  return unit;
}

}  // namespace weerga
