// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html.h"

#include <utility>

#include "xliff/documents/html_elements.h"
#include "xliff/documents/html_paragraphs.h"
#include "xliff/documents/html_text.h"
#include "xliff/documents/text_bytes.h"
#include "xliff/text/encoding.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

TaggedText text_of(const HtmlParagraph& paragraph, const XmlEdits& edits) {
  return paragraph.is_attribute() ? TaggedText(paragraph.attribute_text) : tagged_text_of(paragraph.flow(edits));
}

std::string in_quotes(std::string value, bool quoted) { return quoted ? std::move(value) : "\"" + value + "\""; }

/// An attribute's value in the double or single quotes that are there.
std::string attribute_html(std::string_view text) {
  std::string html = html_text(text);
  for (std::size_t quote = html.find('\''); quote != std::string::npos; quote = html.find('\'', quote + 5))
    html.replace(quote, 1, "&#39;");
  return html;
}

void set_language(const HtmlPage& page, std::string_view language, XmlEdits& edits) {
  if (language.empty()) return;
  const std::string value = attribute_html(language);
  for (const HtmlLanguage& place : page.languages)
    edits.replace(place.value, place.missing ? " lang=\"" + value + "\"" : in_quotes(value, place.quoted));
}

}  // namespace

bool looks_like_html(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::string begin = html_lower(trimmed(head).substr(0, 1024));
  if (begin.starts_with("<!doctype html") || begin.starts_with("<html")) return true;
  const bool markup = begin.starts_with("<!--") || begin.starts_with("<?xml");
  return markup && (begin.find("<!doctype html") != std::string::npos || begin.find("<html") != std::string::npos);
}

NativeDocument read_html(std::string_view bytes, const std::string& name) {
  TextBytes page = text_of_bytes(bytes, declared_html_encoding(bytes), name);
  NativeDocument document{.diagnostics = std::move(page.diagnostics)};
  const XmlEdits no_edits(page.text);
  for (HtmlParagraph& paragraph : html_page_of(page.text).paragraphs) {
    NativeParagraph native{.id = paragraph.id, .text = text_of(paragraph, no_edits), .type = paragraph.type};
    if (!trimmed(native.text.text).empty()) document.paragraphs.push_back(std::move(native));
  }
  return document;
}

std::string written_html(std::string_view bytes, const TargetOf& target_of, std::string_view language) {
  const TextBytes page = text_of_bytes(bytes, declared_html_encoding(bytes), {});
  const XmlEdits no_edits(page.text);
  XmlEdits edits(page.text);
  const HtmlPage places = html_page_of(page.text);
  set_language(places, language, edits);
  // Attributes first: they may stand in the tags of a paragraph.
  for (const bool attributes : {true, false}) {
    for (const HtmlParagraph& paragraph : places.paragraphs) {
      const TaggedText* target = paragraph.is_attribute() == attributes ? target_of(paragraph.id) : nullptr;
      if (target == nullptr || same_reading(*target, text_of(paragraph, no_edits))) continue;
      edits.replace(paragraph.range, attributes ? in_quotes(attribute_html(target->text), paragraph.quoted)
                                                : markup_of(paragraph.flow(edits), *target, html_text));
    }
  }
  if (edits.empty()) return std::string(bytes);
  // A mark says for certain what the page itself says wrongly or not at all.
  return page.guessed ? "\xEF\xBB\xBF" + edits.rendered() : converted_from_utf8(edits.rendered(), page.encoding);
}

}  // namespace weerga
