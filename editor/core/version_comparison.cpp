// SPDX-License-Identifier: Apache-2.0
#include "editor/core/version_comparison.h"

#include <algorithm>
#include <map>
#include <utility>

#include "editor/core/edit_start.h"
#include "tm/match/difference.h"
#include "tm/store/checksum.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using UnitKey = std::pair<std::string_view, std::string_view>;

std::map<UnitKey, const Unit*> units_by_id(const Document& document) {
  std::map<UnitKey, const Unit*> units;
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) units.try_emplace({file.id, unit.id}, &unit);
  }
  return units;
}

bool says_the_same(const Segment& mine, const Segment& theirs) {
  return mine.source == theirs.source && mine.target == theirs.target && mine.state == theirs.state;
}

bool is_divided_alike(const Unit& mine, const Unit& theirs) {
  return std::ranges::equal(mine.segments, theirs.segments, [](const Segment& one, const Segment& other) {
    return one.id == other.id && one.ignorable == other.ignorable;
  });
}

void compare(const Unit& mine, const Unit& theirs, SegmentPlace place, std::vector<VersionDifference>& found) {
  if (!is_divided_alike(mine, theirs)) {
    found.push_back({place, mine.segments.size(), part_of(mine, 0, mine.segments.size()),
                     part_of(theirs, 0, theirs.segments.size())});
    return;
  }
  bool notes_differ = mine.notes != theirs.notes;
  for (std::size_t i = 0; i < mine.segments.size(); ++i) {
    const bool is_last_chance = notes_differ && i + 1 == mine.segments.size();
    if (says_the_same(mine.segments[i], theirs.segments[i]) && !is_last_chance) continue;
    place.segment = i;
    found.push_back({place, 1, part_of(mine, i, 1), part_of(theirs, i, 1)});
    notes_differ = false;
  }
}

/// Theirs, then those of mine that they do not have, under their own ids where these are free.
std::vector<Note> joined_notes(const std::vector<Note>& mine, std::vector<Note> theirs) {
  for (const Note& note : mine) {
    if (std::ranges::find(theirs, note) != theirs.end()) continue;
    const bool is_taken = std::ranges::any_of(theirs, [&](const Note& other) { return other.id == note.id; });
    theirs.push_back(note);
    if (is_taken) theirs.back().id.clear();
  }
  return theirs;
}

std::string words_of(const UnitPart& part, bool of_target) {
  std::string words;
  for (const Segment& segment : part.segments) {
    if (segment.ignorable) continue;
    if (!words.empty()) words += '\n';
    words += !of_target ? segment.source.text : segment.target ? segment.target->text : std::string();
  }
  return words;
}

}  // namespace

VersionComparison compared(const Document& mine, const Document& theirs) {
  VersionComparison result;
  std::map<UnitKey, const Unit*> others = units_by_id(theirs);
  for (std::size_t file = 0; file < mine.files.size(); ++file) {
    for (std::size_t unit = 0; unit < mine.files[file].units.size(); ++unit) {
      const Unit& own = mine.files[file].units[unit];
      const auto other = others.find({mine.files[file].id, own.id});
      if (other == others.end()) {
        ++result.only_mine;
        continue;
      }
      compare(own, *other->second, {file, unit, 0}, result.differences);
      others.erase(other);
    }
  }
  result.only_theirs = others.size();
  return result;
}

std::vector<Edit> taking_theirs(const Document& mine, std::span<const VersionDifference> chosen) {
  std::vector<Edit> edits;
  for (const VersionDifference& difference : chosen) {
    const SegmentPlace begin{difference.place.file, difference.place.unit, 0};
    if (edits.empty() || edits.back().place != begin) {
      edits.push_back(unchanged_unit(EditKind::target, mine, begin));
    }
    Edit& edit = edits.back();
    const auto first = edit.after.segments.begin() + static_cast<std::ptrdiff_t>(difference.place.segment);
    const auto last = first + static_cast<std::ptrdiff_t>(difference.segments);
    const auto gap = edit.after.segments.erase(first, last);
    edit.after.segments.insert(gap, difference.theirs.segments.begin(), difference.theirs.segments.end());
    edit.after.notes = joined_notes(edit.after.notes, difference.theirs.notes);
    if (difference.segments != difference.theirs.segments.size()) edit.kind = EditKind::split;
  }
  return edits;
}

VersionTexts texts_of(const VersionDifference& difference) {
  const bool of_target = words_of(difference.mine, true) != words_of(difference.theirs, true) ||
                         words_of(difference.mine, false) == words_of(difference.theirs, false);
  VersionTexts texts{words_of(difference.mine, of_target), words_of(difference.theirs, of_target), {}, {}};
  for (const DifferencePiece& piece : weerga::difference(texts.theirs, texts.mine)) {
    if (piece.change == Change::deleted) texts.only_in_mine.push_back(piece.source);
    if (piece.change == Change::inserted) texts.only_in_theirs.push_back(piece.query);
  }
  return texts;
}

KnownFile::KnownFile(std::filesystem::path path) : path_(std::move(path)) { learn(); }

KnownFile::Stamp KnownFile::stamp() const {
  std::error_code failed;
  Stamp found;
  found.time = std::filesystem::last_write_time(path_, failed);
  if (!failed) found.size = std::filesystem::file_size(path_, failed);
  return failed ? Stamp() : found;
}

void KnownFile::learn() {
  stamp_ = stamp();
  digest_ = stamp_ == Stamp() ? 0 : digest_of(bytes_of_file(path_));
}

bool KnownFile::is_changed() {
  const Stamp now = stamp();
  if (now == stamp_ || now == Stamp()) return false;
  if (now == other_) return true;
  try {
    const std::uint64_t digest = digest_of(bytes_of_file(path_));
    const bool is_touched_only = digest == digest_;
    (is_touched_only ? stamp_ : other_) = now;
    return !is_touched_only;
  } catch (const Error&) {
    return false;  // gone meanwhile, or being replaced; saving tells what is wrong
  }
}

}  // namespace weerga
