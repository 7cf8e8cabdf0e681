// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/sentence_place.h"

#include <algorithm>
#include <array>

#include "xliff/text/utf8.h"

namespace weerga {

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(0, at));
  if (before.empty()) return true;
  static constexpr std::array<std::string_view, 10> kOpeners{".", "!", "?", ":", "(", "“", "„", "\"", "‘", "•"};
  return std::ranges::any_of(kOpeners, [&](std::string_view mark) { return before.ends_with(mark); });
}

}  // namespace weerga
