// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx_package.h"

#include <algorithm>
#include <utility>

namespace weerga {
namespace {

using Index = XmlOutline::Index;

constexpr std::string_view kUsualDocument = "word/document.xml";

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

/// The name of the entry that `target` means in a part of `folder`; ".." goes up, and never out.
std::string resolved(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
    begin = end + 1;
  }
  std::string entry;
  for (const std::string& step : steps) entry += (entry.empty() ? "" : "/") + step;
  return entry;
}

std::string last_word(const std::string& type) { return type.substr(type.rfind('/') + 1); }

}  // namespace

DocxPackage::DocxPackage(std::string_view bytes, const std::string& name) : archive_(bytes, name) {
  for (const DocxRelation& relation : relations_of("")) {
    if (relation.kind == "officeDocument") document_ = relation.part;
    if (relation.kind == "core-properties" && archive_.contains(relation.part)) core_properties_ = relation.part;
  }
  if (document_.empty()) document_ = kUsualDocument;
  check_content_type();
  if (!archive_.contains(document_))
    throw Error(ErrorKind::malformed, "The file is no Word document: there is no letter in it.", {.file = name});
  relations_ = relations_of(document_);
}

void DocxPackage::check_content_type() const {
  const std::string place = place_of("[Content_Types].xml");
  std::string bytes = bytes_of("[Content_Types].xml");
  if (bytes.empty())
    throw Error(ErrorKind::malformed, "The file is no Word document: it does not say what its parts are.",
                {.file = archive_.name()});
  const XmlPart types(std::move(bytes), place);
  const XmlOutline& outline = types.outline();
  for (Index node = 0; node < outline.size(); ++node) {
    if (outline[node].kind != OutlineNode::Kind::element || outline.value(node, "PartName") != "/" + document_)
      continue;
    const std::string type = outline.value(node, "ContentType");
    if (type.find("macroEnabled") != std::string::npos)
      throw Error(ErrorKind::unsupported, "The Word document holds macros; save it as .docx first.",
                  {.file = archive_.name()});
    if (type.find("wordprocessingml") == std::string::npos)
      throw Error(ErrorKind::unsupported, "The file is no Word document but of another program.",
                  {.file = archive_.name()});
  }
}

std::vector<DocxRelation> DocxPackage::relations_of(const std::string& part) const {
  const std::string folder = folder_of(part);
  const std::string entry = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  std::vector<DocxRelation> relations;
  std::string bytes = bytes_of(entry);
  if (bytes.empty()) return relations;
  const XmlPart xml(std::move(bytes), place_of(entry));
  const XmlOutline& outline = xml.outline();
  for (Index node = 0; node < outline.size(); ++node) {
    if (outline[node].kind != OutlineNode::Kind::element || outline.local_name(node) != "Relationship") continue;
    const bool outside = outline.value(node, "TargetMode") == "External";
    relations.push_back({.kind = last_word(outline.value(node, "Type")),
                         .part = outside ? std::string() : resolved(folder, outline.value(node, "Target"))});
  }
  return relations;
}

std::optional<std::string> DocxPackage::part_of_kind(std::string_view kind) const {
  const auto found = std::ranges::find_if(relations_, [&](const DocxRelation& relation) {
    return relation.kind == kind && archive_.contains(relation.part);
  });
  if (found == relations_.end()) return std::nullopt;
  return found->part;
}

std::string DocxPackage::place_of(std::string_view part) const {
  return (archive_.name().empty() ? "" : archive_.name() + ", ") + std::string(part);
}

std::string DocxPackage::bytes_of(std::string_view part) const { return archive_.content(part).value_or(""); }

std::map<std::string, Note, std::less<>> docx_comments_of(const DocxXml& comments) {
  std::map<std::string, Note, std::less<>> notes;
  for (Index node = 0; node < comments.size(); ++node) {
    if (!comments.is(node, "comment")) continue;
    Note note{.category = "comment", .author = comments.value(node, "author"), .time = comments.value(node, "date")};
    for (Index inner = node + 1; inner < comments[node].after; ++inner) {
      if (comments.is(inner, "p") && !note.text.empty()) note.text += '\n';
      if (comments.is(inner, "t")) note.text += comments.outline().text_of(inner);
    }
    notes.emplace(comments.value(node, "id"), std::move(note));
  }
  return notes;
}

}  // namespace weerga
