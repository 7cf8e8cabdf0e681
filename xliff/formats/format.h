// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace weerga {

enum class Format {
  xliff2,
  xliff1,
  sdlxliff,
  mqxliff,
  mxliff,
  po,
  tmx,
  tbx,
  srx,
  text,
  pdf,
  docx,
  odt,
  html,
  markdown
};

/// How a format is named and found.
struct FormatName {
  Format format;
  std::string_view name;        ///< for people: "Trados (sdlxliff)"
  std::string_view extensions;  ///< lower case, separated by spaces, without dots; the first is the usual one
  bool bilingual;               ///< holds source and target
};
extern const std::array<FormatName, 15> kFormats;

/// What a file is, by its first bytes (a few kilobytes are enough) and, where they do not tell, by its name. Nothing if
/// neither does. Never opens or parses anything; a wrong guess is refused by the reader.
std::optional<Format> format_of(std::string_view file_name, std::string_view first_bytes);

/// Whether a format is XLIFF of any version or a dialect of it.
bool is_xliff(Format format);
/// Whether a file's name says so.
bool is_xliff_name(std::string_view file_name);

}  // namespace weerga
