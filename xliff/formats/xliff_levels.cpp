// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_levels.h"

#include <algorithm>

#include "xliff/formats/reading.h"
#include "xliff/formats/xml_characters.h"

namespace weerga {
namespace {

bool is_core_2(XmlSpace space) { return space == XmlSpace::xliff2 || space == XmlSpace::xliff22; }

bool declares_any(const XmlScanner& scanner) {
  return std::ranges::any_of(scanner.attributes(),
                             [](const ScannedAttribute& a) { return a.space == XmlSpace::xmlns; });
}

}  // namespace

std::optional<std::string> attribute_at(const XmlScanner& scanner, std::string_view local, XmlSpace space) {
  const auto found = std::ranges::find_if(
      scanner.attributes(), [&](const ScannedAttribute& a) { return a.space == space && a.local() == local; });
  if (found == scanner.attributes().end()) return std::nullopt;
  return resolved_attribute(found->value);
}

bool XliffLevels::begins_unit(const XmlScanner& scanner) {
  if (levels_.empty()) read_root(scanner);
  const std::size_t outermost = version_ == Version::one ? 3 : 2;
  const bool unit = version_ != Version::none && levels_.size() >= outermost && levels_.back().open &&
                    scanner.space() == core_ &&
                    scanner.local_name() == (version_ == Version::one ? "trans-unit" : "unit");
  if (unit) return true;
  Level level = level_at(scanner);
  if (level.open && levels_.size() == 1) read_file(scanner);
  levels_.push_back(std::move(level));
  return false;
}

void XliffLevels::leave(const XmlScanner& scanner) {
  if (levels_.size() >= scanner.depth()) levels_.resize(scanner.depth() - 1);
}

bool XliffLevels::is_open(const XmlScanner& scanner) const {
  if (levels_.empty()) return version_ != Version::none;
  if (!levels_.back().open || scanner.space() != core_) return false;
  if (levels_.size() == 1) return scanner.local_name() == "file";
  return scanner.local_name() == (version_ == Version::one && levels_.size() == 2 ? "body" : "group");
}

XliffLevels::Level XliffLevels::level_at(const XmlScanner& scanner) const {
  Level level{.open = is_open(scanner)};
  if (!level.open) return level;
  const Level* outer = levels_.empty() ? nullptr : &levels_.back();
  if (outer != nullptr) level.inherited = outer->inherited;
  // Version 1 knows translate on groups and units only, and no canResegment.
  const bool inherits = version_ == Version::two || scanner.local_name() == "group";
  if (const auto translate = yes_or_no(attribute_at(scanner, "translate")); translate && inherits)
    level.inherited.translate = *translate;
  if (const auto resegment = yes_or_no(attribute_at(scanner, "canResegment")); resegment && version_ == Version::two)
    level.inherited.can_resegment = *resegment;
  if (const auto space = attribute_at(scanner, "space", XmlSpace::xml))
    level.inherited.preserve_space = space == "preserve";
  level.bindings = outer != nullptr && !declares_any(scanner) ? outer->bindings : bindings_at(scanner);
  return level;
}

std::shared_ptr<const OuterBindings> XliffLevels::bindings_at(const XmlScanner& scanner) const {
  OuterBindings bindings{.all = scanner.bindings(), .root = {}};
  if (units_ == Units::in_document) bindings.root = levels_.empty() ? bindings.all : levels_.front().bindings->root;
  std::ranges::reverse(bindings.all);  // the innermost counts
  return std::make_shared<const OuterBindings>(std::move(bindings));
}

void XliffLevels::read_root(const XmlScanner& scanner) {
  core_ = scanner.space();
  if (scanner.local_name() != "xliff") return;
  const std::string version = attribute_at(scanner, "version").value_or("");
  if (is_core_2(core_) && version.starts_with("2.")) version_ = Version::two;
  if (!is_core_2(core_) && version.starts_with("1.")) version_ = Version::one;
  if (version_ != Version::two) return;
  source_language_ = attribute_at(scanner, "srcLang").value_or("");
  target_language_ = attribute_at(scanner, "trgLang").value_or("");
}

void XliffLevels::read_file(const XmlScanner& scanner) {
  ++files_;
  if (version_ == Version::two) {
    file_id_ = attribute_at(scanner, "id").value_or("");
    return;
  }
  if (source_language_.empty()) source_language_ = attribute_at(scanner, "source-language").value_or("");
  if (target_language_.empty()) target_language_ = attribute_at(scanner, "target-language").value_or("");
}

}  // namespace weerga
