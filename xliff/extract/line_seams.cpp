// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/line_seams.h"

#include <algorithm>
#include <map>
#include <optional>

#include "xliff/segmentation/abbreviations.h"
#include "xliff/segmentation/enumerator.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLeastIndent = 2;      ///< columns that make an indent
constexpr std::size_t kMostIndent = 12;      ///< columns; more is a centred or right-hand line
constexpr std::size_t kWidestWrapped = 160;  ///< columns; a wider line was not broken to fit a page
constexpr std::size_t kCellGap = 5;          ///< spaces inside a line that separate the cells of a table
constexpr double kFull = 0.82;               ///< share of the width from which a line counts as full
constexpr double kWouldFit = 0.80;           ///< share of the width within which the next word would have fitted
constexpr std::size_t kLongestMarker = 8;    ///< bytes of "(iii)", "2.1.3", "Ad 12."
constexpr std::size_t kWrappedBlock = 4;     ///< lines from which a block has a width of its own

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// The last mark of a line, looking through closing quotes and brackets.
char32_t last_mark(std::string_view line) {
  while (!line.empty()) {
    const CodePoint c = code_point_before(line, line.size());
    if (!is_one_of(c.value, U"\"'’”»)]")) return c.value;
    line.remove_suffix(c.size);
  }
  return 0;
}

/// "(Kamerstuk 34 775, nr." goes on whatever the language of the letter.
bool ends_in_abbreviation(std::string_view line) {
  if (!line.ends_with('.')) return false;
  const std::string_view word = line.substr(line.find_last_of(" \t(") + 1);
  const std::string_view bare = word.substr(0, word.size() - 1);
  return Abbreviations::of("nl").kind_of(bare) == Abbreviation::never ||
         Abbreviations::of("en").kind_of(bare) == Abbreviation::never;
}

bool ends_sentence(std::string_view line) {
  return is_one_of(last_mark(line), U".!?:…") && !ends_in_abbreviation(line);
}

/// The first letter of a line, looking through opening quotes and brackets.
char32_t first_letter(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (!is_one_of(c.value, U"\"'‘“„«([")) return c.value;
    i += c.size;
  }
  return 0;
}

/// Columns of the first word: up to white space, or up to a hyphen at which it could have been broken.
std::size_t first_word_width(std::string_view line) {
  return code_point_count(line.substr(0, std::min(line.find_first_of(" \t-"), line.size())));
}

bool is_bullet(std::string_view line) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"•", "▪", "◦", "●", "■"},
                             [&](std::string_view bullet) { return line.starts_with(bullet); });
}

bool has_cells(std::string_view line) {
  return line.find(std::string(kCellGap, ' ')) != std::string_view::npos || line.find('\t') != std::string_view::npos;
}

/// The shape of a whole text: how wide its lines are and where they begin.
class Layout {
 public:
  Layout(const std::vector<TextLine>& lines, const std::vector<std::size_t>& body) : lines_(lines), body_(body) {
    std::vector<std::size_t> widths;
    std::map<std::size_t, std::size_t> indents;
    for (const std::size_t line : body) {
      widths.push_back(lines[line].width);
      ++indents[lines[line].indent];
    }
    if (widths.empty()) return;
    const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, wide);
    width_ = *wide;
    base_indent_ = std::ranges::max_element(indents, {}, [](const auto& entry) { return entry.second; })->first;
    measure_blocks();
  }

  /// Columns that the lines around body line `at` can fill.
  [[nodiscard]] std::size_t width_at(std::size_t at) const {
    return block_widths_[at] != 0 ? block_widths_[at] : width_;
  }
  [[nodiscard]] std::size_t base_indent() const { return base_indent_; }
  [[nodiscard]] bool is_indented(std::size_t line) const {
    const std::size_t indent = lines_[line].indent;
    return indent >= base_indent_ + kLeastIndent && indent <= base_indent_ + kMostIndent;
  }

 private:
  /// A block of wrapped lines between blank ones can be narrower than the rest, as a quotation is.
  void measure_blocks() {
    block_widths_.assign(body_.size(), 0);
    for (std::size_t begin = 0; begin < body_.size();) {
      std::size_t end = begin + 1;
      while (end < body_.size() && body_[end] == body_[end - 1] + 1 &&
             lines_[body_[end]].page == lines_[body_[begin]].page)
        ++end;
      measure_block(begin, end);
      begin = end;
    }
  }

  void measure_block(std::size_t begin, std::size_t end) {
    std::size_t widest = 0;
    for (std::size_t i = begin; i < end; ++i) widest = std::max(widest, lines_[body_[i]].width);
    std::size_t full = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (static_cast<double>(lines_[body_[i]].width) >= kWouldFit * static_cast<double>(widest)) ++full;
    }
    if (end - begin < kWrappedBlock || full * 10 < (end - begin) * 6) return;
    std::fill(block_widths_.begin() + static_cast<std::ptrdiff_t>(begin),
              block_widths_.begin() + static_cast<std::ptrdiff_t>(end), widest);
  }

  const std::vector<TextLine>& lines_;
  const std::vector<std::size_t>& body_;
  std::size_t width_ = 0;
  std::size_t base_indent_ = 0;
  std::vector<std::size_t> block_widths_;  ///< for each of body; 0 = as the whole text
};

Seam paragraph_by_layout() { return {.joins = false, .shown = false}; }
Seam paragraph(std::string reason, bool certain = true) {
  return {.joins = false, .certain = certain, .reason = std::move(reason)};
}
Seam join(std::string reason, bool certain = true) {
  return {.joins = true, .certain = certain, .reason = std::move(reason)};
}

/// Goes through the lines and knows the paragraph that it is in.
class SeamFinder {
 public:
  SeamFinder(std::string_view text, const std::vector<TextLine>& lines, const std::vector<std::size_t>& body)
      : text_(text), lines_(lines), body_(body), layout_(lines, body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (layout_.is_indented(body[i])) ++indented_;
      if (ends_sentence(content(i))) ++complete_;
    }
  }

  std::vector<Seam> seams() {
    std::vector<Seam> seams;
    for (std::size_t i = 0; i < body_.size(); ++i) {
      seams.push_back(i == 0 ? paragraph_by_layout() : seam_before(i));
      if (!seams.back().joins) begin_paragraph(i);
    }
    return seams;
  }

 private:
  [[nodiscard]] const TextLine& line(std::size_t at) const { return lines_[body_[at]]; }
  [[nodiscard]] std::string_view content(std::size_t at) const { return line(at).content.of(text_); }

  void begin_paragraph(std::size_t at) {
    first_ = at;
    const auto enumerator = enumerator_of(content(at));
    const std::size_t marker = enumerator ? code_point_count(content(at).substr(0, enumerator->size)) : 0;
    text_column_ = enumerator ? line(at).indent + marker + 1 : 0;
  }

  [[nodiscard]] Seam seam_before(std::size_t at) const {
    if (line(at).page != line(at - 1).page || has_line_between(at, false)) return seam_over_page(at);
    if (has_line_between(at, true)) return paragraph_by_layout();
    return seam_inside(at);
  }

  /// Is there a blank line, or one that was left out, before body line `at`?
  [[nodiscard]] bool has_line_between(std::size_t at, bool blank) const {
    for (std::size_t i = body_[at - 1] + 1; i < body_[at]; ++i) {
      if (lines_[i].is_blank() == blank) return true;
    }
    return false;
  }

  [[nodiscard]] Seam seam_over_page(std::size_t at) const {
    Seam seam = page_seam(at);
    seam.over_page = true;
    return seam;
  }

  [[nodiscard]] Seam page_seam(std::size_t at) const {
    const std::string_view before = content(at - 1);
    if (ends_in_hyphen(before)) return join("A word goes on behind the page break.");
    if (begins_item(at)) return paragraph("An item of a list begins the page.");
    if (is_lower(first_letter(content(at)))) return join("The sentence goes on behind the page break.");
    if (uses_indents()) {
      if (layout_.is_indented(body_[at])) return paragraph("The first line on the page is indented.");
      if (line(at).indent == layout_.base_indent()) return join("The first line on the page is not indented.");
    }
    if (ends_sentence(before) && !is_full(at - 1)) return paragraph("The last line on the page before is short.");
    if (!is_full(at - 1) && is_upper(first_letter(content(at))))
      return paragraph("The last line on the page before is short.", false);
    return join("The paragraph seems to go on behind the page break.", !ends_sentence(before));
  }

  [[nodiscard]] Seam seam_inside(std::size_t at) const {
    const std::string_view before = content(at - 1);
    if (ends_in_hyphen(before)) return join("The line ends in a hyphen.");
    if (begins_item(at)) return paragraph("An item of a list begins.");
    if (has_cells(before) || has_cells(content(at))) return paragraph("The line is set in columns.", false);
    if (is_unwrapped() || line(at - 1).width > kWidestWrapped) {
      const bool goes_on = is_lower(first_letter(content(at))) && !ends_sentence(before);
      return goes_on ? join("The sentence goes on.", false) : paragraph("The lines of this text are whole paragraphs.");
    }
    if (begins_indented(at)) return paragraph("The line is indented.");
    if (ends_quotation(at)) return paragraph("An indented passage ends.");
    if (is_short(at)) {
      if (is_lower(first_letter(content(at))) && !ends_sentence(before)) {
        return join("The sentence goes on, though the line is short.", false);
      }
      return paragraph("The next word would have fitted on the line before.", ends_sentence(before));
    }
    return join("The line is full.");
  }

  /// A bullet always begins an item. A number can stand at the begin of a line by chance, so the line before must have
  /// ended on purpose, or announced a list, or the paragraph must be an item itself.
  [[nodiscard]] bool begins_item(std::size_t at) const {
    const auto enumerator = enumerator_of(content(at));
    if (!enumerator || enumerator->size > kLongestMarker) return false;
    const std::string_view before = content(at - 1);
    if (is_bullet(content(at)) || is_short(at)) return true;
    const bool announced = is_one_of(last_mark(before), U":;");
    const bool next_item = text_column_ > 0 && ends_sentence(before) && line(at).indent == line(first_).indent;
    return announced || next_item;
  }

  [[nodiscard]] bool begins_indented(std::size_t at) const {
    if (!layout_.is_indented(body_[at]) || line(at).indent <= line(at - 1).indent) return false;
    const bool hangs = text_column_ > 0 && line(at).indent <= text_column_ + kLeastIndent;
    return !hangs;
  }

  /// Two or more indented lines of one paragraph, then one that is not.
  [[nodiscard]] bool ends_quotation(std::size_t at) const {
    const bool block =
        at - first_ >= 2 && line(first_).indent == line(at - 1).indent && layout_.is_indented(body_[first_]);
    return block && line(at).indent + kLeastIndent <= line(at - 1).indent;
  }

  /// The break behind the line before was made on purpose: the next word would have fitted.
  [[nodiscard]] bool is_short(std::size_t at) const {
    const double needed = static_cast<double>(line(at - 1).width + 1 + first_word_width(content(at)));
    return needed <= kWouldFit * static_cast<double>(layout_.width_at(at - 1));
  }

  [[nodiscard]] bool is_full(std::size_t at) const {
    return static_cast<double>(line(at).width) >= kFull * static_cast<double>(layout_.width_at(at));
  }

  /// Most lines end a sentence: nobody broke them to fit a width.
  [[nodiscard]] bool is_unwrapped() const { return complete_ * 10 >= body_.size() * 6; }

  /// Paragraphs are told apart by indents: some lines are indented, most are not.
  [[nodiscard]] bool uses_indents() const { return indented_ >= 2 && indented_ * 3 < body_.size(); }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  const std::vector<std::size_t>& body_;
  Layout layout_;
  std::size_t indented_ = 0;
  std::size_t complete_ = 0;     ///< lines that end a sentence
  std::size_t first_ = 0;        ///< body line that begins the paragraph
  std::size_t text_column_ = 0;  ///< where the text of its first line begins behind an enumerator; 0 = it has none
};

}  // namespace

bool ends_in_hyphen(std::string_view line) {
  if (line.size() < 2) return false;
  const CodePoint last = code_point_before(line, line.size());
  if (!is_one_of(last.value, U"-\u2010\u2011\u00AD")) return false;
  if (line.size() == last.size) return false;
  const char32_t before = code_point_before(line, line.size() - last.size).value;
  return is_alphabetic(before) || is_digit(before);
}

std::vector<Seam> seams_of(std::string_view text, const std::vector<TextLine>& lines,
                           const std::vector<std::size_t>& body) {
  return SeamFinder(text, lines, body).seams();
}

}  // namespace weerga
