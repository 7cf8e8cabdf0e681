// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/error.h"

#include <utility>

namespace weerga {

std::string to_string(const Place& place) {
  std::string text = place.file;
  for (const std::size_t number : {place.line, place.column}) {
    if (number == 0) break;
    if (!text.empty()) text += ':';
    text += std::to_string(number);
  }
  return text;
}

Error::Error(ErrorKind kind, std::string sentence, Place place)
    : kind_(kind), sentence_(std::move(sentence)), place_(std::move(place)), what_(to_string(place_)) {
  if (!what_.empty()) what_ += ": ";
  what_ += sentence_;
}

}  // namespace weerga
