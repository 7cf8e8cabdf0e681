// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/docx_flow.h"
#include "xliff/documents/docx_xml.h"
#include "xliff/model/tagged_text.h"

namespace weerga {

/// Styles of paragraphs that tell what a paragraph is, by style id.
struct DocxStyles {
  std::set<std::string, std::less<>> headings;
  std::set<std::string, std::less<>> lists;
};

/// What styles.xml says of its styles; a style based on another is of its kind.
DocxStyles docx_styles_of(const DocxXml& styles);

/// A paragraph of a part, or the alternative text of a drawing.
struct DocxParagraph {
  std::string id;
  std::string type;
  std::vector<DocxXml::Index> elements;   ///< w:p; more than one where the marks between them were deleted
  std::optional<DocxXml::Index> drawing;  ///< wp:docPr whose description this is; then there are no elements
  /// Index of the paragraph that says the same to newer word processors (mc:Choice beside this one's mc:Fallback).
  std::optional<std::size_t> twin_of;
};

/// A part that holds paragraphs: the letter itself, a header, the footnotes.
class DocxBody {
 public:
  using Index = DocxXml::Index;

  /// `key` begins the ids of its paragraphs and `type` is what they are where nothing nearer tells ("footnote").
  /// Throws Error like XmlPart.
  struct Source {
    std::string bytes;
    std::string place;
    std::string key;
    std::string type;
  };
  DocxBody(Source source, const DocxStyles& styles);
  DocxBody(const DocxBody&) = delete;
  DocxBody& operator=(const DocxBody&) = delete;

  [[nodiscard]] const DocxXml& xml() const { return xml_; }
  /// All of them in document order, also those without text.
  [[nodiscard]] const std::vector<DocxParagraph>& paragraphs() const { return paragraphs_; }
  [[nodiscard]] DocxContent content_of(const DocxParagraph& paragraph, const Rendered& rendered) const;
  [[nodiscard]] DocxContent content_of(const DocxParagraph& paragraph) const;
  [[nodiscard]] TaggedText text_of(const DocxParagraph& paragraph) const;

  [[nodiscard]] bool has_tracked_changes() const { return tracked_; }
  [[nodiscard]] bool has_table_of_contents() const;
  /// Table rows that a tracked change deletes.
  [[nodiscard]] const std::set<Index>& deleted_rows() const { return deleted_rows_; }
  /// Marks on paragraph properties that say what a tracked change did to the paragraph's end.
  [[nodiscard]] const std::vector<Index>& paragraph_marks() const { return paragraph_marks_; }
  /// Links of content controls to data, with the control of each.
  [[nodiscard]] const std::map<Index, Index>& data_bindings() const { return data_bindings_; }

 private:
  struct Context {
    std::string type;
    bool deleted = false;
    std::optional<Index> fallback;  ///< the outermost mc:Fallback around it
  };
  void look_over();
  void note_revision(Index mark);
  void list_paragraphs(const Source& source, const DocxStyles& styles);
  [[nodiscard]] std::vector<Index> joined_from(Index paragraph) const;
  [[nodiscard]] Context context_of(Index node) const;
  [[nodiscard]] std::string own_type(Index paragraph, const DocxStyles& styles) const;
  void find_twins(const std::map<std::size_t, Index>& fallbacks);

  DocxXml xml_;
  DocxText text_;
  std::vector<DocxParagraph> paragraphs_;
  std::set<Index> deleted_rows_;
  std::set<Index> deleted_ends_;  ///< paragraphs whose mark was deleted
  std::vector<Index> paragraph_marks_;
  std::map<Index, Index> data_bindings_;
  bool tracked_ = false;
};

}  // namespace weerga
