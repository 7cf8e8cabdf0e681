// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/hyphenation/hyphenator.h"
#include "dictionaries/spelling/speller.h"
#include "tests/report/letters_report.h"
#include "tests/support/shared_data.h"
#include "xliff/extract/line_hyphen.h"
#include "xliff/extract/pdf_text.h"
#include "xliff/extract/repair.h"
#include "xliff/text/file_bytes.h"

namespace weerga::report {
namespace {

/// The dictionaries of one language as the repair wants them; English is known in both its varieties.
class Language {
 public:
  explicit Language(const std::string& code) : hyphenator_(Hyphenator::installed(code)) {
    spellers_.push_back(std::make_unique<Speller>(code == "nl" ? "nl" : "en-GB"));
    if (code == "en") spellers_.push_back(std::make_unique<Speller>("en-US"));
    options_.language = code;
    options_.oracle.is_word = [this](std::string_view word) {
      return std::ranges::any_of(spellers_, [&](const auto& speller) { return speller->knows(word); });
    };
    options_.oracle.may_break = [this](std::string_view word, std::size_t place) {
      return !hyphenator_ || hyphenator_->may_break(word, place);
    };
  }
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  [[nodiscard]] const RepairOptions& options() const { return options_; }

 private:
  std::vector<std::unique_ptr<Speller>> spellers_;
  std::optional<Hyphenator> hyphenator_;
  RepairOptions options_;
};

std::vector<std::filesystem::path> documents_of(const std::string& language) {
  std::vector<std::filesystem::path> found;
  const auto folder = test::shared_data("pdf");
  if (!folder) return found;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("doc_" + language) && name.ends_with(".pdf")) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::set<std::string> paragraphs_in(const RepairedText& repaired) {
  std::set<std::string> paragraphs;
  for (const RepairedParagraph& paragraph : repaired.paragraphs) {
    paragraphs.emplace(paragraph.range.of(repaired.text));
  }
  return paragraphs;
}

bool is_running_line(std::string_view paragraph) {
  constexpr std::array<std::string_view, 4> kRunning{"Ministerie van Buitenlandse Zaken", "Ministry of Foreign Affairs",
                                                     "Tweede Kamer, vergaderjaar", "House of Representatives, session"};
  return std::ranges::any_of(kRunning, [&](std::string_view line) { return paragraph.starts_with(line); });
}

struct Tally {
  std::size_t right = 0;
  std::size_t all = 0;
  std::size_t uncertain = 0;
  [[nodiscard]] double share() const { return all == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(all); }
};

void report_language(const std::string& code, bool show_misses) {
  const Language language(code);
  Tally tally;
  std::size_t leaks = 0;
  for (const std::filesystem::path& pdf : documents_of(code)) {
    const RepairedText letter = repaired(pdf_text(pdf), language.options());
    const std::set<std::string> found = paragraphs_in(letter);
    leaks += static_cast<std::size_t>(std::ranges::count_if(found, is_running_line));
    auto gold = pdf;
    for (const std::string& paragraph : test::lines_of(gold.replace_extension(".gold.txt"))) {
      ++tally.all;
      tally.right += found.contains(paragraph) ? 1 : 0;
      if (show_misses && !found.contains(paragraph)) fmt::print("{} LACKS {}\n\n", pdf.stem().string(), paragraph);
    }
    for (const std::string& paragraph : found) {
      const auto lines = test::lines_of(gold);
      if (show_misses && std::ranges::find(lines, paragraph) == lines.end())
        fmt::print("{} HAS {}\n\n", pdf.stem().string(), paragraph);
    }
    tally.uncertain += static_cast<std::size_t>(
        std::ranges::count_if(letter.decisions, [](const RepairDecision& decision) { return !decision.certain; }));
  }
  fmt::print("paragraphs exactly right, {}: {:.4f} of {} (reach {})  running lines left: {}  uncertain: {}\n", code,
             tally.share(), tally.all, code == "nl" ? ".97" : ".98", leaks, tally.uncertain);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

void report_cases(const std::string& code, bool show_misses) {
  const auto file = test::shared_data("pdf/hyphen_cases_" + code + ".tsv");
  if (!file) return;
  const Language language(code);
  std::map<std::string, Tally> tallies;
  for (const std::string& line : test::lines_of(*file)) {
    const auto cells = cells_of(line);
    if (cells.size() < 4) continue;
    const std::string text = "x " + cells[0] + "\n" + cells[1];
    const RepairedText result = repaired(text, language.options());
    Tally& tally = tallies[cells[3]];
    ++tally.all;
    const bool right = result.text == "x " + cells[2] + "\n";
    tally.right += right ? 1 : 0;
    const bool certain = std::ranges::all_of(result.decisions, &RepairDecision::certain);
    tally.uncertain += certain ? 0 : 1;
    if (show_misses && !right)
      fmt::print("{} {} → {} ({})\n", cells[3], cells[2], result.text.substr(2), certain ? "certain" : "marked");
  }
  for (const auto& [kind, tally] : tallies) {
    fmt::print("hyphens {} {}: {:.4f} of {}, marked for a look {}\n", code, kind, tally.share(), tally.all,
               tally.uncertain);
  }
}

}  // namespace

void report_paragraphs(std::string_view misses_of) {
  for (const std::string code : {"nl", "en"}) report_language(code, misses_of == "paragraphs_" + code);
}

void report_hyphens(std::string_view misses_of) {
  for (const std::string code : {"nl", "en"}) report_cases(code, misses_of == "hyphens_" + code);
}

void report_repair_speed() {
  const auto file = test::shared_data("pdf/doc_nl_00.layout.txt");
  if (!file) return;
  const std::string once = bytes_of_file(*file);
  std::string text;
  while (text.size() < 4'000'000) text += once;
  const Language language("nl");
  std::size_t paragraphs = 0;
  const double plain = seconds_of([&] { paragraphs = repaired(text, {}).paragraphs.size(); });
  const double asked = seconds_of([&] { paragraphs = repaired(text, language.options()).paragraphs.size(); });
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  fmt::print("repair {:.1f} MB/s without a dictionary, {:.2f} MB/s with one, {} paragraphs\n", megabytes / plain,
             megabytes / asked, paragraphs);
}

}  // namespace weerga::report
