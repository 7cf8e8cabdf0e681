// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/knowledge/consistency_report.h"
#include "tm/store/maintenance.h"

namespace weerga {

/// One segment before and after.
struct MendedLine {
  EntryChange change;  ///< both sides are there
  ByteRange before;    ///< the words that change, in change.before->target
  ByteRange after;     ///< what they become, in change.after->target

  friend bool operator==(const MendedLine&, const MendedLine&) = default;
};

struct MendedLetter {
  std::string letter;
  std::string dossier;
  std::string date;  ///< of its newest line
  std::vector<MendedLine> lines;

  friend bool operator==(const MendedLetter&, const MendedLetter&) = default;
};

/// What mending a finding would do: nothing is changed yet.
struct Mending {
  std::string rendering;              ///< that was chosen
  std::vector<MendedLetter> letters;  ///< by name
  std::size_t left = 0;  ///< uses with another rendering that cannot be mended: their place is not known, or
                         ///< the segment has changed since

  friend bool operator==(const Mending&, const Mending&) = default;
};

/// Puts `rendering` in the place of all others of the finding. A capital at the start, the plural of the last word and
/// "a" or "an" before it follow the place. Throws Error invalid_argument for a blank rendering.
Mending mend(const MatchIndex& memory, const Inconsistency& finding, std::string_view rendering);

/// The changes of the chosen letters, for apply_changes(); an empty choice means all. reversed() of them undoes it.
std::vector<EntryChange> changes_of(const Mending& mending, std::span<const std::string> letters = {});

/// One line before and one after for each segment, by letter.
std::string mending_text(const Mending& mending);

}  // namespace weerga
