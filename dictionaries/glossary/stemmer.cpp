// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestWord = 1000;  ///< bytes; a longer one is only folded

struct Irregular {
  std::string_view form;
  std::string_view base;
};

// Plurals with another vowel, which also end compounds (Kamerleden, hoofdsteden), and foreign ones.
constexpr std::array kDutchIrregular{
    Irregular{"leden", "lid"},      Irregular{"steden", "stad"},
    Irregular{"schepen", "schip"},  Irregular{"heden", "heid"},
    Irregular{"kinderen", "kind"},  Irregular{"eieren", "ei"},
    Irregular{"musea", "museum"},   Irregular{"criteria", "criterium"},
    Irregular{"centra", "centrum"}, Irregular{"memoranda", "memorandum"},
    Irregular{"media", "medium"},   Irregular{"fora", "forum"},
    Irregular{"lieden", "man"},     Irregular{"lui", "man"},
    Irregular{"volkeren", "volk"},  Irregular{"goederen", "goed"},
    Irregular{"crises", "crisis"},
};
constexpr std::array kEnglishIrregular{
    Irregular{"children", "child"},
    Irregular{"women", "woman"},
    Irregular{"men", "man"},
    Irregular{"people", "person"},
    Irregular{"crises", "crisis"},
    Irregular{"bases", "basis"},
    Irregular{"analyses", "analysis"},
    Irregular{"theses", "thesis"},
    Irregular{"criteria", "criterion"},
    Irregular{"memoranda", "memorandum"},
    Irregular{"phenomena", "phenomenon"},
    Irregular{"indices", "index"},
    Irregular{"feet", "foot"},
    Irregular{"lives", "life"},
    Irregular{"wives", "wife"},
    Irregular{"knives", "knife"},
    Irregular{"leaves", "leaf"},
    Irregular{"fora", "forum"},
    Irregular{"media", "medium"},
};

std::string regular(std::string word, std::span<const Irregular> table) {
  for (const auto& [form, base] : table) {
    // A compound keeps its first part; "lieden" must not make "beklieden" of three letters before it.
    if (word.ends_with(form) && (word.size() == form.size() || word.size() >= form.size() + 3))
      return word.replace(word.size() - form.size(), form.size(), base);
  }
  return word;
}

void replace_ending(std::string& stem, std::string_view ending, std::string_view by) {
  if (stem.size() >= ending.size() + 3 && stem.ends_with(ending))
    stem.replace(stem.size() - ending.size(), ending.size(), by);
}

bool is_vowel(char c) { return std::string_view("aeou").find(c) != std::string_view::npos; }

void finish_dutch(std::string& stem) {
  if (stem.size() < 3) return;
  const std::size_t vowel =
      stem.size() - 2;  // Snowball leaves "eventueel" as it is, but makes "eventuel" of "eventuele"
  if (is_vowel(stem[vowel]) && stem[vowel] == stem[vowel - 1] && !is_vowel(stem.back())) stem.erase(vowel, 1);
  const char last = stem.back();
  if (!is_vowel(last) && last == stem[stem.size() - 2]) stem.pop_back();  // processen, congressen
  if (stem.back() == 'v') stem.back() = 'f';
  if (stem.back() == 'z') stem.back() = 's';
}

/// Plurals in -s behind a vowel, which Snowball leaves: moties, rapportages, procedures. Not proces and adres.
void drop_dutch_plural(std::string& word) {
  constexpr std::array<std::string_view, 11> kEndings{"ies",  "ges",  "ures", "ines", "ires", "odes",
                                                      "udes", "ades", "ches", "mes",  "ques"};
  const bool plural = std::ranges::any_of(kEndings, [&](std::string_view ending) { return word.ends_with(ending); });
  if (plural && word.size() > 5) word.pop_back();
  // A person in -ene: gevangenen, betrokkenen.
  if (word.size() > 8 && word.ends_with("enen")) word.pop_back();
}

/// -ize and its forms as -ise: before stemming, since Snowball takes -ization off whole but only the end of -isation.
std::string with_s(std::string word) {
  for (std::size_t place = word.find("iz", 3); place != std::string::npos; place = word.find("iz", place + 1)) {
    if (place + 2 < word.size() && std::string_view("aei").find(word[place + 2]) != std::string_view::npos)
      word[place + 1] = 's';
  }
  return word;
}

/// One form for British and American spelling.
void finish_english(std::string& stem) {
  replace_ending(stem, "our", "or");
  replace_ending(stem, "enc", "ens");
  replace_ending(stem, "tre", "ter");
}

void drop_genitive(std::string& word) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      return;
    }
  }
}

}  // namespace

struct Stemmer::Algorithm {
  struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
  };
  std::string snowball_stem(std::string_view word) {
    // Snowball takes its bytes as unsigned char.
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* found = sb_stemmer_stem(snowball.get(), bytes, static_cast<int>(word.size()));
    if (found == nullptr) return std::string(word);
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(sb_stemmer_length(snowball.get()))};
  }

  std::string language;
  std::unique_ptr<sb_stemmer, Delete> snowball;
};

Stemmer::Stemmer(std::string_view language) : algorithm_(std::make_unique<Algorithm>()) {
  algorithm_->language = fold_case(language.substr(0, language.find_first_of("-_")));
  algorithm_->snowball.reset(sb_stemmer_new(algorithm_->language.c_str(), "UTF_8"));
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) {
  std::string folded = fold_marks(word);
  drop_genitive(folded);
  if (!algorithm_->snowball || folded.size() > kLongestWord) return folded;
  if (algorithm_->language == "nl") {
    folded = regular(std::move(folded), kDutchIrregular);
    drop_dutch_plural(folded);
    std::string stem = algorithm_->snowball_stem(folded);
    // "wapens" loses its s only, but "wapen" its en: once more makes the two meet.
    if (folded == stem + 's') stem = algorithm_->snowball_stem(stem);
    finish_dutch(stem);
    return stem;
  }
  if (algorithm_->language != "en") return algorithm_->snowball_stem(folded);
  std::string stem = algorithm_->snowball_stem(with_s(regular(std::move(folded), kEnglishIrregular)));
  finish_english(stem);
  return stem;
}

}  // namespace weerga
