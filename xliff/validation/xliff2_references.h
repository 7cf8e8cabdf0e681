// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "xliff/validation/xliff2_unit.h"

namespace weerga {

/// A fragment identifier of XLIFF 2 (section 3): "#f=f1/u=u1/n=n2" and the like, split into its selectors.
struct FragmentIdentifier {
  bool absolute = false;
  std::string_view file;
  std::string_view group;
  std::string_view unit;
  std::string_view prefix;  ///< of the last selector: n, d, t, a module's, or "" for segments and source codes
  std::string_view leaf;    ///< "" if the identifier ends at a file, group or unit

  [[nodiscard]] bool names_container() const { return !file.empty() || !group.empty() || !unit.empty(); }
};

/// The text behind '#', or, if its form breaks a constraint of section 3, what is wrong with it.
struct FragmentReading {
  FragmentIdentifier fragment;
  std::string_view fault_code;  ///< "" if the form is right
  std::string fault;            ///< a sentence
};
FragmentReading fragment_of(std::string_view text);

/// Checks and follows references inside one file.
class References {
 public:
  explicit References(const Xliff2File& file) : file_(file) {}

  /// The reference of an annotation (<mrk>, <sm>) in a unit: 4.3.1.27, 4.7.3.
  void check_annotation(const MarkupElement& marker, const MarkupElement& unit);

  /// The ref of a translation candidate or glossary entry, which must name a span of text of the same unit.
  void check_span(const MarkupAttribute& reference, const UnitContent& unit, std::string_view section);

  /// A reference that may point anywhere: its form, and whether it leads to something.
  void check_anywhere(const MarkupAttribute& reference, const MarkupElement& from, std::string_view section);

 private:
  struct Ids {
    std::unordered_set<std::string_view> notes;
    std::unordered_set<std::string_view> data;
    std::unordered_set<std::string_view> source;
    std::unordered_set<std::string_view> target;
    std::unordered_set<std::string_view> others;  ///< of modules and extensions
  };
  struct FileIndex {
    const MarkupElement* element = nullptr;
    std::unordered_map<std::string_view, const MarkupElement*> groups;
    std::unordered_map<std::string_view, const MarkupElement*> units;
  };

  [[nodiscard]] std::optional<FragmentIdentifier> parsed(const MarkupAttribute& reference) const;
  void check_comment(const MarkupElement& marker, const MarkupAttribute& reference, const MarkupElement& unit);
  [[nodiscard]] const MarkupElement* container(const FragmentIdentifier& fragment, const MarkupElement& from);
  [[nodiscard]] bool leads_to_something(const FragmentIdentifier& fragment, const MarkupElement& from);
  [[nodiscard]] const FileIndex* file_of(std::string_view id);
  [[nodiscard]] const Ids& ids_of(const MarkupElement& container);
  void read_ids(const MarkupElement& container, Ids& ids) const;
  [[nodiscard]] const MarkupElement* enclosing(const MarkupElement& from, std::string_view name) const;

  const Xliff2File& file_;
  bool indexed_ = false;
  std::unordered_map<std::string_view, FileIndex> files_;
  std::unordered_map<const MarkupElement*, Ids> ids_;
};

}  // namespace weerga
