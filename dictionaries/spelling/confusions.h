// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// A spelling of a sound, and another one that may have been meant: ei for ij.
struct Confusion {
  std::u32string typed;
  std::u32string meant;
};

/// How people go wrong in one language: neighbouring keys, swapped, missing and doubled letters, sounds that are
/// spelled in several ways. Costs are negative natural logarithms of likelihoods, up to a constant: 0 is a usual slip,
/// and 3 is one that hardly happens. A noisy-channel model after Kernighan, Church and Gale (COLING 1990).
class Confusions {
 public:
  explicit Confusions(std::string_view language);  ///< BCP 47; languages but nl and en have keys and letters only

  /// The cost of the likeliest slips that turn `meant` into `typed` (both in lower case), or `most` if it is higher.
  [[nodiscard]] double cost(std::u32string_view typed, std::u32string_view meant, double most = 20) const;

  /// Those whose typed form begins with `letter`.
  [[nodiscard]] std::span<const Confusion> beginning_with(char32_t letter) const;

 private:
  std::vector<Confusion> confusions_;  ///< sorted by the typed form
};

/// Whether the keys of two letters touch on a QWERTY keyboard.
bool are_neighbouring_keys(char32_t one, char32_t other);

}  // namespace weerga
