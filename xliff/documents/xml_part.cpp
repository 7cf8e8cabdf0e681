// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/xml_part.h"

#include <iterator>
#include <utility>

#include "xliff/formats/xml_characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// A letter of a thousand pages has some two million nodes; pictures of old drawings stand in attributes.
constexpr XmlLimits kLimits{.bytes = std::size_t{64} << 20U,
                            .attribute_bytes = std::size_t{16} << 20U,
                            .nodes = 4'000'000,
                            .allow_plain_doctype = true};

constexpr std::string_view kDeclaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

}  // namespace

void XmlEdits::replace(ByteRange range, std::string markup) {
  const auto first = edits_.lower_bound(range.begin);
  if (first != edits_.begin() && std::prev(first)->second.end > range.begin) return;
  auto last = first;
  while (last != edits_.end() && last->second.end <= range.end && last->first < range.end) ++last;
  edits_.erase(first, last);
  edits_.insert_or_assign(range.begin, Edit{range.end, std::move(markup)});
}

std::string XmlEdits::rendered(ByteRange range) const {
  std::string markup;
  std::size_t place = range.begin;
  for (auto edit = edits_.lower_bound(range.begin); edit != edits_.end() && edit->second.end <= range.end; ++edit) {
    markup += text_.substr(place, edit->first - place);
    markup += edit->second.markup;
    place = edit->second.end;
  }
  markup += text_.substr(place, range.end - place);
  return markup;
}

XmlPart::XmlPart(std::string bytes, const std::string& place)
    : xml_(std::make_unique<const SafeXml>(decoded_xml(std::move(bytes), place, kLimits))),
      outline_(XmlOutline::of(*xml_, kLimits)),
      spaces_(outline_.spaces()) {}

XmlSpace XmlPart::space(std::string_view uri) { return spaces_.number_of(uri); }

std::string XmlPart::prefix(XmlOutline::Index node) const {
  const std::string_view name = outline_.qualified_name(node);
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

Rendered XmlPart::unedited() const {
  return [this](ByteRange range) { return std::string(text().substr(range.begin, range.end - range.begin)); };
}

std::string XmlPart::written(const XmlEdits& edits) const {
  std::string bytes = edits.rendered();
  if (!xml_->converted() || !bytes.starts_with("<?xml")) return bytes;
  return std::string(kDeclaration) + bytes.substr(bytes.find("?>") + 2);
}

std::string xml_characters_of(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    const bool ill_formed = point.value == 0xFFFD && point.size == 1;
    if (!ill_formed && is_xml_character(point.value)) kept += text.substr(place, point.size);
    place += point.size;
  }
  return kept;
}

}  // namespace weerga
