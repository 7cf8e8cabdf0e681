// SPDX-License-Identifier: Apache-2.0
#include "tm/match/similarity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "tm/match/scored_text.h"

namespace weerga {

Similarity similarity(std::string_view query, std::string_view candidate, const SimilarityOptions& options) {
  if (query == candidate) return similarity_of({}, true, options);
  WordNumbers numbers;
  return similarity_of(lost_points(scored_text(query, numbers), scored_text(candidate, numbers)), false, options);
}

Similarity similarity_of(const LostPoints& lost, bool identical, const SimilarityOptions& options) {
  Similarity result{.words = lost.words,
                    .letter_case = lost.letter_case,
                    .punctuation = lost.punctuation,
                    .numbers = lost.numbers,
                    .codes = std::min(6, 2 * std::abs(options.query_codes - options.candidate_codes)),
                    .origin = options.penalty};
  const int in_text = lost.words + lost.letter_case + lost.punctuation + lost.numbers;
  result.layout = !identical && in_text == 0 ? 1 : 0;
  result.percent = std::max(0, 100 - in_text - result.codes - result.layout - result.origin);
  return result;
}

std::vector<std::string> explanation_of(const Similarity& similarity) {
  const std::pair<const char*, int> parts[] = {{"words", similarity.words},
                                               {"upper and lower case", similarity.letter_case},
                                               {"punctuation", similarity.punctuation},
                                               {"numbers", similarity.numbers},
                                               {"codes", similarity.codes},
                                               {"spaces or order", similarity.layout},
                                               {"origin", similarity.origin}};
  std::vector<std::string> lines;
  for (const auto& [name, points] : parts) {
    if (points != 0) lines.push_back(fmt::format("{}: -{}", name, points));
  }
  return lines;
}

}  // namespace weerga
