// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/checks/term_checks.h"
#include "dictionaries/spelling/speller.h"
#include "dictionaries/spelling/user_words.h"
#include "editor/core/knowledge/dossier_register.h"
#include "editor/core/knowledge/official_wordings.h"
#include "tm/alignment/lexicon.h"
#include "tm/store/local_memory.h"
#include "xliff/checks/issue.h"
#include "xliff/extract/repair.h"
#include "xliff/model/document.h"
#include "xliff/model/side.h"
#include "xliff/text/fact_templates.h"

namespace weerga {

/// What lies on a translator's desk beside the letter.
struct WorkspaceOptions {
  std::string source_language = "nl";
  std::string target_language = "en-GB";
  std::vector<std::filesystem::path> glossaries;  ///< joined in this order
  std::filesystem::path memory;                   ///< folder of the memory, "" = none
  Access memory_access = Access::read;
  std::filesystem::path user_rules;      ///< see user_rules(), "" = none
  std::filesystem::path fact_templates;  ///< see fact_templates_of(), "" = the usual forms
  std::filesystem::path dossiers;        ///< register of dossiers with their files, see DossierRegister; "" = none
  std::vector<std::filesystem::path> wordings;  ///< official wordings, see OfficialWordings
  LetterScope scope;  ///< of the letter: which terms, rules and wordings take part, and which matches come first
  UserWords::Paths source_words;  ///< personal, dossier and ignore lists of the source's language
  UserWords::Paths target_words;
};

/// The same for that letter: in its scope, or in that of `options` where it tells none.
WorkspaceOptions for_letter(WorkspaceOptions options, const Document& document);

/// Dictionaries, glossary, memory and checks of one pair of languages, opened when first asked for.
/// Belongs to one thread; what it hands out as shared pointers to const may go to others where their class allows it.
class Workspace {
 public:
  explicit Workspace(WorkspaceOptions options);

  [[nodiscard]] const WorkspaceOptions& options() const { return options_; }
  [[nodiscard]] const std::string& language(Side side) const;

  /// The joined glossaries, those of the scope's dossier and ministry too, with their recognisers: the terms that serve
  /// the scope, see scoped(); all of them where it is not known. Empty where no glossary was named. Throws what
  /// Glossary::opened throws.
  [[nodiscard]] std::shared_ptr<const TermBase> terms();

  /// A new speller of that side, for one thread, with the glossary's and the user's words accepted; nullptr where no
  /// dictionary of the language is installed: diagnostics() then names the package.
  [[nodiscard]] std::shared_ptr<Speller> new_speller(Side side);

  /// The user's word lists of that side. "Add to dictionary" is user_words(side).add(list, word); a speller that is at
  /// work learns it by teach(), a new one knows it. Throws what UserWords::opened throws.
  [[nodiscard]] UserWords& user_words(Side side);

  /// How the user writes dates and references in English. Throws what fact_templates_of throws.
  [[nodiscard]] const FactTemplates& fact_templates();

  /// Answers from the spelling dictionary and the hyphenation patterns of a language, as far as they are installed.
  [[nodiscard]] WordOracle oracle(std::string_view language);

  /// The glossary, and what the memory teaches, as word pairs for the aligner. Throws as terms() and memory() do.
  [[nodiscard]] Lexicon lexicon();

  /// The memory, or nullptr where none was named. Throws what LocalMemory::opened throws.
  [[nodiscard]] LocalMemory* memory();

  /// The user's register of dossiers; empty where none was named. Throws what DossierRegister::opened throws.
  [[nodiscard]] const DossierRegister& dossiers();

  /// The scope of the letter, its ministry by the register where the letter names none.
  [[nodiscard]] LetterScope scope() { return dossiers().completed(options_.scope); }

  /// The official wordings of all files, those of the dossier first. Throws what OfficialWordings::opened throws.
  [[nodiscard]] std::shared_ptr<const OfficialWordings> wordings();

  /// All checks of a segment: text, terms, acronyms, names, spelling, variety, official wordings, the user's own. Of
  /// rules with one name that of the narrowest scope serves. For one thread.
  [[nodiscard]] std::vector<SegmentCheck> checks();

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  void add_user_rules(std::vector<SegmentCheck>& checks);

  WorkspaceOptions options_;
  std::shared_ptr<const TermBase> terms_;
  std::unique_ptr<LocalMemory> memory_;
  std::array<std::optional<UserWords>, 2> user_words_;  ///< by Side
  std::optional<FactTemplates> fact_templates_;
  std::optional<DossierRegister> dossiers_;
  std::shared_ptr<const OfficialWordings> wordings_;
  std::vector<Diagnostic> diagnostics_;
};

/// The dictionary of `language`, or nullptr and a diagnostic where it is not installed.
std::shared_ptr<Speller> speller_if_installed(std::string_view language, std::vector<Diagnostic>& diagnostics);

}  // namespace weerga
