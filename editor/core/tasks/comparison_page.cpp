// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/comparison_page.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <vector>

#include "editor/core/tasks/html.h"
#include "xliff/model/side.h"

namespace weerga {
namespace {

std::string html_side(const Document& document, std::optional<SegmentPlace> place, Side side) {
  if (!place) return {};
  const Segment& segment = segment_at(document, *place);
  if (side == Side::source) return html_escaped(segment.source.text);
  return segment.target ? html_escaped(segment.target->text) : std::string();
}

/// One version of a text with what differs marked.
std::string html_pieces(const std::vector<DifferencePiece>& pieces, std::string_view text, bool is_new) {
  std::string html;
  for (const DifferencePiece& piece : pieces) {
    const std::string words = html_escaped((is_new ? piece.query : piece.source).of(text));
    if (words.empty()) continue;
    const std::string_view element = piece.change == Change::kept ? "" : is_new ? "ins" : "del";
    html += element.empty() ? words : fmt::format("<{0}>{1}</{0}>", element, words);
  }
  return html;
}

std::string html_cell(const Document& document, std::optional<SegmentPlace> place, const ComparedRow& row, Side side,
                      bool is_new) {
  const std::vector<DifferencePiece>& pieces = side == Side::source ? row.source : row.target;
  if (!place || pieces.empty()) return html_side(document, place, side);
  const Segment& segment = segment_at(document, *place);
  const std::string& text = side == Side::source ? segment.source.text
                            : segment.target     ? segment.target->text
                                                 : segment.source.text;
  if (side == Side::target && !segment.target) return {};
  return html_pieces(pieces, text, is_new);
}

}  // namespace

std::string html_comparison(const Document& old_letter, const Document& new_letter,
                            const LetterComparison& comparison) {
  std::string rows;
  for (const ComparedRow& row : comparison.rows) {
    rows += fmt::format("<tr class=\"{0}\"><td>{0}</td>", to_string(row.change));
    for (const Side side : {Side::source, Side::target}) {
      const auto language = [&](const Document& letter) {
        return html_escaped(side == Side::source ? letter.source_language : letter.target_language);
      };
      rows += fmt::format("<td lang=\"{}\">{}</td>", language(old_letter),
                          html_cell(old_letter, row.old_place, row, side, false));
      rows += fmt::format("<td lang=\"{}\">{}</td>", language(new_letter),
                          html_cell(new_letter, row.new_place, row, side, true));
    }
    rows += "</tr>\n";
  }
  std::string counts;
  for (const RowChange change :
       {RowChange::equal, RowChange::changed, RowChange::added, RowChange::removed, RowChange::moved}) {
    counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", comparison.count(change), to_string(change));
  }
  return html_page("Two versions of a letter",
                   fmt::format("<p>{}</p>\n<table><thead><tr><th>Change</th><th>Old source</th><th>New source</th>"
                               "<th>Old translation</th><th>New translation</th></tr></thead><tbody>\n{}</tbody>"
                               "</table>\n",
                               counts, rows));
}

}  // namespace weerga
