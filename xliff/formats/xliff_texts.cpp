// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_texts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "xliff/formats/outlined_units.h"
#include "xliff/formats/xliff2_inline_reader.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xml_characters.h"

namespace weerga {
namespace {

using namespace std::string_view_literals;
using Take = std::function<bool(const SegmentTexts&)>;

constexpr std::array kCodes{"ph"sv, "pc"sv, "sc"sv, "ec"sv};
constexpr std::array kOtherInline{"cp"sv, "mrk"sv, "sm"sv, "em"sv};

bool is_one_of(std::string_view name, const std::array<std::string_view, 4>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Collects the texts of units of version 2 without building the units: element by element what UnitReader would take.
class TextsOfUnit2 : public UnitTokens {
 public:
  explicit TextsOfUnit2(const Take& take) : take_(take) {}

  void begin(const XmlScanner& scanner, std::string_view /*window*/, const XliffLevels& /*levels*/) override {
    core_ = scanner.space();
    depth_ = scanner.depth();
    skipped_ = 0;
    texts_.unit = attribute_at(scanner, "id").value_or("");
  }

  bool take(const XmlScanner& scanner, XmlToken token, const XliffLevels& /*levels*/) override {
    if (token == XmlToken::start) {
      if (skipped_ == 0 && !enters(scanner)) skipped_ = scanner.depth();
    } else if (token == XmlToken::end) {
      return leave(scanner.depth());
    } else if (side_ != nullptr && skipped_ == 0) {
      if (token == XmlToken::text) append_resolved_text(side_->text, scanner.content());
      if (token == XmlToken::cdata) side_->text += with_line_feeds(scanner.content());
    }
    return true;
  }

  [[nodiscard]] bool looks_back() const override { return false; }
  void moved(std::string_view /*window*/, std::size_t /*dropped*/) override {}

 private:
  /// Whether what stands in the element that begins is to be looked at.
  bool enters(const XmlScanner& scanner) {
    if (scanner.space() != core_) return false;
    const std::string_view name = scanner.local_name();
    if (scanner.depth() == depth_ + 1) return begin_segment(scanner, name);
    if (scanner.depth() == depth_ + 2) return begin_side(name);
    if (name == "cp") append_character(side_->text, attribute_at(scanner, "hex").value_or(""));
    const bool code = is_one_of(name, kCodes);
    side_->has_codes = side_->has_codes || code;
    return code || is_one_of(name, kOtherInline);
  }

  bool begin_segment(const XmlScanner& scanner, std::string_view name) {
    texts_.ignorable = name == "ignorable";
    if (!texts_.ignorable && name != "segment") return false;
    texts_.segment = attribute_at(scanner, "id").value_or("");
    texts_.state = state_of(attribute_at(scanner, "state").value_or("")).value_or(State::initial);
    clear(texts_.source);
    texts_.target.reset();
    return true;
  }

  bool begin_side(std::string_view name) {
    if (name != "source" && name != "target") return false;
    if (name == "target" && !texts_.target) texts_.target.emplace();
    side_ = name == "source" ? &texts_.source : &*texts_.target;
    clear(*side_);
    return true;
  }

  bool leave(std::size_t depth) {
    if (skipped_ != 0) {
      if (depth == skipped_) skipped_ = 0;
      return true;
    }
    if (depth == depth_ + 2) side_ = nullptr;
    return depth != depth_ + 1 || take_(texts_);
  }

  static void clear(PlainText& side) {
    side.text.clear();  // keeps its memory for the next
    side.has_codes = false;
  }

  const Take& take_;
  XmlSpace core_ = XmlSpace::none;
  std::size_t depth_ = 0;    ///< of the unit
  std::size_t skipped_ = 0;  ///< depth of the element that is passed over; 0 = none
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
