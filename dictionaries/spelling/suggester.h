// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the speller only: candidates for a misspelled word, and their order.

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dictionaries/spelling/confusions.h"
#include "dictionaries/spelling/slip_filter.h"

namespace weerga {

/// How the dictionary sees a candidate.
enum class Standing {
  unknown,    ///< no word
  inflected,  ///< a word, or an inflection of one
  compound,   ///< joined from words by rule
};

/// Proposes words for a misspelling. Candidates are all strings one slip away, those that another spelling of a sound
/// gives, and the dictionary's own words up to two slips away; the dictionary says which of them are words. Order is by
/// a noisy channel: likelihood of the slip times likelihood of the word.
class Suggester {
 public:
  using Judge = std::function<Standing(const std::string& word)>;

  /// Reads the words of a .dic file; lines that are no UTF-8 are left out.
  Suggester(std::string_view language, const std::filesystem::path& dictionary, Judge judge);

  /// A word that is proposed before others: of the glossary or a personal list.
  void prefer(std::string_view word);
  /// A word occurs in the letter or memory.
  void count(std::string_view word, std::size_t occurrences);

  [[nodiscard]] std::vector<std::string> suggestions(std::string_view word, std::size_t limit) const;

  /// Whether a listed word is one slip of any kind away.
  [[nodiscard]] bool is_near_word(std::string_view word) const;
  /// Whether a compound is likelier a slip in a listed word: swapped or doubled letters, or one missing that is no
  /// joint (kunstschilder without n, not doodsstraf without s).
  [[nodiscard]] bool is_doubtful_compound(std::string_view word) const;
  /// Whether the dictionary lists the word itself.
  [[nodiscard]] bool lists(std::string_view word) const;
  /// Whether the word, of the letters a to z with or without a first capital, stands in the list so that Hunspell is
  /// certain to know it: many times faster than asking, and true for most words of a letter.
  [[nodiscard]] bool surely_lists(std::string_view word) const;

 private:
  struct Candidate;
  class Search;

  void read(const std::filesystem::path& dictionary);
  void learn(std::string_view word, bool sure);
  void learn_letters(std::u32string_view lower);
  [[nodiscard]] bool lists_in_small_letters(const std::u32string& lower) const;  ///< names are near to everything

  /// How the dictionary writes a word.
  struct Listing {
    std::string written;  ///< "" where it is in lower case
    bool sure = false;    ///< see surely_lists()
  };

  /// A word of the dictionary in lower case, as code points in letters_.
  struct Entry {
    std::uint32_t begin = 0;
    std::uint16_t length = 0;
    bool capitalised = false;
    std::uint32_t signature = 0;  ///< a bit for each letter that occurs
  };

  std::string language_;
  Confusions confusions_;
  Judge judge_;
  std::u32string letters_;
  std::vector<Entry> entries_;
  SlipFilter filter_;
  std::unordered_map<std::u32string, Listing> listed_;  ///< by the word in lower case
  std::unordered_map<std::u32string, double> bonus_;    ///< lower case → how much likelier (natural logarithm)
  std::bitset<std::size_t{1} << 15U> triples_;          ///< which three letters stand together in some word
};

}  // namespace weerga
