// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weerga {

/// What the file `memory.weerga` of a memory says.
struct Manifest {
  std::string name;
  std::string id;  ///< made at random once; tells a copy of a memory from another one
  std::string source_language = "nl";
  std::string target_language = "en";

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Throws Error invalid_argument where the name is no short line of UTF-8 or a language no BCP 47 tag in form.
void check(const Manifest& manifest);

/// The file's text (grammar in FORMAT.md).
std::string text_of(const Manifest& manifest);

/// Throws Error with line: malformed; unsupported (written by a later version).
Manifest manifest_of(std::string_view text, const std::string& file);

}  // namespace weerga
