// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// One step in writing a text.
struct InlineToken {
  enum class Kind { text, code, mark_begin, mark_end };
  Kind kind = Kind::text;
  ByteRange text;           ///< of Kind::text
  std::size_t index = 0;    ///< of the code or annotation
  std::size_t partner = 0;  ///< of a nested code: index of the code at the other end
  bool nested = false;      ///< written as the tag of an element that holds the span: pc, mrk
};

/// Marks of one text that go on from the text before it or into the one behind it, by their ids.
struct OpenMarks {
  std::set<std::string, std::less<>> from_before;
  std::set<std::string, std::less<>> to_behind;
};

/// The open marks of each of consecutive texts: a span that a cut went through touches the cut on both sides.
std::vector<OpenMarks> open_marks_of(std::span<const TaggedText* const> texts);

/// The steps in order, and which spans can be elements. Two codes that overlap are both no elements; an annotation that
/// overlaps a code, or an annotation that begins before it, is none. Ends of marks in `open` have no token.
std::vector<InlineToken> laid_out(const TaggedText& text, const OpenMarks& open = {});

}  // namespace weerga
