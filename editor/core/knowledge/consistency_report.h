// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/checks/term_checks.h"
#include "editor/core/knowledge/timeline.h"
#include "tm/match/match_index.h"
#include "tm/store/task_control.h"

namespace weerga {

enum class InconsistencyKind {
  segment,  ///< whole segments with the same source
  term,     ///< a term of the glossary
  phrase,   ///< words that return together, or a long word
};
std::string_view to_string(InconsistencyKind kind);  ///< "segment", "term", "phrase"

/// The same Dutch with different English, over all letters.
struct Inconsistency {
  InconsistencyKind kind = InconsistencyKind::phrase;
  std::string source;                       ///< as it is written most often
  std::vector<PhraseRendering> renderings;  ///< at least two; most frequent first
  std::string preferred;                    ///< by the glossary; "" = it does not say
  std::size_t times = 0;
  std::size_t letters = 0;
  double rank = 0;  ///< the greater, the more it deserves a look

  /// What to mend it with unless the user says otherwise: `preferred`, else the most frequent rendering.
  [[nodiscard]] const std::string& proposed() const { return preferred.empty() ? renderings.front().text : preferred; }

  friend bool operator==(const Inconsistency&, const Inconsistency&) = default;
};

struct ConsistencyOptions {
  std::string source_language = "nl";
  std::string target_language = "en-GB";
  EntryFilter filter;                     ///< which letters and dossiers are compared
  std::shared_ptr<const TermBase> terms;  ///< may be null
  std::size_t least_times = 3;            ///< uses of a phrase
  std::size_t limit = 200;                ///< findings given back
  std::size_t most_uses = 400;            ///< kept of each rendering, newest first; all are counted
  TaskControl control;                    ///< progress counts segments; after a stop the report is empty
};

/// Where letters translate the same source in different ways: the same segment, term or phrase. Ranked by how often the
/// rarer renderings stand, over how many letters, how lately, and how firm the usual rendering is. Inflection, case,
/// articles and British or American spelling are no difference; neither is a rendering that only one segment has,
/// except for segments and terms. Any thread.
///
/// A rendering is what the words of the target that are linked to the phrase cover. A word is linked to the source word
/// of its segment with which it has the greatest Dice coefficient over all segments.
std::vector<Inconsistency> inconsistencies_in(const MatchIndex& memory, const ConsistencyOptions& options = {});

std::string consistency_text(const std::vector<Inconsistency>& findings);
std::string consistency_json(const std::vector<Inconsistency>& findings);
std::string consistency_html(const std::vector<Inconsistency>& findings);

}  // namespace weerga
