// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/statistics.h"
#include "tm/store/local_memory.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

struct StatsArguments {
  std::string file;
  std::string memory;
  bool json = false;
};

int count(const StatsArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  std::unique_ptr<LocalMemory> memory;
  if (!arguments.memory.empty()) memory = LocalMemory::opened(arguments.memory, Access::read);
  const Statistics statistics =
      statistics_of(file.document(), {.memory = memory.get(), .progress = progress_bar("Counting")});
  end_progress();
  Records records({"kind", "name", "segments", "words", "characters"}, arguments.json);
  const auto add = [&](std::string_view kind, std::string_view name, const Amount& amount) {
    records.add({std::string(kind), std::string(name), amount.segments, amount.words, amount.characters});
  };
  for (std::size_t i = 0; i < kMatchBands; ++i)
    add("band", to_string(static_cast<MatchBand>(i)), statistics.by_band.at(i));
  for (std::size_t i = 0; i < 4; ++i) add("state", to_string(static_cast<State>(i)), statistics.by_state.at(i));
  add("total", "all", statistics.total);
  return kDone;
}

}  // namespace

void add_stats(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<StatsArguments>();
  CLI::App* verb = app.add_subcommand("stats", "Segments, words and characters by match band and state");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--memory", arguments->memory, "The memory to compare with");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return count(*arguments); }; });
}

}  // namespace weerga::cli
