// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/word_links.h"

#include <algorithm>
#include <tuple>

namespace weerga {

WordLinks::WordLinks(std::vector<WordLink> links, std::size_t source_types, std::size_t target_types)
    : links_(std::move(links)) {
  std::ranges::sort(links_, {}, [](const WordLink& link) {
    return std::tuple(link.source, link.target, -link.probability, static_cast<int>(link.kind));
  });
  const auto same_pair = [](const WordLink& a, const WordLink& b) {
    return a.source == b.source && a.target == b.target;
  };
  links_.erase(std::unique(links_.begin(), links_.end(), same_pair), links_.end());

  sources_.first.assign(source_types + 1, 0);
  targets_.first.assign(target_types + 1, 0);
  for (const WordLink& link : links_) {
    ++sources_.first[link.source + 1];
    ++targets_.first[link.target + 1];
  }
  for (std::size_t i = 0; i < source_types; ++i) sources_.first[i + 1] += sources_.first[i];
  for (std::size_t i = 0; i < target_types; ++i) targets_.first[i + 1] += targets_.first[i];
  sources_.partners.resize(links_.size());
  targets_.partners.resize(links_.size());
  std::vector<std::uint32_t> next_source = sources_.first;
  std::vector<std::uint32_t> next_target = targets_.first;
  for (const WordLink& link : links_) {
    sources_.partners[next_source[link.source]++] = {link.target, link.probability, link.kind};
    targets_.partners[next_target[link.target]++] = {link.source, link.probability, link.kind};
  }
}

}  // namespace weerga
