// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

enum class FileFormat { xliff, tmx, tbx, srx };

/// The format that the root element names, or nothing for any other root and for bytes that hold no element at all.
/// Looks at the first start tag only; the file need not be well formed.
std::optional<FileFormat> format_of(std::string_view bytes);

/// No more findings than this are kept for one file; a last note then says that there are more.
inline constexpr std::size_t kMostFindings = 1000;

/// Checks a whole file against its standard: XLIFF 1.2, 2.0, 2.1 and 2.2 with all modules, TMX 1.1 to 1.4b,
/// TBX (v2 martif; v3 in both styles) and SRX 1.0 and 2.0. `name` stands in the findings' places.
///
/// Severity error = the standard says MUST, MUST NOT, or its schema refuses the file; warning = the standard advises
/// otherwise, or its own documents disagree; note = worth knowing. A file without an error is valid. Findings come in
/// document order. Bytes that are not well-formed XML give one error with code "xml.not-well-formed" and the place.
/// Every code, with the rule and the section behind it, is listed in docs/validation.md.
///
/// Throws Error: unsupported for another root element or an XLIFF version that is not listed above; too_large when the
/// file exceeds the limits of safe loading. Linear in the size of the file.
std::vector<Diagnostic> validated(std::string bytes, const std::string& name);

/// Whether any of them is an error.
bool has_error(const std::vector<Diagnostic>& findings);

}  // namespace weerga
