// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace weerga {
namespace {

bool is_small_number(std::string_view text) {
  return !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

CodeKind kind_of(std::string_view element, std::string_view position) {
  if (element == "bpt" || (element == "it" && position == "begin")) return CodeKind::opening;
  if (element == "ept" || (element == "it" && position == "end")) return CodeKind::closing;
  return CodeKind::placeholder;
}

}  // namespace

std::string_view attribute_of(const char* const* attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    if (name == attributes[0]) return attributes[1];
  }
  return {};
}

void TmxSegmentBuilder::start_code(std::string_view element, const char* const* attributes) {
  const bool inside_code = std::ranges::any_of(open_, &OpenElement::is_code);
  if (inside_code || element == "sub") {
    open_.push_back(open_.empty() ? OpenElement{} : open_.back());  // a sub-flow stays part of its code's data
  } else if (element == "hi") {
    start_highlight(attributes);
  } else {
    text_.codes.push_back(code_of(element, attributes));
    open_.push_back({.is_code = true, .index = text_.codes.size() - 1});
  }
}

void TmxSegmentBuilder::start_highlight(const char* const* attributes) {
  const std::string_view type = attribute_of(attributes, "type");
  highlights_.push_back({.id = fmt::format("h{}", highlights_.size() + 1),
                         .range = {text_.text.size(), text_.text.size()},
                         .type = "generic",
                         .value = std::string(type)});
  open_.push_back({.is_highlight = true, .index = highlights_.size() - 1});
}

/// x names the same code in every language (TMX 1.4b § x), i pairs bpt and ept inside one text.
InlineCode TmxSegmentBuilder::code_of(std::string_view element, const char* const* attributes) {
  const std::string_view number = attribute_of(attributes, "x");
  const std::string_view pair = attribute_of(attributes, "i");
  const std::string_view native_type = attribute_of(attributes, "type");
  InlineCode code{.position = text_.text.size(), .kind = kind_of(element, attribute_of(attributes, "pos"))};
  code.isolated = element == "it";
  if (native_type == "bold" || native_type == "italic" || native_type == "ulined" || native_type == "font") {
    code.type = "fmt";
  }
  const std::string_view letter = code.kind == CodeKind::placeholder ? "p" : code.isolated ? "i" : "c";
  code.id = is_small_number(number) ? fmt::format("{}{}", letter, number) : fmt::format("{}-{}", letter, next_id_++);
  if (element == "bpt") ids_by_pair_.insert_or_assign(std::string(pair), code.id);
  if (element == "ept") {
    if (const auto opening = ids_by_pair_.find(pair); opening != ids_by_pair_.end()) {
      code.id = opening->second;
      ids_by_pair_.erase(opening);
    } else {
      code.isolated = true;
    }
  }
  return code;
}

void TmxSegmentBuilder::end_code() {
  const OpenElement element = open_.back();
  open_.pop_back();
  if (element.is_highlight) highlights_[element.index].range.end = text_.text.size();
}

void TmxSegmentBuilder::add_text(std::string_view bytes) {
  if (open_.empty() || !open_.back().is_code) {
    text_.text += bytes;
  } else {
    text_.codes[open_.back().index].data += bytes;
    data_size_ += bytes.size();
  }
}

bool TmxSegmentBuilder::repaired() const {
  return !ids_by_pair_.empty() || std::ranges::any_of(text_.codes, [](const InlineCode& code) {
    return code.isolated && code.id.starts_with('c');
  });
}

void TmxSegmentBuilder::mark_isolated() {
  for (const auto& [pair, id] : ids_by_pair_) {
    const auto opening = std::ranges::find(text_.codes, id, &InlineCode::id);
    if (opening != text_.codes.end()) opening->isolated = true;
  }
}

TaggedText TmxSegmentBuilder::taken() {
  mark_isolated();
  for (Annotation& highlight : highlights_) {
    if (!highlight.range.empty()) text_.add(std::move(highlight));
  }
  TaggedText result = std::move(text_);
  clear();
  return result;
}

}  // namespace weerga
