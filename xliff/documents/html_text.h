// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// `text` as HTML: & < > and the double quote are references, characters that HTML forbids are left out.
std::string html_text(std::string_view text);

/// What a piece of HTML without tags says: its character references ("&eacute;", "&#233;") are read as browsers read
/// them. `html` is UTF-8. Linear.
std::string text_of_html(std::string_view html);

}  // namespace weerga
