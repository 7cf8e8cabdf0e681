// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/tagged_line.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace weerga {
namespace {

/// The size of the tag "{12}" or "{/12}" at the begin of `text`, 0 if there is none.
std::size_t tag_size(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  const std::size_t digits = text.starts_with("{/") ? 2 : 1;
  const std::size_t end = text.find_first_not_of("0123456789", digits);
  const bool closed = end != std::string_view::npos && text[end] == '}' && end > digits && end < digits + 7;
  return closed ? end + 1 : 0;
}

std::string tag(std::size_t number, bool closes) { return (closes ? "{/" : "{") + std::to_string(number) + "}"; }

}  // namespace

CodeNumbers::CodeNumbers(const Segment& segment) {
  add(segment.source, true);
  if (segment.target) add(*segment.target, false);
}

void CodeNumbers::add(const TaggedText& text, bool in_source) {
  for (const InlineCode& code : text.codes) {
    auto numbered = std::ranges::find(codes_, code.id, &Numbered::id);
    if (numbered == codes_.end()) numbered = codes_.insert(codes_.end(), {.id = code.id, .in_source = in_source});
    const InlineCode*& half = code.kind == CodeKind::closing ? numbered->closing : numbered->opening;
    if (half == nullptr) half = &code;
  }
}

std::size_t CodeNumbers::number_of(std::string_view id) const {
  return static_cast<std::size_t>(std::ranges::find(codes_, id, &Numbered::id) - codes_.begin()) + 1;
}

const InlineCode* CodeNumbers::code_of(std::string_view tag) const {
  const bool closes = tag.starts_with("{/");
  std::size_t number = 0;
  std::from_chars(tag.data() + (closes ? 2 : 1), tag.data() + tag.size(), number);
  if (number == 0 || number > codes_.size()) return nullptr;
  return closes ? codes_[number - 1].closing : codes_[number - 1].opening;
}

std::string CodeNumbers::line_of(const TaggedText& text) const {
  std::string line;
  const auto add_words = [&](std::size_t begin, std::size_t end) {
    for (std::size_t place = begin; place < end; ++place) {
      if (tag_size(std::string_view(text.text).substr(place)) > 0) line += '{';
      line += text.text[place];
    }
  };
  std::size_t place = 0;
  for (const InlineCode& code : text.codes) {
    add_words(place, code.position);
    place = code.position;
    line += tag(number_of(code.id), code.kind == CodeKind::closing);
  }
  add_words(place, text.text.size());
  return line;
}

CodeNumbers::Reading CodeNumbers::text_of(std::string_view line) const {
  Reading reading;
  std::vector<const InlineCode*> used;
  for (std::size_t place = 0; place < line.size();) {
    const std::string_view rest = line.substr(place);
    const bool escaped = rest.starts_with("{{") && tag_size(rest.substr(1)) > 0;
    const std::size_t size = escaped ? tag_size(rest.substr(1)) + 1 : tag_size(rest);
    const InlineCode* code = size > 0 && !escaped ? code_of(rest.substr(0, size)) : nullptr;
    if (code != nullptr) {
      InlineCode placed = *code;
      placed.position = reading.text.text.size();
      reading.text.codes.push_back(std::move(placed));
      used.push_back(code);
    } else if (size > 0) {
      if (!escaped) reading.unknown.emplace_back(rest.substr(0, size));
      reading.text.text += rest.substr(escaped ? 1 : 0, size - (escaped ? 1 : 0));
    } else {
      reading.text.text += line[place];
    }
    place += std::max<std::size_t>(size, 1);
  }
  for (const Numbered& numbered : codes_) {
    for (const InlineCode* half : {numbered.opening, numbered.closing}) {
      if (half != nullptr && numbered.in_source && !half->can_delete && std::ranges::find(used, half) == used.end())
        reading.missing.push_back(tag(number_of(numbered.id), half == numbered.closing));
    }
  }
  return reading;
}

}  // namespace weerga
