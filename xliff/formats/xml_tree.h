// SPDX-License-Identifier: Apache-2.0
#pragma once

// For .cpp files only: the one place that says how a pugixml tree is built from checked XML and looked at.

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "xliff/formats/safe_xml.h"

namespace weerga {

/// A tree of `xml` that keeps comments, instructions, CDATA and white space. It copies the text.
/// Never remove nodes from it and never walk it by recursion: use next_node().
pugi::xml_document tree_of(const SafeXml& xml);

/// The name behind the prefix: "source" of "xlf:source".
std::string_view local_name(std::string_view qualified);

/// The namespace URI of an element, "" if none. Walks up to the root: depth is limited by the gate.
std::string_view namespace_of(pugi::xml_node element);

/// The namespace URI of an attribute of `element`; an attribute without prefix has none.
std::string_view namespace_of(pugi::xml_node element, pugi::xml_attribute attribute);

/// Whether `node` is the element `local` of namespace `space`.
bool is_element(pugi::xml_node node, std::string_view space, std::string_view local);

/// The node after `node` in document order below `top`, or an empty one at the end. With `skip_children`, the node
/// after all that stands in `node`.
pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node top, bool skip_children = false);

/// All text below `node` in document order: what a reader of the element sees.
std::string text_of(pugi::xml_node node);

/// Where `node` begins in the user's file.
Place place_of(const SafeXml& xml, pugi::xml_node node);

}  // namespace weerga
