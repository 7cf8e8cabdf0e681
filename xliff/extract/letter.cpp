// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "xliff/extract/letter_format.h"
#include "xliff/extract/paragraph_unit.h"
#include "xliff/extract/pdf_text.h"
#include "xliff/extract/plain_text.h"
#include "xliff/extract/text_letter.h"
#include "xliff/model/metadata.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostBlankLines = 4;  ///< in a row, in the letter that is written

/// The layout of the letter: what stands between the paragraphs, and "{id}" for each of them.
std::string skeleton_of(const RepairedText& repair, const File& file) {
  std::string skeleton;
  for (std::size_t i = 0; i < repair.paragraphs.size(); ++i) {
    const RepairedParagraph& paragraph = repair.paragraphs[i];
    if (i > 0) skeleton.append(std::min(paragraph.blank_lines, kMostBlankLines), '\n');
    skeleton.append(paragraph.indent, ' ');
    skeleton += "{" + file.units[i].id + "}\n";
  }
  return skeleton;
}

Diagnostic uncertain_join(const RepairDecision& decision, std::string_view original, const std::string& name) {
  return {.severity = Severity::note,
          .code = "extract.uncertain",
          .sentence = decision.reason + " Please look whether this is right.",
          .place = place_of(original, decision.original.begin, name)};
}

/// An uncertain decision stays visible in the document, as a note on its paragraph.
void add_doubts(File& file, const RepairedText& repair) {
  for (const RepairDecision& decision : repair.decisions) {
    if (decision.certain || repair.paragraphs.empty()) continue;
    const auto behind =
        std::ranges::upper_bound(repair.paragraphs, decision.place, {},
                                 [](const RepairedParagraph& paragraph) { return paragraph.range.begin; });
    const auto index = behind == repair.paragraphs.begin() ? 0 : behind - repair.paragraphs.begin() - 1;
    Unit& unit = file.units[static_cast<std::size_t>(index)];
    Note note;
    note.id = "n" + std::to_string(unit.notes.size() + 1);
    note.text = decision.reason;
    note.category = "doubt";
    note.applies_to = "source";
    unit.notes.push_back(std::move(note));
  }
}

File file_of(const RepairedText& repair, const std::string& name, const Segmenter& segmenter) {
  File file;
  file.id = "f1";
  file.original = name;
  for (const RepairedParagraph& paragraph : repair.paragraphs) {
    const std::string id = "u" + std::to_string(file.units.size() + 1);
    file.units.push_back(paragraph_unit(id, TaggedText(std::string(paragraph.range.of(repair.text))), segmenter));
    set_metadata_value(file.units.back().metadata, kWeergaMetadata, "paragraph", to_string(paragraph.kind));
  }
  file.skeleton = skeleton_of(repair, file);
  add_doubts(file, repair);
  return file;
}

std::optional<Encoding> declared_encoding(const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto encoding = encoding_of(name);
  if (!encoding) throw Error(ErrorKind::invalid_argument, fmt::format("The encoding “{}” is not known.", name));
  return encoding;
}

}  // namespace

Extraction extract_letter(const std::filesystem::path& path, const ExtractOptions& options) {
  return letter_format_of(path).extract(path, options);
}

Extraction extract_text(std::string_view text, const std::string& name, const ExtractOptions& options) {
  Extraction extraction;
  extraction.original = text;
  extraction.repair = repaired(
      extraction.original, {.language = options.source_language, .oracle = options.oracle, .undone = options.undone});
  if (extraction.repair.paragraphs.empty())
    throw Error(ErrorKind::malformed, "There is no text in this letter.", {name});
  const Segmenter segmenter(options.rules != nullptr ? *options.rules : built_in_rules(), options.source_language);
  extraction.document.source_language = options.source_language;
  extraction.document.target_language = options.target_language;
  extraction.document.files.push_back(file_of(extraction.repair, name, segmenter));
  for (const RepairDecision& decision : extraction.repair.decisions) {
    if (!decision.certain) extraction.diagnostics.push_back(uncertain_join(decision, extraction.original, name));
  }
  return extraction;
}

Extraction extract_text_file(const std::filesystem::path& path, const ExtractOptions& options) {
  const std::string bytes = bytes_of_file(path);
  const std::string name = path.filename().string();
  try {
    const DecodedText text = decoded(bytes, declared_encoding(options.encoding));
    Extraction extraction = extract_text(text.text, name, options);
    File& file = extraction.document.files.front();
    set_metadata_value(file.metadata, kWeergaMetadata, "encoding", to_string(text.encoding));
    std::ranges::move(keep_original(file, bytes, "txt"), std::back_inserter(extraction.diagnostics));
    return extraction;
  } catch (const Error& error) {
    Place place = error.place();
    place.file = path.string();
    throw Error(error.kind(), error.sentence(), place);
  }
}

Extraction extract_pdf_file(const std::filesystem::path& path, const ExtractOptions& options) {
  Extraction extraction = extract_text(pdf_text(path), path.filename().string(), options);
  note_original(extraction.document.files.front(), bytes_of_file(path), "pdf");
  return extraction;
}

}  // namespace weerga
