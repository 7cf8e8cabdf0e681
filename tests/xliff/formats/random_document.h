// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "xliff/model/document.h"

namespace weerga::test {

/// A document with everything that people put into letters: several segments a unit, codes that nest, overlap and reach
/// over segments, annotations that overlap codes and each other, notes, matches, terms, metadata, all states. The same
/// seed gives the same document. It holds nothing that XLIFF 1.2 has no place for.
Document random_document(std::uint32_t seed);

}  // namespace weerga::test
