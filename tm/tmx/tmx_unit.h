// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// TMX 1.4b <prop>.
struct TmxProperty {
  std::string type;
  std::string value;

  friend bool operator==(const TmxProperty&, const TmxProperty&) = default;
};

/// What may stand on a <tu> as well as on a <tuv>. Dates are ISO 8601 in UTC ("2021-01-14T10:30:00Z"), "" = not given.
struct TmxProvenance {
  std::string created_by;
  std::string created;
  std::string changed_by;
  std::string changed;
  std::string creation_tool;
  std::vector<TmxProperty> properties;
  std::vector<std::string> notes;

  friend bool operator==(const TmxProvenance&, const TmxProvenance&) = default;
};

/// A text in one language (<tuv>). Codes: bpt and `it pos="begin"` open, ept and `it pos="end"` close, ph and ut are
/// placeholders; their content is InlineCode::data. <hi> is an annotation of type "generic".
struct TmxVariant {
  std::string language;  ///< as language_tag() gives it: "nl", "en-GB"
  TaggedText text;
  TmxProvenance provenance;

  friend bool operator==(const TmxVariant&, const TmxVariant&) = default;
};

/// A translation unit (<tu>).
struct TmxUnit {
  std::string id;               ///< tuid
  std::string source_language;  ///< srclang of the unit, "" = that of the header
  std::vector<TmxVariant> variants;
  TmxProvenance provenance;
  std::size_t line = 0;  ///< of its start tag, from 1

  friend bool operator==(const TmxUnit&, const TmxUnit&) = default;
};

struct TmxHeader {
  std::string version = "1.4";
  std::string source_language;  ///< language_tag(), or "*all*"
  std::string segmentation = "sentence";
  std::string data_type = "unknown";
  std::string original_format = "unknown";  ///< o-tmf
  std::string creation_tool;
  std::string creation_tool_version;
  std::string created_by;
  std::string created;
  std::vector<TmxProperty> properties;
  std::vector<std::string> notes;

  friend bool operator==(const TmxHeader&, const TmxHeader&) = default;
};

}  // namespace weerga
