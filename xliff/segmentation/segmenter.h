// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "xliff/segmentation/segmentation_rules.h"
#include "xliff/text/byte_range.h"

namespace weerga {

class Breaker;

/// Cuts paragraphs of one language into segments. Read-only after construction: threads may share it.
class Segmenter {
 public:
  /// `language` is a BCP 47 tag such as "nl" or "en-GB".
  Segmenter(const SegmentationRules& rules, std::string_view language);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// The segments of well-formed UTF-8 `paragraph`, in order, without the white space at their ends: all that lies
  /// between, before and behind them is white space. Empty if there is nothing but white space. Linear for the built-in
  /// rules. Throws Error unsupported if a rule of the user takes too long on this text.
  [[nodiscard]] std::vector<ByteRange> segments_of(std::string_view paragraph) const;

 private:
  std::unique_ptr<const Breaker> breaker_;
};

}  // namespace weerga
