// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "xliff/documents/docx_fields.h"
#include "xliff/documents/docx_looks.h"
#include "xliff/documents/docx_xml.h"
#include "xliff/documents/inline_flow.h"

namespace weerga {

/// A part of a Word document and what has to be known of all of it before a paragraph can be read.
struct DocxText {
  const DocxXml& xml;
  std::vector<DocxFieldSpan> fields;
  std::set<std::string, std::less<>> cursor_bookmarks;  ///< ids of "_GoBack": where somebody last typed
};

/// What stands in one paragraph.
struct DocxContent {
  Flow flow;
  std::set<std::string, std::less<>> comments;  ///< ids of the comments on it
  bool has_tracked_changes = false;
};

/// The content of the elements w:p in `paragraphs`, one behind the other, as it is once all tracked changes are
/// accepted. Linear.
DocxContent docx_content_of(const DocxText& text, std::span<const DocxXml::Index> paragraphs, const Rendered& rendered);

/// Text as WordprocessingML for the inside of a run; `prefix` stands before the names ("w:"). Tabs, line ends, soft and
/// no-break hyphens become their elements; characters that XML does not allow are left out.
std::string docx_text_markup(std::string_view text, const std::string& prefix);

}  // namespace weerga
