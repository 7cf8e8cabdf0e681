// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/abbreviations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "xliff/segmentation/word_lists.h"
#include "xliff/text/characters.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestAbbreviation = 24;

constexpr std::array<std::pair<std::string_view, Abbreviation>, 5> kHeadings{{
    {"[never]", Abbreviation::never},
    {"[title]", Abbreviation::title},
    {"[may]", Abbreviation::may},
    {"[acronym]", Abbreviation::acronym},
    {"[number]", Abbreviation::number},
}};

/// Calls `visit` with each piece of `text` between `separators`.
template <typename Visit>
void for_each_piece(std::string_view text, std::string_view separators, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::size_t capitals_in(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_upper(c.value)) ++capitals;
    i += c.size;
  }
  return capitals;
}

}  // namespace

Abbreviations::Abbreviations(std::string_view list) {
  std::optional<Abbreviation> kind;
  Words* words = nullptr;
  const auto begin_part = [&](std::string_view heading) {
    const auto found = std::ranges::find(kHeadings, heading, &std::pair<std::string_view, Abbreviation>::first);
    kind = found == kHeadings.end() ? std::nullopt : std::optional(found->second);
    words = heading == "[starter]"    ? &starters_
            : heading == "[particle]" ? &particles_
            : heading == "[article]"  ? &articles_
            : heading == "[careless]" ? &careless_
                                      : nullptr;
    if (!kind && words == nullptr) {
      throw Error(ErrorKind::malformed, "This heading of a word list is not known.", {std::string(heading)});
    }
  };
  for_each_piece(list, "\n", [&](std::string_view line) {
    if (line.front() == '#') return;
    if (line.front() == '[') return begin_part(line);
    for_each_piece(line, " ", [&](std::string_view word) {
      if (kind) kinds_.emplace(word, *kind);
      if (words != nullptr) words->emplace(word);
    });
  });
}

const Abbreviations& Abbreviations::of(std::string_view language) {
  static const Abbreviations dutch(kDutchWordList);
  static const Abbreviations english(kEnglishWordList);
  return language.substr(0, language.find('-')) == "nl" ? dutch : english;
}

Abbreviation Abbreviations::kind_of(std::string_view word) const {
  if (word.empty() || word.size() > kLongestAbbreviation) return Abbreviation::none;
  if (const auto found = kinds_.find(word); found != kinds_.end()) return found->second;
  const std::size_t capitals = capitals_in(word);
  const bool dotted = word.find('.') != std::string_view::npos;
  if (capitals == 0 || (capitals > 1 && !dotted)) return Abbreviation::none;
  const auto found = kinds_.find(fold_case(word));
  if (found == kinds_.end()) return Abbreviation::none;
  const bool written_in_capitals = found->second == Abbreviation::acronym || found->second == Abbreviation::title;
  return capitals == 1 || written_in_capitals ? found->second : Abbreviation::none;
}

}  // namespace weerga
