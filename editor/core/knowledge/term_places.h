// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the consistency report only.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "dictionaries/checks/term_checks.h"
#include "editor/core/knowledge/phrase_corpus.h"
#include "editor/core/knowledge/rendering_clusters.h"

namespace weerga {

/// Where the terms of a glossary stand in a corpus, and how they are rendered: by one of the glossary's wordings if it
/// stands in the target, else by what is linked to the term. Parts of compounds do not count.
class TermPlaces {
 public:
  TermPlaces(PhraseCorpus& corpus, const TermBase& terms);

  /// Calls visit(clusters, preferred wording) for each source term with two renderings or more. A rendering that is not
  /// in the glossary counts from two uses on.
  void for_each(const std::function<void(const RenderingClusters&, const std::string&)>& visit);

 private:
  /// A source term with what the glossary renders it by.
  struct SourceTerm {
    std::vector<std::uint32_t> words;
    std::vector<std::vector<std::uint32_t>> renderings;
    std::string preferred;
    std::vector<LinkedUse> uses;  ///< targets empty until they are asked for
  };

  void add_concept(const Concept& entry, const TermBase& terms);
  SourceTerm& term_of(const std::vector<std::uint32_t>& words);
  void find_uses();
  [[nodiscard]] WordRange glossary_rendering(const SourceTerm& term, std::uint32_t segment) const;
  [[nodiscard]] RenderingClusters clusters_of(const SourceTerm& term) const;

  PhraseCorpus& corpus_;
  std::vector<SourceTerm> terms_;
  std::vector<std::vector<std::uint32_t>> by_first_;  ///< by the stem of the first word, longest first
};

}  // namespace weerga
