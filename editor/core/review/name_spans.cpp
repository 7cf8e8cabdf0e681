// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/name_spans.h"

#include <algorithm>
#include <array>
#include <string>

#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/fold.h"
#include "xliff/text/sentence_place.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kShortestName = 3;  ///< code points
constexpr std::array<std::string_view, 15> kParticles{"van", "de",  "der", "den", "von", "al", "el", "bin",
                                                      "ten", "ter", "te",  "du",  "da",  "di", "of"};
constexpr std::array<std::string_view, 17> kTitles{
    "minister",    "ministers", "president", "premier", "staatssecretaris", "koning", "koningin",
    "ambassadeur", "meneer",    "mevrouw",   "heer",    "secretary",        "mr",     "mrs",
    "ms",          "dr",        "ambassador"};

class Names {
 public:
  Names(std::string_view text, const std::function<bool(std::string_view)>& is_word)
      : text_(text), is_word_(is_word), words_(words_of(text)) {}

  std::vector<NameSpan> found() {
    std::vector<NameSpan> names;
    for (std::size_t index = 0; index < words_.size(); ++index) {
      if (!is_name(index)) continue;
      const std::size_t last = end_of_name(index);
      const bool titled = index > 0 && is_title(words_[index - 1]);
      names.push_back({{words_[index].range.begin, words_[last].range.end}, titled || last > index});
      index = last;
    }
    return names;
  }

 private:
  [[nodiscard]] std::string_view at(std::size_t index) const { return words_[index].range.of(text_); }

  [[nodiscard]] bool is_title(const Word& word) const {
    return std::ranges::find(kTitles, fold_case(word.range.of(text_))) != kTitles.end();
  }

  [[nodiscard]] bool is_name(std::size_t index) const {
    const std::string_view word = at(index);
    if (words_[index].kind != WordKind::letters || code_point_count(word) < kShortestName) return false;
    if (!is_capitalised(word) || is_acronym(word)) return false;
    if (is_word_) return !is_word_(fold_case(word));
    return !begins_sentence(text_, words_[index].range.begin);
  }

  [[nodiscard]] bool touches(std::size_t left, std::size_t right) const {
    const std::string_view between =
        text_.substr(words_[left].range.end, words_[right].range.begin - words_[left].range.end);
    return between == " " || between == "-" || between == "\u00A0";
  }

  /// The last word of the name that begins at `index`.
  [[nodiscard]] std::size_t end_of_name(std::size_t index) const {
    std::size_t last = index;
    for (std::size_t next = index + 1; next < words_.size() && touches(next - 1, next); ++next) {
      if (is_name(next)) {
        last = next;
      } else if (std::ranges::find(kParticles, at(next)) == kParticles.end()) {
        break;
      }
    }
    return last;
  }

  std::string_view text_;
  const std::function<bool(std::string_view)>& is_word_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<NameSpan> names_in(std::string_view text, const std::function<bool(std::string_view)>& is_word) {
  return Names(text, is_word).found();
}

}  // namespace weerga
