// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editor/core/knowledge/acronym_forms.h"
#include "editor/core/tasks/review.h"
#include "xliff/model/document.h"
#include "xliff/model/side.h"

namespace weerga {

/// An acronym at one place of a letter.
struct AcronymMention {
  SegmentPlace place;
  ByteRange range;           ///< in the text of that side; with the full form where it is written out
  bool written_out = false;  ///< the full form stands beside it, or alone

  friend bool operator==(const AcronymMention&, const AcronymMention&) = default;
};

/// An acronym in one side of a letter.
struct AcronymUse {
  std::string acronym;
  std::string full;  ///< as the letter, the glossary or the memory has it; "" unknown
  std::vector<AcronymMention> mentions;

  [[nodiscard]] bool introduced_first() const { return !mentions.empty() && mentions.front().written_out; }
  friend bool operator==(const AcronymUse&, const AcronymUse&) = default;
};

/// The acronyms of a letter in the order of their first mention.
std::vector<AcronymUse> acronym_uses(const Document& document, Side side, const AcronymForms& known);

struct FirstMentionOptions {
  /// That everybody knows: never asked to be written out.
  std::vector<std::string> well_known{"EU", "VN", "UN", "US", "USA", "VK", "UK", "NAVO", "NATO", "BV", "NV", "TV"};
};

/// First mentions in the translation, in document order:
/// - acronym.unexplained: not written out at its first mention although the source writes its own out, or (a note)
///   although the full form is known; the fix writes it out;
/// - acronym.late: written out only after it was used; the fix at the first mention writes it out;
/// - acronym.repeated: written out again; the fix is the acronym alone.
/// A letter that uses an acronym once with its full form is left alone.
std::vector<PlacedIssue> first_mention_issues(const Document& document, const AcronymPairs& known,
                                              const FirstMentionOptions& options = {});

/// Adds `mentions` to the issues of a review; what they say of an early acronym is more than acronym.early says.
void add_first_mentions(std::vector<PlacedIssue>& issues, const std::vector<PlacedIssue>& mentions);

}  // namespace weerga
