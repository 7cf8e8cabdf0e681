// SPDX-License-Identifier: Apache-2.0
// Prints how many seeded errors the checks find, and how often they cry wolf, in made-up letters of 200 segments.
// Usage: weerga_checks_report [FIRST_SEED [LETTERS]] [--list]; --list also prints what was missed and what was false.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "dictionaries/data/word_data.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"
#include "tests/support/seeded_letter.h"
#include "tests/support/temporary_folder.h"
#include "xliff/text/file_bytes.h"

namespace {

using namespace weerga;

struct Count {
  std::size_t seeded = 0;
  std::size_t found = 0;
};

struct Tally {
  std::map<std::string, Count> by_fault;
  std::map<std::string, std::size_t> false_by_code;
  std::size_t segments = 0;
  std::size_t false_warnings = 0;
  std::size_t false_notes = 0;
};

void count_letter(const std::vector<test::SeededPair>& letter, const std::vector<SegmentCheck>& checks, bool list,
                  Tally& tally) {
  std::vector<bool> found(letter.size());
  for (const auto& [place, issue] : review(test::document_of(letter), checks)) {
    const test::SeededPair& pair = letter[place.unit];
    if (test::is_found_by(pair.fault, issue.code)) {
      found[place.unit] = true;
    } else if (issue.severity == Severity::note) {
      ++tally.false_notes;
    } else {
      ++tally.false_warnings;
      ++tally.false_by_code[issue.code];
      if (list)
        fmt::print("false  {}: {}\n   {}\n   {}\n", issue.code, issue.sentence, pair.source.text, pair.target.text);
    }
  }
  tally.segments += letter.size();
  for (std::size_t i = 0; i < letter.size(); ++i) {
    if (letter[i].fault.empty()) continue;
    Count& count = tally.by_fault[letter[i].fault];
    ++count.seeded;
    if (found[i]) ++count.found;
    if (list && !found[i])
      fmt::print("missed {}:\n   {}\n   {}\n", letter[i].fault, letter[i].source.text, letter[i].target.text);
  }
}

void print(const Tally& tally, std::size_t letters) {
  Count all;
  for (const auto& [fault, count] : tally.by_fault) {
    all.seeded += count.seeded;
    all.found += count.found;
    fmt::print("  {:24} found {:4} of {:4}\n", fault, count.found, count.seeded);
  }
  for (const auto& [code, times] : tally.false_by_code) fmt::print("  false {:20} {:4}\n", code, times);
  const auto per_hundred = [&](std::size_t times) {
    return 100.0 * static_cast<double>(times) / static_cast<double>(tally.segments);
  };
  fmt::print(
      "{} letters, {} segments: recall {:.3f} of {} errors; per 100 segments {:.2f} false warnings, {:.2f} notes\n",
      letters, tally.segments, static_cast<double>(all.found) / static_cast<double>(all.seeded), all.seeded,
      per_hundred(tally.false_warnings), per_hundred(tally.false_notes));
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> arguments(words + 1, words + count);
  const bool list = std::erase(arguments, "--list") > 0;
  const std::uint32_t first = arguments.empty() ? 1 : static_cast<std::uint32_t>(std::stoul(arguments[0]));
  const std::uint32_t letters = arguments.size() < 2 ? 20 : static_cast<std::uint32_t>(std::stoul(arguments[1]));
  const test::TemporaryFolder folder;
  const std::filesystem::path glossary = folder.path() / "glossary.csv";
  replace_file(glossary, starter_glossary());
  Workspace workspace({.glossaries = {glossary}});
  const std::vector<SegmentCheck> checks = workspace.checks();
  Tally tally;
  for (std::uint32_t seed = first; seed < first + letters; ++seed)
    count_letter(test::seeded_letter(seed), checks, list, tally);
  print(tally, letters);
}
