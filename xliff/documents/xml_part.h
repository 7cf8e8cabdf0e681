// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// New markup for byte ranges of a text. All that no edit covers stays byte for byte.
class XmlEdits {
 public:
  explicit XmlEdits(std::string_view text) : text_(text) {}

  /// Puts `markup` in the place of `range`; edits inside it are gone, and inside another edit it changes nothing. Two
  /// edits never overlap in part, and at most one begins at a byte.
  void replace(ByteRange range, std::string markup);
  [[nodiscard]] bool empty() const { return edits_.empty(); }

  /// What stands in `range`, with the edits that lie in it. Logarithmic, plus the size of the answer.
  [[nodiscard]] std::string rendered(ByteRange range) const;
  [[nodiscard]] std::string rendered() const { return rendered({0, text_.size()}); }

 private:
  struct Edit {
    std::size_t end;
    std::string markup;
  };
  std::string_view text_;
  std::map<std::size_t, Edit> edits_;  ///< by the byte at which each begins
};

/// The markup of a byte range of a part as it will be written.
using Rendered = std::function<std::string(ByteRange range)>;

/// An XML file inside a container: its text and the places of its elements.
class XmlPart {
 public:
  /// Checks `bytes`; `place` names the part for errors. Throws Error like checked_xml(), with limits fit for letters.
  XmlPart(std::string bytes, const std::string& place);

  [[nodiscard]] const XmlOutline& outline() const { return outline_; }
  [[nodiscard]] std::string_view text() const { return outline_.text(); }
  /// The number that stands for a namespace in this part; one that no element has where it is not declared.
  [[nodiscard]] XmlSpace space(std::string_view uri);

  [[nodiscard]] ByteRange range(XmlOutline::Index node) const { return {outline_[node].begin, outline_[node].end}; }
  [[nodiscard]] ByteRange start_tag(XmlOutline::Index node) const {
    return {outline_[node].begin, outline_[node].content_begin};
  }
  [[nodiscard]] ByteRange end_tag(XmlOutline::Index node) const {
    return {outline_[node].content_end, outline_[node].end};
  }
  [[nodiscard]] static ByteRange value_range(const OutlineAttribute& attribute) {
    return {attribute.value_begin, attribute.value_begin + std::size_t{attribute.value_size}};
  }

  /// The prefix of an element with its colon, "" if it has none.
  [[nodiscard]] std::string prefix(XmlOutline::Index node) const;

  /// Each range as it stands; the part must outlive it.
  [[nodiscard]] Rendered unedited() const;
  /// The bytes of the part with `edits`, in UTF-8.
  [[nodiscard]] std::string written(const XmlEdits& edits) const;

 private:
  std::unique_ptr<const SafeXml> xml_;
  XmlOutline outline_;
  XmlSpaces spaces_;
};

/// Takes over what XML 1.0 allows and leaves out the rest (control characters, U+FFFE, ill-formed bytes).
std::string xml_characters_of(std::string_view text);

}  // namespace weerga
