// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// `text` as Markdown that says the same: what would be markup is escaped, also at its begin, where "1." or "-" would
/// begin a list; line feeds become spaces; addresses of the web stay as they are. With `in_cell`, bars are escaped too.
std::string markdown_text(std::string_view text, bool in_cell = false);

}  // namespace weerga
