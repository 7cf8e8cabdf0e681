// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xliff/text/encoding.h"
#include "xliff/text/error.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, Encoding>, 10> kNames{{
    {"utf-8", Encoding::utf8},
    {"utf8", Encoding::utf8},
    {"utf-16", Encoding::utf16le},
    {"utf-16le", Encoding::utf16le},
    {"utf-16be", Encoding::utf16be},
    {"windows-1252", Encoding::windows1252},
    {"cp1252", Encoding::windows1252},
    {"iso-8859-1", Encoding::windows1252},
    {"latin1", Encoding::windows1252},
    {"us-ascii", Encoding::windows1252},
}};

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
constexpr std::array<Mark, 3> kByteOrderMarks{
    {{"\xEF\xBB\xBF"sv, Encoding::utf8}, {"\xFF\xFE"sv, Encoding::utf16le}, {"\xFE\xFF"sv, Encoding::utf16be}}};

const Mark* byte_order_mark_of(std::string_view bytes) {
  const auto found =
      std::ranges::find_if(kByteOrderMarks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kByteOrderMarks.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_binary(std::string_view text, std::size_t place) {
  throw Error(ErrorKind::malformed, "This is not a text file: it holds control characters as programs and images do.",
              place_of(text, place));
}

/// Tab, line ends and form feeds are the only control characters of text.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20U && !(byte >= 0x09U && byte <= 0x0DU)) || byte == 0x7FU;
}

void check_is_text(std::string_view text) {
  const auto found = std::ranges::find_if(text, is_control);
  if (found != text.end()) refuse_binary(text, static_cast<std::size_t>(found - text.begin()));
}

/// Western text in UTF-16 has a NUL in nearly every character; which half holds it tells the byte order.
std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  constexpr std::size_t kSample = 4096;
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 2 || bytes.size() % 2 != 0) return std::nullopt;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0' ? 1 : 0;
  const std::size_t most = sample.size() / 2 * 7 / 10;
  if (nuls[1] > most && nuls[0] == 0) return Encoding::utf16le;
  if (nuls[0] > most && nuls[1] == 0) return Encoding::utf16be;
  return std::nullopt;
}

/// A file pasted together from two encodings: some characters are UTF-8 beyond ASCII and some bytes are not. A lone
/// sequence can come about by chance in Windows-1252 ("CAFÉ”").
bool mixes_encodings(std::string_view bytes) {
  constexpr std::size_t kNoChance = 2;
  constexpr std::size_t kMostBadPerSequence = 4;
  std::size_t sequences = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = code_point_at(bytes, i);
    if (c.size > 1) ++sequences;
    if (c.size == 1 && c.value > 0x7FU) ++bad;
    i += c.size;
  }
  return sequences >= kNoChance && bad <= sequences * kMostBadPerSequence;
}

Encoding detected(std::string_view bytes) {
  if (const auto wide = utf16_by_nuls(bytes)) return *wide;
  const auto first_bad = first_invalid_utf8(bytes);
  if (!first_bad) return Encoding::utf8;
  check_is_text(bytes);
  if (mixes_encodings(bytes)) {
    throw Error(ErrorKind::malformed,
                "This text mixes two encodings: most of it is UTF-8, but not this character. Save it anew as UTF-8, or "
                "say which encoding it has.",
                place_of(bytes.substr(0, *first_bad), *first_bad));
  }
  return Encoding::windows1252;
}

std::string utf8_from(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::utf8) {
    const auto bad = first_invalid_utf8(bytes);
    if (!bad) return std::string(bytes);
    throw Error(ErrorKind::malformed, "This text is not in UTF-8 from here on.", place_of(bytes.substr(0, *bad), *bad));
  }
  auto conversion = converted_to_utf8(bytes, std::string(to_string(encoding)));
  if (!conversion) throw Error(ErrorKind::unsupported, "This encoding is not known.");
  if (conversion->first_bad) {
    const std::string sentence = "This text is not in " + std::string(to_string(encoding)) + " from here on.";
    throw Error(ErrorKind::malformed, sentence, place_of(conversion->utf8, conversion->utf8.size()));
  }
  return std::move(conversion->utf8);
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::windows1252:
      return "windows-1252";
  }
  return "";
}

std::optional<Encoding> encoding_of(std::string_view name) {
  const auto found =
      std::ranges::find(kNames, fold_case(name), [](const auto& entry) { return std::string(entry.first); });
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

DecodedText decoded(std::string_view bytes, std::optional<Encoding> declared) {
  DecodedText result;
  if (const Mark* mark = byte_order_mark_of(bytes)) {
    result.byte_order_mark = true;
    declared = mark->encoding;
    bytes.remove_prefix(mark->bytes.size());
  }
  result.encoding = declared ? *declared : detected(bytes);
  result.text = utf8_from(bytes, result.encoding);
  check_is_text(result.text);
  return result;
}

std::string decoded_text(std::string_view bytes, std::optional<Encoding> declared) {
  return decoded(bytes, declared).text;
}

std::string encoded(std::string_view text, Encoding encoding, bool byte_order_mark) {
  std::string bytes;
  if (byte_order_mark) {
    const auto mark = std::ranges::find(kByteOrderMarks, encoding, &Mark::encoding);
    if (mark != kByteOrderMarks.end()) bytes = mark->bytes;
  }
  if (encoding == Encoding::utf8) return bytes.append(text);
  std::string converted = converted_from_utf8(text, std::string(to_string(encoding)));
  if (encoding == Encoding::windows1252) {
    const std::string back = utf8_from(converted, encoding);
    const auto [kept, lost] = std::ranges::mismatch(text, back);
    if (kept != text.end() || lost != back.end()) {
      throw Error(ErrorKind::invalid_argument, "This character cannot be written in windows-1252.",
                  place_of(text, static_cast<std::size_t>(kept - text.begin())));
    }
  }
  return bytes + converted;
}

}  // namespace weerga
