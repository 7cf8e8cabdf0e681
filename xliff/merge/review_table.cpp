// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/review_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "xliff/merge/tagged_line.h"
#include "xliff/merge/target_text.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

std::string id_of(const Document& document, SegmentPlace place) {
  const std::string& segment = segment_at(document, place).id;
  return document.files[place.file].id + "/" + unit_at(document, place).id + "/" +
         (segment.empty() ? std::to_string(place.segment + 1) : segment);
}

/// A note belongs to the unit; the row of its first segment shows it.
std::string notes_of(const Document& document, SegmentPlace place) {
  const Unit& unit = unit_at(document, place);
  const auto first = std::ranges::find(unit.segments, false, &Segment::ignorable);
  if (&*first != &segment_at(document, place)) return {};
  std::string notes;
  for (const Note& note : unit.notes) {
    if (note.is_private || note.resolved) continue;
    if (!notes.empty()) notes += '\n';
    notes += note.author.empty() ? note.text : note.author + ": " + note.text;
  }
  return notes;
}

/// What a word processor may change by itself: runs of white space are one space.
std::string without_layout(std::string_view text) {
  std::string out;
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    const std::string_view bytes = text.substr(place, point.size);
    const bool space = trimmed(bytes).empty();
    if (!space) out += bytes;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
    place += point.size;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Takes rows into a document.
class Review {
 public:
  explicit Review(Document document) : result_{.document = std::move(document)} {
    for (const SegmentPlace place : segments_of(result_.document))
      places_.emplace(id_of(result_.document, place), place);
    for (const ReviewRow& row : review_rows(result_.document)) sent_.emplace(row.id, row);
  }

  ReviewedDocument result(const std::vector<ReviewRow>& rows) {
    for (const ReviewRow& row : rows) take(row);
    for (const SegmentPlace place : segments_of(result_.document)) {
      const std::string id = id_of(result_.document, place);
      if (!seen_.contains(id))
        tell("review.missing-row", id, "The row of segment {} is missing; nothing changed there.");
    }
    return std::move(result_);
  }

 private:
  void tell(std::string_view code, std::string_view id, std::string_view sentence,
            Severity severity = Severity::warning) {
    result_.diagnostics.push_back(
        {.severity = severity, .code = std::string(code), .sentence = fmt::format(fmt::runtime(sentence), id)});
  }

  void take(const ReviewRow& row) {
    const auto place = places_.find(row.id);
    if (place == places_.end())
      return tell("review.unknown-row", row.id, "The document has no segment {}; its row was left out.");
    if (!seen_.insert(row.id).second)
      return tell("review.row-twice", row.id, "The row of segment {} is there twice; the first one counts.");
    const ReviewRow& sent = sent_.at(row.id);
    if (without_layout(row.source) != without_layout(sent.source))
      tell("review.source-changed", row.id,
           "The source of segment {} was changed in the table; that is not taken over.");
    if (without_layout(row.state) != sent.state)
      tell("review.state-changed", row.id, "The state of segment {} was changed in the table; that is not taken over.");
    if (without_layout(row.target) != without_layout(sent.target)) take_target(row, place->second);
    if (without_layout(row.notes) != without_layout(sent.notes)) take_notes(row, sent, place->second);
  }

  void take_target(const ReviewRow& row, SegmentPlace place) {
    Segment& segment = segment_at(result_.document, place);
    if (segment.locked) return tell("review.locked", row.id, "Segment {} is locked; its new translation was left out.");
    if (trimmed(row.target).empty())
      return tell("review.emptied", row.id, "The translation of segment {} was emptied in the table; it is kept.");
    CodeNumbers::Reading reading = CodeNumbers(segment).text_of(row.target);
    if (!reading.unknown.empty())
      tell("review.unknown-tag", row.id, "The translation of segment {} has a tag that the source has not.");
    if (!reading.missing.empty())
      tell("review.missing-tag", row.id, "The translation of segment {} lacks a tag of the source.");
    if (segment.target && !segment.target->annotations.empty())
      tell("review.marks-lost", row.id,
           "Marks in the translation of segment {} went with the words that were changed.");
    segment.target = std::move(reading.text);
    segment.state = reading.missing.empty() ? State::translated : State::initial;
    segment.has_state = true;
    segment.sub_state.clear();
    ++result_.changed;
  }

  /// Lines that were not sent become one note.
  void take_notes(const ReviewRow& row, const ReviewRow& sent, SegmentPlace place) {
    std::unordered_set<std::string> known;
    for (const std::string& line : lines_of(sent.notes)) known.insert(without_layout(line));
    std::string remark;
    for (const std::string& line : lines_of(row.notes)) {
      if (known.erase(without_layout(line)) > 0 || trimmed(line).empty()) continue;
      remark += (remark.empty() ? "" : "\n") + line;
    }
    if (!known.empty())
      tell("review.note-changed", row.id, "A remark on segment {} was changed in the table; it is kept.");
    if (remark.empty()) return;
    Unit& unit = result_.document.files[place.file].units[place.unit];
    Note note{.text = std::move(remark), .category = "review", .applies_to = "target"};
    for (std::size_t number = unit.notes.size() + 1; note.id.empty(); ++number) {
      const std::string id = "n" + std::to_string(number);
      if (std::ranges::find(unit.notes, id, &Note::id) == unit.notes.end()) note.id = id;
    }
    unit.notes.push_back(std::move(note));
  }

  static std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      lines.emplace_back(line);
      text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return lines;
  }

  ReviewedDocument result_;
  std::unordered_map<std::string, SegmentPlace> places_;
  std::unordered_map<std::string, ReviewRow> sent_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<ReviewRow> review_rows(const Document& document) {
  std::vector<ReviewRow> rows;
  for (const SegmentPlace place : segments_of(document)) {
    const Segment& segment = segment_at(document, place);
    const CodeNumbers numbers(segment);
    rows.push_back({.id = id_of(document, place),
                    .source = numbers.line_of(segment.source),
                    .target = segment.target ? numbers.line_of(*segment.target) : std::string(),
                    .state = std::string(to_string(segment.state)),
                    .notes = notes_of(document, place)});
  }
  return rows;
}

ReviewedDocument with_review(Document document, const std::vector<ReviewRow>& rows) {
  return Review(std::move(document)).result(rows);
}

}  // namespace weerga
