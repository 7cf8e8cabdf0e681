// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// An attribute that is kept but not interpreted. `name` as written, prefix included; `space` its namespace URI, ""
/// none.
struct Attribute {
  std::string name;
  std::string space;
  std::string value;

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// XLIFF 2.1 § 4.2.3: ph is a placeholder; the start of a pc and an sc open, the end of a pc and an ec close.
enum class CodeKind { placeholder, opening, closing };

/// XLIFF 2.1 § 4.3.1.4.
enum class Reorder { yes, no, first_no };

/// A formatting code at one place of a text. It takes no bytes of the text.
struct InlineCode {
  std::size_t position = 0;  ///< byte offset in TaggedText::text, before the byte there; text.size() = at the end
  CodeKind kind = CodeKind::placeholder;
  std::string id;         ///< unique in the unit; a closing code carries the id of the opening one that it ends
  bool isolated = false;  ///< the partner is not in the same unit
  bool spanning = true;   ///< written as <pc> where it nests; false: was read as <sc>/<ec>
  std::string type;       ///< fmt, ui, quote, link, image, other
  std::string sub_type;
  std::string display;     ///< what a person sees (disp)
  std::string equivalent;  ///< plain text that stands for it (equiv)
  std::string data;        ///< the original markup, "" if unknown
  std::string data_ref;    ///< id of that markup in Unit::original_data, "" if none
  bool can_copy = true;
  bool can_delete = true;
  bool can_overlap = false;
  Reorder can_reorder = Reorder::yes;
  std::string copy_of;
  std::string sub_flows;
  std::string direction;
  std::vector<Attribute> other;

  friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

/// A marked span of a text: mrk, or sm and em. Spans may overlap.
struct Annotation {
  std::string id;     ///< unique in the unit
  ByteRange range;    ///< what it covers in TaggedText::text
  std::string type;   ///< "term", "comment", "generic", or custom: "weerga:doubt", "its:any"
  std::string value;  ///< its remark, or ""
  std::string ref;    ///< what it points to: "#n=1" is note 1 of the unit; or ""
  std::optional<bool> translate;
  /// How many of the codes at range.begin (range.end) stand before the mark; absent = as many as nest best.
  std::optional<std::size_t> codes_before_begin;
  std::optional<std::size_t> codes_before_end;
  std::vector<Attribute> other;

  friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// Text with inline codes and annotations that stay on their words through edits.
/// Invariant: positions and ranges lie inside `text`, on code point boundaries; `codes` is sorted by position (codes at
/// one position in document order), `annotations` by begin, then longest first.
struct TaggedText {
  std::string text;
  std::vector<InlineCode> codes;
  std::vector<Annotation> annotations;

  TaggedText() = default;
  explicit TaggedText(std::string plain) : text(std::move(plain)) {}

  [[nodiscard]] bool empty() const { return text.empty() && codes.empty(); }

  /// Replaces the bytes of `range`. Codes inside the range stay, at its begin. An annotation keeps the words it
  /// covered: text put in strictly inside it becomes part of it, text at its borders does not, and words that replace a
  /// part of it belong to it. Annotations all of whose words went are removed and returned. Linear in codes and
  /// annotations.
  std::vector<Annotation> replace(ByteRange range, std::string_view replacement);
  std::vector<Annotation> insert(std::size_t place, std::string_view words) { return replace({place, place}, words); }
  std::vector<Annotation> erase(ByteRange range) { return replace(range, {}); }

  /// A copy of the part in `range`: codes with begin <= position <= end (those at `begin` only if begin is 0 or
  /// `with_codes_at_begin`), annotations cut to the part that lies inside, empty parts left out.
  [[nodiscard]] TaggedText slice(ByteRange range, bool with_codes_at_begin = true) const;

  /// Adds `tail` at the end; annotations that a split had cut (same id, touching) become one again.
  void append(const TaggedText& tail);

  void add(Annotation annotation);  ///< keeps the order
  void add(InlineCode code);        ///< keeps the order; behind the codes at the same position

  friend bool operator==(const TaggedText&, const TaggedText&) = default;
};

}  // namespace weerga
