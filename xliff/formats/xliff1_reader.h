// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "xliff/formats/reading.h"
#include "xliff/formats/xliff1_inline.h"
#include "xliff/model/document.h"

namespace weerga {

/// The document of an XLIFF 1.0, 1.1 or 1.2 file, or one of the dialects sdlxliff, mqxliff and mxliff, whose units are
/// read and whose rest is outlined.
Document xliff1_document_of(Reading& reading);

/// One unit alone. `node` is a `trans-unit` element, `inherited` what holds around it.
Unit xliff1_unit_of(Reading& reading, XmlOutline::Index node, Inherited inherited);

/// The `trans-unit` elements in the order of the document's units.
std::vector<XmlOutline::Index> xliff1_unit_nodes(const XmlOutline& outline);

/// How a trans-unit is divided: its segments are the mrk of its seg-source, or its whole source is one.
struct Division {
  std::vector<Piece> source;
  std::vector<Piece> target;  ///< empty without target
  bool segmented = false;     ///< by mrk mtype="seg"
  bool has_target = false;
};
Division division_of(Reading& reading, XmlOutline::Index unit);

/// The sdl:seg elements of a unit of sdlxliff by the ids of their segments.
std::map<std::string, XmlOutline::Index, std::less<>> trados_segments(const XmlOutline& outline,
                                                                      XmlOutline::Index unit);

}  // namespace weerga
