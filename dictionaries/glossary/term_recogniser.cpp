// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/term_recogniser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "dictionaries/glossary/stemmer.h"
#include "dictionaries/glossary/term_index.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kMostWords = 32;         ///< of one term
constexpr std::size_t kShortestPart = 5;       ///< bytes of a term that is sought inside a longer word
constexpr std::size_t kShortestRest = 3;       ///< bytes that a compound has besides
constexpr std::size_t kLongestCompound = 100;  ///< bytes; longer words are not split

/// Prefixes of verbs and the like: what follows is no noun that the word is a compound of (ontstaat has no staat).
constexpr std::array<std::string_view, 22> kPrefixes{"aan",  "achter", "bij",   "door",  "her",   "mee", "mis", "na",
                                                     "om",   "onder",  "ont",   "over",  "tegen", "toe", "uit", "ver",
                                                     "voor", "weg",    "terug", "samen", "vol",   "mede"};

/// Beginnings of what makes another word of a noun, not a compound: onderzoek-ende, conflict-eren.
constexpr std::array<std::string_view, 17> kDerivations{"ing",   "lijk", "heid",  "isch",   "baar", "loos",
                                                        "eren",  "eer",  "ende",  "aar",    "ist",  "isme",
                                                        "iteit", "atie", "schap", "achtig", "ster"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Two capitals or more, and more of them than small letters: OVSE, ECtHR, EU's.
bool is_acronym(std::string_view word) {
  const auto capitals = std::ranges::count_if(word, is_upper);
  return capitals >= 2 && capitals > std::ranges::count_if(word, is_lower);
}

/// Whether the first letter is a capital, in any script.
bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  const std::string_view first = word.substr(0, code_point_at(word, 0).size);
  return fold_case(first) != first;
}

/// An acronym without its plural or genitive: NGO's, NGOs, OVSE'.
std::string_view bare_acronym(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "'", "’", "s"}) {
    if (word.size() >= ending.size() + 2 && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

/// Acronyms have keys that no stem can be.
std::string acronym_key(std::string_view acronym) { return "\x01" + std::string(acronym); }

/// What may stand between the words of one term: white space and hyphens.
bool is_joint(std::string_view gap) {
  constexpr std::array<std::string_view, 7> pieces{" ", "-", "\n", "\r", "\t", "\u00A0", "\u2011"};
  if (gap.empty() || gap.size() > 6) return false;
  while (!gap.empty()) {
    const auto* piece = std::ranges::find_if(pieces, [&](std::string_view p) { return gap.starts_with(p); });
    if (piece == pieces.end()) return false;
    gap.remove_prefix(piece->size());
  }
  return true;
}

/// "Inzet" is the term "inzet"; only the first letter may differ in case.
bool is_exact(std::string_view text, std::string_view term) {
  if (text == term) return true;
  if (text.empty() || term.empty()) return false;
  const std::size_t first = code_point_at(text, 0).size;
  const std::size_t term_first = code_point_at(term, 0).size;
  return text.substr(first) == term.substr(term_first) &&
         fold_case(text.substr(0, first)) == fold_case(term.substr(0, term_first));
}

}  // namespace

struct TermRecogniser::Index {
  TermIndex terms;
  std::string language;
  std::function<std::vector<std::string>(std::string_view)> stems;
  bool compounds = true;
};

namespace {

/// Reads a term into the index.
class IndexBuilder {
 public:
  IndexBuilder(TermIndex& index, std::string_view language)
      : index_(index), stemmer_(language), english_(language.starts_with("en")) {}

  void add(std::size_t concept_index, std::size_t term_index, const Term& term) {
    const std::string text = composed(trimmed(term.text));
    std::vector<Word> words = words_of(text);
    if (words.empty() || words.size() > kMostWords) return;
    std::vector<std::string> keys;
    for (const Word& word : words) keys.push_back(key_of(word.range.of(text)));
    const bool alone = words.size() == 1;
    const bool acronym = alone && is_acronym(text);
    IndexedTerm indexed{.concept_index = static_cast<std::uint32_t>(concept_index),
                        .term_index = static_cast<std::uint32_t>(term_index),
                        .text = text,
                        .ends_with_dot = text.ends_with('.'),
                        .needs_capital = alone && !acronym && is_capitalised(text),
                        .in_compounds = alone && !acronym && text.size() >= kShortestPart && !text.ends_with('.')};
    if (english_ && keys.size() > 1 && fold_case(words.front().range.of(text)) == "the")
      index_.add(std::span(keys).subspan(1), indexed);  // "Kingdom of the Netherlands" has its own "the"
    index_.add(keys, std::move(indexed));
  }

 private:
  std::string key_of(std::string_view word) {
    return is_acronym(word) ? acronym_key(bare_acronym(word)) : stemmer_.stem(word);
  }

  TermIndex& index_;
  Stemmer stemmer_;
  bool english_;
};

/// A term that fits words [first, last) of the text.
struct Match {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<const IndexedTerm*> terms;
  bool exact = false;
};

/// The terms in one text.
class Recognition {
 public:
  Recognition(const TermIndex& terms, std::string_view language, std::string_view text)
      : terms_(terms), stemmer_(language), text_(text), words_(words_of(text)) {}

  std::vector<TermHit> hits(const std::function<std::vector<std::string>(std::string_view)>& stems, bool compounds) {
    for (const Word& word : words_) keys_.push_back(keys_of(word.range.of(text_), stems));
    for (std::size_t word = 0; word < words_.size(); ++word) match_from(word);
    keep_longest();
    if (compounds) look_inside_words();
    std::ranges::sort(hits_, {}, [](const TermHit& hit) {
      return std::tuple(hit.range.begin, hit.range.end, hit.concept_index, hit.term_index);
    });
    return std::move(hits_);
  }

 private:
  struct Step {
    TermIndex::Node node;
    std::size_t next;
  };

  std::vector<std::string> keys_of(std::string_view word,
                                   const std::function<std::vector<std::string>(std::string_view)>& stems) {
    std::vector<std::string> keys;
    if (is_acronym(word)) {
      keys.push_back(acronym_key(word));
      if (const std::string_view bare = bare_acronym(word); bare != word) keys.push_back(acronym_key(bare));
      if (word.size() < kShortestPart) return keys;  // a long one may be an ordinary word in a heading
    }
    keys.push_back(stemmer_.stem(word));
    if (!stems) return keys;
    for (const std::string& base : stems(word)) {
      std::string key = stemmer_.stem(base);
      if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
    }
    return keys;
  }

  std::string_view gap_before(std::size_t word) const {
    return text_.substr(words_[word - 1].range.end, words_[word].range.begin - words_[word - 1].range.end);
  }

  /// Follows all terms that begin with this word; hyphenated words are also read as one (co-voorzitter).
  void match_from(std::size_t first) {
    std::vector<Step> steps{{TermIndex::kRoot, first}};
    for (std::size_t at = 0; at < steps.size(); ++at) {
      const auto [node, next] = steps[at];
      if (next > first) note_terms(first, next, node);
      if (next == words_.size() || (next > first && !is_joint(gap_before(next)))) continue;
      for (const std::string& key : keys_[next]) follow(steps, node, key, next + 1);
      if (next + 1 < words_.size() && gap_before(next + 1) == "-") {
        const ByteRange right = words_[next + 1].range;
        follow(steps, node, stemmer_.stem(std::string(words_[next].range.of(text_)).append(right.of(text_))), next + 2);
      }
    }
  }

  void follow(std::vector<Step>& steps, TermIndex::Node node, std::string_view key, std::size_t next) const {
    if (const auto child = terms_.step(node, key)) steps.push_back({*child, next});
  }

  ByteRange range_of(std::size_t first, std::size_t last, bool with_dot) const {
    return {words_[first].range.begin, words_[last - 1].range.end + (with_dot ? 1 : 0)};
  }

  bool fits(const IndexedTerm& term, std::size_t first, std::size_t last) const {
    const std::size_t end = words_[last - 1].range.end;
    if (term.ends_with_dot && (end == text_.size() || text_[end] != '.')) return false;
    return !term.needs_capital || is_capitalised(words_[first].range.of(text_));
  }

  void note_terms(std::size_t first, std::size_t last, TermIndex::Node node) {
    Match match{.first = first, .last = last, .terms = {}};
    for (const IndexedTerm& term : terms_.terms_at(node)) {
      if (!fits(term, first, last)) continue;
      const bool exact = is_exact(range_of(first, last, term.ends_with_dot).of(text_), term.text);
      if (exact && !match.exact) match.terms.clear();  // Kamerstuk is not Kamerstukken
      match.exact = match.exact || exact;
      if (exact == match.exact) match.terms.push_back(&term);
    }
    if (!match.terms.empty()) matches_.push_back(std::move(match));
  }

  /// More words win; then the wording of the glossary; then the left one.
  void keep_longest() {
    std::ranges::stable_sort(matches_, {}, [](const Match& match) {
      return std::tuple(match.first - match.last, !match.exact, match.first);  // sizes wrap: longest first
    });
    taken_.assign(words_.size(), false);
    for (const Match& match : matches_) {
      const auto begin = taken_.begin() + static_cast<std::ptrdiff_t>(match.first);
      const auto end = taken_.begin() + static_cast<std::ptrdiff_t>(match.last);
      if (std::find(begin, end, true) != end) continue;
      std::fill(begin, end, true);
      for (const IndexedTerm* term : match.terms)
        hits_.push_back({range_of(match.first, match.last, term->ends_with_dot), term->concept_index, term->term_index,
                         match.exact, is_hyphenated(match.first, match.last)});
    }
  }

  bool is_hyphenated(std::size_t first, std::size_t last) const {
    return (first > 0 && gap_before(first) == "-") || (last < words_.size() && gap_before(last) == "-");
  }

  void look_inside_words() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      const ByteRange range = words_[word].range;
      if (taken_[word] || range.size() < kShortestPart + kShortestRest || range.size() > kLongestCompound) continue;
      const std::string folded = fold_marks(range.of(text_));
      if (folded.size() != range.size()) continue;  // then places in the two would differ
      const std::size_t head = head_of(folded, range);
      first_part_of(folded, head, range);
    }
  }

  /// The longest term that the word ends with (wapenbeleid: beleid); returns where it begins, or the word's end.
  std::size_t head_of(std::string_view folded, ByteRange range) {
    for (std::size_t begin = kShortestRest; begin + kShortestPart <= folded.size(); ++begin) {
      if (std::ranges::find(kPrefixes, folded.substr(0, begin)) != kPrefixes.end()) continue;
      if (note_part(stemmer_.stem(folded.substr(begin)), {range.begin + begin, range.end}, false)) return begin;
    }
    return folded.size();
  }

  /// The longest term that the word begins with (onderzoekspunten: onderzoek) and that leaves a word behind it.
  void first_part_of(std::string_view folded, std::size_t head, ByteRange range) {
    for (std::size_t end = std::min(head, folded.size() - kShortestRest - 1); end >= kShortestPart; --end) {
      const std::string_view rest = folded.substr(end);
      const auto derives = [&](std::string_view ending) { return rest.starts_with(ending); };
      if (rest.size() < kShortestPart || std::ranges::any_of(kDerivations, derives)) continue;
      const std::string key = stemmer_.stem(folded.substr(0, end));
      const bool joint = folded[end - 1] == 's' && stemmer_.stem(folded.substr(0, end - 1)) == key;
      if (note_part(key, {range.begin, range.begin + end - (joint ? 1 : 0)}, true)) return;
    }
  }

  bool note_part(std::string_view key, ByteRange range, bool at_begin) {
    const auto node = terms_.step(TermIndex::kRoot, key);
    if (!node) return false;
    bool found = false;
    for (const IndexedTerm& term : terms_.terms_at(*node)) {
      const bool capital = at_begin && is_capitalised(range.of(text_));
      if (!term.in_compounds || (term.needs_capital && !capital)) continue;
      hits_.push_back({range, term.concept_index, term.term_index, false, true});
      found = true;
    }
    return found;
  }

  const TermIndex& terms_;
  Stemmer stemmer_;
  std::string_view text_;
  std::vector<Word> words_;
  std::vector<std::vector<std::string>> keys_;
  std::vector<Match> matches_;
  std::vector<bool> taken_;
  std::vector<TermHit> hits_;
};

}  // namespace

TermRecogniser::TermRecogniser(const Glossary& glossary, std::string_view language, const Options& options) {
  auto index = std::make_unique<Index>();
  index->language = language;
  index->stems = options.stems;
  index->compounds = options.compounds;
  IndexBuilder builder(index->terms, language);
  for (std::size_t entry = 0; entry < glossary.concepts().size(); ++entry) {
    const std::vector<Term>& terms = glossary.concepts()[entry].terms;
    for (std::size_t term = 0; term < terms.size(); ++term) {
      const bool discouraged =
          terms[term].status == TermStatus::forbidden || terms[term].status == TermStatus::superseded;
      if (!same_language(terms[term].language, language) || (discouraged && !options.with_forbidden)) continue;
      builder.add(entry, term, terms[term]);
    }
  }
  index->terms.seal();
  index_ = std::move(index);
}

TermRecogniser::~TermRecogniser() = default;
TermRecogniser::TermRecogniser(TermRecogniser&&) noexcept = default;
TermRecogniser& TermRecogniser::operator=(TermRecogniser&&) noexcept = default;

std::vector<TermHit> TermRecogniser::hits_of(std::string_view text) const {
  return Recognition(index_->terms, index_->language, text).hits(index_->stems, index_->compounds);
}

}  // namespace weerga
