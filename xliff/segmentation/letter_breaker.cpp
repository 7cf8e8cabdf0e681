// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/letter_breaker.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "xliff/segmentation/enumerator.h"
#include "xliff/segmentation/stop.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kFarthestItem = 2000;  ///< bytes within which the next item of a list on one line is looked for

bool is_roman_number(std::string_view word) {
  return !word.empty() && word.size() <= 6 && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// Letters with full stops between them and no longer pieces than two letters: "S.A", "V.A.E", "Th.Ch", "o.i.d".
bool is_dotted(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  std::size_t piece = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    piece = c.value == U'.' ? 0 : piece + 1;
    if (piece > 2 || (c.value != U'.' && !is_alphabetic(c.value))) return false;
    i += c.size;
  }
  return true;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,:") == std::string_view::npos;
}

bool is_one_letter(std::string_view word) {
  return !word.empty() && code_point_at(word, 0).size == word.size() && is_alphabetic(code_point_at(word, 0).value);
}

bool begins_upper(std::string_view word) { return !word.empty() && is_upper(code_point_at(word, 0).value); }

/// The word after its last hyphen or slash: "pres" in "minister-pres".
std::string_view last_part(std::string_view word) {
  const std::size_t mark = word.find_last_of("-/");
  return mark == std::string_view::npos ? word : word.substr(mark + 1);
}

/// "The answer is no.": the word before shows that "no" is no number sign.
bool is_said(std::string_view previous) {
  constexpr std::array<std::string_view, 6> kVerbs{"is", "was", "be", "answer", "answered", "a"};
  return std::ranges::find(kVerbs, previous) != kVerbs.end();
}

/// "at 5 p.m. Monday", "9 a.m. EST": a time goes on.
bool goes_on_behind_time(std::string_view next) {
  constexpr std::array<std::string_view, 13> kWords{"Monday",   "Tuesday", "Wednesday", "Thursday", "Friday",
                                                    "Saturday", "Sunday",  "EST",       "EDT",      "GMT",
                                                    "CET",      "UTC",     "PST"};
  return std::ranges::find(kWords, next) != kWords.end();
}

/// What stands before and behind a full stop decides whether it ends the sentence.
class FullStop {
 public:
  FullStop(const Abbreviations& abbreviations, const Stop& stop) : abbreviations_(abbreviations), stop_(stop) {}

  [[nodiscard]] bool ends_sentence() const {
    const std::string_view word = stop_.word;
    if (word.empty()) return true;
    if (is_number(word)) return !(stop_.next_is_digit() && word.size() <= 2 && stop_.next_word.size() <= 2);
    Abbreviation kind = abbreviations_.kind_of(word);
    if (kind == Abbreviation::none) kind = abbreviations_.kind_of(last_part(word));
    switch (kind) {
      case Abbreviation::never:
        return false;
      case Abbreviation::title:
        return begins_with_starter() && !abbreviations_.is_particle(stop_.next_word);
      case Abbreviation::may:
        return !stop_.next_bracket && stop_.next_is_upper() &&
               !(word.back() == 'm' && goes_on_behind_time(stop_.next_word));
      case Abbreviation::number:
        return ends_with_number_word(word);
      case Abbreviation::acronym:
        return ends_with_acronym();
      case Abbreviation::none:
        break;
    }
    if (is_one_letter(word)) return ends_with_letter();
    return !is_dotted(word) || ends_with_acronym();
  }

 private:
  [[nodiscard]] bool begins_with_starter() const {
    return !stop_.next_bracket && abbreviations_.is_starter(stop_.next_word);
  }

  [[nodiscard]] bool ends_with_number_word(std::string_view word) const {
    if (!stop_.next_is_digit()) return !is_roman_number(stop_.next_word);
    return word == "no" && is_said(stop_.previous_word);
  }

  /// "de V.A.E. De reacties" ends, "S.A. De Vries" does not.
  [[nodiscard]] bool ends_with_acronym() const {
    if (!begins_with_starter()) return false;
    return !abbreviations_.is_particle(stop_.next_word) || abbreviations_.is_article(stop_.previous_word) ||
           !begins_upper(stop_.word);
  }

  /// "vitamine C. Dat" ends, "E. Sloan", "mr. T. Dat" and "Alfred E. The" do not.
  [[nodiscard]] bool ends_with_letter() const {
    const std::string_view previous = stop_.previous_word;
    const bool is_person = previous.empty() || previous.back() == '.' || begins_upper(previous);
    return begins_with_starter() && !is_person && !abbreviations_.is_particle(stop_.next_word);
  }

  const Abbreviations& abbreviations_;
  const Stop& stop_;
};

/// One pass over one paragraph.
class Scan {
 public:
  Scan(std::string_view text, const Abbreviations& abbreviations) : text_(text), abbreviations_(abbreviations) {}

  std::vector<std::size_t> breaks() {
    begin_segment(0);
    for (std::size_t place = next_stop_byte(text_, 0); place < text_.size();) {
      const Stop stop = stop_at(text_, place);
      if (stop.kind != StopKind::none) {
        break_before_items(stop.next);
        if (place >= first_stop_ && ends_sentence(stop)) break_at(stop.next);
      }
      place = next_stop_byte(text_, stop.end);
    }
    break_before_items(text_.size());
    return std::move(breaks_);
  }

 private:
  void break_at(std::size_t place) {
    if (place == 0 || place >= text_.size() || (!breaks_.empty() && breaks_.back() >= place)) return;
    breaks_.push_back(place);
    begin_segment(place);
  }

  /// Steps over the number of an item and looks where the next item of the same list begins.
  void begin_segment(std::size_t begin) {
    const auto enumerator = enumerator_of(text_.substr(begin));
    first_stop_ = enumerator ? begin + enumerator->size + label_behind(begin + enumerator->size) : begin;
    next_item_ = enumerator ? item_after(first_stop_, enumerator->successor) : std::string_view::npos;
  }

  /// "• 9. ": the size of a second enumerator, with the white space before it.
  [[nodiscard]] std::size_t label_behind(std::size_t place) const {
    if (place + 1 >= text_.size()) return 0;
    const auto label = enumerator_of(text_.substr(place + 1));
    return label ? label->size + 1 : 0;
  }

  void break_before_items(std::size_t limit) {
    while (next_item_ < limit) break_at(next_item_);
  }

  /// The place of `marker` between white space and a capital letter, on the same line.
  [[nodiscard]] std::size_t item_after(std::size_t begin, const std::string& marker) const {
    if (marker.empty()) return std::string_view::npos;
    const std::string_view near = text_.substr(begin, kFarthestItem);
    const std::string wanted = " " + marker + " ";
    const std::size_t found = near.find(wanted);
    if (found == std::string_view::npos || found + wanted.size() >= near.size()) return std::string_view::npos;
    const std::string_view content = near.substr(found + wanted.size());
    const bool is_item = is_upper(code_point_at(content, 0).value) || enumerator_of(content);
    return is_item && !is_reference(word_before(text_, begin + found)) ? begin + found + 1 : std::string_view::npos;
  }

  /// "1. Zie artikel 2. De ...": a number that belongs to the word before it.
  [[nodiscard]] bool is_reference(std::string_view word) const {
    constexpr std::array<std::string_view, 18> kNouns{
        "artikel", "Artikel", "lid",      "vraag",   "vragen",  "hoofdstuk", "punt",  "onder",   "bijlage",
        "article", "Article", "question", "section", "Section", "point",     "annex", "chapter", "for"};
    if (word.ends_with('.')) return abbreviations_.kind_of(word.substr(0, word.size() - 1)) != Abbreviation::none;
    return std::ranges::find(kNouns, word) != kNouns.end();
  }

  [[nodiscard]] bool ends_sentence(const Stop& stop) const {
    if (stop.kind == StopKind::blank_line) return true;
    if (stop.omission || stop.next_continues) return false;
    if (stop.next_is_lower()) return begins_carelessly(stop);
    if (stop.unspaced && !abbreviations_.is_starter(stop.next_word)) return false;
    if (stop.kind == StopKind::ellipsis) return stop.next_is_upper();
    if (stop.kind == StopKind::exclamation || stop.closed || stop.note_mark) return !stop.alone_in_brackets;
    return FullStop(abbreviations_, stop).ends_sentence();
  }

  /// A sentence without its capital begins behind a plain mark only: no quote, no ellipsis, no abbreviation before.
  [[nodiscard]] bool begins_carelessly(const Stop& stop) const {
    constexpr std::size_t kShortestWord = 3;
    if (stop.closed || stop.unspaced || stop.next_bracket || stop.kind == StopKind::ellipsis) return false;
    if (!abbreviations_.is_careless_starter(stop.next_word)) return false;
    const bool plain_word = stop.word.size() >= kShortestWord && !begins_upper(stop.word) &&
                            stop.word.find('.') == std::string_view::npos &&
                            abbreviations_.kind_of(stop.word) == Abbreviation::none;
    return stop.kind == StopKind::exclamation || plain_word;
  }

  std::string_view text_;
  const Abbreviations& abbreviations_;
  std::vector<std::size_t> breaks_;
  std::size_t first_stop_ = 0;                      ///< marks before it belong to an enumerator
  std::size_t next_item_ = std::string_view::npos;  ///< where the next item of the list begins
};

}  // namespace

std::vector<std::size_t> LetterBreaker::breaks_of(std::string_view paragraph) const {
  return Scan(paragraph, abbreviations_).breaks();
}

}  // namespace weerga
