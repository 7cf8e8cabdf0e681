// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place that says what scoping means: dossier before ministry before general.

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "dictionaries/glossary/glossary.h"
#include "editor/core/knowledge/dossier.h"
#include "editor/core/knowledge/dossier_register.h"
#include "tm/match/match_index.h"
#include "xliff/checks/issue.h"

namespace weerga {

enum class ScopeLevel { general, ministry, dossier };

/// How near what is marked with `scope` stands to a letter; nothing where it belongs to another dossier or ministry.
/// `scope` is "" (general), a dossier in any spelling, or a ministry. A dossier covers its parts: "21 501" serves a
/// letter of 21 501-02.
std::optional<ScopeLevel> level_for(const LetterScope& letter, std::string_view scope);

/// The concepts that a letter may use: those of other dossiers and ministries are left out (Concept::dossier holds the
/// scope), and of concepts with the same source term only the narrowest stay. Linear.
Glossary scoped(const Glossary& glossary, const LetterScope& letter, std::string_view source_language);

/// The matches in the order in which a letter wants them: by percent, then dossier before ministry before the rest,
/// else as they came. Ministries of entries are those that the register names; nullptr = none are known.
std::vector<Match> ranked_for(const LetterScope& letter, std::vector<Match> matches, const DossierRegister* known);

/// The query's answers by that order: asks `look_up` for more than query.limit, so that a match of the dossier is not
/// cut off by newer ones of equal percent.
std::vector<Match> matches_for(const LetterScope& letter, const Query& query, const DossierRegister* known,
                               const std::function<std::vector<Match>(const Query&)>& look_up);

}  // namespace weerga
