// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// How often given words stand in a text.
class DocumentWords {
 public:
  /// Asks for a case-folded word, hyphens inside included; before `count_in`.
  void ask_for(std::string folded_word) { counts_.emplace(std::move(folded_word), 0); }
  /// Counts the words asked for, leaving out those that a line end cuts.
  void count_in(std::string_view text, const std::vector<ByteRange>& lines);

  [[nodiscard]] std::size_t count_of(const std::string& folded_word) const {
    const auto found = counts_.find(folded_word);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace weerga
