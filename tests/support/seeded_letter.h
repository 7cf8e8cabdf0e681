// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga::test {

/// A segment of a made-up letter.
struct SeededPair {
  std::string fault;  ///< what was spoiled in it: "number.value", "space.double"; "" = nothing
  TaggedText source;
  TaggedText target;
};

/// A letter of `pairs` segments, of which `faults` are wrong in one way each, all kinds in turn. The same seed gives
/// the same letter on every machine. Sentences are drawn from letter_sentences().
std::vector<SeededPair> seeded_letter(std::uint32_t seed, std::size_t pairs = 200, std::size_t faults = 100);

/// The letter as a document from Dutch into British English; segment i lies in unit i.
Document document_of(const std::vector<SeededPair>& letter);

/// Whether an issue with this code is what a person would expect for the fault.
bool is_found_by(std::string_view fault, std::string_view code);

}  // namespace weerga::test
