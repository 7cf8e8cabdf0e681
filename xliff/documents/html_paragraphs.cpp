// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html_paragraphs.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "xliff/documents/html_elements.h"
#include "xliff/documents/html_scanner.h"
#include "xliff/documents/html_text.h"
#include "xliff/documents/text_bytes.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Kind = HtmlToken::Kind;

const HtmlAttribute* attribute_of(const std::vector<HtmlAttribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &HtmlAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

/// Runs of white space as one space.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
    if (!space) out += byte;
    if (space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

bool is_blank(const HtmlPiece& piece) {
  return piece.piece.kind == FlowPiece::Kind::text && trimmed(piece.piece.text).empty();
}

bool is_readable(const HtmlPiece& piece) {
  return piece.piece.kind == FlowPiece::Kind::text && !trimmed(piece.piece.text).empty();
}

/// Collects paragraphs from the tokens of a page.
class PageReader {
 public:
  explicit PageReader(std::string_view html) : html_(html) {}

  HtmlPage page() {
    HtmlScanner scanner(html_);
    std::size_t pieces = 0;
    while (const std::optional<HtmlToken> token = scanner.next()) {
      if (++pieces > kMostPieces)
        throw Error(ErrorKind::too_large, "This page has more than a million tags, which is no letter.");
      if (!skip_.empty() && !ends_skip(*token)) continue;
      take(*token);
    }
    if (!skip_.empty()) end_skip(html_.size());
    finish();
    choose_languages();
    return std::move(page_);
  }

 private:
  void take(const HtmlToken& token) {
    switch (token.kind) {
      case Kind::text:
        return add_text(token.range);
      case Kind::other:
        return add_hidden(token.range);
      case Kind::end_tag:
        return is_html_block(token.name) ? finish() : add_end(token);
      case Kind::start_tag:
        return take_start(token);
    }
  }

  void take_start(const HtmlToken& token) {
    const std::vector<HtmlAttribute> attributes = html_attributes(html_, token);
    note_language(token, attributes);
    const bool block = is_html_block(token.name);
    if (block) {
      finish();
      type_ = html_paragraph_type(token.name);
    }
    const HtmlAttribute* translate = attribute_of(attributes, "translate");
    const bool kept = is_kept_html(token.name) || (translate != nullptr && translate->value.of(html_) == "no");
    if (kept && !is_void_html(token.name) && !token.self_closing) return begin_skip(token, block);
    add_attribute_paragraphs(token, attributes);
    if (block) return;
    if (is_void_html(token.name) || token.self_closing) {
      add_atom(token.range, token.name, attributes);
    } else {
      add_start(token);
    }
  }

  /// What stays as it is: all up to the end tag, of an inline element at most up to the next block.
  void begin_skip(const HtmlToken& token, bool block) {
    skip_ = token.name;
    skip_depth_ = 1;
    skip_begin_ = token.range.begin;
    skip_block_ = block;
  }

  /// Whether `token` is to be read again because the element that was skipped ended before it.
  bool ends_skip(const HtmlToken& token) {
    const bool tag = token.kind == Kind::start_tag || token.kind == Kind::end_tag;
    if (tag && !skip_block_ && is_html_block(token.name)) {
      end_skip(token.range.begin);
      return true;
    }
    if (tag && token.name == skip_) token.kind == Kind::start_tag ? ++skip_depth_ : --skip_depth_;
    if (skip_depth_ == 0) end_skip(token.range.end);
    return false;
  }

  void end_skip(std::size_t end) {
    const std::string name = std::exchange(skip_, {});
    if (skip_block_) return;
    HtmlPiece piece{.range = {skip_begin_, end}};
    piece.piece.kind = FlowPiece::Kind::atom;
    piece.piece.type = "other";
    piece.piece.equivalent = plain_text(piece.range);
    piece.piece.display = piece.piece.equivalent.empty() ? "<" + name + ">" : piece.piece.equivalent;
    pieces_.push_back(std::move(piece));
  }

  /// The words in a stretch of the page, without its tags.
  [[nodiscard]] std::string plain_text(ByteRange range) const {
    std::string text;
    HtmlScanner scanner(range.of(html_));
    while (const std::optional<HtmlToken> token = scanner.next()) {
      if (token->kind == Kind::text) text += text_of_html(token->range.of(range.of(html_)));
    }
    return with_single_spaces(text);
  }

  void add_text(ByteRange range) {
    HtmlPiece piece{.range = range};
    piece.piece.text = with_single_spaces(text_of_html(range.of(html_)));
    pieces_.push_back(std::move(piece));
  }

  void add_hidden(ByteRange range) {
    HtmlPiece piece{.range = range};
    piece.piece.kind = FlowPiece::Kind::atom;
    piece.piece.type = "other";
    piece.piece.display = "<!-- -->";
    piece.piece.shown = FlowPiece::Shown::amid_text;
    pieces_.push_back(std::move(piece));
  }

  void add_atom(ByteRange range, const std::string& name, const std::vector<HtmlAttribute>& attributes) {
    HtmlPiece piece{.range = range};
    piece.piece.kind = FlowPiece::Kind::atom;
    piece.piece.type = html_code_type(name);
    piece.piece.sub_type = html_code_sub_type(name);
    piece.piece.display = "<" + name + ">";
    if (name == "br") piece.piece.equivalent = "\n";
    if (const HtmlAttribute* alt = attribute_of(attributes, "alt"); name == "img" && alt != nullptr)
      piece.piece.display = text_of_html(alt->value.of(html_));
    piece.piece.droppable = name == "br" || name == "wbr";
    pieces_.push_back(std::move(piece));
  }

  void add_start(const HtmlToken& token) {
    HtmlPiece piece{.range = token.range};
    piece.piece.kind = FlowPiece::Kind::open;
    piece.piece.type = html_code_type(token.name);
    piece.piece.sub_type = html_code_sub_type(token.name);
    piece.piece.display = "<" + token.name + ">";
    piece.piece.pair = ++last_pair_;
    piece.piece.droppable = piece.piece.type == "fmt";
    open_.emplace_back(token.name, pieces_.size());
    ++open_names_[token.name];
    pieces_.push_back(std::move(piece));
  }

  /// An end tag belongs to the last open element of its name; those inside it that are still open stay without an end.
  void add_end(const HtmlToken& token) {
    HtmlPiece piece{.range = token.range};
    piece.piece.kind = FlowPiece::Kind::close;
    piece.piece.display = "</" + token.name + ">";
    piece.piece.type = html_code_type(token.name);
    piece.piece.pair = ++last_pair_;
    if (open_names_[token.name] > 0) {
      while (open_.back().first != token.name) pop_open();
      const FlowPiece& opening = pieces_[open_.back().second].piece;
      piece.piece.pair = opening.pair;
      piece.piece.sub_type = opening.sub_type;
      piece.piece.droppable = opening.droppable;
      pop_open();
    }
    pieces_.push_back(std::move(piece));
  }

  void pop_open() {
    --open_names_[open_.back().first];
    open_.pop_back();
  }

  void add_attribute_paragraphs(const HtmlToken& token, const std::vector<HtmlAttribute>& attributes) {
    for (const HtmlAttribute& attribute : attributes) {
      if (!attribute.has_value || !is_translatable(token, attribute, attributes)) continue;
      std::string text = with_single_spaces(text_of_html(attribute.value.of(html_)));
      if (trimmed(text).empty()) continue;
      attributes_.push_back({.id = "a" + std::to_string(++last_attribute_),
                             .type = attribute.name == "content" ? "description" : "attribute",
                             .range = attribute.value,
                             .attribute_text = std::string(trimmed(text)),
                             .quoted = attribute.quoted});
    }
  }

  [[nodiscard]] bool is_translatable(const HtmlToken& token, const HtmlAttribute& attribute,
                                     const std::vector<HtmlAttribute>& all) const {
    constexpr auto kAlways = std::to_array<std::string_view>({"alt", "title", "placeholder", "aria-label", "summary"});
    if (std::ranges::find(kAlways, attribute.name) != kAlways.end()) return true;
    if (token.name == "meta" && attribute.name == "content") {
      const std::string name = lowered_value(attribute_of(all, "name"));
      return name == "description" || name == "keywords";
    }
    const std::string type = lowered_value(attribute_of(all, "type"));
    return token.name == "input" && attribute.name == "value" &&
           (type == "submit" || type == "button" || type == "reset");
  }

  [[nodiscard]] std::string lowered_value(const HtmlAttribute* attribute) const {
    return attribute == nullptr ? std::string() : html_lower(attribute->value.of(html_));
  }

  void note_language(const HtmlToken& token, const std::vector<HtmlAttribute>& attributes) {
    bool named = false;
    for (const HtmlAttribute& attribute : attributes) {
      const bool names = attribute.name == "lang" || attribute.name == "xml:lang";
      const bool content = token.name == "meta" && attribute.name == "content" &&
                           lowered_value(attribute_of(attributes, "http-equiv")) == "content-language";
      if (!attribute.has_value || (!names && !content)) continue;
      languages_.push_back({.value = attribute.value, .quoted = attribute.quoted});
      named = named || names;
    }
    if (token.name != "html" || seen_html_) return;
    seen_html_ = true;
    const std::size_t behind_name = token.range.begin + 1 + token.name.size();
    if (named) {
      main_language_ = primary_subtag(languages_.front().value);
    } else {
      page_.languages.push_back({.value = {behind_name, behind_name}, .missing = true});
    }
  }

  [[nodiscard]] std::string primary_subtag(ByteRange value) const {
    const std::string_view tag = trimmed(value.of(html_));
    return html_lower(tag.substr(0, tag.find_first_of("-_")));
  }

  /// Only what has the language of the page gets another one: a French quotation stays French.
  void choose_languages() {
    for (const HtmlLanguage& language : languages_) {
      if (!main_language_.empty() && primary_subtag(language.value) == main_language_)
        page_.languages.push_back(language);
    }
  }

  /// Ends the paragraph: white space and elements around all of it are not part of it.
  void finish() {
    std::size_t begin = 0;
    std::size_t end = pieces_.size();
    for (bool changed = true; changed;) {
      changed = false;
      while (begin < end && is_blank(pieces_[begin])) ++begin, changed = true;
      while (end > begin && is_blank(pieces_[end - 1])) --end, changed = true;
      const bool wrapped = end - begin > 1 && pieces_[begin].piece.kind == FlowPiece::Kind::open &&
                           pieces_[end - 1].piece.kind == FlowPiece::Kind::close &&
                           pieces_[begin].piece.pair == pieces_[end - 1].piece.pair;
      if (wrapped) ++begin, --end, changed = true;
    }
    if (std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(begin),
                    pieces_.begin() + static_cast<std::ptrdiff_t>(end), is_readable))
      add_paragraph(begin, end);
    std::ranges::move(attributes_, std::back_inserter(page_.paragraphs));
    attributes_.clear();
    pieces_.clear();
    open_.clear();
    open_names_.clear();
  }

  void add_paragraph(std::size_t begin, std::size_t end) {
    HtmlParagraph paragraph{.id = "p" + std::to_string(++last_paragraph_), .type = std::string(type_)};
    paragraph.pieces.assign(std::make_move_iterator(pieces_.begin() + static_cast<std::ptrdiff_t>(begin)),
                            std::make_move_iterator(pieces_.begin() + static_cast<std::ptrdiff_t>(end)));
    trim_border(paragraph.pieces.front(), true);
    trim_border(paragraph.pieces.back(), false);
    paragraph.range = {paragraph.pieces.front().range.begin, paragraph.pieces.back().range.end};
    page_.paragraphs.push_back(std::move(paragraph));
  }

  /// White space at the border of a paragraph stays outside.
  void trim_border(HtmlPiece& border, bool front) {
    if (border.piece.kind != FlowPiece::Kind::text) return;
    constexpr std::string_view kSpaces = " \t\n\r\f";
    const std::string_view raw = border.range.of(html_);
    if (front) {
      border.range.begin += raw.find_first_not_of(kSpaces);
      border.piece.text.erase(0, border.piece.text.find_first_not_of(' '));
    } else {
      border.range.end -= raw.size() - 1 - raw.find_last_not_of(kSpaces);
      border.piece.text.resize(border.piece.text.find_last_not_of(' ') + 1);
    }
  }

  std::string_view html_;
  HtmlPage page_;
  std::vector<HtmlPiece> pieces_;
  std::vector<std::pair<std::string, std::size_t>> open_;  ///< names of open elements and their pieces
  std::map<std::string, std::size_t, std::less<>> open_names_;
  std::vector<HtmlParagraph> attributes_;  ///< of the paragraph that is open
  std::vector<HtmlLanguage> languages_;
  std::string main_language_;
  std::string_view type_;
  bool seen_html_ = false;
  std::string skip_;  ///< name of the element whose end is awaited
  std::size_t skip_depth_ = 0;
  std::size_t skip_begin_ = 0;
  bool skip_block_ = false;
  std::size_t last_pair_ = 0;
  std::size_t last_paragraph_ = 0;
  std::size_t last_attribute_ = 0;
};

/// What a meta element says, which nobody could read in UTF-16: that means UTF-8 (WHATWG HTML § 13.2.3.2).
std::string readable_encoding(std::string name) {
  return html_lower(name).starts_with("utf-16") ? "UTF-8" : std::move(name);
}

}  // namespace

Flow HtmlParagraph::flow(const XmlEdits& edits) const {
  Flow flow;
  const std::size_t look = flow.index_of({});
  for (const HtmlPiece& piece : pieces) {
    if (piece.piece.kind == FlowPiece::Kind::text) {
      flow.add_text(piece.piece.text, look);
      continue;
    }
    flow.pieces.push_back(piece.piece);
    flow.pieces.back().markup = edits.rendered(piece.range);
  }
  return flow;
}

HtmlPage html_page_of(std::string_view html) { return PageReader(html).page(); }

std::string declared_html_encoding(std::string_view head) {
  HtmlScanner scanner(head.substr(0, 4096));
  while (const std::optional<HtmlToken> token = scanner.next()) {
    if (token->kind != Kind::start_tag || token->name != "meta") continue;
    const std::vector<HtmlAttribute> attributes = html_attributes(head, *token);
    if (const HtmlAttribute* charset = attribute_of(attributes, "charset"))
      return readable_encoding(std::string(trimmed(charset->value.of(head))));
    const HtmlAttribute* content = attribute_of(attributes, "content");
    if (content == nullptr) continue;
    const std::string value = html_lower(content->value.of(head));
    const std::size_t place = value.find("charset=");
    if (place == std::string::npos) continue;
    return readable_encoding(value.substr(place + 8, value.find_first_of(" ;\"'", place + 8) - place - 8));
  }
  return {};
}

}  // namespace weerga
