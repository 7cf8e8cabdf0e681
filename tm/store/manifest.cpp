// SPDX-License-Identifier: Apache-2.0
#include "tm/store/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kFirstLine = "weerga-memory 1";
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestTag = 35;  // RFC 5646 § 4.4.1 says how much room a tag needs at least
constexpr std::string_view kAnyVersion = "weerga-memory ";

std::string one_line(std::string text) {
  std::ranges::replace_if(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return text;
}

bool is_one_line(std::string_view text) {
  return std::ranges::none_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
}

/// Two or more letters, then parts of letters and digits behind hyphens.
bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); };
  const auto fits = [&](char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-'; };
  return tag.size() >= 2 && tag.size() <= kLongestTag && is_letter(tag[0]) && is_letter(tag[1]) &&
         std::ranges::all_of(tag, fits) && tag.back() != '-' && tag.find("--") == std::string_view::npos;
}

std::string* field_of(Manifest& manifest, std::string_view name) {
  if (name == "name") return &manifest.name;
  if (name == "id") return &manifest.id;
  if (name == "source") return &manifest.source_language;
  if (name == "target") return &manifest.target_language;
  return nullptr;
}

void check_first_line(std::string_view line, const Place& place) {
  if (line == kFirstLine) return;
  if (line.starts_with(kAnyVersion)) {
    throw Error(ErrorKind::unsupported, "This memory was written by a later version of the program.", place);
  }
  throw Error(ErrorKind::malformed, "This is not the description of a translation memory.", place);
}

}  // namespace

void check(const Manifest& manifest) {
  const auto refuse = [](std::string sentence) { throw Error(ErrorKind::invalid_argument, std::move(sentence)); };
  if (manifest.name.size() > kLongestName || first_invalid_utf8(manifest.name) || !is_one_line(manifest.name)) {
    refuse("The name of a memory is one line of at most 200 bytes of UTF-8.");
  }
  for (const std::string* language : {&manifest.source_language, &manifest.target_language}) {
    if (!is_language_tag(*language)) refuse("A language is written like \"nl\" or \"en-GB\".");
  }
}

std::string text_of(const Manifest& manifest) {
  return fmt::format("{}\nname: {}\nid: {}\nsource: {}\ntarget: {}\n", kFirstLine, one_line(manifest.name),
                     one_line(manifest.id), one_line(manifest.source_language), one_line(manifest.target_language));
}

Manifest manifest_of(std::string_view text, const std::string& file) {
  Manifest manifest;
  if (const auto bad = first_invalid_utf8(text)) {
    throw Error(ErrorKind::malformed, "The description of the memory is not UTF-8.", place_of(text, *bad, file));
  }
  for (std::size_t line_number = 1; !text.empty(); ++line_number) {
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    text.remove_prefix(
        std::min(text.size(), text.find('\n') == std::string_view::npos ? text.size() : text.find('\n') + 1));
    const Place place{file, line_number};
    if (line_number == 1) {
      check_first_line(line, place);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (line.empty() || colon == std::string_view::npos) continue;
    // A field that this version does not know is for a later one, and no reason to refuse.
    if (std::string* const field = field_of(manifest, line.substr(0, colon))) *field = trimmed(line.substr(colon + 1));
  }
  if (manifest.id.empty() || manifest.source_language.empty() || manifest.target_language.empty()) {
    throw Error(ErrorKind::malformed, "The description of the memory lacks its id or its languages.", {file});
  }
  return manifest;
}

}  // namespace weerga
