// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "xliff/segmentation/segmenter.h"

namespace weerga::cli {
namespace {

struct SegmentArguments {
  std::string file;
  std::string language = "nl";
  std::string rules;
  bool json = false;
};

int segment(const SegmentArguments& arguments) {
  std::optional<SegmentationRules> own;
  if (!arguments.rules.empty()) own = SegmentationRules::from_srx(input_bytes(arguments.rules), arguments.rules);
  const Segmenter segmenter(own ? *own : built_in_rules(), arguments.language);
  std::optional<Records> records;
  if (arguments.json) records.emplace(std::vector<std::string>{"paragraph", "sentence"}, true);
  std::size_t number = 0;
  for (const std::string& paragraph : lines_in(input_text(arguments.file))) {
    const std::vector<ByteRange> ranges = segmenter.segments_of(paragraph);
    if (ranges.empty()) continue;
    ++number;
    for (const ByteRange range : ranges) {
      if (records) {
        records->add({number, std::string(range.of(paragraph))});
      } else {
        std::cout << range.of(paragraph) << '\n';
      }
    }
    if (!records) std::cout << '\n';
  }
  return kDone;
}

}  // namespace

void add_segment(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<SegmentArguments>();
  CLI::App* verb = app.add_subcommand("segment", "Paragraphs (one a line) to sentences, one a line");
  verb->add_option("FILE", arguments->file, "Text; - for standard input")->required();
  verb->add_option("--language", arguments->language, "Language of the text")->capture_default_str();
  verb->add_option("--rules", arguments->rules, "SRX file to use instead of the built-in rules");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return segment(*arguments); }; });
}

}  // namespace weerga::cli
