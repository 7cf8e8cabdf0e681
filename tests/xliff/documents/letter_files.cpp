// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/documents/letter_files.h"

#include <algorithm>

#include "xliff/documents/zip_archive.h"

namespace weerga::test {
namespace {

constexpr std::string_view kRelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kContentTypes =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";

std::string relation(std::string_view kind, std::string_view target) {
  static int number = 0;
  return "<Relationship Id=\"rId" + std::to_string(++number % 1000) + "\" Type=\"" + std::string(kRelationTypes) +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relations(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
         "</Relationships>";
}

std::string zip_of_map(const std::map<std::string, std::string>& entries, std::string_view first) {
  std::vector<ZipEntry> list;
  if (!first.empty()) list.push_back({std::string(first), entries.at(std::string(first)), true});
  for (const auto& [name, content] : entries) {
    if (name != first) list.push_back({name, content, false});
  }
  return zip_of(list);
}

}  // namespace

std::string word_part(std::string_view root, std::string_view content) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:)" + std::string(root) +
         R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
         R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
         R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
         R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml")"
         R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" mc:Ignorable="w14">)" +
         std::string(content) + "</w:" + std::string(root) + ">";
}

std::string docx_of(std::string_view body, const std::map<std::string, std::string>& parts) {
  std::map<std::string, std::string> entries{
      {"[Content_Types].xml", std::string(kContentTypes)},
      {"_rels/.rels", relations(relation("officeDocument", "word/document.xml"))},
      {"word/document.xml", word_part("document", "<w:body>" + std::string(body) + "</w:body>")}};
  std::string links;
  for (const auto& [name, content] : parts) {
    entries.insert_or_assign(name, content);
    if (!name.starts_with("word/") || name.find('/', 5) != std::string::npos || name == "word/document.xml") continue;
    std::string kind = name.substr(5, name.find('.') - 5);
    while (kind.back() >= '0' && kind.back() <= '9') kind.pop_back();
    links += relation(kind, name.substr(5));
  }
  entries.emplace("word/_rels/document.xml.rels", relations(links));
  return zip_of_map(entries, "");
}

std::string odt_of(std::string_view body, std::string_view styles, const std::map<std::string, std::string>& parts) {
  constexpr std::string_view kSpaces =
      R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink")";
  const std::string spaces(kSpaces);
  std::map<std::string, std::string> entries{
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + std::string(styles) +
                          "</office:automatic-styles><office:body><office:text>" + std::string(body) +
                          "</office:text></office:body></office:document-content>"},
      {"styles.xml",
       "<office:document-styles" + spaces +
           R"(><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style></office:styles></office:document-styles>)"},
      {"meta.xml", "<office:document-meta" + spaces +
                       "><office:meta><dc:language>nl-NL</dc:language></office:meta></office:document-meta>"}};
  for (const auto& [name, content] : parts) {
    std::string whole = content;
    if (const std::size_t place = whole.find("SPACES"); place != std::string::npos) whole.replace(place, 6, spaces);
    entries.insert_or_assign(name, whole);
  }
  return zip_of_map(entries, "mimetype");
}

std::string entry_of(const std::string& bytes, std::string_view entry) {
  return ZipArchive(bytes, "").content(entry).value_or("");
}

std::string shown(const TaggedText& text) {
  std::string shown;
  std::size_t place = 0;
  for (const InlineCode& code : text.codes) {
    shown += text.text.substr(place, code.position - place);
    place = code.position;
    const bool closes = code.kind == CodeKind::closing;
    shown += "{" + (closes ? "/" : std::string()) + code.id + (closes ? "" : ":" + code.display) + "}";
  }
  return shown + text.text.substr(place);
}

std::vector<std::string> shown(const NativeDocument& document) {
  std::vector<std::string> all;
  for (const NativeParagraph& paragraph : document.paragraphs) all.push_back(shown(paragraph.text));
  return all;
}

TaggedText tagged(std::string_view text, const TaggedText& source) {
  TaggedText tagged;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    tagged.text += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    std::string id(text.substr(1, close - 1));
    InlineCode code{.position = tagged.text.size(), .kind = CodeKind::opening};
    if (id.starts_with('/')) {
      code.kind = CodeKind::closing;
      id.erase(0, 1);
    } else if (std::ranges::any_of(source.codes, [&](const InlineCode& known) {
                 return known.id == id && known.kind == CodeKind::placeholder;
               })) {
      code.kind = CodeKind::placeholder;
    }
    code.id = id;
    tagged.codes.push_back(std::move(code));
    text.remove_prefix(close + 1);
  }
  return tagged;
}

}  // namespace weerga::test
