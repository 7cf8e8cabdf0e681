// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// A Word document with this content of w:body, in `language`; its styles are Heading1, ListParagraph and FootnoteText.
std::string docx_with_body(std::string_view body, std::string_view language);

/// `text` as the content of a run (w:r): tabs and line feeds are elements.
std::string docx_run_content(std::string_view text);

}  // namespace weerga
