// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/merged_letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "xliff/documents/document_format.h"
#include "xliff/documents/po_writer.h"
#include "xliff/extract/kept_original.h"
#include "xliff/merge/plain_letter.h"
#include "xliff/merge/plain_text.h"
#include "xliff/merge/target_text.h"
#include "xliff/text/sha256.h"

namespace weerga {
namespace {

constexpr auto kKeys = std::to_array<std::string_view>({"txt", "docx", "odt", "html", "md", "po"});

/// The bytes that the letter came in, "" if the document does not hold them.
std::string checked_original(const File& file) {
  std::string bytes = original_bytes(file);
  const std::string_view digest = original_sha256(file);
  if (!bytes.empty() && !digest.empty() && sha256_of(bytes) != digest)
    throw Error(ErrorKind::malformed, "The original in this document is damaged: it is not what was imported.",
                {file.original});
  return bytes;
}

std::string merged_native(const DocumentFormat& format, std::string_view bytes, const Document& document) {
  std::unordered_map<std::string_view, TaggedText> targets;
  for (const Unit& unit : document.files.front().units) {
    if (std::ranges::any_of(unit.segments, has_target)) targets.emplace(unit.id, target_text(unit));
  }
  const TargetOf target_of = [&](std::string_view id) {
    const auto found = targets.find(id);
    return found == targets.end() ? nullptr : &found->second;
  };
  return format.written(bytes, target_of, document.target_language);
}

std::string merged_catalogue(std::string_view bytes, const Document& document) {
  std::unordered_map<std::string_view, const Unit*> units;
  for (const Unit& unit : document.files.front().units) units.emplace(unit.id, &unit);
  const auto target_of = [&](std::string_view id) -> std::optional<PoTarget> {
    const auto found = units.find(id);
    if (found == units.end()) return std::nullopt;
    const auto& segments = found->second->segments;
    if (std::ranges::none_of(segments, has_target)) return PoTarget{};
    const bool draft = std::ranges::any_of(segments, [](const Segment& segment) {
      return !segment.ignorable && (!has_target(segment) || segment.state == State::initial);
    });
    return PoTarget{native_text(target_text(*found->second)), draft};
  };
  return written_po(bytes, target_of, document.target_language);
}

Diagnostic plain_layout(std::string_view format) {
  return {.severity = Severity::note,
          .code = "merge.plain-layout",
          .sentence = fmt::format("The letter did not come as {}, so it has a plain layout of our own.", format)};
}

}  // namespace

std::vector<std::string_view> letter_format_keys() { return {kKeys.begin(), kKeys.end()}; }

MergedLetter merged_letter_as(const Document& document, std::string_view format) {
  if (format == "txt") {
    MergedText merged = merged_letter(document);
    return {std::move(merged.text), std::move(merged.diagnostics)};
  }
  MergedLetter letter{.diagnostics = open_segments(document)};
  const bool same = document.files.size() == 1 && original_format(document.files.front()) == format;
  const std::string original = same ? checked_original(document.files.front()) : std::string();
  if (original.empty()) {
    letter.bytes = plain_letter(document, format);
    letter.diagnostics.push_back(plain_layout(format));
  } else if (format == "po") {
    letter.bytes = merged_catalogue(original, document);
  } else {
    const DocumentFormat* native = document_format(format);
    if (native == nullptr)
      throw Error(ErrorKind::unsupported, fmt::format("Letters as {} are not written.", format), {});
    letter.bytes = merged_native(*native, original, document);
  }
  return letter;
}

}  // namespace weerga
