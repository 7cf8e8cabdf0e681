// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/model/document.h"

namespace weerga {

enum class XliffVersion { v12, v20, v21, v22 };

struct XliffStyle {
  XliffVersion version = XliffVersion::v21;
  bool explicit_states = true;  ///< write the state of every segment, not only where the document names it
  bool settle_finished = true;  ///< canResegment="no" on units whose segments are all reviewed or final
  bool private_notes = false;   ///< write notes that are marked private
};

/// `document` as XLIFF: UTF-8, LF, one element a line, attributes in a fixed order, so that one edit is one changed
/// line. Missing ids are given; empty targets are left out. FORMAT.md says how each field is written. Throws Error
/// invalid_argument where the document is no XLIFF: no file, no source language, a target without language.
std::string written_xliff(const Document& document, const XliffStyle& style);
std::string written_xliff(const Document& document, XliffVersion version);

}  // namespace weerga
