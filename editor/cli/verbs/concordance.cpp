// SPDX-License-Identifier: Apache-2.0
#include "tm/match/concordance.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "tm/store/local_memory.h"

namespace weerga::cli {
namespace {

/// Renderings are counted in so many of the newest entries; more would take seconds for a "de".
constexpr std::size_t kCounted = 2000;

struct ConcordanceArguments {
  std::string memory;
  std::string text;
  std::size_t limit = 50;
  bool in_target = false;
  bool renderings = false;
  bool json = false;
};

int find_occurrences(const ConcordanceArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.memory, Access::read);
  print(memory->taken_diagnostics());
  const std::size_t limit = arguments.renderings ? kCounted : arguments.limit;
  const ConcordanceResult result = concordance(
      memory->index(),
      {.pattern = arguments.text, .side = arguments.in_target ? Side::target : Side::source, .limit = limit});
  if (arguments.renderings) {
    Records records({"text", "times", "last"}, arguments.json);
    for (const Rendering& rendering :
         std::span(result.renderings).first(std::min(arguments.limit, result.renderings.size())))
      records.add({rendering.text, rendering.times, rendering.last_date});
    if (result.hits.size() < result.entries) {
      fmt::print(stderr, "Counted in the newest {} of {} entries.\n", result.hits.size(), result.entries);
    }
  } else {
    Records records({"source", "target", "letter", "date", "state"}, arguments.json);
    for (const ConcordanceHit& hit : result.hits) {
      records.add({hit.entry.source, hit.entry.target, hit.entry.letter, hit.entry.date,
                   std::string(to_string(hit.entry.state))});
    }
  }
  return result.entries == 0 ? kFoundProblems : kDone;
}

}  // namespace

void add_concordance(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ConcordanceArguments>();
  CLI::App* verb = app.add_subcommand("concordance", "Occurrences of words with their translations and letters");
  verb->add_option("DIR", arguments->memory, "The memory")->required();
  verb->add_option("TEXT", arguments->text, "Words in a row; * stands for letters")->required();
  verb->add_option("--limit", arguments->limit, "At most so many")->capture_default_str();
  verb->add_flag("--target", arguments->in_target, "Search the translations");
  verb->add_flag("--renderings", arguments->renderings, "Count the ways it was rendered instead");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return find_occurrences(*arguments); }; });
}

}  // namespace weerga::cli
