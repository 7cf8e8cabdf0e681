// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/tasks/workspace.h"
#include "xliff/extract/repair.h"
#include "xliff/text/byte_range.h"
#include "xliff/text/error.h"

namespace weerga::cli {

/// A text whose words may be broken over lines, as paragraphs, with the way back to its lines: so a word list finds
/// "onmiddel-⏎lijke" right, and reports "geaccor-⏎dert" where it begins.
class UnwrappedText {
 public:
  /// Bytes of one line, from 0; a range that goes on in the next line ends behind this one's end.
  struct LineBytes {
    std::size_t line = 1;
    ByteRange range;
  };

  UnwrappedText(std::string text, Workspace& workspace, std::string_view language);

  /// Views into this object.
  [[nodiscard]] std::vector<std::string_view> paragraphs() const;
  /// Where a part of a paragraph begins in the text that was given in.
  [[nodiscard]] Place place_of(std::string_view part) const;
  [[nodiscard]] LineBytes line_bytes_of(std::string_view part) const;

 private:
  [[nodiscard]] std::size_t original_place(std::string_view part) const;

  std::string text_;
  RepairedText repaired_;
};

}  // namespace weerga::cli
