// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "xliff/formats/xliff_texts.h"

namespace weerga::cli {
namespace {

struct TextsArguments {
  std::vector<std::string> files;
  bool json = false;
};

int show_texts(const TextsArguments& arguments) {
  Records records({"file", "unit", "segment", "state", "source", "target"}, arguments.json);
  for (const std::string& file : arguments.files) {
    texts_of_xliff(file, [&](const SegmentTexts& segment) {
      if (segment.ignorable) return true;
      records.add({file, segment.unit, segment.segment, std::string(to_string(segment.state)), segment.source.text,
                   segment.target ? segment.target->text : std::string()});
      return true;
    });
  }
  return kDone;
}

}  // namespace

void add_texts(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<TextsArguments>();
  CLI::App* verb = app.add_subcommand("texts", "Both texts of every segment, of XLIFF files of any size");
  verb->add_option("DOC", arguments->files, "XLIFF files")->required();
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return show_texts(*arguments); }; });
}

}  // namespace weerga::cli
