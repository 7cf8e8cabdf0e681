// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/extract/kept_original.h"
#include "xliff/extract/repair.h"
#include "xliff/model/document.h"
#include "xliff/segmentation/segmentation_rules.h"
#include "xliff/text/error.h"

namespace weerga {

struct ExtractOptions {
  std::string source_language = "nl";
  std::string target_language = "en-GB";
  WordOracle oracle;
  const SegmentationRules* rules = nullptr;  ///< borrowed for the call; none = the built-in ones
  std::string encoding;                      ///< of a text file, "" = detect
  std::vector<ByteRange> undone;             ///< decisions of the repair to be taken the other way round
};

/// A letter ready to be translated, and what it was made from.
struct Extraction {
  Document document;  ///< one file; a unit is a paragraph, its segments and ignorables together are the paragraph
  std::vector<Diagnostic> diagnostics;
  RepairedText repair;   ///< of text and PDF; empty for formats that know their own paragraphs
  std::string original;  ///< what the repair started from, UTF-8; `repair` points into it
};

/// Reads a letter in a format that its content or its extension shows (letter_formats()). Nothing in the document
/// refers to the path but its file name. Throws Error as bytes_of_file, decoded and pdf_text do; unsupported for
/// another format; malformed if there is no text in it.
Extraction extract_letter(const std::filesystem::path& path, const ExtractOptions& options = {});

/// The same for text that is already in memory, with line ends as they come.
Extraction extract_text(std::string_view text, const std::string& name, const ExtractOptions& options = {});

}  // namespace weerga
