// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff2_modules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "xliff/formats/xliff2_inline_reader.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;
using namespace std::string_view_literals;

constexpr std::array kNoteAttributes{"id"sv, "category"sv, "appliesTo"sv, "priority"sv};
constexpr std::array kMatchAttributes{"id"sv,     "ref"sv,  "similarity"sv, "matchQuality"sv, "matchSuitability"sv,
                                      "origin"sv, "type"sv, "reference"sv};
constexpr std::array kEntryAttributes{"id"sv, "ref"sv};

Note note_of(const XmlOutline& outline, Index node) {
  Note note{.id = outline.value(node, "id"),
            .text = outline.text_of(node),
            .category = outline.value(node, "category"),
            .applies_to = outline.value(node, "appliesTo"),
            .author = outline.value(node, "author", XmlSpace::weerga),
            .time = outline.value(node, "time", XmlSpace::weerga),
            .resolved = outline.value(node, "resolved", XmlSpace::weerga) == "yes",
            .is_private = outline.value(node, "private", XmlSpace::weerga) == "yes",
            .reply_to = outline.value(node, "replyTo", XmlSpace::weerga)};
  const std::string priority = outline.value(node, "priority");
  int value = 1;
  std::from_chars(priority.data(), priority.data() + priority.size(), value);
  note.priority = std::clamp(value, 1, 10);
  note.other = other_attributes(outline, node, kNoteAttributes);
  std::erase_if(note.other, [](const Attribute& a) { return a.space == uri_of(XmlSpace::weerga); });
  return note;
}

StoredMatch match_of(Reading& reading, Index node, XmlSpace core) {
  const XmlOutline& outline = *reading.outline;
  StoredMatch match{.id = outline.value(node, "id"),
                    .ref = outline.value(node, "ref"),
                    .similarity = percentage(outline.value(node, "similarity")),
                    .quality = percentage(outline.value(node, "matchQuality")),
                    .suitability = percentage(outline.value(node, "matchSuitability")),
                    .origin = outline.value(node, "origin"),
                    .type = outline.value(node, "type"),
                    .reference = outline.value(node, "reference") == "yes"};
  match.other = other_attributes(outline, node, kMatchAttributes);
  if (const Index data = outline.child(node, core, "originalData"); data != XmlOutline::kNone) {
    match.original_data = original_data_of(outline, data);
  }
  const auto read = [&](Index text) {
    InlineText inside = inline_text_of(reading, text, match.original_data);
    tie_marks(reading, node, {&inside});
    return std::move(inside.text);
  };
  for (const Index child : ChildElements(outline, node)) {
    if (outline.is(child, core, "source")) {
      match.source = read(child);
    } else if (outline.is(child, core, "target")) {
      match.target = read(child);
    } else if (!outline.is(child, core, "originalData")) {
      match.kept.push_back(kept_element(outline, child));
    }
  }
  return match;
}

StoredTerm term_of(const XmlOutline& outline, Index node) {
  StoredTerm entry{.id = outline.value(node, "id"), .ref = outline.value(node, "ref")};
  entry.other = other_attributes(outline, node, kEntryAttributes);
  for (const Index child : ChildElements(outline, node)) {
    if (outline.is(child, XmlSpace::glossary, "term")) {
      entry.term = outline.text_of(child);
      entry.source = outline.value(child, "source");
    } else if (outline.is(child, XmlSpace::glossary, "translation")) {
      entry.translations.push_back(outline.text_of(child));
      entry.translation_attributes.push_back(other_attributes(outline, child, {}));
    } else if (outline.is(child, XmlSpace::glossary, "definition")) {
      entry.definition = outline.text_of(child);
      entry.definition_attributes = other_attributes(outline, child, {});
    } else {
      entry.kept.push_back(kept_element(outline, child));
    }
  }
  while (!entry.translation_attributes.empty() && entry.translation_attributes.back().empty())
    entry.translation_attributes.pop_back();
  return entry;
}

/// The types and values of a metaGroup, or nothing if it says more than that.
std::optional<std::map<std::string, std::string>> flat_group(const XmlOutline& outline, Index group) {
  const std::size_t named = outline.attribute(group, "category") != nullptr ? 1 : 0;
  if (outline[group].attribute_count != named) return std::nullopt;
  std::map<std::string, std::string> values;
  for (const Index meta : ChildElements(outline, group)) {
    const bool plain = outline.is(meta, XmlSpace::metadata, "meta") && outline[meta].attribute_count == 1;
    if (!plain || !values.emplace(outline.value(meta, "type"), outline.text_of(meta)).second) return std::nullopt;
  }
  return values;
}

}  // namespace

std::vector<Note> notes_of(const XmlOutline& outline, Index notes) {
  std::vector<Note> read;
  for (const Index child : ChildElements(outline, notes)) {
    if (outline.is(child, outline[notes].space, "note")) read.push_back(note_of(outline, child));
  }
  return read;
}

std::vector<StoredMatch> matches_of(Reading& reading, Index matches, XmlSpace core) {
  std::vector<StoredMatch> read;
  for (const Index child : ChildElements(*reading.outline, matches)) {
    if (reading.outline->is(child, XmlSpace::matches, "match")) read.push_back(match_of(reading, child, core));
  }
  return read;
}

std::vector<StoredTerm> terms_of(const XmlOutline& outline, Index glossary) {
  std::vector<StoredTerm> read;
  for (const Index child : ChildElements(outline, glossary)) {
    if (outline.is(child, XmlSpace::glossary, "glossEntry")) read.push_back(term_of(outline, child));
  }
  return read;
}

ReadMetadata metadata_of(const XmlOutline& outline, Index metadata) {
  ReadMetadata read;
  for (const Index group : ChildElements(outline, metadata)) {
    auto values = flat_group(outline, group);
    const std::string category = outline.value(group, "category");
    if (!values || values->empty() || read.values.contains(category)) {
      read.kept.push_back(kept_element(outline, group));
    } else {
      read.values.emplace(category, std::move(*values));
    }
  }
  return read;
}

std::map<std::string, std::string> original_data_of(const XmlOutline& outline, Index original_data) {
  std::map<std::string, std::string> read;
  for (const Index data : ChildElements(outline, original_data)) {
    if (outline.local_name(data) == "data")
      read.emplace(outline.value(data, "id"), text_with_characters(outline, data));
  }
  return read;
}

}  // namespace weerga
