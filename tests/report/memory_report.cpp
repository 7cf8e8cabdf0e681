// SPDX-License-Identifier: Apache-2.0
// Measures the memory's look-up beside a scan of all segments in one run: memory_report [SEGMENTS…] [--svg FILE].
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/sentence_generator.h"
#include "tests/bench/word_scan.h"
#include "tests/support/temporary_folder.h"
#include "tm/match/concordance.h"
#include "tm/match/fragments.h"
#include "tm/match/match_index.h"
#include "tm/match/similarity.h"
#include "tm/store/letter_entries.h"
#include "tm/store/local_memory.h"

namespace weerga::test {
namespace {

constexpr std::size_t kQueries = 1500;
/// Queries that are scanned for too: every 31st, so that all five kinds are among them.
constexpr std::size_t kScanned = 50;
/// Each query is measured so often, in turns with the scan, and its best time counts: other programs make a machine
/// slower, never faster.
constexpr int kPasses = 5;

/// CPU time of this process in milliseconds.
double cpu_ms() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto ms = [](const timeval& time) {
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double wall_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// CPU time of this thread: other programs do not disturb it.
double thread_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

struct Percentiles {
  double p50 = 0;
  double p95 = 0;
};

Percentiles percentiles(std::vector<double> times) {
  if (times.empty()) return {};
  std::ranges::sort(times);
  return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

template <typename Items, typename Work>
std::vector<double> times_of(const Items& items, Work&& work) {
  std::vector<double> times;
  for (const auto& item : items) {
    const double before = thread_ms();
    work(item);
    times.push_back(thread_ms() - before);
  }
  return times;
}

/// Kinds of queries: what remains of the words of a segment, or a new sentence.
constexpr std::string_view kKinds[] = {"exact", "95 %", "85 %", "75 %", "new"};

struct Sample {
  WordScan scan;
  std::vector<std::string> sources;
  std::vector<std::string> queries;  ///< of all kinds in turn
  std::size_t source_bytes = 0;
};

void sample(Sample& made, const MemoryEntry& entry, std::size_t step) {
  static SentenceGenerator fresh(99);
  const std::size_t number = made.sources.size();
  made.scan.add(entry.source);
  made.sources.push_back(entry.source);
  made.source_bytes += entry.source.size();
  if (number % step != 0) return;
  constexpr int kKept[] = {100, 95, 85, 75};
  const std::size_t kind = number / step % 5;
  made.queries.push_back(kind == 4 ? fresh.next().source : fresh.edited(entry.source, kKept[kind]));
}

/// Keeps the lesser of the times of each item.
void take_best(std::vector<double>& best, const std::vector<double>& times) {
  if (best.empty()) best = times;
  for (std::size_t i = 0; i < times.size(); ++i) best[i] = std::min(best[i], times[i]);
}

template <typename Items, typename Work>
Percentiles timed(const Items& items, Work&& work) {
  return percentiles(times_of(items, work));
}

struct Row {
  std::size_t segments = 0;
  Percentiles look_up_70;
  Percentiles look_up_50;
  Percentiles scan_70;
  Percentiles scan_50;
};

void print(std::string_view what, Percentiles fast, Percentiles slow) {
  fmt::print("{:<34} p50 {:9.3f} ms  p95 {:9.3f} ms   scan {:8.2f} / {:8.2f}   {:5.0f} x / {:5.0f} x\n", what, fast.p50,
             fast.p95, slow.p50, slow.p95, slow.p50 / fast.p50, slow.p95 / fast.p95);
}

/// The times of queries of all kinds in turn, kind by kind.
Percentiles print_kinds(const std::vector<double>& times) {
  for (std::size_t kind = 0; kind < std::size(kKinds); ++kind) {
    std::vector<double> of_kind;
    for (std::size_t i = kind; i < times.size(); i += std::size(kKinds)) of_kind.push_back(times[i]);
    const Percentiles ms = percentiles(std::move(of_kind));
    fmt::print("  {:<32} p50 {:9.3f} ms  p95 {:9.3f} ms\n", kKinds[kind], ms.p50, ms.p95);
  }
  return percentiles(times);
}

/// Best percents of all segments, by scoring what the scan cannot exclude; identical pairs of texts counted once.
std::vector<int> best_by_scan(const Sample& made, const std::string& query, int threshold, std::size_t limit) {
  std::vector<std::pair<int, std::string>> scored;
  for (const WordScan::Hit& hit : made.scan.hits_of(query, threshold, made.sources.size())) {
    const int percent = similarity(query, made.sources[hit.segment]).percent;
    if (percent >= threshold) scored.emplace_back(percent, made.sources[hit.segment]);
  }
  std::ranges::sort(scored, std::greater{});
  const auto repeated = std::ranges::unique(scored);
  scored.erase(repeated.begin(), repeated.end());
  std::vector<int> percents;
  for (std::size_t i = 0; i < std::min(limit, scored.size()); ++i) percents.push_back(scored[i].first);
  return percents;
}

void print_recall(const Sample& made, const MatchIndex& index, int threshold) {
  std::size_t wanted = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < kScanned; ++i) {
    const std::string& query = made.queries[i * 31 % made.queries.size()];
    std::vector<std::pair<int, std::string>> sources;
    for (const Match& match : index.matches_of({.source = query, .threshold = threshold, .limit = 2000})) {
      sources.emplace_back(match.percent, match.entry.source);
    }
    const auto repeated = std::ranges::unique(sources, {}, &std::pair<int, std::string>::second);
    sources.erase(repeated.begin(), repeated.end());
    std::ranges::sort(sources, std::greater{});
    const auto twice = std::ranges::unique(sources);
    sources.erase(twice.begin(), twice.end());
    const std::vector<int> best = best_by_scan(made, query, threshold, 500);
    wanted += best.size();
    for (std::size_t rank = 0; rank < best.size(); ++rank) {
      if (rank < sources.size() && sources[rank].first == best[rank]) ++found;
    }
  }
  fmt::print("recall at {:<24} {} of {} matches\n", threshold, found, wanted);
}

void print_start(const std::filesystem::path& path, const Sample& made) {
  const auto size = std::filesystem::file_size(path);
  MatchIndex::opened(path);
  const double before = wall_ms();
  const MatchIndex opened = MatchIndex::opened(path);
  static_cast<void>(opened.matches_of({.source = made.queries.front()}));
  fmt::print("{:<34} {:.1f} ms\n", "warm start and first look-up", wall_ms() - before);
  fmt::print("{:<34} {:.1f} MB = {:.3f} x the sources' bytes, {:.0f} bytes a segment\n",
             "index, both texts, provenance", 1e-6 * static_cast<double>(size),
             static_cast<double>(size) / static_cast<double>(made.source_bytes),
             static_cast<double>(size) / static_cast<double>(made.sources.size()));
}

void print_changes(MatchIndex& index, const Sample& made) {
  MemoryEntry entry{.target = "Translated.", .letter = "open"};
  const Percentiles added = timed(made.queries, [&](const std::string& query) {
    entry.source = query;
    entry.id = std::to_string(index.size());
    index.put(entry);
  });
  fmt::print("{:<34} p50 {:9.3f} ms  p95 {:9.3f} ms\n", "add one segment", added.p50, added.p95);
}

/// Words and phrases of one to three words out of the queries: whatever a translator may mark in a sentence.
std::vector<std::string> patterns_of(const std::vector<std::string>& queries) {
  std::vector<std::string> patterns = {"klimaat*", "de *raad van Europa", "kabinet * samenwerking"};
  for (std::size_t i = 0; i < queries.size(); i += 8) {
    const std::string_view query = queries[i];
    std::size_t begin = query.find(' ', query.size() * (i % 7) / 8);
    if (begin == std::string_view::npos) continue;
    std::size_t end = ++begin;
    for (std::size_t words = 0; words <= i / 8 % 3 && end < query.size(); ++words) end = query.find(' ', end + 1);
    patterns.emplace_back(query.substr(begin, end - begin));
  }
  return patterns;
}

void print_concordance(const MatchIndex& index, const Sample& made) {
  std::size_t found = 0;
  const Percentiles times = timed(patterns_of(made.queries), [&](const std::string& pattern) {
    found += concordance(index, {.pattern = pattern}).entries;
  });
  fmt::print("{:<34} p50 {:9.3f} ms  p95 {:9.3f} ms   {} entries found\n", "concordance, words and phrases", times.p50,
             times.p95, found);
}

Row measure(std::size_t segments) {
  fmt::print("\n{} segments\n", segments);
  Sample made;
  const std::size_t step = segments / kQueries + 1;
  std::vector<MemoryEntry> chunk;
  MatchIndexBuilder builder;
  double building = 0;
  const auto add_chunk = [&] {
    const double before = cpu_ms();
    for (const MemoryEntry& entry : chunk) builder.add(entry);
    building += cpu_ms() - before;
    chunk.clear();
  };
  generate_memory(segments, 1, [&](const MemoryEntry& entry) {
    sample(made, entry, step);
    chunk.push_back(entry);
    if (chunk.size() == 10'000) add_chunk();
  });
  add_chunk();
  const double before = cpu_ms();
  MatchIndex built = builder.built();
  building += cpu_ms() - before;
  fmt::print("{:<34} {:.0f} segments a CPU second\n", "build", static_cast<double>(segments) / building * 1e3);
  const TemporaryFolder folder;
  const auto path = folder.path() / "index";
  built.save(path);
  built = {};
  print_start(path, made);
  MatchIndex index = MatchIndex::opened(path);  // as the editor has it: mapped, read-only

  Row row{.segments = segments};
  std::vector<std::string> scanned;
  for (std::size_t i = 0; i < kScanned; ++i) scanned.push_back(made.queries[i * 31 % made.queries.size()]);
  const auto look_up = [&](int threshold) {
    return times_of(made.queries, [&](const std::string& query) {
      static_cast<void>(index.matches_of({.source = query, .threshold = threshold}));
    });
  };
  const auto scan = [&](int threshold) {
    return times_of(scanned,
                    [&](const std::string& query) { static_cast<void>(made.scan.hits_of(query, threshold, 5)); });
  };
  const auto compare = [&](int threshold, Percentiles& fast, Percentiles& slow) {
    std::vector<double> look_ups;
    std::vector<double> scans;
    for (int pass = 0; pass < kPasses; ++pass) {
      take_best(look_ups, look_up(threshold));
      take_best(scans, scan(threshold));
    }
    fast = print_kinds(look_ups);
    slow = percentiles(scans);
    print(fmt::format("look-up at {}, best 5", threshold), fast, slow);
  };
  compare(70, row.look_up_70, row.scan_70);
  compare(50, row.look_up_50, row.scan_50);
  for (const int threshold : {50, 70, 85}) print_recall(made, index, threshold);
  print_concordance(index, made);
  print_changes(index, made);
  return row;
}

/// Builds the index of a memory from its XLIFF documents, as `weerga tm rebuild` does.
void measure_documents(std::size_t segments) {
  const TemporaryFolder folder;
  const auto memory = LocalMemory::created(folder.path() / "memory", {}, {.cache_folder = folder.path() / "cache"});
  std::optional<Document> letter;
  std::string name;
  const auto end_letter = [&] {
    if (letter) memory->add_letter(name, *letter);
  };
  generate_memory(segments, 1, [&](const MemoryEntry& entry) {
    if (entry.letter != name) {
      end_letter();
      name = entry.letter;
      letter = new_letter(name, "nl", "en");
    }
    add_entry(entry, *letter);
  });
  end_letter();
  const double before = cpu_ms();
  memory->rebuild();
  fmt::print("\n{:<34} {:.0f} segments a CPU second ({} segments)\n", "build from XLIFF documents",
             static_cast<double>(segments) / (cpu_ms() - before) * 1e3, segments);
}

/// A log-log plot of p50 and p95 over the number of segments.
std::string plot(const std::vector<Row>& rows) {
  const auto x = [](double segments) { return 60 + 130 * std::log10(segments / 1e4); };
  const auto y = [](double ms) { return 300 - 55 * std::log10(ms / 1e-3); };
  std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"520\" height=\"340\" font-family=\"sans-serif\" "
      "font-size=\"11\">\n"
      "<title>Look-up time over the number of segments</title>\n<rect width=\"520\" height=\"340\" fill=\"white\"/>\n";
  for (const double ms : {0.001, 0.01, 0.1, 1.0, 10.0, 100.0}) {
    svg += fmt::format("<path d=\"M60 {0:.0f}H500\" stroke=\"#ddd\"/><text x=\"8\" y=\"{0:.0f}\">{1} ms</text>\n",
                       y(ms), ms);
  }
  const std::pair<std::string_view, std::function<Percentiles(const Row&)>> series[] = {
      {"#0072b2", [](const Row& row) { return row.look_up_70; }},
      {"#56b4e9", [](const Row& row) { return row.look_up_50; }},
      {"#d55e00", [](const Row& row) { return row.scan_70; }}};
  for (const auto& [colour, of] : series) {
    for (const bool p95 : {false, true}) {
      std::string points;
      for (const Row& row : rows) {
        const double ms = p95 ? of(row).p95 : of(row).p50;
        points += fmt::format("{:.1f},{:.1f} ", x(static_cast<double>(row.segments)), y(ms));
      }
      svg += fmt::format("<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"2\"{} points=\"{}\"/>\n", colour,
                         p95 ? " stroke-dasharray=\"5 3\"" : "", points);
    }
  }
  for (const Row& row : rows) {
    svg += fmt::format("<text x=\"{:.0f}\" y=\"318\" text-anchor=\"middle\">{}</text>\n",
                       x(static_cast<double>(row.segments)), row.segments);
  }
  return svg +
         "<text x=\"60\" y=\"335\">blue: look-up at 70; light blue: at 50; orange: scan at 70; dashed: "
         "p95</text>\n</svg>\n";
}

int report(const std::vector<std::string>& arguments) {
  std::vector<Row> rows;
  std::string svg;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--svg" && i + 1 < arguments.size()) {
      svg = arguments[++i];
    } else {
      rows.push_back(measure(std::strtoul(arguments[i].c_str(), nullptr, 10)));
    }
  }
  if (rows.empty()) rows.push_back(measure(250'000));
  if (rows.size() > 1) {
    fmt::print("\np95 growth from {} to {} segments: {:.1f} x\n", rows.front().segments, rows.back().segments,
               rows.back().look_up_70.p95 / rows.front().look_up_70.p95);
  }
  measure_documents(100'000);
  if (!svg.empty()) std::ofstream(svg) << plot(rows);
  return 0;
}

}  // namespace
}  // namespace weerga::test

int main(int argc, char** argv) { return weerga::test::report({argv + 1, argv + argc}); }
