// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/plain_document.h"

#include <utility>

#include "xliff/formats/plain_metadata.h"
#include "xliff/formats/plain_text.h"
#include "xliff/formats/unit_parts.h"
#include "xliff/formats/xliff_levels.h"

namespace weerga {

class PlainReading {
 public:
  PlainReading(const SafeXml& xml, std::string_view category)
      : scanner_(xml.utf8(), xml.name(), {}), texts_(document_.resolved_), metadata_(texts_, category), text_(texts_) {}

  std::optional<PlainDocument> read() {
    for (XmlToken token = scanner_.next(); token != XmlToken::finished; token = scanner_.next()) {
      if (!take(token)) return std::nullopt;
    }
    if (levels_.source_language().empty()) return std::nullopt;
    return std::move(document_);
  }

 private:
  /// False if the document is none that is understood here.
  bool take(XmlToken token) {
    if (in_metadata_) {
      in_metadata_ = metadata_.take(scanner_, token);
      // The units' parts were shown the begin of the element.
      if (!in_metadata_ && in_unit_) parts_.part_of(scanner_, token);
    } else if (in_unit_) {
      return take_in_unit(token);
    } else if (token == XmlToken::end) {
      levels_.leave(scanner_);
    } else if (token == XmlToken::start) {
      return begin_element();
    }
    return true;
  }

  [[nodiscard]] bool is_metadata() const {
    return scanner_.space() == XmlSpace::metadata && scanner_.local_name() == "metadata";
  }

  bool begin_element() {
    if (levels_.in_file() && is_metadata()) {
      file().values.clear();
      metadata_.begin(scanner_, file().values);
      in_metadata_ = true;
      return true;
    }
    in_unit_ = levels_.begins_unit(scanner_);
    if (in_unit_) begin_unit();
    if (levels_.files() > document_.files_.size()) {
      document_.files_.push_back({.id = texts_.attribute(scanner_, "id")});
    }
    return levels_.version() == XliffLevels::Version::two;
  }

  void begin_unit() {
    parts_.begin(scanner_);
    unit_depth_ = scanner_.depth();
    file().units.push_back({.id = texts_.attribute(scanner_, "id")});
    first_value_ = file().unit_values.size();
  }

  bool take_in_unit(XmlToken token) {
    if (token == XmlToken::end && scanner_.depth() == unit_depth_) {
      end_unit();
      return true;
    }
    switch (const UnitPart part = parts_.part_of(scanner_, token)) {
      case UnitPart::none:
      case UnitPart::segment_end:
        return true;
      case UnitPart::other:
        if (is_metadata()) begin_metadata_of_unit();
        return true;
      case UnitPart::segment:
        begin_segment();
        return true;
      case UnitPart::source:
      case UnitPart::target:
        begin_side(part);
        return true;
      case UnitPart::text:
      case UnitPart::cdata:
        text_.add(scanner_, token);
        return true;
      case UnitPart::character:
        text_.add_character(texts_.attribute(scanner_, "hex"));
        return true;
      case UnitPart::code:
      case UnitPart::paired_code:
        codes_ += part == UnitPart::code ? 1 : 2;
        return true;
      case UnitPart::mark:
        return scanner_.local_name() == "mrk";  // others may reach over segments, and there is a limit of that
      case UnitPart::side_end:
        end_side();
        return true;
    }
    return true;
  }

  void begin_metadata_of_unit() {
    file().unit_values.resize(first_value_);
    metadata_.begin(scanner_, file().unit_values);
    in_metadata_ = true;
  }

  void begin_segment() {
    file().segments.push_back({.id = texts_.attribute(scanner_, "id"),
                               .state = state_of(texts_.attribute(scanner_, "state")),
                               .ignorable = scanner_.local_name() == "ignorable"});
  }

  void begin_side(UnitPart side) {
    side_ = side;
    codes_ = 0;
    text_.begin();
  }

  void end_side() {
    PlainSegment& segment = file().segments.back();
    if (side_ == UnitPart::target) {
      segment.target = text_.end();
    } else {
      segment.source = text_.end();
      segment.source_codes = codes_;
    }
  }

  void end_unit() {
    in_unit_ = false;
    file().units.back().segments_end = file().segments.size();
    file().units.back().values_end = file().unit_values.size();
  }

  PlainFile& file() { return document_.files_.back(); }

  XmlScanner scanner_;
  PlainDocument document_;
  PlainTexts texts_;
  XliffLevels levels_{XliffLevels::Units::alone};
  UnitParts parts_;
  PlainMetadata metadata_;
  GatheredText text_;  ///< of the source or target that is being read
  bool in_metadata_ = false;
  bool in_unit_ = false;
  std::size_t unit_depth_ = 0;
  std::size_t first_value_ = 0;  ///< of the unit
  UnitPart side_ = UnitPart::none;
  int codes_ = 0;
};

std::optional<PlainDocument> PlainDocument::read(const SafeXml& xml, std::string_view category) {
  return PlainReading(xml, category).read();
}

}  // namespace weerga
