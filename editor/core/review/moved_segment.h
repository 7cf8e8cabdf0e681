// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

struct MovedSegment {
  std::vector<Annotation> removed;  ///< annotations whose words the new source lacks
};

/// Puts target, state, annotations, provenance and tracked changes of segment `from` of `before` into segment `to` of
/// `after`, whose source may differ: annotations stay on the words that stay, codes become those of the new source in
/// their order, ids that are taken become new ones. Notes that the annotations point to come along with their answers.
MovedSegment move_segment(const Unit& before, std::size_t from, Unit& after, std::size_t to);

/// Adds the notes of `before` that `after` does not have yet, and the metadata that belong to no segment.
void bring_notes(const Unit& before, Unit& after);

}  // namespace weerga
