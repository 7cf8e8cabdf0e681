// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_file.h"

#include <algorithm>
#include <utility>

#include "xliff/formats/reading.h"
#include "xliff/formats/safe_xml.h"
#include "xliff/formats/xliff1_reader.h"
#include "xliff/formats/xliff2_reader.h"
#include "xliff/formats/xliff_levels.h"
#include "xliff/formats/xliff_saving.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/formats/xml_outline.h"
#include "xliff/text/encoding.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/place_counter.h"

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

/// The gate and the reader in one pass.
class DocumentReading {
 public:
  explicit DocumentReading(const SafeXml& xml)
      : xml_(xml),
        rest_(xml.utf8()),
        unit_(xml.utf8()),
        reading_{.outline = &unit_, .place_of = PlaceCounter(xml.utf8(), xml.name())} {}

  Document read() {
    XmlScanner scanner(xml_.utf8(), xml_.name(), {});
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
      if (in_unit_) {
        in_unit_ = unit_.add(scanner, token);
        if (!in_unit_) finish_unit(scanner);
      } else {
        see(scanner, token);
      }
    }
    rest_.set_spaces(scanner.spaces());
    reading_.outline = &rest_;
    return document_of(reading_);
  }

  std::vector<Diagnostic> diagnostics() {
    std::ranges::stable_sort(reading_.diagnostics, {},
                             [](const Diagnostic& d) { return std::pair(d.place.line, d.place.column); });
    return std::move(reading_.diagnostics);
  }

 private:
  void see(const XmlScanner& scanner, XmlToken token) {
    rest_.add(scanner, token);
    if (token == XmlToken::end) levels_.leave(scanner);
    in_unit_ = token == XmlToken::start && levels_.begins_unit(scanner);
    if (!in_unit_) return;
    unit_.restart(xml_.utf8());
    unit_.set_outer_bindings(levels_.bindings());
    unit_.add(scanner, token);
  }

  void finish_unit(const XmlScanner& scanner) {
    rest_.add(scanner, XmlToken::end);
    unit_.set_spaces(scanner.spaces());
    const auto unit_of = levels_.version() == XliffLevels::Version::two ? xliff2_unit_of : xliff1_unit_of;
    reading_.units.resize(levels_.files());
    reading_.units.back().push_back(unit_of(reading_, 0, levels_.inherited()));
  }

  const SafeXml& xml_;
  XmlOutline rest_;  ///< all but what the units hold
  XmlOutline unit_;
  Reading reading_;
  XliffLevels levels_{XliffLevels::Units::in_document};
  bool in_unit_ = false;
};

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
  return parsed(decoded_xml(std::move(bytes), name));
}

XliffFile XliffFile::parsed(SafeXml xml) {
  auto content = std::make_unique<Content>();
  content->xml = std::move(xml);
  DocumentReading reading(content->xml);
  content->document = reading.read();
  content->diagnostics = reading.diagnostics();
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
