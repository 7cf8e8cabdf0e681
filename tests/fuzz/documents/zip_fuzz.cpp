// SPDX-License-Identifier: Apache-2.0
// Any bytes as a zip container: they are refused with a sentence, or a container with one entry replaced is good too.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xliff/documents/zip_archive.h"
#include "xliff/text/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    const ZipArchive archive(bytes, "f", {.entries = 100, .entry_bytes = 1U << 20U, .total_bytes = 4U << 20U});
    if (archive.entries().empty()) return 0;
    for (const std::string& entry : archive.entries()) static_cast<void>(archive.content(entry));
    const std::string& first = archive.entries().front();
    const std::string written = zip_with(bytes, {{first, "changed"}});
    if (ZipArchive(written, "f").content(first) != "changed") std::abort();
  } catch (const Error& error) {
    if (error.sentence().empty()) std::abort();
  }
  return 0;
}
