// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "editor/core/ignored_issues.h"
#include "editor/core/tasks/html.h"
#include "tm/checks/consistency.h"
#include "tm/store/local_memory.h"
#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

constexpr std::size_t kFewWords = 4;  ///< shorter sources may well share a translation: "Dank u", "Dank u wel"

/// White space and case do not make two texts different.
std::string comparable(std::string_view text) {
  std::string folded = fold_case(trimmed(text));
  const auto repeated = std::unique(folded.begin(), folded.end(), [](char a, char b) { return a == ' ' && b == ' '; });
  folded.erase(repeated, folded.end());
  return folded;
}

/// The first place of each text, and what stood on the other side there.
struct Seen {
  std::string other;
  SegmentPlace place;
};

class LetterChecks {
 public:
  explicit LetterChecks(const Document& document) : document_(document) {}

  std::vector<Issue> issues_of(SegmentPlace place) {
    const Segment& segment = segment_at(document_, place);
    std::vector<Issue> issues;
    if (!segment.target || trimmed(segment.target->text).empty()) return issues;
    check_consistency(place, segment, issues);
    if (segment.sub_state == "weerga:fuzzy" && segment.state == State::initial) {
      issues.push_back(
          {.code = "fuzzy.unreviewed", .sentence = "This is a fuzzy match that nobody has confirmed yet."});
    }
    check_acronyms(segment, issues);
    check_endings(segment, issues);
    return issues;
  }

  /// Acronyms and where the letter introduces them: "Full Form (ABC)".
  void collect_introductions(const std::vector<SegmentPlace>& places) {
    static const Pattern kIntroduction(R"(\p{L}[\p{L}’'-]+\s+\(([A-Z]{2,8})\))");
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Segment& segment = segment_at(document_, places[i]);
      if (!segment.target) continue;
      for (const Pattern::Match& match : kIntroduction.matches_in(segment.target->text)) {
        introduced_.try_emplace(std::string(match.text(segment.target->text, 1)), i);
      }
    }
  }

  void at(std::size_t number) { number_ = number; }

 private:
  void check_consistency(SegmentPlace place, const Segment& segment, std::vector<Issue>& issues) {
    const std::string source = comparable(segment.source.text);
    const std::string target = comparable(segment.target->text);
    if (source.empty()) return;
    const auto [same_source, is_new] = targets_.try_emplace(source, Seen{target, place});
    if (!is_new && same_source->second.other != target) {
      issues.push_back({.code = "consistency.target",
                        .sentence = fmt::format("{} has the same source and another translation.",
                                                segment_name(document_, same_source->second.place))});
    }
    const auto [same_target, is_new_target] = sources_.try_emplace(target, Seen{source, place});
    if (!is_new_target && same_target->second.other != source) {
      issues.push_back(
          {.code = "consistency.source",
           .severity = words_of(segment.source.text).size() < kFewWords ? Severity::note : Severity::warning,
           .sentence = fmt::format("{} has the same translation of another source.",
                                   segment_name(document_, same_target->second.place))});
    }
  }

  void check_acronyms(const Segment& segment, std::vector<Issue>& issues) {
    static const Pattern kAcronym(R"((?<![\p{L}\p{N}-])[A-Z]{2,8}(?![\p{L}\p{N}]))");
    for (const Pattern::Match& match : kAcronym.matches_in(segment.target->text)) {
      const std::string acronym(match.text(segment.target->text, 0));
      const auto introduction = introduced_.find(acronym);
      if (introduction == introduced_.end() || introduction->second <= number_ || !early_.insert(acronym).second)
        continue;
      issues.push_back({.code = "acronym.early",
                        .sentence = fmt::format("{} is used here, but introduced only later.", acronym),
                        .range = match.range()});
    }
  }

  /// British English has -ise and -ize, but not both for one word in one letter.
  void check_endings(const Segment& segment, std::vector<Issue>& issues) {
    static const Pattern kEnding(R"((?<!\p{L})(\p{Ll}{3,}i)([sz])((?:e|es|ed|er|ers|ing|ation|ations|ational)\b))");
    for (const Pattern::Match& match : kEnding.matches_in(segment.target->text)) {
      const std::string stem(match.text(segment.target->text, 1));
      const std::string letter(match.text(segment.target->text, 2));
      const auto [first, is_new] = endings_.try_emplace(stem, letter);
      if (is_new || first->second == letter) continue;
      issues.push_back({.code = "variety.mixed",
                        .sentence = fmt::format("“{}” is spelled with {} before, here with {}.",
                                                match.range().of(segment.target->text), first->second, letter),
                        .range = match.range(),
                        .fix = stem + first->second + std::string(match.text(segment.target->text, 3))});
    }
  }

  const Document& document_;
  std::size_t number_ = 0;
  std::map<std::string, std::string> endings_;  ///< stem → s or z, as first seen
  std::unordered_map<std::string, Seen> targets_;
  std::unordered_map<std::string, Seen> sources_;
  std::map<std::string, std::size_t> introduced_;
  std::set<std::string> early_;
};

std::string with_mark(std::string_view text, ByteRange range, Severity severity) {
  if (range.empty() || range.end > text.size()) return html_escaped(text);
  return fmt::format("{}<mark class=\"{}\">{}</mark>{}", html_escaped(text.substr(0, range.begin)), to_string(severity),
                     html_escaped(range.of(text)), html_escaped(text.substr(range.end)));
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string segment_name(const Document& document, SegmentPlace place) {
  const std::string& segment = segment_at(document, place).id;
  return fmt::format("{}/{}", unit_at(document, place).id,
                     segment.empty() ? std::to_string(place.segment + 1) : segment);
}

std::vector<PlacedIssue> review(const Document& document, const std::vector<SegmentCheck>& checks,
                                const ReviewOptions& options) {
  const std::vector<SegmentPlace> places = segments_of(document);
  LetterChecks letter(document);
  letter.collect_introductions(places);
  std::vector<PlacedIssue> found;
  for (std::size_t i = 0; i < places.size() && !options.stop.stop_requested(); ++i) {
    if (options.progress) options.progress(static_cast<double>(i) / static_cast<double>(places.size()));
    letter.at(i);
    std::vector<Issue> issues = issues_of(checked_segment(document, segment_at(document, places[i])), checks);
    std::ranges::move(letter.issues_of(places[i]), std::back_inserter(issues));
    for (Issue& issue : issues) found.push_back({places[i], std::move(issue)});
  }
  return found;
}

std::vector<PlacedIssue> memory_issues(const Document& document, TranslationMemory& memory) {
  const std::string letter =
      document.files.empty() ? "" : std::filesystem::path(document.files.front().original).stem().string();
  std::vector<PlacedIssue> found;
  for (const SegmentPlace place : segments_of(document)) {
    const CheckedSegment segment = checked_segment(document, segment_at(document, place));
    for (Issue& issue : memory_consistency_issues(segment, memory, letter)) found.push_back({place, std::move(issue)});
  }
  return found;
}

std::vector<PlacedIssue> without_ignored(const Document& document, std::vector<PlacedIssue> issues) {
  std::erase_if(
      issues, [&](const PlacedIssue& each) { return !ignored_reason(document, each.place, each.issue.code).empty(); });
  return issues;
}

std::string html_report(const Document& document, const std::vector<PlacedIssue>& issues) {
  std::string rows;
  for (const auto& [place, issue] : issues) {
    const Segment& segment = segment_at(document, place);
    const std::string target = segment.target ? segment.target->text : std::string();
    const ByteRange none;
    rows += fmt::format(
        "<tr><td class=\"{0}\">{1} {0}</td><td>{2}</td><td>{3}</td><td lang=\"{4}\">{5}</td><td "
        "lang=\"{6}\">{7}</td></tr>\n",
        to_string(issue.severity), issue.severity == Severity::error ? "▲" : "◆",
        html_escaped(segment_name(document, place)), html_escaped(issue.sentence),
        html_escaped(document.source_language),
        with_mark(segment.source.text, issue.side == Side::source ? issue.range : none, issue.severity),
        html_escaped(document.target_language),
        with_mark(target, issue.side == Side::target ? issue.range : none, issue.severity));
  }
  return html_page(
      fmt::format("{} issues", issues.size()),
      "<table><thead><tr><th>Severity</th><th>Segment</th><th>Issue</th><th>Source</th><th>Translation</th>"
      "</tr></thead><tbody>\n" +
          rows + "</tbody></table>\n");
}

}  // namespace weerga
