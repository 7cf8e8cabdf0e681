// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tm/alignment/bead.h"
#include "tm/alignment/lexicon.h"

namespace weerga {

/// A bead that a person confirmed: it stays as it is. One side may be empty: a confirmed omission.
struct FixedLink {
  SentenceRange source;
  SentenceRange target;

  friend constexpr auto operator<=>(FixedLink, FixedLink) = default;
};

struct AlignmentOptions {
  std::string source_language = "nl";  ///< BCP 47; the built-in words and sound rules know nl and en
  std::string target_language = "en";
  const Lexicon* lexicon = nullptr;      ///< borrowed; may be absent
  bool built_in_words = true;            ///< use the shipped list of frequent Dutch and English words
  std::vector<FixedLink> fixed;          ///< must not overlap; may cross each other
  std::function<void(double)> progress;  ///< called now and then on the caller's thread with 0 to 1
  std::stop_token stop;
};

/// No side may have more sentences.
inline constexpr std::size_t kMostSentences = 1'000'000;

/// Aligns two texts given as sentences (UTF-8; ill-formed bytes are tolerated and match nothing).
/// Deterministic; time and memory grow linearly with the text. Beads reach up to 4-4, fixed links may be larger.
/// An empty side gives omissions only. A requested stop ends early with what is fixed and omissions for the rest.
/// Throws Error: invalid_argument (a fixed link outside the text or overlapping another); too_large.
/// Method: lexical coverage and length evidence in banded dynamic programming, after W. A. Gale and K. W. Church, "A
/// Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993), and R. C. Moore, "Fast
/// and Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002 (training on the pair itself).
Alignment align(std::span<const std::string> source, std::span<const std::string> target,
                const AlignmentOptions& options = {});

}  // namespace weerga
