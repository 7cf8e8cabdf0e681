// SPDX-License-Identifier: Apache-2.0
#include "tests/tm/alignment/bead_score.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>

#include "tests/support/shared_data.h"

namespace weerga::test {
namespace {

using Beads = std::set<NumberedBead>;

std::vector<std::size_t> numbers(std::string_view text) {
  std::vector<std::size_t> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    std::size_t number = 0;
    const std::string_view digits = text.substr(0, end);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc())
      result.push_back(number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

/// Omissions one sentence each.
Beads single_omissions(std::span<const NumberedBead> beads) {
  Beads result;
  for (const NumberedBead& bead : beads) {
    if (!bead.source.empty() && !bead.target.empty()) {
      result.insert(bead);
      continue;
    }
    for (const std::size_t i : bead.source) result.insert({{i}, {}});
    for (const std::size_t j : bead.target) result.insert({{}, {j}});
  }
  return result;
}

Beads two_sided(const Beads& beads) {
  Beads result;
  std::ranges::copy_if(beads, std::inserter(result, result.end()),
                       [](const NumberedBead& bead) { return !bead.source.empty() && !bead.target.empty(); });
  return result;
}

struct Hits {
  std::size_t equal = 0;
  std::size_t touching = 0;
};

Hits hits(const Beads& reference, const Beads& judged) {
  std::map<std::size_t, std::set<std::size_t>> partners;
  for (const NumberedBead& bead : reference) {
    for (const std::size_t i : bead.source) partners[i].insert(bead.target.begin(), bead.target.end());
  }
  Hits found;
  for (const NumberedBead& bead : judged) {
    const auto touches = [&](std::size_t i) {
      return std::ranges::any_of(bead.target, [&](std::size_t j) { return partners[i].contains(j); });
    };
    if (reference.contains(bead)) {
      ++found.equal;
      ++found.touching;
    } else if (std::ranges::any_of(bead.source, touches)) {
      ++found.touching;
    }
  }
  return found;
}

double f1(std::size_t right, std::size_t proposed, std::size_t found, std::size_t wanted) {
  if (proposed == 0 || wanted == 0) return 0;
  const double precision = static_cast<double>(right) / static_cast<double>(proposed);
  const double recall = static_cast<double>(found) / static_cast<double>(wanted);
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

NumberedBead numbered(const Bead& bead) {
  NumberedBead result;
  for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) result.source.push_back(i);
  for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) result.target.push_back(j);
  return result;
}

}  // namespace

BeadScore& BeadScore::operator+=(const BeadScore& other) {
  proposed += other.proposed;
  proposed_right += other.proposed_right;
  proposed_touching += other.proposed_touching;
  wanted += other.wanted;
  wanted_found += other.wanted_found;
  wanted_touched += other.wanted_touched;
  return *this;
}

double BeadScore::strict() const { return f1(proposed_right, proposed, wanted_found, wanted); }
double BeadScore::lax() const { return f1(proposed_touching, proposed, wanted_touched, wanted); }

std::vector<NumberedBead> read_beads(const std::filesystem::path& path) {
  std::vector<NumberedBead> beads;
  for (const std::string& line : lines_of(path)) {
    if (line.empty()) continue;
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view text = line;
    beads.push_back({numbers(text.substr(0, tab)), numbers(text.substr(std::min(tab + 1, text.size())))});
  }
  return beads;
}

std::vector<NumberedBead> numbered(std::span<const Bead> beads) {
  std::vector<NumberedBead> result;
  for (const Bead& bead : beads) result.push_back(numbered(bead));
  return result;
}

BeadScore score(std::span<const NumberedBead> gold, std::span<const NumberedBead> proposed) {
  const Beads wanted = single_omissions(gold);
  const Beads given = single_omissions(proposed);
  const Hits precision = hits(wanted, given);
  const Hits recall = hits(two_sided(given), two_sided(wanted));
  return {given.size(), precision.equal, precision.touching, two_sided(wanted).size(), recall.equal, recall.touching};
}

std::size_t missed(std::span<const NumberedBead> gold, std::span<const NumberedBead> proposed) {
  const BeadScore result = score(gold, proposed);
  return result.wanted - result.wanted_found;
}

std::vector<JudgedBead> judged(std::span<const NumberedBead> gold, std::span<const Bead> proposed) {
  const Beads wanted = single_omissions(gold);
  std::vector<JudgedBead> result;
  for (const Bead& bead : proposed) {
    const NumberedBead one = numbered(bead);
    for (const NumberedBead& part : single_omissions({&one, 1}))
      result.push_back({bead.confidence, wanted.contains(part)});
  }
  return result;
}

double errors_among_least_sure(std::vector<JudgedBead> beads, double share) {
  std::ranges::stable_sort(beads, {}, &JudgedBead::confidence);
  const auto wrong = [](const JudgedBead& bead) { return !bead.right; };
  const auto all = std::ranges::count_if(beads, wrong);
  const auto first = static_cast<std::ptrdiff_t>(share * static_cast<double>(beads.size()));
  const auto low = std::count_if(beads.begin(), beads.begin() + first, wrong);
  return all == 0 ? 1 : static_cast<double>(low) / static_cast<double>(all);
}

}  // namespace weerga::test
