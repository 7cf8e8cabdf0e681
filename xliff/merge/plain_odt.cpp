// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "xliff/documents/document_language.h"
#include "xliff/documents/xml_part.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/merge/plain_letter.h"

namespace weerga {
namespace {

using Kind = LaidParagraph::Kind;

constexpr std::string_view kType = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kSpaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.2\"";
constexpr std::string_view kManifest =
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{}\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";

/// {0} the namespaces, {1} and {2} language and country.
constexpr std::string_view kStyles =
    "<office:document-styles {0}><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
    "fo:font-family=\"Calibri\" fo:font-size=\"11pt\" fo:language=\"{1}\" fo:country=\"{2}\"/></style:default-style>"
    "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
    "<style:style style:name=\"Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style><style:style style:name=\"List\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-left=\"0.63cm\" fo:text-indent=\"-0.63cm\"/></style:style>"
    "<style:style style:name=\"Footnote\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:text-properties fo:font-size=\"9pt\"/></style:style></office:styles></office:document-styles>";

std::string_view style_of(Kind kind) {
  switch (kind) {
    case Kind::heading:
      return "Heading";
    case Kind::list_item:
      return "List";
    case Kind::footnote:
      return "Footnote";
    default:
      return "Standard";
  }
}

/// Text in which tabs, line ends and every space behind a space are elements, as OpenDocument wants it.
std::string run_content(std::string_view text) {
  std::string content;
  bool after_space = true;
  for (const char byte : escaped_text(xml_characters_of(text))) {
    if (byte == '\t') content += "<text:tab/>";
    if (byte == '\n') content += "<text:line-break/>";
    if (byte == ' ' && after_space) content += "<text:s/>";
    const bool spaced = byte == '\t' || byte == '\n' || byte == ' ';
    if (!spaced || (byte == ' ' && !after_space)) content += byte;
    after_space = spaced;
  }
  return content;
}

std::string run_of(const StyledRun& run) {
  const std::string style = std::string(run.bold ? "b" : "") + (run.italic ? "i" : "") + (run.underlined ? "u" : "");
  if (style.empty()) return run_content(run.text);
  return "<text:span text:style-name=\"" + style + "\">" + run_content(run.text) + "</text:span>";
}

/// The style of every combination of bold, italic and underlined.
std::string run_styles() {
  std::string styles;
  for (unsigned look = 1; look < 8; ++look) {
    const bool bold = (look & 4U) != 0;
    const bool italic = (look & 2U) != 0;
    const bool underlined = (look & 1U) != 0;
    styles += fmt::format(
        "<style:style style:name=\"{}{}{}\" style:family=\"text\"><style:text-properties{}{}{}/></style:style>",
        bold ? "b" : "", italic ? "i" : "", underlined ? "u" : "", bold ? " fo:font-weight=\"bold\"" : "",
        italic ? " fo:font-style=\"italic\"" : "",
        underlined ? " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\"" : "");
  }
  return styles;
}

std::string paragraph_of(const LaidParagraph& paragraph) {
  const bool heading = paragraph.kind == Kind::heading;
  std::string out = paragraph.space_before ? "<text:p text:style-name=\"Standard\"/>" : "";
  out += fmt::format("<text:{} text:style-name=\"{}\"{}>", heading ? "h" : "p", style_of(paragraph.kind),
                     heading ? " text:outline-level=\"1\"" : "");
  if (paragraph.indent > 0 && paragraph.kind != Kind::list_item)
    out += fmt::format("<text:s text:c=\"{}\"/>", paragraph.indent);
  if (paragraph.bullet) out += "• ";
  for (const StyledRun& run : styled_runs(paragraph.text)) out += run_of(run);
  return out + (heading ? "</text:h>" : "</text:p>");
}

}  // namespace

std::string plain_odt(const std::vector<LaidParagraph>& paragraphs, std::string_view language) {
  std::string body;
  for (const LaidParagraph& paragraph : paragraphs) body += paragraph_of(paragraph);
  const LanguageTag tag = language_tag_of(language);
  const std::string declaration(kDeclaration);
  const auto entries = std::to_array<ZipEntry>(
      {{.name = "mimetype", .content = std::string(kType), .stored = true},
       {.name = "META-INF/manifest.xml", .content = declaration + fmt::format(kManifest, kType)},
       {.name = "content.xml",
        .content = declaration + fmt::format("<office:document-content {}><office:automatic-styles>{}"
                                             "</office:automatic-styles><office:body><office:text>{}</office:text>"
                                             "</office:body></office:document-content>",
                                             kSpaces, run_styles(), body)},
       {.name = "styles.xml",
        .content = declaration + fmt::format(kStyles, kSpaces, escaped_attribute(tag.language),
                                             escaped_attribute(tag.country.empty() ? "none" : tag.country))}});
  return zip_of(entries);
}

}  // namespace weerga
