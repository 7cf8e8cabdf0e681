// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/odt_xml.h"

#include <utility>

namespace weerga {
namespace {

constexpr std::array<std::string_view, 9> kUris{"urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
                                                "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
                                                "http://purl.org/dc/elements/1.1/"};

}  // namespace

OdtXml::OdtXml(std::string bytes, const std::string& place) : part_(std::move(bytes), place) {
  for (std::size_t i = 0; i < kUris.size(); ++i) spaces_.at(i) = part_.space(kUris.at(i));
}

bool OdtXml::is(Index node, OdtSpace space) const {
  return node != kNone && outline()[node].kind == OutlineNode::Kind::element && outline()[node].space == number(space);
}

bool OdtXml::is(Index node, OdtSpace space, std::string_view local) const {
  return is(node, space) && outline().local_name(node) == local;
}

bool OdtXml::is(const OutlineAttribute& attribute, OdtSpace space, std::string_view local) const {
  return attribute.space == number(space) && outline().local_of(attribute) == local;
}

const OutlineAttribute* OdtXml::attribute(Index node, OdtSpace space, std::string_view local) const {
  return outline().attribute(node, local, number(space));
}

std::string OdtXml::value(Index node, OdtSpace space, std::string_view local) const {
  return outline().value(node, local, number(space));
}

OdtXml::Index OdtXml::child(Index node, OdtSpace space, std::string_view local) const {
  return outline().child(node, number(space), local);
}

}  // namespace weerga
