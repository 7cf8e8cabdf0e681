// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tm/alignment/bead.h"

namespace weerga {

/// A source type and a target type (of two TokenTables) that may translate each other.
struct WordLink {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  float probability = 0;  ///< that the partner stands in the bead, given the word
  EvidenceKind kind = EvidenceKind::same;
};

/// Word links to look up from either side; flat, immutable.
class WordLinks {
 public:
  struct Partner {
    std::uint32_t type = 0;
    float probability = 0;
    EvidenceKind kind = EvidenceKind::same;
  };

  WordLinks() = default;
  /// Of links between the same two types the likeliest is kept. O(n log n).
  WordLinks(std::vector<WordLink> links, std::size_t source_types, std::size_t target_types);

  [[nodiscard]] std::span<const Partner> of_source(std::uint32_t type) const { return sources_.of(type); }
  [[nodiscard]] std::span<const Partner> of_target(std::uint32_t type) const { return targets_.of(type); }
  /// Ordered by source, then target.
  [[nodiscard]] std::span<const WordLink> all() const { return links_; }

 private:
  struct Side {
    std::vector<std::uint32_t> first;
    std::vector<Partner> partners;
    [[nodiscard]] std::span<const Partner> of(std::uint32_t type) const {
      return std::span(partners).subspan(first[type], first[type + 1] - first[type]);
    }
  };

  std::vector<WordLink> links_;
  Side sources_;
  Side targets_;
};

}  // namespace weerga
