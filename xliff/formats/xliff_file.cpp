// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_file.h"

#include <utility>

#include "xliff/formats/reading.h"
#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xliff1_reader.h"
#include "xliff/formats/xliff2_reader.h"
#include "xliff/formats/xliff_saving.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/text/encoding.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

bool is_version_2(XmlSpace core) { return core == XmlSpace::xliff2 || core == XmlSpace::xliff22; }

Document document_of(Reading& reading) {
  const XmlOutline& outline = *reading.outline;
  const XmlOutline::Index root = outline.root();
  const Place place = reading.place_of(outline[root].begin);
  if (outline.local_name(root) != "xliff") {
    throw Error(ErrorKind::unsupported,
                "This is no XLIFF file: it begins with “" + std::string(outline.qualified_name(root)) + "”.", place);
  }
  const std::string version = outline.value(root, "version");
  if (is_version_2(outline[root].space) && version.starts_with("2.")) return xliff2_document_of(reading);
  if (!is_version_2(outline[root].space) && version.starts_with("1.")) return xliff1_document_of(reading);
  throw Error(ErrorKind::unsupported,
              "XLIFF of version “" + version + "” in namespace “" +
                  std::string(outline.spaces().uri(outline[root].space)) + "” is not supported.",
              place);
}

std::string with_mark(const SafeXml& xml, const std::string& text) {
  return xml.has_byte_order_mark() ? "\uFEFF" + text : text;
}

XliffVersion version_of(const Document& document) {
  if (document.version.starts_with("1.")) return XliffVersion::v12;
  if (document.version == "2.0") return XliffVersion::v20;
  return document.version == "2.2" ? XliffVersion::v22 : XliffVersion::v21;
}

}  // namespace

struct XliffFile::Content {
  SafeXml xml;
  Document document;
  std::vector<Diagnostic> diagnostics;
};

XliffFile::XliffFile(std::unique_ptr<Content> content) : content_(std::move(content)) {}
XliffFile::XliffFile(XliffFile&&) noexcept = default;
XliffFile& XliffFile::operator=(XliffFile&&) noexcept = default;
XliffFile::~XliffFile() = default;

XliffFile XliffFile::parsed(std::string bytes, const std::string& name) {
  auto content = std::make_unique<Content>();
  content->xml = decoded_xml(std::move(bytes), name);
  const XmlOutline outline = XmlOutline::of(content->xml);
  Reading reading{.outline = &outline, .place_of = [&](std::size_t offset) { return content->xml.place_of(offset); }};
  content->document = document_of(reading);
  content->diagnostics = std::move(reading.diagnostics);
  return XliffFile(std::move(content));
}

XliffFile XliffFile::opened(const std::filesystem::path& path) {
  return parsed(bytes_of_file(path), path.filename().string());
}

const Document& XliffFile::document() const { return content_->document; }
const std::vector<Diagnostic>& XliffFile::diagnostics() const { return content_->diagnostics; }

std::string XliffFile::saved(const Document& edited) const {
  const SafeXml& xml = content_->xml;
  if (edited == content_->document) return xml.converted() ? xml.original() : with_mark(xml, xml.utf8());
  const XmlOutline outline = XmlOutline::of(xml);
  const bool newer = is_version_2(outline[outline.root()].space);
  std::optional<std::vector<Replacement>> changes =
      newer ? xliff2_changes(outline, content_->document, edited) : xliff1_changes(outline, content_->document, edited);
  if (!changes)
    return written_xliff(edited, {.version = version_of(edited), .settle_finished = false, .private_notes = true});
  const std::string text = with_replacements(xml.utf8(), std::move(*changes));
  return xml.converted() ? converted_from_utf8(with_mark(xml, text), xml.encoding()) : with_mark(xml, text);
}

}  // namespace weerga
