// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/markup.h"
#include "xliff/formats/reading.h"
#include "xliff/model/tagged_text.h"

namespace weerga {

/// A part of a source, seg-source or target of XLIFF 1.2: a mrk mtype="seg", or what stands between two of them.
struct Piece {
  std::optional<std::string> mid;  ///< absent: between segments
  TaggedText text;
  XmlOutline::Index node = XmlOutline::kNone;  ///< the mrk
};

/// The parts of `node` in order; those without text and codes are left out unless they are segments.
std::vector<Piece> pieces_of(Reading& reading, XmlOutline::Index node);

/// A code's partner may stand in another piece; one that has none in the whole of `pieces` is isolated.
void find_isolated(std::vector<Piece>& pieces);

/// All of `pieces` in one.
TaggedText joined(const std::vector<Piece>& pieces);

/// Behind the id of an annotation and before the number of its part: a mrk cannot overlap others, so an annotation that
/// does is written in parts, and one over several segments too.
inline constexpr std::string_view kPartMark = ".part";

/// Writes the contents of sources, targets or marks in XLIFF 1.2, those of one unit and side one after the other: g, x,
/// bx, ex, bpt, ept, it, ph and mrk. Attributes of other namespaces are written only where `markup` binds their
/// prefixes.
class InlineWriter1 {
 public:
  explicit InlineWriter1(const Markup& markup) : markup_(markup) {}

  [[nodiscard]] std::string content(const TaggedText& text);

  /// The mid of the next part of an annotation: its id, then "id.part2" and so on.
  std::string next_part(const std::string& id);

 private:
  Markup markup_;
  std::map<std::string, std::size_t> parts_;
};

/// The content of a text that stands for itself.
std::string inline_content_1(const TaggedText& text, const Markup& markup = Markup());

}  // namespace weerga
