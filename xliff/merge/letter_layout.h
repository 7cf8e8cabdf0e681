// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// A paragraph of a translated letter as a plain, clean layout shows it.
struct LaidParagraph {
  enum class Kind { body, heading, list_item, signature, footnote };
  Kind kind = Kind::body;
  TaggedText text;
  std::size_t indent = 0;    ///< spaces before it in a text letter
  bool bullet = false;       ///< of a list item: it has no number or sign of its own
  bool space_before = true;  ///< an empty line comes before it

  friend bool operator==(const LaidParagraph&, const LaidParagraph&) = default;
};

/// The translation in reading order: all units, those that stand in a skeleton with its spaces and empty lines. A
/// segment that has no target stands there with its source.
std::vector<LaidParagraph> letter_layout(const Document& document);

/// A stretch of text that looks the same.
struct StyledRun {
  std::string text;  ///< with '\t' and '\n' where codes stand for them
  bool bold = false;
  bool italic = false;
  bool underlined = false;

  friend bool operator==(const StyledRun&, const StyledRun&) = default;
};

/// The runs of a text: codes of the sub types xlf:b, xlf:i and xlf:u style it, others are shown by what stands for
/// them.
std::vector<StyledRun> styled_runs(const TaggedText& text);

}  // namespace weerga
