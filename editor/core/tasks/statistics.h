// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string_view>

#include "tm/store/translation_memory.h"
#include "xliff/model/document.h"

namespace weerga {

/// How much of a segment is known before it is translated. `repetition`: the same source stood earlier in the document.
enum class MatchBand { context, exact, high95, high85, high75, low50, repetition, none };
inline constexpr std::size_t kMatchBands = 8;
std::string_view to_string(
    MatchBand band);  ///< "context", "100", "95-99", "85-94", "75-84", "50-74", "repetition", "new"

/// Words are those of words_of() in the source; characters are code points, spaces included.
struct Amount {
  std::size_t segments = 0;
  std::size_t words = 0;
  std::size_t characters = 0;

  void add(std::string_view text);
  friend bool operator==(const Amount&, const Amount&) = default;
};

struct Statistics {
  Amount total;
  std::array<Amount, 4> by_state;  ///< by State
  std::array<Amount, kMatchBands> by_band;
};

struct StatisticsOptions {
  TranslationMemory* memory = nullptr;  ///< borrowed; without one only repetitions and new text are told
  std::function<void(double)> progress;
  std::stop_token stop;
};

Statistics statistics_of(const Document& document, const StatisticsOptions& options = {});

}  // namespace weerga
