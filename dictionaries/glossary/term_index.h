// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the recogniser only: a trie over the words of terms.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weerga {

/// A term in the index.
struct IndexedTerm {
  std::uint32_t concept_index = 0;
  std::uint32_t term_index = 0;
  std::string text;            ///< as in the glossary
  bool ends_with_dot = false;  ///< an abbreviation: the dot belongs to it
  bool needs_capital = false;  ///< a single capitalised word: Wenen is no wenen
  bool in_compounds = false;   ///< may be found as a part of a longer word
};

/// Terms by the keys of their words. A key is a word in the form that decides equality: a stem, or an acronym as it
/// stands. Built by add(), then seal(), then read-only and safe to share between threads.
class TermIndex {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;

  void add(std::span<const std::string> keys, IndexedTerm term);
  void seal();

  [[nodiscard]] std::optional<Node> step(Node from, std::string_view key) const;
  [[nodiscard]] std::span<const IndexedTerm> terms_at(Node node) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  static std::uint64_t edge(Node from, std::uint32_t key) { return std::uint64_t{from} << 32U | key; }

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> keys_;
  std::unordered_map<std::uint64_t, Node> edges_;
  std::vector<Node> ends_;            ///< the node of each term while building
  std::vector<IndexedTerm> terms_;    ///< after seal(): by node
  std::vector<std::uint32_t> first_;  ///< after seal(): node → its first term; one more at the end
  Node last_node_ = kRoot;
};

}  // namespace weerga
