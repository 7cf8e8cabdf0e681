// SPDX-License-Identifier: Apache-2.0
#include "tm/store/read_entries.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "tm/store/letter_entries.h"
#include "xliff/formats/plain_document.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/model/metadata.h"

namespace weerga {
namespace {

/// Where the values of an entry that the metadata hold stand in a row.
enum Field : std::size_t { kAuthor, kDate, kDossier, kNext, kOrigin, kPenalty, kPrevious, kFields };
constexpr std::array<std::string_view, kFields> kTypes = {"author", "date",    "dossier", "next",
                                                          "origin", "penalty", "previous"};
using Values = std::array<std::string_view, kFields>;

const PlainValue* value_of(std::span<const PlainValue> sorted, std::string_view type) {
  const auto found = std::ranges::lower_bound(sorted, type, {}, &PlainValue::type);
  return found != sorted.end() && found->type == type ? &*found : nullptr;
}

bool counts(const PlainSegment& segment) {
  if (segment.ignorable || !segment.target || segment.target->empty() || segment.source.empty()) return false;
  return segment.state != State::initial;
}

/// Makes the entries of one file; entries_of() says what they are.
class FileEntries {
 public:
  FileEntries(const PlainFile& file, std::string_view letter, std::string before_ids)
      : file_(file), letter_(letter), before_ids_(std::move(before_ids)) {
    take(of_file_, file.values);
    const PlainValue* const kind = value_of(file.values, "kind");
    is_import_ = kind != nullptr && kind->value == "import";
  }

  /// Adds the entries; their ids go to the end of `ids`, and `ends` tells where each of them ends there.
  void add_to(std::vector<EntryView>& entries, std::string& ids, std::vector<std::size_t>& ends) {
    for (std::size_t unit = 0; unit < file_.units.size(); ++unit) {
      begin_unit(unit);
      for (const PlainSegment& segment : file_.segments_of(unit)) {
        if (segment.ignorable) continue;
        name_segment(segment);
        if (!is_import_ && last_counts_) entries.back().next_source = segment.source;
        last_counts_ = counts(segment);
        if (last_counts_) {
          entries.push_back(entry_of(segment));
          ((ids += before_ids_) += file_.units[unit].id) += '/';
          ends.push_back((ids += name_).size());
        }
        previous_ = segment.source;
      }
    }
  }

 private:
  /// Puts those of the values that entries have into their places.
  static void take(Values& places, std::span<const PlainValue> values) {
    for (const PlainValue& value : values) {
      const auto* const type = std::ranges::find(kTypes, value.type);
      if (type != kTypes.end()) places.at(static_cast<std::size_t>(type - kTypes.begin())) = value.value;
    }
  }

  void begin_unit(std::size_t unit) {
    of_unit_ = of_file_;
    unit_values_ = file_.values_of(unit);
    take(of_unit_, unit_values_);
    has_several_ = std::ranges::count(file_.segments_of(unit), false, &PlainSegment::ignorable) > 1;
    number_ = 0;
  }

  void name_segment(const PlainSegment& segment) {
    ++number_;
    name_ = segment.id;
    if (name_.empty()) (name_ = '#') += std::to_string(number_);
  }

  /// What the metadata say of the segment that is named.
  Values values_of_segment() {
    Values values = of_unit_;
    for (std::size_t field = 0; has_several_ && field < kFields; ++field) {
      ((own_type_ = kTypes.at(field)) += ' ') += name_;
      if (const PlainValue* const own = value_of(unit_values_, own_type_)) values.at(field) = own->value;
    }
    return values;
  }

  EntryView entry_of(const PlainSegment& segment) {
    const Values values = values_of_segment();
    return {.source = segment.source,
            .target = *segment.target,
            .letter = letter_,
            .dossier = values[kDossier],
            .author = values[kAuthor],
            .date = values[kDate],
            .state = std::max(segment.state.value_or(State::translated), State::translated),
            .previous_source = is_import_ ? values[kPrevious] : previous_,
            .next_source = is_import_ ? values[kNext] : std::string_view(),
            .origin = values[kOrigin],
            .penalty = penalty_of(values[kPenalty]),
            .codes = segment.source_codes};
  }

  const PlainFile& file_;
  std::string_view letter_;
  std::string before_ids_;
  Values of_file_;
  bool is_import_ = false;
  Values of_unit_;
  std::span<const PlainValue> unit_values_;
  bool has_several_ = false;  ///< segments in the unit
  std::size_t number_ = 0;    ///< of the segment among them
  std::string name_;          ///< of the segment in the unit
  std::string own_type_;
  std::string_view previous_;  ///< source of the segment before
  bool last_counts_ = false;   ///< the segment before became the last entry
};

}  // namespace

struct ReadEntries::Texts {
  std::string letter;
  SafeXml xml;
  std::optional<PlainDocument> document;
  std::string ids;
  std::vector<MemoryEntry> entries;  ///< where no plain document holds them
};

ReadEntries::ReadEntries() = default;
ReadEntries::ReadEntries(ReadEntries&&) noexcept = default;
ReadEntries& ReadEntries::operator=(ReadEntries&&) noexcept = default;
ReadEntries::~ReadEntries() = default;

ReadEntries::ReadEntries(std::vector<MemoryEntry> entries) : texts_(std::make_unique<Texts>()) {
  hold(std::move(entries));
}

void ReadEntries::hold(std::vector<MemoryEntry> entries) {
  texts_->entries = std::move(entries);
  std::ranges::transform(texts_->entries, std::back_inserter(entries_), EntryView::of);
}

ReadEntries::ReadEntries(std::string xliff, const std::string& name, std::string_view letter)
    : texts_(std::make_unique<Texts>()) {
  texts_->letter = letter;
  texts_->xml = decoded_xml(std::move(xliff), name);
  texts_->document = PlainDocument::read(texts_->xml, kWeergaMetadata);
  if (texts_->document) {
    view_document();
  } else {
    hold(entries_of(XliffFile::parsed(std::move(texts_->xml)).document(), letter));
  }
}

void ReadEntries::view_document() {
  const std::vector<PlainFile>& files = texts_->document->files();
  std::vector<std::size_t> ends;
  for (const PlainFile& file : files) {
    const std::string before_ids = files.size() > 1 ? std::string(file.id) + ':' : std::string();
    FileEntries(file, texts_->letter, before_ids).add_to(entries_, texts_->ids, ends);
  }
  for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
    const std::size_t begin = entry == 0 ? 0 : ends[entry - 1];
    entries_[entry].id = std::string_view(texts_->ids).substr(begin, ends[entry] - begin);
  }
}

}  // namespace weerga
