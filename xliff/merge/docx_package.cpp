// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/docx_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "xliff/documents/xml_part.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr std::string_view kContentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>";
constexpr std::string_view kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships>";
constexpr std::string_view kDocumentRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/></Relationships>";

/// {0} the namespace, {1} the language.
constexpr std::string_view kStyles =
    "<w:styles xmlns:w=\"{0}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
    "w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{1}\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"ListParagraph\"><w:name w:val=\"List Paragraph\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/>"
    "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style></w:styles>";

}  // namespace

std::string docx_run_content(std::string_view text) {
  std::string content;
  while (!text.empty()) {
    const std::size_t special = std::min(text.find_first_of("\t\n"), text.size());
    if (special > 0)
      content += "<w:t xml:space=\"preserve\">" + escaped_text(xml_characters_of(text.substr(0, special))) + "</w:t>";
    if (special < text.size()) content += text[special] == '\t' ? "<w:tab/>" : "<w:br/>";
    text.remove_prefix(std::min(special + 1, text.size()));
  }
  return content;
}

std::string docx_with_body(std::string_view body, std::string_view language) {
  const std::string declaration(kDeclaration);
  const std::string document =
      fmt::format("{}<w:document xmlns:w=\"{}\"><w:body>{}</w:body></w:document>", kDeclaration, kWord, body);
  const auto entries = std::to_array<ZipEntry>(
      {{.name = "[Content_Types].xml", .content = declaration + std::string(kContentTypes)},
       {.name = "_rels/.rels", .content = declaration + std::string(kRelations)},
       {.name = "word/document.xml", .content = document},
       {.name = "word/_rels/document.xml.rels", .content = declaration + std::string(kDocumentRelations)},
       {.name = "word/styles.xml",
        .content = declaration + fmt::format(kStyles, kWord, escaped_attribute(std::string(language)))}});
  return zip_of(entries);
}

}  // namespace weerga
