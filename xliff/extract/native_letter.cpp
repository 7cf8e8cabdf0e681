// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/native_letter.h"

#include <algorithm>
#include <utility>

#include "xliff/extract/kept_original.h"
#include "xliff/extract/paragraph_unit.h"
#include "xliff/formats/po_reader.h"
#include "xliff/model/metadata.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

bool has_text(const Unit& unit) {
  return std::ranges::any_of(unit.segments, [](const Segment& segment) { return !segment.ignorable; });
}

Unit unit_of(NativeParagraph paragraph, const Segmenter& segmenter) {
  Unit unit = paragraph_unit(std::move(paragraph.id), paragraph.text, segmenter);
  unit.notes = std::move(paragraph.notes);
  set_metadata_value(unit.metadata, kWeergaMetadata, "paragraph", paragraph.type.empty() ? "body" : paragraph.type);
  return unit;
}

/// A paragraph of white space alone is no unit: it keeps its own text.
File file_of(NativeDocument& native, const std::string& name, const Segmenter& segmenter) {
  File file{.id = "f1", .original = name};
  for (NativeParagraph& paragraph : native.paragraphs) {
    Unit unit = unit_of(std::move(paragraph), segmenter);
    if (has_text(unit)) file.units.push_back(std::move(unit));
  }
  if (file.units.empty()) throw Error(ErrorKind::malformed, "There is no text in this letter.", {name});
  return file;
}

/// A catalogue is all text: its document takes many times its size.
constexpr std::size_t kMostCatalogueBytes = std::size_t{32} << 20U;

/// Runs `extract` on the bytes of `path`; trouble names the whole path.
template <typename Extract>
Extraction with_whole_path(const std::filesystem::path& path, std::size_t limit, Extract extract) {
  try {
    return extract(bytes_of_file(path, limit), path.filename().string());
  } catch (const Error& error) {
    Place place = error.place();
    place.file = path.string();
    throw Error(error.kind(), error.sentence(), place);
  }
}

}  // namespace

Extraction extract_native(const DocumentFormat& format, std::string_view bytes, const std::string& name,
                          const ExtractOptions& options) {
  NativeDocument native = format.read(bytes, name);
  const Segmenter segmenter(options.rules != nullptr ? *options.rules : built_in_rules(), options.source_language);
  Extraction extraction;
  extraction.document.source_language = options.source_language;
  extraction.document.target_language = options.target_language;
  extraction.document.files.push_back(file_of(native, name, segmenter));
  extraction.diagnostics = std::move(native.diagnostics);
  std::ranges::move(keep_original(extraction.document.files.front(), bytes, format.key),
                    std::back_inserter(extraction.diagnostics));
  return extraction;
}

Extraction extract_native_file(const DocumentFormat& format, const std::filesystem::path& path,
                               const ExtractOptions& options) {
  return with_whole_path(path, kLargestFile, [&](const std::string& bytes, const std::string& name) {
    return extract_native(format, bytes, name, options);
  });
}

Extraction extract_po_file(const std::filesystem::path& path, const ExtractOptions& options) {
  return with_whole_path(path, kMostCatalogueBytes, [&](const std::string& bytes, const std::string& name) {
    PoCatalogue catalogue = read_po(bytes, name, options.source_language);
    if (catalogue.document.files.front().units.empty())
      throw Error(ErrorKind::malformed, "There is no text in this letter.", {name});
    Extraction extraction{.document = std::move(catalogue.document), .diagnostics = std::move(catalogue.diagnostics)};
    extraction.document.target_language = options.target_language;
    std::ranges::move(keep_original(extraction.document.files.front(), bytes, "po"),
                      std::back_inserter(extraction.diagnostics));
    return extraction;
  });
}

}  // namespace weerga
