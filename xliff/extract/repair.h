// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// What the repair asks about words. Either function may be empty: the repair works without and is better with.
struct WordOracle {
  /// Is this, as written, a word of the text's language?
  std::function<bool(std::string_view word)> is_word;
  /// May `word` be hyphenated before byte `place`?
  std::function<bool(std::string_view word, std::size_t place)> may_break;
};

enum class ParagraphKind { body, heading, list_item, signature, footnote };

std::string_view to_string(ParagraphKind kind);

/// A paragraph of the repaired text; `range` is without the line feed that ends it.
struct RepairedParagraph {
  ParagraphKind kind = ParagraphKind::body;
  ByteRange range;
  std::size_t indent = 0;       ///< spaces before its first line in the original
  std::size_t blank_lines = 0;  ///< empty lines before it in the original, page breaks not counted

  friend bool operator==(const RepairedParagraph&, const RepairedParagraph&) = default;
};

enum class RepairKind {
  line_join,         ///< two lines of a paragraph became one
  page_join,         ///< a paragraph goes on behind a page break
  paragraph_break,   ///< a new paragraph begins though no empty line says so
  hyphen_dropped,    ///< "onmiddel-⏎lijke" became "onmiddellijke"
  hyphen_kept,       ///< "OVSE-⏎mandaten" stays "OVSE-mandaten"
  suspended_hyphen,  ///< "in-⏎en uitvoer" is "in- en uitvoer"
  line_dropped,      ///< a running header or footer, or a page number
  footnote_moved,    ///< a footnote went behind the paragraph with its reference
};

/// One change, or one place where a change was considered. `original` identifies it: no two decisions share a range.
struct RepairDecision {
  RepairKind kind = RepairKind::line_join;
  ByteRange original;     ///< the bytes that it is about
  std::size_t place = 0;  ///< where the result stands in the repaired text
  bool certain = true;    ///< false: the editor shows it for a look
  bool undone = false;    ///< the opposite was done, since the caller wanted it
  std::string reason;     ///< one sentence for the translator

  friend bool operator==(const RepairDecision&, const RepairDecision&) = default;
};

struct RepairOptions {
  std::string language = "nl";  ///< BCP 47 tag of the text
  WordOracle oracle;
  std::vector<ByteRange> undone;  ///< `original` of the decisions to be taken the other way round
};

/// A stretch of the repaired text that comes from one stretch of the original one.
struct RepairPiece {
  ByteRange repaired;
  ByteRange original;
  bool copied = true;  ///< same bytes on both sides; else what was put in for what was there

  friend bool operator==(const RepairPiece&, const RepairPiece&) = default;
};

/// Text in paragraphs, one a line, and how it came about. The original itself is not changed: the caller keeps it.
struct RepairedText {
  std::string text;  ///< every paragraph ends in a line feed; no other line feeds, no form feeds
  std::vector<RepairedParagraph> paragraphs;
  std::vector<RepairDecision> decisions;        ///< in the order of the original
  std::vector<RepairPiece> pieces;              ///< in the order of the repaired text; together they are all of it
  std::vector<std::size_t> pieces_by_original;  ///< indices of `pieces` in the order of the original

  /// The original place of a byte of the repaired text (0 to text.size()), and the other way round. What stands in for
  /// something else maps to its begin; what was dropped maps to where it would be. Logarithmic.
  [[nodiscard]] std::size_t original_place(std::size_t repaired) const;
  [[nodiscard]] std::size_t repaired_place(std::size_t original) const;
};

/// Makes paragraphs out of lines: `text` is well-formed UTF-8 as a text file or pdftotext gives it, form feeds between
/// its pages. Joins lines, decides hyphens at line ends, leaves out running headers, footers and page numbers, and puts
/// footnotes behind the paragraph that refers to them. To undo a decision, repair again with its range in
/// `options.undone`. Linear in time and memory.
RepairedText repaired(std::string_view text, const RepairOptions& options = {});

}  // namespace weerga
