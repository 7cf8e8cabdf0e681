// SPDX-License-Identifier: Apache-2.0
// Prints how well letters are repaired and segmented, and how fast: weerga_letters_report [--misses SET]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "xliff/segmentation/segmenter.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Paragraph = std::vector<std::string>;

/// The sentences of each paragraph of a gold.txt.
std::vector<Paragraph> gold_paragraphs(const std::filesystem::path& path) {
  std::vector<Paragraph> paragraphs(1);
  for (const std::string& line : test::lines_of(path)) {
    if (line.empty())
      paragraphs.emplace_back();
    else
      paragraphs.back().push_back(line);
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
std::vector<std::size_t> ends_of(const Paragraph& sentences) {
  std::vector<std::size_t> ends;
  std::size_t end = 0;
  for (const std::string& sentence : sentences) ends.push_back(end += visible_size(sentence));
  return ends;
}

struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;
  [[nodiscard]] double f1() const {
    return right + wrong + missed == 0 ? 1.0 : 2.0 * double(right) / double(2 * right + wrong + missed);
  }
};

void report_set(const std::string& set, bool misses) {
  const auto folder = test::shared_data("segmentation/" + set);
  if (!folder) return;
  const auto inputs = test::lines_of(*folder / "input.txt");
  const auto gold = gold_paragraphs(*folder / "gold.txt");
  const Segmenter segmenter(built_in_rules(),
                            set.find("en") != std::string::npos && set.find("_en") != std::string::npos ? "en" : "nl");
  Score score;
  for (std::size_t i = 0; i < std::min(inputs.size(), gold.size()); ++i) {
    Paragraph found;
    for (const ByteRange range : segmenter.segments_of(inputs[i])) found.emplace_back(range.of(inputs[i]));
    const auto wanted_ends = ends_of(gold[i]);
    const auto found_ends = ends_of(found);
    const std::set<std::size_t> wanted(wanted_ends.begin(), wanted_ends.end());
    const std::set<std::size_t> got(found_ends.begin(), found_ends.end());
    const auto hits =
        static_cast<std::size_t>(std::ranges::count_if(got, [&](std::size_t e) { return wanted.contains(e); }));
    score.right += hits - 1;
    score.wrong += got.size() - hits;
    score.missed += wanted.size() - hits;
    if (misses && got != wanted) {
      fmt::print("GOLD {}\nHAVE {}\n\n", fmt::join(gold[i], " ¦ "), fmt::join(found, " ¦ "));
    }
  }
  fmt::print("{:28} F1 {:.4f}  (right {}, wrong {}, missed {})\n", set, score.f1(), score.right, score.wrong,
             score.missed);
}

void report_speed() {
  std::string text;
  for (const char* set : {"ud_nl_alpino_dev", "ud_nl_lassysmall_dev", "gov_nl_dev"}) {
    if (const auto file = test::shared_data(std::string("segmentation/") + set + "/input.txt")) {
      for (const std::string& line : test::lines_of(*file)) text += line + "\n";
    }
  }
  std::vector<std::string_view> lines;
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
    lines.push_back(rest.substr(0, rest.find('\n')));
  const Segmenter segmenter(built_in_rules(), "nl");
  const auto start = std::chrono::steady_clock::now();
  std::size_t count = 0;
  constexpr int kRounds = 20;
  for (int round = 0; round < kRounds; ++round) {
    for (const std::string_view line : lines) count += segmenter.segments_of(line).size();
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  fmt::print("built-in rules: {:.1f} MB/s ({} segments)\n", double(text.size()) * kRounds / seconds / 1e6,
             count / kRounds);
}

}  // namespace
}  // namespace weerga

int main(int count, char** arguments) {
  const std::string wanted = count > 2 ? arguments[2] : "";
  for (const char* set :
       {"gov_nl_dev", "gov_en_dev", "seed_nl", "ud_nl_alpino_dev", "ud_nl_lassysmall_dev", "ud_en_pud_dev",
        "ud_en_ewt_dev", "lt_nl_dev", "lt_en_dev", "pragmatic_en_golden_dev", "pragmatic_en_other_dev"}) {
    if (wanted.empty() || wanted == set) weerga::report_set(set, wanted == set);
  }
  if (wanted.empty()) weerga::report_speed();
}
