// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/rendering_clusters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weerga {
namespace {

/// More different renderings than this: free translation, no term.
constexpr std::size_t kMostClusters = 200;
constexpr std::size_t kSample = 60;
/// Words that stand in this share of the segments with the usual rendering belong to what surrounds it.
constexpr double kNeighbour = 0.25;

bool is_part(const std::vector<std::uint32_t>& part, const std::vector<std::uint32_t>& whole) {
  return std::ranges::includes(whole, part);
}

void move_uses(RenderingCluster& from, RenderingCluster& into) {
  std::ranges::move(from.uses, std::back_inserter(into.uses));
  from.uses.clear();
}

}  // namespace

std::vector<std::uint32_t> rendering_key(const PhraseCorpus& corpus, std::uint32_t segment, WordRange target) {
  std::vector<std::uint32_t> key;
  const auto words = corpus.target().of(segment);
  for (std::uint32_t place = target.begin; place < target.end; ++place) {
    if (corpus.is_target_content(words[place])) key.push_back(words[place]);
  }
  std::ranges::sort(key);
  return key;
}

bool stands_in(const PhraseCorpus& corpus, const std::vector<std::uint32_t>& key, std::uint32_t segment) {
  const auto words = corpus.target().of(segment);
  return std::ranges::all_of(key, [&](std::uint32_t stem) { return std::ranges::find(words, stem) != words.end(); });
}

void RenderingClusters::add(const LinkedUse& use, std::vector<std::uint32_t> key) {
  const auto known = std::ranges::find(clusters_, key, &RenderingCluster::key);
  if (known != clusters_.end()) {
    known->uses.push_back(use);
  } else if (clusters_.size() < kMostClusters) {
    clusters_.push_back({std::move(key), {use}});
  }
}

std::size_t RenderingClusters::uses() const {
  std::size_t uses = 0;
  for (const RenderingCluster& cluster : clusters_) uses += cluster.uses.size();
  return uses;
}

void RenderingClusters::sort() {
  std::erase_if(clusters_, [](const RenderingCluster& cluster) { return cluster.uses.empty(); });
  std::ranges::stable_sort(clusters_, std::greater{}, [](const RenderingCluster& c) { return c.uses.size(); });
}

void RenderingClusters::merge_parts() {
  for (std::size_t small = clusters_.size(); small-- > 1;) {
    for (std::size_t great = 0; great < small; ++great) {
      const auto& a = clusters_[small].key;
      const auto& b = clusters_[great].key;
      if (!is_part(a, b) && !is_part(b, a)) continue;
      move_uses(clusters_[small], clusters_[great]);
      break;
    }
  }
}

void RenderingClusters::return_to_usual() {
  RenderingCluster& usual = clusters_.front();
  for (std::size_t i = 1; i < clusters_.size(); ++i) {
    auto& uses = clusters_[i].uses;
    std::erase_if(uses, [&](const LinkedUse& use) { return stands_in(corpus_, usual.key, use.segment); });
  }
}

void RenderingClusters::drop_neighbours() {
  const RenderingCluster& usual = clusters_.front();
  const std::size_t step = usual.uses.size() / kSample + 1;
  for (std::size_t i = 1; i < clusters_.size(); ++i) {
    std::size_t sampled = 0;
    std::size_t beside = 0;
    for (std::size_t use = 0; use < usual.uses.size(); use += step, ++sampled) {
      if (stands_in(corpus_, clusters_[i].key, usual.uses[use].segment)) ++beside;
    }
    if (static_cast<double>(beside) > kNeighbour * static_cast<double>(sampled)) clusters_[i].uses.clear();
  }
}

void RenderingClusters::settle(std::size_t least) {
  sort();
  if (!differ()) return;
  merge_parts();
  sort();
  return_to_usual();
  drop_neighbours();
  std::erase_if(clusters_, [least](const RenderingCluster& cluster) { return cluster.uses.size() < least; });
  sort();
}

}  // namespace weerga
