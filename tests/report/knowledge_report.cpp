// SPDX-License-Identifier: Apache-2.0
// Prints what knowledge of many letters costs, beside what is wanted, in made-up letters of 100 segments each: the
// consistency report, with how many of the renderings that were exchanged on purpose it finds; the timeline of phrases;
// the analysis of all letters against the memory that holds them.
// Usage: weerga_knowledge_report [LETTERS [SEED]]
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "editor/core/knowledge/consistency_report.h"
#include "editor/core/knowledge/mending.h"
#include "editor/core/knowledge/timeline.h"
#include "editor/core/tasks/statistics.h"
#include "tests/bench/sentence_generator.h"
#include "xliff/text/words.h"

namespace {

using namespace weerga;

constexpr std::size_t kSegments = 100;  ///< of a letter
constexpr std::size_t kSeeded = 40;     ///< words whose English is exchanged in some letters

/// What a job took. On a machine that does other things too the CPU time of all threads tells more than the clock.
struct Spent {
  double seconds = 0;
  double cpu = 0;
};

Spent spent_by(const auto& work) {
  const std::clock_t cpu = std::clock();
  const auto start = std::chrono::steady_clock::now();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

std::vector<MemoryEntry> generated_dossier(std::size_t letters, std::uint64_t seed) {
  test::SentenceGenerator sentences(seed);
  std::vector<MemoryEntry> entries;
  for (std::size_t letter = 0; letter < letters; ++letter) {
    const std::string date =
        fmt::format("{}-{:02}-{:02}T09:00:00Z", 2012 + letter % 12, 1 + letter % 11, 1 + letter % 28);
    for (std::size_t i = 0; i < kSegments; ++i) {
      test::GeneratedPair pair = sentences.next();
      entries.push_back({.source = std::move(pair.source),
                         .target = std::move(pair.target),
                         .letter = fmt::format("2021Z{:05}", letter),
                         .id = fmt::format("u{}/s1", i + 1),
                         .dossier = "21 501-02",
                         .author = "An",
                         .date = date,
                         .state = State::reviewed});
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % kSegments > 0) entries[i].previous_source = entries[i - 1].source;
    if (i % kSegments + 1 < kSegments) entries[i].next_source = entries[i + 1].source;
  }
  return entries;
}

std::map<std::string, std::vector<std::size_t>> long_words(const std::vector<MemoryEntry>& entries) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (const Word& word : words_of(entries[i].target)) {
      const std::string text(word.range.of(entries[i].target));
      if (text.size() < 8 || text.front() < 'a') continue;
      if (auto& list = places[text]; list.empty() || list.back() != i) list.push_back(i);
    }
  }
  return places;
}

/// Puts made-up English in the place of some words, in a fifth of their segments. Returns the made-up words.
std::vector<std::string> seed_inconsistencies(std::vector<MemoryEntry>& entries) {
  std::vector<std::string> seeded;
  std::vector<std::pair<std::string, std::vector<std::size_t>>> words;
  for (auto& [word, places] : long_words(entries)) {
    if (places.size() >= 20 && places.size() <= 400) words.emplace_back(word, std::move(places));
  }
  const std::size_t step = std::max<std::size_t>(1, words.size() / kSeeded);
  for (std::size_t i = 0; i < words.size() && seeded.size() < kSeeded; i += step) {
    const auto& [word, places] = words[i];
    const std::string other = fmt::format("zelk{}ation", static_cast<char>('a' + seeded.size() % 26)) +
                              std::string(1 + seeded.size() / 26, 'q');
    for (std::size_t k = 0; k < places.size(); k += 5) {
      std::string& target = entries[places[k]].target;
      target.replace(target.find(word), word.size(), other);
    }
    seeded.push_back(other);
  }
  return seeded;
}

void report_consistency(const MatchIndex& memory, const std::vector<std::string>& seeded) {
  std::vector<Inconsistency> findings;
  const Spent spent = spent_by([&] { findings = inconsistencies_in(memory, {.limit = 2000}); });
  std::size_t found = 0;
  std::size_t phrases = 0;
  std::size_t unseeded = 0;
  for (const Inconsistency& finding : findings) {
    if (finding.kind == InconsistencyKind::segment) continue;
    ++phrases;
    const bool ours = std::ranges::any_of(finding.renderings, [&](const PhraseRendering& rendering) {
      return rendering.text.find("zelk") != std::string::npos;
    });
    if (!ours) ++unseeded;
  }
  for (const std::string& word : seeded) {
    if (std::ranges::any_of(findings, [&](const Inconsistency& finding) {
          return finding.kind != InconsistencyKind::segment &&
                 std::ranges::any_of(finding.renderings, [&](const PhraseRendering& rendering) {
                   return rendering.text.find(word) != std::string::npos;
                 });
        }))
      ++found;
  }
  fmt::print("consistency of {} segments: {:.2f} s, {:.2f} s of CPU (wanted at most 5)\n", memory.size(), spent.seconds,
             spent.cpu);
  fmt::print("  {} of {} exchanged renderings found; {} phrase findings, {} of them not exchanged by us; {} in all\n",
             found, seeded.size(), phrases, unseeded, findings.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(findings.size(), 12); ++i) {
    fmt::print("  {:6.1f} {} “{}”", findings[i].rank, to_string(findings[i].kind), findings[i].source);
    for (const PhraseRendering& rendering : findings[i].renderings)
      fmt::print(" | {}× {}", rendering.times, rendering.text);
    fmt::print("\n");
  }
  if (findings.empty()) return;
  Mending mending;
  const Spent mended = spent_by([&] { mending = mend(memory, findings.front(), findings.front().proposed()); });
  fmt::print("  preview of mending the first in {} letters: {:.1f} ms of CPU\n", mending.letters.size(),
             1000 * mended.cpu);
}

void report_timeline(const MatchIndex& memory, const std::vector<MemoryEntry>& entries) {
  std::vector<double> times;
  double most_uses = 0;
  for (std::size_t i = 0; i < 400; ++i) {
    const std::string& source = entries[i * entries.size() / 400].source;
    const std::vector<Word> words = words_of(source);
    if (words.size() < 4) continue;
    const std::size_t first = i % (words.size() - 1);
    const std::size_t last = std::min(first + i % 3, words.size() - 1);
    const std::string phrase(source.substr(words[first].range.begin, words[last].range.end - words[first].range.begin));
    Timeline timeline;
    times.push_back(spent_by([&] { timeline = timeline_of(memory, {.phrase = phrase}); }).cpu);
    most_uses = std::max(most_uses, static_cast<double>(timeline.times));
  }
  std::ranges::sort(times);
  fmt::print(
      "timeline of {} phrases: p50 {:.2f} ms, p95 {:.2f} ms, slowest {:.1f} ms of CPU (wanted at most 50); up to "
      "{:.0f} "
      "uses\n",
      times.size(), 1000 * times[times.size() / 2], 1000 * times[times.size() * 95 / 100], 1000 * times.back(),
      most_uses);
}

/// The memory of the report as the analysis takes it.
class IndexMemory : public TranslationMemory {
 public:
  explicit IndexMemory(const MatchIndex& index) : index_(index) {}
  MemorySummary summary() override { return {}; }
  [[nodiscard]] bool is_writable() const override { return false; }
  void put(std::span<const MemoryEntry>) override {}
  bool remove(std::string_view, std::string_view) override { return false; }
  void visit_entries(const std::function<bool(const MemoryEntry&)>&) override {}
  std::vector<Match> matches_of(const Query& query) override { return index_.matches_of(query); }
  std::optional<MemoryEntry> entry(std::string_view letter, std::string_view id) override {
    return index_.entry(letter, id);
  }
  bool refresh() override { return false; }
  std::vector<Diagnostic> taken_diagnostics() override { return {}; }

 private:
  const MatchIndex& index_;
};

Document document_of(const std::vector<std::string>& sources) {
  Document document;
  document.files.push_back({.id = "f1"});
  for (const std::string& source : sources) {
    Unit unit{.id = fmt::format("u{}", document.files[0].units.size() + 1)};
    unit.segments.push_back({.id = "s1", .source = TaggedText(source)});
    document.files[0].units.push_back(std::move(unit));
  }
  return document;
}

void report_analysis(std::string_view what, const std::vector<Document>& letters, const StatisticsOptions& options) {
  Statistics total;
  const Spent spent = spent_by([&] {
    AnalysisRun run(options);
    for (const Document& letter : letters) run.add("", "", letter);
    total = run.result().total;
  });
  const auto segments = static_cast<double>(total.total.segments);
  fmt::print("analysis, {}: {:.0f} segments/s, {:.0f} a second of CPU (wanted at least 50000);", what,
             segments / spent.seconds, segments / spent.cpu);
  for (std::size_t i = 0; i < kMatchBands; ++i)
    fmt::print(" {} {}", to_string(static_cast<MatchBand>(i)), total.by_band[i].segments);
  fmt::print("\n");
}

void report_analyses(const MatchIndex& memory, const std::vector<MemoryEntry>& entries, std::uint64_t seed) {
  std::vector<Document> own;
  for (std::size_t begin = 0; begin < entries.size(); begin += kSegments) {
    std::vector<std::string> sources;
    for (std::size_t i = begin; i < std::min(begin + kSegments, entries.size()); ++i)
      sources.push_back(entries[i].source);
    own.push_back(document_of(sources));
  }
  test::SentenceGenerator sentences(seed + 99);
  std::vector<Document> fresh;
  for (std::size_t letter = 0; letter < 20; ++letter) {
    std::vector<std::string> sources;
    for (std::size_t i = 0; i < kSegments; ++i) {
      std::string source = sentences.next().source;
      if (i % 2 == 0)
        source = sentences.edited(entries[(letter * 7919 + i * 104729) % entries.size()].source,
                                  60 + static_cast<int>(i % 40));
      sources.push_back(std::move(source));
    }
    fresh.push_back(document_of(sources));
  }
  IndexMemory known(memory);
  report_analysis("counting alone", own, {});
  report_analysis("letters that the memory holds", own, {.memory = &known});
  report_analysis("new letters, half of them near known ones", fresh, {.memory = &known});
  report_analysis("new letters, also within the letter", fresh, {.memory = &known, .within_letter = true});
  report_analysis("new letters, also fragments", fresh, {.memory = &known, .fragments = &memory});
}

}  // namespace

int main(int count, char** words) {
  const std::size_t letters = count > 1 ? std::stoul(words[1]) : 1000;
  const std::uint64_t seed = count > 2 ? std::stoull(words[2]) : 1;
  std::vector<MemoryEntry> entries = generated_dossier(letters, seed);
  const std::vector<std::string> seeded = seed_inconsistencies(entries);
  MatchIndexBuilder builder;
  for (const MemoryEntry& entry : entries) builder.add(entry);
  const MatchIndex memory = builder.built();
  fmt::print("{} letters, {} segments\n", letters, memory.size());
  report_consistency(memory, seeded);
  report_timeline(memory, entries);
  report_analyses(memory, entries, seed);
}
