// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/text_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "xliff/text/encoding.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

bool is_utf8(const std::string& encoding) { return fold_case(encoding) == "utf-8" || fold_case(encoding) == "utf8"; }

std::string marked_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return {};
}

/// The text of `bytes` if all of them are in `encoding`. Where letters of several bytes stand before the first that are
/// not UTF-8, no single encoding is right.
std::optional<std::string> text_in(std::string_view bytes, const std::string& encoding, const std::string& name) {
  auto conversion = converted_to_utf8(bytes, encoding);
  if (!conversion) return std::nullopt;
  if (!conversion->first_bad) return std::move(conversion->utf8);
  const std::string_view before = bytes.substr(0, *conversion->first_bad);
  const bool mixed = is_utf8(encoding) && std::ranges::any_of(before, [](char byte) { return (byte & 0x80) != 0; });
  if (mixed)
    throw Error(ErrorKind::malformed,
                "This text mixes two encodings: what stands before is UTF-8, but not this character.",
                place_of(before, before.size(), name));
  return std::nullopt;
}

Diagnostic wrong_encoding(const std::string& declared, const std::string& used, const std::string& name) {
  return {.severity = Severity::warning,
          .code = "extract.encoding",
          .sentence = fmt::format("The file says that it is in {}, but it is not; it was read as {}.", declared, used),
          .place = {.file = name}};
}

}  // namespace

TextBytes text_of_bytes(std::string_view bytes, const std::string& declared, const std::string& name) {
  if (bytes.size() > kMostTextBytes)
    throw Error(ErrorKind::too_large,
                fmt::format("The file is larger than {} MiB, which is no letter.", kMostTextBytes >> 20U), {name});
  const std::string marked = marked_encoding(bytes);
  TextBytes result;
  for (const std::string& encoding : {marked, declared, std::string("UTF-8"), std::string("windows-1252")}) {
    if (encoding.empty()) continue;
    std::optional<std::string> text = text_in(bytes, encoding, name);
    if (!text) continue;
    const std::string& promised = marked.empty() ? declared : marked;
    if (!promised.empty() && encoding != promised)
      result.diagnostics.push_back(wrong_encoding(promised, encoding, name));
    result.text = std::move(*text);
    result.encoding = encoding;
    result.guessed = encoding != promised && !is_utf8(encoding);
    break;
  }
  if (const std::size_t nul = result.text.find('\0'); nul != std::string::npos || result.encoding.empty())
    throw Error(ErrorKind::malformed, "This is no text: it has binary content.",
                nul == std::string::npos ? Place{name} : place_of(result.text, nul, name));
  return result;
}

}  // namespace weerga
