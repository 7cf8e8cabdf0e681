// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/document_words.h"

#include "xliff/text/characters.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool is_word_character(char32_t c) {
  return is_alphabetic(c) || is_digit(c) || c == U'-' || c == U'\'' || c == U'’' || c == U'\u2010' || c == U'\u2011';
}

}  // namespace

void DocumentWords::count_in(std::string_view text, const std::vector<ByteRange>& lines) {
  if (counts_.empty()) return;
  for (const ByteRange line : lines) {
    for (std::size_t begin = line.begin; begin < line.end;) {
      std::size_t end = begin;
      while (end < line.end && is_word_character(code_point_at(text, end).value)) end += code_point_at(text, end).size;
      if (end > begin && text[end - 1] != '-') {
        const auto found = counts_.find(fold_case(text.substr(begin, end - begin)));
        if (found != counts_.end()) ++found->second;
      }
      begin = end < line.end && end == begin ? end + code_point_at(text, end).size : end;
    }
  }
}

}  // namespace weerga
