// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/unit_parts.h"

#include <string_view>

namespace weerga {
namespace {

UnitPart part_in_unit(std::string_view name) {
  return name == "segment" || name == "ignorable" ? UnitPart::segment : UnitPart::other;
}

UnitPart part_in_segment(std::string_view name) {
  if (name == "source") return UnitPart::source;
  return name == "target" ? UnitPart::target : UnitPart::none;
}

UnitPart part_in_text(std::string_view name) {
  if (name == "ph" || name == "sc" || name == "ec") return UnitPart::code;
  if (name == "pc") return UnitPart::paired_code;
  if (name == "cp") return UnitPart::character;
  return name == "mrk" || name == "sm" || name == "em" ? UnitPart::mark : UnitPart::none;
}

bool is_passed_over(UnitPart part) { return part == UnitPart::none || part == UnitPart::other; }

}  // namespace

void UnitParts::begin(const XmlScanner& scanner) {
  core_ = scanner.space();
  depth_ = scanner.depth();
  skipped_ = 0;
  in_side_ = false;
}

UnitPart UnitParts::part_of(const XmlScanner& scanner, XmlToken token) {
  if (token == XmlToken::end) return ended(scanner.depth());
  if (skipped_ != 0) return UnitPart::none;
  if (token == XmlToken::start) {
    const UnitPart part = begun(scanner);
    if (is_passed_over(part)) skipped_ = scanner.depth();
    if (part == UnitPart::source || part == UnitPart::target) in_side_ = true;
    return part;
  }
  if (!in_side_) return UnitPart::none;
  if (token == XmlToken::text) return UnitPart::text;
  return token == XmlToken::cdata ? UnitPart::cdata : UnitPart::none;
}

UnitPart UnitParts::begun(const XmlScanner& scanner) const {
  const std::size_t inside = scanner.depth() - depth_;
  if (scanner.space() != core_) return inside == 1 ? UnitPart::other : UnitPart::none;
  if (inside == 1) return part_in_unit(scanner.local_name());
  return inside == 2 ? part_in_segment(scanner.local_name()) : part_in_text(scanner.local_name());
}

UnitPart UnitParts::ended(std::size_t depth) {
  if (skipped_ != 0) {
    if (depth == skipped_) skipped_ = 0;
    return UnitPart::none;
  }
  if (depth == depth_ + 1) return UnitPart::segment_end;
  if (depth != depth_ + 2) return UnitPart::none;
  in_side_ = false;
  return UnitPart::side_end;
}

}  // namespace weerga
