// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/tasks/export_proof.h"
#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// For other tools (XLIFF, TMX), as a letter in the target language (text … po), or both texts in a table for a
/// reviewer.
enum class ExportFormat {
  xliff12,
  xliff20,
  xliff21,
  xliff22,
  tmx,
  text,
  docx,
  odt,
  html,
  markdown,
  po,
  table_docx,
  table_html
};

/// Names as the command line has them: "xliff12" … "txt", "docx", "table-html".
std::optional<ExportFormat> export_format_of(std::string_view name);
std::vector<std::string> export_format_names();

struct ExportOptions {
  bool private_notes = false;  ///< notes marked private go along only if asked for
};

struct ExportedLetter {
  std::string bytes;
  ExportProof proof;
  std::vector<Diagnostic> diagnostics;  ///< the findings of the proof, and what was left out
};

/// The document in another format. Throws Error as the writers do.
ExportedLetter exported(const Document& document, ExportFormat format, const ExportOptions& options = {});

}  // namespace weerga
