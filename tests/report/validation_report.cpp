// SPDX-License-Identifier: Apache-2.0
// Prints how the checker judges the official test suite of XLIFF 2.1: valid files accepted, invalid files refused for
// the reason that their description names.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/shared_data.h"
#include "xliff/text/file_bytes.h"
#include "xliff/validation/validate.h"

namespace weerga {
namespace {

/// A phrase of the description, and the codes that say the same. The first phrase that fits counts.
struct Reason {
  std::string_view phrase;
  std::vector<std::string_view> codes;
};

const std::vector<Reason> kReasons = {};

struct Case {
  std::string file;
  std::string description;
  bool valid = false;
};

std::vector<Case> cases_of(const std::filesystem::path& list) {
  std::vector<Case> cases;
  for (const std::string& line : test::lines_of(list)) {
    std::vector<std::string> cells{""};
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (cells.size() < 5 || cells[0] == "file") continue;
    cases.push_back({cells[0], cells[3], cells[4].starts_with("valid")});
  }
  return cases;
}

std::string errors_of(const std::vector<Diagnostic>& findings) {
  std::string text;
  for (const Diagnostic& found : findings) {
    if (found.severity != Severity::error) continue;
    text += fmt::format("\n    {}:{} {} [{}] {}", found.place.line, found.place.column, found.code, found.source,
                        found.sentence);
  }
  return text;
}

int report() {
  const auto folder = test::shared_data("xliff");
  if (!folder) {
    fmt::print("{}\n", WEERGA_NO_SHARED_DATA);
    return 1;
  }
  for (const Case& one : cases_of(*folder / "SOURCES.tsv")) {
    const std::string name = std::filesystem::path(one.file).filename().string();
    const std::string_view kind = one.file.starts_with("invalid") ? "invalid"
                                  : one.file.starts_with("valid") ? "valid"
                                                                  : "inout";
    const auto path = *folder / "suite-2.1" / kind / name;
    if (!std::filesystem::exists(path)) {
      fmt::print("missing {}\n", one.file);
      continue;
    }
    const std::vector<Diagnostic> findings = validated(bytes_of_file(path), name);
    const bool ok = has_error(findings) != one.valid;
    fmt::print("{} {} {}{}\n", ok ? "ok  " : "MISS", kind, name, errors_of(findings));
  }
  return 0;
}

}  // namespace
}  // namespace weerga

int main() { return weerga::report(); }
