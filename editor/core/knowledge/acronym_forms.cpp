// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/acronym_forms.h"

#include <algorithm>
#include <utility>

#include "editor/core/knowledge/function_words.h"
#include "xliff/text/acronym.h"
#include "xliff/text/characters.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestFull = 16;  ///< words before a bracket that may belong to its acronym
constexpr std::size_t kFromGlossary = 1'000'000;

/// The letters with which the words and the parts of compounds begin; small ones for function words.
struct Initial {
  char letter = 0;  ///< folded to A-Z, 0 for others
  bool optional = false;
};

char plain_capital(std::string_view word) {
  const std::string folded = fold_marks(word.substr(0, code_point_at(word, 0).size));
  if (folded.empty() || folded.front() < 'a' || folded.front() > 'z') return 0;
  return static_cast<char>(folded.front() - 'a' + 'A');
}

std::vector<Initial> initials_of(std::string_view words) {
  std::vector<Initial> initials;
  for (const Word& word : words_of(words)) {
    const std::string_view text = word.range.of(words);
    const bool small = is_function_word(text, "nl") || is_function_word(text, "en");
    const bool inside = word.range.begin > 0 && words[word.range.begin - 1] == '-';
    initials.push_back({plain_capital(text), small || inside});
  }
  return initials;
}

/// The words before `end` that give the acronym; empty where none do.
ByteRange full_before(std::string_view text, const std::vector<Word>& words, std::size_t end,
                      std::string_view acronym) {
  const std::size_t most = std::min(end, kLongestFull);
  for (std::size_t count = 1; count <= most; ++count) {
    const Word& first = words[end - count];
    const ByteRange range{first.range.begin, words[end - 1].range.end};
    const std::string_view candidate = range.of(text);
    if (candidate.find_first_of(".;:()") != std::string_view::npos) return {};
    if (plain_capital(first.range.of(text)) == acronym.front() && stands_for(acronym, candidate)) return range;
  }
  return {};
}

/// The words inside the brackets that `open` begins, up to the closing one.
ByteRange bracketed(std::string_view text, std::size_t open) {
  const std::size_t close = text.find(')', open);
  return close == std::string_view::npos ? ByteRange{open, open} : ByteRange{open + 1, close};
}

std::optional<std::string> acronym_among(const Concept& entry, std::string_view language) {
  for (const Term& term : entry.terms) {
    if (same_language(term.language, language) && acronym_in(term.text) == term.text && !term.text.empty())
      return term.text;
  }
  return std::nullopt;
}

/// Full forms among the terms of one language, for acronyms of the glossary.
void add_forms(const Glossary& glossary, std::string_view language, AcronymForms& forms) {
  std::vector<std::string> acronyms;
  for (const Concept& entry : glossary.concepts()) {
    if (auto acronym = acronym_among(entry, language)) acronyms.push_back(std::move(*acronym));
  }
  std::ranges::sort(acronyms);
  for (const Concept& entry : glossary.concepts()) {
    const std::optional<std::string> own = acronym_among(entry, language);
    for (const Term& term : entry.terms) {
      if (!same_language(term.language, language) || !is_right(term) || term.text.find(' ') == std::string::npos)
        continue;
      if (own) forms.add(*own, term.text, kFromGlossary);
      const char first = plain_capital(term.text);
      const auto [begin, end] =
          std::ranges::equal_range(acronyms, first, {}, [](const std::string& acronym) { return acronym.front(); });
      for (auto acronym = begin; acronym != end; ++acronym) {
        if (stands_for(*acronym, term.text)) forms.add(*acronym, term.text, kFromGlossary);
      }
    }
  }
}

void learn(std::string_view text, AcronymForms& forms) {
  if (text.find('(') == std::string_view::npos) return;
  for (const Introduction& introduction : introductions_of(text))
    forms.add(introduction.acronym, introduction.full.of(text));
}

}  // namespace

bool stands_for(std::string_view acronym, std::string_view words) {
  const std::vector<Initial> initials = initials_of(words);
  if (initials.size() < 2) return false;
  // reached[i]: the first i letters can be given by the words so far.
  std::vector<bool> reached(acronym.size() + 1);
  reached[0] = true;
  for (const Initial& initial : initials) {
    std::vector<bool> next(reached.size());
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!reached[i]) continue;
      if (initial.optional) next[i] = true;
      if (i < acronym.size() && acronym[i] == initial.letter) next[i + 1] = true;
    }
    reached = std::move(next);
  }
  return reached[acronym.size()];
}

std::vector<Introduction> introductions_of(std::string_view text) {
  std::vector<Introduction> found;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const ByteRange word = words[i].range;
    const bool opens = word.begin > 0 && text[word.begin - 1] == '(';
    if (!opens) continue;
    const std::string_view acronym = acronym_in(word.of(text));
    const std::string_view before = acronym_in(words[i - 1].range.of(text));
    if (!acronym.empty()) {
      const ByteRange full = full_before(text, words, i, acronym);
      const std::size_t close = text.find(')', word.begin);
      if (!full.empty() && close != std::string_view::npos)
        found.push_back({std::string(acronym), {full.begin, close + 1}, full});
    } else if (!before.empty()) {
      const ByteRange full = bracketed(text, word.begin - 1);
      if (!full.empty() && stands_for(before, full.of(text)))
        found.push_back({std::string(before), {words[i - 1].range.begin, full.end + 1}, full});
    }
  }
  return found;
}

void AcronymForms::add(std::string_view acronym, std::string_view full, std::size_t times) {
  const auto known = forms_.try_emplace(std::string(acronym)).first;
  known->second[std::string(full)] += times;
}

std::optional<std::string> AcronymForms::full_form(std::string_view acronym) const {
  const auto known = forms_.find(acronym);
  if (known == forms_.end()) return std::nullopt;
  return std::ranges::max_element(known->second, {}, &std::pair<const std::string, std::size_t>::second)->first;
}

AcronymPairs acronyms_of_glossary(const Glossary& glossary, std::string_view source_language,
                                  std::string_view target_language) {
  AcronymPairs pairs;
  add_forms(glossary, source_language, pairs.source);
  add_forms(glossary, target_language, pairs.target);
  for (const Concept& entry : glossary.concepts()) {
    const auto source = acronym_among(entry, source_language);
    const auto target = acronym_among(entry, target_language);
    if (source && target) pairs.rendered.try_emplace(*source, *target);
  }
  return pairs;
}

void learn_acronyms(const MatchIndex& memory, AcronymPairs& pairs, const TaskControl& control) {
  std::size_t done = 0;
  const std::size_t total = memory.size();
  memory.for_each([&](const MemoryEntry& entry) {
    if (control.stop.stop_requested()) return;
    if (control.on_progress && ++done % 1024 == 0) control.on_progress(done, total);
    learn(entry.source, pairs.source);
    learn(entry.target, pairs.target);
  });
}

AcronymPairs known_acronyms(const Document& letter, const Glossary& glossary, const MatchIndex* memory,
                            const TaskControl& control) {
  AcronymPairs known = acronyms_of_glossary(glossary, letter.source_language, letter.target_language);
  if (memory != nullptr) learn_acronyms(*memory, known, control);
  return known;
}

}  // namespace weerga
