// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/error.h"

namespace weerga {

/// The namespaces that the checker knows. Prefixes mean nothing; only the address counts.
enum class Vocabulary : std::uint8_t {
  none,     ///< no namespace at all
  xml,      ///< xml:lang, xml:space, xml:id
  xliff,    ///< the core of XLIFF 2, in the namespace that the root element has
  xliff12,  ///< XLIFF 1.2 (and 1.1, whose files differ in the address only)
  mtc,
  gls,
  fs,
  mda,
  res,
  ctr,
  slr,
  val,
  its,
  itsm,
  pgs,
  tbx,
  srx,
  foreign,  ///< any other address; `space` tells them apart
};

/// The vocabulary of a namespace address.
Vocabulary vocabulary_of(std::string_view address);

struct MarkupAttribute {
  Vocabulary vocabulary = Vocabulary::none;
  std::string_view name;  ///< without prefix
  std::string_view value;
  std::size_t offset = 0;  ///< of the name, in bytes of the checked text
};

struct MarkupElement {
  Vocabulary vocabulary = Vocabulary::none;
  bool has_text = false;      ///< text that is not white space, directly in it
  bool has_children = false;  ///< any element or text, white space included
  std::uint16_t space = 0;    ///< number of the namespace address: equal numbers, equal addresses
  std::uint32_t index = 0;    ///< own place in document order
  std::uint32_t parent = 0;   ///< index; the root is its own parent
  std::uint32_t end = 0;      ///< index after the last descendant
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
  std::size_t offset = 0;  ///< of the name
  std::string_view name;   ///< without prefix

  void* node = nullptr;  ///< the parser's own handle

  [[nodiscard]] bool is(Vocabulary wanted, std::string_view wanted_name) const {
    return vocabulary == wanted && name == wanted_name;
  }
};

/// A well-formed file as a flat list of elements in document order, with namespaces resolved. Everything points into
/// the text that this object keeps. Reading is linear and iterative; nothing in a file is ever opened or fetched.
class MarkupTree {
 public:
  /// Throws Error malformed, with the place, for anything that is not well-formed XML; too_large beyond the limits of
  /// safe loading.
  MarkupTree(std::string bytes, const std::string& name);
  ~MarkupTree();
  MarkupTree(MarkupTree&&) noexcept;
  MarkupTree& operator=(MarkupTree&&) noexcept;

  [[nodiscard]] std::span<const MarkupElement> elements() const { return elements_; }
  [[nodiscard]] const MarkupElement& root() const { return elements_.front(); }
  [[nodiscard]] const MarkupElement& parent(const MarkupElement& element) const { return elements_[element.parent]; }
  [[nodiscard]] std::span<const MarkupAttribute> attributes(const MarkupElement& element) const {
    return std::span(attributes_).subspan(element.first_attribute, element.attribute_count);
  }
  /// The attribute of that name, or nullptr.
  [[nodiscard]] const MarkupAttribute* attribute(const MarkupElement& element, std::string_view name,
                                                 Vocabulary vocabulary = Vocabulary::none) const;
  /// The value of an attribute without namespace, `missing` if it is not there.
  [[nodiscard]] std::string_view value(const MarkupElement& element, std::string_view name,
                                       std::string_view missing = {}) const;
  /// The text directly in the element, without that of its children.
  [[nodiscard]] std::string text(const MarkupElement& element) const;
  /// The namespace address of an element, "" for none.
  [[nodiscard]] std::string_view address(const MarkupElement& element) const { return addresses_[element.space]; }

  /// Line and column of a byte of the checked text.
  [[nodiscard]] Place place(std::size_t offset) const;

  class Children;
  /// The child elements, in order.
  [[nodiscard]] Children children(const MarkupElement& element) const;
  /// The elements in it at any depth, in document order.
  [[nodiscard]] std::span<const MarkupElement> descendants(const MarkupElement& element) const {
    return std::span(elements_).subspan(element.index + 1, element.end - element.index - 1);
  }

 private:
  struct Tree;
  friend class MarkupTreeBuilder;

  std::string name_;
  std::unique_ptr<Tree> tree_;
  std::vector<MarkupElement> elements_;
  std::vector<MarkupAttribute> attributes_;
  std::vector<std::string_view> addresses_;
  mutable std::vector<std::size_t> line_starts_;
};

/// A range over the child elements of one element.
class MarkupTree::Children {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = MarkupElement;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const MarkupElement* base, std::uint32_t index) : base_(base), index_(index) {}
    const MarkupElement& operator*() const { return base_[index_]; }
    const MarkupElement* operator->() const { return base_ + index_; }
    Iterator& operator++() {
      index_ = base_[index_].end;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const MarkupElement* base_ = nullptr;
    std::uint32_t index_ = 0;
  };

  Children(const MarkupElement* base, const MarkupElement& element)
      : base_(base), first_(element.index + 1), end_(element.end) {}
  [[nodiscard]] Iterator begin() const { return {base_, first_}; }
  [[nodiscard]] Iterator end() const { return {base_, end_}; }

 private:
  const MarkupElement* base_;
  std::uint32_t first_;
  std::uint32_t end_;
};

inline MarkupTree::Children MarkupTree::children(const MarkupElement& element) const {
  return {elements_.data(), element};
}

}  // namespace weerga
