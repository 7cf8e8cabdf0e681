// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/core/alignment_session.h"

namespace weerga::test {

/// A short letter about a fire in a port, with a split, a merge and an omission in its translation.
LetterSentences dutch_letter();
LetterSentences english_letter();

AlignmentSession sample_session();

/// "0-0 1,2-1 3- …", confirmed beads with an exclamation mark.
std::string beads_of(const AlignmentSession& session);

}  // namespace weerga::test
