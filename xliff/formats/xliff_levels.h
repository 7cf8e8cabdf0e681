// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/formats/inherited.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/formats/xml_scanner.h"

namespace weerga {

/// Follows a scanner through the outer elements of an XLIFF file down to its units: xliff, file, group …, unit in
/// version 2; xliff, file, body, group …, trans-unit in version 1.
class XliffLevels {
 public:
  enum class Version { none, one, two };
  /// Whether the units are read into a document whose root keeps its declarations, or each for itself.
  enum class Units { in_document, alone };

  explicit XliffLevels(Units units) : units_(units) {}

  /// To be called at every start tag outside of units. Whether it begins a unit: then nothing is kept of it, and its
  /// tokens, its end among them, are the caller's. In a file that is no XLIFF nothing is a unit.
  bool begins_unit(const XmlScanner& scanner);
  /// To be called at every end tag outside of units.
  void leave(const XmlScanner& scanner);

  [[nodiscard]] Version version() const { return version_; }
  /// Whether an element that begins now is a child of a file.
  [[nodiscard]] bool in_file() const { return levels_.size() == 2 && levels_.back().open; }
  /// Of the root, or, in version 1, of the first file; "" if none is named.
  [[nodiscard]] const std::string& source_language() const { return source_language_; }
  [[nodiscard]] const std::string& target_language() const { return target_language_; }
  [[nodiscard]] const std::string& file_id() const { return file_id_; }
  /// How many files have begun.
  [[nodiscard]] std::size_t files() const { return files_; }
  /// What holds for the unit that begins here.
  [[nodiscard]] const Inherited& inherited() const { return levels_.back().inherited; }
  [[nodiscard]] const std::shared_ptr<const OuterBindings>& bindings() const { return levels_.back().bindings; }

 private:
  struct Level {
    bool open = false;  ///< an element in which units, or the elements around them, stand
    Inherited inherited;
    std::shared_ptr<const OuterBindings> bindings;
  };

  [[nodiscard]] bool is_open(const XmlScanner& scanner) const;
  [[nodiscard]] Level level_at(const XmlScanner& scanner) const;
  [[nodiscard]] std::shared_ptr<const OuterBindings> bindings_at(const XmlScanner& scanner) const;
  void read_root(const XmlScanner& scanner);
  void read_file(const XmlScanner& scanner);

  Units units_;
  Version version_ = Version::none;
  XmlSpace core_ = XmlSpace::none;
  std::vector<Level> levels_;
  std::string source_language_;
  std::string target_language_;
  std::string file_id_;
  std::size_t files_ = 0;
};

/// The value of an attribute of the start tag that `scanner` is at.
std::optional<std::string> attribute_at(const XmlScanner& scanner, std::string_view local,
                                        XmlSpace space = XmlSpace::none);

}  // namespace weerga
