// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/markup.h"

#include <algorithm>
#include <set>

#include "xliff/formats/xml_writing.h"

namespace weerga {

void Markup::bind(const std::vector<Attribute>& attributes) {
  for (const Attribute& attribute : attributes) {
    if (attribute.name.starts_with("xmlns:")) bound_[attribute.name.substr(6)] = attribute.value;
  }
}

std::string Markup::prefix_of(std::string_view uri) const {
  const auto found =
      std::ranges::find(bound_, uri, [](const auto& entry) -> const std::string& { return entry.second; });
  return found == bound_.end() ? std::string() : found->first + ":";
}

bool Markup::binds(std::string_view prefix, std::string_view uri) const {
  if (prefix == "xml") return true;
  const auto found = bound_.find(prefix);
  return found != bound_.end() && found->second == uri;
}

void Markup::add(std::string& tag, const std::vector<Attribute>& attributes) const {
  std::set<std::string_view> declared;
  for (const Attribute& attribute : attributes) {
    const std::size_t colon = attribute.name.find(':');
    if (attribute.name.starts_with("xmlns") || colon == std::string::npos) continue;
    const std::string_view prefix = std::string_view(attribute.name).substr(0, colon);
    if (binds(prefix, attribute.space) || !declared.insert(prefix).second) continue;
    add_attribute(tag, "xmlns:" + std::string(prefix), attribute.space);
  }
  for (const Attribute& attribute : attributes) {
    if (attribute.space != uri_of(XmlSpace::xliff1)) add_attribute(tag, attribute.name, attribute.value);
  }
}

}  // namespace weerga
