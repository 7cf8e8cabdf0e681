// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <istream>
#include <string>
#include <string_view>

#include "xliff/formats/xliff_levels.h"
#include "xliff/formats/xml_scanner.h"

namespace weerga {

/// Takes the units of an XLIFF file token by token.
class UnitTokens {
 public:
  virtual ~UnitTokens() = default;

  /// `scanner` is at the start tag of a unit, in `window`.
  virtual void begin(const XmlScanner& scanner, std::string_view window, const XliffLevels& levels) = 0;
  /// Takes a token of the unit behind its start tag, its end tag last. False stops the reading.
  virtual bool take(const XmlScanner& scanner, XmlToken token, const XliffLevels& levels) = 0;
  /// Whether the window must hold the unit from its begin, or only the token that is taken.
  [[nodiscard]] virtual bool looks_back() const = 0;
  /// The window has become `window`, which begins `dropped` bytes later than the old one.
  virtual void moved(std::string_view window, std::size_t dropped) = 0;
};

/// Who takes the units of a file, by its version.
struct UnitTakers {
  UnitTokens& version_1;
  UnitTokens& version_2;
};

/// Reads a file in UTF-8 through a window of one megabyte, longer only where a taker looks back on a longer unit.
/// False without having read any unit if the file is in another encoding: the caller reads it whole.
/// Throws Error as stream_xliff() does. `name` is only for messages.
bool stream_units(std::istream& file, const std::string& name, UnitTakers takers);
bool stream_units(const std::filesystem::path& path, UnitTakers takers);

}  // namespace weerga
