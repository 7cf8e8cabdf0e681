// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/bead_scorer.h"

#include <algorithm>

namespace weerga {

BeadScorer::BeadScorer(const SearchContext& context, const Stretch& source, const Stretch& target, const Band& band)
    : context_(context), source_(source), target_(target), band_(band), marks_(context.target.type_count()) {
  for (const std::uint32_t sentence : source.sentences) {
    source_density_.push_back(context.model.length.source.log_density(context.source.length(sentence)));
  }
  for (const std::uint32_t sentence : target.sentences) {
    target_density_.push_back(context.model.length.target.log_density(context.target.length(sentence)));
  }
}

void BeadScorer::advance(std::size_t row) {
  row_ = row;
  Row& current = rows_[(row - 1) % kRows];
  const std::size_t low = band_.low[row];
  current.first = low > kLargestSide ? low - kLargestSide : 0;
  mark_partners(source_.sentences[row - 1]);
  match_pairs(current, band_.high[row]);
  cover_source(current, source_.sentences[row - 1]);
  cover_target(band_.high[row]);
}

void BeadScorer::mark_partners(std::uint32_t sentence) {
  for (const std::uint32_t type : marked_) marks_[type] = {};
  marked_.clear();
  const std::span<const std::uint32_t> scored = context_.model.source_coverage.scored(sentence);
  for (std::size_t k = 0; k < scored.size(); ++k) {
    for (const WordLinks::Partner& partner : context_.links.of_source(scored[k])) {
      marks_[partner.type] = marks_[partner.type] | Mask::of(k);
      marked_.push_back(partner.type);
    }
  }
}

void BeadScorer::match_pairs(Row& row, std::size_t end) {
  row.pairs.assign(end - std::min(row.first, end), {});
  for (std::size_t y = row.first; y < end; ++y) {
    Pair& pair = row.pairs[y - row.first];
    const std::span<const std::uint32_t> scored = context_.model.target_coverage.scored(target_.sentences[y]);
    for (std::size_t k = 0; k < scored.size(); ++k) {
      const Mask mark = marks_[scored[k]];
      if (mark.empty()) continue;
      pair.source = pair.source | mark;
      pair.target = pair.target | Mask::of(k);
    }
  }
}

void BeadScorer::cover_source(Row& row, std::uint32_t sentence) const {
  const CoverageWeights& weights = context_.model.source_coverage;
  row.coverage.assign(row.pairs.size() + 1, {});
  for (std::size_t at = 0; at < row.coverage.size(); ++at) {
    Mask mask;
    float claimed_twice = 0;
    for (std::size_t others = 1; others <= std::min(context_.largest_side, at); ++others) {
      const Mask matched = row.pairs[at - others].source;
      claimed_twice += weights.claimed_twice(sentence, mask & matched);
      mask = mask | matched;
      row.coverage[at][others - 1] = weights.score(sentence, mask, others) - claimed_twice;
    }
  }
}

void BeadScorer::cover_target(std::size_t end) {
  const CoverageWeights& weights = context_.model.target_coverage;
  target_first_ = row_before(0).first;
  target_coverage_.assign(end - std::min(target_first_, end), {});
  for (std::size_t y = target_first_; y < end; ++y) {
    const std::uint32_t sentence = target_.sentences[y];
    Mask mask;
    float claimed_twice = 0;
    for (std::size_t others = 1; others <= std::min(context_.largest_side, row_); ++others) {
      const Row& row = row_before(others - 1);
      const bool inside = y >= row.first && y - row.first < row.pairs.size();
      const Mask matched = inside ? row.pairs[y - row.first].target : Mask{};
      claimed_twice += weights.claimed_twice(sentence, mask & matched);
      mask = mask | matched;
      target_coverage_[y - target_first_][others - 1] = weights.score(sentence, mask, others) - claimed_twice;
    }
  }
}

BeadScorer::Scores BeadScorer::scores(std::size_t column) const {
  Scores scores;
  for (auto& row : scores) row.fill(kImpossible);
  std::array<float, kLargestSide> source_sum{};
  LengthModel::Side source_side;
  for (std::size_t a = 1; a <= std::min(context_.largest_side, row_); ++a) {
    const std::size_t x = row_ - a;
    if (a > 1 && !source_.joined[x + 1]) break;
    const Row& row = row_before(a - 1);
    if (column < row.first || column - row.first >= row.coverage.size()) break;
    source_side.length += context_.source.length(source_.sentences[x]);
    source_side.log_density += source_density_[x];
    ++source_side.count;
    LengthModel::Side target_side;
    float target_sum = 0;
    const std::size_t most = std::min({context_.largest_side, column, column - row.first});
    for (std::size_t b = 1; b <= most; ++b) {
      const std::size_t y = column - b;
      if (b > 1 && !target_.joined[y + 1]) break;
      source_sum[b - 1] += row.coverage[column - row.first][b - 1];
      target_sum += y >= target_first_ ? target_coverage_[y - target_first_][a - 1] : 0;
      target_side.length += context_.target.length(target_.sentences[y]);
      target_side.log_density += target_density_[y];
      ++target_side.count;
      const auto length = static_cast<float>(context_.model.length.score(source_side, target_side));
      scores[a - 1][b - 1] = source_sum[b - 1] + target_sum + length;
    }
  }
  return scores;
}

}  // namespace weerga
