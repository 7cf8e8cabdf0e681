// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/formats/reading.h"
#include "xliff/model/document.h"

namespace weerga {

/// The document of an XLIFF 2.0, 2.1 or 2.2 file whose units are read and whose rest is outlined. What a valid file
/// cannot have and what cannot be understood is reported, not refused; without `xliff`, version or srcLang it throws
/// Error malformed.
Document xliff2_document_of(Reading& reading);

/// One unit alone. `node` is a `unit` element, `inherited` what holds around it.
Unit xliff2_unit_of(Reading& reading, XmlOutline::Index node, Inherited inherited);

/// The `unit` elements in the order of the document's units.
std::vector<XmlOutline::Index> xliff2_unit_nodes(const XmlOutline& outline);

/// What an element passes on to those inside it.
Inherited inherited_at(const XmlOutline& outline, XmlOutline::Index node, Inherited outer);

}  // namespace weerga
