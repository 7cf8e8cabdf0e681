// SPDX-License-Identifier: Apache-2.0
// Questions to a memory: matches, fragments, figures.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs/tm.h"
#include "tm/match/fragments.h"

namespace weerga::cli {
namespace {

std::string_view to_string(MatchKind kind) {
  switch (kind) {
    case MatchKind::context:
      return "context";
    case MatchKind::exact:
      return "exact";
    case MatchKind::fuzzy:
      break;
  }
  return "fuzzy";
}

/// The memory with its index ready, trouble reported.
std::unique_ptr<LocalMemory> memory_to_ask(const MemoryArguments& arguments) {
  auto memory = LocalMemory::opened(arguments.folder, Access::read);
  (void)memory->index();
  print(memory->taken_diagnostics());
  return memory;
}

}  // namespace

int look_up(const MemoryArguments& arguments) {
  const auto memory = memory_to_ask(arguments);
  Records records({"query", "score", "kind", "source", "target", "letter", "id", "dossier", "date", "author", "state",
                   "explanation"},
                  arguments.json);
  std::size_t number = 0;
  Query query = arguments.query;
  for (std::string& line : lines_in(input_text("-"))) {
    ++number;
    query.source = std::move(line);
    for (const Match& match : memory->matches_of(query)) {
      const MemoryEntry& entry = match.entry;
      records.add({number, match.percent, std::string(to_string(match.kind)), entry.source, entry.target, entry.letter,
                   entry.id, entry.dossier, entry.date, entry.author, std::string(weerga::to_string(entry.state)),
                   fmt::format("{}", fmt::join(explanation_of(match.explained), ", "))});
    }
  }
  return kDone;
}

int list_fragments(const MemoryArguments& arguments) {
  const auto memory = memory_to_ask(arguments);
  Records records({"query", "words", "times", "phrase", "translation", "letter"}, arguments.json);
  std::size_t number = 0;
  for (const std::string& line : lines_in(input_text("-"))) {
    ++number;
    const FragmentOptions options{.least_words = arguments.least_words, .limit = arguments.query.limit};
    for (const Fragment& fragment : fragments_of(line, memory->index(), options)) {
      records.add({number, fragment.words, fragment.times, std::string(fragment.source.of(line)),
                   std::string(fragment.in_target.of(fragment.entry.target)), fragment.entry.letter});
    }
  }
  return kDone;
}

int show_summary(const MemoryArguments& arguments) {
  const auto memory = memory_to_ask(arguments);
  const MemorySummary summary = memory->summary();
  Records records({"name", "source", "target", "letters", "segments", "newest"}, arguments.json);
  records.add({summary.name, summary.source_language, summary.target_language, summary.letter_count,
               summary.entry_count, summary.newest});
  return kDone;
}

}  // namespace weerga::cli
