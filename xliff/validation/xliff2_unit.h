// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "xliff/validation/findings.h"
#include "xliff/validation/markup_tree.h"
#include "xliff/validation/xliff2_grammar.h"

namespace weerga {

/// Ids below one element, read when a rule first asks for them: many references ask for the same ones.
struct KnownIds {
  const MarkupElement* of = nullptr;
  std::unordered_set<std::string_view> ids;
};

/// What every rule of XLIFF 2 may look at.
struct Xliff2File {
  const MarkupTree& markup;
  Findings& findings;
  Xliff2Version version = Xliff2Version::v2_1;
  std::string_view source_language;  ///< srcLang, "" if missing
  std::string_view target_language;  ///< trgLang, "" if missing
  mutable KnownIds resource_items;   ///< of the <file> at hand
  mutable KnownIds issue_lists;      ///< of the <unit> at hand
  mutable KnownIds record_lists;     ///< of the <unit> at hand
};

/// One inline element at its place in the content; <pc> and <mrk> come twice.
struct CheckedCode {
  enum class Kind : std::uint8_t { cp, ph, pc, sc, ec, mrk, sm, em };

  const MarkupElement* element = nullptr;
  Kind kind = Kind::ph;
  bool closes = false;     ///< the end of a <pc> or <mrk>
  std::uint32_t part = 0;  ///< index of the segment or ignorable
  std::string_view id;     ///< "" if it has none

  [[nodiscard]] bool is_code() const {
    return kind == Kind::ph || kind == Kind::pc || kind == Kind::sc || kind == Kind::ec;
  }
  [[nodiscard]] bool is_marker() const { return kind == Kind::mrk || kind == Kind::sm; }
};

/// A <segment> or <ignorable>; either text may be missing in a broken file.
struct CheckedPart {
  const MarkupElement* element = nullptr;
  const MarkupElement* source = nullptr;
  const MarkupElement* target = nullptr;
};

/// The text of a unit, or of a translation candidate, which is like a unit with one nameless segment.
struct UnitContent {
  const MarkupElement* scope = nullptr;  ///< <unit> or <mtc:match>
  std::vector<CheckedPart> parts;
  std::vector<CheckedCode> source_codes;          ///< in the order of the source
  std::vector<CheckedCode> target_codes;          ///< in the order of the translated text (attribute order)
  std::unordered_set<std::string_view> data_ids;  ///< of its own original data
  std::unordered_map<std::string_view, const CheckedCode*> source_by_id;
  std::unordered_map<std::string_view, const CheckedCode*> target_by_id;
  std::unordered_map<std::string_view, const MarkupElement*> part_by_id;

  [[nodiscard]] bool is_match() const { return scope->vocabulary == Vocabulary::mtc; }
  [[nodiscard]] const CheckedCode* code_of(std::string_view id) const;
};

/// Reads the content of a <unit>; reports order attributes that do not fit (4.3.1.24).
UnitContent content_of_unit(const Xliff2File& file, const MarkupElement& unit);

/// Reads the content of a <mtc:match>.
UnitContent content_of_match(const Xliff2File& file, const MarkupElement& match);

/// The rules for inline elements of one unit or candidate: ids, pairs, editing hints, data, annotations.
void check_inline(const Xliff2File& file, const UnitContent& content);

/// The rules for a <cp>: 4.2.3.1. Other elements have none.
void check_code_point(const Xliff2File& file, const MarkupElement& element);

/// The rules for the order of codes that may not be moved (4.7.2.6) and for codes that may not be removed.
void check_editing_hints(const Xliff2File& file, const UnitContent& content);

}  // namespace weerga
