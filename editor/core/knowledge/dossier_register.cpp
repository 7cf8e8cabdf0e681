// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/dossier_register.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "dictionaries/glossary/csv.h"
#include "editor/core/knowledge/scope.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 6> kColumns{"dossier", "ministry", "title", "glossary", "rules", "wordings"};

class RegisterReader {
 public:
  RegisterReader(std::string_view text, const std::filesystem::path& file)
      : file_(file), rows_(text, separator_of(text)) {}

  std::vector<RegisteredDossier> read(std::vector<Diagnostic>& left_out) {
    read_header();
    std::vector<RegisteredDossier> found;
    while (const std::optional<CsvRow> row = rows_.next()) {
      if (row->fields.front().starts_with('#')) continue;
      if (auto dossier = row_of(*row)) {
        found.push_back(std::move(*dossier));
      } else {
        left_out.push_back({.severity = Severity::warning,
                            .code = "register.no-dossier",
                            .sentence = "This row was left out: “" + field(*row, "dossier") + "” is no dossier number.",
                            .place = place_of_row(*row)});
      }
    }
    return found;
  }

 private:
  void read_header() {
    const std::optional<CsvRow> header = rows_.next();
    for (std::size_t i = 0; header && i < header->fields.size(); ++i) {
      columns_.emplace(fold_case(trimmed(header->fields[i])), i);
    }
    if (!columns_.contains("dossier"))
      throw Error(ErrorKind::malformed,
                  "The first line of a register of dossiers names its columns: dossier, ministry, title, glossary, "
                  "rules, wordings.",
                  {.file = file_.string(), .line = 1, .column = 0});
  }

  [[nodiscard]] Place place_of_row(const CsvRow& row) const {
    return {.file = file_.string(), .line = row.line, .column = 0};
  }

  [[nodiscard]] std::string field(const CsvRow& row, std::string_view name) const {
    const auto column = columns_.find(name);
    if (column == columns_.end() || column->second >= row.fields.size()) return {};
    return std::string(trimmed(row.fields[column->second]));
  }

  [[nodiscard]] std::filesystem::path path(const CsvRow& row, std::string_view name) const {
    const std::string text = field(row, name);
    return text.empty() ? std::filesystem::path() : file_.parent_path() / text;
  }

  [[nodiscard]] std::optional<RegisteredDossier> row_of(const CsvRow& row) const {
    const std::string written = field(row, "dossier");
    RegisteredDossier dossier{.dossier = dossier_name(written),
                              .ministry = field(row, "ministry"),
                              .title = field(row, "title"),
                              .glossary = path(row, "glossary"),
                              .rules = path(row, "rules"),
                              .wordings = path(row, "wordings")};
    if (dossier.dossier.empty() && !written.empty()) return std::nullopt;
    return dossier;
  }

  const std::filesystem::path& file_;
  CsvReader rows_;
  std::map<std::string, std::size_t, std::less<>> columns_;
};

/// The scope that a row speaks of, as level_for() takes it.
std::string_view scope_of_row(const RegisteredDossier& row) { return row.dossier.empty() ? row.ministry : row.dossier; }

}  // namespace

DossierRegister DossierRegister::opened(const std::filesystem::path& file) {
  return from_text(decoded_table(bytes_of_file(file)), file);
}

DossierRegister DossierRegister::from_text(std::string_view text, const std::filesystem::path& file) {
  DossierRegister found;
  for (RegisteredDossier& row : RegisterReader(text, file).read(found.diagnostics_)) found.put(std::move(row));
  return found;
}

std::string DossierRegister::to_text(const std::filesystem::path& file) const {
  std::string text;
  const auto add = [&text](std::string_view value, bool last = false) {
    text += csv_field(value, '\t');
    text += last ? '\n' : '\t';
  };
  for (const std::string_view column : kColumns) add(column, column == kColumns.back());
  const auto relative = [&file](const std::filesystem::path& path) {
    return path.empty() ? std::string() : path.lexically_proximate(file.parent_path()).string();
  };
  for (const RegisteredDossier& row : rows_) {
    add(row.dossier);
    add(row.ministry);
    add(row.title);
    add(relative(row.glossary));
    add(relative(row.rules));
    add(relative(row.wordings), true);
  }
  return text;
}

void DossierRegister::put(RegisteredDossier row) {
  const auto same = std::ranges::find_if(rows_, [&](const RegisteredDossier& other) {
    if (other.dossier != row.dossier) return false;
    return !row.dossier.empty() || fold_case(other.ministry) == fold_case(row.ministry);
  });
  if (same == rows_.end()) {
    rows_.push_back(std::move(row));
  } else {
    *same = std::move(row);
  }
}

std::string DossierRegister::ministry_of(std::string_view dossier) const {
  const LetterScope scope{.dossier = std::string(dossier), .ministry = {}};
  std::string best;
  for (const RegisteredDossier& row : rows_) {
    if (row.dossier.empty() || row.ministry.empty()) continue;
    if (row.dossier == dossier) return row.ministry;
    if (best.empty() && level_for(scope, row.dossier)) best = row.ministry;
  }
  return best;
}

std::string DossierRegister::title_of(std::string_view dossier) const {
  const auto row = std::ranges::find(rows_, dossier, &RegisteredDossier::dossier);
  return row == rows_.end() || dossier.empty() ? std::string() : row->title;
}

LetterScope DossierRegister::completed(LetterScope scope) const {
  if (scope.ministry.empty()) scope.ministry = ministry_of(scope.dossier);
  return scope;
}

std::vector<std::filesystem::path> DossierRegister::files_for(const LetterScope& scope,
                                                              std::filesystem::path RegisteredDossier::* kind) const {
  std::vector<std::pair<ScopeLevel, std::filesystem::path>> found;
  for (const RegisteredDossier& row : rows_) {
    const std::optional<ScopeLevel> level = level_for(scope, scope_of_row(row));
    if (level && !(row.*kind).empty()) found.emplace_back(*level, row.*kind);
  }
  std::ranges::stable_sort(found, std::greater{}, &std::pair<ScopeLevel, std::filesystem::path>::first);
  std::vector<std::filesystem::path> files;
  for (auto& [level, path] : found) files.push_back(std::move(path));
  return files;
}

}  // namespace weerga
