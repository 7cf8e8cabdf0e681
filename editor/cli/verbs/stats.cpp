// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/dossier.h"
#include "editor/core/tasks/statistics_pages.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

struct StatsArguments {
  std::vector<std::string> files;
  std::string memory;
  std::string format;
  bool fragments = false;
  bool within_letter = false;
  bool json = false;
};

Analysis analysis_of(const StatsArguments& arguments) {
  std::unique_ptr<LocalMemory> memory;
  if (!arguments.memory.empty()) memory = LocalMemory::opened(arguments.memory, Access::read);
  AnalysisRun run({.memory = memory.get(),
                   .fragments = memory != nullptr && arguments.fragments ? &memory->index() : nullptr,
                   .within_letter = arguments.within_letter,
                   .progress = progress_bar("Counting")});
  for (const std::string& path : arguments.files) {
    const XliffFile file = XliffFile::opened(path);
    print(file.diagnostics());
    run.add(std::filesystem::path(path).stem().string(), scope_of(file.document()).dossier, file.document());
  }
  end_progress();
  return run.result();
}

/// Bands, states and the whole, one a line.
void print_records(const Statistics& statistics, bool json) {
  Records records({"kind", "name", "segments", "words", "characters"}, json);
  const auto add = [&](std::string_view kind, std::string_view name, const Amount& amount) {
    records.add({std::string(kind), std::string(name), amount.segments, amount.words, amount.characters});
  };
  for (std::size_t i = 0; i < kMatchBands; ++i)
    add("band", to_string(static_cast<MatchBand>(i)), statistics.by_band.at(i));
  for (std::size_t i = 0; i < 4; ++i) add("state", to_string(static_cast<State>(i)), statistics.by_state.at(i));
  add("total", "all", statistics.total);
}

int count(const StatsArguments& arguments) {
  const Analysis analysis = analysis_of(arguments);
  if (arguments.format == "text") {
    std::cout << analysis_text(analysis);
  } else if (arguments.format == "csv") {
    std::cout << analysis_csv(analysis);
  } else if (arguments.format == "json") {
    std::cout << analysis_json(analysis);
  } else if (arguments.format == "html") {
    std::cout << analysis_html(analysis);
  } else if (arguments.format == "svg") {
    std::cout << analysis_svg(analysis.total);
  } else {
    print_records(analysis.total, arguments.json);
  }
  return kDone;
}

}  // namespace

void add_stats(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<StatsArguments>();
  CLI::App* verb = app.add_subcommand("stats", "Segments, words and characters by match band, letter and dossier");
  verb->add_option("DOC", arguments->files, "XLIFF files; what stood in an earlier one is a repetition")->required();
  verb->add_option("--memory", arguments->memory, "The memory to compare with");
  verb->add_flag("--fragments", arguments->fragments, "Also tell what phrases of the memory cover");
  verb->add_flag("--within", arguments->within_letter, "Also count what is like an earlier segment of its letter");
  verb->add_option("--format", arguments->format,
                   "text, csv, json, html or svg, with letters, dossiers and edit distance")
      ->check(CLI::IsMember({"text", "csv", "json", "html", "svg"}));
  verb->add_flag("--json", arguments->json, "Print the bands and states as JSON records");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return count(*arguments); }; });
}

}  // namespace weerga::cli
