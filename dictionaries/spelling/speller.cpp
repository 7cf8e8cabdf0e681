// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/speller.h"

#include <algorithm>
#include <array>
#include <functional>
#include <hunspell.hxx>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "dictionaries/data/word_data.h"
#include "dictionaries/spelling/suggester.h"
#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestWord = 100;  ///< code points; Hunspell's own MAXWORDLEN
constexpr std::size_t kUsualProposals = 10;
constexpr std::size_t kCachedProposals = 4096;
constexpr std::size_t kCachedAnswers = 1U << 17U;  ///< then the cache starts anew: about 10 MB

struct DictionaryFiles {
  fs::path affixes;
  fs::path words;
};

/// "nl-NL" is looked for as nl_NL, then as nl; English without a country is British.
std::vector<std::string> file_names_of(std::string_view language) {
  std::string whole(language);
  std::ranges::replace(whole, '-', '_');
  std::vector<std::string> names{whole};
  const std::string first = whole.substr(0, whole.find('_'));
  if (first != whole) names.push_back(first);
  if (first == "en") names.emplace_back("en_GB");
  return names;
}

bool is_language_tag(std::string_view tag) {
  return !tag.empty() && tag.size() <= 16 && std::ranges::all_of(tag, [](unsigned char c) {
    return (c < 0x80 && std::isalnum(c) != 0) || c == '-' || c == '_';
  });
}

std::string package_of(std::string_view language) {
  std::string package = "hunspell-";
  for (const char c : language)
    package += c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return package == "hunspell-en" ? "hunspell-en-gb" : package;
}

bool is_possible_word(std::string_view word) {
  if (word.empty() || word.size() > 4 * kLongestWord || first_invalid_utf8(word)) return false;
  const bool control =
      std::ranges::any_of(word, [](unsigned char c) { return c < 0x20; });  // NUL ends Hunspell's words
  return !control && code_point_count(word) <= kLongestWord;
}

/// Typographic apostrophes and hyphens as dictionaries write them; no soft hyphens.
std::string as_typed_plainly(std::string_view word) {
  std::string plain;
  for (std::size_t place = 0; place < word.size();) {
    const CodePoint point = code_point_at(word, place);
    if (point.value == 0x2019) {
      plain += '\'';
    } else if (point.value == 0x2010 || point.value == 0x2011) {
      plain += '-';
    } else if (point.value != 0xAD) {
      append_utf8(plain, point.value);
    }
    place += point.size;
  }
  return plain;
}

std::unordered_set<std::string_view> words_of_list(std::string_view list) {
  std::unordered_set<std::string_view> words;
  while (!list.empty()) {
    std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    while (!line.empty() && line.front() != '#') {
      const std::size_t end = std::min(line.find(' '), line.size());
      if (end > 0) words.insert(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }
  return words;
}

bool belongs_to_system(const fs::path& file) {
  std::error_code failure;
  const fs::path real = fs::canonical(file, failure);
  return !failure && real.string().starts_with("/usr/share/");
}

DictionaryFiles files_for(std::string_view language, const std::vector<fs::path>& folders) {
  for (const std::string& name : file_names_of(language)) {
    for (const fs::path& folder : folders) {
      const DictionaryFiles files{folder / (name + ".aff"), folder / (name + ".dic")};
      if (!fs::is_regular_file(files.affixes) || !fs::is_regular_file(files.words)) continue;
      if (!belongs_to_system(files.affixes) || !belongs_to_system(files.words))
        throw Error(ErrorKind::unsupported,
                    "This spelling dictionary was not installed by the system, and a damaged one could crash the "
                    "program; install it as a package instead.",
                    {files.words.string()});
      return files;
    }
  }
  throw Error(ErrorKind::not_found, "There is no spelling dictionary for " + std::string(language) +
                                        "; install the package " + package_of(language) + ".");
}

}  // namespace

std::vector<fs::path> system_dictionary_folders() { return {"/usr/share/hunspell", "/usr/share/myspell/dicts"}; }

struct Speller::Dictionary {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  template <typename Value>
  using ByWord = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Dictionary(std::string_view tag, DictionaryFiles paths)
      : language(tag),
        files(std::move(paths)),
        engine(files.affixes.c_str(), files.words.c_str()),
        unlikely(words_of_list(unlikely_words(tag))),
        abbreviations(words_of_list(dotted_abbreviations(tag))) {}

  Standing standing(const std::string& word) {
    int found = 0;
    if (unlikely.contains(word) && !is_accepted(word)) return Standing::unknown;
    if (!engine.spell(word, &found)) return Standing::unknown;
    return (found & SPELL_COMPOUND) != 0 ? Standing::compound : Standing::inflected;
  }

  /// Reads the dictionary a second time, when it is first needed.
  Suggester& suggester() {
    if (!proposals) {
      proposals.emplace(language, files.words, [this](const std::string& word) { return standing(word); });
      for (const std::string& word : accepted) proposals->prefer(word);
      for (const auto& [word, times] : occurrences) proposals->count(word, times);
    }
    return *proposals;
  }

  /// Where we have no idea, Hunspell may have one: it looks further away, and takes longer.
  std::vector<std::string> proposals_for(const std::string& word, std::size_t limit) {
    std::vector<std::string> found = suggester().suggestions(word, limit);
    if (!found.empty() || word.size() > kLongestWord) return found;
    found = engine.suggest(word);
    if (found.size() > limit) found.resize(limit);
    return found;
  }

  /// "hfst." and "Trb." of our own list; the dictionary has some more.
  bool is_abbreviation(std::string_view word) const {
    if (!word.ends_with('.')) return false;
    return abbreviations.contains(lower_case(word.substr(0, word.size() - 1), language));
  }

  bool knows(const std::string& word) {
    if (proposals && proposals->surely_lists(word))
      return !unlikely.contains(word) || is_accepted(word) || ignored.contains(word);
    if (is_abbreviation(word) || ignored.contains(word)) return true;
    switch (standing(word)) {
      case Standing::inflected:
        return true;
      case Standing::compound:
        return suggester().lists(word) || !suggester().is_doubtful_compound(word);
      case Standing::unknown:
        break;
    }
    return is_accepted_form(word) || is_joined(word) || is_compound_of_accepted(word);
  }

  bool is_accepted(std::string_view word) const { return accepted.contains(word); }

  /// An accepted word with a common ending: Borrells, OPCW's, drones.
  bool is_accepted_form(std::string_view word) const {
    if (accepted.empty()) return false;
    for (const std::string_view ending : {"", "'s", "s", "'", "en", "n", "e", "es"}) {
      if (!word.ends_with(ending) || word.size() <= ending.size()) continue;
      const std::string base(word.substr(0, word.size() - ending.size()));
      if (is_accepted(base) || is_accepted(lower_case(base, language))) return true;
    }
    return false;
  }

  /// Words with hyphens whose parts are all right: OPCW-onderzoek, motie-Helvert.
  bool is_joined(std::string_view word) {
    if (word.find('-') == std::string_view::npos || word.starts_with('-') || word.ends_with('-')) return false;
    while (!word.empty()) {
      const std::size_t hyphen = std::min(word.find('-'), word.size());
      if (!is_part(word.substr(0, hyphen))) return false;
      word.remove_prefix(std::min(hyphen + 1, word.size()));
    }
    return true;
  }

  bool is_part(std::string_view part) {
    constexpr std::array<std::string_view, 20> kPrefixes{"anti", "co",   "ex",    "niet", "non",   "oud",   "pro",
                                                         "semi", "sub",  "vice",  "pre",  "post",  "quasi", "pseudo",
                                                         "neo",  "euro", "trans", "e",    "multi", "inter"};
    if (is_acronym(part) || has_digit(part) || std::ranges::find(kPrefixes, part) != kPrefixes.end()) return true;
    if (part.size() == 1) return is_capitalised(part);
    return is_accepted_form(part) || standing(std::string(part)) != Standing::unknown;
  }

  /// In languages that write compounds as one word: an accepted word before or behind a known one (droneaanval).
  bool is_compound_of_accepted(const std::string& word) {
    constexpr std::size_t shortest = 3;
    if (accepted.empty() || !language.starts_with("nl") || word.size() > kLongestWord) return false;
    for (std::size_t place = shortest; place + shortest <= word.size(); ++place) {
      const std::string left = word.substr(0, place);
      const std::string right = word.substr(place);
      if (is_accepted_form(left) && standing(right) != Standing::unknown) return true;
      const bool joint = left.back() == 's' && standing(left.substr(0, left.size() - 1)) != Standing::unknown;
      if (is_accepted_form(right) && (joint || standing(left) != Standing::unknown)) return true;
    }
    return false;
  }

  /// A known word whose inflections and compounds the new one takes, or "": our own rules serve all but acronyms.
  std::string model_for(std::string_view word) const {
    if (!is_acronym(word)) return "";
    return language.starts_with("nl") ? "NAVO" : (language.starts_with("en") ? "NATO" : "");
  }

  void forget_answers() {
    if (!answers.empty()) answers.clear();  // clearing costs time even where nothing is in it
    if (!near.empty()) near.clear();
    if (!proposed.empty()) proposed.clear();
  }

  std::string language;
  DictionaryFiles files;
  Hunspell engine;
  std::unordered_set<std::string_view> unlikely;
  std::unordered_set<std::string_view> abbreviations;
  ByWord<bool> answers;
  ByWord<bool> near;
  ByWord<std::vector<std::string>> proposed;
  std::set<std::string, std::less<>> accepted;
  std::set<std::string, std::less<>> ignored;
  ByWord<std::size_t> occurrences;
  std::optional<Suggester> proposals;
};

std::vector<std::string> Speller::languages(const Options& options) {
  std::vector<std::string> found;
  for (const fs::path& folder : options.folders) {
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
      if (entry.path().extension() != ".dic" || !fs::exists(fs::path(entry.path()).replace_extension(".aff"))) continue;
      std::string tag = entry.path().stem().string();
      if (!is_language_tag(tag)) continue;
      std::ranges::replace(tag, '_', '-');
      found.push_back(std::move(tag));
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Speller::Speller(std::string_view language, const Options& options) : language_(language) {
  if (!is_language_tag(language))
    throw Error(ErrorKind::invalid_argument, "\"" + language_ + "\" is not a language tag such as nl or en-GB.");
  dictionary_ = std::make_unique<Dictionary>(language_, files_for(language, options.folders));
}

Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

bool Speller::knows(std::string_view word) const {
  auto& answers = dictionary_->answers;
  if (const auto found = answers.find(word); found != answers.end()) return found->second;
  if (!is_possible_word(word)) return false;
  if (answers.size() >= kCachedAnswers) answers.clear();
  const bool known = dictionary_->knows(as_typed_plainly(word));
  answers.emplace(word, known);
  return known;
}

bool Speller::nearly_knows(std::string_view word) const {
  if (!is_possible_word(word)) return false;
  auto& near = dictionary_->near;
  if (const auto found = near.find(word); found != near.end()) return found->second;
  if (near.size() >= kCachedAnswers) near.clear();
  const bool is_near = dictionary_->suggester().is_near_word(as_typed_plainly(word));
  near.emplace(word, is_near);
  return is_near;
}

void Speller::accept(std::string_view word, std::string_view like) {
  if (!is_possible_word(trimmed(word))) return;
  const std::string plain = as_typed_plainly(trimmed(word));
  Dictionary& dictionary = *dictionary_;
  if (dictionary.standing(plain) == Standing::unknown || !like.empty()) {
    const std::string model = like.empty() ? dictionary.model_for(plain) : std::string(like);
    // Hunspell does not say whether it knew the model; a word without one is added as it stands.
    if (!model.empty()) dictionary.engine.add_with_affix(plain, model);
    if (dictionary.standing(plain) == Standing::unknown) dictionary.engine.add(plain);
  }
  dictionary.accepted.insert(plain);
  if (dictionary.proposals) dictionary.proposals->prefer(plain);
  dictionary.forget_answers();
}

void Speller::ignore(std::string_view word) {
  if (!is_possible_word(trimmed(word))) return;
  dictionary_->ignored.insert(as_typed_plainly(trimmed(word)));
  dictionary_->forget_answers();
}

void Speller::count(std::string_view word, std::size_t occurrences) {
  if (!is_possible_word(word)) return;
  const std::string plain = as_typed_plainly(word);
  dictionary_->occurrences.try_emplace(plain, 0).first->second += occurrences;
  if (dictionary_->proposals) dictionary_->proposals->count(plain, occurrences);
  dictionary_->proposed.clear();
}

std::vector<std::string> Speller::suggestions(std::string_view word, std::size_t limit) const {
  if (!is_possible_word(word)) return {};
  std::vector<std::string> proposals;
  auto& proposed = dictionary_->proposed;
  const auto found = proposed.find(word);
  if (found != proposed.end() && limit <= kUsualProposals) {
    proposals = found->second;
  } else {
    proposals = dictionary_->proposals_for(as_typed_plainly(word), std::max(limit, kUsualProposals));
    if (proposed.size() >= kCachedProposals) proposed.clear();
    proposed.insert_or_assign(std::string(word), proposals);
  }
  if (proposals.size() > limit) proposals.resize(limit);
  return proposals;
}

}  // namespace weerga
