// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

#include "editor/core/knowledge/dossier_register.h"
#include "tm/match/match_index.h"
#include "tm/match/repair.h"
#include "tm/store/translation_memory.h"
#include "xliff/model/document.h"
#include "xliff/text/reference.h"

namespace weerga {

/// The look-up query of a segment with its neighbours.
Query query_of(const Document& document, SegmentPlace place);

/// Finds the parliamentary references of a Dutch source for repaired_target(), with their English by the user's
/// templates and in the usual forms.
Recogniser reference_recogniser(const ReferenceTemplates& templates);

struct PretranslationOptions {
  int threshold = 70;
  Recogniser recognise;  ///< what may be exchanged in fuzzy matches besides numbers and dates
  LetterScope scope;     ///< among matches of equal percent those of this dossier or ministry come first
  const DossierRegister* dossiers = nullptr;  ///< borrowed; tells the ministries of the memory's dossiers
  std::size_t stored_matches = 3;             ///< proposals kept with the unit (mtc), beside the one that is filled in
  std::function<void(double)> progress;       ///< 0 to 1, on the caller's thread
  std::stop_token stop;
};

struct PretranslationCount {
  std::size_t context = 0;
  std::size_t exact = 0;
  std::size_t fuzzy = 0;
  std::size_t untouched = 0;  ///< no match, or a target was there already

  friend bool operator==(const PretranslationCount&, const PretranslationCount&) = default;
};

/// Fills open segments with the best match. Context and exact matches become drafts with state `translated`; fuzzy ones
/// stay `initial` with subState "weerga:fuzzy", and numbers that alone differ are repaired. Where the match has codes
/// that the segment lacks its words alone are taken. Locked segments and those with a target stay as they are.
PretranslationCount pretranslate(Document& document, TranslationMemory& memory, const PretranslationOptions& options);

}  // namespace weerga
