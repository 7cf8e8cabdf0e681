// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/knowledge/dossier.h"
#include "xliff/text/error.h"

namespace weerga {

/// One line of the register: a dossier with its ministry, title and files. Without a dossier it speaks of a whole
/// ministry, without either of everything.
struct RegisteredDossier {
  std::string dossier;
  std::string ministry;
  std::string title;
  std::filesystem::path glossary;  ///< "" = none of its own
  std::filesystem::path rules;
  std::filesystem::path wordings;

  friend bool operator==(const RegisteredDossier&, const RegisteredDossier&) = default;
};

/// The user's list of dossiers (FORMAT.md): whose they are, and which glossaries, rules and official wordings they
/// have.
class DossierRegister {
 public:
  DossierRegister() = default;

  /// Throws Error: what bytes_of_file() throws, and malformed with the line.
  static DossierRegister opened(const std::filesystem::path& file);
  /// `file` names the text in errors, and paths in it are relative to its folder.
  static DossierRegister from_text(std::string_view text, const std::filesystem::path& file);
  [[nodiscard]] std::string to_text(const std::filesystem::path& file) const;

  [[nodiscard]] const std::vector<RegisteredDossier>& rows() const { return rows_; }
  /// Rows that were left out, with their lines.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  /// Adds the row, or replaces that of the same dossier and ministry.
  void put(RegisteredDossier row);

  /// "" where the register does not say.
  [[nodiscard]] std::string ministry_of(std::string_view dossier) const;
  [[nodiscard]] std::string title_of(std::string_view dossier) const;
  /// The scope with the ministry of its dossier, where it has none of its own.
  [[nodiscard]] LetterScope completed(LetterScope scope) const;
  /// The files of one kind that serve a letter of that scope, the narrowest first:
  /// `register.files_for(scope, &RegisteredDossier::rules)`.
  [[nodiscard]] std::vector<std::filesystem::path> files_for(const LetterScope& scope,
                                                             std::filesystem::path RegisteredDossier::* kind) const;

 private:
  std::vector<RegisteredDossier> rows_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace weerga
