// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/knowledge/official_wordings.h"
#include "editor/core/tasks/review.h"
#include "xliff/formats/xliff_file.h"

namespace weerga::cli {
namespace {

struct WordingsArguments {
  std::vector<std::string> wordings;
  std::string letter;
  std::string dossier;
  bool json = false;
};

std::string_view to_string(WordingComparison::Kind kind) {
  switch (kind) {
    case WordingComparison::Kind::kept:
      return "kept";
    case WordingComparison::Kind::drifted:
      return "drifted";
    case WordingComparison::Kind::missing:
      break;
  }
  return "missing";
}

/// Lists each quotation of the letter with what became of it.
int compare(const WordingsArguments& arguments, const OfficialWordings& wordings) {
  const XliffFile file = XliffFile::opened(arguments.letter);
  print(file.diagnostics());
  const Document& document = file.document();
  LetterScope scope = scope_of(document);
  if (!arguments.dossier.empty()) scope.dossier = dossier_name(arguments.dossier);
  Records records({"segment", "result", "dutch", "official", "source", "difference"}, arguments.json);
  bool all_kept = true;
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    for (const WordingHit& hit : wordings.found_in(segment.source.text, scope)) {
      const OfficialWording& wording = wordings.all()[hit.wording];
      const WordingComparison comparison =
          wordings.compared(hit.wording, segment.target ? std::string_view(segment.target->text) : std::string_view());
      all_kept = all_kept && comparison.kind == WordingComparison::Kind::kept;
      records.add({segment_name(document, place), std::string(to_string(comparison.kind)),
                   std::string(hit.range.of(segment.source.text)), wording.english, wording.source,
                   comparison.difference});
    }
  }
  return all_kept ? kDone : kFoundProblems;
}

int list(const WordingsArguments& arguments, const OfficialWordings& wordings) {
  Records records({"dutch", "english", "kind", "source", "dossier", "note"}, arguments.json);
  for (const OfficialWording& wording : wordings.all())
    records.add({wording.dutch, wording.english, wording.kind, wording.source, wording.scope, wording.note});
  return kDone;
}

int run_wordings(const WordingsArguments& arguments) {
  const OfficialWordings wordings = OfficialWordings::opened(
      std::vector<std::filesystem::path>(arguments.wordings.begin(), arguments.wordings.end()));
  print(wordings.diagnostics());
  return arguments.letter.empty() ? list(arguments, wordings) : compare(arguments, wordings);
}

}  // namespace

void add_wordings(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<WordingsArguments>();
  CLI::App* verb =
      app.add_subcommand("wordings", "Official wordings of motions and treaties: list them, or compare a letter");
  verb->add_option("WORDINGS", arguments->wordings, "TSV, CSV or TBX files")->required();
  verb->add_option("--letter", arguments->letter, "XLIFF file to compare: segment, result, both wordings, difference");
  verb->add_option("--dossier", arguments->dossier, "Dossier of the letter; else as it says itself");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return run_wordings(*arguments); }; });
}

}  // namespace weerga::cli
