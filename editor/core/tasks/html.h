// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// Text that HTML shows as it is: & < > " ' replaced, characters that XML forbids shown as U+FFFD.
std::string html_escaped(std::string_view text);

/// A whole page: UTF-8, no script, a policy that loads nothing, readable in light and dark. `body` is HTML.
std::string html_page(std::string_view title, std::string_view body);

}  // namespace weerga
