// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace weerga {

/// What a full stop behind a word says about the end of the sentence; rules/nl.txt tells the kinds apart.
enum class Abbreviation { none, never, title, may, acronym, number };

/// The words that the built-in rules know for one language.
class Abbreviations {
 public:
  /// Reads a word list as in rules/. Throws Error malformed with its line at an unknown heading.
  explicit Abbreviations(std::string_view list);

  /// The list of a BCP 47 tag: Dutch for "nl", else English.
  static const Abbreviations& of(std::string_view language);

  /// `word` without its last full stop. "Nr" counts as "nr" and "U.S" as "u.s", but "VS" not as "vs", and
  /// "P.J" not as "p.j": those are initials.
  [[nodiscard]] Abbreviation kind_of(std::string_view word) const;
  /// A word, as written, that often begins a sentence.
  [[nodiscard]] bool is_starter(std::string_view word) const { return starters_.contains(word); }
  /// A starter that can also be part of a name: "De" in "S.A. De Vries".
  [[nodiscard]] bool is_particle(std::string_view word) const { return particles_.contains(word); }
  /// A word before an acronym rather than before initials: "the U.S."
  [[nodiscard]] bool is_article(std::string_view word) const { return articles_.contains(word); }
  /// A word in lower case that begins a sentence where nothing speaks against it: "okay. i think".
  [[nodiscard]] bool is_careless_starter(std::string_view word) const { return careless_.contains(word); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

  std::unordered_map<std::string, Abbreviation, Hash, std::equal_to<>> kinds_;
  Words starters_;
  Words particles_;
  Words articles_;
  Words careless_;
};

}  // namespace weerga
