// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/edit_effort.h"

#include <algorithm>
#include <vector>

#include "editor/core/provenance.h"
#include "tm/match/repair.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostWords = 1000;

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (const Word& word : words_of(text)) words.push_back(word.range.of(text));
  return words;
}

std::size_t edit_distance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<InsertedText> inserted_match(const Unit& unit, const Segment& segment) {
  const std::optional<Provenance> match = segment.target ? provenance_of(unit, segment) : std::nullopt;
  if (!match) return std::nullopt;
  InsertedText inserted{.text = match->inserted, .percent = match->percent};
  if (!inserted.text.empty()) return inserted;
  const auto stored = std::ranges::find_if(unit.matches, [&](const StoredMatch& each) {
    return each.ref == "#" + segment.id && each.origin == match->origin;
  });
  if (stored == unit.matches.end()) return std::nullopt;
  inserted.text = stored->target.text;
  if (inserted.percent < 100) {
    const MatchedPair pair{segment.source.text, stored->source.text, stored->target.text};
    if (const auto repaired = repaired_target(pair)) inserted.text = repaired->text;
  }
  return inserted;
}

EditEffort effort_between(std::string_view inserted, std::string_view final_text) {
  const std::vector<std::string_view> before = words_in(inserted);
  const std::vector<std::string_view> after = words_in(final_text);
  EditEffort effort{.segments = 1, .words = std::max(before.size(), after.size())};
  if (inserted == final_text) {
    effort.untouched = 1;
    return effort;
  }
  effort.edits = effort.words > kMostWords ? effort.words : edit_distance(before, after);
  effort.edits = std::max<std::size_t>(effort.edits, 1);
  effort.words = std::max(effort.words, effort.edits);
  return effort;
}

}  // namespace weerga
