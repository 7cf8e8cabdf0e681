// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/review/letter_update.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/core/tasks/comparison_page.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"
#include "xliff/extract/letter.h"
#include "xliff/formats/format.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

/// A bilingual document, or a letter that has no translation yet.
Document letter_at(const std::string& path, const std::string& source, const std::string& target) {
  if (is_xliff_name(path)) {
    const XliffFile file = XliffFile::opened(path);
    print(file.diagnostics());
    return file.document();
  }
  Workspace workspace({.source_language = source, .target_language = target});
  Extraction letter =
      extract_letter(path, {.source_language = source, .target_language = target, .oracle = workspace.oracle(source)});
  print(letter.diagnostics);
  return std::move(letter.document);
}

/// Both texts of a difference in one line: [-old-]{+new+}, as git writes them.
std::string marked(const std::vector<DifferencePiece>& pieces, std::string_view now, std::string_view before) {
  std::string line;
  for (const DifferencePiece& piece : pieces) {
    if (piece.change == Change::kept) line += piece.query.of(now);
    if (piece.change == Change::inserted) line.append("{+").append(piece.query.of(now)).append("+}");
    if (piece.change == Change::deleted) line.append("[-").append(piece.source.of(before)).append("-]");
  }
  return line;
}

std::string text_of(const std::optional<TaggedText>& text) { return text ? text->text : std::string(); }

struct CompareArguments {
  std::string old_letter;
  std::string new_letter;
  std::string format = "text";
  std::string source = "nl";
  bool all = false;
};

void print_rows(const Document& before, const Document& after, const LetterComparison& comparison,
                const CompareArguments& arguments) {
  Records records({"change", "old", "new", "source", "target"}, arguments.format == "json");
  for (const ComparedRow& row : comparison.rows) {
    const bool is_same = row.change == RowChange::equal && !row.state_changed;
    if (is_same && !arguments.all) continue;
    const Segment* was = row.old_place ? &segment_at(before, *row.old_place) : nullptr;
    const Segment* is = row.new_place ? &segment_at(after, *row.new_place) : nullptr;
    const Segment& shown = is != nullptr ? *is : *was;
    std::string source = row.source.empty() ? shown.source.text : marked(row.source, is->source.text, was->source.text);
    std::string target =
        row.target.empty() ? text_of(shown.target) : marked(row.target, text_of(is->target), text_of(was->target));
    records.add({std::string(to_string(row.change)), row.old_place ? segment_name(before, *row.old_place) : "",
                 row.new_place ? segment_name(after, *row.new_place) : "", std::move(source), std::move(target)});
  }
}

int compare(const CompareArguments& arguments) {
  const Document before = letter_at(arguments.old_letter, arguments.source, "en-GB");
  const Document after = letter_at(arguments.new_letter, arguments.source, "en-GB");
  const LetterComparison comparison = compare_letters(before, after);
  if (arguments.format == "html") {
    std::cout << html_comparison(before, after, comparison);
  } else {
    print_rows(before, after, comparison, arguments);
  }
  return comparison.count(RowChange::equal) == comparison.rows.size() ? kDone : kFoundProblems;
}

struct UpdateArguments {
  std::string file;
  std::string letter;
  std::string out;
};

int update(const UpdateArguments& arguments) {
  const Document document = letter_at(arguments.file, "nl", "en-GB");
  const Document corrected = letter_at(arguments.letter, document.source_language, document.target_language);
  const LetterUpdate result = updated_letter(document, corrected);
  print(result.diagnostics);
  replace_file(arguments.out.empty() ? arguments.file : arguments.out, written_xliff(result.document, kWorkingStyle));
  Records records({"kept", "moved", "reopened", "added", "dropped"}, false);
  records.add({result.kept, result.moved, result.reopened, result.added, result.dropped});
  return kDone;
}

struct ChangesArguments {
  std::string file;
  std::string out;
  bool accept = false;
  bool reject = false;
  bool json = false;
};

int changes(const ChangesArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  Document document = file.document();
  Records records({"segment", "number", "author", "time", "change"}, arguments.json);
  for (const TrackedChange& change : tracked_changes_of(document)) {
    records.add({segment_name(document, change.place), change.number, change.by.author, change.by.time,
                 marked(change.difference(), change.after.text, change.before.text)});
  }
  if (!arguments.accept && !arguments.reject) return kDone;
  for (const Edit& edit : arguments.accept ? accept_all_changes(document) : reject_all_changes(document))
    apply(edit, document);
  replace_file(arguments.out.empty() ? arguments.file : arguments.out, file.saved(document));
  return kDone;
}

}  // namespace

void add_compare(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App* verb = app.add_subcommand("compare", "Two versions of a letter: what was changed, added, removed or moved");
  verb->add_option("OLD", arguments->old_letter, "XLIFF file or letter")->required();
  verb->add_option("NEW", arguments->new_letter, "XLIFF file or letter")->required();
  verb->add_option("--format", arguments->format, "How to show it")
      ->check(CLI::IsMember({"text", "html", "json"}))
      ->capture_default_str();
  verb->add_option("--source", arguments->source, "Language of the letters")->capture_default_str();
  verb->add_flag("--all", arguments->all, "Also what is the same");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return compare(*arguments); }; });
}

void add_update(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<UpdateArguments>();
  CLI::App* verb = app.add_subcommand("update", "Put a corrected letter over one that is being translated");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("LETTER", arguments->letter, "The corrected letter")->required();
  verb->add_option("-o,--output", arguments->out, "The XLIFF file to write; without it, DOC is changed");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return update(*arguments); }; });
}

void add_changes(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ChangesArguments>();
  CLI::App* verb = app.add_subcommand("changes", "Tracked changes of a translation: list, accept or reject them");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  CLI::Option* accept = verb->add_flag("--accept-all", arguments->accept, "Keep the new words of all");
  verb->add_flag("--reject-all", arguments->reject, "Bring back the old words of all")->excludes(accept);
  verb->add_option("-o,--output", arguments->out, "The XLIFF file to write; without it, DOC is changed");
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return changes(*arguments); }; });
}

}  // namespace weerga::cli
