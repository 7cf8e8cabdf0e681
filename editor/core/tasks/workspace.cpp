// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/workspace.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "dictionaries/checks/word_checks.h"
#include "dictionaries/hyphenation/hyphenator.h"
#include "editor/core/knowledge/scope.h"
#include "tm/alignment/learned_words.h"
#include "xliff/checks/user_rules.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

Glossary joined_glossary(const std::vector<std::filesystem::path>& paths) {
  Glossary all;
  for (const std::filesystem::path& path : paths) {
    if (paths.size() == 1) return Glossary::opened(path);
    const Glossary glossary = Glossary::opened(path);
    for (Concept entry : glossary.concepts()) {
      entry.id.clear();
      all.add(std::move(entry));
    }
  }
  return all;
}

std::vector<const Term*> right_terms(const Concept& entry, std::string_view language) {
  std::vector<const Term*> terms;
  for (const Term& term : entry.terms) {
    if (same_language(term.language, language) && is_right(term)) terms.push_back(&term);
  }
  return terms;
}

/// What the translations in a memory teach about words; of a large memory the first part says enough.
Lexicon words_of_memory(LocalMemory& memory, const WorkspaceOptions& options) {
  constexpr std::size_t kMostPairs = 50'000;
  std::vector<std::string> source;
  std::vector<std::string> target;
  memory.visit_entries([&](const MemoryEntry& entry) {
    source.push_back(entry.source);
    target.push_back(entry.target);
    return source.size() < kMostPairs;
  });
  return learned_words({source, target}, options.source_language, options.target_language);
}

}  // namespace

std::shared_ptr<Speller> speller_if_installed(std::string_view language, std::vector<Diagnostic>& diagnostics) {
  try {
    return std::make_shared<Speller>(language);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_found) throw;
    const auto known = std::ranges::find(diagnostics, error.sentence(), &Diagnostic::sentence);
    if (known == diagnostics.end()) {
      diagnostics.push_back({.code = "spelling.no-dictionary", .sentence = error.sentence(), .place = error.place()});
    }
    return nullptr;
  }
}

WorkspaceOptions for_letter(WorkspaceOptions options, const Document& document) {
  if (LetterScope scope = scope_of(document); scope != LetterScope{}) options.scope = std::move(scope);
  return options;
}

Workspace::Workspace(WorkspaceOptions options) : options_(std::move(options)) {}

const std::string& Workspace::language(Side side) const {
  return side == Side::source ? options_.source_language : options_.target_language;
}

std::shared_ptr<const TermBase> Workspace::terms() {
  if (terms_ == nullptr) {
    std::vector<std::filesystem::path> files = options_.glossaries;
    std::ranges::move(dossiers().files_for(scope(), &RegisteredDossier::glossary), std::back_inserter(files));
    Glossary all = joined_glossary(files);
    const auto& trouble = all.diagnostics();
    diagnostics_.insert(diagnostics_.end(), trouble.begin(), trouble.end());
    // Of a letter whose dossier nobody knows any term may be the right one.
    if (scope() != LetterScope{}) all = scoped(all, scope(), options_.source_language);
    terms_ = std::make_shared<const TermBase>(std::move(all), options_.source_language, options_.target_language);
  }
  return terms_;
}

std::shared_ptr<Speller> Workspace::new_speller(Side side) {
  std::shared_ptr<Speller> speller = speller_if_installed(language(side), diagnostics_);
  if (speller == nullptr) return nullptr;
  for (const std::string& word : words_of_terms(terms()->glossary, language(side))) speller->accept(word);
  user_words(side).teach(*speller);
  return speller;
}

UserWords& Workspace::user_words(Side side) {
  std::optional<UserWords>& words = user_words_.at(side == Side::source ? 0 : 1);
  if (!words) {
    words = UserWords::opened(side == Side::source ? options_.source_words : options_.target_words);
    std::ranges::move(words->left_out(), std::back_inserter(diagnostics_));
  }
  return *words;
}

const FactTemplates& Workspace::fact_templates() {
  if (!fact_templates_) {
    const std::filesystem::path& file = options_.fact_templates;
    fact_templates_ = file.empty() ? FactTemplates{} : fact_templates_of(bytes_of_file(file), file.string());
  }
  return *fact_templates_;
}

WordOracle Workspace::oracle(std::string_view language) {
  WordOracle oracle;
  if (const auto speller = speller_if_installed(language, diagnostics_)) {
    oracle.is_word = [speller](std::string_view word) { return speller->knows(word); };
  }
  if (auto patterns = Hyphenator::installed(language)) {
    oracle.may_break = [shared = std::make_shared<Hyphenator>(std::move(*patterns))](
                           std::string_view word, std::size_t place) { return shared->may_break(word, place); };
  }
  return oracle;
}

Lexicon Workspace::lexicon() {
  Lexicon lexicon;
  for (const Concept& entry : terms()->glossary.concepts()) {
    for (const Term* source : right_terms(entry, options_.source_language)) {
      for (const Term* target : right_terms(entry, options_.target_language)) {
        lexicon.entries.push_back({source->text, target->text});
      }
    }
  }
  if (LocalMemory* const known = memory()) {
    const Lexicon learned = words_of_memory(*known, options_);
    lexicon.entries.insert(lexicon.entries.end(), learned.entries.begin(), learned.entries.end());
  }
  return lexicon;
}

LocalMemory* Workspace::memory() {
  if (memory_ == nullptr && !options_.memory.empty()) {
    memory_ = LocalMemory::opened(options_.memory, options_.memory_access);
    const std::vector<Diagnostic> trouble = memory_->taken_diagnostics();
    diagnostics_.insert(diagnostics_.end(), trouble.begin(), trouble.end());
  }
  return memory_.get();
}

std::vector<SegmentCheck> Workspace::checks() {
  const Spellers spellers{new_speller(Side::source), new_speller(Side::target)};
  std::vector<SegmentCheck> checks = text_checks(fact_templates());
  std::ranges::find(checks, "dutch", &SegmentCheck::name)->issues_of = dutch_check(spellers).issues_of;
  checks.push_back(term_check(terms()));
  checks.push_back(acronym_check(terms()));
  checks.push_back(name_check(spellers, words_of_terms(terms()->glossary, options_.source_language)));
  checks.push_back(spelling_check(spellers));
  checks.push_back({"variety", variety_issues});
  if (!wordings()->all().empty()) checks.push_back(wording_check(wordings(), scope()));
  add_user_rules(checks);
  return checks;
}

void Workspace::add_user_rules(std::vector<SegmentCheck>& checks) {
  std::vector<std::filesystem::path> files = dossiers().files_for(scope(), &RegisteredDossier::rules);
  if (!options_.user_rules.empty()) files.push_back(options_.user_rules);
  std::set<std::string> named;
  for (const std::filesystem::path& file : files) {
    UserRules rules = user_rules(bytes_of_file(file), file.string());
    std::set<std::string> own;
    for (SegmentCheck& check : rules.checks) {
      if (named.contains(std::string(check.name))) continue;
      own.emplace(check.name);
      checks.push_back(std::move(check));
    }
    named.merge(own);
    std::ranges::move(rules.left_out, std::back_inserter(diagnostics_));
  }
}

const DossierRegister& Workspace::dossiers() {
  if (!dossiers_) {
    dossiers_ = options_.dossiers.empty() ? DossierRegister() : DossierRegister::opened(options_.dossiers);
    std::ranges::copy(dossiers_->diagnostics(), std::back_inserter(diagnostics_));
  }
  return *dossiers_;
}

std::shared_ptr<const OfficialWordings> Workspace::wordings() {
  if (wordings_ == nullptr) {
    std::vector<std::filesystem::path> files = dossiers().files_for(scope(), &RegisteredDossier::wordings);
    std::ranges::copy(options_.wordings, std::back_inserter(files));
    wordings_ = std::make_shared<const OfficialWordings>(OfficialWordings::opened(files));
    std::ranges::copy(wordings_->diagnostics(), std::back_inserter(diagnostics_));
  }
  return wordings_;
}

}  // namespace weerga
