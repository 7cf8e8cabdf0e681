// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/spell_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "dictionaries/spelling/word_shape.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kWindow = 3;  ///< words on each side in which a foreign word must have company

/// Text between white space: may hold a URL, or words with punctuation.
bool is_address(std::string_view chunk) {
  if (chunk.find("://") != std::string_view::npos || chunk.find('@') != std::string_view::npos) return true;
  if (chunk.starts_with("www.") || chunk.find('\\') != std::string_view::npos) return true;
  while (chunk.ends_with('.')) chunk.remove_suffix(1);
  const std::size_t dot = chunk.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == chunk.size()) return false;
  std::string_view ending = chunk.substr(dot + 1);
  ending = ending.substr(0, ending.find_first_of(",;:)]/>\"'"));
  constexpr std::array<std::string_view, 22> kEndings{"nl",   "eu",   "com", "org", "net", "int",  "gov",  "uk",
                                                      "info", "be",   "de",  "pdf", "doc", "docx", "xlsx", "odt",
                                                      "txt",  "html", "htm", "xml", "zip", "xlf"};
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

/// A word as it stands in the text.
struct Token {
  ByteRange range;           ///< without a final dot
  bool dot_follows = false;  ///< directly
};

/// Cuts a text into the words that a speller may be asked about.
class Tokeniser {
 public:
  Tokeniser(std::string_view text, std::span<const std::size_t> breaks) : text_(text), breaks_(breaks) {}

  std::vector<Token> tokens() {
    while (place_ < text_.size()) {
      const CodePoint point = code_point_at(text_, place_);
      if (is_white_space(point.value)) {
        place_ += point.size;
      } else {
        read_chunk();
      }
    }
    return std::move(found_);
  }

 private:
  void read_chunk() {
    std::size_t end = place_;
    while (end < text_.size() && !is_white_space(code_point_at(text_, end).value) && !(end > place_ && is_break(end)))
      end += code_point_at(text_, end).size;
    if (!is_address(text_.substr(place_, end - place_))) read_words(end);
    place_ = end;
  }

  bool is_break(std::size_t place) const { return std::ranges::binary_search(breaks_, place); }

  /// Letters, digits and what joins them: apostrophes, hyphens and dots.
  void read_words(std::size_t end) {
    std::size_t begin = place_;
    while (begin < end) {
      std::size_t stop = begin;
      while (stop < end && is_word_part(code_point_at(text_, stop).value) && !is_dash(stop))
        stop += code_point_at(text_, stop).size;
      if (stop > begin) {
        add({begin, stop});
        begin = stop;
      } else {
        begin = is_dash(begin) ? begin + 2 : skip_ending_in_brackets(begin, end);
      }
    }
  }

  bool is_dash(std::size_t place) const { return text_.substr(place).starts_with("--"); }

  /// functionaris(sen): what the brackets hold is no word of its own.
  std::size_t skip_ending_in_brackets(std::size_t place, std::size_t end) const {
    const std::size_t next = place + code_point_at(text_, place).size;
    if (text_[place] != '(' || place == 0 || !is_letter(code_point_before(text_, place).value)) return next;
    const std::size_t close = text_.substr(0, end).find(')', place);
    return close == std::string_view::npos || close - place > 6 ? next : close + 1;
  }

  /// Takes the punctuation off both ends; cuts "einde.Begin" in two but leaves "t.a.v." whole.
  void add(ByteRange whole) {
    auto [range, dot] = without_end(whole);
    while (true) {
      while (!range.empty() && text_[range.begin] == '.') ++range.begin;
      const std::string_view word = range.of(text_);
      const std::size_t inner = word.find('.');
      if (inner == std::string_view::npos || is_dotted_abbreviation(word)) break;
      add_token({range.begin, range.begin + inner}, true);
      range.begin += inner + 1;
    }
    add_token(range, dot);
  }

  void add_token(ByteRange range, bool dot_follows) {
    if (has_letter(range.of(text_))) found_.push_back({range, dot_follows});
  }

  /// Without dots and closing quotation marks.
  Token without_end(ByteRange range) const {
    bool dot = false;
    while (!range.empty() && (text_[range.end - 1] == '.' || quote_size(range) > 0)) {
      dot = text_[range.end - 1] == '.';
      range.end -= dot ? 1 : quote_size(range);
    }
    return {range, dot};
  }

  std::size_t quote_size(ByteRange range) const {
    if (text_[range.end - 1] == '\'') return 1;
    return range.of(text_).ends_with("’") ? 3 : 0;
  }

  std::string_view text_;
  std::span<const std::size_t> breaks_;
  std::size_t place_ = 0;
  std::vector<Token> found_;
};

/// Judges the words of one text.
class SpellCheck {
 public:
  SpellCheck(std::string_view text, const Speller& speller, const SpellCheckOptions& options)
      : text_(text), speller_(speller), options_(options), tokens_(Tokeniser(text, options.breaks).tokens()) {}

  std::vector<Misspelling> run() {
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (!is_ignored(tokens_[token].range) && !is_right(token)) wrong_.push_back(token);
    }
    std::vector<Misspelling> found;
    for (const std::size_t token : wrong_) {
      if (!is_foreign(token) && !is_name(token)) found.push_back({tokens_[token].range});
    }
    return found;
  }

 private:
  std::string_view word(std::size_t token) const { return tokens_[token].range.of(text_); }

  bool is_ignored(ByteRange range) const {
    const auto after = std::ranges::lower_bound(options_.ignored, range.begin, {}, &ByteRange::end);
    return after != options_.ignored.end() && after->overlaps(range);
  }

  bool is_right(std::size_t token) const {
    const std::string_view whole = word(token);
    if (has_digit(whole) || !is_latin(whole) || is_single_letter(whole) || is_dotted_abbreviation(whole)) return true;
    if (speller_.knows(whole)) return true;
    if (tokens_[token].dot_follows && (speller_.knows(std::string(whole) + ".") || is_initial(token))) return true;
    if (is_acronym(whole)) return !in_capital_heading(token) || speller_.knows(capitalised(whole));
    if (has_inner_capital(whole)) return true;
    return is_right_without_quote(whole) || is_suspended(whole);
  }

  std::string capitalised(std::string_view upper) const {
    const std::string lower = lower_case(upper, speller_.language());
    const std::size_t first = code_point_at(lower, 0).size;
    return upper_case(std::string_view(lower).substr(0, first), speller_.language()) + lower.substr(first);
  }

  /// 'woord: the apostrophe was an opening quotation mark.
  bool is_right_without_quote(std::string_view whole) const {
    const std::size_t quote = whole.starts_with('\'') ? 1 : (whole.starts_with("‘") || whole.starts_with("’") ? 3 : 0);
    if (quote == 0 || quote == whole.size()) return false;
    return is_single_letter(whole.substr(quote)) || speller_.knows(whole.substr(quote));
  }

  /// "in- en uitvoer", "onderzoeks- en", "-beleid": a part that is finished elsewhere.
  bool is_suspended(std::string_view whole) const {
    if (whole.starts_with('-') && whole.size() > 1) return speller_.knows(whole.substr(1));
    if (!whole.ends_with('-')) return false;
    const std::string_view part = whole.substr(0, whole.size() - 1);
    if (part.size() < 2) return true;
    return speller_.knows(part) || is_acronym(part) ||
           (part.ends_with('s') && speller_.knows(part.substr(0, part.size() - 1)));
  }

  /// Th. de Vries: up to three letters, a dot, and a name behind it.
  bool is_initial(std::size_t token) const {
    return is_capitalised(word(token)) && code_point_count(word(token)) <= 3 && token + 1 < tokens_.size();
  }

  /// Beside a word in capitals that is no acronym, since it is known in small letters.
  bool in_capital_heading(std::size_t token) const {
    const auto shouts = [&](std::size_t other) {
      return is_acronym(word(other)) && speller_.knows(lower_case(word(other), speller_.language()));
    };
    return code_point_count(word(token)) > 6 &&
           ((token > 0 && shouts(token - 1)) || (token + 1 < tokens_.size() && shouts(token + 1)));
  }

  /// A word of the other language with another such word near it: a title, a quotation.
  bool is_foreign(std::size_t token) const {
    if (options_.foreign == nullptr || !options_.foreign->knows(word(token))) return false;
    return std::ranges::any_of(wrong_, [&](std::size_t other) {
      const std::size_t distance = other > token ? other - token : token - other;
      return distance > 0 && distance <= kWindow && options_.foreign->knows(word(other));
    });
  }

  /// A capitalised word that is not one slip away from any word.
  bool is_name(std::size_t token) const {
    if (options_.names_are_findings || is_acronym(word(token))) return false;
    for (std::string_view rest = word(token); !rest.empty();) {  // Nagorno-Karabach, not OVSE-mandxten
      const std::string_view part = rest.substr(0, rest.find('-'));
      if (!is_capitalised(part)) return false;
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    }
    return !speller_.nearly_knows(word(token));
  }

  std::string_view text_;
  const Speller& speller_;
  const SpellCheckOptions& options_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> wrong_;
};

}  // namespace

std::vector<Misspelling> misspellings_of(std::string_view text, const Speller& speller,
                                         const SpellCheckOptions& options) {
  return SpellCheck(text, speller, options).run();
}

}  // namespace weerga
