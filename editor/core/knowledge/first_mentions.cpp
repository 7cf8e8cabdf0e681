// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/first_mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "xliff/text/acronym.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

std::string_view text_of(const Document& document, SegmentPlace place, Side side) {
  const Segment& segment = segment_at(document, place);
  if (side == Side::source) return segment.source.text;
  return segment.target ? std::string_view(segment.target->text) : std::string_view();
}

/// Collects the mentions of one side, segment after segment.
class MentionCollector {
 public:
  MentionCollector(const Document& document, Side side, const AcronymForms& known)
      : document_(document), side_(side), known_(known) {}

  std::vector<AcronymUse> collected() {
    for (const SegmentPlace place : segments_of(document_)) read(place);
    for (AcronymUse& use : uses_) {
      if (use.full.empty()) use.full = known_.full_form(use.acronym).value_or("");
    }
    return std::move(uses_);
  }

 private:
  void read(SegmentPlace place) {
    const std::string_view text = text_of(document_, place, side_);
    const std::vector<Introduction> introductions = introductions_of(text);
    for (const ByteRange range : acronyms_in(text)) {
      const auto introduction = std::ranges::find_if(introductions, [&](const Introduction& one) {
        return one.range.begin <= range.begin && range.end <= one.range.end;
      });
      const std::string acronym(range.of(text));
      if (introduction == introductions.end()) {
        use_of(acronym).mentions.push_back({place, range, false});
      } else if (introduction->acronym == acronym) {
        AcronymUse& use = use_of(acronym);
        if (use.full.empty()) use.full = std::string(introduction->full.of(text));
        use.mentions.push_back({place, introduction->range, true});
      }
    }
  }

  AcronymUse& use_of(const std::string& acronym) {
    const auto [number, is_new] = numbers_.try_emplace(acronym, uses_.size());
    if (is_new) uses_.push_back({.acronym = acronym, .full = {}, .mentions = {}});
    return uses_[number->second];
  }

  const Document& document_;
  Side side_;
  const AcronymForms& known_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<AcronymUse> uses_;
};

/// Whether the source writes out the acronym that `acronym` renders, or itself.
bool source_introduces(const std::vector<AcronymUse>& source, const AcronymPairs& known, std::string_view acronym) {
  return std::ranges::any_of(source, [&](const AcronymUse& use) {
    const auto rendered = known.rendered.find(use.acronym);
    const std::string_view english =
        rendered == known.rendered.end() ? std::string_view(use.acronym) : rendered->second;
    return english == acronym && std::ranges::any_of(use.mentions, &AcronymMention::written_out);
  });
}

class MentionIssues {
 public:
  MentionIssues(const Document& document, const AcronymPairs& known, const FirstMentionOptions& options)
      : document_(document),
        known_(known),
        options_(options),
        source_(acronym_uses(document, Side::source, known.source)) {}

  std::vector<PlacedIssue> found() {
    for (const AcronymUse& use : acronym_uses(document_, Side::target, known_.target)) {
      check_first(use);
      check_later(use);
    }
    std::ranges::stable_sort(issues_, {}, &PlacedIssue::place);
    return std::move(issues_);
  }

 private:
  void check_first(const AcronymUse& use) {
    const bool well_known = std::ranges::find(options_.well_known, use.acronym) != options_.well_known.end();
    if (use.introduced_first()) return;
    const bool later = std::ranges::any_of(use.mentions, &AcronymMention::written_out);
    const bool in_source = source_introduces(source_, known_, use.acronym);
    if ((well_known && !in_source && !later) || (use.full.empty() && !in_source)) return;
    Issue issue{.code = later ? "acronym.late" : "acronym.unexplained",
                .severity = in_source || later ? Severity::warning : Severity::note,
                .sentence = fmt::format("{} is not written out at its first mention.", use.acronym),
                .range = use.mentions.front().range};
    if (in_source)
      issue.sentence = fmt::format("{} is not written out at its first mention; the Dutch writes it out.", use.acronym);
    if (!use.full.empty() && !stands_behind_full(use)) issue.fix = fmt::format("{} ({})", use.full, use.acronym);
    issues_.push_back({use.mentions.front().place, std::move(issue)});
  }

  /// The full form stands just before the acronym, in a way that is no introduction: nothing may be put in between.
  [[nodiscard]] bool stands_behind_full(const AcronymUse& use) const {
    const std::string_view text = text_of(document_, use.mentions.front().place, Side::target);
    const std::string before = fold_case(text.substr(0, use.mentions.front().range.begin));
    return before.find(fold_case(use.full)) != std::string::npos;
  }

  void check_later(const AcronymUse& use) {
    bool written_out = false;
    for (const AcronymMention& mention : use.mentions) {
      if (mention.written_out && written_out) {
        issues_.push_back(
            {mention.place,
             {.code = "acronym.repeated",
              .severity = Severity::note,
              .sentence = fmt::format("{} was written out before; the acronym alone will do.", use.acronym),
              .range = mention.range,
              .fix = use.acronym}});
      }
      written_out |= mention.written_out;
    }
  }

  const Document& document_;
  const AcronymPairs& known_;
  const FirstMentionOptions& options_;
  std::vector<AcronymUse> source_;
  std::vector<PlacedIssue> issues_;
};

}  // namespace

std::vector<AcronymUse> acronym_uses(const Document& document, Side side, const AcronymForms& known) {
  return MentionCollector(document, side, known).collected();
}

std::vector<PlacedIssue> first_mention_issues(const Document& document, const AcronymPairs& known,
                                              const FirstMentionOptions& options) {
  return MentionIssues(document, known, options).found();
}

void add_first_mentions(std::vector<PlacedIssue>& issues, const std::vector<PlacedIssue>& mentions) {
  std::erase_if(issues, [&](const PlacedIssue& early) {
    return early.issue.code == "acronym.early" && std::ranges::any_of(mentions, [&](const PlacedIssue& late) {
             return late.place == early.place && late.issue.range == early.issue.range;
           });
  });
  issues.insert(issues.end(), mentions.begin(), mentions.end());
}

}  // namespace weerga
