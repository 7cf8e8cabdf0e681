// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/xml_spaces.h"
#include "xliff/model/tagged_text.h"

namespace weerga {

/// The prefixes that hold where an element is written.
class Markup {
 public:
  /// `core` is what stands before the names of the XLIFF core: "" or a prefix with its colon.
  explicit Markup(std::string core = {}) : core_(std::move(core)) {}

  /// Takes over the namespace declarations among `attributes`; others are left alone.
  void bind(const std::vector<Attribute>& attributes);
  void bind(std::string prefix, std::string uri) { bound_[std::move(prefix)] = std::move(uri); }

  [[nodiscard]] const std::string& core() const { return core_; }
  /// The bound prefix of a namespace with its colon, or "" if it has none.
  [[nodiscard]] std::string prefix_of(std::string_view uri) const;
  [[nodiscard]] bool binds(std::string_view prefix, std::string_view uri) const;

  /// Adds attributes to a tag, with declarations for those whose prefix does not hold here. Attributes of XLIFF 1.2
  /// (they carry its namespace) are left out.
  void add(std::string& tag, const std::vector<Attribute>& attributes) const;

 private:
  std::string core_;
  std::map<std::string, std::string, std::less<>> bound_;
};

}  // namespace weerga
