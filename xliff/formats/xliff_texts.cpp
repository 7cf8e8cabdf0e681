// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_texts.h"

#include <algorithm>
#include <iterator>

#include "xliff/formats/outlined_units.h"
#include "xliff/formats/unit_parts.h"
#include "xliff/formats/xliff2_inline_reader.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xml_characters.h"

namespace weerga {
namespace {

using Take = std::function<bool(const SegmentTexts&)>;

/// Collects the texts of units of version 2.
class TextsOfUnit2 : public UnitTokens {
 public:
  explicit TextsOfUnit2(const Take& take) : take_(take) {}

  void begin(const XmlScanner& scanner, std::string_view /*window*/, const XliffLevels& /*levels*/) override {
    parts_.begin(scanner);
    texts_.unit = attribute_at(scanner, "id").value_or("");
  }

  bool take(const XmlScanner& scanner, XmlToken token, const XliffLevels& /*levels*/) override {
    const UnitPart part = parts_.part_of(scanner, token);
    if (part == UnitPart::segment_end) return take_(texts_);
    if (part == UnitPart::segment) begin_segment(scanner);
    if (part == UnitPart::source || part == UnitPart::target) begin_side(part);
    if (part == UnitPart::text) append_resolved_text(side_->text, scanner.content());
    if (part == UnitPart::cdata) side_->text += with_line_feeds(scanner.content());
    if (part == UnitPart::character) append_character(side_->text, attribute_at(scanner, "hex").value_or(""));
    if (part == UnitPart::code || part == UnitPart::paired_code) side_->has_codes = true;
    return true;
  }

  [[nodiscard]] bool looks_back() const override { return false; }
  void moved(std::string_view /*window*/, std::size_t /*dropped*/) override {}

 private:
  void begin_segment(const XmlScanner& scanner) {
    texts_.ignorable = scanner.local_name() == "ignorable";
    texts_.segment = attribute_at(scanner, "id").value_or("");
    texts_.state = state_of(attribute_at(scanner, "state").value_or("")).value_or(State::initial);
    clear(texts_.source);
    texts_.target.reset();
  }

  void begin_side(UnitPart part) {
    if (part == UnitPart::target && !texts_.target) texts_.target.emplace();
    side_ = part == UnitPart::source ? &texts_.source : &*texts_.target;
    clear(*side_);
  }

  static void clear(PlainText& side) {
    side.text.clear();  // keeps its memory for the next
    side.has_codes = false;
  }

  const Take& take_;
  UnitParts parts_;
  SegmentTexts texts_;
  PlainText* side_ = nullptr;  ///< the text that is being read
};

PlainText plain(const TaggedText& tagged) { return {.text = tagged.text, .has_codes = !tagged.codes.empty()}; }

bool hand_out(const Unit& unit, const Take& take) {
  return std::ranges::all_of(unit.segments, [&](const Segment& segment) {
    SegmentTexts texts{.unit = unit.id,
                       .segment = segment.id,
                       .ignorable = segment.ignorable,
                       .state = segment.state,
                       .source = plain(segment.source)};
    if (segment.target) texts.target = plain(*segment.target);
    return take(texts);
  });
}

void hand_out(const XliffFile& whole, const Take& take) {
  for (const File& file : whole.document().files) {
    for (const Unit& unit : file.units) {
      if (!hand_out(unit, take)) return;
    }
  }
}

class TextTakers {
 public:
  explicit TextTakers(const Take& take)
      : version_1_([&take](Unit&& unit, const XliffLevels&) { return hand_out(unit, take); }), version_2_(take) {}
  UnitTakers by_version() { return {.version_1 = version_1_, .version_2 = version_2_}; }

 private:
  OutlinedUnits version_1_;
  TextsOfUnit2 version_2_;
};

}  // namespace

void texts_of_xliff(const std::filesystem::path& path, const Take& take) {
  TextTakers takers(take);
  if (!stream_units(path, takers.by_version())) hand_out(XliffFile::opened(path), take);
}

void texts_of_xliff(std::istream& file, const std::string& name, const Take& take) {
  TextTakers takers(take);
  if (stream_units(file, name, takers.by_version())) return;
  file.clear();
  file.seekg(0);
  hand_out(XliffFile::parsed({std::istreambuf_iterator<char>(file), {}}, name), take);
}

}  // namespace weerga
