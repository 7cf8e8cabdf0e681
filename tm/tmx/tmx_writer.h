// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "tm/tmx/tmx_unit.h"

namespace weerga {

/// Writes TMX 1.4b (UTF-8, LF), unit by unit, in bounded memory. Codes are written as bpt, ept, it and ph (level 2).
/// Characters that XML cannot hold become U+FFFD.
class TmxWriter {
 public:
  /// Takes the bytes that are written; it throws where it cannot.
  using Sink = std::function<void(std::string_view bytes)>;

  /// Writes the header. `header.source_language` "" becomes "*all*".
  TmxWriter(Sink sink, const TmxHeader& header);
  void write(const TmxUnit& unit);
  /// Writes the end; nothing may follow.
  void finish();

 private:
  Sink sink_;
  std::string buffer_;  ///< kept for its capacity
};

}  // namespace weerga
