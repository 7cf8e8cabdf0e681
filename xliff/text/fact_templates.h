// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"
#include "xliff/text/reference.h"

namespace weerga {

/// How the user wants dates and references written in English. In a plain text file, where a key that is absent keeps
/// its usual form and lines with # are remarks:
///
///     paper       = Parliamentary Paper {dossier}, no. {number}
///     dossier     = Parliamentary Paper {dossier}
///     proceedings = Proceedings of the House of Representatives {year}, no. {number}
///     senate      = Proceedings of the Senate {year}, no. {number}
///     treaty      = Dutch Treaty Series {year}, {number}
///     bulletin    = Bulletin of Acts and Decrees {year}, {number}
///     gazette     = Government Gazette {year}, {number}
///     date        = {day} {month} {year}
struct FactTemplates {
  ReferenceTemplates references;
  std::string date = "{day} {month} {year}";

  friend bool operator==(const FactTemplates&, const FactTemplates&) = default;
};

/// Reads such a file. Throws Error malformed with the line: an unknown key, a form without one of its fields or with a
/// field that it does not have.
FactTemplates fact_templates_of(std::string_view text, const std::string& file);

/// A date or reference in a Dutch text, and its English.
struct RenderedFact {
  ByteRange range;
  std::string english;

  friend bool operator==(const RenderedFact&, const RenderedFact&) = default;
};

/// The dates and references of a Dutch text in order, in English by the templates.
std::vector<RenderedFact> rendered_facts(std::string_view dutch, const FactTemplates& templates = {});

}  // namespace weerga
