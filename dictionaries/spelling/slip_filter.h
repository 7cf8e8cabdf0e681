// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// Answers quickly whether a word is one slip (a letter replaced, added, missing, or swapped with the next) away from a
/// word of a set. The set's words are bits of a Bloom filter with one hash that is a polynomial over the letters, so
/// that the hash of each neighbour follows from the word's own in constant time; a microsecond or two for all of them.
class SlipFilter {
 public:
  SlipFilter();

  void add(std::u32string_view word);

  /// Whether some neighbour of `word` over `alphabet` is in the set, where `holds` says so too. `holds` is asked about
  /// the few neighbours that pass the filter.
  [[nodiscard]] bool any_neighbour(std::u32string_view word, std::u32string_view alphabet,
                                   const std::function<bool(const std::u32string&)>& holds) const;

 private:
  class Neighbours;
  [[nodiscard]] bool may_hold(std::uint64_t hash) const;

  std::vector<std::uint64_t> bits_;
};

}  // namespace weerga
