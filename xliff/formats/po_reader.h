// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A gettext catalogue as a document: each message is a unit of one segment, its context and plural number part of the
/// unit's name; translator's and developer's comments are notes, "fuzzy" is the state initial with the sub state
/// "po:fuzzy", a plain translation is translated. Format directives such as %s and {0} are placeholders that may not be
/// deleted. Obsolete messages (#~) are left out.
struct PoCatalogue {
  Document document;
  std::vector<Diagnostic> diagnostics;
};

/// Throws Error malformed with line and column, unsupported for an unknown charset, too_large. `source_language` is
/// that of the msgid, which a catalogue does not name. Linear.
PoCatalogue read_po(std::string bytes, const std::string& name, const std::string& source_language = "en");

/// A catalogue as text.
struct PoText {
  std::string text;     ///< UTF-8 without byte order mark
  std::string charset;  ///< of the file, as its header names it; "UTF-8" where it names none
};

/// Throws Error unsupported for an unknown charset, malformed where the bytes are not in it, too_large.
PoText po_text(std::string bytes, const std::string& name);

}  // namespace weerga
