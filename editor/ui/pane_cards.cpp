// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/pane_cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "editor/core/tasks/charts.h"
#include "editor/ui/text.h"
#include "xliff/text/date.h"

namespace weerga {
namespace {

constexpr std::size_t kPreviewUnits = 12;
constexpr std::size_t kMostRenderings = 5;

/// "1,234", in Dutch "1.234".
std::string grouped_as_read(std::size_t number) {
  std::string text = grouped(number);
  if (interface_language() == "nl") std::ranges::replace(text, ',', '.');
  return text;
}

/// "41 times, last 14 January 2021"; "once, 14 January 2021".
std::string frequency_of(const CountedRendering& rendering) {
  const std::string day = written_day(rendering.last_date, interface_language());
  if (rendering.times == 1) return tr("once") + (day.empty() ? "" : ", " + day);
  const std::string times = fmt::format(fmt::runtime(tr("{} times")), grouped_as_read(rendering.times));
  return times + (day.empty() ? "" : fmt::format(fmt::runtime(tr(", last {}")), day));
}

std::string badge_of(const MatchProposal& match) {
  switch (match.kind) {
    case MatchProposal::Kind::context:
      return "CTX";
    case MatchProposal::Kind::fragment:
      return tr("Part");
    case MatchProposal::Kind::assembled:
      return tr("Parts");
    default:
      return fmt::format("{}%", match.percent);
  }
}

int tint_of(const MatchProposal& match) {
  switch (match.kind) {
    case MatchProposal::Kind::context:
      return 101;
    case MatchProposal::Kind::fragment:
    case MatchProposal::Kind::assembled:
      return 0;
    default:
      return match.percent;
  }
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : separator).append(word);
  return all;
}

}  // namespace

Card::Paragraph marked_paragraph(const std::vector<MarkedSpan>& spans) {
  Card::Paragraph paragraph;
  for (const MarkedSpan& span : spans) {
    const std::size_t end = paragraph.text.size() + span.text.find_last_not_of(' ') + 1;  // spaces carry no mark
    const ByteRange range{paragraph.text.size(), end};
    paragraph.text += span.text;
    if (range.empty()) continue;
    switch (span.kind) {
      case MarkedSpan::Kind::inserted:
        paragraph.marks.push_back({range, MarkKind::inserted});
        break;
      case MarkedSpan::Kind::removed:
        paragraph.marks.push_back({range, MarkKind::removed});
        break;
      case MarkedSpan::Kind::emphasis:
        paragraph.marks.push_back({range, MarkKind::emphasis});
        break;
      case MarkedSpan::Kind::same:
        break;
    }
  }
  return paragraph;
}

std::vector<Card> match_cards(const std::vector<MatchProposal>& matches, const KeyOf& key_of) {
  std::vector<Card> cards;
  for (const MatchProposal& match : matches) {
    Card card{.badge = badge_of(match), .percent = tint_of(match), .heading = match.provenance};
    if (match.unreviewed) {
      card.sign = Card::Sign::warning;
      card.heading = tr("alignment not reviewed") + " · " + card.heading;
    }
    if (cards.size() < 9) card.key = key_of("match." + std::to_string(cards.size() + 1));
    card.paragraphs.push_back(marked_paragraph(match.source));
    card.paragraphs.back().dim = true;
    Card::Paragraph target{.text = match.target.text};
    for (const ByteRange& range : match.repaired) target.marks.push_back({range, MarkKind::inserted});
    card.paragraphs.push_back(std::move(target));
    if (!match.explanation.empty()) card.paragraphs.push_back({.text = match.explanation, .dim = true, .small = true});
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<Card> term_cards(const std::vector<TermProposal>& terms, const KeyOf& key_of) {
  std::vector<Card> cards;
  for (const TermProposal& term : terms) {
    Card card{.sign = term.used ? Card::Sign::done : Card::Sign::open, .heading = term.source};
    if (cards.size() < 9) card.key = key_of("term." + std::to_string(cards.size() + 1));
    const std::string words = joined(term.preferred, " · ");
    card.paragraphs.push_back({.text = words, .marks = {{{0, words.size()}, MarkKind::emphasis}}});
    std::string small =
        term.forbidden.empty() ? "" : fmt::format(fmt::runtime(tr("not: {}")), joined(term.forbidden, ", "));
    if (!term.note.empty()) small += (small.empty() ? "" : " · ") + term.note;
    if (!small.empty()) card.paragraphs.push_back({.text = small, .dim = true, .small = true});
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<Card> rendering_cards(const std::vector<CountedRendering>& renderings, const std::string& phrase) {
  std::vector<Card> cards;
  for (const CountedRendering& rendering : renderings) {
    if (cards.size() == kMostRenderings) break;
    const std::string lead = phrase + " → ";
    cards.push_back(
        {.paragraphs = {{.text = lead + rendering.text + " " + frequency_of(rendering),
                         .marks = {{{lead.size(), lead.size() + rendering.text.size()}, MarkKind::emphasis}}}},
         .on_wash = true});
  }
  return cards;
}

std::vector<Card> occurrence_cards(const std::vector<Occurrence>& occurrences) {
  std::vector<Card> cards;
  for (const Occurrence& occurrence : occurrences) {
    Card card{.heading = occurrence.provenance};
    card.paragraphs.push_back(marked_paragraph(occurrence.source));
    card.paragraphs.back().dim = true;
    card.paragraphs.push_back({.text = occurrence.target});
    cards.push_back(std::move(card));
  }
  return cards;
}

Card::Sign sign_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Card::Sign::error;
    case Severity::warning:
      return Card::Sign::warning;
    case Severity::note:
      break;
  }
  return Card::Sign::open;
}

std::vector<Card> issue_cards(const RowFindings& findings, const Segment& segment) {
  std::vector<Card> cards;
  for (const Issue& issue : findings.issues) {
    Card card{.sign = sign_of(issue.severity)};
    card.paragraphs.push_back({.text = issue.sentence});
    if (issue.fix) {
      card.paragraphs.push_back(
          {.text = fmt::format(fmt::runtime(tr("Enter puts in “{}”")), *issue.fix), .dim = true, .small = true});
    }
    cards.push_back(std::move(card));
  }
  const std::string target = segment.target ? segment.target->text : std::string();
  for (const ByteRange& range : findings.target_misspellings) {
    if (range.end > target.size()) continue;
    Card card{.sign = Card::Sign::warning};
    card.paragraphs.push_back(
        {.text = fmt::format(fmt::runtime(tr("“{}” is not in the dictionary")), range.of(target))});
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<Card> preview_cards(const Session& session, std::size_t row) {
  std::vector<Card> cards;
  if (row >= session.row_count()) return cards;
  const SegmentPlace place = session.place_of(row);
  const std::vector<Unit>& units = session.document().files[place.file].units;
  const std::size_t first = place.unit > 2 ? place.unit - 2 : 0;
  for (std::size_t unit = first; unit < std::min(units.size(), first + kPreviewUnits); ++unit) {
    Card::Paragraph paragraph;
    for (std::size_t i = 0; i < units[unit].segments.size(); ++i) {
      const Segment& segment = units[unit].segments[i];
      const bool has_target = segment.target && !segment.target->empty();
      const std::string& words = has_target ? segment.target->text : segment.source.text;
      const ByteRange range{paragraph.text.size(), paragraph.text.size() + words.size()};
      if (unit == place.unit && i == place.segment) paragraph.marks.push_back({range, MarkKind::annotation});
      if (!has_target && !segment.ignorable) paragraph.marks.push_back({range, MarkKind::issue});
      paragraph.text += words;
    }
    cards.push_back({.paragraphs = {std::move(paragraph)}});
  }
  return cards;
}

}  // namespace weerga
