// SPDX-License-Identifier: Apache-2.0
#include "tm/match/concordance.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <span>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/cli/verbs/phrase_arguments.h"
#include "editor/core/tasks/charts.h"
#include "tm/store/local_memory.h"

namespace weerga::cli {
namespace {

/// Renderings are counted in so many of the newest entries; more would take seconds for a "de".
constexpr std::size_t kCounted = 20'000;

struct ConcordanceArguments {
  PhraseArguments phrase;
  std::size_t limit = 50;
  bool renderings = false;
  bool json = false;
};

/// "OVSE → OSCE 41 times, last 14 January 2021", a line a rendering.
int print_renderings(const MatchIndex& index, TimelineQuery query, const ConcordanceArguments& arguments) {
  query.limit = kCounted;
  const Timeline timeline = timeline_of(index, query);
  const std::size_t shown = std::min(arguments.limit, timeline.renderings.size());
  const auto renderings = std::span(timeline.renderings).first(shown);
  if (arguments.json) {
    Records records({"text", "times", "letters", "first", "last"}, true);
    for (const PhraseRendering& rendering : renderings) {
      records.add({rendering.text, rendering.times, rendering.letters, rendering.first_date, rendering.last_date});
    }
  } else {
    for (const PhraseRendering& rendering : renderings) {
      std::cout << rendering_sentence(rendering, arguments.phrase.phrase) << '\n';
    }
  }
  if (timeline.times > kCounted) {
    fmt::print(stderr, "Counted in the newest {} of {} segments.\n", grouped(kCounted), grouped(timeline.times));
  }
  return timeline.times == 0 ? kFoundProblems : kDone;
}

int print_occurrences(const MatchIndex& index, const TimelineQuery& query, const ConcordanceArguments& arguments) {
  ConcordanceQuery sought = concordance_query(query);
  sought.limit = arguments.limit;
  const ConcordanceResult result = concordance(index, sought);
  const bool in_source = query.side == Side::source;
  Records records({"source", "target", "letter", "date", "state", "rendering", "dossier", "author", "id"},
                  arguments.json);
  for (const ConcordanceHit& hit : result.hits) {
    const MemoryEntry& entry = hit.entry;
    records.add({entry.source, entry.target, entry.letter, entry.date, std::string(to_string(entry.state)),
                 std::string(hit.rendering.of(in_source ? entry.target : entry.source)), entry.dossier, entry.author,
                 entry.id});
  }
  return result.entries == 0 ? kFoundProblems : kDone;
}

int find_occurrences(const ConcordanceArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.phrase.memory, Access::read);
  const TimelineQuery query = phrase_query(arguments.phrase, memory->manifest());
  const MatchIndex& index = memory->index();
  print(memory->taken_diagnostics());
  return arguments.renderings ? print_renderings(index, query, arguments) : print_occurrences(index, query, arguments);
}

}  // namespace

void add_concordance(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ConcordanceArguments>();
  CLI::App* verb = app.add_subcommand("concordance", "Occurrences of words with their translations and letters");
  verb->add_option("DIR", arguments->phrase.memory, "The memory")->required();
  verb->add_option("TEXT", arguments->phrase.phrase, "Words in a row; * stands for letters")->required();
  verb->add_option("--limit", arguments->limit, "At most so many, the newest or most frequent")
      ->check(count_check())
      ->capture_default_str();
  verb->add_flag("--renderings", arguments->renderings, "Tell how often each rendering occurs, and when last");
  add_phrase_options(*verb, arguments->phrase);
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return find_occurrences(*arguments); }; });
}

}  // namespace weerga::cli
