// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// Whether an attribute is one of ITS 2.0 under the prefix that we declare, "its:".
bool is_its(const Attribute& attribute);

/// The value of an attribute of ITS, whatever its prefix; it points into `mark`. "" where the annotation has none.
std::string_view its_value(const Annotation& mark, std::string_view name);

/// What ITS 2.0 says about a span, for people.
struct ItsRemark {
  enum class Kind { term, text_analysis, quality_issue, provenance, machine_translation };
  Kind kind = Kind::quality_issue;
  std::string text;  ///< "terminology, severity 60: not the term of the act"

  friend bool operator==(const ItsRemark&, const ItsRemark&) = default;
};

/// The ITS data of an annotation of `unit` (XLIFF 2.1 § 5.9): its own attributes, and the records beside the segments
/// that it points to (locQualityIssuesRef, provenanceRecordsRef). The document keeps and saves all of it as it was;
/// this only reads. Records that cannot be read give no remark.
std::vector<ItsRemark> its_remarks_of(const Unit& unit, const Annotation& mark);

}  // namespace weerga
