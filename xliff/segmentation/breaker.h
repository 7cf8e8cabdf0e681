// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace weerga {

/// Finds the places at which a paragraph is cut; the two ways to know them are rules of a user and the built-in ones.
class Breaker {
 public:
  Breaker() = default;
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;
  virtual ~Breaker() = default;

  /// Byte offsets strictly inside `paragraph`, ascending, each once.
  [[nodiscard]] virtual std::vector<std::size_t> breaks_of(std::string_view paragraph) const = 0;
};

}  // namespace weerga
