// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "xliff/formats/xliff_writer.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/model/document.h"

namespace weerga {

// Context groups of ours: they carry through XLIFF 1.2 what it has no place for (FORMAT.md). Other tools keep them and
// show them as contexts. `core` is what stands before the names of their elements, as in Markup.

/// The values of one group by their types. Empty ones are not written.
using Contexts = std::map<std::string, std::string>;

/// What each group is for; the text is its `purpose`.
inline constexpr std::string_view kNoteContexts = "x-weerga-note";
inline constexpr std::string_view kMatchContexts = "x-weerga-match";

/// The group that says the rest of a note, "" if there is nothing to say. `number` counts the unit's notes from 1.
std::string note_contexts_1(const std::string& unit, std::size_t number, const Note& note, std::string_view core);
void take_note_contexts(Contexts contexts, Note& note);

/// The same for a stored match; its texts are in the alt-trans.
std::string match_contexts_1(const Unit& unit, std::size_t number, std::string_view core);
void take_match_contexts(Contexts contexts, StoredMatch& match);

/// The groups that stand for the rest of a unit: its type and rights, progress of the segments that are further than
/// the earliest, metadata, terms, and what codes and annotations have beyond their elements.
std::string unit_contexts_1(const Unit& unit, std::string_view core = {});

/// Whether a context-group is one of unit_contexts_1().
bool is_unit_context(const XmlOutline& outline, XmlOutline::Index group);

/// The contexts of a context-group by their types, without "x-".
Contexts contexts_of(const XmlOutline& outline, XmlOutline::Index group);

/// Gives `unit`, whose texts have been read, what the group says.
void take_unit_context(const XmlOutline& outline, XmlOutline::Index group, Unit& unit);

}  // namespace weerga
