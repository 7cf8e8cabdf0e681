// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_looks.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace weerga {
namespace {

using Index = DocxXml::Index;

constexpr std::array<std::string_view, 5> kRevisionMarks{"rPrChange", "ins", "del", "moveFrom", "moveTo"};
constexpr std::array<std::string_view, 6> kUnseen{"lang", "noProof", "bCs", "iCs", "szCs", "webHidden"};

struct Appearance {
  std::string_view element;
  std::string_view display;
  std::string_view sub_type;
};
constexpr std::array<Appearance, 13> kAppearances{{{"b", "bold", "xlf:b"},
                                                   {"i", "italic", "xlf:i"},
                                                   {"u", "underlined", "xlf:u"},
                                                   {"strike", "struck through", ""},
                                                   {"dstrike", "doubly struck through", ""},
                                                   {"caps", "capitals", ""},
                                                   {"smallCaps", "small capitals", ""},
                                                   {"highlight", "highlighted", ""},
                                                   {"shd", "shaded", ""},
                                                   {"color", "coloured", ""},
                                                   {"rFonts", "font", ""},
                                                   {"sz", "size", ""},
                                                   {"vanish", "hidden", ""}}};

std::string shown_name(const DocxXml& xml, Index property) {
  const std::string_view name = xml.word_name(property);
  if (name == "vertAlign") return xml.value(property, "val");
  if (name == "rStyle") return xml.value(property, "val");
  const auto known = std::ranges::find(kAppearances, name, &Appearance::element);
  if (known == kAppearances.end()) return {};
  const std::string value = xml.value(property, "val");
  if (name == "u" && value == "none") return {};
  return xml.is_on(property) ? std::string(known->display) : "not " + std::string(known->display);
}

std::string sub_type_of(const DocxXml& xml, Index property) {
  const auto known = std::ranges::find(kAppearances, xml.word_name(property), &Appearance::element);
  return known == kAppearances.end() || !xml.is_on(property) ? std::string() : std::string(known->sub_type);
}

bool is_among(std::string_view name, const auto& names) { return std::ranges::find(names, name) != names.end(); }

}  // namespace

RunLook docx_look_of(const DocxXml& xml, Index run, const Rendered& rendered) {
  RunLook look;
  std::string properties;
  std::vector<std::string> sub_types;
  const Index all = xml.child(run, "rPr");
  if (all != DocxXml::kNone) {
    for (const Index property : ChildElements(xml.outline(), all)) {
      const std::string_view name = xml.word_name(property);
      if (is_among(name, kRevisionMarks)) continue;
      properties += rendered(xml.part().range(property));
      if (is_among(name, kUnseen)) continue;
      look.key += xml.outline().raw(property);
      const std::string shown = shown_name(xml, property);
      if (!shown.empty()) look.display += (look.display.empty() ? "" : ", ") + shown;
      if (std::string sub_type = sub_type_of(xml, property); !sub_type.empty())
        sub_types.push_back(std::move(sub_type));
    }
  }
  if (sub_types.size() == 1) look.sub_type = sub_types.front();
  if (look.display.empty() && !look.key.empty()) look.display = "format";
  const std::string prefix = xml.part().prefix(run);
  look.before = "<" + prefix + "r>";
  if (!properties.empty()) look.before += "<" + prefix + "rPr>" + properties + "</" + prefix + "rPr>";
  look.after = "</" + prefix + "r>";
  return look;
}

bool is_hidden_run(const DocxXml& xml, Index run) {
  const Index properties = xml.child(run, "rPr");
  if (properties == DocxXml::kNone) return false;
  const Index vanish = xml.child(properties, "vanish");
  return vanish != DocxXml::kNone && xml.is_on(vanish);
}

}  // namespace weerga
