// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "xliff/formats/xml_scanner.h"

namespace weerga {

/// What a token of a unit of version 2 is for the texts of the unit.
enum class UnitPart {
  none,         ///< nothing, or inside of something that is passed over
  other,        ///< the start tag of a child of the unit that is passed over: notes, a module's element …
  segment,      ///< the start tag of a segment or ignorable
  source,       ///< the start tag of a source or target
  target,       //
  text,         ///< a text token of the source or target, with references
  cdata,        ///< a CDATA section of it
  character,    ///< the start tag of a <cp>
  code,         ///< the start tag of an inline code
  paired_code,  ///< the start tag of a <pc>: two codes
  mark,         ///< the start tag of an annotation, or of its begin or end
  side_end,     ///< the end tag of a source or target
  segment_end   ///< the end tag of a segment or ignorable
};

/// Finds the texts in the tokens of a unit of version 2, passing over what the reader of whole units leaves out of
/// them, without building anything.
class UnitParts {
 public:
  /// `scanner` is at the unit's start tag.
  void begin(const XmlScanner& scanner);
  /// To be called with each token behind it, the unit's end tag last.
  UnitPart part_of(const XmlScanner& scanner, XmlToken token);

 private:
  UnitPart begun(const XmlScanner& scanner) const;
  UnitPart ended(std::size_t depth);

  XmlSpace core_ = XmlSpace::none;
  std::size_t depth_ = 0;    ///< of the unit
  std::size_t skipped_ = 0;  ///< depth of the element that is passed over; 0 = none
  bool in_side_ = false;
};

}  // namespace weerga
