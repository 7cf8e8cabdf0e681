// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xml_outline.h"

#include <algorithm>

#include "xliff/formats/xml_characters.h"

namespace weerga {
namespace {

/// Whether `local` is what stands behind the colon of `qualified`, if it has one; without looking for the colon.
bool has_local_name(std::string_view qualified, std::string_view local) {
  if (!qualified.ends_with(local)) return false;
  const std::size_t before = qualified.size() - local.size();
  return before == 0 || qualified[before - 1] == ':';
}

OutlineNode::Kind kind_of(XmlToken token) {
  if (token == XmlToken::text) return OutlineNode::Kind::text;
  if (token == XmlToken::cdata) return OutlineNode::Kind::cdata;
  return token == XmlToken::comment ? OutlineNode::Kind::comment : OutlineNode::Kind::instruction;
}

}  // namespace

XmlOutline XmlOutline::of(const SafeXml& xml, const XmlLimits& limits) {
  if (xml.utf8().size() >= UINT32_MAX)
    throw Error(ErrorKind::too_large, "The file is larger than 4 GiB.", {.file = xml.name()});
  XmlOutline outline(xml.utf8());
  outline.nodes_.reserve(xml.utf8().size() / 24);
  XmlScanner scanner(xml.utf8(), xml.name(), limits);
  for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next())
    outline.add(scanner, token);
  outline.spaces_ = scanner.spaces();
  return outline;
}

void XmlOutline::moved(std::string_view text, std::size_t dropped) {
  const auto shift = static_cast<std::uint32_t>(dropped);
  text_ = text;
  for (OutlineNode& node : nodes_) {
    for (std::uint32_t* place : {&node.begin, &node.content_begin, &node.content_end, &node.end}) *place -= shift;
  }
  for (OutlineAttribute& attribute : attributes_) {
    attribute.name_begin -= shift;
    attribute.value_begin -= shift;
  }
}

void XmlOutline::restart(std::string_view text) {
  text_ = text;
  nodes_.clear();
  attributes_.clear();
  open_.clear();
  declarations_.clear();
}

bool XmlOutline::add(const XmlScanner& scanner, XmlToken token) {
  if (token == XmlToken::declaration || token == XmlToken::doctype) return true;
  const auto begin = static_cast<std::uint32_t>(scanner.begin());
  const auto end = static_cast<std::uint32_t>(scanner.end());
  if (token == XmlToken::end) {
    OutlineNode& node = nodes_[open_.back()];
    node.content_end = begin;
    node.end = end;
    node.after = size();
    open_.pop_back();
    return !open_.empty();
  }
  OutlineNode node{.space = XmlSpace::none,
                   .parent = open_.empty() ? kNone : open_.back(),
                   .after = size() + 1,
                   .begin = begin,
                   .content_begin = end,
                   .content_end = end,
                   .end = end};
  if (token != XmlToken::start) {
    node.kind = kind_of(token);
    node.content_begin = static_cast<std::uint32_t>(scanner.content().data() - text_.data());
    node.content_end = node.content_begin + static_cast<std::uint32_t>(scanner.content().size());
    nodes_.push_back(node);
    return true;
  }
  node.space = scanner.space();
  node.empty_tag = scanner.empty_tag();
  node.name_size = static_cast<std::uint32_t>(scanner.name_token().size());
  node.prefix_size = node.name_size - static_cast<std::uint32_t>(scanner.local_name().size());
  node.first_attribute = static_cast<std::uint32_t>(attributes_.size());
  node.attribute_count = static_cast<std::uint32_t>(scanner.attributes().size());
  for (const ScannedAttribute& attribute : scanner.attributes()) {
    if (attribute.space == XmlSpace::xmlns)
      declarations_.push_back({size(), static_cast<std::uint32_t>(attributes_.size())});
    attributes_.push_back({.name_begin = static_cast<std::uint32_t>(attribute.name.data() - text_.data()),
                           .name_size = static_cast<std::uint32_t>(attribute.name.size()),
                           .value_begin = static_cast<std::uint32_t>(attribute.value.data() - text_.data()),
                           .value_size = static_cast<std::uint32_t>(attribute.value.size()),
                           .space = attribute.space});
  }
  open_.push_back(size());
  nodes_.push_back(node);
  return true;
}

XmlOutline::Index XmlOutline::root() const {
  const auto found = std::ranges::find(nodes_, OutlineNode::Kind::element, &OutlineNode::kind);
  return found == nodes_.end() ? kNone : static_cast<Index>(found - nodes_.begin());
}

XmlOutline::Index XmlOutline::first_child(Index node) const { return nodes_[node].after > node + 1 ? node + 1 : kNone; }

XmlOutline::Index XmlOutline::next_sibling(Index node) const {
  const OutlineNode& here = nodes_[node];
  const Index limit = here.parent == kNone ? size() : nodes_[here.parent].after;
  return here.after < limit ? here.after : kNone;
}

XmlOutline::Index XmlOutline::child(Index node, XmlSpace space, std::string_view local) const {
  for (const Index child : ChildElements(*this, node)) {
    if (is(child, space, local)) return child;
  }
  return kNone;
}

std::string_view XmlOutline::qualified_name(Index node) const {
  return text_.substr(nodes_[node].begin + 1, nodes_[node].name_size);
}
std::string_view XmlOutline::local_name(Index node) const {
  return qualified_name(node).substr(nodes_[node].prefix_size);
}

bool XmlOutline::is(Index node, XmlSpace space, std::string_view local) const {
  const OutlineNode& here = nodes_[node];
  return here.kind == OutlineNode::Kind::element && here.space == space && local_name(node) == local;
}

std::string_view XmlOutline::raw(Index node) const {
  return text_.substr(nodes_[node].begin, nodes_[node].end - nodes_[node].begin);
}
std::string_view XmlOutline::raw_content(Index node) const {
  return text_.substr(nodes_[node].content_begin, nodes_[node].content_end - nodes_[node].content_begin);
}

std::string_view XmlOutline::name_of(const OutlineAttribute& attribute) const {
  return text_.substr(attribute.name_begin, attribute.name_size);
}
std::string_view XmlOutline::local_of(const OutlineAttribute& attribute) const {
  const std::string_view name = name_of(attribute);
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string XmlOutline::value_of(const OutlineAttribute& attribute) const {
  return resolved_attribute(text_.substr(attribute.value_begin, attribute.value_size));
}

const OutlineAttribute* XmlOutline::attribute(Index node, std::string_view local, XmlSpace space) const {
  for (const OutlineAttribute* it = begin_of_attributes(node); it != end_of_attributes(node); ++it) {
    if (it->space == space && has_local_name(name_of(*it), local)) return it;
  }
  return nullptr;
}

std::string XmlOutline::value(Index node, std::string_view local, XmlSpace space) const {
  const OutlineAttribute* found = attribute(node, local, space);
  return found == nullptr ? std::string() : value_of(*found);
}

std::optional<std::string> XmlOutline::maybe(Index node, std::string_view local, XmlSpace space) const {
  const OutlineAttribute* found = attribute(node, local, space);
  if (found == nullptr) return std::nullopt;
  return value_of(*found);
}

std::string_view XmlOutline::prefix_of(const Declaration& declaration) const {
  const std::string_view name = name_of(attributes_[declaration.attribute]);
  return name.size() > 6 ? name.substr(6) : std::string_view{};  // behind "xmlns:"
}

std::optional<std::string> XmlOutline::declared_at(Index node, std::string_view prefix) const {
  for (const Declaration& declaration : std::ranges::equal_range(declarations_, node, {}, &Declaration::node)) {
    if (prefix_of(declaration) == prefix) return value_of(attributes_[declaration.attribute]);
  }
  return std::nullopt;
}

std::optional<std::string> XmlOutline::declared_at_root(std::string_view prefix) const {
  if (!outer_) return declared_at(root(), prefix);
  const auto found = std::ranges::find(outer_->root, prefix, &std::pair<std::string, std::string>::first);
  if (found == outer_->root.end()) return std::nullopt;
  return found->second;
}

std::vector<XmlOutline::Binding> XmlOutline::bindings_around(Index node) const {
  std::vector<Binding> bindings;
  for (Index up = nodes_[node].parent; up != kNone; up = nodes_[up].parent) {
    for (const Declaration& declaration : std::ranges::equal_range(declarations_, up, {}, &Declaration::node)) {
      bindings.push_back({prefix_of(declaration), value_of(attributes_[declaration.attribute])});
    }
  }
  if (outer_) {
    for (const auto& [prefix, uri] : outer_->all) bindings.push_back({prefix, uri});
  }
  // The innermost of each prefix comes first and stays.
  std::ranges::stable_sort(bindings, {}, &Binding::prefix);
  const auto [first, last] = std::ranges::unique(bindings, {}, &Binding::prefix);
  bindings.erase(first, last);
  return bindings;
}

void XmlOutline::append_text(std::string& text, Index node) const {
  if (nodes_[node].kind == OutlineNode::Kind::text) append_resolved_text(text, raw_content(node));
  if (nodes_[node].kind == OutlineNode::Kind::cdata) text += with_line_feeds(raw_content(node));
}

std::string XmlOutline::text_at(Index node) const {
  std::string text;
  append_text(text, node);
  return text;
}

std::string XmlOutline::text_of(Index node) const {
  std::string text;
  for (Index inner = node + 1; inner < nodes_[node].after; ++inner) append_text(text, inner);
  return text;
}

}  // namespace weerga
