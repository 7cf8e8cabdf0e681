// SPDX-License-Identifier: Apache-2.0
// The way back from an aligned document to two letters and their beads.
#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "editor/core/segment_metadata.h"
#include "editor/core/tasks/aligned_letters.h"
#include "xliff/model/metadata.h"
#include "xliff/model/side.h"

namespace weerga {
namespace {

/// The sentences of one side of a segment.
struct Piece {
  std::size_t first = 0;  ///< number of its first sentence in the letter that it came from
  std::vector<std::string> sentences;
  std::vector<bool> begins_paragraph;  ///< by sentence
};

std::optional<std::size_t> number_of(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

/// The text cut as the marks say, "4 /120 36"; nothing where they do not fit it.
std::optional<Piece> cut(std::string_view text, std::string_view marks) {
  Piece piece;
  std::size_t done = 0;
  for (bool is_first = true; !marks.empty(); is_first = false) {
    const std::size_t end = std::min(marks.find(' '), marks.size());
    std::string_view mark = marks.substr(0, end);
    marks.remove_prefix(std::min(end + 1, marks.size()));
    const bool begins = !is_first && mark.starts_with('/');
    if (begins) mark.remove_prefix(1);
    const auto number = number_of(mark);
    if (!number) return std::nullopt;
    if (is_first) {
      piece.first = *number;
      continue;
    }
    if (!piece.sentences.empty()) {
      if (text.substr(done, 1) != " ") return std::nullopt;
      ++done;
    }
    if (*number == 0 || *number > text.size() - done) return std::nullopt;
    piece.sentences.emplace_back(text.substr(done, *number));
    piece.begins_paragraph.push_back(begins);
    done += *number;
  }
  return done == text.size() && !text.empty() ? std::optional(std::move(piece)) : std::nullopt;
}

/// One side of all segments, in document order, and what becomes of it.
class LetterBuilder {
 public:
  void add(const std::string& text, std::string_view marks, bool begins_unit) {
    std::optional<Piece> piece = cut(text, marks);
    if (!piece) {
      piece.emplace();
      piece->first = number_of(marks.substr(0, marks.find(' '))).value_or(next_);
      if (!text.empty()) {
        piece->sentences = {text};
        piece->begins_paragraph = {begins_unit};
      }
    }
    next_ = piece->first + piece->sentences.size();
    pieces_.push_back(std::move(*piece));
  }

  /// The letter, and the range of sentences of each piece.
  std::vector<SentenceRange> build(LetterSentences& letter) const {
    std::vector<std::size_t> order(pieces_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [this](std::size_t i) { return pieces_[i].first; });
    std::vector<SentenceRange> ranges(pieces_.size());
    std::size_t paragraph = 0;
    for (const std::size_t i : order) {
      ranges[i].begin = letter.sentences.size();
      for (std::size_t k = 0; k < pieces_[i].sentences.size(); ++k) {
        if (pieces_[i].begins_paragraph[k] && !letter.sentences.empty()) ++paragraph;
        letter.sentences.push_back(pieces_[i].sentences[k]);
        letter.paragraphs.push_back(paragraph);
      }
      ranges[i].end = letter.sentences.size();
    }
    return ranges;
  }

 private:
  std::vector<Piece> pieces_;
  std::size_t next_ = 0;
};

std::string_view value_of(const Unit& unit, const Segment& segment, std::string_view type) {
  return metadata_value(unit.metadata, category_of(segment), type);
}

Bead bead_of(const Unit& unit, const Segment& segment) {
  Bead bead{.confirmed = segment.state >= State::reviewed};
  const auto percent = number_of(value_of(unit, segment, "confidence"));
  bead.confidence = bead.confirmed ? 1 : static_cast<double>(std::min<std::size_t>(percent.value_or(100), 100)) / 100;
  return bead;
}

}  // namespace

AlignedPair aligned_pair(const Document& document) {
  AlignedPair pair;
  pair.source.language = document.source_language;
  pair.target.language = document.target_language;
  if (!document.files.empty()) {
    const File& file = document.files.front();
    pair.source.name = file.original;
    pair.target.name = metadata_value(file.metadata, kWeergaMetadata, "translation");
  }
  LetterBuilder source;
  LetterBuilder target;
  std::optional<std::size_t> unit_before;
  for (const SegmentPlace place : segments_of(document)) {
    const Unit& unit = unit_at(document, place);
    const Segment& segment = segment_at(document, place);
    const std::string target_text = segment.target ? segment.target->text : std::string();
    if (segment.source.text.empty() && target_text.empty()) continue;
    const bool begins_unit = unit_before != place.unit;
    unit_before = place.unit;
    source.add(segment.source.text, value_of(unit, segment, "source-sentences"), begins_unit);
    target.add(target_text, value_of(unit, segment, "target-sentences"), begins_unit);
    pair.beads.push_back(bead_of(unit, segment));
  }
  const std::vector<SentenceRange> sources = source.build(pair.source);
  const std::vector<SentenceRange> targets = target.build(pair.target);
  for (std::size_t i = 0; i < pair.beads.size(); ++i) {
    pair.beads[i].source = sources[i];
    pair.beads[i].target = targets[i];
  }
  return pair;
}

}  // namespace weerga
