// SPDX-License-Identifier: Apache-2.0
#include "tm/match/word_numbers.h"

namespace weerga {

NumberedString WordNumbers::operator()(std::string_view text) {
  if (base_ != nullptr) {
    if (const auto known = base_->numbers_.find(text); known != base_->numbers_.end()) {
      return {known->second, known->first};
    }
  }
  if (const auto known = numbers_.find(text); known != numbers_.end()) return {known->second, known->first};
  const std::string_view kept = texts_.emplace_back(text);
  const auto number = static_cast<std::uint32_t>(numbers_.size()) + (base_ == nullptr ? 0U : kFirstLocal);
  numbers_.emplace(kept, number);
  return {number, kept};
}

}  // namespace weerga
