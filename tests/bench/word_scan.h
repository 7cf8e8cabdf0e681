// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weerga::test {

/// The yardstick: compares a query with every segment, word by word, bit-parallel (Myers), skipping segments whose
/// length alone puts them below the threshold. Words are equal if their similarity keys are; numbers are all equal.
class WordScan {
 public:
  struct Hit {
    std::uint32_t segment = 0;
    int percent = 0;

    friend bool operator==(const Hit&, const Hit&) = default;
  };

  void add(std::string_view sentence);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// The best `limit` hits at or above the threshold, best first.
  [[nodiscard]] std::vector<Hit> hits_of(std::string_view query, int threshold, std::size_t limit) const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> words_of_query(std::string_view query) const;

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::unordered_map<std::string, std::uint32_t> surfaces_;  ///< saves folding a word twice
  std::vector<std::uint32_t> words_;
  std::vector<std::size_t> ends_;
};

}  // namespace weerga::test
