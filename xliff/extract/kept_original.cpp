// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/kept_original.h"

#include <algorithm>
#include <iterator>

#include "xliff/model/metadata.h"
#include "xliff/text/base64.h"
#include "xliff/text/sha256.h"

namespace weerga {
namespace {

std::string_view own_metadata(const File& file, std::string_view type) {
  return metadata_value(file.metadata, kWeergaMetadata, type);
}

}  // namespace

void note_original(File& file, std::string_view bytes, std::string_view format) {
  auto& kept = file.metadata[std::string(kWeergaMetadata)];
  kept["original-format"] = format;
  kept["original-sha256"] = sha256_of(bytes);
  kept["source-sha256"] = source_sha256(file);
}

std::vector<Diagnostic> keep_original(File& file, std::string_view bytes, std::string_view format) {
  note_original(file, bytes, format);
  if (bytes.size() <= kMostKeptBytes) {
    set_metadata_value(file.metadata, kWeergaMetadata, "original", base64_of(bytes));
    return {};
  }
  return {{.severity = Severity::warning,
           .code = "extract.original-not-kept",
           .sentence = "The file is too large to be kept in the document; the translation cannot be written in its "
                       "format, and you should keep it yourself."}};
}

std::string original_bytes(const File& file) { return bytes_of_base64(own_metadata(file, "original")); }

std::string_view original_format(const File& file) { return own_metadata(file, "original-format"); }

std::string_view original_sha256(const File& file) { return own_metadata(file, "original-sha256"); }

std::string source_sha256(const File& file) {
  std::string text;
  for (const Unit& unit : file.units) {
    for (const Segment& segment : unit.segments) {
      std::ranges::copy_if(segment.source.text, std::back_inserter(text),
                           [](char byte) { return byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r'; });
    }
  }
  return sha256_of(text);
}

std::string_view imported_source_sha256(const File& file) { return own_metadata(file, "source-sha256"); }

}  // namespace weerga
