// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/export_letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "editor/core/tasks/review.h"
#include "tm/store/letter_entries.h"
#include "tm/tmx/tmx_writer.h"
#include "xliff/formats/xliff_losses.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/merge/merged_letter.h"
#include "xliff/merge/review_table.h"

namespace weerga {
namespace {

constexpr auto kNames =
    std::to_array<std::pair<std::string_view, ExportFormat>>({{"xliff12", ExportFormat::xliff12},
                                                              {"xliff20", ExportFormat::xliff20},
                                                              {"xliff21", ExportFormat::xliff21},
                                                              {"xliff22", ExportFormat::xliff22},
                                                              {"tmx", ExportFormat::tmx},
                                                              {"txt", ExportFormat::text},
                                                              {"docx", ExportFormat::docx},
                                                              {"odt", ExportFormat::odt},
                                                              {"html", ExportFormat::html},
                                                              {"md", ExportFormat::markdown},
                                                              {"po", ExportFormat::po},
                                                              {"table-docx", ExportFormat::table_docx},
                                                              {"table-html", ExportFormat::table_html}});

std::string_view name_of(ExportFormat format) {
  return std::ranges::find(kNames, format, &std::pair<std::string_view, ExportFormat>::second)->first;
}

std::string tmx_of(const Document& document) {
  std::string bytes;
  TmxHeader header{.source_language = document.source_language, .creation_tool = "Weerga"};
  TmxWriter writer([&](std::string_view part) { bytes += part; }, header);
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    if (!segment.target || segment.target->text.empty() || segment.source.text.empty()) continue;
    TmxUnit unit{.id = segment_name(document, place)};
    unit.variants = {{document.source_language, segment.source, {}}, {document.target_language, *segment.target, {}}};
    unit.provenance.properties = {{"state", std::string(to_string(segment.state))}};
    for (const Note& note : unit_at(document, place).notes) {
      if (!note.is_private) unit.provenance.notes.push_back(note.text);
    }
    writer.write(unit);
  }
  writer.finish();
  return bytes;
}

XliffVersion version_of(ExportFormat format) {
  switch (format) {
    case ExportFormat::xliff12:
      return XliffVersion::v12;
    case ExportFormat::xliff20:
      return XliffVersion::v20;
    case ExportFormat::xliff22:
      return XliffVersion::v22;
    default:
      return XliffVersion::v21;
  }
}

bool is_about_segment(const Diagnostic& diagnostic) {
  return diagnostic.code == "merge.open" || diagnostic.code == "merge.unreviewed";
}

}  // namespace

std::optional<ExportFormat> export_format_of(std::string_view name) {
  const auto found = std::ranges::find(kNames, name, &std::pair<std::string_view, ExportFormat>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> export_format_names() {
  std::vector<std::string> names;
  for (const auto& [name, format] : kNames) names.emplace_back(name);
  return names;
}

ExportedLetter exported(const Document& document, ExportFormat format, const ExportOptions& options) {
  ExportedLetter letter;
  switch (format) {
    case ExportFormat::tmx:
      letter.bytes = tmx_of(document);
      break;
    case ExportFormat::table_docx:
      letter.bytes = review_table_docx(document);
      break;
    case ExportFormat::table_html:
      letter.bytes = review_table_html(document);
      break;
    case ExportFormat::xliff12:
    case ExportFormat::xliff20:
    case ExportFormat::xliff21:
    case ExportFormat::xliff22:
      letter.bytes =
          written_xliff(document, XliffStyle{.version = version_of(format), .private_notes = options.private_notes});
      letter.diagnostics = losses_of(document, version_of(format));
      break;
    default: {
      MergedLetter merged = merged_letter_as(document, name_of(format));
      letter.bytes = std::move(merged.bytes);
      letter.diagnostics = std::move(merged.diagnostics);
      std::erase_if(letter.diagnostics, is_about_segment);  // the proof tells of them
    }
  }
  letter.proof = export_proof(document, letter.bytes, name_of(format), options.private_notes);
  std::ranges::copy(letter.proof.findings, std::back_inserter(letter.diagnostics));
  return letter;
}

}  // namespace weerga
