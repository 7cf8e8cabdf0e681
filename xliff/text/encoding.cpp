// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/encoding.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converter_of(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

/// Runs `source` through ICU's pivot from one converter to the other. Returns how far the input was read.
struct Passage {
  std::string out;
  std::size_t read = 0;
  bool whole = false;
};

Passage passed(UConverter& from, UConverter& to, std::string_view bytes) {
  Passage passage;
  passage.out.reserve(bytes.size());
  std::array<UChar, 4096> pivot{};
  std::array<char, 16384> buffer{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const limit = bytes.data() + bytes.size();
  for (UBool reset = 1;; reset = 0) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(&to, &from, &target, buffer.data() + buffer.size(), &source, limit, pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), reset, 1, &status);
    passage.out.append(buffer.data(), target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    passage.read = static_cast<std::size_t>(source - bytes.data());
    passage.whole = U_SUCCESS(status);
    return passage;
  }
}

}  // namespace

std::optional<Conversion> converted_to_utf8(std::string_view bytes, const std::string& encoding) {
  const Converter from = converter_of(encoding);
  const Converter to = converter_of("UTF-8");
  if (!from || !to) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Passage passage = passed(*from, *to, bytes);
  Conversion conversion{.utf8 = std::move(passage.out), .first_bad = std::nullopt};
  if (!passage.whole) conversion.first_bad = passage.read == 0 ? 0 : passage.read - 1;
  return conversion;
}

std::string converted_from_utf8(std::string_view utf8, const std::string& encoding) {
  const Converter from = converter_of("UTF-8");
  const Converter to = converter_of(encoding);
  if (!from || !to) throw Error(ErrorKind::unsupported, "The character encoding " + encoding + " is not known.");
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_ESCAPE, UCNV_ESCAPE_XML_HEX, nullptr, nullptr, &status);
  return passed(*from, *to, utf8).out;
}

}  // namespace weerga
