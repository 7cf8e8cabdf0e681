// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/stop.h"

#include <algorithm>
#include <array>

#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestWord = 64;  ///< bytes
constexpr std::size_t kWidestGap = 4096;  ///< bytes of white space behind a mark

/// Full stops, line feeds, and the lead bytes of "…" and of the marks of East Asian scripts.
constexpr std::array<bool, 256> stop_bytes() {
  std::array<bool, 256> stops{};
  for (const std::size_t byte : {0x0AU, 0x21U, 0x2EU, 0x3FU, 0xE2U, 0xE3U, 0xEFU}) stops[byte] = true;
  return stops;
}
constexpr std::array<bool, 256> kStopBytes = stop_bytes();

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_quote(char32_t c) { return is_one_of(c, U"\"'`´‘’‚‛“”„‟«»‹›"); }
bool is_closing_bracket(char32_t c) { return is_one_of(c, U")]}"); }
bool is_opening_bracket(char32_t c) { return is_one_of(c, U"([{"); }
bool is_full_width_stop(char32_t c) { return is_one_of(c, U"。！？"); }
bool is_exclamation(char32_t c) { return is_one_of(c, U"!?‼⁇⁈⁉") || is_full_width_stop(c); }
bool is_terminator(char32_t c) { return c == U'.' || c == U'…' || is_exclamation(c); }
bool is_superscript(char32_t c) { return is_one_of(c, U"¹²³⁰⁴⁵⁶⁷⁸⁹"); }

bool is_space_at(std::string_view text, std::size_t place) {
  return place < text.size() && is_space(code_point_at(text, place).value);
}

/// The end of the white space that begins at `place`.
std::size_t skip_space(std::string_view text, std::size_t place) {
  const std::size_t limit = std::min(text.size(), place + kWidestGap);
  while (place < limit && is_space_at(text, place)) place += code_point_at(text, place).size;
  return place;
}

/// "[12]" at `place`: its size, or 0.
std::size_t bracketed_note(std::string_view text, std::size_t place) {
  std::size_t end = place + 1;
  while (end < text.size() && end < place + 5 && text[end] >= '0' && text[end] <= '9') ++end;
  const bool is_note = text[place] == '[' && end > place + 1 && end < text.size() && text[end] == ']';
  return is_note ? end + 1 - place : 0;
}

/// Reads the mark itself and what joins it on its right.
class MarkReader {
 public:
  MarkReader(std::string_view text, std::size_t place) : text_(text), place_(place), begin_(place) {}

  /// False if no mark stands here.
  bool read(Stop& stop) {
    while (place_ < text_.size() && step(stop)) {
    }
    stop.end = place_;
    if (terminators_ == 0) return false;
    if (dots_ > 1 && stop.kind == StopKind::full_stop) stop.kind = StopKind::ellipsis;
    const char32_t before = begin_ > 0 ? code_point_before(text_, begin_).value : U' ';
    const bool in_brackets = is_opening_bracket(before) && is_closing_bracket(first_closer_);
    const bool ends_in_bracket = is_closing_bracket(code_point_before(text_, place_).value);
    const bool spaced_ellipsis = is_space(before) && dots_ == kEllipsis && first_closer_ == 0;
    stop.omission = stop.kind == StopKind::ellipsis && ((in_brackets && ends_in_bracket) || spaced_ellipsis);
    stop.alone_in_brackets = in_brackets && ends_in_bracket && stop.kind == StopKind::exclamation;
    return true;
  }

 private:
  /// Takes one character or note mark; false where the mark ends.
  bool step(Stop& stop) {
    const CodePoint c = code_point_at(text_, place_);
    if (is_terminator(c.value)) return take_terminator(stop, c);
    if (terminators_ == 0) return false;
    if (const std::size_t note = bracketed_note(text_, place_); note > 0 || is_superscript(c.value)) {
      stop.note_mark = true;
      place_ += std::max(note, c.size);
      return true;
    }
    if (is_quote(c.value) || is_closing_bracket(c.value)) {
      if (first_closer_ == 0) first_closer_ = c.value;
      stop.closed = true;
      place_ += c.size;
      return true;
    }
    const bool spaced_dot = c.value == U' ' && place_ + 1 < text_.size() && text_[place_ + 1] == '.' &&
                            text_[place_ - 1] == '.' && (dots_ > 1 || text_.substr(place_).starts_with(" . ."));
    if (spaced_dot) ++place_;
    return spaced_dot;
  }

  bool take_terminator(Stop& stop, CodePoint c) {
    ++terminators_;
    if (c.value == U'.') ++dots_;
    if (c.value == U'…') dots_ += kEllipsis;
    if (is_exclamation(c.value)) stop.kind = StopKind::exclamation;
    place_ += c.size;
    return true;
  }

  static constexpr std::size_t kEllipsis = 3;  ///< dots

  std::string_view text_;
  std::size_t place_;
  std::size_t begin_;
  std::size_t terminators_ = 0;
  std::size_t dots_ = 0;
  char32_t first_closer_ = 0;
};

bool ends_word(char32_t c) {
  return is_space(c) || is_opening_bracket(c) || (is_quote(c) && c != U'’' && c != U'\'') || c == U'–' || c == U'—';
}

/// The word that ends at `end`.
std::string_view word_ending_at(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kLongestWord) {
    const CodePoint c = code_point_before(text, begin);
    if (ends_word(c.value)) break;
    begin -= c.size;
  }
  if (end - begin > kLongestWord) return {};
  while (begin < end && is_quote(code_point_at(text, begin).value)) begin += code_point_at(text, begin).size;
  return text.substr(begin, end - begin);
}

/// The word that begins at `begin`.
std::string_view word_starting_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < kLongestWord) {
    const CodePoint c = code_point_at(text, end);
    const bool inside = is_alphabetic(c.value) || is_digit(c.value) || c.value == U'\'' || c.value == U'’';
    if (!inside) break;
    end += c.size;
  }
  return text.substr(begin, end - begin);
}

/// "'s avonds", "’t is": the capital comes behind the clipped word.
std::size_t clipped_word(std::string_view text, std::size_t place) {
  constexpr std::string_view kClipped = "stnk";
  const std::size_t space = place + 1;
  const bool clipped = place < text.size() && kClipped.find(text[place]) != std::string_view::npos &&
                       space < text.size() && text[space] == ' ';
  return clipped ? space + 1 : place;
}

void read_next(std::string_view text, Stop& stop) {
  std::size_t place = stop.next;
  while (place < text.size() && place < stop.next + kLongestWord) {
    const CodePoint c = code_point_at(text, place);
    if (text.substr(place).starts_with(",,")) {  // „ as typewriters have it
      place += 2;
      continue;
    }
    const bool bracket = is_opening_bracket(c.value);
    if (!bracket && !is_quote(c.value) && !is_one_of(c.value, U"-–—•*¿¡ ")) break;
    stop.next_bracket = stop.next_bracket || bracket;
    place += c.size;
    if (is_one_of(c.value, U"'’‘") && clipped_word(text, place) < text.size() &&
        is_upper(code_point_at(text, clipped_word(text, place)).value)) {
      place = clipped_word(text, place);
    }
  }
  if (place >= text.size()) return;
  stop.next_first = code_point_at(text, place).value;
  stop.next_continues = is_one_of(stop.next_first, U",;:&+/=%)]}.!?…");
  stop.next_word = word_starting_at(text, place);
}

/// A note number that pdftotext puts behind the stop: "oplossing.12 De". Its size, or 0.
std::size_t plain_note(std::string_view text, const Stop& stop) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t end = stop.end;
  while (end < text.size() && end - stop.end <= kMostDigits && text[end] >= '0' && text[end] <= '9') ++end;
  const std::size_t digits = end - stop.end;
  if (digits == 0 || digits > kMostDigits || stop.kind != StopKind::full_stop || stop.word.size() < 4) return 0;
  const bool plain_word =
      std::ranges::all_of(stop.word, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
  const std::size_t next = skip_space(text, end);
  const bool capital_follows = next > end && next < text.size() && is_upper(code_point_at(text, next).value);
  return plain_word && capital_follows ? digits : 0;
}

/// A closing quotation mark that stands free: "gegaan. '' Daarna". The place behind it, or `end`.
std::size_t behind_free_quote(std::string_view text, std::size_t end) {
  const std::size_t quote = skip_space(text, end);
  for (const std::string_view mark : {"''", "”", "’’"}) {
    if (quote == end || !text.substr(quote).starts_with(mark)) continue;
    const std::size_t behind = quote + mark.size();
    if (behind == text.size() || is_space_at(text, behind)) return behind;
  }
  return end;
}

/// "zei hij.Daarna": the space is missing, and no address goes on there ("www.Daarna.nl").
bool misses_space(std::string_view text, const Stop& stop) {
  const bool plain_word = !stop.word.empty() && std::ranges::all_of(stop.word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ',';
  });
  if (stop.closed || (!plain_word && stop.kind == StopKind::full_stop)) return false;
  if (stop.end >= text.size() || !is_upper(code_point_at(text, stop.end).value)) return false;
  const std::size_t behind = stop.end + word_starting_at(text, stop.end).size();
  return behind < text.size() && (text[behind] == ' ' || text[behind] == ',');
}

Stop no_stop(std::size_t end) { return {.kind = StopKind::none, .end = end}; }

Stop blank_line_at(std::string_view text, std::size_t place) {
  if (place + 1 >= text.size() || text[place + 1] != '\n') return no_stop(place + 1);
  Stop stop{.kind = StopKind::blank_line, .end = place + 1};
  stop.next = skip_space(text, place);
  return stop;
}

}  // namespace

bool Stop::next_is_upper() const {
  return is_upper(next_first) || (is_alphabetic(next_first) && !is_lower(next_first));
}
bool Stop::next_is_lower() const { return is_lower(next_first); }
bool Stop::next_is_digit() const { return is_digit(next_first) || is_one_of(next_first, U"€$£§"); }

std::size_t next_stop_byte(std::string_view text, std::size_t place) {
  while (place < text.size() && !kStopBytes[static_cast<unsigned char>(text[place])]) ++place;
  return place;
}

Stop stop_at(std::string_view text, std::size_t place) {
  if (text[place] == '\n') return blank_line_at(text, place);
  Stop stop;
  if (!MarkReader(text, place).read(stop)) return no_stop(place + 1);
  if (stop.kind == StopKind::full_stop) {
    stop.word = word_ending_at(text, place);
    const std::size_t note = plain_note(text, stop);
    stop.note_mark = stop.note_mark || note > 0;
    stop.end += note;
  }
  stop.end = behind_free_quote(text, stop.end);
  stop.next = skip_space(text, stop.end);
  const bool full_width = is_full_width_stop(code_point_before(text, stop.end).value);
  stop.unspaced = stop.next == stop.end && !full_width;
  if ((stop.unspaced && !misses_space(text, stop)) || stop.next >= text.size()) return no_stop(stop.end);
  stop.previous_word = word_before(text, place - stop.word.size());
  read_next(text, stop);
  return stop;
}

std::string_view word_before(std::string_view text, std::size_t place) {
  const std::size_t limit = place > kLongestWord ? place - kLongestWord : 0;
  while (place > limit && is_space(code_point_before(text, place).value)) place -= code_point_before(text, place).size;
  return word_ending_at(text, place);
}

}  // namespace weerga
