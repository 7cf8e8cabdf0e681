// SPDX-License-Identifier: Apache-2.0
// Prints the figures of the aligner on the development sets: quality with and without the built-in words, review aid,
// speed, memory, and growth on texts made by repeating the sets with changed words.
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "tests/tm/alignment/bead_score.h"
#include "tm/alignment/aligner.h"

namespace {

using namespace weerga;
using namespace weerga::test;

struct Set {
  std::string name;
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<NumberedBead> gold;
};

std::vector<Set> read_sets(const std::filesystem::path& folder) {
  std::vector<Set> sets;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    sets.push_back({path.filename().string(), lines_of(path / "src.sents"), lines_of(path / "tgt.sents"),
                    read_beads(path / "gold.tsv")});
  }
  std::ranges::sort(sets, {}, &Set::name);
  return sets;
}

void print_quality(const std::vector<Set>& sets, bool built_in_words) {
  fmt::print("{}\n", built_in_words ? "With the built-in words" : "Without any dictionary");
  fmt::print("{:<14}{:>8}{:>8}{:>8}\n", "set", "strict", "lax", "missed");
  BeadScore all;
  std::vector<JudgedBead> review;
  std::size_t missed_in_all = 0;
  for (const Set& set : sets) {
    const Alignment beads = align(set.source, set.target, {.built_in_words = built_in_words});
    const BeadScore result = score(set.gold, numbered(beads));
    const std::size_t missed_here = missed(set.gold, numbered(beads));
    fmt::print("{:<14}{:>8.4f}{:>8.4f}{:>8}\n", set.name, result.strict(), result.lax(), missed_here);
    all += result;
    missed_in_all += missed_here;
    std::ranges::copy(judged(set.gold, beads), std::back_inserter(review));
  }
  fmt::print("{:<14}{:>8.4f}{:>8.4f}{:>8}\n", "all (micro)", all.strict(), all.lax(), missed_in_all);
  fmt::print("errors among the least sure 10 / 15 / 20 %: {:.0f} / {:.0f} / {:.0f} %\n\n",
             100 * errors_among_least_sure(review, 0.10), 100 * errors_among_least_sure(review, 0.15),
             100 * errors_among_least_sure(review, 0.20));
}

/// Changes three of ten longer words of a line, alike in all places of one `copy`, so that repeated text stays new.
std::string changed(const std::string& line, std::size_t copy) {
  std::string result;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i;
    while (end < line.size() && std::isalpha(static_cast<unsigned char>(line[end])) != 0) ++end;
    const std::string word = line.substr(i, std::max<std::size_t>(1, end - i));
    const bool change = word.size() >= 5 && (word[1] + 3 * word[2] + word[3]) % 10 < 3;
    result += change ? word.substr(0, 3) + static_cast<char>('a' + copy % 26) +
                           static_cast<char>('a' + copy / 26 % 26) + word.substr(3)
                     : word;
    i += word.size();
  }
  return result;
}

Set repeated(const std::vector<Set>& sets, std::size_t pairs) {
  Set large;
  for (std::size_t copy = 0; large.source.size() < pairs; ++copy) {
    const Set& set = sets[copy % sets.size()];
    for (const std::string& line : set.source) large.source.push_back(changed(line, copy));
    for (const std::string& line : set.target) large.target.push_back(changed(line, copy));
  }
  large.source.resize(std::min(large.source.size(), pairs));
  large.target.resize(std::min(large.target.size(), pairs));
  return large;
}

struct Cost {
  double seconds = 0;
  long megabytes = 0;
};

/// CPU time and peak memory of the alignment alone, in a process of its own.
Cost cost_of(const Set& set) {
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    const Alignment beads = align(set.source, set.target);
    _exit(beads.empty() ? 1 : 0);
  }
  rusage usage{};
  int status = 0;
  wait4(child, &status, 0, &usage);
  const auto seconds = [](timeval time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss / 1024};
}

void print_speed(const std::vector<Set>& sets) {
  fmt::print("{:<14}{:>10}{:>8}\n", "pairs", "CPU s", "MB");
  double before = 0;
  for (const std::size_t pairs : {1'000U, 10'000U, 43'000U}) {
    const Cost cost = cost_of(repeated(sets, pairs));
    fmt::print("{:<14}{:>10.2f}{:>8}\n", pairs, cost.seconds, cost.megabytes);
    if (pairs == 43'000U) fmt::print("growth 10,000 to 43,000: {:.1f} x time\n", cost.seconds / before);
    before = cost.seconds;
  }
}

/// Fixes all beads of a text but about 100 in its middle and aligns again.
void print_realignment(const std::vector<Set>& sets) {
  const auto found = std::ranges::find(sets, "ra", &Set::name);
  if (found == sets.end()) return;
  Set text = *found;
  const Alignment beads = align(text.source, text.target);
  AlignmentOptions options;
  for (const Bead& bead : beads) {
    if (bead.source.begin < 300 || bead.source.begin >= 400) options.fixed.push_back({bead.source, bead.target});
  }
  const std::clock_t begin = std::clock();
  const Alignment again = align(text.source, text.target, options);
  const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  const auto confirmed = std::ranges::count_if(again, &Bead::confirmed);
  fmt::print("100 sentences between {} fixed links: {:.0f} ms, {} untouched\n", options.fixed.size(), ms, confirmed);
}

}  // namespace

int main() {
  const auto folder = shared_data("align");
  if (!folder) {
    fmt::print(stderr, "The development data is not there (../shared/data).\n");
    return 2;
  }
  const std::vector<Set> sets = read_sets(*folder);
  print_quality(sets, true);
  print_quality(sets, false);
  print_realignment(sets);
  print_speed(sets);
}
