// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "xliff/model/document.h"

namespace weerga {

/// Where a target came from, as the unit's metadata remember it (category "weerga SEGMENT").
struct Provenance {
  int percent = 0;       ///< similarity of the match
  std::string origin;    ///< for people: "Kamerbrief 11-12-2020 · reviewed"
  std::string letter;    ///< of the memory, "" unknown
  std::string pair;      ///< id of the pair in that letter, "" unknown
  std::string inserted;  ///< the words that were put in
  bool edited = false;   ///< the target is other words now
  bool read = false;     ///< somebody confirmed or edited it since

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// Nothing where the target did not come from a match.
std::optional<Provenance> provenance_of(const Unit& unit, const Segment& segment);

/// A match was put in, and nobody has edited or confirmed it since.
bool is_unread(const Unit& unit, const Segment& segment);

/// Remembers that the target of `segment`, as it stands now, came from a match. `edited` and `inserted` are not looked
/// at.
void remember_match(Metadata& metadata, const Segment& segment, const Provenance& match);
/// Remembers that somebody read the target. Nothing where it came from no match.
void remember_reading(Metadata& metadata, const Segment& segment);
/// What the metadata say of the first segment holds for the second too: after a split. Tracked changes stay with the
/// first.
void copy_provenance(Metadata& metadata, const Segment& from, const Segment& to);
/// Nothing is remembered of that segment any more: its id may be given anew.
void forget_segment(Metadata& metadata, const Segment& segment);

}  // namespace weerga
