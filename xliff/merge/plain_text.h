// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A letter in the target language as text, and what its reader should know.
struct MergedText {
  std::string text;
  std::vector<Diagnostic> diagnostics;  ///< one for each segment that is open or not reviewed
};

/// The targets in the layout of the skeleton, or a blank line between paragraphs where there is none. A segment without
/// target stands there with its source (`merge.open`); one that is only translated is told too (`merge.unreviewed`).
MergedText merged_letter(const Document& document);

/// The text alone.
std::string merged_text(const Document& document);

}  // namespace weerga
