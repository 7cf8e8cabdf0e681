// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/place_counter.h"

#include "xliff/text/utf8.h"

namespace weerga {

Place PlaceCounter::operator()(std::size_t offset) {
  if (offset < line_begin_) {
    line_begin_ = 0;
    line_ = 1;
  }
  Place place = place_of(text_.substr(line_begin_), offset - line_begin_, file_);
  place.line += line_ - 1;
  if (place.line == line_) return place;
  const bool inside_line_end = text_[offset - 1] == '\r' && text_.substr(offset).starts_with('\n');
  line_begin_ = text_.find_last_of("\n\r", offset - (inside_line_end ? 2 : 1)) + 1;
  line_ = place.line;
  return place;
}

}  // namespace weerga
