// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/documents/document_format.h"

namespace weerga {

/// Whether the first lines are those of a gettext catalogue.
bool looks_like_po(std::string_view head);

/// The messages of a gettext catalogue as paragraphs, as read_po() has them: for DocumentFormat. The translations that
/// are in it are not among them.
NativeDocument read_po_document(std::string_view bytes, const std::string& name);
std::string written_po_document(std::string_view bytes, const TargetOf& target_of, std::string_view language);

}  // namespace weerga
