// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/private_notes.h"

#include <algorithm>
#include <set>
#include <string>

#include "xliff/model/note_reference.h"
#include "xliff/model/resegment.h"

namespace weerga {
namespace {

/// Removes private notes and what answers them; returns the ids that went.
std::set<std::string, std::less<>> remove_private(std::vector<Note>& notes) {
  std::set<std::string, std::less<>> gone;
  const auto goes = [&](const Note& note) {
    return note.is_private || (!note.reply_to.empty() && gone.contains(note.reply_to));
  };
  for (std::size_t before = notes.size() + 1; before != notes.size();) {  // an answer may stand before its note
    before = notes.size();
    for (const Note& note : notes) {
      if (goes(note) && !note.id.empty()) gone.insert(note.id);
    }
    std::erase_if(notes, goes);
  }
  return gone;
}

void remove_private(Unit& unit) {
  const std::set<std::string, std::less<>> gone = remove_private(unit.notes);
  if (gone.empty()) return;
  remove_annotations(unit, [&](const Annotation& mark) {
    const std::string note = note_of(mark);
    return !note.empty() && gone.contains(note);
  });
}

}  // namespace

bool has_private_notes(const Document& document) {
  const auto any = [](const std::vector<Note>& notes) { return std::ranges::any_of(notes, &Note::is_private); };
  return std::ranges::any_of(document.files, [&](const File& file) {
    return any(file.notes) || std::ranges::any_of(file.groups, any, &Group::notes) ||
           std::ranges::any_of(file.units, any, &Unit::notes);
  });
}

Document without_private_notes(Document document) {
  for (File& file : document.files) {
    remove_private(file.notes);
    for (Group& group : file.groups) remove_private(group.notes);
    for (Unit& unit : file.units) remove_private(unit);
  }
  return document;
}

}  // namespace weerga
