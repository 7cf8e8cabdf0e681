// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/po.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "xliff/documents/po_writer.h"
#include "xliff/formats/po_reader.h"
#include "xliff/text/utf8.h"

namespace weerga {

bool looks_like_po(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty()) {
    const std::string_view line = trimmed(head.substr(0, head.find('\n')));
    if (!line.empty() && line.front() != '#') {
      return line.starts_with("msgid \"") || line.starts_with("msgctxt \"");
    }
    head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  }
  return false;
}

NativeDocument read_po_document(std::string_view bytes, const std::string& name) {
  PoCatalogue catalogue = read_po(std::string(bytes), name);
  NativeDocument document{.diagnostics = std::move(catalogue.diagnostics)};
  for (Unit& unit : catalogue.document.files.front().units) {
    document.paragraphs.push_back({.id = unit.id,
                                   .text = std::move(unit.segments.front().source),
                                   .type = "message",
                                   .notes = std::move(unit.notes)});
  }
  return document;
}

std::string written_po_document(std::string_view bytes, const TargetOf& target_of, std::string_view language) {
  const PoTargetOf po_target_of = [&](std::string_view id) -> std::optional<PoTarget> {
    const TaggedText* target = target_of(id);
    if (target == nullptr) return std::nullopt;
    return PoTarget{.text = native_text(*target)};
  };
  return written_po(bytes, po_target_of, language);
}

}  // namespace weerga
