// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "xliff/model/document.h"

namespace weerga {

enum class XliffVersion { v12, v20, v21, v22 };

struct XliffStyle {
  XliffVersion version = XliffVersion::v21;
  bool complete = true;         ///< give segments ids and write every state, even where the document names none
  bool settle_finished = true;  ///< canResegment="no" on units whose segments are all reviewed or final
  bool private_notes = false;   ///< write notes that are marked private
};

/// The style of a document that stays with us: everything in it, nothing settled for good.
inline constexpr XliffStyle kWorkingStyle{.settle_finished = false, .private_notes = true};

/// `document` as XLIFF: UTF-8, LF, one element a line, attributes in a fixed order, so that one edit is one changed
/// line. Missing ids are given; empty targets are left out. FORMAT.md says how each field is written. Linear. Throws
/// Error invalid_argument where the document is no XLIFF: no source language, a target without a language.
std::string written_xliff(const Document& document, const XliffStyle& style);

/// The same in the style of a hand-over: as above, without private notes.
std::string written_xliff(const Document& document, XliffVersion version);

}  // namespace weerga
