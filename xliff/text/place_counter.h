// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "xliff/text/error.h"

namespace weerga {

/// Line and column of places that mostly follow each other: those of a whole text together cost about one pass.
class PlaceCounter {
 public:
  /// `text` must outlive the counter.
  explicit PlaceCounter(std::string_view text, std::string file = {}) : text_(text), file_(std::move(file)) {}

  /// As place_of() of the whole text.
  Place operator()(std::size_t offset);

 private:
  std::string_view text_;
  std::string file_;
  std::size_t line_begin_ = 0;
  std::size_t line_ = 1;
};

}  // namespace weerga
