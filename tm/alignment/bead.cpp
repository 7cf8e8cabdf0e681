// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/bead.h"

namespace weerga {

std::string_view to_string(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::number:
      return "number";
    case EvidenceKind::same:
      return "same word";
    case EvidenceKind::cognate:
      return "sounds alike";
    case EvidenceKind::common:
      return "common word";
    case EvidenceKind::lexicon:
      return "glossary or memory";
    case EvidenceKind::learned:
      return "learned from this text";
  }
  return "";
}

}  // namespace weerga
