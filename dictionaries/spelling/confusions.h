// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// Two spellings of one sound, in both directions: ij and ei, g and ch.
struct Confusion {
  std::u32string one;
  std::u32string other;
};

/// How people go wrong in one language: neighbouring keys, swapped, missing and doubled letters, sounds that are
/// spelled in several ways. Costs are negative natural logarithms of likelihoods, up to a constant: 0 is a usual slip,
/// and 3 is one that hardly happens. A noisy-channel model after Kernighan, Church and Gale (1990).
class Confusions {
 public:
  explicit Confusions(std::string_view language);  ///< BCP 47; languages but nl and en have keys and letters only

  /// The cost of the likeliest slips that turn `meant` into `typed` (both in lower case), or `most` if it is higher.
  [[nodiscard]] double cost(std::u32string_view typed, std::u32string_view meant, double most = 20) const;

  [[nodiscard]] const std::vector<Confusion>& pairs() const { return pairs_; }

 private:
  [[nodiscard]] double replaced(char32_t typed, char32_t meant) const;
  [[nodiscard]] double pair_cost(std::u32string_view typed, std::u32string_view meant, std::size_t& typed_length,
                                 std::size_t& meant_length) const;

  std::vector<Confusion> pairs_;
};

/// Whether the keys of two letters touch on a QWERTY keyboard.
bool are_neighbouring_keys(char32_t one, char32_t other);

}  // namespace weerga
