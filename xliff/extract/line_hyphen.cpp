// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/line_hyphen.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>

#include "xliff/text/characters.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongPart = 5;   ///< letters from which two parts that do not compound are two words in Dutch
constexpr std::size_t kWholeWord = 4;  ///< letters from which a part of a compound is taken for a word of its own

using Words = std::span<const std::string_view>;

/// What a language knows about its hyphens.
struct HyphenHabits {
  Words conjunctions;        ///< "in- en uitvoer"
  Words prefixes;            ///< parts that keep their hyphen before a word: "niet-leden"
  Words loose_prefixes;      ///< the same, unless the word is known without it: "ex-koning", but "externe"
  Words vowel_prefixes;      ///< the same before a vowel: "multi-ethnic"
  Words small_words;         ///< inside a chain: "staakt-het-vuren", "state-of-the-art"
  Words numerals;            ///< first part of a number: "twenty-one", "een-zesde"
  Words fractions;           ///< second part of one, where the language has a list of them
  Words adjective_ends;      ///< two adjectives side by side: "politiek-juridische"
  Words titles;              ///< second part of a title: "secretaris-generaal"
  Words times;               ///< first part of a length of time: "month-long"
  Words suffixes;            ///< no words of their own, though dictionaries have them: "echo-isms"
  bool joins_words = false;  ///< compounds are one word, so known ones say little; vowels that meet keep a hyphen
};

constexpr auto kDutchConjunctions = std::to_array<std::string_view>({"en", "of", "noch", "tot", "maar", "resp", "c.q"});
constexpr auto kDutchPrefixes = std::to_array<std::string_view>({"niet", "vice", "privé", "adjunct"});
constexpr auto kDutchLoosePrefixes =
    std::to_array<std::string_view>({"oud", "ex", "non", "semi", "sint", "pseudo", "aspirant", "kandidaat", "interim",
                                     "quasi", "bijna", "anti", "pro"});
constexpr auto kDutchSmallWords =
    std::to_array<std::string_view>({"en", "of", "de", "het", "den", "der", "in", "op", "te", "ten", "tot", "van",
                                     "aan", "voor", "over", "om", "la", "le", "du"});
constexpr auto kDutchTitles =
    std::to_array<std::string_view>({"generaal", "generaals", "president", "presidenten", "majoor"});
constexpr auto kDutchAdjectiveEnds = std::to_array<std::string_view>(
    {"isch", "ische", "aal",   "ale",  "eel",   "ele",    "ief",   "ieve",   "air",  "aire",       "iek",
     "ieke", "lijk",  "lijke", "ants", "links", "rechts", "paars", "groene", "rode", "vrijzinnige"});
constexpr auto kDutchNumerals =
    std::to_array<std::string_view>({"een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"});
constexpr auto kDutchFractions = std::to_array<std::string_view>(
    {"derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "kwart"});
constexpr auto kEnglishConjunctions = std::to_array<std::string_view>({"and", "or", "to", "nor", "but", "as"});
constexpr auto kEnglishPrefixes = std::to_array<std::string_view>({"self", "vice", "non"});
constexpr auto kEnglishLoosePrefixes =
    std::to_array<std::string_view>({"ex", "re", "quasi", "all", "half", "cross", "well", "anti", "pro", "semi"});
constexpr auto kEnglishVowelPrefixes = std::to_array<std::string_view>(
    {"anti", "multi", "semi", "ultra", "extra", "intra", "micro", "macro", "neo", "counter"});
constexpr auto kEnglishSmallWords = std::to_array<std::string_view>(
    {"and", "or", "of", "the", "to", "in", "on", "up", "off", "by", "for", "at", "as", "a", "de", "la"});
constexpr auto kEnglishTimes =
    std::to_array<std::string_view>({"hour", "day", "week", "month", "year", "decade", "century", "season"});
constexpr auto kEnglishSuffixes = std::to_array<std::string_view>({"ism", "isms", "ist", "ists"});
constexpr auto kEnglishNumerals =
    std::to_array<std::string_view>({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});

const HyphenHabits& habits_of(std::string_view language) {
  static const HyphenHabits dutch{.conjunctions = kDutchConjunctions,
                                  .prefixes = kDutchPrefixes,
                                  .loose_prefixes = kDutchLoosePrefixes,
                                  .small_words = kDutchSmallWords,
                                  .numerals = kDutchNumerals,
                                  .fractions = kDutchFractions,
                                  .adjective_ends = kDutchAdjectiveEnds,
                                  .titles = kDutchTitles,
                                  .joins_words = true};
  static const HyphenHabits english{.conjunctions = kEnglishConjunctions,
                                    .prefixes = kEnglishPrefixes,
                                    .loose_prefixes = kEnglishLoosePrefixes,
                                    .vowel_prefixes = kEnglishVowelPrefixes,
                                    .small_words = kEnglishSmallWords,
                                    .numerals = kEnglishNumerals,
                                    .times = kEnglishTimes,
                                    .suffixes = kEnglishSuffixes};
  return language.substr(0, language.find('-')) == "nl" ? dutch : english;
}

bool is_one_of(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool ends_like(Words ends, std::string_view word) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

struct Letters {
  std::size_t all = 0;
  std::size_t upper = 0;
  std::size_t digits = 0;
};

Letters letters_in(std::string_view word) {
  Letters letters;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_alphabetic(c.value)) ++letters.all;
    if (is_upper(c.value)) ++letters.upper;
    if (is_digit(c.value)) ++letters.digits;
    i += c.size;
  }
  return letters;
}

bool is_vowel(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiouäëïöüáéíóúàèêôAEIOU";
  return kVowels.find(c) != std::u32string_view::npos;
}

bool has_no_vowel(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_vowel(c.value) || c.value == U'y') return false;
    i += c.size;
  }
  return true;
}

HyphenVerdict kept(std::string reason, bool certain = true) {
  return {RepairKind::hyphen_kept, certain, std::move(reason)};
}
HyphenVerdict dropped(std::string reason, bool certain = true) {
  return {RepairKind::hyphen_dropped, certain, std::move(reason)};
}

/// One broken word under examination.
class Examination {
 public:
  Examination(const BrokenWord& word, const RepairOptions& options, const WordCounts& counts)
      : word_(word),
        options_(options),
        counts_(counts),
        habits_(habits_of(options.language)),
        last_part_(word.left.substr(word.left.rfind('-') + 1)),
        first_part_(word.right.substr(0, word.right.find('-'))),
        left_letters_(letters_in(last_part_)),
        joined_(std::string(last_part_) + std::string(first_part_)) {}

  [[nodiscard]] HyphenVerdict verdict() const {
    if (auto found = by_shape()) return *found;
    if (auto found = by_document()) return *found;
    if (auto found = by_chain()) return *found;
    if (auto found = by_habit()) return *found;
    return by_dictionary();
  }

 private:
  [[nodiscard]] std::optional<HyphenVerdict> by_shape() const {
    if (is_one_of(habits_.conjunctions, word_.right) && !is_plural_of_acronym()) {
      return HyphenVerdict{
          RepairKind::suspended_hyphen, true,
          "The hyphen stands for a part that the words behind “" + std::string(word_.right) + "” share."};
    }
    const char32_t next = code_point_at(word_.right, 0).value;
    const bool right_is_capitals = letters_in(first_part_).upper == letters_in(first_part_).all;
    const bool all_capitals = left_letters_.upper == left_letters_.all && left_letters_.all > 1;
    if (all_capitals && right_is_capitals && is_upper(next)) {
      if (is_word(lower_case(joined_, options_.language)))
        return dropped("The word in capitals is a word without the hyphen.");
      return kept("Both parts are written in capitals.", false);
    }
    if (is_upper(next)) return kept("The next line begins with a capital.");
    if (is_digit(next) || left_letters_.digits > 0) return kept("A number stands beside the hyphen.");
    if (all_capitals) return kept("The part before the hyphen is an abbreviation.");
    const bool inner_capital =
        left_letters_.upper > 1 || (left_letters_.upper == 1 && !is_upper(code_point_at(last_part_, 0).value));
    if (inner_capital) return kept("The part before the hyphen has capitals of its own.");
    if (left_letters_.all == 1 || letters_in(first_part_).all == 1)
      return kept("No word is broken at a single letter.");
    return std::nullopt;
  }

  /// "GGD-en" against "EU- en NAVO-landen": what is left out must come behind.
  [[nodiscard]] bool is_plural_of_acronym() const {
    const bool acronym = left_letters_.upper == left_letters_.all && left_letters_.all > 1;
    return acronym && word_.right == "en" && word_.next.find('-') == std::string_view::npos;
  }

  [[nodiscard]] std::optional<HyphenVerdict> by_document() const {
    const std::size_t joined = counts_(joined_form(word_));
    const std::size_t hyphenated = counts_(hyphenated_form(word_));
    if (joined > hyphenated) return dropped("The letter has the word without a hyphen elsewhere.");
    if (hyphenated > joined) return kept("The letter has the word with a hyphen elsewhere.");
    return std::nullopt;
  }

  /// Words of more than two parts: "staakt-het-vuren", "mond-en-klauwzeer".
  [[nodiscard]] std::optional<HyphenVerdict> by_chain() const {
    const bool has_left_chain = last_part_.size() < word_.left.size();
    const bool has_right_chain = first_part_.size() < word_.right.size();
    if (has_left_chain && is_one_of(habits_.small_words, last_part_)) return kept("The hyphen joins a chain of words.");
    if (has_right_chain && is_one_of(habits_.small_words, first_part_))
      return kept("The hyphen joins a chain of words.");
    const std::string whole = std::string(word_.left) + "-" + std::string(word_.right);
    if ((has_left_chain || has_right_chain) && is_word(whole)) return kept("The word with all its hyphens is known.");
    return std::nullopt;
  }

  [[nodiscard]] std::optional<HyphenVerdict> by_habit() const {
    const std::string left = lower_case(last_part_, options_.language);
    const bool right_is_word = !options_.oracle.is_word || is_word(first_part_);
    if (!right_is_word) return std::nullopt;
    const bool before_vowel = is_vowel(code_point_at(first_part_, 0).value);
    const bool keeps = is_one_of(habits_.prefixes, left) || (before_vowel && is_one_of(habits_.vowel_prefixes, left));
    const bool keeps_loosely = is_one_of(habits_.loose_prefixes, left) && !is_known(joined_);
    if ((keeps || keeps_loosely) && is_long(first_part_)) {
      return kept("“" + left + "-” keeps its hyphen.", !is_known(joined_));
    }
    if (habits_.joins_words && has_no_vowel(left)) return kept("The part before the hyphen is an abbreviation.");
    if (is_one_of(habits_.titles, first_part_) && is_long(last_part_))
      return kept("The title is written with a hyphen.");
    const bool completes_number = habits_.fractions.empty() || is_one_of(habits_.fractions, first_part_);
    if (is_one_of(habits_.numerals, left) && completes_number) return kept("The parts of a number keep their hyphen.");
    if (first_part_ == "long" && is_one_of(habits_.times, left)) return kept("A length of time keeps its hyphen.");
    return std::nullopt;
  }

  /// "uh-huh", "tut-tut".
  [[nodiscard]] bool repeats_itself() const {
    const std::string left = lower_case(last_part_, options_.language);
    return first_part_.ends_with(left) && first_part_.size() <= left.size() + 1 && !is_known(joined_);
  }

  [[nodiscard]] HyphenVerdict by_dictionary() const {
    const bool legal = !options_.oracle.may_break || options_.oracle.may_break(joined_, last_part_.size());
    if (!options_.oracle.is_word) {
      return legal ? dropped("The word may be broken here; no dictionary was asked.", false)
                   : kept("No word may be broken here.", false);
    }
    const bool known = is_known(joined_);
    if (repeats_itself()) return kept("The word repeats itself.", false);
    if (!legal) return kept("No word may be broken here.", !known);
    const bool two_words = is_known(last_part_) && is_word(first_part_);
    if (two_words && keeps_between_words()) return kept("The two words are written with a hyphen between them.", false);
    if (known) {
      const bool both_spell = two_words && is_word(std::string(last_part_) + "-" + std::string(first_part_));
      return dropped("The word is known without the hyphen.",
                     !(both_spell && is_long(last_part_) && is_long(first_part_)));
    }
    return of_unknown_word(two_words);
  }

  /// The joined word is in no dictionary.
  [[nodiscard]] HyphenVerdict of_unknown_word(bool two_words) const {
    const bool name_before_noun = left_letters_.upper > 0 && !word_.begins_sentence && is_word(first_part_);
    if (name_before_noun && is_long(first_part_))
      return kept("A name stands before the hyphen, a word behind it.", false);
    if (is_one_of(habits_.suffixes, first_part_)) return dropped("What stands behind the hyphen is an ending.", false);
    const bool parts_can_stand = left_letters_.all > 2 || is_one_of(habits_.small_words, last_part_);
    const bool long_parts = code_point_count(last_part_) >= kLongPart && code_point_count(first_part_) >= kLongPart;
    if (two_words && (habits_.joins_words ? long_parts : parts_can_stand)) {
      return kept("Both parts are words, together they are none.", false);
    }
    return dropped("The word may be broken here, though no dictionary has it.", false);
  }

  [[nodiscard]] bool keeps_between_words() const {
    const bool vowels_meet = is_vowel(code_point_before(last_part_, last_part_.size()).value) &&
                             is_vowel(code_point_at(first_part_, 0).value);
    if (habits_.joins_words && vowels_meet && last_part_.size() >= kWholeWord - 1 && is_long(first_part_)) return true;
    const bool chain_of_names = last_part_.size() < word_.left.size() && left_letters_.upper > 0;
    if (chain_of_names && is_long(last_part_) && is_long(first_part_)) return true;
    if (is_freely_compounded_name() && is_long(first_part_)) return true;
    return ends_like(habits_.adjective_ends, last_part_) && ends_like(habits_.adjective_ends, first_part_);
  }

  /// A name that the dictionary joins to any noun, so that its word for the joined form says nothing:
  /// "Hezbollah-leider". Countries ("Griekenland") are names as a whole.
  [[nodiscard]] bool is_freely_compounded_name() const {
    constexpr std::string_view kAnyNoun = "kwestie";
    if (!habits_.joins_words || left_letters_.upper == 0 || word_.begins_sentence) return false;
    if (first_part_.starts_with("land") || is_word(lower_case(last_part_, options_.language))) return false;
    return is_word(std::string(last_part_) + std::string(kAnyNoun));
  }

  [[nodiscard]] static bool is_long(std::string_view part) { return code_point_count(part) >= kWholeWord; }

  [[nodiscard]] bool is_word(std::string_view word) const {
    return options_.oracle.is_word && options_.oracle.is_word(word);
  }
  /// A word as it stands, or in lower case where a sentence begins.
  [[nodiscard]] bool is_known(std::string_view word) const {
    return is_word(word) || (word_.begins_sentence && is_word(lower_case(word, options_.language)));
  }

  const BrokenWord& word_;
  const RepairOptions& options_;
  const WordCounts& counts_;
  const HyphenHabits& habits_;
  std::string_view last_part_;
  std::string_view first_part_;
  Letters left_letters_;
  std::string joined_;
};

}  // namespace

std::string joined_form(const BrokenWord& word) { return fold_case(std::string(word.left) + std::string(word.right)); }

std::string hyphenated_form(const BrokenWord& word) {
  return fold_case(std::string(word.left) + "-" + std::string(word.right));
}

HyphenVerdict hyphen_verdict(const BrokenWord& word, const RepairOptions& options, const WordCounts& counts) {
  const bool stands_alone =
      word.left.empty() || word.left.ends_with('-') || word.right.empty() || word.right.starts_with('-');
  if (stands_alone) return kept("The hyphen stands alone.");
  return Examination(word, options, counts).verdict();
}

}  // namespace weerga
