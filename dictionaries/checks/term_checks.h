// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dictionaries/glossary/glossary.h"
#include "dictionaries/glossary/term_recogniser.h"
#include "xliff/checks/issue.h"

namespace weerga {

/// A glossary with both its recognisers, shared read-only by checks, panes and threads.
struct TermBase {
  TermBase(Glossary terms, std::string_view source_language, std::string_view target_language,
           const TermRecogniser::Options& options = {});

  Glossary glossary;
  std::string source_language;
  std::string target_language;
  TermRecogniser source;
  TermRecogniser target;
};

/// Terms of the glossary. A source term needs one of its preferred or admitted translations (term.missing); a forbidden
/// or superseded one is wrong where its source term stands (term.forbidden, term.superseded; the fix is the preferred
/// one). Of several concepts with the same wording any one serves. Name of the check: "term".
SegmentCheck term_check(std::shared_ptr<const TermBase> terms);

/// A Dutch acronym left in the translation although English has another one (acronym.dutch: OVSE for OSCE), by the
/// glossary or, where it is silent, by the starter glossary. An acronym of the source whose letters the translation
/// swaps is acronym.changed.
SegmentCheck acronym_check(std::shared_ptr<const TermBase> terms);

}  // namespace weerga
