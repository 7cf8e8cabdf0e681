// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/review/proposals.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (std::size_t kind = 0; kind < kAnnotationKinds; ++kind)
    names.emplace_back(to_string(static_cast<AnnotationKind>(kind)));
  return names;
}

std::vector<AnnotationKind> kinds_of(const std::vector<std::string>& names) {
  std::vector<AnnotationKind> kinds;
  for (const std::string& name : names) kinds.push_back(*annotation_kind_of(name));
  return kinds;
}

struct ListArguments {
  std::string file;
  std::vector<std::string> kinds;
  std::string side;
  std::string author;
  std::string wanted;
  bool open = false;
  bool json = false;
};

/// What is said of a mark: "author: text", its thread one after the other, and what ITS says.
std::string said_of(const ListedAnnotation& mark) {
  std::string said = mark.annotation.value;
  const auto add = [&](const std::string& text) { said += (said.empty() ? "" : " | ") + text; };
  for (const Note& note : mark.thread) {
    if (!note.text.empty()) add(note.author.empty() ? note.text : note.author + ": " + note.text);
  }
  for (const ItsRemark& remark : mark.its) add(remark.text);
  return said;
}

int list_annotations(const ListArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  AnnotationFilter filter{.kinds = kinds_of(arguments.kinds), .author = arguments.author, .wanted = arguments.wanted};
  if (!arguments.side.empty()) filter.side = arguments.side == "source" ? Side::source : Side::target;
  if (arguments.open) filter.settled = AnnotationFilter::Settled::open;
  Records records({"segment", "side", "begin", "end", "kind", "words", "said", "linked", "author", "settled"},
                  arguments.json);
  for (const ListedAnnotation& mark : annotations_of(file.document(), filter)) {
    const ByteRange range = mark.parts.front().range;
    records.add({segment_name(file.document(), mark.place()), mark.side == Side::source ? "source" : "target",
                 range.begin, range.end, std::string(to_string(mark.kind)), mark.words, said_of(mark),
                 mark.linked_words, mark.author, mark.resolved ? "yes" : "no"});
  }
  return kDone;
}

struct ProposeArguments {
  std::string file;
  std::string out;
  std::vector<std::string> glossaries;
  std::vector<std::string> kinds;
  std::string author;
  bool json = false;
};

/// Whether the dictionary of the source's language knows a word; empty where it is not installed.
std::function<bool(std::string_view)> word_oracle(Workspace& workspace) {
  const std::shared_ptr<Speller> speller = workspace.new_speller(Side::source);
  if (!speller) return {};
  return [speller](std::string_view word) { return speller->knows(word); };
}

int propose(const ProposeArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  Document document = file.document();
  WorkspaceOptions desk{.source_language = document.source_language, .target_language = document.target_language};
  desk.glossaries.assign(arguments.glossaries.begin(), arguments.glossaries.end());
  Workspace workspace(desk);
  const std::vector<AnnotationProposal> proposals = propose_annotations(
      document, {.terms = workspace.terms(), .is_word = word_oracle(workspace), .kinds = kinds_of(arguments.kinds)});
  print(workspace.diagnostics());
  Records records({"segment", "kind", "words", "target", "reason"}, arguments.json);
  for (const AnnotationProposal& each : proposals) {
    const Segment& segment = segment_at(document, each.place);
    records.add({segment_name(document, each.place), std::string(to_string(each.kind)), each.words,
                 each.target ? std::string(each.target->of(segment.target->text)) : "", each.reason});
  }
  if (arguments.out.empty()) return kDone;
  for (const Edit& edit : accept_all(file.document(), proposals, {arguments.author, ""})) apply(edit, document);
  replace_file(arguments.out, file.saved(document));
  return kDone;
}

}  // namespace

void add_annotations(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ListArguments>();
  CLI::App* verb = app.add_subcommand("annotations", "What is marked in a letter, with what is said of it");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("--kind", arguments->kinds, "Only marks of these kinds")->check(CLI::IsMember(kind_names()));
  verb->add_option("--side", arguments->side, "Only one language")->check(CLI::IsMember({"source", "target"}));
  verb->add_option("--author", arguments->author, "Only marks that this person made or spoke about");
  verb->add_option("--search", arguments->wanted, "Only marks with these words in them or in what is said");
  verb->add_flag("--open", arguments->open, "Only what is not settled");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return list_annotations(*arguments); }; });
}

void add_preannotate(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ProposeArguments>();
  CLI::App* verb = app.add_subcommand("preannotate",
                                      "Terms, references, dates, names and acronyms that could be marked in a letter");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("-o,--output", arguments->out, "Mark them all and write this XLIFF file; without it, only list");
  verb->add_option("--glossary", arguments->glossaries, "CSV, TSV or TBX");
  verb->add_option("--kind", arguments->kinds, "Only these kinds")->check(CLI::IsMember(kind_names()));
  verb->add_option("--author", arguments->author, "In whose name");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return propose(*arguments); }; });
}

}  // namespace weerga::cli
