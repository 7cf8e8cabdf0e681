// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/report/letters_report.h"
#include "tests/support/shared_data.h"
#include "xliff/segmentation/segmenter.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga::report {
namespace {

using Paragraph = std::vector<std::string>;

/// A set of data/segmentation and what it has to reach.
struct Set {
  std::string_view name;
  std::string_view language;
  double reach = 0;
};

constexpr std::array<Set, 11> kSets{{{"gov_nl_dev", "nl", .98},
                                     {"gov_en_dev", "en", .97},
                                     {"seed_nl", "nl", 1.0},
                                     {"ud_nl_alpino_dev", "nl", .995},
                                     {"ud_nl_lassysmall_dev", "nl", .91},
                                     {"ud_en_pud_dev", "en", .998},
                                     {"ud_en_ewt_dev", "en", .87},
                                     {"lt_nl_dev", "nl", 1.0},
                                     {"lt_en_dev", "en", 1.0},
                                     {"pragmatic_en_golden_dev", "en", .85},
                                     {"pragmatic_en_other_dev", "en", .84}}};

/// The sentences of each paragraph of a gold.txt.
std::vector<Paragraph> gold_paragraphs(const std::filesystem::path& path) {
  std::vector<Paragraph> paragraphs(1);
  for (const std::string& line : test::lines_of(path)) {
    if (line.empty()) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back().push_back(line);
    }
  }
  if (paragraphs.back().empty()) paragraphs.pop_back();
  return paragraphs;
}

std::size_t visible_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_space(c.value)) ++size;
    i += c.size;
  }
  return size;
}

/// Where sentences end, counted in visible characters; the last one is the paragraph's end.
std::set<std::size_t> ends_of(const Paragraph& sentences) {
  std::set<std::size_t> ends;
  std::size_t end = 0;
  for (const std::string& sentence : sentences) ends.insert(end += visible_size(sentence));
  return ends;
}

struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;

  [[nodiscard]] double f1() const {
    const auto marks = static_cast<double>(2 * right + wrong + missed);
    return marks == 0 ? 1.0 : 2.0 * static_cast<double>(right) / marks;
  }
};

Paragraph sentences_of(const Segmenter& segmenter, std::string_view paragraph) {
  Paragraph sentences;
  for (const ByteRange range : segmenter.segments_of(paragraph)) sentences.emplace_back(range.of(paragraph));
  return sentences;
}

void add(Score& score, const std::set<std::size_t>& wanted, const std::set<std::size_t>& found) {
  const auto hits =
      static_cast<std::size_t>(std::ranges::count_if(found, [&](std::size_t end) { return wanted.contains(end); }));
  score.right += hits - 1;
  score.wrong += found.size() - hits;
  score.missed += wanted.size() - hits;
}

void report_set(const Set& set, const SegmentationRules& rules, bool show_misses) {
  const auto folder = test::shared_data("segmentation/" + std::string(set.name));
  if (!folder) return;
  const auto inputs = test::lines_of(*folder / "input.txt");
  const auto gold = gold_paragraphs(*folder / "gold.txt");
  const Segmenter segmenter(rules, set.language);
  Score score;
  for (std::size_t i = 0; i < std::min(inputs.size(), gold.size()); ++i) {
    const Paragraph found = sentences_of(segmenter, inputs[i]);
    add(score, ends_of(gold[i]), ends_of(found));
    if (show_misses && ends_of(gold[i]) != ends_of(found)) {
      fmt::print("GOLD {}\nHAVE {}\n\n", fmt::join(gold[i], " ¦ "), fmt::join(found, " ¦ "));
    }
  }
  fmt::print("boundary F1  {:26} {:.4f}  reach {:.3f}  right {:5} wrong {:3} missed {:3}\n", set.name, score.f1(),
             set.reach, score.right, score.wrong, score.missed);
}

}  // namespace

void report_segmentation(const SegmentationRules& rules, std::string_view misses_of) {
  for (const Set& set : kSets) report_set(set, rules, set.name == misses_of);
}

void report_segmentation_speed(const SegmentationRules& rules) {
  std::vector<std::string> lines;
  std::size_t bytes = 0;
  for (const char* set : {"ud_nl_alpino_dev", "ud_nl_lassysmall_dev", "gov_nl_dev"}) {
    const auto file = test::shared_data(std::string("segmentation/") + set + "/input.txt");
    if (!file) return;
    for (const std::string& line : test::lines_of(*file)) {
      lines.push_back(line);
      bytes += line.size();
    }
  }
  constexpr std::size_t kRounds = 5;
  const Segmenter segmenter(rules, "nl");
  std::size_t segments = 0;
  const double seconds = seconds_of([&] {
    for (std::size_t round = 0; round < kRounds; ++round) {
      for (const std::string& line : lines) segments += segmenter.segments_of(line).size();
    }
  });
  fmt::print("segmentation {:.1f} MB/s on one core (reach 5), {} segments\n",
             static_cast<double>(bytes * kRounds) / seconds / 1e6, segments / kRounds);
}

}  // namespace weerga::report
