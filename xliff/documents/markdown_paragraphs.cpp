// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/markdown_paragraphs.h"

#include <md4c.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "xliff/documents/html_text.h"
#include "xliff/documents/markdown_signs.h"
#include "xliff/documents/text_bytes.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using EventKind = MarkdownEvent::Kind;

/// A text with its place, or a sign whose place only its neighbours tell.
struct Step {
  enum class Kind { text, entity, html, code, sign };
  Kind kind = Kind::text;
  ByteRange range;
  MarkdownEvent event;
};

/// Where the signs before the first text are looked for.
constexpr std::size_t kFarthestSign = 4096;

/// Makes a paragraph of the steps between two borders of blocks.
class ParagraphBuilder {
 public:
  ParagraphBuilder(std::string_view text, const std::vector<Step>& steps) : text_(text), steps_(steps) {}

  /// Nothing if there is no text in it.
  std::optional<MarkdownParagraph> paragraph() {
    const auto first = std::ranges::find_if(steps_, has_place);
    if (first == steps_.end()) return std::nullopt;
    look_ = result_.flow.index_of({});
    place_ = begin_of(static_cast<std::size_t>(first - steps_.begin()));
    result_.range.begin = place_;
    for (std::size_t at = 0; at < steps_.size();) {
      const auto next = std::find_if(steps_.begin() + static_cast<std::ptrdiff_t>(at), steps_.end(), has_place);
      const auto until = static_cast<std::size_t>(next - steps_.begin());
      add_signs(at, until);
      if (until < steps_.size()) add_text(steps_[until]);
      at = until + 1;
    }
    result_.range.end = place_;
    const bool readable = std::ranges::any_of(result_.flow.pieces, [](const FlowPiece& piece) {
      return piece.kind == FlowPiece::Kind::text && !trimmed(piece.text).empty();
    });
    return readable ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  static bool has_place(const Step& step) { return step.kind != Step::Kind::sign; }

  /// The nearest place from which the signs of the first `count` steps lead to the first text.
  [[nodiscard]] std::size_t begin_of(std::size_t count) const {
    const std::size_t end = steps_[count].range.begin;
    for (std::size_t back = 0; back <= std::min(end, kFarthestSign); ++back) {
      const auto ends = ends_of(0, count, end - back);
      if (ends && (ends->empty() ? end - back : ends->back()) == end) return with_backslash(end - back, count);
      if (count == 0) break;
    }
    return end;
  }

  /// A backslash before the very first letter is part of the paragraph.
  [[nodiscard]] std::size_t with_backslash(std::size_t begin, std::size_t count) const {
    const bool escaped = count == 0 && begin > 0 && text_[begin - 1] == '\\' && steps_[0].kind == Step::Kind::text;
    return escaped ? begin - 1 : begin;
  }

  /// The places behind each of the signs [from, to) if they stand at `place` one after the other.
  [[nodiscard]] std::optional<std::vector<std::size_t>> ends_of(std::size_t from, std::size_t to,
                                                                std::size_t place) const {
    std::vector<std::size_t> ends;
    for (std::size_t at = from; at < to; ++at) {
      const auto end = behind_signs(text_, place, steps_[at].event);
      if (!end) return std::nullopt;
      ends.push_back(place = *end);
    }
    return ends;
  }

  void add_signs(std::size_t from, std::size_t to) {
    const auto ends = ends_of(from, to, place_);
    const bool last = to == steps_.size();
    const std::size_t next = last ? 0 : steps_[to].range.begin;
    std::size_t reached = ends && !ends->empty() ? ends->back() : place_;
    if (ends && !last && reached + 1 == next && text_[reached] == '\\') ++reached;  // escapes the text behind it
    if (!ends || (!last && reached != next)) return add_unknown(last ? place_ : next);
    for (std::size_t at = from; at < to; ++at) add_sign(steps_[at].event, (*ends)[at - from]);
    place_ = reached;
  }

  /// Signs that are written in another way than known: they stay as they are.
  void add_unknown(std::size_t end) {
    if (end <= place_) return;
    result_.flow.pieces.push_back({.kind = FlowPiece::Kind::atom,
                                   .markup = std::string(text_.substr(place_, end - place_)),
                                   .type = "other",
                                   .display = std::string(text_.substr(place_, end - place_))});
    place_ = end;
  }

  void add_sign(MarkdownEvent event, std::size_t end) {
    const std::string markup(text_.substr(place_, end - place_));
    place_ = end;
    if (event.kind == EventKind::code) return add_code(event.opens, markup);
    if (event.kind == EventKind::soft_break) return result_.flow.add_text(" ", look_);
    FlowPiece piece{.kind = FlowPiece::Kind::atom, .markup = markup, .type = "fmt", .display = markup};
    if (event.kind == EventKind::hard_break) {
      piece.sub_type = "xlf:lb";
      piece.display = "<br>";
      piece.equivalent = "\n";
      piece.droppable = true;
    } else {
      style(piece, event);
    }
    result_.flow.pieces.push_back(std::move(piece));
  }

  void style(FlowPiece& piece, MarkdownEvent event) {
    const bool target = event.kind == EventKind::link || event.kind == EventKind::image;
    piece.type = event.kind == EventKind::link ? "link" : event.kind == EventKind::image ? "image" : "fmt";
    if (event.kind == EventKind::emphasis) piece.sub_type = "xlf:i";
    if (event.kind == EventKind::strong) piece.sub_type = "xlf:b";
    piece.droppable = !target;
    piece.kind = event.opens ? FlowPiece::Kind::open : FlowPiece::Kind::close;
    if (event.opens) open_.push_back(++last_pair_);
    piece.pair = open_.empty() ? ++last_pair_ : open_.back();
    if (!event.opens && !open_.empty()) open_.pop_back();
  }

  /// A code span is one code, its signs and what stands between them.
  void add_code(bool opens, const std::string& markup) {
    if (opens) result_.flow.pieces.push_back({.kind = FlowPiece::Kind::atom, .type = "other"});
    if (!result_.flow.pieces.empty()) result_.flow.pieces.back().markup += markup;
    in_code_ = opens;
  }

  void add_text(const Step& step) {
    const std::string_view words = step.range.of(text_);
    place_ = step.range.end;
    if (step.kind == Step::Kind::code && in_code_) {
      FlowPiece& code = result_.flow.pieces.back();
      code.markup += words;
      code.display += words;
      code.equivalent += words;
    } else if (step.kind == Step::Kind::html || step.kind == Step::Kind::code) {
      result_.flow.pieces.push_back({.kind = FlowPiece::Kind::atom,
                                     .markup = std::string(words),
                                     .type = "other",
                                     .display = std::string(words)});
    } else if (step.kind == Step::Kind::entity) {
      result_.flow.add_text(text_of_html(words), look_);
    } else {
      add_words(words);
    }
  }

  /// "[^1]" is a note mark in most dialects.
  void add_words(std::string_view words) {
    for (std::size_t mark = words.find("[^"); mark != std::string_view::npos; mark = words.find("[^", mark)) {
      const std::size_t end = words.find_first_of("] ", mark);
      if (end == std::string_view::npos || words[end] == ' ' || end == mark + 2) {
        mark += 2;
        continue;
      }
      result_.flow.add_text(words.substr(0, mark), look_);
      const std::string sign(words.substr(mark, end + 1 - mark));
      result_.flow.pieces.push_back(
          {.kind = FlowPiece::Kind::atom, .markup = sign, .type = "other", .display = sign, .equivalent = sign});
      words.remove_prefix(end + 1);
      mark = 0;
    }
    result_.flow.add_text(words, look_);
  }

  std::string_view text_;
  const std::vector<Step>& steps_;
  MarkdownParagraph result_;
  std::size_t look_ = 0;
  std::size_t place_ = 0;
  std::vector<std::size_t> open_;
  std::size_t last_pair_ = 0;
  bool in_code_ = false;
};

/// Collects the callbacks of the parser.
class Collector {
 public:
  Collector(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

  std::vector<MarkdownParagraph> paragraphs() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).border(type, true); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).border(type, false); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, true); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, false); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* self) {
      return of(self).take_text(type, std::string_view(words, size));
    };
    const std::string_view body = text_.substr(begin_);
    if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) != 0)
      throw Error(ErrorKind::too_large, "This Markdown text has more than a million signs, which is no letter.");
    return std::move(paragraphs_);
  }

 private:
  static Collector& of(void* self) { return *static_cast<Collector*>(self); }

  int border(MD_BLOCKTYPE type, bool enters) {
    finish();
    if (enters) {
      blocks_.push_back(type);
    } else if (!blocks_.empty()) {
      blocks_.pop_back();
    }
    return 0;
  }

  int span(MD_SPANTYPE type, bool opens) {
    static const std::map<MD_SPANTYPE, EventKind> kinds{
        {MD_SPAN_EM, EventKind::emphasis}, {MD_SPAN_STRONG, EventKind::strong}, {MD_SPAN_DEL, EventKind::strikethrough},
        {MD_SPAN_CODE, EventKind::code},   {MD_SPAN_A, EventKind::link},        {MD_SPAN_IMG, EventKind::image}};
    const auto kind = kinds.find(type);
    return kind == kinds.end() ? 0 : add({.kind = Step::Kind::sign, .event = {kind->second, opens}});
  }

  int take_text(MD_TEXTTYPE type, std::string_view words) {
    if (is_kept_block()) return 0;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      const EventKind kind = type == MD_TEXT_BR ? EventKind::hard_break : EventKind::soft_break;
      return add({.kind = Step::Kind::sign, .event = {kind, false}});
    }
    const char* const first = text_.data() + begin_;
    const bool inside = !std::less<>()(words.data(), first) && std::less<>()(words.data(), text_.data() + text_.size());
    if (!inside) return 0;  // a line end in a code span: the parser's own space
    const auto place = static_cast<std::size_t>(words.data() - text_.data());
    Step step{.range = {place, place + words.size()}};
    if (type == MD_TEXT_ENTITY) step.kind = Step::Kind::entity;
    if (type == MD_TEXT_HTML) step.kind = Step::Kind::html;
    if (type == MD_TEXT_CODE) step.kind = Step::Kind::code;
    return add(step);
  }

  /// An answer below 0 ends the reading.
  int add(const Step& step) {
    steps_.push_back(step);
    return ++count_ > kMostPieces ? -1 : 0;
  }

  [[nodiscard]] bool is_kept_block() const {
    return !blocks_.empty() && (blocks_.back() == MD_BLOCK_CODE || blocks_.back() == MD_BLOCK_HTML);
  }

  void finish() {
    std::optional<MarkdownParagraph> paragraph = ParagraphBuilder(text_, steps_).paragraph();
    steps_.clear();
    if (!paragraph) return;
    paragraph->id = "p" + std::to_string(paragraphs_.size() + 1);
    paragraph->type = type();
    paragraph->in_cell = paragraph->type == "cell";
    paragraphs_.push_back(std::move(*paragraph));
  }

  [[nodiscard]] std::string type() const {
    const MD_BLOCKTYPE block = blocks_.empty() ? MD_BLOCK_DOC : blocks_.back();
    if (block == MD_BLOCK_H) return "heading";
    if (block == MD_BLOCK_TH || block == MD_BLOCK_TD) return "cell";
    const bool in_item = block == MD_BLOCK_LI || (blocks_.size() > 1 && blocks_[blocks_.size() - 2] == MD_BLOCK_LI);
    return in_item ? "list item" : "";
  }

  std::string_view text_;
  std::size_t begin_;
  std::vector<MD_BLOCKTYPE> blocks_;
  std::vector<Step> steps_;
  std::size_t count_ = 0;
  std::vector<MarkdownParagraph> paragraphs_;
};

}  // namespace

std::vector<MarkdownParagraph> markdown_paragraphs(std::string_view text, std::size_t begin) {
  return Collector(text, begin).paragraphs();
}

}  // namespace weerga
