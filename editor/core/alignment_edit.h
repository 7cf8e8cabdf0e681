// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/tasks/aligned_letters.h"
#include "tm/alignment/bead.h"

namespace weerga {

/// Sentences of one side that give way to others; all of one paragraph.
struct SentenceChange {
  std::size_t at = 0;
  std::vector<std::string> before;
  std::vector<std::string> after;

  friend bool operator==(const SentenceChange&, const SentenceChange&) = default;
};

/// One action on an alignment as a value: what undo takes back and the journal records.
struct AlignmentEdit {
  std::string name;  ///< "merge", "accept", …: a key of the interface's catalogue
  SentenceChange source;
  SentenceChange target;
  std::size_t at = 0;  ///< first bead that changes
  Alignment before;    ///< beads that go, without evidence
  Alignment after;     ///< beads that come
  std::size_t active_before = 0;
  std::size_t active_after = 0;

  friend bool operator==(const AlignmentEdit&, const AlignmentEdit&) = default;
};

/// The edit that leads from one list of beads to another: the shortest run of beads that covers all differences.
/// Evidence is not compared and not kept.
AlignmentEdit difference(const Alignment& before, const Alignment& after);

AlignmentEdit inverse_of(const AlignmentEdit& edit);

/// Does the edit. Throws Error malformed if it does not fit the pair: a journal of other letters.
void apply(AlignedPair& pair, const AlignmentEdit& edit);

/// An edit as one line of tab-separated fields and back. Throws Error malformed.
std::string written(const AlignmentEdit& edit);
AlignmentEdit read_edit(std::string_view text);

/// The whole pair as text, evidence left out, and back. Throws Error malformed, also where the beads do not cover every
/// sentence once.
std::string written(const AlignedPair& pair);
AlignedPair read_pair(std::string_view text);

}  // namespace weerga
