// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "xliff/validation/xliff2_references.h"

namespace weerga {

/// Rules of the modules of XLIFF 2 (section 5) for one module element that stands directly in <xliff>, <file>, <group>
/// or <unit>. `unit` is null outside a unit. Candidates, changes and ITS have theirs elsewhere.
void check_module(const Xliff2File& file, const MarkupElement& module, const UnitContent* unit, References& references);

/// Whether the module elements that stand directly in `container` may stand there, and only once.
void check_module_places(const Xliff2File& file, const MarkupElement& container);

/// Rules of change tracking for all <ctr:changeTrack> directly in `container`.
void check_changes(const Xliff2File& file, const MarkupElement& container);

/// Rules for attributes of fs (5.3.5) and pgs (XLIFF 2.2) on an element of the core.
void check_module_attributes(const Xliff2File& file, const MarkupElement& element);

/// Rules of ITS (5.9) for attributes on an element of the core or on <mtc:match>; `unit` is null outside a unit.
/// Version 2.0 knows no ITS module, so there its attributes are an extension without rules.
void check_its_attributes(const Xliff2File& file, const MarkupElement& element, const MarkupElement* unit);

/// Rules for the stand-off elements of ITS directly in a <file>, <group> or <unit>.
void check_its_elements(const Xliff2File& file, const MarkupElement& container);

/// Rules of Size and Length Restriction (5.7) for attributes on elements of the core.
class SizeRules {
 public:
  explicit SizeRules(const Xliff2File& file) : file_(file) {}

  /// Call at each <file>: its profiles hold for all that is in it.
  void enter(const MarkupElement& file);
  void check(const MarkupElement& element);

 private:
  [[nodiscard]] bool has_data(const MarkupElement& element, std::string_view id);
  void check_number(const MarkupAttribute& attribute, bool profile_is_standard, std::string_view section);
  void check_restriction(const MarkupAttribute& attribute, bool profile_is_standard, std::string_view section);

  const Xliff2File& file_;
  bool counts_code_points_ = false;
  bool counts_bytes_ = false;
  bool indexed_ = false;
  std::unordered_map<const MarkupElement*, std::unordered_set<std::string_view>>
      data_ids_;  ///< by parent of <slr:data>
};

}  // namespace weerga
