// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/speller.h"

#include <algorithm>
#include <array>
#include <functional>
#include <hunspell.hxx>
#include <optional>
#include <string>
#include <unordered_map>

#include "dictionaries/spelling/suggester.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestWord = 100;          ///< code points; Hunspell's own MAXWORDLEN
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

  explicit Dictionary(DictionaryFiles paths)
      : files(std::move(paths)), engine(files.affixes.c_str(), files.words.c_str()) {}

  Standing standing(const std::string& word) {
    int found = 0;
    if (!engine.spell(word, &found)) return Standing::unknown;
    return (found & SPELL_COMPOUND) != 0 ? Standing::compound : Standing::inflected;
  }

  /// Reads the dictionary a second time, when it is first needed.
  Suggester& proposals(std::string_view language) {
    if (!suggester) {
      suggester.emplace(language, files.words, [this](const std::string& word) { return standing(word); });
      for (const std::string& word : accepted) suggester->prefer(word);
      for (const auto& [word, times] : occurrences) suggester->count(word, times);
    }
    return *suggester;
  }

  DictionaryFiles files;
  Hunspell engine;
  ByWord<bool> answers;
  std::vector<std::string> accepted;
  ByWord<std::size_t> occurrences;
  std::optional<Suggester> suggester;
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
  dictionary_ = std::make_unique<Dictionary>(files_for(language, options.folders));
}

Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

bool Speller::knows(std::string_view word) const {
  if (word.empty() || word.size() > 4 * kLongestWord) return false;
  auto& answers = dictionary_->answers;
  if (const auto found = answers.find(word); found != answers.end()) return found->second;
  if (answers.size() >= kCachedAnswers) answers.clear();
  const bool known = code_point_count(word) <= kLongestWord && dictionary_->engine.spell(std::string(word));
  answers.emplace(word, known);
  return known;
}

void Speller::accept(std::string_view word, std::string_view like) {
  if (word.empty() || word.size() > 4 * kLongestWord) return;
  if (like.empty()) {
    dictionary_->engine.add(std::string(word));
  } else {
    dictionary_->engine.add_with_affix(std::string(word), std::string(like));
  }
  dictionary_->accepted.emplace_back(word);
  dictionary_->answers.clear();
  dictionary_->suggester.reset();
}

void Speller::count(std::string_view word, std::size_t occurrences) {
  dictionary_->occurrences.try_emplace(std::string(word), 0).first->second += occurrences;
  dictionary_->suggester.reset();
}

std::vector<std::string> Speller::suggestions(std::string_view word, std::size_t limit) const {
  return dictionary_->proposals(language_).suggestions(word, limit);
}

}  // namespace weerga
