// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the consistency report only.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "editor/core/knowledge/phrase_corpus.h"
#include "tm/store/task_control.h"

namespace weerga {

/// Where a phrase stands.
struct PhrasePlace {
  std::uint32_t segment = 0;
  WordRange words;  ///< in its source
};

struct CandidateOptions {
  std::size_t least_times = 3;
  std::size_t most_words = 5;
  double most_share = 0.03;  ///< of all segments: what stands in more is no term
};

/// Calls visit(places) for every phrase of the sources that returns often enough, short ones first: one long word, or
/// several without punctuation between them, with content words at both ends. A phrase counts once a segment. Phrases
/// that always stand inside one longer phrase are given as well. False after a stop.
bool for_each_candidate(PhraseCorpus& corpus, const CandidateOptions& options, const TaskControl& control,
                        const std::function<void(std::span<const PhrasePlace>)>& visit);

}  // namespace weerga
