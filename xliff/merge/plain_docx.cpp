// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "xliff/merge/docx_package.h"
#include "xliff/merge/plain_letter.h"

namespace weerga {
namespace {

using Kind = LaidParagraph::Kind;

constexpr std::size_t kIndentStep = 120;  ///< twentieths of a point for a space before a paragraph
constexpr std::size_t kMostIndent = 40;   ///< spaces

std::string_view style_of(Kind kind) {
  switch (kind) {
    case Kind::heading:
      return "Heading1";
    case Kind::list_item:
      return "ListParagraph";
    case Kind::footnote:
      return "FootnoteText";
    default:
      return "";
  }
}

std::string run_of(const StyledRun& run) {
  std::string look;
  if (run.bold) look += "<w:b/>";
  if (run.italic) look += "<w:i/>";
  if (run.underlined) look += "<w:u w:val=\"single\"/>";
  if (!look.empty()) look = "<w:rPr>" + look + "</w:rPr>";
  return "<w:r>" + look + docx_run_content(run.text) + "</w:r>";
}

std::string paragraph_of(const LaidParagraph& paragraph) {
  std::string properties;
  if (const std::string_view style = style_of(paragraph.kind); !style.empty())
    properties += fmt::format("<w:pStyle w:val=\"{}\"/>", style);
  if (paragraph.space_before) properties += "<w:spacing w:before=\"200\"/>";
  if (paragraph.indent > 0 && paragraph.kind != Kind::list_item)
    properties += fmt::format("<w:ind w:left=\"{}\"/>", kIndentStep * std::min(paragraph.indent, kMostIndent));
  std::string out = "<w:p><w:pPr>" + properties + "</w:pPr>";
  if (paragraph.bullet) out += "<w:r>" + docx_run_content("•\t") + "</w:r>";
  for (const StyledRun& run : styled_runs(paragraph.text)) out += run_of(run);
  return out + "</w:p>";
}

}  // namespace

std::string plain_docx(const std::vector<LaidParagraph>& paragraphs, std::string_view language) {
  std::string body;
  for (const LaidParagraph& paragraph : paragraphs) body += paragraph_of(paragraph);
  body +=
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" "
      "w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
  return docx_with_body(body, language);
}

}  // namespace weerga
