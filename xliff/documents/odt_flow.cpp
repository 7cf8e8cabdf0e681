// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/odt_flow.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

using Index = OdtXml::Index;
using Kind = FlowPiece::Kind;
using Shown = FlowPiece::Shown;
using enum OdtSpace;

/// More spaces in a row than any letter has.
constexpr std::size_t kMostSpaces = 10'000;

/// Elements of the text namespace that nobody sees: marks of places and of tracked changes.
constexpr std::array<std::string_view, 17> kMarks{"bookmark",
                                                  "bookmark-start",
                                                  "bookmark-end",
                                                  "reference-mark",
                                                  "reference-mark-start",
                                                  "reference-mark-end",
                                                  "toc-mark",
                                                  "toc-mark-start",
                                                  "toc-mark-end",
                                                  "alphabetical-index-mark",
                                                  "alphabetical-index-mark-start",
                                                  "alphabetical-index-mark-end",
                                                  "change",
                                                  "change-start",
                                                  "change-end",
                                                  "number",
                                                  "user-index-mark"};
/// Elements around text that stay around it.
constexpr std::array<std::string_view, 4> kPairs{"a", "meta", "meta-field", "text-input"};

bool is_among(std::string_view name, const auto& names) { return std::ranges::find(names, name) != names.end(); }

struct Appearance {
  OdtSpace space;
  std::string_view attribute;
  std::string_view display;
  std::string_view sub_type;
};
constexpr std::array<Appearance, 10> kAppearances{{{fo, "font-weight", "bold", "xlf:b"},
                                                   {fo, "font-style", "italic", "xlf:i"},
                                                   {style, "text-underline-style", "underlined", "xlf:u"},
                                                   {style, "text-line-through-style", "struck through", ""},
                                                   {fo, "font-variant", "small capitals", ""},
                                                   {style, "text-position", "raised or lowered", ""},
                                                   {fo, "background-color", "highlighted", ""},
                                                   {fo, "color", "coloured", ""},
                                                   {style, "font-name", "font", ""},
                                                   {fo, "font-size", "size", ""}}};

/// Whether an attribute of text properties makes a difference on Dutch or English text.
bool is_seen(std::string_view local) {
  return !local.ends_with("rsid") && !local.starts_with("language") && !local.starts_with("country") &&
         !local.starts_with("script") && !local.starts_with("rfc-language") && !local.ends_with("-asian") &&
         !local.ends_with("-complex");
}

/// "Strong Emphasis" of "Strong_20_Emphasis".
std::string shown_name(std::string name) {
  for (std::size_t place = name.find("_20_"); place != std::string::npos; place = name.find("_20_", place))
    name.replace(place, 4, " ");
  return name;
}

void add_appearance(const OdtXml& xml, const OutlineAttribute& attribute, OdtCharacterStyle& look) {
  const auto known = std::ranges::find_if(
      kAppearances, [&](const Appearance& item) { return xml.is(attribute, item.space, item.attribute); });
  if (known == kAppearances.end()) return;
  const std::string value = xml.outline().value_of(attribute);
  const bool off = value == "normal" || value == "none";
  if (!look.display.empty()) look.display += ", ";
  look.display += (off ? "not " : "") + std::string(known->display);
  if (!off && look.sub_type.empty()) look.sub_type = known->sub_type;
}

OdtCharacterStyle character_style_of(const OdtXml& xml, Index style_element) {
  OdtCharacterStyle look;
  if (xml.is(xml[style_element].parent, office, "styles")) {  // has a name that people gave it
    const std::string name = xml.value(style_element, style, "display-name");
    look.display = name.empty() ? xml.value(style_element, style, "name") : name;
    look.key = "@" + xml.value(style_element, style, "name");
    return look;
  }
  const std::string parent = xml.value(style_element, style, "parent-style-name");
  if (!parent.empty()) {
    look.key = "@" + parent;
    look.display = shown_name(parent);
  }
  const Index properties = xml.child(style_element, style, "text-properties");
  if (properties == OdtXml::kNone) return look;
  const XmlOutline& outline = xml.outline();
  for (const auto* it = outline.begin_of_attributes(properties); it != outline.end_of_attributes(properties); ++it) {
    if (it->space == XmlSpace::xmlns || !is_seen(outline.local_of(*it))) continue;
    look.key += " " + std::string(outline.name_of(*it)) + "=" + outline.value_of(*it);
    add_appearance(xml, *it, look);
  }
  look.hidden = xml.value(properties, text, "display") == "none";
  return look;
}

class ContentReader {
 public:
  ContentReader(const OdtXml& xml, const OdtCharacterStyles& styles, const Rendered& rendered)
      : xml_(xml), styles_(styles), rendered_(rendered) {}

  OdtContent read(Index paragraph) {
    for (Index node = paragraph + 1; node < xml_[paragraph].after;) {
      leave_elements(node);
      node = read_piece(node);
    }
    leave_elements(xml_[paragraph].after);
    return std::move(content_);
  }

 private:
  /// An element that is open around what is being read.
  struct OpenElement {
    Index node;
    std::size_t pair = 0;  ///< 0 = a span
  };

  void leave_elements(Index node) {
    while (!open_.empty() && node >= xml_[open_.back().node].after) {
      if (open_.back().pair != 0) {
        FlowPiece close{.kind = Kind::close, .pair = open_.back().pair, .droppable = true};
        close.markup = rendered_(xml_.part().end_tag(open_.back().node));
        flow().pieces.push_back(std::move(close));
      }
      open_.pop_back();
      look_.reset();
    }
  }

  Index read_piece(Index node) {
    const OutlineNode& here = xml_[node];
    if (here.kind != OutlineNode::Kind::element) {
      add_text(collapsed(xml_.outline().text_at(node)));
      return node + 1;
    }
    const std::string_view name = xml_.is(node, text) ? xml_.outline().local_name(node) : std::string_view{};
    if (name == "soft-page-break") return here.after;
    if (name == "s") {
      add_text(std::string(space_count(node), ' '));
      after_space_ = true;
      return here.after;
    }
    if ((name == "span" || is_among(name, kPairs)) && !here.empty_tag) {
      open_element(node, name == "span");
      return node + 1;
    }
    if (name != "span") add_atom(node, name);
    return here.after;
  }

  void open_element(Index node, bool span) {
    open_.push_back({.node = node, .pair = span ? 0 : ++last_pair_});
    look_.reset();
    if (span) return;
    const bool link = xml_.is(node, text, "a");
    FlowPiece open{.kind = Kind::open, .type = link ? "link" : "other", .pair = last_pair_, .droppable = true};
    open.display = link ? "link" : "field";
    open.markup = rendered_(xml_.part().start_tag(node));
    flow().pieces.push_back(std::move(open));
  }

  [[nodiscard]] std::size_t space_count(Index node) const {
    const std::string value = xml_.value(node, text, "c");
    std::size_t count = 1;
    std::from_chars(value.data(), value.data() + value.size(), count);
    return std::min(count, kMostSpaces);
  }

  /// White space of XML as a reader sees it: one space for each stretch, none at the begin (§ 6.1.2).
  std::string collapsed(std::string_view raw) {
    std::string words;
    for (const char byte : raw) {
      const bool space = is_xml_space(byte);
      if (!space || !after_space_) words += space ? ' ' : byte;
      after_space_ = space;
    }
    return words;
  }

  void add_text(const std::string& words) {
    if (words.empty()) return;
    const std::size_t look = look_here();
    if (!hidden_) {
      flow().add_text(words, look);
      return;
    }
    const bool again = !flow().pieces.empty() && flow().pieces.back().display == "hidden text";
    if (!again) flow().pieces.push_back({.kind = Kind::atom, .type = "other", .display = "hidden text"});
    flow().pieces.back().markup +=
        flow().looks[look].before + OdtTextMarkup(prefix_of_text())(words) + flow().looks[look].after;
  }

  [[nodiscard]] std::string prefix_of_text() const {
    return open_.empty() ? "" : xml_.part().prefix(open_.back().node);
  }

  /// The look of the spans that are open, which counts for what follows.
  std::size_t look_here() {
    if (look_) return *look_;
    RunLook look;
    hidden_ = false;
    for (const OpenElement& element : open_) {
      if (element.pair == 0) add_span(element.node, look);
    }
    look_ = flow().index_of(std::move(look));
    return *look_;
  }

  void add_span(Index span, RunLook& look) {
    const std::string name = xml_.value(span, text, "style-name");
    const auto known = styles_.find(name);
    OdtCharacterStyle named{.key = "@" + name, .display = shown_name(name), .sub_type = {}};
    if (known != styles_.end()) named = known->second;
    if (named.key.empty()) return;
    look.key += named.key + ";";
    look.before += rendered_(xml_.part().start_tag(span));
    look.after.insert(0, rendered_(xml_.part().end_tag(span)));
    if (!named.display.empty()) look.display += (look.display.empty() ? "" : ", ") + named.display;
    if (look.sub_type.empty()) look.sub_type = named.sub_type;
    hidden_ = hidden_ || named.hidden;
  }

  void add_atom(Index node, std::string_view name) {
    FlowPiece atom = atom_of(node, name);
    atom.markup = rendered_(xml_.part().range(node));
    const bool comment = xml_.is(node, office);
    if (xml_.is(node, office, "annotation")) content_.notes.push_back(note_of(node));
    if (!comment && !is_among(name, kMarks)) {  // it has a look of its own: an underlined tab, a raised note
      const RunLook& look = flow().looks[look_here()];
      atom.markup = look.before + atom.markup + look.after;
      after_space_ = false;
    }
    flow().pieces.push_back(std::move(atom));
  }

  [[nodiscard]] FlowPiece atom_of(Index node, std::string_view name) const {
    FlowPiece atom{.kind = Kind::atom, .type = "other", .display = std::string(xml_.outline().local_name(node))};
    if (name == "tab" || name == "line-break") {
      const bool tab = name == "tab";
      atom.type = "fmt";
      atom.sub_type = tab ? "" : "xlf:lb";
      atom.display = tab ? "tab" : "line break";
      atom.equivalent = tab ? "\t" : "\n";
      atom.droppable = true;
      atom.shown = Shown::amid_text;
    } else if (xml_.is(node, draw)) {
      atom.type = atom.display = "image";
    } else if (xml_.is(node, office)) {
      atom.display = "comment";
      atom.shown = Shown::amid_text;
    } else if (is_among(name, kMarks)) {
      atom.shown = Shown::amid_text;
    } else if (xml_.is(node, text) && name != "note") {
      atom.type = "ui";
      atom.sub_type = "xlf:var";
      atom.equivalent = xml_.outline().text_of(node);
    }
    return atom;
  }

  [[nodiscard]] Note note_of(Index annotation) const {
    Note note{.category = "comment"};
    for (Index node = annotation + 1; node < xml_[annotation].after; ++node) {
      if (xml_.is(node, dc, "creator")) note.author = xml_.outline().text_of(node);
      if (xml_.is(node, dc, "date")) note.time = xml_.outline().text_of(node);
      if (!xml_.is(node, text, "p")) continue;
      if (!note.text.empty()) note.text += '\n';
      note.text += xml_.outline().text_of(node);
    }
    return note;
  }

  Flow& flow() { return content_.flow; }

  const OdtXml& xml_;
  const OdtCharacterStyles& styles_;
  const Rendered& rendered_;
  OdtContent content_;
  std::vector<OpenElement> open_;
  std::optional<std::size_t> look_;
  std::size_t last_pair_ = 0;
  bool hidden_ = false;
  bool after_space_ = true;
};

}  // namespace

OdtCharacterStyles odt_character_styles_of(const OdtXml& xml) {
  OdtCharacterStyles styles;
  for (Index node = 0; node < xml.size(); ++node) {
    if (xml.is(node, style, "style") && xml.value(node, style, "family") == "text")
      styles.insert_or_assign(xml.value(node, style, "name"), character_style_of(xml, node));
  }
  return styles;
}

OdtContent odt_content_of(const OdtXml& xml, Index paragraph, const OdtCharacterStyles& styles,
                          const Rendered& rendered) {
  return ContentReader(xml, styles, rendered).read(paragraph);
}

std::string OdtTextMarkup::operator()(std::string_view words) {
  const std::string clean = xml_characters_of(words);
  std::string markup;
  for (std::size_t place = 0; place < clean.size();) {
    const char byte = clean[place];
    std::size_t end = place + 1;
    if (byte == '\t' || byte == '\n' || byte == '\r') {
      markup += "<" + prefix_ + (byte == '\t' ? "tab" : "line-break") + "/>";
      after_space_ = true;
    } else if (byte == ' ' && after_space_) {
      end = std::min(clean.find_first_not_of(' ', place), clean.size());
      markup += "<" + prefix_ + "s " + prefix_ + "c=\"" + std::to_string(end - place) + "\"/>";
    } else {
      end = byte == ' ' ? end : std::min(clean.find_first_of(" \t\n\r", place), clean.size());
      markup += escaped_text(std::string_view(clean).substr(place, end - place));
      after_space_ = byte == ' ';
    }
    place = end;
  }
  return markup;
}

}  // namespace weerga
