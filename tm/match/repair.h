// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

enum class ReplacementKind { number, date, name, term, code };

/// A stretch of the target that was replaced because only its counterpart in the source differs.
struct Replacement {
  ReplacementKind kind = ReplacementKind::number;
  ByteRange target;        ///< in RepairedTarget::text
  std::string old_target;  ///< what stood there
  std::string old_source;  ///< in the match's source
  std::string new_source;  ///< in the query

  friend bool operator==(const Replacement&, const Replacement&) = default;
};

struct RepairedTarget {
  std::string text;
  std::vector<Replacement> replacements;  ///< in the order of the text

  friend bool operator==(const RepairedTarget&, const RepairedTarget&) = default;
};

/// A stretch of a source text that is replaced as a whole: a date, a name, a term, a code like "{1}".
struct Exchangeable {
  ReplacementKind kind = ReplacementKind::name;
  ByteRange range;
  std::vector<std::string> renderings;  ///< its ways in the target language, the preferred one first
};

/// Finds the exchangeable stretches of a source text; they do not overlap.
using Recogniser = std::function<std::vector<Exchangeable>(std::string_view source)>;

struct MatchedPair {
  std::string_view query;
  std::string_view source;
  std::string_view target;
};

/// The match's target with all that differs exchanged, or nothing: where anything else differs, or the old rendering is
/// not found exactly as often in the target as in the source, nothing is guessed. Numbers are recognised without help
/// ("1.000,5" in Dutch is "1,000.5" in English); `recognise` adds dates, names, terms and codes.
std::optional<RepairedTarget> repaired_target(const MatchedPair& match, const Recogniser& recognise = {});

}  // namespace weerga
