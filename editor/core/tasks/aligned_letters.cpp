// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/aligned_letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "editor/core/segment_metadata.h"
#include "xliff/model/metadata.h"
#include "xliff/text/date.h"
#include "xliff/text/reference.h"

namespace weerga {
namespace {

constexpr const char* kSourceMarks = "source-sentences";
constexpr const char* kTargetMarks = "target-sentences";

std::string joined(const std::vector<std::string>& sentences, SentenceRange range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!text.empty()) text += ' ';
    text += sentences[i];
  }
  return text;
}

/// Number of the first sentence, then the bytes of each, with "/" where it begins a paragraph: "4 /120 36".
std::string sentence_marks(const LetterSentences& letter, SentenceRange range) {
  std::string marks = std::to_string(range.begin);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const bool begins = i == 0 || letter.paragraphs[i] != letter.paragraphs[i - 1];
    fmt::format_to(std::back_inserter(marks), " {}{}", begins ? "/" : "", letter.sentences[i].size());
  }
  return marks;
}

/// Builds the units bead by bead.
class DocumentBuilder {
 public:
  DocumentBuilder(const LetterSentences& source, const LetterSentences& target) : source_(source), target_(target) {}

  void add(const Bead& bead) {
    if (begins_unit(bead)) begin_unit();
    Unit& unit = file_.units.back();
    if (!unit.segments.empty()) {
      unit.segments.push_back({.id = fmt::format("i{}", unit.segments.size()),
                               .ignorable = true,
                               .source = TaggedText(" "),
                               .target = TaggedText(" ")});
    }
    unit.segments.push_back(segment_of(bead, fmt::format("s{}", ++segments_)));
    auto& metadata = unit.metadata[category_of(unit.segments.back())];
    metadata["origin"] = "alignment";
    metadata["confidence"] = std::to_string(std::lround(std::floor(bead.confidence * 100)));
    if (!bead.source.empty()) metadata[kSourceMarks] = sentence_marks(source_, bead.source);
    if (!bead.target.empty()) metadata[kTargetMarks] = sentence_marks(target_, bead.target);
    if (!bead.source.empty()) last_paragraph_ = source_.paragraphs[bead.source.end - 1];
  }

  File take() { return std::move(file_); }

 private:
  [[nodiscard]] bool begins_unit(const Bead& bead) const {
    if (file_.units.empty()) return true;
    return !bead.source.empty() && source_.paragraphs[bead.source.begin] != last_paragraph_;
  }

  void begin_unit() { file_.units.push_back({.id = fmt::format("u{}", file_.units.size() + 1)}); }

  [[nodiscard]] Segment segment_of(const Bead& bead, std::string id) const {
    Segment segment{
        .id = std::move(id), .source = TaggedText(joined(source_.sentences, bead.source)), .has_state = true};
    if (bead.target.empty()) return segment;
    segment.target = TaggedText(joined(target_.sentences, bead.target));
    segment.state = bead.confirmed ? State::reviewed : State::translated;
    return segment;
  }

  const LetterSentences& source_;
  const LetterSentences& target_;
  File file_;
  std::size_t segments_ = 0;
  std::size_t last_paragraph_ = 0;
};

std::string iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", *date.year, date.month, *date.day); }

/// The letter's own date and dossier: the first ones near its head; "" if it names none.
void note_provenance(const LetterSentences& letter, Metadata& metadata) {
  auto& values = metadata[std::string(kWeergaMetadata)];
  values["origin"] = "alignment";
  const std::size_t head = std::min<std::size_t>(letter.sentences.size(), 12);
  for (std::size_t i = 0; i < letter.sentences.size(); ++i) {
    for (const DateHit& hit : dates_of(letter.sentences[i], letter.language)) {
      const Date& date = hit.dates.front();
      if (i < head && date.day && date.year) values.try_emplace("date", iso(date));
    }
    for (const Reference& reference : references_of(letter.sentences[i], letter.language)) {
      if (reference.kind == ReferenceKind::paper)
        values.try_emplace("dossier", written(reference, {.paper = "{dossier}", .dossier_only = "{dossier}"}));
    }
  }
}

std::string numbers_of(SentenceRange range) {
  std::string numbers;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!numbers.empty()) numbers += ',';
    numbers += std::to_string(i);
  }
  return numbers;
}

}  // namespace

LetterSentences sentences_of(const Document& document) {
  LetterSentences letter{.language = document.source_language};
  if (!document.files.empty()) letter.name = document.files.front().original;
  for (const SegmentPlace place : segments_of(document)) {
    letter.sentences.push_back(segment_at(document, place).source.text);
    letter.paragraphs.push_back(place.unit);
  }
  return letter;
}

LetterSentences sentences_of_lines(std::string_view text, std::string name, std::string language) {
  LetterSentences letter{.name = std::move(name), .language = std::move(language)};
  std::size_t paragraph = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      ++paragraph;
    } else {
      letter.sentences.emplace_back(line);
      letter.paragraphs.push_back(paragraph);
    }
    at = end + 1;
  }
  return letter;
}

Document aligned_document(const LetterSentences& source, const LetterSentences& target, const Alignment& alignment) {
  DocumentBuilder builder(source, target);
  for (const Bead& bead : alignment) builder.add(bead);
  File file = builder.take();
  file.id = "f1";
  file.original = source.name;
  note_provenance(source, file.metadata);
  set_metadata_value(file.metadata, kWeergaMetadata, "translation", target.name);
  Document document;
  document.source_language = source.language;
  document.target_language = target.language;
  document.files.push_back(std::move(file));
  return document;
}

std::string bead_lines(const Alignment& alignment) {
  std::string lines;
  for (const Bead& bead : alignment) {
    fmt::format_to(std::back_inserter(lines), "{}\t{}\n", numbers_of(bead.source), numbers_of(bead.target));
  }
  return lines;
}

}  // namespace weerga
