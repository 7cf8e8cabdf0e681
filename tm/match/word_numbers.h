// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace weerga {

/// A string under the number that stands for it.
struct NumberedString {
  std::uint32_t number = 0;
  std::string_view text;  ///< lives as long as the table
};

/// Numbers strings in the order of their arrival. With a `base`, strings that the base knows keep their number there
/// and new ones get numbers from kFirstLocal up, so a const base can serve many texts at once.
class WordNumbers {
 public:
  static constexpr std::uint32_t kFirstLocal = 0x80000000U;

  WordNumbers() = default;
  /// `base` must stay as it is while this object lives.
  explicit WordNumbers(const WordNumbers* base) : base_(base) {}
  WordNumbers(const WordNumbers&) = delete;
  WordNumbers& operator=(const WordNumbers&) = delete;
  WordNumbers(WordNumbers&&) = default;
  WordNumbers& operator=(WordNumbers&&) = default;
  ~WordNumbers() = default;

  NumberedString operator()(std::string_view text);

 private:
  const WordNumbers* base_ = nullptr;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace weerga
