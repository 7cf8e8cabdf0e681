// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/word_drift.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "xliff/text/characters.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostTextWords = 2000;
constexpr std::size_t kReach = 2;    ///< words of the text between the run and an official word that stands beside it
constexpr std::size_t kContext = 3;  ///< equal words shown on either side of a change

enum class Step : std::uint8_t {
  keep,
  replace,
  drop,
  insert
};  ///< drop = a word of the text, insert = an official one

/// Edit distances of the official words against every run of the text, with the way back.
class Comparison {
 public:
  Comparison(const DriftedText& text, const DriftedText& wanted)
      : text_(text), wanted_(wanted), columns_(std::min(text.keys.size(), kMostTextWords) + 1) {
    const std::size_t rows = wanted.keys.size() + 1;
    costs_.assign(rows * columns_, 0);
    for (std::size_t row = 1; row < rows; ++row) {
      cost(row, 0) = static_cast<std::uint32_t>(row);
      for (std::size_t column = 1; column < columns_; ++column) {
        const std::uint32_t differs = same(row, column) ? 0 : 1;
        cost(row, column) =
            std::min({cost(row - 1, column - 1) + differs, cost(row - 1, column) + 1, cost(row, column - 1) + 1});
      }
    }
  }

  /// Where the nearest run ends: a column; the last of equal ones, so that a run is not cut short.
  [[nodiscard]] std::size_t best_end() const {
    std::size_t best = 0;
    for (std::size_t column = 1; column < columns_; ++column) {
      if (cost(wanted_.keys.size(), column) <= cost(wanted_.keys.size(), best)) best = column;
    }
    return best;
  }

  [[nodiscard]] std::uint32_t cost_at(std::size_t column) const { return cost(wanted_.keys.size(), column); }

  /// The steps that lead to `column`, in reading order; `begin` becomes the first word of the run.
  [[nodiscard]] std::pair<std::vector<Step>, std::size_t> way_to(std::size_t column) const {
    std::vector<Step> steps;
    for (std::size_t row = wanted_.keys.size(); row > 0;) {
      const std::uint32_t here = cost(row, column);
      const std::uint32_t differs = column > 0 && !same(row, column) ? 1 : 0;
      if (column > 0 && here == cost(row - 1, column - 1) + differs) {
        steps.push_back(differs == 0 ? Step::keep : Step::replace);
        --row;
        --column;
      } else if (here == cost(row - 1, column) + 1) {
        steps.push_back(Step::insert);
        --row;
      } else {
        steps.push_back(Step::drop);
        --column;
      }
    }
    std::ranges::reverse(steps);
    return {std::move(steps), column};
  }

 private:
  [[nodiscard]] bool same(std::size_t row, std::size_t column) const {
    return wanted_.keys[row - 1] == text_.keys[column - 1];
  }
  std::uint32_t& cost(std::size_t row, std::size_t column) { return costs_[row * columns_ + column]; }
  [[nodiscard]] std::uint32_t cost(std::size_t row, std::size_t column) const {
    return costs_[row * columns_ + column];
  }

  const DriftedText& text_;
  const DriftedText& wanted_;
  std::size_t columns_;
  std::vector<std::uint32_t> costs_;
};

/// A run of the text with the steps that make it official.
struct Run {
  std::vector<Step> steps;
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Official words that the run lacks may stand just beside it, in another order: "the export of arms" for "the arms
/// exports". They belong to what the official words replace.
class RunWidener {
 public:
  RunWidener(const DriftedText& text, const DriftedText& wanted, Run& run) : text_(text), run_(run) {
    std::size_t row = 0;
    for (const Step step : run.steps) {
      if (step == Step::insert || step == Step::replace) lacking_.push_back(wanted.keys[row]);
      if (step != Step::drop) ++row;
    }
  }

  void widen() {
    while (take_behind()) {
    }
    while (take_before()) {
    }
  }

 private:
  bool take(std::size_t word) {
    const auto found = std::ranges::find(lacking_, text_.keys[word]);
    if (found == lacking_.end()) return false;
    lacking_.erase(found);
    return true;
  }

  bool take_behind() {
    for (std::size_t word = run_.end; word < text_.keys.size() && word <= run_.end + kReach; ++word) {
      if (!take(word)) continue;
      run_.steps.insert(run_.steps.end(), word + 1 - run_.end, Step::drop);
      run_.end = word + 1;
      return true;
    }
    return false;
  }

  bool take_before() {
    for (std::size_t back = 1; back <= run_.first && back <= kReach + 1; ++back) {
      if (!take(run_.first - back)) continue;
      run_.steps.insert(run_.steps.begin(), back, Step::drop);
      run_.first -= back;
      return true;
    }
    return false;
  }

  const DriftedText& text_;
  Run& run_;
  std::vector<std::string> lacking_;
};

/// Writes the steps as words; changes next to each other are one.
class DifferenceWriter {
 public:
  DifferenceWriter(const DriftedText& text, const DriftedText& wanted) : text_(text), wanted_(wanted) {}

  std::string written(const std::vector<Step>& steps, std::size_t first) {
    std::size_t at_text = first;
    std::size_t at_wanted = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (steps[i] == Step::keep) {
        flush();
        add_kept(steps, i, text_.words[at_text].range.of(text_.text));
      } else {
        skipped_ = false;
      }
      if (steps[i] == Step::replace || steps[i] == Step::drop)
        append(dropped_, text_.words[at_text].range.of(text_.text));
      if (steps[i] == Step::replace || steps[i] == Step::insert)
        append(inserted_, wanted_.words[at_wanted].range.of(wanted_.text));
      if (steps[i] != Step::insert) ++at_text;
      if (steps[i] != Step::drop) ++at_wanted;
    }
    flush();
    return std::move(line_);
  }

 private:
  static void append(std::string& to, std::string_view word) {
    if (!to.empty()) to += ' ';
    to += word;
  }

  void add_kept(const std::vector<Step>& steps, std::size_t at, std::string_view word) {
    const std::size_t from = at < kContext ? 0 : at - kContext;
    const std::size_t until = std::min(at + kContext + 1, steps.size());
    const bool near_change =
        std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(from),
                    steps.begin() + static_cast<std::ptrdiff_t>(until), [](Step step) { return step != Step::keep; });
    if (near_change) append(line_, word);
    if (!near_change && !skipped_) append(line_, "…");
    skipped_ = !near_change;
  }

  void flush() {
    if (!dropped_.empty()) append(line_, "[-" + std::exchange(dropped_, {}) + "-]");
    if (!inserted_.empty()) append(line_, "{+" + std::exchange(inserted_, {}) + "+}");
  }

  const DriftedText& text_;
  const DriftedText& wanted_;
  std::string line_;
  std::string dropped_;
  std::string inserted_;
  bool skipped_ = false;
};

std::string with_first(std::string_view text, bool capital) {
  const std::size_t first = code_point_at(text, 0).size;
  const std::string letter(text.substr(0, first));
  return (capital ? upper_case(letter, "en") : lower_case(letter, "en")) + std::string(text.substr(first));
}

/// The official words, without marks around them, with the first letter as large as the place asks for.
std::string official_for(const DriftedText& text, std::size_t first, const DriftedText& wanted) {
  const ByteRange all{wanted.words.front().range.begin, wanted.words.back().range.end};
  const std::string_view official = all.of(wanted.text);
  const std::string_view there = text.words[first].range.of(text.text);
  const bool capital = is_upper(code_point_at(there, 0).value);
  if (text.keys[first] == wanted.keys.front()) {
    const bool all_capitals = there.size() > 1 && is_upper(code_point_before(there, there.size()).value);
    return all_capitals ? std::string(official) : with_first(official, capital);
  }
  return first == 0 && capital ? with_first(official, true) : std::string(official);
}

}  // namespace

WordingComparison comparison_of(const DriftedText& text, const DriftedText& wanted) {
  using Kind = WordingComparison::Kind;
  if (text.keys.empty()) return {};
  const Comparison comparison(text, wanted);
  const std::size_t end = comparison.best_end();
  if (end == 0 || 2 * comparison.cost_at(end) > wanted.keys.size()) return {};
  auto [steps, first] = comparison.way_to(end);
  if (first == end) return {};
  Run run{std::move(steps), first, end};
  if (comparison.cost_at(end) > 0) RunWidener(text, wanted, run).widen();
  const ByteRange range{text.words[run.first].range.begin, text.words[run.end - 1].range.end};
  if (comparison.cost_at(end) == 0) return {.kind = Kind::kept, .range = range};
  return {.kind = Kind::drifted,
          .range = range,
          .difference = DifferenceWriter(text, wanted).written(run.steps, run.first),
          .official = official_for(text, run.first, wanted)};
}

}  // namespace weerga
