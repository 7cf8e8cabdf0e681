// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/plain_letter.h"

#include <fmt/format.h>

#include <algorithm>

#include "xliff/documents/po_writer.h"
#include "xliff/merge/target_text.h"

namespace weerga {
namespace {

/// A message of the catalogue: the segment `segment` of `unit`.
std::string message_of(const Unit& unit, const Segment& segment) {
  std::string message;
  for (const Note& note : unit.notes) {
    std::string text = note.text;
    std::ranges::replace(text, '\n', ' ');
    if (!note.is_private) message += "#. " + text + "\n";
  }
  const bool translated = has_target(segment);
  if (translated && segment.state == State::initial) message += "#, fuzzy\n";
  message += "msgctxt " + po_string(unit.id + "/" + segment.id) + "\n";
  message += "msgid " + po_string(native_text(segment.source)) + "\n";
  message += "msgstr " + (translated ? po_string(native_text(*segment.target)) : "\"\"") + "\n";
  return message;
}

}  // namespace

std::string plain_po(const Document& document) {
  std::string language = document.target_language;
  std::ranges::replace(language, '-', '_');
  std::string catalogue = fmt::format(
      "msgid \"\"\nmsgstr \"\"\n\"Language: {}\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; "
      "charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n",
      language);
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) {
      for (const Segment& segment : unit.segments) {
        if (!segment.ignorable && !segment.source.empty()) catalogue += "\n" + message_of(unit, segment);
      }
    }
  }
  return catalogue;
}

std::string plain_letter(const Document& document, std::string_view format) {
  if (format == "po") return plain_po(document);
  const std::vector<LaidParagraph> paragraphs = letter_layout(document);
  if (format == "docx") return plain_docx(paragraphs, document.target_language);
  if (format == "odt") return plain_odt(paragraphs, document.target_language);
  if (format == "html") return plain_html(paragraphs, document.target_language);
  if (format == "md") return plain_markdown(paragraphs);
  throw Error(ErrorKind::unsupported, fmt::format("A letter cannot be written as “{}”.", format));
}

}  // namespace weerga
