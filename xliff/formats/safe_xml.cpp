// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/safe_xml.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "xliff/formats/xml_scanner.h"
#include "xliff/text/encoding.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view encoding;
  bool mark;  ///< the bytes are a byte order mark
};

using namespace std::string_view_literals;
// XML 1.0 appendix F. The longer ones stand first: a UTF-32 mark begins like one of UTF-16.
constexpr std::array<Signature, 10> kSignatures{{{"\xFF\xFE\0\0"sv, "UTF-32LE", true},
                                                 {"\0\0\xFE\xFF"sv, "UTF-32BE", true},
                                                 {"<\0\0\0"sv, "UTF-32LE", false},
                                                 {"\0\0\0<"sv, "UTF-32BE", false},
                                                 {"\xEF\xBB\xBF"sv, "UTF-8", true},
                                                 {"\xFF\xFE"sv, "UTF-16LE", true},
                                                 {"\xFE\xFF"sv, "UTF-16BE", true},
                                                 {"<\0"sv, "UTF-16LE", false},
                                                 {"\0<"sv, "UTF-16BE", false},
                                                 {"\x4C\x6F\xA7\x94"sv, "EBCDIC", false}}};

/// The value of `encoding` in an XML declaration of ASCII letters; "" if there is none.
std::string declared_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 1024));
  std::size_t place = declaration.find("encoding");
  if (place == std::string_view::npos) return {};
  place = declaration.find_first_of("\"'", place);
  if (place == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[place], place + 1);
  if (end == std::string_view::npos) return {};
  return std::string(declaration.substr(place + 1, end - place - 1));
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

bool is_supported(const std::string& encoding) {
  constexpr std::array<std::string_view, 6> kExact{"US-ASCII", "ASCII", "LATIN1", "KOI8-R", "MACINTOSH", "CP1252"};
  return std::ranges::find(kExact, encoding) != kExact.end() || encoding.starts_with("ISO-8859-") ||
         encoding.starts_with("WINDOWS-125");
}

/// What the declaration of a file that begins like ASCII says: UTF-8, or one of the 8-bit encodings.
std::string encoding_of_ascii_like(std::string_view bytes, const std::string& name) {
  const std::string declared = declared_encoding(bytes);
  const std::string known = upper(declared);
  if (known.empty() || known == "UTF-8" || known == "UTF8") return "UTF-8";
  if (is_supported(known)) return declared;
  const Place place{.file = name, .line = 1, .column = 1};
  if (known.starts_with("UTF-16") || known.starts_with("UTF-32") || known.starts_with("UCS-")) {
    throw Error(ErrorKind::malformed, "The file says that it is in " + declared + ", but it is not.", place);
  }
  throw Error(ErrorKind::unsupported, "The character encoding “" + declared + "” is not supported.", place);
}

}  // namespace

Place SafeXml::place_of(std::size_t offset) const {
  return weerga::place_of(utf8_, std::min(offset, utf8_.size()), name_);
}

SafeXml decoded_xml(std::string bytes, const std::string& name, const XmlLimits& limits) {
  if (bytes.size() > limits.bytes) {
    throw Error(ErrorKind::too_large, "The file is larger than " + std::to_string(limits.bytes >> 20U) + " MiB.",
                {.file = name});
  }
  SafeXml xml;
  xml.name_ = name;
  const auto* signature =
      std::ranges::find_if(kSignatures, [&](const Signature& s) { return bytes.starts_with(s.bytes); });
  const bool known = signature != kSignatures.end();
  if (known && signature->encoding == "EBCDIC") {
    throw Error(ErrorKind::unsupported, "The character encoding EBCDIC is not supported.",
                {.file = name, .line = 1, .column = 1});
  }
  xml.encoding_ = known ? std::string(signature->encoding) : encoding_of_ascii_like(bytes, name);
  xml.mark_ = known && signature->mark;
  const std::size_t mark_size = xml.mark_ ? signature->bytes.size() : 0;
  if (!xml.converted()) {
    bytes.erase(0, mark_size);
    xml.utf8_ = std::move(bytes);
    return xml;
  }
  std::optional<Conversion> conversion = converted_to_utf8(std::string_view(bytes).substr(mark_size), xml.encoding_);
  if (!conversion)
    throw Error(ErrorKind::unsupported, "The character encoding “" + xml.encoding_ + "” is not supported.",
                {.file = name});
  xml.utf8_ = std::move(conversion->utf8);
  xml.original_ = std::move(bytes);
  if (conversion->first_bad) {
    throw Error(ErrorKind::malformed, "The bytes here are no " + xml.encoding_ + ".", xml.place_of(xml.utf8_.size()));
  }
  return xml;
}

SafeXml checked_xml(std::string bytes, const std::string& name, const XmlLimits& limits) {
  SafeXml xml = decoded_xml(std::move(bytes), name, limits);
  XmlScanner scanner(xml.utf8(), name, limits);
  while (scanner.next() != XmlToken::finished) {
  }
  return xml;
}

}  // namespace weerga
