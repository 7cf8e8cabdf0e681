// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/documents/docx_xml.h"
#include "xliff/documents/inline_flow.h"

namespace weerga {

/// How the run `run` (w:r) looks. What nobody sees on Dutch or English text makes no difference: language, proofing,
/// complex-script twins, revision marks. Those marks are left out of the markup too.
RunLook docx_look_of(const DocxXml& xml, DocxXml::Index run, const Rendered& rendered);

/// Whether the text of `run` is hidden (w:vanish).
bool is_hidden_run(const DocxXml& xml, DocxXml::Index run);

}  // namespace weerga
