// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/formats/xml_scanner.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// An attribute of an outlined element; ranges are in the outline's text.
struct OutlineAttribute {
  std::uint32_t name_begin = 0;
  std::uint32_t name_size = 0;
  std::uint32_t value_begin = 0;
  std::uint32_t value_size = 0;
  XmlSpace space = XmlSpace::none;
};

/// A piece of XML, by its place in the text.
struct OutlineNode {
  enum class Kind : std::uint8_t { element, text, cdata, comment, instruction };
  Kind kind = Kind::element;
  bool empty_tag = false;
  XmlSpace space = XmlSpace::none;
  std::uint32_t parent = 0;
  std::uint32_t after = 0;  ///< index of the first node behind this one and all that it holds
  std::uint32_t begin = 0;  ///< byte places: of the tag, of what it holds, and their ends
  std::uint32_t content_begin = 0;
  std::uint32_t content_end = 0;
  std::uint32_t end = 0;
  std::uint32_t name_size = 0;    ///< the qualified name stands at begin + 1
  std::uint32_t prefix_size = 0;  ///< bytes of it before the local name
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
};

/// Prefixes ("" = the default) and the namespace URIs that they stand for around a part of a document.
struct OuterBindings {
  std::vector<std::pair<std::string, std::string>> all;   ///< the innermost first
  std::vector<std::pair<std::string, std::string>> root;  ///< those that the document's root declares
};

/// The nodes of an XML text in document order, with byte places in it: what a parser's tree does not tell, and what
/// saving without touching the rest needs. Holds no text of its own; `text` must outlive it.
class XmlOutline {
 public:
  using Index = std::uint32_t;
  static constexpr Index kNone = UINT32_MAX;

  explicit XmlOutline(std::string_view text) : text_(text) {}

  /// All of `xml`, which must outlive the outline; checks it on the way like checked_xml().
  static XmlOutline of(const SafeXml& xml, const XmlLimits& limits = {});

  /// Adds the token that `scanner` has just read. False at the end tag of the outermost element.
  bool add(const XmlScanner& scanner, XmlToken token);
  /// The text has become `text`, which begins `dropped` bytes later than the old one; no node may lie before that.
  void moved(std::string_view text, std::size_t dropped);
  /// Forgets all nodes; goes on in another window of the same file.
  void restart(std::string_view text);

  [[nodiscard]] Index size() const { return static_cast<Index>(nodes_.size()); }
  [[nodiscard]] const OutlineNode& operator[](Index index) const { return nodes_[index]; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Index root() const;  ///< kNone if there is no element

  [[nodiscard]] Index first_child(Index node) const;
  [[nodiscard]] Index next_sibling(Index node) const;
  /// The first child element of that name, or the next sibling element after `node`; kNone if there is none.
  [[nodiscard]] Index child(Index node, XmlSpace space, std::string_view local) const;

  [[nodiscard]] std::string_view qualified_name(Index node) const;
  [[nodiscard]] std::string_view local_name(Index node) const;
  [[nodiscard]] bool is(Index node, XmlSpace space, std::string_view local) const;
  [[nodiscard]] std::string_view raw(Index node) const;          ///< the whole node
  [[nodiscard]] std::string_view raw_content(Index node) const;  ///< what stands between its tags

  [[nodiscard]] std::string_view name_of(const OutlineAttribute& attribute) const;
  [[nodiscard]] std::string_view local_of(const OutlineAttribute& attribute) const;
  [[nodiscard]] std::string value_of(const OutlineAttribute& attribute) const;
  [[nodiscard]] const OutlineAttribute* begin_of_attributes(Index node) const {
    return attributes_.data() + nodes_[node].first_attribute;
  }
  [[nodiscard]] const OutlineAttribute* end_of_attributes(Index node) const {
    return begin_of_attributes(node) + nodes_[node].attribute_count;
  }
  [[nodiscard]] const OutlineAttribute* attribute(Index node, std::string_view local,
                                                  XmlSpace space = XmlSpace::none) const;
  /// Value of an attribute, "" if it is absent.
  [[nodiscard]] std::string value(Index node, std::string_view local, XmlSpace space = XmlSpace::none) const;
  [[nodiscard]] std::optional<std::string> maybe(Index node, std::string_view local,
                                                 XmlSpace space = XmlSpace::none) const;
  /// Text of a text or CDATA node as a reader sees it; "" for other kinds.
  [[nodiscard]] std::string text_at(Index node) const;
  /// Adds the same to `text`.
  void append_text(std::string& text, Index node) const;
  /// All text below `node`.
  [[nodiscard]] std::string text_of(Index node) const;

  /// A prefix ("" = the default) and the namespace URI that it stands for.
  struct Binding {
    std::string_view prefix;
    std::string uri;
  };
  /// What the prefixes stand for around `node`, its own declarations not counted. Each prefix once, sorted.
  [[nodiscard]] std::vector<Binding> bindings_around(Index node) const;
  /// Whether `node` itself declares `prefix`, and as what.
  [[nodiscard]] std::optional<std::string> declared_at(Index node, std::string_view prefix) const;
  /// What the document's root declares `prefix` as.
  [[nodiscard]] std::optional<std::string> declared_at_root(std::string_view prefix) const;
  /// For the outline of a part of a document: what stands around it.
  void set_outer_bindings(std::shared_ptr<const OuterBindings> bindings) { outer_ = std::move(bindings); }

  [[nodiscard]] const XmlSpaces& spaces() const { return spaces_; }
  /// Those of the scanner whose tokens were added. A scanner's namespaces only grow.
  void set_spaces(const XmlSpaces& spaces) {
    if (spaces_.size() != spaces.size()) spaces_ = spaces;
  }

 private:
  std::string_view text_;
  std::vector<OutlineNode> nodes_;
  std::vector<OutlineAttribute> attributes_;
  struct Declaration {
    Index node;
    std::uint32_t attribute;
  };
  [[nodiscard]] std::string_view prefix_of(const Declaration& declaration) const;

  std::vector<Index> open_;
  std::vector<Declaration> declarations_;  ///< sorted by node
  std::shared_ptr<const OuterBindings> outer_;
  XmlSpaces spaces_;
};

/// The child elements of a node, for range-for.
class ChildElements {
 public:
  ChildElements(const XmlOutline& outline, XmlOutline::Index parent)
      : outline_(&outline), first_(outline.first_child(parent)) {}
  struct Iterator {
    const XmlOutline* outline;
    XmlOutline::Index index;
    XmlOutline::Index operator*() const { return index; }
    Iterator& operator++() {
      index = outline->next_sibling(index);
      return skipped();
    }
    Iterator& skipped() {
      while (index != XmlOutline::kNone && (*outline)[index].kind != OutlineNode::Kind::element)
        index = outline->next_sibling(index);
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index == b.index; }
  };
  [[nodiscard]] Iterator begin() const { return Iterator{outline_, first_}.skipped(); }
  [[nodiscard]] Iterator end() const { return {outline_, XmlOutline::kNone}; }

 private:
  const XmlOutline* outline_;
  XmlOutline::Index first_;
};

}  // namespace weerga
