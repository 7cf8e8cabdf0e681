// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

#include "xliff/text/latin_words.h"

namespace weerga {
namespace {

/// One iterator a thread: opening one reads ICU's rule data.
icu::BreakIterator& word_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no word boundary data");
    return made;
  }();
  return *iterator;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 5 + 1);
  const bool latin = for_each_latin_word(text, [&](const Word& word) { words.push_back(word); });
  return latin ? words : words_of_any_script(text);
}

std::vector<Word> words_of_any_script(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& iterator = word_iterator();
  iterator.setText(&view, status);
  std::vector<Word> words;
  if (U_SUCCESS(status)) {
    std::int32_t begin = iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
      const std::int32_t rule = iterator.getRuleStatus();
      if (rule < UBRK_WORD_NONE_LIMIT) continue;
      words.push_back({{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)},
                       rule < UBRK_WORD_NUMBER_LIMIT ? WordKind::number : WordKind::letters});
    }
  }
  utext_close(&view);
  return words;
}

}  // namespace weerga
