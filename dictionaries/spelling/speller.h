// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// Where Debian and its kin keep Hunspell's dictionaries.
std::vector<std::filesystem::path> system_dictionary_folders();

/// What spelling in one language knows: the words of a Hunspell dictionary, and words accepted on top of it.
///
/// Only dictionaries that the system installed (below /usr/share) are opened: a hostile .aff or .dic crashes Hunspell,
/// so a file from elsewhere is refused. An object belongs to one thread at a time; its const members fill caches.
class Speller {
 public:
  struct Options {
    std::vector<std::filesystem::path> folders = system_dictionary_folders();  ///< searched in this order
  };

  /// Language tags ("nl", "en-GB") of the dictionaries that lie in the folders, sorted.
  static std::vector<std::string> languages(const Options& options);
  static std::vector<std::string> languages() { return languages(Options{}); }

  /// Opens the dictionary for a BCP 47 tag: nl, en-GB, en-US, or any that is installed. "nl-BE" falls back to "nl",
  /// and "en" to "en-GB". Throws Error: not_found, naming the package that holds it; unsupported for a dictionary that
  /// does not belong to the system; malformed if it is none.
  Speller(std::string_view language, const Options& options);
  explicit Speller(std::string_view language) : Speller(language, Options{}) {}
  ~Speller();
  Speller(Speller&&) noexcept;
  Speller& operator=(Speller&&) noexcept;

  [[nodiscard]] const std::string& language() const { return language_; }

  /// Whether `word` (UTF-8; no white space; a final dot belongs to it: "jl.", "jl" is none) is spelled right. Words of
  /// more than 100 code points are unknown.
  [[nodiscard]] bool knows(std::string_view word) const;

  /// Whether one slip (a letter missing, added, replaced, doubled or swapped) separates `word` from a word that the
  /// dictionary lists or that was accepted. A name that resembles nothing is likelier a name than a misspelling.
  [[nodiscard]] bool nearly_knows(std::string_view word) const;

  /// Makes `word` known, with the inflections and compounds of a known word `like` it. Without one: with plural,
  /// genitive and common endings (Borrells), joined by hyphens (OPCW-onderzoek), and in Dutch in compounds
  /// (quadcopteraanval). No effect for what cannot be a word.
  void accept(std::string_view word, std::string_view like = {});

  /// Makes `word` known as it stands, without inflections, and never proposes it.
  void ignore(std::string_view word);

  /// Says how often a word occurs in the letter or the memory; frequent words are proposed first. Adds to earlier
  /// counts.
  void count(std::string_view word, std::size_t occurrences = 1);

  /// The likeliest right forms of a wrong word, best first, without repetition. Cached. Some milliseconds: call it off
  /// the user-interface thread.
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view word, std::size_t limit = 5) const;

 private:
  struct Dictionary;
  std::string language_;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace weerga
