// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/extract/repair.h"

namespace weerga {

/// Writes a RepairedText from stretches of the original, one after the other.
class RepairedTextBuilder {
 public:
  explicit RepairedTextBuilder(std::string_view original) : original_(original) {}

  void begin_paragraph(std::size_t indent, std::size_t blank_lines);
  void end_paragraph(std::size_t original_place);
  /// Copies the bytes of `range`; runs of spaces and tabs inside become one space unless `keep_spaces`.
  void copy(ByteRange range, bool keep_spaces = false);
  /// Writes `text` where the original has `range`.
  void put(ByteRange range, std::string_view text);
  /// Notes a decision; its place is the end of what was written so far.
  void decide(RepairDecision decision);

  /// The whole; the builder is empty afterwards.
  RepairedText finished();

 private:
  std::string_view original_;
  RepairedText result_;
};

}  // namespace weerga
