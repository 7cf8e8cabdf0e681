// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/validate.h"

#include <memory>
#include <string>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"
#include "editor/core/tasks/review.h"

namespace weerga::cli {
namespace {

struct ValidateArguments {
  std::string file;
  bool json = false;
};

int validate(const ValidateArguments& arguments) {
  const std::string bytes = input_bytes(arguments.file);
  if (!format_of(bytes)) {
    throw Error(ErrorKind::unsupported, "This is no XLIFF, TMX, TBX or SRX file.", {arguments.file});
  }
  const std::vector<Diagnostic> findings = validated(bytes, arguments.file);
  Records records({"severity", "line", "column", "code", "sentence", "source"}, arguments.json);
  for (const Diagnostic& finding : findings) {
    records.add({std::string(to_string(finding.severity)), finding.place.line, finding.place.column, finding.code,
                 finding.sentence, finding.source});
  }
  return has_error(findings) ? kFoundProblems : kDone;
}

}  // namespace

void add_validate(CLI::App& app, Action& chosen) {
  auto arguments = std::make_shared<ValidateArguments>();
  CLI::App* verb =
      app.add_subcommand("validate", "Is this XLIFF, TMX, TBX or SRX right? Severity, line, column, code, sentence");
  verb->add_option("FILE", arguments->file, "The file; - for standard input")->required();
  verb->add_flag("--json", arguments->json, "Print JSON");
  verb->callback([arguments, &chosen] { chosen = [arguments] { return validate(*arguments); }; });
}

}  // namespace weerga::cli
