// SPDX-License-Identifier: Apache-2.0
// Times look-ups against the scan of all segments. WEERGA_BENCH_SEGMENTS sets the size (250,000 unless given).
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/sentence_generator.h"
#include "tests/bench/word_scan.h"
#include "tm/match/concordance.h"
#include "tm/match/match_index.h"

namespace weerga::test {
namespace {

struct Memory {
  MatchIndex index;
  WordScan scan;
  std::vector<std::string> queries;
};

std::size_t segments() {
  const char* wanted = std::getenv("WEERGA_BENCH_SEGMENTS");
  return wanted == nullptr ? 250'000 : std::strtoul(wanted, nullptr, 10);
}

const Memory& memory() {
  static const std::unique_ptr<const Memory> made = [] {
    auto memory = std::make_unique<Memory>();
    MatchIndexBuilder builder;
    SentenceGenerator fresh(99);
    const std::size_t step = segments() / 500 + 1;
    std::size_t count = 0;
    generate_memory(segments(), 1, [&](const MemoryEntry& entry) {
      builder.add(entry);
      memory->scan.add(entry.source);
      if (count++ % step != 0) return;
      constexpr int kKept[] = {100, 95, 85, 75};
      const std::size_t kind = count / step % 5;
      memory->queries.push_back(kind == 4 ? fresh.next().source : fresh.edited(entry.source, kKept[kind]));
    });
    memory->index = builder.built();
    return memory;
  }();
  return *made;
}

void look_up(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const std::string& query = memory().queries[next++ % memory().queries.size()];
    benchmark::DoNotOptimize(
        memory().index.matches_of({.source = query, .threshold = static_cast<int>(state.range(0))}));
  }
}
BENCHMARK(look_up)->ArgName("threshold")->Arg(50)->Arg(70)->Arg(85)->Unit(benchmark::kMicrosecond);

void scan_all(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const std::string& query = memory().queries[next++ % memory().queries.size()];
    benchmark::DoNotOptimize(memory().scan.hits_of(query, static_cast<int>(state.range(0)), 5));
  }
}
BENCHMARK(scan_all)->ArgName("threshold")->Arg(50)->Arg(70)->Unit(benchmark::kMicrosecond);

void add_one(benchmark::State& state) {
  MatchIndex index;
  std::size_t next = 0;
  for (auto _ : state) {
    const std::string& source = memory().queries[next % memory().queries.size()];
    index.put({.source = source, .target = source, .letter = "open", .id = std::to_string(next++)});
  }
}
BENCHMARK(add_one)->Unit(benchmark::kMicrosecond)->Iterations(10'000);

}  // namespace
}  // namespace weerga::test

BENCHMARK_MAIN();
