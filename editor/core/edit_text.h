// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// A text as an editor control shows it: each inline code is one private-use character, so that the caret takes it in
/// one step and one backspace removes it.
struct EditText {
  struct Pill {
    char32_t character = 0;  ///< U+E000 or above; occurs in no text of the segment
    InlineCode code;
  };

  std::string text;
  std::vector<Pill> pills;  ///< the codes that may stand in `text`, those of the source that are not there yet included

  /// The code that `character` stands for, or nothing.
  [[nodiscard]] const InlineCode* code_of(char32_t character) const;
};

/// The target (or, with `shown` = source, the source itself) for editing, with the codes of both.
EditText edit_text(const TaggedText& shown, const TaggedText& source);

/// `old` after its edit text became `edited`: annotations stay on their words, codes stand where their characters do.
/// A code whose character occurs twice is a copy at its later places; unknown private-use characters are text.
/// `caret` is where the caret stands in the edit text after the change: it tells which of two equal letters came or
/// went.
TaggedText retyped(const TaggedText& old, const EditText& edited, std::optional<std::size_t> caret = {});

/// Byte offset in TaggedText::text → in the edit text, and back. Codes at the place itself stay behind it.
std::size_t to_edit_text(const TaggedText& text, std::size_t offset);
std::size_t from_edit_text(const EditText& text, std::size_t offset);

/// What differs between two texts: common beginning and end left out, cut at code point boundaries. Of several ways to
/// see it ("aa" from "a") the one that ends at byte `caret` of the new text, if there is one; else the last.
struct TextDifference {
  ByteRange removed;     ///< in the old text
  std::string inserted;  ///< in its place
};
TextDifference difference_of(std::string_view old_text, std::string_view new_text,
                             std::optional<std::size_t> caret = {});

}  // namespace weerga
