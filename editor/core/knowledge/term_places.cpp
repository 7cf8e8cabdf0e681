// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/term_places.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "xliff/text/words.h"

namespace weerga {
namespace {

/// The stems of a term's words; empty where one of them stands nowhere in the corpus, or none carries meaning.
std::vector<std::uint32_t> stems_of(const Term& term, StemTable& stems) {
  std::vector<std::uint32_t> found;
  bool has_content = false;
  for (const Word& word : words_of(term.text)) {
    const std::optional<std::uint32_t> stem = stems.find(word.range.of(term.text));
    if (!stem) return {};
    has_content |= stems.is_content(*stem);
    found.push_back(*stem);
  }
  return has_content ? found : std::vector<std::uint32_t>();
}

bool stands_at(std::span<const std::uint32_t> text, std::size_t place, const std::vector<std::uint32_t>& words) {
  return words.size() <= text.size() - place &&
         std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(place));
}

}  // namespace

TermPlaces::TermPlaces(PhraseCorpus& corpus, const TermBase& terms)
    : corpus_(corpus), by_first_(corpus.source_stems().size()) {
  for (const Concept& entry : terms.glossary.concepts()) add_concept(entry, terms);
  for (SourceTerm& term : terms_)
    std::ranges::stable_sort(term.renderings, std::greater{}, &std::vector<std::uint32_t>::size);
  for (auto& numbers : by_first_)
    std::ranges::stable_sort(numbers, std::greater{}, [&](std::uint32_t i) { return terms_[i].words.size(); });
  find_uses();
}

TermPlaces::SourceTerm& TermPlaces::term_of(const std::vector<std::uint32_t>& words) {
  for (const std::uint32_t number : by_first_[words.front()]) {
    if (terms_[number].words == words) return terms_[number];
  }
  by_first_[words.front()].push_back(static_cast<std::uint32_t>(terms_.size()));
  return terms_.emplace_back(SourceTerm{.words = words, .renderings = {}, .preferred = {}, .uses = {}});
}

void TermPlaces::add_concept(const Concept& entry, const TermBase& terms) {
  for (const Term& source : entry.terms) {
    if (!same_language(source.language, terms.source_language) || !is_right(source)) continue;
    const std::vector<std::uint32_t> words = stems_of(source, corpus_.source_stems());
    if (words.empty()) continue;
    SourceTerm& term = term_of(words);
    for (const Term& target : entry.terms) {
      if (!same_language(target.language, terms.target_language)) continue;
      if (term.preferred.empty() && target.status == TermStatus::preferred) term.preferred = target.text;
      std::vector<std::uint32_t> rendering = stems_of(target, corpus_.target_stems());
      if (!rendering.empty()) term.renderings.push_back(std::move(rendering));
    }
  }
}

void TermPlaces::find_uses() {
  for (std::uint32_t segment = 0; segment < corpus_.source().size(); ++segment) {
    const auto text = corpus_.source().of(segment);
    for (std::uint32_t place = 0; place < text.size();) {
      const auto& numbers = by_first_[text[place]];
      const auto term =
          std::ranges::find_if(numbers, [&](std::uint32_t i) { return stands_at(text, place, terms_[i].words); });
      if (term == numbers.end()) {
        ++place;
        continue;
      }
      const auto end = place + static_cast<std::uint32_t>(terms_[*term].words.size());
      terms_[*term].uses.push_back({segment, {place, end}, {}});
      place = end;
    }
  }
}

WordRange TermPlaces::glossary_rendering(const SourceTerm& term, std::uint32_t segment) const {
  const auto text = corpus_.target().of(segment);
  for (const auto& rendering : term.renderings) {
    for (std::uint32_t place = 0; place < text.size(); ++place) {
      if (stands_at(text, place, rendering)) return {place, place + static_cast<std::uint32_t>(rendering.size())};
    }
  }
  return {};
}

RenderingClusters TermPlaces::clusters_of(const SourceTerm& term) const {
  RenderingClusters by_glossary(corpus_);
  RenderingClusters others(corpus_);
  for (LinkedUse use : term.uses) {
    use.target = glossary_rendering(term, use.segment);
    const bool known = !use.target.empty();
    if (!known) use.target = corpus_.rendering(use.segment, use.source);
    std::vector<std::uint32_t> key = rendering_key(corpus_, use.segment, use.target);
    if (!key.empty()) (known ? by_glossary : others).add(use, std::move(key));
  }
  by_glossary.sort();
  others.settle(2);
  for (const RenderingCluster& cluster : others.all()) {
    if (cluster.uses.size() < 2) continue;
    for (const LinkedUse& use : cluster.uses) by_glossary.add(use, cluster.key);
  }
  by_glossary.sort();
  return by_glossary;
}

void TermPlaces::for_each(const std::function<void(const RenderingClusters&, const std::string&)>& visit) {
  for (const SourceTerm& term : terms_) {
    if (term.uses.size() < 2) continue;
    const RenderingClusters clusters = clusters_of(term);
    if (clusters.differ()) visit(clusters, term.preferred);
  }
}

}  // namespace weerga
