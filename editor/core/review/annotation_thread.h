// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// The ids of the notes that answer `root`, and those that answer them, in the order of `notes`.
std::vector<std::string> answers_to(const std::vector<Note>& notes, std::string_view root);

/// The note, then its answers, oldest first. Empty where there is no such note.
std::vector<Note> thread_of(const std::vector<Note>& notes, std::string_view root);

}  // namespace weerga
