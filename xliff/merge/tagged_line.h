// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// The codes of a segment by number: "{1}" is the first of its source, codes that only the target has come behind.
class CodeNumbers {
 public:
  explicit CodeNumbers(const Segment& segment);

  /// The text with numbered tags. What looks like a tag in the text itself begins with two braces.
  [[nodiscard]] std::string line_of(const TaggedText& text) const;

  struct Reading {
    TaggedText text;
    std::vector<std::string> unknown;  ///< tags without a code; they stay as text
    std::vector<std::string> missing;  ///< tags of codes of the source that must not be deleted
  };
  /// The text that a line says.
  [[nodiscard]] Reading text_of(std::string_view line) const;

 private:
  struct Numbered {
    std::string id;
    const InlineCode* opening = nullptr;  ///< or the placeholder
    const InlineCode* closing = nullptr;
    bool in_source = false;
  };
  void add(const TaggedText& text, bool in_source);
  [[nodiscard]] std::size_t number_of(std::string_view id) const;
  [[nodiscard]] const InlineCode* code_of(std::string_view tag) const;

  std::vector<Numbered> codes_;
};

}  // namespace weerga
