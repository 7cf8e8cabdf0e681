// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace weerga {

// What the desktop's dialogue offers, in the language of the interface: "Letters|*.txt;*.pdf|All files|*". The formats
// themselves say which names they have.

/// Letters that have no translation yet.
std::string letter_kinds();
/// Those, and bilingual documents.
std::string letter_and_translation_kinds();
/// Whether a file's name is of that kind.
bool is_letter_or_translation(const std::filesystem::path& path);
/// What a memory takes in.
std::string memory_kinds();

}  // namespace weerga
