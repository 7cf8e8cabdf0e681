// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "editor/core/session.h"

namespace weerga {

/// A session on an XLIFF file, or on a new document made from a letter (text, PDF). A letter's session has a path
/// beside the letter, with ".xlf", where nothing lies yet. Throws Error as XliffFile::opened and extract_letter.
std::unique_ptr<Session> opened_session(const std::filesystem::path& path);

/// Whether the name says that a file is XLIFF or one of its dialects.
bool is_xliff_name(const std::filesystem::path& path);

}  // namespace weerga
