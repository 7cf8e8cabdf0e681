// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "xliff/formats/reading.h"
#include "xliff/model/document.h"

namespace weerga {

/// `notes` of a file, group or unit, with our own attributes (FORMAT.md).
std::vector<Note> notes_of(const XmlOutline& outline, XmlOutline::Index notes);

/// mtc:matches, XLIFF 2.1 § 5.1.
std::vector<StoredMatch> matches_of(Reading& reading, XmlOutline::Index matches, XmlSpace core);

/// gls:glossary, XLIFF 2.1 § 5.2.
std::vector<StoredTerm> terms_of(const XmlOutline& outline, XmlOutline::Index glossary);

/// mda:metadata, XLIFF 2.1 § 5.4: flat groups go into `values`; a group with an id, an appliesTo, groups inside it or
/// twice the same type is kept as it is.
struct ReadMetadata {
  Metadata values;
  std::vector<KeptElement> kept;
};
ReadMetadata metadata_of(const XmlOutline& outline, XmlOutline::Index metadata);

/// originalData: id → markup.
std::map<std::string, std::string> original_data_of(const XmlOutline& outline, XmlOutline::Index original_data);

}  // namespace weerga
