// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/mending.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "editor/core/knowledge/english_fit.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// The line that puts `rendering` in the place of a use, or nothing where the place cannot be mended.
std::optional<MendedLine> mended_line(const MatchIndex& memory, const PhraseUse& use, std::string_view rendering) {
  if (use.rendering.empty() || use.rendering.end > use.target.size()) return std::nullopt;
  const std::optional<MemoryEntry> entry = memory.entry(use.letter, use.id);
  if (!entry || entry->target != use.target) return std::nullopt;
  const FittedReplacement fitted = fitted_replacement(use.target, use.rendering, rendering);
  MendedLine line{.change = {entry, entry},
                  .before = fitted.range,
                  .after = {fitted.range.begin, fitted.range.begin + fitted.text.size()}};
  line.change.after->target.replace(fitted.range.begin, fitted.range.size(), fitted.text);
  return line;
}

}  // namespace

Mending mend(const MatchIndex& memory, const Inconsistency& finding, std::string_view rendering) {
  rendering = trimmed(rendering);
  if (rendering.empty()) throw Error(ErrorKind::invalid_argument, "Say which rendering is to stand everywhere.");
  Mending mending{.rendering = std::string(rendering)};
  std::map<std::string, MendedLetter> letters;
  std::map<std::pair<std::string, std::string>, bool> met;  // an entry is mended once
  for (const PhraseRendering& other : finding.renderings) {
    if (other.text == rendering) continue;
    mending.left += other.times - other.uses.size();
    for (const PhraseUse& use : other.uses) {
      std::optional<MendedLine> line = mended_line(memory, use, rendering);
      if (!line || !met.try_emplace({use.letter, use.id}, true).second) {
        ++mending.left;
        continue;
      }
      if (line->change.before == line->change.after) continue;
      MendedLetter& letter = letters[use.letter];
      letter.letter = use.letter;
      letter.dossier = use.dossier;
      letter.date = std::max(letter.date, use.date);
      letter.lines.push_back(std::move(*line));
    }
  }
  for (auto& [name, letter] : letters) mending.letters.push_back(std::move(letter));
  return mending;
}

std::vector<EntryChange> changes_of(const Mending& mending, std::span<const std::string> letters) {
  std::vector<EntryChange> changes;
  for (const MendedLetter& letter : mending.letters) {
    if (!letters.empty() && std::ranges::find(letters, letter.letter) == letters.end()) continue;
    for (const MendedLine& line : letter.lines) changes.push_back(line.change);
  }
  return changes;
}

std::string mending_text(const Mending& mending) {
  std::string text;
  for (const MendedLetter& letter : mending.letters) {
    text += fmt::format("{} {}\n", letter.letter, letter.date.substr(0, 10));
    for (const MendedLine& line : letter.lines) {
      text += fmt::format("  - {}\n  + {}\n", line.change.before->target, line.change.after->target);
    }
  }
  if (mending.left > 0) text += fmt::format("{} uses must be mended by hand.\n", mending.left);
  return text;
}

}  // namespace weerga
