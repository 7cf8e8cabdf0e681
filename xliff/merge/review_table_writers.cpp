// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "xliff/documents/html_text.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/merge/docx_package.h"
#include "xliff/merge/review_table.h"

namespace weerga {
namespace {

std::string title_of(const Document& document) {
  return document.files.empty() ? std::string("Letter") : document.files.front().original;
}

constexpr std::string_view kHtmlStyle = R"(
:root { color-scheme: light dark; }
body { font: 16px/1.5 "Noto Sans", sans-serif; margin: 2em auto; max-width: 90em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; }
td, th { border: 1px solid #8884; padding: .4em .6em; vertical-align: top; }
td:nth-child(2), td:nth-child(3) { width: 38%; white-space: pre-wrap; }
small { color: #767676; }
)";

std::string html_row(std::size_t number, const ReviewRow& row, const Document& document) {
  return fmt::format(
      "<tr><td>{}<br><small>{}</small></td><td lang=\"{}\">{}</td><td lang=\"{}\" contenteditable>{}</td><td>{}</td>"
      "<td>{}</td></tr>\n",
      number, html_text(row.id), html_text(document.source_language), html_text(row.source),
      html_text(document.target_language), html_text(row.target), row.state, html_text(row.notes));
}

/// Widths of the columns in twentieths of a point; together they fill a landscape page.
constexpr int kWidths[]{1300, 5200, 5200, 1100, 2000};

/// A paragraph for each line of `text`, all in `language` ("" that of the document).
std::string docx_lines(std::string_view text, const std::string& language, std::string_view look = "") {
  std::string properties(look);
  if (!language.empty()) properties += "<w:lang w:val=\"" + escaped_attribute(language) + "\"/>";
  if (!properties.empty()) properties = "<w:rPr>" + properties + "</w:rPr>";
  return "<w:p><w:r>" + properties + docx_run_content(text) + "</w:r></w:p>";
}

std::string docx_cell(std::size_t column, const std::string& paragraphs) {
  return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", kWidths[column], paragraphs);
}

std::string docx_header(const Document& document) {
  const std::string names[]{"#", document.source_language, document.target_language, "State", "Notes"};
  std::string row = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  for (std::size_t column = 0; column < std::size(names); ++column)
    row += docx_cell(column, docx_lines(names[column], "", "<w:b/>"));
  return row + "</w:tr>";
}

std::string docx_row(std::size_t number, const ReviewRow& row, const Document& document) {
  const std::string place = docx_lines(std::to_string(number), "") +
                            docx_lines(row.id, "", "<w:color w:val=\"767676\"/><w:sz w:val=\"14\"/>");
  return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + docx_cell(0, place) +
         docx_cell(1, docx_lines(row.source, document.source_language)) +
         docx_cell(2, docx_lines(row.target, document.target_language)) + docx_cell(3, docx_lines(row.state, "")) +
         docx_cell(4, docx_lines(row.notes, "")) + "</w:tr>";
}

}  // namespace

std::string review_table_html(const Document& document) {
  std::string rows;
  std::size_t number = 0;
  for (const ReviewRow& row : review_rows(document)) rows += html_row(++number, row, document);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
      "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n<table>\n<thead><tr><th>#</th><th>{2}</"
      "th>"
      "<th>{3}</th><th>State</th><th>Notes</th></tr></thead>\n<tbody>\n{4}</tbody>\n</table>\n</body>\n</html>\n",
      html_text(title_of(document)), kHtmlStyle, html_text(document.source_language),
      html_text(document.target_language), rows);
}

std::string review_table_docx(const Document& document) {
  std::string body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r>" + docx_run_content(title_of(document)) +
                     "</w:r></w:p><w:tbl><w:tblPr><w:tblW w:w=\"14800\" w:type=\"dxa\"/><w:tblBorders>";
  for (const std::string_view border : {"top", "left", "bottom", "right", "insideH", "insideV"})
    body += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>", border);
  body += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
  for (const int width : kWidths) body += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  body += "</w:tblGrid>" + docx_header(document);
  std::size_t number = 0;
  for (const ReviewRow& row : review_rows(document)) body += docx_row(++number, row, document);
  body +=
      "</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1000\" "
      "w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\" w:header=\"500\" w:footer=\"500\" "
      "w:gutter=\"0\"/></w:sectPr>";
  return docx_with_body(body, "en-GB");
}

}  // namespace weerga
