// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "xliff/model/document.h"
#include "xliff/segmentation/segmenter.h"

namespace weerga {

/// A unit with the segments of `paragraph` (ids "s1", "s2" …) and the white space between them as ignorables: joined,
/// their sources are the paragraph. A code between two pieces goes with the one that ends there if it closes, with the
/// one that begins there if it opens. Ids of codes must differ from "s1", "s2" ….
Unit paragraph_unit(std::string id, const TaggedText& paragraph, const Segmenter& segmenter);

}  // namespace weerga
