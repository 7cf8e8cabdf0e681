// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A row of the table that a reviewer gets: a segment. Codes stand in its texts as numbered tags: {1} … {/1} around
/// words, {2} alone.
struct ReviewRow {
  std::string id;  ///< of file, unit and segment: "f1/u3/s1"
  std::string source;
  std::string target;
  std::string state;  ///< as XLIFF names it
  std::string notes;  ///< a line for each note that is not private

  friend bool operator==(const ReviewRow&, const ReviewRow&) = default;
};

/// A row for each segment of the document.
std::vector<ReviewRow> review_rows(const Document& document);

/// Both texts side by side: number, source, target, state and notes. The number's cell holds the id of the row.
std::string review_table_docx(const Document& document);
std::string review_table_html(const Document& document);

/// The rows of such a table in a file that Word, LibreOffice or a browser may have saved in its own way: tracked
/// changes read as accepted, columns are found by their order. Throws Error as the formats do, malformed if there is no
/// row.
std::vector<ReviewRow> rows_of_review(std::string_view bytes, const std::string& name);

/// What came of a review.
struct ReviewedDocument {
  Document document;
  std::size_t changed = 0;              ///< targets that are other ones now
  std::vector<Diagnostic> diagnostics;  ///< review.*: rows that are unknown, twice or missing, changed sources, tags
};

/// Takes the targets of `rows` into `document`: a target that was changed is `translated` again at most, whatever was
/// written in the column of states; a new remark becomes a note. A row whose target was emptied, or whose segment is
/// locked, changes nothing; a diagnostic says so.
ReviewedDocument with_review(Document document, const std::vector<ReviewRow>& rows);

}  // namespace weerga
