// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// `text` as it must be written between tags: & < > and CR as references, so that every reader gets it back.
std::string escaped_text(std::string_view text);
/// The same at the end of `out`.
void append_escaped_text(std::string& out, std::string_view text);

/// `value` as it must be written between double quotes: white space other than a space as references too.
std::string escaped_attribute(std::string_view value);

/// Adds ` name="value"` to a tag that is being written.
void add_attribute(std::string& tag, std::string_view name, std::string_view value);

}  // namespace weerga
