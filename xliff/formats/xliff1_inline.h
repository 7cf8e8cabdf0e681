// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xliff/formats/markup.h"
#include "xliff/formats/reading.h"
#include "xliff/model/tagged_text.h"

namespace weerga {

/// A part of a source, seg-source or target of XLIFF 1.2: a mrk mtype="seg", or what stands between two of them.
struct Piece {
  std::optional<std::string> mid;  ///< absent: between segments
  TaggedText text;
  XmlOutline::Index node = XmlOutline::kNone;  ///< the mrk
};

/// The parts of `node` in order; those without text and codes are left out unless they are segments.
std::vector<Piece> pieces_of(Reading& reading, XmlOutline::Index node);

/// A code's partner may stand in another piece; one that has none in the whole of `pieces` is isolated.
void find_isolated(std::vector<Piece>& pieces);

/// All of `pieces` in one.
TaggedText joined(const std::vector<Piece>& pieces);

/// The content of a source, target or mrk in XLIFF 1.2: g, x, bx, ex, bpt, ept, it, ph and mrk. Attributes of other
/// namespaces are written only where `markup` binds their prefixes. Annotations that overlap others are left out.
std::string inline_content_1(const TaggedText& text, const Markup& markup = Markup());

}  // namespace weerga
