// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/annotation_cards.h"

#include <fmt/format.h>

#include <set>

#include "editor/ui/pane_cards.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

std::string signed_line(const std::string& author, const std::string& time) {
  const std::string day = time.substr(0, 10);
  if (author.empty()) return day;
  return day.empty() ? author : author + " · " + day;
}

Card::Paragraph small_print(std::string words) { return {.text = std::move(words), .dim = true, .small = true}; }

std::string state_of(const ListedAnnotation& annotation) {
  std::string words;
  if (annotation.resolved) words += tr("settled");
  if (annotation.is_private) words += (words.empty() ? "" : " · ") + tr("private");
  return words;
}

}  // namespace

std::string name_of(AnnotationKind kind) {
  switch (kind) {
    case AnnotationKind::term:
      return tr("Term");
    case AnnotationKind::person:
      return tr("Person");
    case AnnotationKind::body:
      return tr("Body");
    case AnnotationKind::treaty:
      return tr("Treaty");
    case AnnotationKind::paper:
      return tr("Parliamentary paper");
    case AnnotationKind::date:
      return tr("Date");
    case AnnotationKind::entity:
      return tr("Name");
    case AnnotationKind::comment:
      return tr("Comment");
    case AnnotationKind::doubt:
      return tr("Doubt");
    case AnnotationKind::legal:
      return tr("Legal wording");
    case AnnotationKind::source_error:
      return tr("Error in the source");
    case AnnotationKind::style:
      return tr("Style");
    case AnnotationKind::do_not_translate:
      return tr("Not to be translated");
    case AnnotationKind::other:
      return tr("Mark of another program");
  }
  return {};
}

Card annotation_card(const ListedAnnotation& annotation) {
  Card card{.sign = annotation.resolved ? Card::Sign::done : Card::Sign::open,
            .heading = state_of(annotation),
            .title = name_of(annotation.kind)};
  std::string words = fmt::format("“{}”", annotation.words);
  if (!annotation.linked_words.empty()) words += fmt::format(" ↔ “{}”", annotation.linked_words);
  card.paragraphs.push_back({.text = std::move(words), .dim = annotation.resolved});
  for (const Note& note : annotation.thread) {
    card.paragraphs.push_back({.text = note.text, .dim = annotation.resolved});
    const std::string by = signed_line(note.author, note.time);
    if (!by.empty()) card.paragraphs.push_back(small_print(by));
  }
  for (const ItsRemark& remark : annotation.its) card.paragraphs.push_back(small_print(remark.text));
  card.on_wash = !annotation.resolved;
  return card;
}

std::vector<Card> unit_note_cards(const Document& document, SegmentPlace place) {
  std::vector<Card> cards;
  std::set<std::string> told;
  for (const ListedAnnotation& annotation : annotations_of_unit(document, place)) {
    cards.push_back(annotation_card(annotation));
    for (const Note& note : annotation.thread) told.insert(note.id);
  }
  for (const Note& note : unit_at(document, place).notes) {
    if (told.contains(note.id)) continue;
    std::string heading = tr("Note");
    const std::string by = signed_line(note.author, note.time);
    if (!by.empty()) heading += " · " + by;
    if (note.resolved) heading += " · " + tr("settled");
    cards.push_back({.heading = std::move(heading), .paragraphs = {{.text = note.text}}, .on_wash = true});
  }
  return cards;
}

Card placed_issue_card(const PlacedIssue& placed, const Document& document) {
  const Issue& issue = placed.issue;
  const Segment& segment = segment_at(document, placed.place);
  const std::string text =
      issue.side == Side::source ? segment.source.text : segment.target.value_or(TaggedText()).text;
  Card card{.sign = sign_of(issue.severity), .heading = segment_name(document, placed.place), .title = issue.sentence};
  card.paragraphs.push_back({.text = text, .dim = true});
  if (!issue.range.empty() && issue.range.end <= text.size())
    card.paragraphs.back().marks = {{issue.range, MarkKind::issue}};
  if (issue.fix) {
    card.paragraphs.push_back(small_print(fmt::format(fmt::runtime(tr("Space puts in “{}”")), *issue.fix)));
  }
  return card;
}

Card proposal_card(const AnnotationProposal& proposal) {
  return {.sign = Card::Sign::open,
          .title = name_of(proposal.kind),
          .paragraphs = {{.text = fmt::format("“{}”", proposal.words)}, small_print(proposal.reason)}};
}

Card::Paragraph difference_paragraph(const std::vector<DifferencePiece>& pieces, std::string_view newer,
                                     std::string_view older) {
  std::vector<MarkedSpan> spans;
  for (const DifferencePiece& piece : pieces) {
    const bool is_gone = piece.change == Change::deleted;
    const std::string_view words = is_gone ? piece.source.of(older) : piece.query.of(newer);
    spans.push_back({std::string(words), piece.change == Change::kept ? MarkedSpan::Kind::same
                                         : is_gone                    ? MarkedSpan::Kind::removed
                                                                      : MarkedSpan::Kind::inserted});
  }
  return marked_paragraph(spans);
}

namespace {

std::string name_of(RowChange change) {
  switch (change) {
    case RowChange::equal:
      return tr("Unchanged");
    case RowChange::changed:
      return tr("Changed");
    case RowChange::added:
      return tr("New");
    case RowChange::removed:
      return tr("Gone");
    case RowChange::moved:
      return tr("Moved");
  }
  return {};
}

std::string target_of(const Segment& segment) { return segment.target.value_or(TaggedText()).text; }

}  // namespace

Card compared_card(const ComparedRow& row, const Document& older, const Document& newer) {
  Card card{.title = name_of(row.change)};
  const Segment* const before = row.old_place ? &segment_at(older, *row.old_place) : nullptr;
  const Segment* const after = row.new_place ? &segment_at(newer, *row.new_place) : nullptr;
  const auto add = [&](const std::vector<DifferencePiece>& pieces, const std::string& old_words,
                       const std::string& new_words) {
    if (!pieces.empty()) return card.paragraphs.push_back(difference_paragraph(pieces, new_words, old_words));
    const std::string& words = after != nullptr ? new_words : old_words;
    if (words.empty()) return;
    const MarkKind kind = before == nullptr ? MarkKind::inserted : MarkKind::removed;
    const bool is_there_once = before == nullptr || after == nullptr;
    card.paragraphs.push_back({.text = words, .dim = !is_there_once});
    if (is_there_once) card.paragraphs.back().marks = {{{0, words.size()}, kind}};
  };
  add(row.source, before != nullptr ? before->source.text : "", after != nullptr ? after->source.text : "");
  add(row.target, before != nullptr ? target_of(*before) : "", after != nullptr ? target_of(*after) : "");
  return card;
}

Card change_card(const TrackedChange& change) {
  return {.sign = Card::Sign::open,
          .title = tr("Change"),
          .paragraphs = {difference_paragraph(change.difference(), change.after.text, change.before.text),
                         small_print(signed_line(change.by.author, change.by.time))}};
}

}  // namespace weerga
