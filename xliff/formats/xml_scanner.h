// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_spaces.h"

namespace weerga {

/// An attribute as it stands in a start tag. Views point into the scanned text.
struct ScannedAttribute {
  std::string_view name;        ///< qualified, as written
  std::string_view value;       ///< between its quotes, references not resolved
  std::size_t prefix_size = 0;  ///< bytes before the local name, the colon included; 0 = no prefix
  bool verbatim = true;         ///< reads as it is written: no reference, no white space but spaces
  XmlSpace space = XmlSpace::none;

  [[nodiscard]] std::string_view prefix() const { return name.substr(0, prefix_size == 0 ? 0 : prefix_size - 1); }
  [[nodiscard]] std::string_view local() const { return name.substr(prefix_size); }
};

/// The number of each namespace URI of a file.
class XmlSpaces {
 public:
  XmlSpaces();
  XmlSpace number_of(std::string_view uri);
  [[nodiscard]] std::string_view uri(XmlSpace space) const { return uris_[static_cast<std::size_t>(space)]; }
  [[nodiscard]] std::size_t size() const { return uris_.size(); }  ///< only grows

 private:
  std::vector<std::string> uris_;
  std::map<std::string, XmlSpace, std::less<>> numbers_;
};

enum class XmlToken { declaration, doctype, start, end, text, cdata, comment, instruction, finished, more };

/// Reads UTF-8 XML token by token and checks all that makes it well formed, namespaces included. It holds a stack of
/// open elements and nothing else, so that memory is bounded whatever the file. Throws Error like checked_xml().
///
/// For a text that comes in pieces: construct it with `whole = false`. next() then answers `more` where the window ends
/// inside a token; give it a longer window with drop() and resume().
class XmlScanner {
 public:
  XmlScanner(std::string_view text, std::string name, const XmlLimits& limits, bool whole = true);

  XmlToken next();

  /// Where the current token begins and ends in the window. An empty-element tag gives `start`, then an `end` of no
  /// bytes.
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return pos_; }
  /// Qualified name of the element that starts or ends, or an instruction's target.
  [[nodiscard]] std::string_view name_token() const { return name_token_; }
  /// The same without its prefix; of an element only.
  [[nodiscard]] std::string_view local_name() const { return name_token_.substr(prefix_size_); }
  [[nodiscard]] XmlSpace space() const { return space_; }
  [[nodiscard]] std::span<const ScannedAttribute> attributes() const { return attributes_; }
  /// The raw text of a text token, or what stands inside a CDATA section, comment or instruction.
  [[nodiscard]] std::string_view content() const { return content_; }
  /// Whether a text token reads as it is written: it has no reference and no CR.
  [[nodiscard]] bool verbatim() const { return verbatim_; }
  [[nodiscard]] bool empty_tag() const { return empty_tag_; }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] const XmlSpaces& spaces() const { return spaces_; }
  /// Prefixes and URIs that hold here, the innermost last.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> bindings() const;
  [[nodiscard]] Place place_of(std::size_t offset) const;

  /// The first `dropped` bytes of the window (tokens that are done) are to go. Call it while they still stand there.
  void drop(std::size_t dropped);
  /// Goes on in `window`, which begins behind what was dropped.
  void resume(std::string_view window, bool whole);

 private:
  struct Binding {
    std::string prefix;
    XmlSpace space;
    std::size_t depth;
  };
  struct OpenElement {
    std::string_view name;  ///< in the window, or in kept_names_
    std::size_t prefix_size;
    XmlSpace space;
  };
  struct MoreInput {};

  XmlToken scan();
  XmlToken scan_markup();
  XmlToken scan_bang();
  XmlToken scan_text();
  XmlToken scan_start();
  XmlToken scan_end();
  [[nodiscard]] bool ends_as_expected() const;
  XmlToken end_element(std::size_t prefix_size);
  XmlToken scan_comment();
  XmlToken scan_cdata();
  XmlToken scan_instruction();
  XmlToken scan_declaration();
  XmlToken scan_doctype();
  XmlToken finish();
  XmlToken close_empty();

  void scan_attribute();
  void scan_plain(std::size_t stop, std::string_view where);
  void check_attributes_unique();
  void bind_namespaces();
  void bind(const ScannedAttribute& declaration);
  void resolve_names();
  XmlSpace space_of_prefix(std::string_view prefix, std::size_t offset);
  void pop_element();
  void keep_open_names();

  [[noreturn]] void fault(std::size_t offset, std::string sentence, ErrorKind kind = ErrorKind::malformed) const;
  [[noreturn]] void out_of_input(std::string_view inside) const;
  [[nodiscard]] char at(std::size_t offset, std::string_view inside) const {
    if (offset >= text_.size()) out_of_input(inside);
    return text_[offset];
  }
  bool looking_at(std::string_view literal, std::string_view inside) const;
  bool skip_space(std::string_view inside) {
    const std::size_t from = pos_;
    while (is_xml_space(at(pos_, inside))) ++pos_;
    return pos_ > from;
  }
  std::string_view scan_name(std::string_view inside);
  std::string_view scan_quoted(std::string_view inside);
  std::size_t end_of(std::string_view terminator, std::size_t from, std::string_view inside) const;
  std::size_t checked_reference(std::size_t offset) const;
  std::size_t checked_character(std::size_t offset, std::string_view inside) const;
  void check_characters(std::size_t from, std::size_t to) const;
  std::size_t checked_prefix_size(std::string_view name) const;
  void count_node() {
    if (++nodes_ > limits_.nodes) too_many_nodes();
  }
  [[noreturn]] void too_many_nodes() const;

  std::string_view text_;
  std::string file_;
  XmlLimits limits_;
  bool whole_;
  Place origin_{.file = {}, .line = 1, .column = 1};  ///< of the window's first byte
  std::size_t pos_ = 0;
  std::size_t begin_ = 0;
  std::size_t nodes_ = 0;
  bool root_seen_ = false;
  bool anything_seen_ = false;
  bool doctype_seen_ = false;
  bool pending_end_ = false;
  bool pop_pending_ = false;
  bool empty_tag_ = false;
  std::string_view name_token_;
  std::size_t colon_ = 0;  ///< place of the first colon in the name scanned last; its size if there is none
  std::size_t prefix_size_ = 0;
  std::string_view content_;
  bool verbatim_ = true;  ///< what scan_plain() passed last reads as it is written
  XmlSpace space_ = XmlSpace::none;
  std::vector<ScannedAttribute> attributes_;
  bool declares_ = false;  ///< a namespace may be declared among them
  std::vector<OpenElement> open_;
  std::string kept_names_;
  std::vector<Binding> bindings_;
  XmlSpaces spaces_;
};

}  // namespace weerga
