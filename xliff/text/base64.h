// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// RFC 4648 § 4, with padding and without line ends.
std::string base64_of(std::string_view bytes);

/// The bytes again; white space is skipped. Throws Error malformed at any other sign.
std::string bytes_of_base64(std::string_view text);

}  // namespace weerga
