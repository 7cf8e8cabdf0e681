// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// What an export says about the letter that it hands over: that nothing of the source went lost, and what is not yet
/// as it should be.
struct ExportProof {
  std::string original;         ///< name of the letter
  std::string original_sha256;  ///< of its bytes as they were imported, "" unknown
  std::string source_sha256;    ///< of the source text, see source_sha256()
  std::string export_sha256;    ///< of the bytes that were written
  std::size_t segments = 0;
  std::size_t translated = 0;          ///< segments that have a translation
  std::size_t reviewed = 0;            ///< of them reviewed or final
  std::size_t unreviewed_matches = 0;  ///< taken from the memory and not reviewed since
  std::size_t unread_matches = 0;      ///< of them those that nobody edited or confirmed either
  std::size_t open_annotations = 0;    ///< doubts, remarks, mistakes and style that are not settled
  std::size_t tracked_changes = 0;     ///< that nobody accepted or rejected
  std::size_t private_notes = 0;       ///< notes that were left out of the export

  /// export.source-changed, export.not-in-skeleton, export.not-written, export.open, export.draft,
  /// export.unreviewed, export.unreviewed-match, export.tracked-change, export.doubt, export.open-annotation,
  /// export.private-note.
  std::vector<Diagnostic> findings;

  /// Whether every source segment is accounted for.
  [[nodiscard]] bool complete() const;
};

/// The proof for `bytes`, which are `document` as `format` (a name of an export format). Linear.
ExportProof export_proof(const Document& document, std::string_view bytes, std::string_view format, bool private_notes);

/// The proof for people and for scripts.
std::string proof_text(const ExportProof& proof);
std::string proof_json(const ExportProof& proof);
std::string proof_html(const ExportProof& proof);

}  // namespace weerga
