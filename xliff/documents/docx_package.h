// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/documents/docx_xml.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/model/document.h"
#include "xliff/text/error.h"

namespace weerga {

/// A part that another part names in its relationships (ISO/IEC 29500-2 § 9.3).
struct DocxRelation {
  std::string kind;  ///< last word of its type: "header", "footnotes", "settings"
  std::string part;  ///< name of the zip entry; "" where it lies outside of the file
};

/// A Word document as a container of parts.
class DocxPackage {
 public:
  /// `bytes` must outlive it. Throws Error like ZipArchive; unsupported for a file with macros or of another program;
  /// malformed where there is no letter in it.
  DocxPackage(std::string_view bytes, const std::string& name);

  [[nodiscard]] const ZipArchive& archive() const { return archive_; }
  /// Name of the part that is the letter: "word/document.xml".
  [[nodiscard]] const std::string& document() const { return document_; }
  [[nodiscard]] const std::vector<DocxRelation>& relations() const { return relations_; }
  /// The first part of this kind that is there.
  [[nodiscard]] std::optional<std::string> part_of_kind(std::string_view kind) const;
  /// Where the properties with the document's title and language stand, if anywhere.
  [[nodiscard]] const std::optional<std::string>& core_properties() const { return core_properties_; }

  /// What errors in a part name as their place: "brief.docx, word/document.xml".
  [[nodiscard]] std::string place_of(std::string_view part) const;
  /// A part that is there, "" otherwise.
  [[nodiscard]] std::string bytes_of(std::string_view part) const;

 private:
  [[nodiscard]] std::vector<DocxRelation> relations_of(const std::string& part) const;
  void check_content_type() const;

  ZipArchive archive_;
  std::string document_;
  std::optional<std::string> core_properties_;
  std::vector<DocxRelation> relations_;
};

/// The comments of a document by id, without note ids.
std::map<std::string, Note, std::less<>> docx_comments_of(const DocxXml& comments);

}  // namespace weerga
