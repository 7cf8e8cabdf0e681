// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/fixed_links.h"

#include <algorithm>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// Marks the sentences of one side that fixed links hold.
std::vector<bool> taken(std::span<const FixedLink> fixed, SentenceRange FixedLink::* side, std::size_t count) {
  std::vector<bool> held(count, false);
  for (const FixedLink& link : fixed) {
    const SentenceRange range = link.*side;
    if (range.begin > range.end || range.end > count) {
      throw Error(ErrorKind::invalid_argument, "A confirmed link names a sentence that the text does not have.");
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (held[i]) throw Error(ErrorKind::invalid_argument, "Two confirmed links share a sentence.");
      held[i] = true;
    }
  }
  return held;
}

/// The longest run of two-sided links that rises on both sides (patience sorting).
std::vector<FixedLink> longest_run(std::span<const FixedLink> fixed) {
  std::vector<FixedLink> links;
  for (const FixedLink& link : fixed) {
    if (link.source.empty() && link.target.empty()) {
      throw Error(ErrorKind::invalid_argument, "A confirmed link must hold at least one sentence.");
    }
    if (!link.source.empty() && !link.target.empty()) links.push_back(link);
  }
  std::ranges::sort(links);
  std::vector<std::size_t> tops;  // index of the link with the smallest target that ends a run of each length
  std::vector<std::size_t> before(links.size(), SIZE_MAX);
  for (std::size_t i = 0; i < links.size(); ++i) {
    const auto place =
        std::ranges::lower_bound(tops, links[i].target.begin, {}, [&](std::size_t k) { return links[k].target.begin; });
    if (place != tops.begin()) before[i] = *std::prev(place);
    if (place == tops.end()) {
      tops.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<FixedLink> run;
  for (std::size_t i = tops.empty() ? SIZE_MAX : tops.back(); i != SIZE_MAX; i = before[i]) run.push_back(links[i]);
  std::ranges::reverse(run);
  return run;
}

Stretch stretch_of(SentenceRange range, const std::vector<bool>& held) {
  Stretch stretch;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (held[i]) continue;
    stretch.sentences.push_back(static_cast<std::uint32_t>(i));
    stretch.joined.push_back(i > range.begin && !held[i - 1]);
  }
  return stretch;
}

}  // namespace

std::vector<StretchPair> open_stretches(std::span<const FixedLink> fixed, std::size_t source_count,
                                        std::size_t target_count) {
  const std::vector<bool> source_held = taken(fixed, &FixedLink::source, source_count);
  const std::vector<bool> target_held = taken(fixed, &FixedLink::target, target_count);
  std::vector<FixedLink> run = longest_run(fixed);
  run.push_back({{source_count, source_count}, {target_count, target_count}});
  std::vector<StretchPair> stretches;
  SentenceRange source{0, 0};
  SentenceRange target{0, 0};
  for (const FixedLink& link : run) {
    source.end = link.source.begin;
    target.end = link.target.begin;
    StretchPair pair{stretch_of(source, source_held), stretch_of(target, target_held), source, target};
    if (pair.source.size() + pair.target.size() > 0) stretches.push_back(std::move(pair));
    source.begin = link.source.end;
    target.begin = link.target.end;
  }
  return stretches;
}

}  // namespace weerga
