// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

// What the names of HTML elements mean for a letter. Names are lower case; an unknown one is an inline element.

/// Whether the tags of the element end a paragraph.
bool is_html_block(std::string_view name);
/// Whether the element has no content: br, img.
bool is_void_html(std::string_view name);
/// Whether the content of the element is not for a translator: code, preformatted text, drawings.
bool is_kept_html(std::string_view name);

/// What NativeParagraph calls a paragraph that begins at this element: "heading", "list item", "" …
std::string_view html_paragraph_type(std::string_view name);
/// Type and sub type of the code that stands for an inline element (XLIFF 2.1 § 4.3.1.35 and § 4.3.1.34).
std::string_view html_code_type(std::string_view name);
std::string_view html_code_sub_type(std::string_view name);

/// Letters of ASCII in lower case.
std::string html_lower(std::string_view text);

}  // namespace weerga
