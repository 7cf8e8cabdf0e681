// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff2_inline_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;
using namespace std::string_view_literals;

constexpr std::array kCodeAttributes{
    "id"sv,       "type"sv,         "subType"sv,    "canCopy"sv,  "canDelete"sv,     "canOverlap"sv,  "canReorder"sv,
    "copyOf"sv,   "disp"sv,         "dispStart"sv,  "dispEnd"sv,  "equiv"sv,         "equivStart"sv,  "equivEnd"sv,
    "dataRef"sv,  "dataRefStart"sv, "dataRefEnd"sv, "subFlows"sv, "subFlowsStart"sv, "subFlowsEnd"sv, "isolated"sv,
    "startRef"sv, "dir"sv};
constexpr std::array kMarkAttributes{"id"sv, "type"sv, "value"sv, "ref"sv, "translate"sv, "startRef"sv};

Reorder reorder_of(std::string_view value) {
  if (value == "no") return Reorder::no;
  return value == "firstNo" ? Reorder::first_no : Reorder::yes;
}

class InlineReader {
 public:
  InlineReader(Reading& reading, Index top, const std::map<std::string, std::string>& original_data)
      : reading_(reading), outline_(*reading.outline), top_(top), original_data_(original_data) {}

  InlineText read() {
    result_.text.text.reserve(outline_.raw_content(top_).size());
    Index node = top_ + 1;
    while (node < outline_[top_].after) {
      close_until(node);
      node = take(node);
    }
    close_until(node);
    settle_marks();
    return std::move(result_);
  }

 private:
  struct Open {
    Index node;
    std::size_t mark;  ///< index into marks_ for a mrk
  };
  static constexpr std::size_t kNoMark = SIZE_MAX;
  static constexpr std::size_t kOpenEnd = SIZE_MAX;  ///< the end of a mark whose end has not been seen

  void close_until(Index node) {
    while (!open_.empty() && outline_[open_.back().node].after <= node) {
      const Open closed = open_.back();
      open_.pop_back();
      if (closed.mark != kNoMark) {
        end_mark(closed.mark);
      } else {
        add_code(closed.node, CodeKind::closing, "End");
      }
    }
  }

  /// Reads one node; returns the next to look at.
  Index take(Index node) {
    if (outline_[node].kind != OutlineNode::Kind::element) {
      outline_.append_text(result_.text.text, node);
      return node + 1;
    }
    if (outline_[node].space != outline_[top_].space || !take_element(node, outline_.local_name(node))) {
      reading_.report(
          node, "xliff.unknown-inline",
          "The element “" + std::string(outline_.qualified_name(node)) + "” is not known inside text; it is left out.",
          "XLIFF 2.1 § 4.2.3");
      return outline_[node].after;
    }
    return node + 1;
  }

  bool take_element(Index node, std::string_view name) {
    if (name == "cp") {
      append_character(result_.text.text, outline_.value(node, "hex"));
    } else if (name == "ph") {
      add_code(node, CodeKind::placeholder, "");
    } else if (name == "pc") {
      add_code(node, CodeKind::opening, "Start");
      open_.push_back({node, kNoMark});
    } else if (name == "sc") {
      add_code(node, CodeKind::opening, "");
    } else if (name == "ec") {
      add_code(node, CodeKind::closing, "");
    } else if (name == "mrk") {
      open_.push_back({node, begin_mark(node)});
    } else if (name == "sm") {
      begin_mark(node);
    } else if (name == "em") {
      end_named_mark(outline_.value(node, "startRef"));
    } else {
      return false;
    }
    return true;
  }

  /// `half` tells which of a pc's two attributes of a kind is meant: dataRefStart, dataRefEnd; "" for other codes.
  void add_code(Index node, CodeKind kind, std::string_view half) {
    const bool span = !half.empty();
    InlineCode& code = result_.text.codes.emplace_back();
    code.position = result_.text.text.size();
    code.kind = kind;
    code.spanning = span;
    code.can_overlap = kind != CodeKind::placeholder && !span;
    std::string opened;
    bool others = false;
    for (const OutlineAttribute* it = outline_.begin_of_attributes(node); it != outline_.end_of_attributes(node);
         ++it) {
      const std::string_view name = outline_.name_of(*it);
      const bool known =
          it->space == XmlSpace::none && std::ranges::find(kCodeAttributes, name) != kCodeAttributes.end();
      others = others || !known;
      if (!known) continue;
      std::string value = outline_.value_of(*it);
      if (name == "startRef") {
        opened = std::move(value);
      } else if (!set_half(code, name, half, value)) {
        set_attribute(code, name, std::move(value));
      }
    }
    if (kind == CodeKind::closing && !span && !code.isolated) code.id = std::move(opened);
    if (kind == CodeKind::placeholder) code.can_overlap = false;
    if (const auto found = original_data_.find(code.data_ref); found != original_data_.end()) code.data = found->second;
    if (others && !(span && kind == CodeKind::closing)) code.other = other_attributes(outline_, node, kCodeAttributes);
  }

  /// The attributes that a pc has twice, for its start and its end. False if `name` is another one.
  static bool set_half(InlineCode& code, std::string_view name, std::string_view half, std::string& value) {
    if (!name.ends_with(half)) return false;
    const std::string_view kind = name.substr(0, name.size() - half.size());
    if (kind == "disp") {
      code.display = std::move(value);
    } else if (kind == "equiv") {
      code.equivalent = std::move(value);
    } else if (kind == "dataRef") {
      code.data_ref = std::move(value);
    } else if (kind == "subFlows") {
      code.sub_flows = std::move(value);
    } else {
      return false;
    }
    return true;
  }

  static void set_attribute(InlineCode& code, std::string_view name, std::string value) {
    if (name == "id") {
      code.id = std::move(value);
    } else if (name == "type") {
      code.type = std::move(value);
    } else if (name == "subType") {
      code.sub_type = std::move(value);
    } else if (name == "copyOf") {
      code.copy_of = std::move(value);
    } else if (name == "dir") {
      code.direction = std::move(value);
    } else if (name == "isolated") {
      code.isolated = value == "yes";
    } else if (name == "canCopy") {
      code.can_copy = value != "no";
    } else if (name == "canDelete") {
      code.can_delete = value != "no";
    } else if (name == "canReorder") {
      code.can_reorder = reorder_of(value);
    } else if (name == "canOverlap") {
      code.can_overlap = code.spanning ? value == "yes" : value != "no";
    }
  }

  /// How many codes stand at the place where the text ends now.
  [[nodiscard]] std::size_t codes_here() const {
    const std::vector<InlineCode>& codes = result_.text.codes;
    const auto earlier = std::ranges::find_if(codes.rbegin(), codes.rend(), [this](const InlineCode& code) {
      return code.position != result_.text.text.size();
    });
    return static_cast<std::size_t>(earlier - codes.rbegin());
  }

  std::size_t begin_mark(Index node) {
    const std::string type = outline_.value(node, "type");
    Annotation mark{.id = outline_.value(node, "id"),
                    .range = {result_.text.text.size(), kOpenEnd},
                    .type = type.empty() ? "generic" : type,
                    .value = outline_.value(node, "value"),
                    .ref = outline_.value(node, "ref"),
                    .translate = yes_or_no(outline_.maybe(node, "translate")),
                    .codes_before_begin = codes_here()};
    mark.other = other_attributes(outline_, node, kMarkAttributes);
    begun_[mark.id] = marks_.size();
    marks_.push_back(std::move(mark));
    return marks_.size() - 1;
  }

  void end_mark(std::size_t mark) {
    marks_[mark].range.end = result_.text.text.size();
    marks_[mark].codes_before_end = codes_here();
  }

  void end_named_mark(const std::string& id) {
    const auto begun = begun_.find(id);
    if (begun != begun_.end() && marks_[begun->second].range.end == kOpenEnd) {
      end_mark(begun->second);
    } else {
      result_.unopened.push_back({.id = id, .position = result_.text.text.size(), .codes_before = codes_here()});
    }
  }

  void settle_marks() {
    for (Annotation& mark : marks_) {
      (mark.range.end == kOpenEnd ? result_.unclosed : result_.text.annotations).push_back(std::move(mark));
    }
    std::ranges::stable_sort(result_.text.annotations, [](const Annotation& a, const Annotation& b) {
      return std::pair(a.range.begin, b.range.end) < std::pair(b.range.begin, a.range.end);
    });
  }

  Reading& reading_;
  const XmlOutline& outline_;
  Index top_;
  const std::map<std::string, std::string>& original_data_;
  InlineText result_;
  std::vector<Open> open_;
  std::vector<Annotation> marks_;  ///< in the order in which they begin
  std::map<std::string, std::size_t> begun_;
};

/// Spans that reach over the texts of one side of a unit.
class MarkTies {
 public:
  MarkTies(Reading& reading, Index unit) : reading_(reading), unit_(unit) {}

  void tie(InlineText& text) {
    std::vector<Annotation> still_open;
    for (Annotation& mark : open_) continue_mark(std::move(mark), text, still_open);
    for (const InlineText::End& end : text.unopened) report("em", end.id);
    for (Annotation& mark : text.unclosed) {
      Annotation part = mark;
      part.range.end = text.text.text.size();
      text.text.add(std::move(part));
      still_open.push_back(std::move(mark));
    }
    open_ = std::move(still_open);
    text.unclosed.clear();
    text.unopened.clear();
  }

  void finish() {
    for (const Annotation& mark : open_) report("sm", mark.id);
  }

 private:
  void continue_mark(Annotation mark, InlineText& text, std::vector<Annotation>& still_open) {
    constexpr std::size_t kMostParts = 1'000'000;
    if (++reading_.mark_parts > kMostParts) {
      throw Error(ErrorKind::too_large, "Too many annotations reach over too many segments.",
                  reading_.place_of((*reading_.outline)[unit_].begin));
    }
    Annotation part = mark;
    part.range = {0, text.text.text.size()};
    part.codes_before_begin = 0;
    const auto end = std::ranges::find(text.unopened, mark.id, &InlineText::End::id);
    if (end == text.unopened.end()) {
      still_open.push_back(std::move(mark));
    } else {
      part.range.end = end->position;
      part.codes_before_end = end->codes_before;
      text.unopened.erase(end);
    }
    text.text.add(std::move(part));
  }

  void report(const std::string& element, const std::string& id) {
    reading_.report(unit_, "xliff.mark-without-partner",
                    "The mark “" + id + "” has an <" + element + "> without its partner.", "XLIFF 2.1 § 4.7.3");
  }

  Reading& reading_;
  Index unit_;
  std::vector<Annotation> open_;
};

}  // namespace

void append_character(std::string& text, std::string_view hex) {
  std::uint32_t value = 0xFFFD;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const bool fits = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  append_utf8(text, fits ? static_cast<char32_t>(value) : U'\uFFFD');
}

InlineText inline_text_of(Reading& reading, Index node, const std::map<std::string, std::string>& original_data) {
  return InlineReader(reading, node, original_data).read();
}

std::string text_with_characters(const XmlOutline& outline, Index node) {
  std::string text;
  for (Index inner = node + 1; inner < outline[node].after; ++inner) {
    const bool character = outline.is(inner, outline[node].space, "cp");
    if (character) append_character(text, outline.value(inner, "hex"));
    text += outline.text_at(inner);
  }
  return text;
}

void tie_marks(Reading& reading, Index unit, const std::vector<InlineText*>& texts) {
  MarkTies ties(reading, unit);
  for (InlineText* text : texts) ties.tie(*text);
  ties.finish();
}

}  // namespace weerga
