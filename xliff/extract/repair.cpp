// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "xliff/extract/document_words.h"
#include "xliff/extract/line_hyphen.h"
#include "xliff/extract/line_seams.h"
#include "xliff/extract/paragraph_kinds.h"
#include "xliff/extract/repaired_text_builder.h"
#include "xliff/extract/text_lines.h"
#include "xliff/text/characters.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostBytes = std::size_t{32} << 20U;
constexpr std::size_t kMostLines = 1'000'000;

bool is_word_character(char32_t c) { return is_alphabetic(c) || is_digit(c) || c == U'\'' || c == U'’'; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

/// The word with its hyphens that ends `line`, without the hyphen at its very end.
std::string_view word_at_end(std::string_view line) {
  line.remove_suffix(code_point_before(line, line.size()).size);
  std::size_t begin = line.size();
  while (begin > 0) {
    const CodePoint c = code_point_before(line, begin);
    if (!is_word_character(c.value) && !is_hyphen(c.value)) break;
    begin -= c.size;
  }
  return line.substr(begin);
}

std::string_view word_at_begin(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size()) {
    const CodePoint c = code_point_at(line, end);
    const bool dotted =
        c.value == U'.' && end > 0 && end + 1 < line.size() && is_alphabetic(code_point_at(line, end + 1).value);
    if (!is_word_character(c.value) && !is_hyphen(c.value) && !dotted) break;
    end += c.size;
  }
  while (end > 0 && is_hyphen(code_point_before(line, end).value)) end -= code_point_before(line, end).size;
  return line.substr(0, end);
}

/// A run of lines that become one paragraph.
struct Paragraph {
  std::vector<std::size_t> lines;  ///< indices
  std::vector<Seam> seams;         ///< before each of them
  bool is_footnote = false;
};

class Repair {
 public:
  Repair(std::string_view text, const RepairOptions& options)
      : text_(text), options_(options), undone_(options.undone.begin(), options.undone.end()), builder_(text) {
    lines_ = text_lines_of(text);
    if (lines_.size() > kMostLines) {
      throw Error(ErrorKind::too_large,
                  fmt::format("The text has more than {} lines; no letter is that long.", kMostLines));
    }
  }

  RepairedText result() {
    leave_out_running_lines();
    take_footnotes();
    const std::vector<Paragraph> body = body_paragraphs();
    count_words(body);
    for (const Paragraph& paragraph : body) {
      write(paragraph);
      write_footnotes_of(paragraph);
    }
    write_notes_left();
    while (next_dropped_ < dropped_.size()) builder_.decide(dropped_[next_dropped_++]);
    RepairedText repaired = builder_.finished();
    name_kinds(repaired, footnote_paragraphs_);
    return repaired;
  }

 private:
  [[nodiscard]] std::string_view content(std::size_t line) const { return lines_[line].content.of(text_); }
  [[nodiscard]] bool is_undone(ByteRange original) const { return undone_.contains(original); }

  void leave_out_running_lines() {
    running_ = running_lines_of(text_, lines_);
    std::erase_if(running_, [&](const RunningLine& running) {
      const ByteRange range = lines_[running.line].content;
      if (!is_undone(range)) return false;
      add_dropped(running, true);
      return true;
    });
    for (const RunningLine& running : running_) {
      left_out_.insert(running.line);
      add_dropped(running, false);
    }
  }

  void add_dropped(const RunningLine& running, bool undone) {
    dropped_.push_back({.kind = RepairKind::line_dropped,
                        .original = lines_[running.line].content,
                        .certain = running.certain,
                        .undone = undone,
                        .reason = running.is_page_number ? "This is the number of a page."
                                                         : "This line stands at the edge of most pages."});
  }

  void take_footnotes() {
    for (const Footnote& note : footnotes_of(text_, lines_, running_)) {
      const ByteRange range{lines_[note.first_line].content.begin, lines_[note.end_line - 1].content.end};
      const bool undone = is_undone(range);
      note_decisions_[note.first_line] = {.kind = RepairKind::footnote_moved,
                                          .original = range,
                                          .certain = true,
                                          .undone = undone,
                                          .reason = "The note stands behind the paragraph that refers to it."};
      if (undone) continue;
      notes_.emplace(note.reference_line, note);
      for (std::size_t line = note.first_line; line < note.end_line; ++line) left_out_.insert(line);
    }
  }

  [[nodiscard]] std::vector<Paragraph> body_paragraphs() const {
    std::vector<std::size_t> body;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is_blank() && !left_out_.contains(i)) body.push_back(i);
    }
    std::vector<Seam> seams = seams_of(text_, lines_, body);
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < body.size(); ++i) {
      const bool undone = i > 0 && seams[i].shown && is_undone(gap_between(body[i - 1], body[i]));
      const bool hyphen = i > 0 && ends_in_hyphen(content(body[i - 1]));
      const bool joins = undone && !(seams[i].joins && hyphen) ? !seams[i].joins : seams[i].joins;
      if (!joins || paragraphs.empty()) paragraphs.emplace_back();
      paragraphs.back().lines.push_back(body[i]);
      paragraphs.back().seams.push_back(std::move(seams[i]));
    }
    return paragraphs;
  }

  /// The bytes between two lines; the hyphen at the end of the first is one of them.
  [[nodiscard]] ByteRange gap_between(std::size_t above, std::size_t below) const {
    ByteRange gap{lines_[above].content.end, lines_[below].content.begin};
    if (ends_in_hyphen(content(above))) gap.begin -= code_point_before(text_, gap.begin).size;
    return gap;
  }

  [[nodiscard]] BrokenWord broken_word(std::size_t above, std::size_t below) const {
    BrokenWord word{.left = word_at_end(content(above)), .right = word_at_begin(content(below))};
    const std::string_view rest = trimmed(content(below).substr(word.right.size()));
    word.next = rest.substr(0, rest.find_first_of(" \t"));
    const auto begin = static_cast<std::size_t>(word.left.data() - text_.data());
    const std::string_view before =
        trimmed(text_.substr(lines_[above].content.begin, begin - lines_[above].content.begin));
    if (before.empty()) {
      const bool first_line = above == 0 || lines_[above - 1].is_blank();
      word.begins_sentence = first_line || ends_a_sentence(content(above - 1));
    } else {
      word.begins_sentence = ends_a_sentence(before);
    }
    return word;
  }

  static bool ends_a_sentence(std::string_view text) {
    constexpr std::u32string_view kMarks = U".!?:“‘\"(";
    return !text.empty() && kMarks.find(code_point_before(text, text.size()).value) != std::u32string_view::npos;
  }

  void count_words(const std::vector<Paragraph>& body) {
    std::vector<ByteRange> ranges;
    for (const Paragraph& paragraph : body) {
      for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
        const std::size_t line = paragraph.lines[i];
        ranges.push_back(lines_[line].content);
        if (i == 0 || !ends_in_hyphen(content(paragraph.lines[i - 1]))) continue;
        const BrokenWord word = broken_word(paragraph.lines[i - 1], line);
        ranges.back().begin += word.right.size();
        words_.ask_for(joined_form(word));
        words_.ask_for(hyphenated_form(word));
      }
    }
    words_.count_in(text_, ranges);
  }

  void write(const Paragraph& paragraph) {
    const std::size_t first = paragraph.lines.front();
    note_dropped_lines_before(first);
    if (const auto note = note_decisions_.find(first); note != note_decisions_.end()) {
      builder_.decide(note->second);
      if (paragraph.is_footnote) footnote_paragraphs_.insert(builder_paragraphs_);
    }
    if (!paragraph.is_footnote && paragraph.seams.front().shown) decide_break(paragraph);
    builder_.begin_paragraph(lines_[first].indent, blank_lines_before(first));
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
      const std::size_t line = paragraph.lines[i];
      if (i > 0) join(paragraph.lines[i - 1], line, paragraph.seams[i]);
      const bool cut = i + 1 < paragraph.lines.size() && ends_in_hyphen(content(line));
      ByteRange range = lines_[line].content;
      if (cut) range.end -= code_point_before(text_, range.end).size;
      builder_.copy(range, is_table_row(paragraph, line));
    }
    builder_.end_paragraph(lines_[paragraph.lines.back()].content.end);
    if (!paragraph.is_footnote) previous_ = paragraph.lines.back();
    ++builder_paragraphs_;
  }

  /// A line that stands alone and is set in columns keeps its spaces.
  [[nodiscard]] bool is_table_row(const Paragraph& paragraph, std::size_t line) const {
    return paragraph.lines.size() == 1 && content(line).find("     ") != std::string_view::npos;
  }

  void note_dropped_lines_before(std::size_t line) {
    while (next_dropped_ < dropped_.size() && dropped_[next_dropped_].original.begin < lines_[line].content.begin) {
      builder_.decide(dropped_[next_dropped_++]);
    }
  }

  [[nodiscard]] std::size_t blank_lines_before(std::size_t line) const {
    std::size_t blanks = 0;
    while (line > blanks && lines_[line - 1 - blanks].is_blank() && lines_[line - 1 - blanks].page == lines_[line].page)
      ++blanks;
    return blanks;
  }

  void decide_break(const Paragraph& paragraph) {
    const Seam& seam = paragraph.seams.front();
    const ByteRange gap = gap_between(previous_, paragraph.lines.front());
    builder_.decide({.kind = seam.joins ? join_kind(seam) : RepairKind::paragraph_break,
                     .original = gap,
                     .certain = seam.certain,
                     .undone = is_undone(gap),
                     .reason = seam.reason});
  }

  static RepairKind join_kind(const Seam& seam) {
    return seam.over_page ? RepairKind::page_join : RepairKind::line_join;
  }

  void join(std::size_t above, std::size_t below, const Seam& seam) {
    note_dropped_lines_before(below);
    const ByteRange gap = gap_between(above, below);
    if (ends_in_hyphen(content(above))) return join_at_hyphen(above, below, gap);
    builder_.decide({.kind = seam.joins ? join_kind(seam) : RepairKind::paragraph_break,
                     .original = gap,
                     .certain = seam.certain,
                     .undone = is_undone(gap),
                     .reason = seam.reason});
    builder_.put(gap, joins_closely(above, below) ? "" : " ");
  }

  /// "2020–⏎2021", "en/⏎of": no space belongs there.
  [[nodiscard]] bool joins_closely(std::size_t above, std::size_t below) const {
    const std::string_view line = content(above);
    const CodePoint last = code_point_before(line, line.size());
    if (last.value != U'/' && last.value != U'–') return false;
    if (last.size == line.size() || is_space(code_point_before(line, line.size() - last.size).value)) return false;
    return last.value == U'/' || is_digit(code_point_at(content(below), 0).value);
  }

  void join_at_hyphen(std::size_t above, std::size_t below, ByteRange gap) {
    const bool soft = code_point_at(text_, gap.begin).value == U'\u00AD';
    const auto counts = [this](const std::string& word) { return words_.count_of(word); };
    HyphenVerdict verdict = soft ? HyphenVerdict{RepairKind::hyphen_dropped, true, "The line ends in a soft hyphen."}
                                 : hyphen_verdict(broken_word(above, below), options_, counts);
    const bool undone = is_undone(gap);
    builder_.decide({.kind = verdict.kind,
                     .original = gap,
                     .certain = verdict.certain,
                     .undone = undone,
                     .reason = std::move(verdict.reason)});
    const bool drops = (verdict.kind == RepairKind::hyphen_dropped) != undone;
    const bool spaced = verdict.kind == RepairKind::suspended_hyphen && !undone;
    builder_.put(gap, drops && verdict.kind != RepairKind::suspended_hyphen ? "" : spaced ? "- " : "-");
  }

  void write_footnotes_of(const Paragraph& paragraph) {
    for (const std::size_t line : paragraph.lines) {
      const auto [begin, end] = notes_.equal_range(line);
      for (auto note = begin; note != end; ++note) write(note_paragraph(note->second));
      notes_.erase(begin, end);
    }
  }

  /// Notes whose reference was itself left out: nothing may be lost.
  void write_notes_left() {
    for (const auto& [line, note] : notes_) write(note_paragraph(note));
  }

  [[nodiscard]] Paragraph note_paragraph(const Footnote& note) const {
    Paragraph paragraph{.lines = {}, .seams = {}, .is_footnote = true};
    for (std::size_t i = note.first_line; i < note.end_line; ++i) {
      if (!lines_[i].is_blank()) paragraph.lines.push_back(i);
    }
    paragraph.seams.resize(paragraph.lines.size(), {.joins = true, .reason = "The lines belong to one note."});
    return paragraph;
  }

  std::string_view text_;
  const RepairOptions& options_;
  std::set<ByteRange> undone_;
  std::vector<TextLine> lines_;
  std::vector<RunningLine> running_;
  std::set<std::size_t> left_out_;       ///< running lines and moved footnotes
  std::vector<RepairDecision> dropped_;  ///< in the order of the text
  std::size_t next_dropped_ = 0;
  std::map<std::size_t, RepairDecision> note_decisions_;  ///< by the first line of the note
  std::multimap<std::size_t, Footnote> notes_;            ///< by the line that refers to it
  std::set<std::size_t> footnote_paragraphs_;
  std::size_t builder_paragraphs_ = 0;
  std::size_t previous_ = 0;  ///< the last line written that is no footnote
  DocumentWords words_;
  RepairedTextBuilder builder_;
};

/// The last piece that begins at or before `place`, by `range_of`; the pieces are in ascending order of it.
template <typename Pieces, typename RangeOf>
const auto* piece_before(const Pieces& pieces, std::size_t place, RangeOf range_of) {
  const auto behind =
      std::ranges::upper_bound(pieces, place, {}, [&](const auto& piece) { return range_of(piece).begin; });
  return behind == pieces.begin() ? nullptr : &*std::prev(behind);
}

/// `place` in `from`, as a place in `to`.
std::size_t mapped(std::size_t place, const RepairPiece& piece, ByteRange from, ByteRange to) {
  if (place >= from.end) return to.end;
  return piece.copied ? to.begin + (place - from.begin) : to.begin;
}

}  // namespace

std::string_view to_string(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::body:
      return "body";
    case ParagraphKind::heading:
      return "heading";
    case ParagraphKind::list_item:
      return "list-item";
    case ParagraphKind::signature:
      return "signature";
    case ParagraphKind::footnote:
      return "footnote";
  }
  return "";
}

std::size_t RepairedText::original_place(std::size_t repaired) const {
  const RepairPiece* piece = piece_before(pieces, repaired, [](const RepairPiece& p) { return p.repaired; });
  return piece == nullptr ? 0 : mapped(repaired, *piece, piece->repaired, piece->original);
}

std::size_t RepairedText::repaired_place(std::size_t original) const {
  const std::size_t* index =
      piece_before(pieces_by_original, original, [&](std::size_t i) { return pieces[i].original; });
  return index == nullptr ? 0 : mapped(original, pieces[*index], pieces[*index].original, pieces[*index].repaired);
}

RepairedText repaired(std::string_view text, const RepairOptions& options) {
  if (text.size() > kMostBytes) {
    throw Error(ErrorKind::too_large,
                fmt::format("The text has {} MiB; at most {} are repaired.", text.size() >> 20U, kMostBytes >> 20U));
  }
  return Repair(text, options).result();
}

}  // namespace weerga
