// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "tm/match/packed_memory.h"
#include "tm/match/word_pattern.h"
#include "xliff/model/side.h"

namespace weerga {

/// The numbers of the texts of one side of the packed part that hold a pattern (which is not empty), ascending.
///
/// No text is decoded. Candidates come from the word lists of the rarest words; where a pattern has frequent words
/// only, all texts are passed through, those of the sources after a look at their signatures. In a candidate's coded
/// bytes the codes of the first word are sought, and the other words are compared by number from there. A word that has
/// its similarity key for itself needs not even that.
std::vector<std::uint32_t> texts_with_pattern(const PackedMemory& memory, Side side, const WordPattern& pattern);

}  // namespace weerga
