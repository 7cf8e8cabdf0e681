// SPDX-License-Identifier: Apache-2.0
#include "editor/core/edit_text.h"

#include <algorithm>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr char32_t kFirstPill = 0xE000;

std::string utf8_of(char32_t character) {
  std::string bytes;
  append_utf8(bytes, character);
  return bytes;
}

bool is_same_code(const InlineCode& a, const InlineCode& b) { return a.kind == b.kind && a.id == b.id; }

std::size_t common_start(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

const InlineCode* EditText::code_of(char32_t character) const {
  const auto found = std::ranges::find(pills, character, &Pill::character);
  return found == pills.end() ? nullptr : &found->code;
}

EditText edit_text(const TaggedText& shown, const TaggedText& source) {
  EditText result;
  char32_t next = kFirstPill;
  const auto take = [&](const InlineCode& code) {
    while (shown.text.find(utf8_of(next)) != std::string::npos ||
           source.text.find(utf8_of(next)) != std::string::npos) {
      ++next;
    }
    result.pills.push_back({next++, code});
    return result.pills.back().character;
  };
  std::size_t done = 0;
  for (const InlineCode& code : shown.codes) {
    result.text.append(shown.text, done, code.position - done);
    done = code.position;
    append_utf8(result.text, take(code));
  }
  result.text.append(shown.text, done);
  for (const InlineCode& code : source.codes) {
    const bool known = std::ranges::any_of(result.pills, [&](const auto& p) { return is_same_code(p.code, code); });
    if (!known) take(code);
  }
  return result;
}

TaggedText retyped(const TaggedText& old, const EditText& edited, std::optional<std::size_t> caret) {
  std::string plain;
  std::vector<InlineCode> codes;
  for (std::size_t at = 0; at < edited.text.size();) {
    const CodePoint next = code_point_at(edited.text, at);
    if (const InlineCode* code = edited.code_of(next.value)) {
      codes.push_back(*code);
      codes.back().position = plain.size();
    } else {
      plain.append(edited.text, at, next.size);
    }
    at += next.size;
  }
  TaggedText result = old;
  if (caret) caret = from_edit_text(edited, *caret);
  const TextDifference difference = difference_of(old.text, plain, caret);
  result.replace(difference.removed, difference.inserted);
  result.codes = std::move(codes);
  return result;
}

std::size_t to_edit_text(const TaggedText& text, std::size_t offset) {
  std::size_t shift = 0;
  for (const InlineCode& code : text.codes) {
    if (code.position < offset) shift += utf8_of(kFirstPill).size();
  }
  return offset + shift;
}

std::size_t from_edit_text(const EditText& text, std::size_t offset) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < std::min(offset, text.text.size());) {
    const CodePoint next = code_point_at(text.text, at);
    if (text.code_of(next.value) == nullptr) plain += next.size;
    at += next.size;
  }
  return plain;
}

TextDifference difference_of(std::string_view old_text, std::string_view new_text, std::optional<std::size_t> caret) {
  const std::size_t behind = caret ? new_text.size() - std::min(*caret, new_text.size()) : 0;
  const bool ends_at_caret =
      caret && behind <= old_text.size() && old_text.ends_with(new_text.substr(new_text.size() - behind));
  std::size_t most = std::min(old_text.size(), new_text.size());
  if (ends_at_caret) most -= behind;
  std::size_t begin = common_start(old_text.substr(0, most), new_text.substr(0, most));
  while (begin > 0 && !(is_boundary(old_text, begin) && is_boundary(new_text, begin))) --begin;
  std::size_t tail = ends_at_caret ? behind : 0;
  if (!ends_at_caret) {
    most -= begin;
    while (tail < most && old_text[old_text.size() - 1 - tail] == new_text[new_text.size() - 1 - tail]) ++tail;
    while (!is_boundary(new_text, new_text.size() - tail)) --tail;
  }
  return {{begin, old_text.size() - tail}, std::string(new_text.substr(begin, new_text.size() - tail - begin))};
}

}  // namespace weerga
