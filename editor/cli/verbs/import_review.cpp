// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/review/tracked_changes.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/merge/review_table.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utc_time.h"

namespace weerga::cli {
namespace {

struct ReviewArguments {
  std::string file;
  std::string table;
  std::string out;
  std::string author;
  bool track = false;
};

int import_review(const ReviewArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const std::vector<ReviewRow> rows = rows_of_review(bytes_of_file(arguments.table), arguments.table);
  const ReviewedDocument reviewed = with_review(file.document(), rows);
  print(reviewed.diagnostics);
  Document document = file.document();
  if (arguments.track) {
    const Attribution by{arguments.author, utc_now()};
    for (const Edit& edit : changes_as_edits(file.document(), reviewed.document, by)) apply(edit, document);
  } else {
    document = reviewed.document;
  }
  replace_file(arguments.out.empty() ? arguments.file : arguments.out, file.saved(document));
  Records records({"changed", "rows"}, false);
  records.add({reviewed.changed, rows.size()});
  return reviewed.diagnostics.empty() ? kDone : kFoundProblems;
}

}  // namespace

void add_import_review(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ReviewArguments>();
  CLI::App* verb = app.add_subcommand("import-review", "Take over what a reviewer changed in a table");
  verb->add_option("DOC", arguments->file, "XLIFF file")->required();
  verb->add_option("TABLE", arguments->table, "What export --to table-docx or table-html gave, edited")->required();
  verb->add_option("-o,--output", arguments->out, "The XLIFF file to write; without it, DOC is changed");
  verb->add_flag("--track", arguments->track, "Remember what each change replaced, so that it can be rejected");
  verb->add_option("--author", arguments->author, "The reviewer, for tracked changes");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return import_review(*arguments); }; });
}

}  // namespace weerga::cli
