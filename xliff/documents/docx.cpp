// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

#include "xliff/documents/document_language.h"
#include "xliff/documents/docx_body.h"
#include "xliff/documents/docx_package.h"
#include "xliff/documents/docx_writing.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

/// Kinds of parts with paragraphs, in reading order; "" stands for the letter itself.
struct BodyKind {
  std::string_view relation;
  std::string_view type;
};
constexpr std::array<BodyKind, 5> kBodies{
    {{"header", "header"}, {"", ""}, {"footnotes", "footnote"}, {"endnotes", "endnote"}, {"footer", "footer"}}};

/// "header1" of "word/header1.xml", with nothing that an id may not have.
std::string key_of(std::string_view part) {
  std::string key(part.substr(part.rfind('/') + 1));
  key = key.substr(0, key.find('.'));
  std::erase_if(key, [](char letter) {
    const bool digit = letter >= '0' && letter <= '9';
    return !digit && !(letter >= 'a' && letter <= 'z') && !(letter >= 'A' && letter <= 'Z') && letter != '-';
  });
  return key.empty() ? "part" : key;
}

struct BodyPart {
  std::string entry;
  std::string key;
  std::string type;
};

std::vector<BodyPart> body_parts(const DocxPackage& package) {
  std::vector<BodyPart> parts;
  std::set<std::string> entries;
  std::set<std::string> keys;
  for (const BodyKind& kind : kBodies) {
    std::vector<std::string> found;
    if (kind.relation.empty()) found.push_back(package.document());
    for (const DocxRelation& relation : package.relations()) {
      if (relation.kind == kind.relation && package.archive().contains(relation.part)) found.push_back(relation.part);
    }
    std::ranges::sort(found);
    for (const std::string& entry : found) {
      if (!entries.insert(entry).second) continue;
      std::string key = key_of(entry);
      while (!keys.insert(key).second) key += "x";
      parts.push_back({.entry = entry, .key = key, .type = std::string(kind.type)});
    }
  }
  return parts;
}

DocxStyles styles_of(const DocxPackage& package) {
  const auto part = package.part_of_kind("styles");
  if (!part) return {};
  return docx_styles_of(DocxXml(package.bytes_of(*part), package.place_of(*part)));
}

std::map<std::string, Note, std::less<>> comments_of(const DocxPackage& package) {
  const auto part = package.part_of_kind("comments");
  if (!part) return {};
  return docx_comments_of(DocxXml(package.bytes_of(*part), package.place_of(*part)));
}

DocxBody::Source source_of(const DocxPackage& package, const BodyPart& part) {
  return {
      .bytes = package.bytes_of(part.entry), .place = package.place_of(part.entry), .key = part.key, .type = part.type};
}

std::vector<Note> notes_of(const std::set<std::string, std::less<>>& ids,
                           const std::map<std::string, Note, std::less<>>& comments) {
  std::vector<Note> notes;
  for (const std::string& id : ids) {
    const auto comment = comments.find(id);
    if (comment == comments.end()) continue;
    notes.push_back(comment->second);
    notes.back().id = "n" + std::to_string(notes.size());
  }
  return notes;
}

void add_paragraphs(const DocxBody& body, const std::map<std::string, Note, std::less<>>& comments,
                    std::vector<NativeParagraph>& paragraphs) {
  for (const DocxParagraph& paragraph : body.paragraphs()) {
    if (paragraph.twin_of) continue;
    const DocxContent content = body.content_of(paragraph);
    TaggedText text = paragraph.drawing ? body.text_of(paragraph) : tagged_text_of(content.flow);
    if (trimmed(text.text).empty()) continue;
    paragraphs.push_back({.id = paragraph.id,
                          .text = std::move(text),
                          .type = paragraph.type,
                          .notes = notes_of(content.comments, comments)});
  }
}

struct Remark {
  std::string_view relation;
  Severity severity;
  std::string_view code;
  std::string_view sentence;
};
constexpr std::array<Remark, 5> kRemarks{
    {{"aFChunk", Severity::warning, "docx.embedded-document",
      "The letter embeds another document; its text is not translated."},
     {"chart", Severity::warning, "docx.chart", "The letter has a chart; its text is not translated."},
     {"diagramData", Severity::warning, "docx.diagram", "The letter has a diagram; its text is not translated."},
     {"subDocument", Severity::warning, "docx.subdocument",
      "The letter refers to another document, whose text is not translated."},
     {"oleObject", Severity::note, "docx.object",
      "The letter holds an object of another program; it is kept as it is."}}};

std::vector<Diagnostic> remarks_on(const DocxPackage& package) {
  std::vector<Diagnostic> diagnostics;
  for (const Remark& remark : kRemarks) {
    if (std::ranges::find(package.relations(), remark.relation, &DocxRelation::kind) == package.relations().end())
      continue;
    diagnostics.push_back({.severity = remark.severity,
                           .code = std::string(remark.code),
                           .sentence = std::string(remark.sentence),
                           .place = {.file = package.archive().name()}});
  }
  return diagnostics;
}

void add_once(std::vector<Diagnostic>& diagnostics, Diagnostic diagnostic) {
  if (std::ranges::find(diagnostics, diagnostic.code, &Diagnostic::code) == diagnostics.end())
    diagnostics.push_back(std::move(diagnostic));
}

/// Sets the language of a part that holds no paragraphs.
void write_language(const DocxPackage& package, std::string_view kind, std::string_view language,
                    std::map<std::string, std::string>& replaced) {
  const auto entry = package.part_of_kind(kind);
  if (!entry) return;
  const DocxXml xml(package.bytes_of(*entry), package.place_of(*entry));
  XmlEdits edits(xml.part().text());
  set_docx_language(xml, language, edits);
  if (kind == "styles") add_docx_default_language(xml, language, edits);
  if (!edits.empty()) replaced[*entry] = xml.part().written(edits);
}

void write_core_properties(const DocxPackage& package, std::string_view language,
                           std::map<std::string, std::string>& replaced) {
  const auto& entry = package.core_properties();
  if (!entry) return;
  XmlPart part(package.bytes_of(*entry), package.place_of(*entry));
  XmlEdits edits(part.text());
  set_dublin_core_language(part, language, edits);
  if (!edits.empty()) replaced[*entry] = part.written(edits);
}

}  // namespace

bool looks_like_docx(std::string_view head) {
  if (head.starts_with("\xD0\xCF\x11\xE0")) return true;  // an old or protected one: reading says which
  const auto names = [&](std::string_view part) { return head.find(part) != std::string_view::npos; };
  return head.starts_with("PK\x03\x04") && !names("mimetypeapplication/") &&
         (names("[Content_Types].xml") || names("word/") || names("_rels/.rels"));
}

NativeDocument read_docx(std::string_view bytes, const std::string& name) {
  const DocxPackage package(bytes, name);
  const DocxStyles styles = styles_of(package);
  const auto comments = comments_of(package);
  NativeDocument document{.paragraphs = {}, .diagnostics = remarks_on(package)};
  for (const BodyPart& part : body_parts(package)) {
    const DocxBody body(source_of(package, part), styles);
    add_paragraphs(body, comments, document.paragraphs);
    if (body.has_tracked_changes()) {
      add_once(document.diagnostics,
               {.severity = Severity::warning,
                .code = "docx.tracked-changes",
                .sentence = "The letter has tracked changes; its text is read as if all of them were accepted.",
                .place = {.file = name}});
    }
    if (body.has_table_of_contents()) {
      add_once(document.diagnostics,
               {.severity = Severity::note,
                .code = "docx.table-of-contents",
                .sentence = "The table of contents is made by the word processor: update it in the translated letter.",
                .place = {.file = name}});
    }
  }
  return document;
}

std::string written_docx(std::string_view bytes, const TargetOf& target_of, std::string_view language) {
  const DocxPackage package(bytes, "");
  const DocxStyles styles = styles_of(package);
  std::map<std::string, std::string> replaced;
  for (const BodyPart& part : body_parts(package)) {
    const DocxBody body(source_of(package, part), styles);
    XmlEdits edits(body.xml().part().text());
    set_docx_language(body.xml(), language, edits);
    translate_docx_body(body, target_of, edits);
    if (!edits.empty()) replaced[part.entry] = body.xml().part().written(edits);
  }
  write_language(package, "styles", language, replaced);
  write_language(package, "settings", language, replaced);
  write_language(package, "numbering", language, replaced);
  write_core_properties(package, language, replaced);
  return zip_with(bytes, replaced);
}

}  // namespace weerga
