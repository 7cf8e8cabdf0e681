// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/model/tagged_text.h"
#include "xliff/text/error.h"

namespace weerga {

/// A paragraph of a document whose format knows its own paragraphs: a heading, list item, table cell, footnote.
struct NativeParagraph {
  std::string id;           ///< an NMTOKEN, the same at every read of the same bytes
  TaggedText text;          ///< formatting, fields, notes, links and images are codes with their markup as `data`
  std::string type;         ///< "heading", "list item", "cell", "footnote", "header" …; "" = running text
  std::vector<Note> notes;  ///< comments on it; ids "n1", "n2" …, unique in the paragraph
};

struct NativeDocument {
  std::vector<NativeParagraph> paragraphs;  ///< in reading order, those without any text left out
  std::vector<Diagnostic> diagnostics;
};

/// The translation of the paragraph with this id, nullptr = it keeps its own text.
using TargetOf = std::function<const TaggedText*(std::string_view id)>;

/// A format of letters: one row of the registry.
struct DocumentFormat {
  std::string_view key;   ///< as files and options have it: "docx"
  std::string_view name;  ///< for people: "Word"
  std::span<const std::string_view> extensions;  ///< lower case, with the dot
  bool (*has_content)(std::string_view head);    ///< whether the first 4,096 bytes show this format

  /// The paragraphs of the document with these bytes. Deterministic. Throws Error malformed, too_large, unsupported
  /// with one sentence; `name` is the file's, for places.
  NativeDocument (*read)(std::string_view bytes, const std::string& name);

  /// The same document with other texts and its language set to `language` ("en-GB"). All that is no translated text
  /// stays as it was; with no target for any paragraph only the language differs.
  std::string (*written)(std::string_view bytes, const TargetOf& target_of, std::string_view language);
};

std::span<const DocumentFormat> document_formats();

/// The format with this key, nullptr if there is none.
const DocumentFormat* document_format(std::string_view key);

}  // namespace weerga
