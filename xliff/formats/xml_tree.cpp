// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_tree.h"

#include <string>

namespace weerga {
namespace {

std::string_view prefix_of(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? std::string_view{} : qualified.substr(0, colon);
}

/// The URI that `prefix` stands for at `element`.
std::string_view bound_to(pugi::xml_node element, std::string_view prefix) {
  if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
  const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  for (; element; element = element.parent()) {
    if (const pugi::xml_attribute found = element.attribute(declaration.c_str())) return found.value();
  }
  return {};
}

}  // namespace

pugi::xml_document tree_of(const SafeXml& xml) {
  pugi::xml_document tree;
  const pugi::xml_parse_result result = tree.load_buffer(xml.utf8().data(), xml.utf8().size(),
                                                         pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    throw Error(ErrorKind::malformed, "The XML cannot be read: " + std::string(result.description()) + ".",
                xml.place_of(static_cast<std::size_t>(result.offset)));
  }
  return tree;
}

std::string_view local_name(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

std::string_view namespace_of(pugi::xml_node element) { return bound_to(element, prefix_of(element.name())); }

std::string_view namespace_of(pugi::xml_node element, pugi::xml_attribute attribute) {
  const std::string_view prefix = prefix_of(attribute.name());
  return prefix.empty() ? std::string_view{} : bound_to(element, prefix);
}

bool is_element(pugi::xml_node node, std::string_view space, std::string_view local) {
  return node.type() == pugi::node_element && local_name(node.name()) == local && namespace_of(node) == space;
}

pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node top, bool skip_children) {
  if (!skip_children && node.first_child()) return node.first_child();
  while (node && node != top) {
    if (const pugi::xml_node sibling = node.next_sibling()) return sibling;
    node = node.parent();
  }
  return {};
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node inner = next_node(node, node); inner; inner = next_node(inner, node)) {
    if (inner.type() == pugi::node_pcdata || inner.type() == pugi::node_cdata) text += inner.value();
  }
  return text;
}

Place place_of(const SafeXml& xml, pugi::xml_node node) {
  const std::ptrdiff_t offset = node.offset_debug();
  return xml.place_of(offset < 0 ? 0 : static_cast<std::size_t>(offset));
}

}  // namespace weerga
