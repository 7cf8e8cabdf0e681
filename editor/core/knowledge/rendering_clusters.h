// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the consistency report only.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "editor/core/knowledge/phrase_corpus.h"

namespace weerga {

/// The same words in one segment, in both languages.
struct LinkedUse {
  std::uint32_t segment = 0;
  WordRange source;
  WordRange target;
};

/// Uses that are rendered alike.
struct RenderingCluster {
  std::vector<std::uint32_t> key;  ///< base forms of the content words, sorted
  std::vector<LinkedUse> uses;
};

/// The base forms by which renderings are told apart: order, inflection and function words are no difference.
std::vector<std::uint32_t> rendering_key(const PhraseCorpus& corpus, std::uint32_t segment, WordRange target);

/// Whether all words of `key` (sorted) stand in the target of a segment.
bool stands_in(const PhraseCorpus& corpus, const std::vector<std::uint32_t>& key, std::uint32_t segment);

/// Groups uses; the greatest cluster first, then as they came.
class RenderingClusters {
 public:
  explicit RenderingClusters(const PhraseCorpus& corpus) : corpus_(corpus) {}

  void add(const LinkedUse& use, std::vector<std::uint32_t> key);
  [[nodiscard]] bool differ() const { return clusters_.size() > 1; }
  /// Takes out what is no other rendering: part of a greater cluster's words, or more words around them; uses whose
  /// segment has the usual rendering elsewhere; words that also stand where the usual rendering is used; clusters of
  /// fewer than `least` uses.
  void settle(std::size_t least);
  /// The greatest first.
  void sort();

  [[nodiscard]] const std::vector<RenderingCluster>& all() const { return clusters_; }
  [[nodiscard]] std::size_t uses() const;

 private:
  void merge_parts();
  void return_to_usual();
  void drop_neighbours();

  const PhraseCorpus& corpus_;
  std::vector<RenderingCluster> clusters_;
};

}  // namespace weerga
