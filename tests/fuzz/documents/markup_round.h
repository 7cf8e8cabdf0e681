// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "xliff/documents/document_format.h"
#include "xliff/text/error.h"

namespace weerga {

/// Any bytes as a letter of `format`: they are refused with a sentence; or they come back byte for byte without
/// targets, and with every paragraph translated they can be read again.
inline int fuzz_round(const DocumentFormat& format, const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::string written;
  try {
    std::map<std::string, TaggedText, std::less<>> targets;
    for (NativeParagraph& paragraph : format.read(bytes, "f").paragraphs) {
      paragraph.text.text += '~';
      targets.emplace(paragraph.id, std::move(paragraph.text));
    }
    if (format.key != "po" && format.written(bytes, [](std::string_view) { return nullptr; }, "") != bytes)
      std::abort();
    const TargetOf target_of = [&](std::string_view id) {
      const auto found = targets.find(id);
      return found == targets.end() ? nullptr : &found->second;
    };
    written = format.written(bytes, target_of, "en-GB");
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
    return 0;
  }
  try {
    static_cast<void>(format.read(written, "f"));
  } catch (const Error& error) {
    // A catalogue takes its encoding from the first "charset=" in it, which may have been in a translation.
    const bool other_charset = format.key == "po" && written.find("charset=") != std::string::npos;
    if (error.kind() != ErrorKind::too_large && !other_charset) std::abort();
  }
  return 0;
}

}  // namespace weerga
