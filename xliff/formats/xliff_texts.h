// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>

#include "xliff/model/document.h"

namespace weerga {

/// One of the two texts of a segment, without its codes and annotations.
struct PlainText {
  std::string text;
  bool has_codes = false;

  [[nodiscard]] bool empty() const { return text.empty() && !has_codes; }
  friend bool operator==(const PlainText&, const PlainText&) = default;
};

/// A segment or ignorable as far as its words and its progress go.
struct SegmentTexts {
  std::string unit;     ///< id
  std::string segment;  ///< id, "" if it has none
  bool ignorable = false;
  State state = State::initial;
  PlainText source;
  std::optional<PlainText> target;

  friend bool operator==(const SegmentTexts&, const SegmentTexts&) = default;
};

/// All texts of an XLIFF file of any version, in document order: what the segments of XliffFile::opened() hold, three
/// to five times as fast, and in bounded memory. `take` gets each segment, which holds until it returns; false stops
/// the reading. Throws Error like XliffFile::opened(); what stands before the place of the trouble has been handed out
/// by then.
void texts_of_xliff(const std::filesystem::path& path, const std::function<bool(const SegmentTexts&)>& take);
/// The same from a stream that can be read twice. `name` is only for messages.
void texts_of_xliff(std::istream& file, const std::string& name, const std::function<bool(const SegmentTexts&)>& take);

}  // namespace weerga
