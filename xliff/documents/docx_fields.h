// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/docx_xml.h"

namespace weerga {

/// A stretch of a part that is field code and no text: from one element in a run to another, both included.
struct DocxFieldSpan {
  enum class Role {
    whole,    ///< a field whose result the word processor makes: page number, cross-reference, table of contents
    opening,  ///< from the begin of a field to its result, which is text to translate
    closing,  ///< the end of such a field
  };
  DocxXml::Index first = 0;
  DocxXml::Index last = 0;
  Role role = Role::whole;
  std::string name;           ///< of the field, upper case: "PAGE"
  DocxXml::Index result = 0;  ///< of a whole field: what follows this element is its result
  std::size_t number = 0;     ///< of the field in the part; opening and closing share it
};

/// The field code of complex fields (w:fldChar, ISO/IEC 29500-1 § 17.16.18) in document order, none inside another. A
/// field that never ends is a span of its begin alone: a damaged field hides no text.
std::vector<DocxFieldSpan> docx_field_spans(const DocxXml& xml);

/// The span that `node` lies in, nullptr if none. Logarithmic.
const DocxFieldSpan* docx_field_span_at(const std::vector<DocxFieldSpan>& spans, DocxXml::Index node);

/// "PAGE" of " page \* MERGEFORMAT".
std::string docx_field_name(std::string_view instruction);

/// Whether the word processor makes the result of a field of this name by itself.
bool is_made_by_word_processor(std::string_view field_name);

}  // namespace weerga
