// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/term_index.h"

#include <utility>

namespace weerga {

void TermIndex::add(std::span<const std::string> keys, IndexedTerm term) {
  Node node = kRoot;
  for (const std::string& key : keys) {
    const auto id = keys_.try_emplace(key, static_cast<std::uint32_t>(keys_.size())).first->second;
    const auto [child, is_new] = edges_.try_emplace(edge(node, id), last_node_ + 1);
    if (is_new) ++last_node_;
    node = child->second;
  }
  if (node == kRoot) return;
  ends_.push_back(node);
  terms_.push_back(std::move(term));
}

void TermIndex::seal() {
  // Counting sort of the terms by their node; those of one node keep their order.
  first_.assign(std::size_t{last_node_} + 2, 0);
  for (const Node node : ends_) ++first_[node + 1];
  for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
  std::vector<std::uint32_t> place(first_.begin(), first_.end() - 1);
  std::vector<IndexedTerm> sorted(terms_.size());
  for (std::size_t index = 0; index < terms_.size(); ++index) sorted[place[ends_[index]]++] = std::move(terms_[index]);
  terms_ = std::move(sorted);
  ends_ = {};
}

std::optional<TermIndex::Node> TermIndex::step(Node from, std::string_view key) const {
  const auto id = keys_.find(key);
  if (id == keys_.end()) return std::nullopt;
  const auto child = edges_.find(edge(from, id->second));
  return child == edges_.end() ? std::nullopt : std::optional(child->second);
}

std::span<const IndexedTerm> TermIndex::terms_at(Node node) const {
  return std::span(terms_).subspan(first_[node], first_[node + 1] - first_[node]);
}

}  // namespace weerga
