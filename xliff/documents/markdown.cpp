// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/markdown.h"

#include <algorithm>
#include <utility>

#include "xliff/documents/markdown_paragraphs.h"
#include "xliff/documents/markdown_text.h"
#include "xliff/documents/text_bytes.h"
#include "xliff/documents/xml_part.h"
#include "xliff/text/encoding.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// The size of the front matter: lines between "---" and "---" at the very begin.
std::size_t front_matter_size(std::string_view text) {
  const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (!text.substr(mark).starts_with("---\n") && !text.substr(mark).starts_with("---\r\n")) return mark;
  for (std::size_t line = text.find('\n') + 1; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view words = trimmed(text.substr(line, end - line));
    if (words == "---" || words == "...") return std::min(end + 1, text.size());
    line = end + 1;
  }
  return mark;
}

/// The language that the front matter names gets another value.
void set_language(std::string_view front_matter, std::string_view language, XmlEdits& edits) {
  for (std::size_t line = 0; line < front_matter.size() && !language.empty();) {
    const std::size_t end = std::min(front_matter.find('\n', line), front_matter.size());
    const std::string_view words = front_matter.substr(line, end - line);
    for (const std::string_view key : {"lang:", "language:"}) {
      if (!words.starts_with(key)) continue;
      const std::string_view value = trimmed(words.substr(key.size()));
      if (value.empty()) continue;
      const std::size_t begin = line + static_cast<std::size_t>(value.data() - words.data());
      edits.replace({begin, begin + value.size()}, std::string(language));
    }
    line = end + 1;
  }
}

/// Signs of emphasis bind to words only: codes leave spaces outside.
TaggedText tightened(TaggedText text) {
  for (InlineCode& code : text.codes) {
    if (code.type != "fmt") continue;
    const auto is_space = [&](std::size_t place) { return text.text[place] == ' '; };
    while (code.kind == CodeKind::opening && code.position < text.text.size() && is_space(code.position))
      ++code.position;
    while (code.kind == CodeKind::closing && code.position > 0 && is_space(code.position - 1)) --code.position;
  }
  std::ranges::stable_sort(text.codes, {}, &InlineCode::position);
  return text;
}

}  // namespace

bool looks_like_markdown(std::string_view) { return false; }

NativeDocument read_markdown(std::string_view bytes, const std::string& name) {
  TextBytes file = text_of_bytes(bytes, {}, name);
  NativeDocument document{.diagnostics = std::move(file.diagnostics)};
  for (const MarkdownParagraph& paragraph : markdown_paragraphs(file.text, front_matter_size(file.text)))
    document.paragraphs.push_back({.id = paragraph.id, .text = tagged_text_of(paragraph.flow), .type = paragraph.type});
  return document;
}

std::string written_markdown(std::string_view bytes, const TargetOf& target_of, std::string_view language) {
  const TextBytes file = text_of_bytes(bytes, {}, {});
  const std::size_t front_matter = front_matter_size(file.text);
  XmlEdits edits(file.text);
  set_language(std::string_view(file.text).substr(0, front_matter), language, edits);
  for (const MarkdownParagraph& paragraph : markdown_paragraphs(file.text, front_matter)) {
    const TaggedText* target = target_of(paragraph.id);
    if (target == nullptr || same_reading(*target, tagged_text_of(paragraph.flow))) continue;
    const TextMarkup text_markup = [&](std::string_view text) { return markdown_text(text, paragraph.in_cell); };
    edits.replace(paragraph.range, markup_of(paragraph.flow, tightened(*target), text_markup));
  }
  if (edits.empty()) return std::string(bytes);
  return file.guessed ? edits.rendered() : converted_from_utf8(edits.rendered(), file.encoding);
}

}  // namespace weerga
