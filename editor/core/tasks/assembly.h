// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A part of a source text whose translation is known: a phrase of the memory, a term of the glossary.
struct KnownPart {
  ByteRange source;
  std::string target;
};

/// A source text with its known parts translated and the rest left as it is, to be finished by hand.
struct Assembly {
  std::string text;
  std::vector<ByteRange> known;  ///< the translated parts, in `text`
  int percent = 0;               ///< of the source's bytes that are translated, rounded down
};

/// Of two parts that overlap the longer one is used. Nothing where there is no part.
std::optional<Assembly> assembled(std::string_view source, std::vector<KnownPart> parts);

}  // namespace weerga
