// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

std::string ascii_lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return folded;
}

std::string fold_marks(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string decomposed;
  icu::StringByteSink<std::string> sink(&decomposed);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, piece(text), sink, nullptr, status);
  std::string bare;
  bare.reserve(decomposed.size());
  for (std::size_t i = 0; i < decomposed.size();) {
    const CodePoint c = code_point_at(decomposed, i);
    if (u_charType(static_cast<UChar32>(c.value)) != U_NON_SPACING_MARK) bare.append(decomposed, i, c.size);
    i += c.size;
  }
  return fold_case(bare);
}

std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return result;
}

std::string upper_case(std::string_view text, std::string_view language) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper(std::string(language).c_str(), 0, piece(text), sink, nullptr, status);
  return result;
}

std::string lower_case(std::string_view text, std::string_view language) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower(std::string(language).c_str(), 0, piece(text), sink, nullptr, status);
  return result;
}

}  // namespace weerga
