// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "editor/cli/console.h"
#include "editor/cli/verbs.h"

namespace weerga::cli {
namespace {

/// The editor's program: beside this one when installed, in the neighbouring folder when built.
std::filesystem::path editor_program() {
  const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  for (const std::filesystem::path& path : {here / "weerga-editor", here.parent_path() / "ui" / "weerga-editor"}) {
    if (std::filesystem::exists(path)) return path;
  }
  throw Error(ErrorKind::not_found, "The editor, weerga-editor, is not installed beside this program.");
}

int edit(const std::string& file) {
  if (!file.empty() && !std::filesystem::exists(file))
    throw Error(ErrorKind::not_found, "There is no such file.", {file});
  std::string program = editor_program().string();
  std::string argument = file;
  const std::array<char*, 3> arguments{program.data(), file.empty() ? nullptr : argument.data(), nullptr};
  ::execv(program.c_str(), arguments.data());
  throw Error(ErrorKind::not_readable, "The editor cannot be started: " + std::generic_category().message(errno) + ".",
              {program});
}

}  // namespace

void add_edit(CLI::App& app, Action& chosen) {
  auto file = std::make_shared<std::string>();
  CLI::App* verb = app.add_subcommand("edit", "Open a letter, an XLIFF file or a dossier in the editor");
  verb->add_option("FILE", *file, "What to open");
  verb->callback([file, &chosen] { chosen = [file] { return edit(*file); }; });
}

}  // namespace weerga::cli
