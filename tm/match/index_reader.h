// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/index_parts.h"

namespace weerga {

/// A steady view of an index for this module's own searches: no change comes through while it lives.
class IndexReader {
 public:
  explicit IndexReader(const MatchIndex& index) : parts_(*index.parts_), lock_(parts_.change) {}

  /// Null if the index has no packed part.
  [[nodiscard]] const PackedMemory* packed() const { return parts_.packed.get(); }
  [[nodiscard]] const RecentEntries& recent() const { return parts_.recent; }
  /// Texts of one side that hold a folded word or, in the packed part, another of its similarity key.
  [[nodiscard]] std::size_t count_of_word(Side side, const std::string& folded) const {
    std::size_t count = recent().count_of_word(side, folded);
    if (packed() != nullptr) count += texts(side).count_of_word(folded);
    return count;
  }
  [[nodiscard]] std::size_t count_of_texts(Side side) const {
    return recent().size() + (packed() != nullptr ? texts(side).size() : 0);
  }
  /// Of the packed part, which must be there.
  [[nodiscard]] const PackedTexts& texts(Side side) const {
    return side == Side::source ? packed()->sources() : packed()->targets();
  }
  [[nodiscard]] bool is_removed(std::uint32_t entry) const { return parts_.is_removed(entry); }

 private:
  const MatchIndex::Parts& parts_;
  std::shared_lock<std::shared_mutex> lock_;
};

}  // namespace weerga
