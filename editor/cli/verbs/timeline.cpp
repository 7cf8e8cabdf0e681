// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/timeline.h"

#include <iostream>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/cli/verbs/phrase_arguments.h"
#include "tm/store/local_memory.h"

namespace weerga::cli {
namespace {

struct TimelineArguments {
  PhraseArguments phrase;
  std::string format = "text";
  std::size_t limit = 10'000;
};

std::string formatted(const Timeline& timeline, const std::string& format) {
  if (format == "csv") return timeline_csv(timeline);
  if (format == "json") return timeline_json(timeline);
  if (format == "html") return timeline_html(timeline);
  return format == "svg" ? timeline_svg(timeline) : timeline_text(timeline);
}

int show_timeline(const TimelineArguments& arguments) {
  const auto memory = LocalMemory::opened(arguments.phrase.memory, Access::read);
  TimelineQuery query = phrase_query(arguments.phrase, memory->manifest());
  query.limit = arguments.limit;
  print(memory->taken_diagnostics());
  const Timeline timeline = timeline_of(memory->index(), query);
  std::cout << formatted(timeline, arguments.format);
  return timeline.times == 0 ? kFoundProblems : kDone;
}

}  // namespace

void add_timeline(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<TimelineArguments>();
  CLI::App* verb = app.add_subcommand("timeline", "How a phrase was translated, letter by letter, year by year");
  verb->add_option("PHRASE", arguments->phrase.phrase, "Words in a row; * stands for letters")->required();
  verb->add_option("--memory", arguments->phrase.memory, "The memory")->required();
  verb->add_option("--limit", arguments->limit, "Look at so many segments, the newest")
      ->check(count_check())
      ->capture_default_str();
  verb->add_option("--format", arguments->format, "text, csv, json, html or svg")
      ->check(CLI::IsMember({"text", "csv", "json", "html", "svg"}))
      ->capture_default_str();
  add_phrase_options(*verb, arguments->phrase);
  verb->callback([arguments, &chosen] { chosen = [arguments] { return show_timeline(*arguments); }; });
}

}  // namespace weerga::cli
