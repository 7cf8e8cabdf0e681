// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/corridor.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace weerga {
namespace {

constexpr std::size_t kRare = 3;               ///< occurrences of an anchor word on a side
constexpr std::size_t kSmallRectangle = 3600;  ///< cells that are looked at without further anchors
constexpr std::size_t kPad = 8;

/// A pair of sentences that rare words join.
struct Anchor {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double weight = 0;
};

/// Stretch-local places of the types that are rare in [begin, end).
class RarePlaces {
 public:
  RarePlaces(const TokenTable& table, const Stretch& stretch, SentenceRange range) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (std::size_t k = range.begin; k < range.end; ++k) {
      for (const std::uint32_t type : table.distinct(stretch.sentences[k])) {
        if (table.type(type).kind != TokenKind::mark) all.emplace_back(type, static_cast<std::uint32_t>(k));
      }
    }
    std::ranges::sort(all);
    for (std::size_t i = 0; i < all.size();) {
      std::size_t end = i;
      while (end < all.size() && all[end].first == all[i].first) ++end;
      if (end - i <= kRare)
        places_.insert(places_.end(), all.begin() + static_cast<std::ptrdiff_t>(i),
                       all.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }

  using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< type, sentence
  [[nodiscard]] std::span<const Place> all() const { return places_; }
  [[nodiscard]] std::span<const Place> of(std::uint32_t type) const {
    const auto found = std::ranges::equal_range(places_, type, {}, &Place::first);
    return {found.begin(), found.end()};
  }

 private:
  std::vector<Place> places_;
};

std::vector<Anchor> merged(std::vector<Anchor> anchors) {
  std::ranges::sort(anchors, {},
                    [](const Anchor& anchor) { return std::tuple(anchor.source, anchor.target, anchor.weight); });
  std::vector<Anchor> result;
  for (const Anchor& anchor : anchors) {
    if (!result.empty() && result.back().source == anchor.source && result.back().target == anchor.target) {
      result.back().weight += anchor.weight;
    } else {
      result.push_back(anchor);
    }
  }
  return result;
}

std::vector<Anchor> candidates(const SearchContext& context, const Stretch& source, const Stretch& target,
                               SentenceRange sources, SentenceRange targets) {
  const RarePlaces in_source(context.source, source, sources);
  const RarePlaces in_target(context.target, target, targets);
  const std::span<const RarePlaces::Place> places = in_source.all();
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < places.size();) {
    const std::uint32_t type = places[i].first;
    std::size_t end = i;
    while (end < places.size() && places[end].first == type) ++end;
    for (const WordLinks::Partner& partner : context.links.of_source(type)) {
      const auto others = in_target.of(partner.type);
      if (others.empty()) continue;
      const double weight = partner.probability / static_cast<double>((end - i) * others.size());
      for (std::size_t k = i; k < end; ++k) {
        for (const auto& other : others) anchors.push_back({places[k].second, other.second, weight});
      }
    }
    i = end;
  }
  return merged(std::move(anchors));
}

/// The chain of greatest weight that rises strictly on both sides; O(n log n) with a tree of prefix maxima.
std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& anchors, SentenceRange targets) {
  struct Best {
    double weight = 0;
    std::size_t anchor = SIZE_MAX;
  };
  std::vector<Best> tree(targets.size() + 1);
  std::vector<std::size_t> previous(anchors.size(), SIZE_MAX);
  std::vector<double> total(anchors.size());
  Best overall;
  for (std::size_t i = 0; i < anchors.size();) {
    std::size_t end = i;
    for (; end < anchors.size() && anchors[end].source == anchors[i].source; ++end) {
      Best best;
      for (std::size_t k = anchors[end].target - targets.begin; k > 0; k &= k - 1) {
        if (tree[k].weight > best.weight) best = tree[k];
      }
      previous[end] = best.anchor;
      total[end] = best.weight + anchors[end].weight;
      if (total[end] > overall.weight) overall = {total[end], end};
    }
    for (; i < end; ++i) {
      for (std::size_t k = anchors[i].target - targets.begin + 1; k < tree.size(); k += k & (~k + 1)) {
        if (total[i] > tree[k].weight) tree[k] = {total[i], i};
      }
    }
  }
  std::vector<Anchor> chain;
  for (std::size_t at = overall.anchor; at != SIZE_MAX; at = previous[at]) chain.push_back(anchors[at]);
  std::ranges::reverse(chain);
  return chain;
}

std::size_t drift(const Anchor& a, const Anchor& b) {
  const auto rise = static_cast<std::ptrdiff_t>(b.target - a.target) - static_cast<std::ptrdiff_t>(b.source - a.source);
  return static_cast<std::size_t>(std::abs(rise));
}

/// Leaves out anchors that make the path turn aside and come back: chance matches.
void drop_detours(std::vector<Anchor>& chain) {
  for (int round = 0; round < 3; ++round) {
    std::vector<Anchor> kept;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (!kept.empty() && i + 1 < chain.size()) {
        const std::size_t with = drift(kept.back(), chain[i]) + drift(chain[i], chain[i + 1]);
        const std::size_t without = drift(kept.back(), chain[i + 1]);
        if (static_cast<double>(with - std::min(with, without)) > 4 + 8 * chain[i].weight) continue;
      }
      kept.push_back(chain[i]);
    }
    if (kept.size() == chain.size()) return;
    chain = std::move(kept);
  }
}

/// Widens rows piece by piece; finish() makes a proper band of them.
class BandBuilder {
 public:
  BandBuilder(std::size_t rows, std::size_t columns) : columns_(columns), low_(rows + 1, columns), high_(rows + 1, 0) {}

  void include(std::size_t row, double low, double high) {
    if (row >= low_.size()) return;
    const auto last = static_cast<double>(columns_);
    low_[row] = std::min(low_[row], static_cast<std::size_t>(std::clamp(low, 0.0, last)));
    high_[row] = std::max(high_[row], static_cast<std::size_t>(std::clamp(high, 0.0, last)));
  }

  /// Boundaries (i0, j0) to (i1, j1): all of a small rectangle, else a strip along its diagonal.
  void include_gap(SentenceRange rows, SentenceRange columns, double pad) {
    const auto height = static_cast<double>(rows.size());
    const auto width = static_cast<double>(columns.size());
    const bool whole = height * width <= static_cast<double>(kSmallRectangle);
    const double slack = std::min(std::abs(height - width) + 4 * std::sqrt(std::max(height, width)), widest_) + pad;
    const std::size_t first = rows.begin - std::min(rows.begin, static_cast<std::size_t>(pad));
    for (std::size_t row = first; row <= rows.end + static_cast<std::size_t>(pad); ++row) {
      const double inside = std::clamp(static_cast<double>(row) - static_cast<double>(rows.begin), 0.0, height);
      const double middle = static_cast<double>(columns.begin) + (height > 0 ? inside * width / height : width / 2);
      const double low = whole ? static_cast<double>(columns.begin) - pad
                               : std::max(middle - slack, static_cast<double>(columns.begin) - pad);
      const double high = whole ? static_cast<double>(columns.end) + pad
                                : std::min(middle + slack, static_cast<double>(columns.end) + pad);
      include(row, low, height > 0 || whole ? high : static_cast<double>(columns.end) + pad);
    }
  }

  void set_widest(double widest) { widest_ = widest; }

  Band finish() && {
    low_.front() = 0;
    high_.back() = columns_;
    for (std::size_t row = low_.size() - 1; row-- > 0;) low_[row] = std::min(low_[row], low_[row + 1]);
    for (std::size_t row = 1; row < high_.size(); ++row) high_[row] = std::max(high_[row], high_[row - 1]);
    for (std::size_t row = 1; row < low_.size(); ++row) low_[row] = std::min(low_[row], high_[row - 1]);
    Band band;
    band.low.assign(low_.begin(), low_.end());
    band.high.assign(high_.begin(), high_.end());
    return band;
  }

 private:
  std::size_t columns_;
  double widest_ = 1e9;
  std::vector<std::size_t> low_;
  std::vector<std::size_t> high_;
};

/// A rectangle between two anchors that is still to be looked at.
struct Gap {
  SentenceRange rows;
  SentenceRange columns;
  int depth = 0;
};

}  // namespace

Band full_band(const Stretch& source, const Stretch& target) {
  Band band;
  band.low.assign(source.size() + 1, 0);
  band.high.assign(source.size() + 1, static_cast<std::uint32_t>(target.size()));
  return band;
}

Band corridor_of(const SearchContext& context, const Stretch& source, const Stretch& target) {
  constexpr int kDeepest = 6;
  if (source.size() * target.size() <= kSmallRectangle) return full_band(source, target);
  BandBuilder builder(source.size(), target.size());
  builder.set_widest(static_cast<double>(kMostCells) / 2 / static_cast<double>(source.size() + 1));
  std::vector<Gap> gaps = {{{0, source.size()}, {0, target.size()}, 0}};
  while (!gaps.empty()) {
    const Gap gap = gaps.back();
    gaps.pop_back();
    if (gap.depth == kDeepest || gap.rows.size() * gap.columns.size() <= kSmallRectangle) {
      builder.include_gap(gap.rows, gap.columns, kPad);
      continue;
    }
    std::vector<Anchor> chain = heaviest_chain(candidates(context, source, target, gap.rows, gap.columns), gap.columns);
    drop_detours(chain);
    if (chain.empty()) {
      builder.include_gap(gap.rows, gap.columns, kPad);
      continue;
    }
    SentenceRange rows{gap.rows.begin, 0};
    SentenceRange columns{gap.columns.begin, 0};
    for (const Anchor& anchor : chain) {
      rows.end = anchor.source;
      columns.end = anchor.target;
      gaps.push_back({rows, columns, gap.depth + 1});
      builder.include_gap({anchor.source, anchor.source + 1}, {anchor.target, anchor.target + 1}, kPad);
      rows.begin = std::size_t{anchor.source} + 1;
      columns.begin = std::size_t{anchor.target} + 1;
    }
    gaps.push_back({{rows.begin, gap.rows.end}, {columns.begin, gap.columns.end}, gap.depth + 1});
  }
  return std::move(builder).finish();
}

Band band_around(std::span<const Step> path, std::size_t slack, const Stretch& source, const Stretch& target) {
  BandBuilder builder(source.size(), target.size());
  std::size_t omitted = 0;
  for (std::size_t k = 0; k < path.size(); ++k) {
    const Step& step = path[k];
    omitted = step.source_count == 0 || step.target_count == 0 ? omitted + 1 : 0;
    const auto pad = static_cast<double>(slack + std::min(omitted, slack));
    builder.include_gap({step.source, std::size_t{step.source} + step.source_count},
                        {step.target, std::size_t{step.target} + step.target_count}, pad);
  }
  return std::move(builder).finish();
}

namespace {

constexpr std::size_t kSlack = 4;
constexpr std::size_t kStepsOfPart = 2000;
constexpr float kSureScore = 8;

/// Where the part that starts at `begin` ends: behind a sure 1-1 bead, or far on.
std::size_t end_of_part(std::span<const Step> path, std::size_t begin) {
  std::size_t end = std::min(begin + kStepsOfPart, path.size());
  const std::size_t latest = std::min(begin + 2 * kStepsOfPart, path.size());
  while (end < latest) {
    const Step& last = path[end - 1];
    if (last.source_count == 1 && last.target_count == 1 && last.score >= kSureScore) break;
    ++end;
  }
  return path.size() - end < kStepsOfPart / 2 ? path.size() : end;
}

Stretch part_of(const Stretch& stretch, std::size_t begin, std::size_t end) {
  const auto first = static_cast<std::ptrdiff_t>(begin);
  const auto last = static_cast<std::ptrdiff_t>(end);
  Stretch part{{stretch.sentences.begin() + first, stretch.sentences.begin() + last},
               {stretch.joined.begin() + first, stretch.joined.begin() + last}};
  if (!part.joined.empty()) part.joined.front() = false;
  return part;
}

}  // namespace

std::vector<Step> most_probable_path_near(const SearchContext& context, const Stretch& source, const Stretch& target,
                                          std::span<const Step> path) {
  std::vector<Step> result;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = end_of_part(path, begin);
    const Step from = path[begin];
    const bool is_last = end == path.size();
    const Stretch sources = part_of(source, from.source, is_last ? source.size() : path[end].source);
    const Stretch targets = part_of(target, from.target, is_last ? target.size() : path[end].target);
    std::vector<Step> steps(path.begin() + static_cast<std::ptrdiff_t>(begin),
                            path.begin() + static_cast<std::ptrdiff_t>(end));
    for (Step& step : steps) {
      step.source -= from.source;
      step.target -= from.target;
    }
    steps = most_probable_path(context, sources, targets, band_around(steps, kSlack, sources, targets));
    if (steps.empty()) return {};
    for (Step& step : steps) {
      step.source += from.source;
      step.target += from.target;
      result.push_back(step);
    }
    begin = end;
  }
  return result;
}

}  // namespace weerga
