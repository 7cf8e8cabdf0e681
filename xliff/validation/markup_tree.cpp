// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/markup_tree.h"

#include <algorithm>
#include <pugixml.hpp>
#include <unordered_map>
#include <utility>

#include "xliff/formats/safe_xml.h"
#include "xliff/text/utf8.h"

namespace weerga {

struct MarkupTree::Tree {
  SafeXml xml;
  pugi::xml_document document;
};

namespace {

struct KnownAddress {
  std::string_view address;
  Vocabulary vocabulary;
};

constexpr KnownAddress kKnown[] = {
    {"", Vocabulary::none},
    {"http://www.w3.org/XML/1998/namespace", Vocabulary::xml},
    {"urn:oasis:names:tc:xliff:document:2.0", Vocabulary::xliff},
    {"urn:oasis:names:tc:xliff:document:2.2", Vocabulary::xliff},
    {"urn:oasis:names:tc:xliff:document:1.2", Vocabulary::xliff12},
    {"urn:oasis:names:tc:xliff:document:1.1", Vocabulary::xliff12},
    {"urn:oasis:names:tc:xliff:matches:2.0", Vocabulary::mtc},
    {"urn:oasis:names:tc:xliff:glossary:2.0", Vocabulary::gls},
    {"urn:oasis:names:tc:xliff:fs:2.0", Vocabulary::fs},
    {"urn:oasis:names:tc:xliff:metadata:2.0", Vocabulary::mda},
    {"urn:oasis:names:tc:xliff:resourcedata:2.0", Vocabulary::res},
    {"urn:oasis:names:tc:xliff:changetracking:2.0", Vocabulary::ctr},
    {"urn:oasis:names:tc:xliff:changetracking:2.1", Vocabulary::ctr},
    {"urn:oasis:names:tc:xliff:sizerestriction:2.0", Vocabulary::slr},
    {"urn:oasis:names:tc:xliff:validation:2.0", Vocabulary::val},
    {"http://www.w3.org/2005/11/its", Vocabulary::its},
    {"urn:oasis:names:tc:xliff:itsm:2.1", Vocabulary::itsm},
    {"urn:oasis:names:tc:xliff:pgs:1.0", Vocabulary::pgs},
    {"urn:iso:std:iso:30042:ed-2", Vocabulary::tbx},
    {"http://www.lisa.org/srx20", Vocabulary::srx},
};

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

bool is_declaration(std::string_view name) { return name == "xmlns" || name.starts_with("xmlns:"); }

struct Namespace {
  Vocabulary vocabulary = Vocabulary::none;
  std::uint16_t space = 0;
};

/// The namespace declarations in scope while a document is walked.
class Scopes {
 public:
  Scopes() {
    addresses_.emplace_back("");
    numbers_.emplace("", 0);
    open_.push_back({"xml", resolved("http://www.w3.org/XML/1998/namespace"), 0});
  }

  void declare(std::string_view prefix, std::string_view address, std::size_t depth) {
    open_.push_back({prefix, resolved(address), depth});
  }
  void leave(std::size_t depth) {
    while (open_.back().depth > depth) open_.pop_back();
  }
  [[nodiscard]] Namespace find(std::string_view prefix) const {
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      if (at->prefix == prefix) return at->space;
    }
    return {};
  }

  [[nodiscard]] std::vector<std::string_view> addresses() && { return std::move(addresses_); }

 private:
  struct Declaration {
    std::string_view prefix;
    Namespace space;
    std::size_t depth = 0;
  };

  /// A file with more than 65,000 addresses is nobody's work; the surplus share one number.
  Namespace resolved(std::string_view address) {
    const auto number = static_cast<std::uint16_t>(std::min<std::size_t>(addresses_.size(), 65535));
    const auto [at, added] = numbers_.try_emplace(address, number);
    if (added && addresses_.size() <= number) addresses_.push_back(address);
    return {vocabulary_of(address), at->second};
  }

  std::vector<Declaration> open_;
  std::vector<std::string_view> addresses_;
  std::unordered_map<std::string_view, std::uint16_t> numbers_;
};

}  // namespace

Vocabulary vocabulary_of(std::string_view address) {
  const auto* const known = std::ranges::find(kKnown, address, &KnownAddress::address);
  return known == std::end(kKnown) ? Vocabulary::foreign : known->vocabulary;
}

/// Copies a pugixml tree into the flat list, in one walk without recursion.
class MarkupTreeBuilder {
 public:
  MarkupTreeBuilder(MarkupTree& markup, pugi::xml_node root) : markup_(markup), root_(root) {}

  void build() {
    walk();
    markup_.addresses_ = std::move(scopes_).addresses();
  }

 private:
  void walk() {
    pugi::xml_node at = root_;
    open(at);
    while (true) {
      if (const pugi::xml_node child = next_element(at.first_child())) {
        at = child;
        open(at);
        continue;
      }
      close();
      pugi::xml_node next = at == root_ ? pugi::xml_node() : next_element(at.next_sibling());
      while (!next) {
        if (at == root_) return;
        at = at.parent();
        close();
        next = at == root_ ? pugi::xml_node() : next_element(at.next_sibling());
      }
      at = next;
      open(at);
    }
  }

  static bool is_text(const pugi::xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
  }

  static pugi::xml_node next_element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
  }

  void open(const pugi::xml_node& node) {
    const std::size_t depth = ancestors_.size() + 1;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (is_declaration(name)) scopes_.declare(name == "xmlns" ? "" : local_name(name), attribute.value(), depth);
    }
    MarkupElement element;
    element.index = static_cast<std::uint32_t>(markup_.elements_.size());
    element.parent = ancestors_.empty() ? element.index : ancestors_.back();
    element.offset = static_cast<std::size_t>(node.offset_debug());
    element.node = node.internal_object();
    const std::string_view name = node.name();
    const Namespace space = scopes_.find(prefix_of(name));
    element.name = local_name(name);
    element.space = space.space;
    element.vocabulary = core_or_foreign(space, element);
    look_at_content(node, element);
    add_attributes(node, element);
    markup_.elements_.push_back(element);
    ancestors_.push_back(element.index);
  }

  /// The namespace of the root decides what the file's own elements are. Of the two cores of XLIFF 2 the other one is
  /// an extension; <xliff> without namespace is the first XLIFF, whose elements are those of 1.2; and the formats that
  /// never had one namespace for all (TMX, TBX, SRX) have their own elements in `none`.
  Vocabulary core_or_foreign(Namespace space, const MarkupElement& element) {
    if (element.index == 0) {
      core_ = space.space;
      is_xliff_ = element.name == "xliff";
    }
    const bool own = space.space == core_;
    if (!is_xliff_) return own ? Vocabulary::none : space.vocabulary;
    if (own && space.vocabulary == Vocabulary::none) return Vocabulary::xliff12;
    return space.vocabulary == Vocabulary::xliff && !own ? Vocabulary::foreign : space.vocabulary;
  }

  static void look_at_content(const pugi::xml_node& node, MarkupElement& element) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) element.has_children = true;
      if (!is_text(child)) continue;
      element.has_children = true;
      element.has_text = element.has_text || !trimmed(child.value()).empty();
    }
  }

  void add_attributes(const pugi::xml_node& node, MarkupElement& element) {
    element.first_attribute = static_cast<std::uint32_t>(markup_.attributes_.size());
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (is_declaration(name)) continue;
      const std::string_view prefix = prefix_of(name);
      // Both names lie in pugixml's one buffer, so their distance is their distance in the file.
      const auto offset = static_cast<std::size_t>(name.data() - node.name() + node.offset_debug());
      const Vocabulary vocabulary = prefix.empty() ? Vocabulary::none : scopes_.find(prefix).vocabulary;
      markup_.attributes_.push_back({vocabulary, local_name(name), attribute.value(), offset});
    }
    element.attribute_count = static_cast<std::uint32_t>(markup_.attributes_.size() - element.first_attribute);
  }

  void close() {
    markup_.elements_[ancestors_.back()].end = static_cast<std::uint32_t>(markup_.elements_.size());
    ancestors_.pop_back();
    scopes_.leave(ancestors_.size());
  }

  MarkupTree& markup_;
  pugi::xml_node root_;
  Scopes scopes_;
  std::vector<std::uint32_t> ancestors_;
  std::uint16_t core_ = 0;
  bool is_xliff_ = false;
};

MarkupTree::MarkupTree(std::string bytes, const std::string& name) : name_(name), tree_(std::make_unique<Tree>()) {
  // TMX, TBX and the first XLIFF name their document type, which is never fetched.
  tree_->xml = checked_xml(std::move(bytes), name, {.allow_plain_doctype = true});
  const std::string& text = tree_->xml.utf8();
  const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result parsed =
      tree_->document.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
  if (!parsed || !tree_->document.document_element()) {
    throw Error(ErrorKind::malformed, "The file is not well-formed XML.",
                place(static_cast<std::size_t>(parsed.offset)));
  }
  MarkupTreeBuilder(*this, tree_->document.document_element()).build();
}

MarkupTree::~MarkupTree() = default;
MarkupTree::MarkupTree(MarkupTree&&) noexcept = default;
MarkupTree& MarkupTree::operator=(MarkupTree&&) noexcept = default;

const MarkupAttribute* MarkupTree::attribute(const MarkupElement& element, std::string_view name,
                                             Vocabulary vocabulary) const {
  for (const MarkupAttribute& attribute : attributes(element)) {
    if (attribute.name == name && attribute.vocabulary == vocabulary) return &attribute;
  }
  return nullptr;
}

std::string_view MarkupTree::value(const MarkupElement& element, std::string_view name,
                                   std::string_view missing) const {
  const MarkupAttribute* found = attribute(element, name);
  return found == nullptr ? missing : found->value;
}

std::string MarkupTree::text(const MarkupElement& element) const {
  std::string text;
  for (const pugi::xml_node& child : pugi::xml_node(static_cast<pugi::xml_node_struct*>(element.node)).children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return text;
}

Place MarkupTree::place(std::size_t offset) const {
  const std::string_view text = tree_->xml.utf8();
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool ends_line = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
      if (ends_line) line_starts_.push_back(at + 1);
    }
  }
  const std::size_t where = std::min(offset, text.size());
  const auto line = std::ranges::upper_bound(line_starts_, where) - line_starts_.begin();
  const std::size_t start = line_starts_[static_cast<std::size_t>(line) - 1];
  return {name_, static_cast<std::size_t>(line), code_point_count(text.substr(start, where - start)) + 1};
}

}  // namespace weerga
