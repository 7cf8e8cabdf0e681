// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/scope.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Whether `dossier` is `scope` or a part of it: 21 501-02 of 21 501, 36 600 V of 36 600.
bool belongs_to(std::string_view dossier, std::string_view scope) {
  if (!dossier.starts_with(scope)) return false;
  return dossier.size() == scope.size() || dossier[scope.size()] == '-' || dossier[scope.size()] == ' ';
}

/// "21 501-02" as dossier_name() writes it: then it need not be read again.
bool is_dossier_name(std::string_view scope) {
  const auto is_digit = [&](std::size_t place) { return scope[place] >= '0' && scope[place] <= '9'; };
  return scope.size() >= 6 && is_digit(0) && is_digit(1) && scope[2] == ' ' && is_digit(3) && is_digit(4) &&
         is_digit(5);
}

/// The texts by which two concepts speak of the same thing.
std::vector<std::string> source_terms(const Concept& entry, std::string_view language) {
  std::vector<std::string> terms;
  for (const Term& term : entry.terms) {
    if (same_language(term.language, language)) terms.push_back(fold_case(term.text));
  }
  return terms;
}

ScopeLevel level_of(const LetterScope& letter, const MemoryEntry& entry, const DossierRegister* known) {
  const auto own = level_for(letter, entry.dossier);
  if (own && *own == ScopeLevel::dossier) return ScopeLevel::dossier;
  if (known == nullptr || letter.ministry.empty() || entry.dossier.empty()) return ScopeLevel::general;
  return level_for(letter, known->ministry_of(entry.dossier)).value_or(ScopeLevel::general);
}

}  // namespace

std::optional<ScopeLevel> level_for(const LetterScope& letter, std::string_view scope) {
  scope = trimmed(scope);
  if (scope.empty()) return ScopeLevel::general;
  if (!letter.ministry.empty() && fold_case(scope) == fold_case(letter.ministry)) return ScopeLevel::ministry;
  if (letter.dossier.empty()) return std::nullopt;
  if (belongs_to(letter.dossier, scope)) return ScopeLevel::dossier;
  if (is_dossier_name(scope)) return std::nullopt;
  const std::string dossier = dossier_name(scope);
  if (dossier.empty() || !belongs_to(letter.dossier, dossier)) return std::nullopt;
  return ScopeLevel::dossier;
}

Glossary scoped(const Glossary& glossary, const LetterScope& letter, std::string_view source_language) {
  std::unordered_map<std::string, std::optional<ScopeLevel>> levels;  // a scope is written in few ways
  const auto level = [&](const Concept& entry) {
    const auto [known, is_new] = levels.try_emplace(entry.dossier);
    if (is_new) known->second = level_for(letter, entry.dossier);
    return known->second;
  };
  std::unordered_map<std::string, ScopeLevel> narrowest;
  for (const Concept& entry : glossary.concepts()) {
    const std::optional<ScopeLevel> own = level(entry);
    if (!own) continue;
    for (const std::string& term : source_terms(entry, source_language)) {
      ScopeLevel& best = narrowest.try_emplace(term, *own).first->second;
      best = std::max(best, *own);
    }
  }
  Glossary kept;
  for (const Concept& entry : glossary.concepts()) {
    const std::optional<ScopeLevel> own = level(entry);
    if (!own) continue;
    const std::vector<std::string> terms = source_terms(entry, source_language);
    const bool outdone = std::ranges::any_of(terms, [&](const auto& term) { return narrowest.at(term) > *own; });
    if (!outdone) kept.add(entry);
  }
  return kept;
}

std::vector<Match> ranked_for(const LetterScope& letter, std::vector<Match> matches, const DossierRegister* known) {
  std::ranges::stable_sort(matches, [&](const Match& a, const Match& b) {
    if (a.percent != b.percent) return a.percent > b.percent;
    return level_of(letter, a.entry, known) > level_of(letter, b.entry, known);
  });
  return matches;
}

std::vector<Match> matches_for(const LetterScope& letter, const Query& query, const DossierRegister* known,
                               const std::function<std::vector<Match>(const Query&)>& look_up) {
  constexpr std::size_t kRivals = 10;  // of one percentage there are seldom more
  if (letter == LetterScope{}) return look_up(query);
  Query wide = query;
  wide.dossier = letter.dossier;
  wide.limit = query.limit + kRivals;
  std::vector<Match> matches = ranked_for(letter, look_up(wide), known);
  if (matches.size() > query.limit)
    matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(query.limit), matches.end());
  return matches;
}

}  // namespace weerga
