// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/hyphenation/hyphenator.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestWord = 100;
constexpr const char* kFolder = "/usr/share/hyphen";

struct DictionaryDeleter {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

/// A word in the pattern file's encoding, and for each of its bytes the place in the UTF-8 word.
struct EncodedWord {
  std::string bytes;
  std::vector<std::size_t> places;
};

/// Nothing if the word has a character that the encoding lacks; the files are ISO 8859-1 or UTF-8.
std::optional<EncodedWord> encoded_word(std::string_view word, bool utf8) {
  EncodedWord result;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (!utf8 && c.value > 0xFFU) return std::nullopt;
    if (utf8) {
      result.bytes.append(word, i, c.size);
    } else {
      result.bytes += static_cast<char>(c.value);
    }
    result.places.resize(result.bytes.size(), i);
    i += c.size;
  }
  return result;
}

/// libhyphen allocates these where a word changes at the break ("autootje": "auto-tje").
struct Changes {
  char** replacements = nullptr;
  int* places = nullptr;
  int* cuts = nullptr;
  std::size_t size = 0;

  explicit Changes(std::size_t word_size) : size(word_size) {}
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  ~Changes() {
    for (std::size_t i = 0; replacements != nullptr && i < size; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(places);
    std::free(cuts);
  }
};

std::filesystem::path installed_file(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const std::string file = primary == "nl" ? "hyph_nl.dic" : primary == "en" ? "hyph_en_GB.dic" : "";
  return file.empty() ? std::filesystem::path{} : std::filesystem::path(kFolder) / file;
}

}  // namespace

struct Hyphenator::Patterns {
  std::unique_ptr<HyphenDict, DictionaryDeleter> dictionary;
};

Hyphenator::Hyphenator(const std::filesystem::path& patterns) : patterns_(std::make_unique<Patterns>()) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(patterns, failed)) {
    throw Error(ErrorKind::not_found, "There is no such hyphenation file.", {patterns.string()});
  }
  patterns_->dictionary.reset(hnj_hyphen_load(patterns.c_str()));
  if (patterns_->dictionary == nullptr) {
    throw Error(ErrorKind::malformed, "This is not a hyphenation file.", {patterns.string()});
  }
}

Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

std::optional<Hyphenator> Hyphenator::installed(std::string_view language) {
  const std::filesystem::path file = installed_file(language);
  std::error_code failed;
  if (file.empty() || !std::filesystem::is_regular_file(file, failed)) return std::nullopt;
  return Hyphenator(file);
}

std::vector<std::size_t> Hyphenator::places_of(std::string_view word) const {
  if (word.size() < 2 || word.size() > 4 * kLongestWord) return {};
  const auto encoded = encoded_word(word, patterns_->dictionary->utf8 != 0);
  if (!encoded || encoded->bytes.size() > kLongestWord) return {};
  std::string marks(encoded->bytes.size() + 5, '\0');
  Changes changes(encoded->bytes.size());
  const int failed = hnj_hyphen_hyphenate2(patterns_->dictionary.get(), encoded->bytes.data(),
                                           static_cast<int>(encoded->bytes.size()), marks.data(), nullptr,
                                           &changes.replacements, &changes.places, &changes.cuts);
  std::vector<std::size_t> places;
  if (failed != 0) return places;
  for (std::size_t i = 0; i + 1 < encoded->bytes.size(); ++i) {
    if ((marks[i] & 1) != 0) places.push_back(encoded->places[i + 1]);
  }
  return places;
}

bool Hyphenator::may_break(std::string_view word, std::size_t place) const {
  return std::ranges::binary_search(places_of(word), place);
}

}  // namespace weerga
