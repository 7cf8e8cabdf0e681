// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/export_letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "editor/core/tasks/html.h"
#include "editor/core/tasks/review.h"
#include "tm/store/letter_entries.h"
#include "tm/tmx/tmx_writer.h"
#include "xliff/formats/xliff_losses.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/merge/plain_text.h"

namespace weerga {
namespace {

constexpr std::array kNames =
    std::to_array<std::pair<std::string_view, ExportFormat>>({{"xliff12", ExportFormat::xliff12},
                                                              {"xliff20", ExportFormat::xliff20},
                                                              {"xliff21", ExportFormat::xliff21},
                                                              {"xliff22", ExportFormat::xliff22},
                                                              {"tmx", ExportFormat::tmx},
                                                              {"txt", ExportFormat::text},
                                                              {"html", ExportFormat::html}});

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

/// Both texts side by side, for a reviewer.
std::string html_of(const Document& document) {
  std::string rows;
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    const std::string target = segment.target ? segment.target->text : std::string();
    rows += fmt::format("<tr><td>{}</td><td lang=\"{}\">{}</td><td lang=\"{}\">{}</td><td>{}</td></tr>\n",
                        html_escaped(segment_name(document, place)), html_escaped(document.source_language),
                        html_escaped(segment.source.text), html_escaped(document.target_language), html_escaped(target),
                        to_string(segment.state));
  }
  const std::string title = document.files.empty() ? "Letter" : document.files.front().original;
  return html_page(title,
                   fmt::format("<table><thead><tr><th>#</th><th>{}</th><th>{}</th><th>State</th></tr></thead><tbody>\n"
                               "{}</tbody></table>\n",
                               html_escaped(document.source_language), html_escaped(document.target_language), rows));
}

/// What a receiver should know: nothing is lost silently.
std::vector<Diagnostic> proof_of(const Document& document) {
  std::vector<Diagnostic> proof;
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    const bool open = !segment.target || segment.target->text.empty();
    if (open && !segment.source.text.empty()) {
      proof.push_back({Severity::warning,
                       "export.open",
                       fmt::format("{} is not translated.", segment_name(document, place)),
                       {},
                       {}});
    } else if (segment.state == State::initial) {
      proof.push_back(
          {Severity::warning, "export.draft", fmt::format("{} is a draft.", segment_name(document, place)), {}, {}});
    }
  }
  return proof;
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
  ExportedLetter letter{.diagnostics = proof_of(document)};
  switch (format) {
    case ExportFormat::tmx:
      letter.bytes = tmx_of(document);
      break;
    case ExportFormat::html:
      letter.bytes = html_of(document);
      break;
    case ExportFormat::text: {
      MergedText merged = merged_letter(document);
      letter.bytes = std::move(merged.text);
      letter.diagnostics = std::move(merged.diagnostics);
      break;
    }
    default: {
      letter.bytes =
          written_xliff(document, XliffStyle{.version = version_of(format), .private_notes = options.private_notes});
      std::ranges::move(losses_of(document, version_of(format)), std::back_inserter(letter.diagnostics));
    }
  }
  return letter;
}

}  // namespace weerga
