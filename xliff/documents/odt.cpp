// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/odt.h"

#include <array>
#include <map>
#include <utility>

#include "xliff/documents/document_language.h"
#include "xliff/documents/odt_body.h"
#include "xliff/documents/zip_archive.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::string_view kTextType = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kContent = "content.xml";

/// Parts with paragraphs, in reading order.
struct PartName {
  std::string_view entry;
  std::string_view key;
};
constexpr std::array<PartName, 2> kParts{{{"styles.xml", "styles"}, {kContent, "content"}}};

std::string place_of(const ZipArchive& archive, std::string_view entry) {
  return (archive.name().empty() ? "" : archive.name() + ", ") + std::string(entry);
}

ZipArchive checked_archive(std::string_view bytes, const std::string& name) {
  ZipArchive archive(bytes, name);
  const std::string type = archive.content("mimetype").value_or(std::string(kTextType));
  if (!type.starts_with(kTextType))
    throw Error(ErrorKind::unsupported, "The file is no OpenDocument text but of another program.", {.file = name});
  if (archive.content("META-INF/manifest.xml").value_or("").find("encryption-data") != std::string::npos)
    throw Error(ErrorKind::unsupported, "The file is protected with a password; save it without one first.",
                {.file = name});
  if (!archive.contains(kContent))
    throw Error(ErrorKind::malformed, "The file is no OpenDocument text: there is no letter in it.", {.file = name});
  return archive;
}

void add_paragraphs(const OdtBody& body, std::vector<NativeParagraph>& paragraphs) {
  for (const OdtParagraph& paragraph : body.paragraphs()) {
    TaggedText text = body.text_of(paragraph);
    if (trimmed(text.text).empty()) continue;
    std::vector<Note> notes;
    if (!paragraph.is_description) notes = body.content_of(paragraph).notes;
    for (std::size_t i = 0; i < notes.size(); ++i) notes[i].id = "n" + std::to_string(i + 1);
    paragraphs.push_back(
        {.id = paragraph.id, .text = std::move(text), .type = paragraph.type, .notes = std::move(notes)});
  }
}

}  // namespace

bool looks_like_odt(std::string_view head) {
  return head.starts_with("PK\x03\x04") && head.find("mimetype" + std::string(kTextType)) != std::string_view::npos;
}

NativeDocument read_odt(std::string_view bytes, const std::string& name) {
  const ZipArchive archive = checked_archive(bytes, name);
  NativeDocument document;
  for (const PartName& part : kParts) {
    auto content = archive.content(part.entry);
    if (!content) continue;
    const OdtBody body(*std::move(content), place_of(archive, part.entry), std::string(part.key));
    add_paragraphs(body, document.paragraphs);
    if (body.has_tracked_changes()) {
      document.diagnostics.push_back(
          {.severity = Severity::warning,
           .code = "odt.tracked-changes",
           .sentence = "The letter has tracked changes; its text is read as if all of them were accepted.",
           .place = {.file = name}});
    }
  }
  return document;
}

std::string written_odt(std::string_view bytes, const TargetOf& target_of, std::string_view language) {
  const ZipArchive archive = checked_archive(bytes, "");
  std::map<std::string, std::string> replaced;
  for (const PartName& part : kParts) {
    auto content = archive.content(part.entry);
    if (!content) continue;
    const OdtBody body(*std::move(content), std::string(part.entry), std::string(part.key));
    XmlEdits edits(body.xml().part().text());
    set_odt_language(body.xml(), language, edits);
    translate_odt_body(body, target_of, edits);
    if (!edits.empty()) replaced[std::string(part.entry)] = body.xml().part().written(edits);
  }
  if (auto properties = archive.content("meta.xml")) {
    XmlPart part(*std::move(properties), "meta.xml");
    XmlEdits edits(part.text());
    set_dublin_core_language(part, language, edits);
    if (!edits.empty()) replaced["meta.xml"] = part.written(edits);
  }
  return zip_with(bytes, replaced);
}

}  // namespace weerga
