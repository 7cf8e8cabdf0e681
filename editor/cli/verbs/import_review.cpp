// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/merge/review_table.h"
#include "xliff/text/file_bytes.h"

namespace weerga::cli {
namespace {

struct ReviewArguments {
  std::string file;
  std::string table;
  std::string out;
};

int import_review(const ReviewArguments& arguments) {
  const XliffFile file = XliffFile::opened(arguments.file);
  print(file.diagnostics());
  const std::vector<ReviewRow> rows = rows_of_review(bytes_of_file(arguments.table), arguments.table);
  const ReviewedDocument reviewed = with_review(file.document(), rows);
  print(reviewed.diagnostics);
  replace_file(arguments.out.empty() ? arguments.file : arguments.out, file.saved(reviewed.document));
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
  verb->callback([arguments, &chosen] { chosen = [arguments] { return import_review(*arguments); }; });
}

}  // namespace weerga::cli
