// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "xliff/documents/docx_xml.h"
#include "xliff/documents/html.h"
#include "xliff/documents/html_paragraphs.h"
#include "xliff/documents/html_scanner.h"
#include "xliff/documents/html_text.h"
#include "xliff/documents/text_bytes.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/merge/review_table.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Collects the cells of tables, a row at a time.
class RowCollector {
 public:
  void begin_row() {
    end_row();
    in_row_ = true;
  }
  void begin_cell() {
    if (in_row_) cells_.emplace_back();
  }
  void add(std::string_view text) {
    if (!cells_.empty()) cells_.back() += text;
  }
  /// A border of paragraphs or lines.
  void add_line_end() {
    if (!cells_.empty() && !cells_.back().empty() && !cells_.back().ends_with('\n')) cells_.back() += '\n';
  }
  void drop_row() {
    cells_.clear();
    in_row_ = false;
  }
  void end_row() {
    if (std::optional<ReviewRow> row = row_of_cells()) rows_.push_back(std::move(*row));
    drop_row();
  }

  std::vector<ReviewRow> rows(const std::string& name) {
    end_row();
    if (rows_.empty())
      throw Error(ErrorKind::malformed, "There is no table of segments in this file: none of its rows has an id.",
                  {name});
    return std::move(rows_);
  }

 private:
  /// A row of ours has an id in its first cell: "12 f1/u3/s1".
  std::optional<ReviewRow> row_of_cells() {
    if (cells_.size() < 3) return std::nullopt;
    for (std::string& cell : cells_) cell = std::string(trimmed(cell));
    std::string_view rest = cells_[0];
    std::string id;
    while (!rest.empty()) {
      const std::size_t size = std::min(rest.find_first_of(" \t\n"), rest.size());
      if (std::ranges::count(rest.substr(0, size), '/') == 2) id = rest.substr(0, size);
      rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    if (id.empty()) return std::nullopt;
    cells_.resize(std::max<std::size_t>(cells_.size(), 5));
    return ReviewRow{std::move(id), std::move(cells_[1]), std::move(cells_[2]), std::move(cells_[3]),
                     std::move(cells_[4])};
  }

  std::vector<ReviewRow> rows_;
  std::vector<std::string> cells_;
  bool in_row_ = false;
};

/// What holds no text of its own, and what tracked changes take away.
bool is_left_out(std::string_view name) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"del", "delText", "instrText", "moveFrom", "pPr", "rPr", "tcPr"});
  return std::ranges::find(kNames, name) != kNames.end();
}

std::vector<ReviewRow> rows_of_docx(std::string_view bytes, const std::string& name) {
  const ZipArchive archive(bytes, name);
  std::optional<std::string> part = archive.content("word/document.xml");
  if (!part) throw Error(ErrorKind::malformed, "This is no Word document.", {name});
  const DocxXml xml(std::move(*part), name);
  RowCollector rows;
  for (DocxXml::Index node = 0; node < xml.size(); ++node) {
    const std::string_view element = xml.word_name(node);
    if (is_left_out(element)) {
      node = xml[node].after - 1;
    } else if (element == "tr") {
      rows.begin_row();
    } else if (element == "trPr" && xml.child(node, "del") != DocxXml::kNone) {
      rows.drop_row();
    } else if (element == "tc") {
      rows.begin_cell();
    } else if (element == "p") {
      rows.add_line_end();
    } else if (element == "br" || element == "cr") {
      rows.add("\n");
    } else if (element == "tab") {
      rows.add("\t");
    } else if (element == "t") {
      rows.add(xml.outline().text_of(node));
    }
  }
  return rows.rows(name);
}

std::vector<ReviewRow> rows_of_html(std::string_view bytes, const std::string& name) {
  const TextBytes page = text_of_bytes(bytes, declared_html_encoding(bytes), name);
  HtmlScanner scanner(page.text);
  RowCollector rows;
  std::size_t deleted = 0;
  constexpr auto kLines = std::to_array<std::string_view>({"br", "p", "div", "li"});
  while (const std::optional<HtmlToken> token = scanner.next()) {
    const bool starts = token->kind == HtmlToken::Kind::start_tag;
    if (token->kind == HtmlToken::Kind::text) {
      if (deleted == 0) rows.add(text_of_html(token->range.of(page.text)));
    } else if (token->name == "del" || token->name == "strike") {
      if (starts) ++deleted;
      if (!starts && deleted > 0) --deleted;
    } else if (token->name == "tr") {
      starts ? rows.begin_row() : rows.end_row();
    } else if (starts && (token->name == "td" || token->name == "th")) {
      rows.begin_cell();
    } else if (std::ranges::find(kLines, token->name) != kLines.end()) {
      rows.add_line_end();
    }
  }
  return rows.rows(name);
}

}  // namespace

std::vector<ReviewRow> rows_of_review(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("PK")) return rows_of_docx(bytes, name);
  if (looks_like_html(bytes.substr(0, 4096)) || bytes.find("<t") != std::string_view::npos)
    return rows_of_html(bytes, name);
  throw Error(ErrorKind::unsupported, "A review is read from Word (docx) or HTML only.", {name});
}

}  // namespace weerga
