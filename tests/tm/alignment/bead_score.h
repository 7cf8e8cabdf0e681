// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <span>
#include <vector>

#include "tm/alignment/bead.h"

namespace weerga::test {

/// A bead as the sentence numbers of its sides.
struct NumberedBead {
  std::vector<std::size_t> source;
  std::vector<std::size_t> target;

  friend auto operator<=>(const NumberedBead&, const NumberedBead&) = default;
};

/// Right and wrong beads, strict (equal beads) and lax (at least one right pair of sentences), as counted by the
/// scorer of Vecalign (B. Thompson and P. Koehn, EMNLP 2019): precision counts omissions, recall does not, and an
/// omission of several sentences is counted sentence by sentence.
struct BeadScore {
  std::size_t proposed = 0;
  std::size_t proposed_right = 0;
  std::size_t proposed_touching = 0;
  std::size_t wanted = 0;
  std::size_t wanted_found = 0;
  std::size_t wanted_touched = 0;

  BeadScore& operator+=(const BeadScore& other);
  [[nodiscard]] double strict() const;  ///< F1, 0 to 1
  [[nodiscard]] double lax() const;
};

/// Lines "source numbers TAB target numbers", comma-separated, from 0; empty = no counterpart.
std::vector<NumberedBead> read_beads(const std::filesystem::path& path);
std::vector<NumberedBead> numbered(std::span<const Bead> beads);

BeadScore score(std::span<const NumberedBead> gold, std::span<const NumberedBead> proposed);

/// Gold beads with sentences on both sides that were not proposed.
std::size_t missed(std::span<const NumberedBead> gold, std::span<const NumberedBead> proposed);

/// A bead's confidence and whether it is right.
struct JudgedBead {
  double confidence = 0;
  bool right = false;
};
std::vector<JudgedBead> judged(std::span<const NumberedBead> gold, std::span<const Bead> proposed);

/// Which share of the wrong beads is among the `share` (0 to 1) of beads with the lowest confidence.
double errors_among_least_sure(std::vector<JudgedBead> beads, double share);

}  // namespace weerga::test
