// SPDX-License-Identifier: Apache-2.0
#include "xliff/checks/form_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "xliff/text/fold.h"
#include "xliff/text/pattern.h"
#include "xliff/text/utf8.h"
#include "xliff/text/words.h"

namespace weerga {
namespace {

std::string shown(const InlineCode& code) {
  if (!code.display.empty()) return code.display;
  return code.data.empty() ? "{" + code.id + "}" : code.data;
}

/// How often each code occurs; the opening and the closing half of a pair count apart.
std::map<std::pair<std::string, CodeKind>, int> counted(const TaggedText& text) {
  std::map<std::pair<std::string, CodeKind>, int> counts;
  for (const InlineCode& code : text.codes) ++counts[{code.copy_of.empty() ? code.id : code.copy_of, code.kind}];
  return counts;
}

bool closes_before_it_opens(const TaggedText& text) {
  std::map<std::string, int> open;
  for (const InlineCode& code : text.codes) {
    if (code.isolated || code.kind == CodeKind::placeholder) continue;
    open[code.id] += code.kind == CodeKind::opening ? 1 : -1;
    if (open[code.id] < 0) return true;
  }
  return false;
}

/// Place of the first bracket without partner.
std::optional<std::size_t> unpaired_bracket(std::string_view text) {
  static constexpr std::string_view kOpening = "([{";
  static constexpr std::string_view kClosing = ")]}";
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (kOpening.find(text[at]) != std::string_view::npos) open.push_back(at);
    const std::size_t kind = kClosing.find(text[at]);
    if (kind == std::string_view::npos) continue;
    // "a)" and "1)" at the start of a line are enumerators.
    if (open.empty() && at <= 3) continue;
    if (open.empty() || text[open.back()] != kOpening[kind]) return at;
    open.pop_back();
  }
  return open.empty() ? std::nullopt : std::optional(open.back());
}

/// Straight single marks before a word and behind a space or a bracket: 'word. Not 's, 't and '90.
std::ptrdiff_t opening_straight_quotes(std::string_view text) {
  static const Pattern kOpening(R"((?:^|(?<=[\s(\[]))'(?!(?:s|t|n|k|r|m|\d\ds?)\b)(?=\p{L}))");
  return static_cast<std::ptrdiff_t>(kOpening.matches_in(text).size());
}

/// Straight single marks behind a word or mark and before a space, a mark or the end: word'.
std::ptrdiff_t closing_straight_quotes(std::string_view text) {
  static const Pattern kClosing(R"((?<=[\p{L}\p{N}.,;:!?])'(?!\p{L}))");
  return static_cast<std::ptrdiff_t>(kClosing.matches_in(text).size());
}

/// True if straight double quotes are even and curly ones paired; Dutch may open with a low quote.
bool has_paired_quotes(std::string_view text) {
  const auto count = [&](std::string_view mark) {
    std::ptrdiff_t found = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
      ++found;
    return found;
  };
  if (count("\"") % 2 != 0 || count("«") != count("»")) return false;
  // Dutch and English open with a low or a high mark; the closing one of „…“ looks like an English opening one.
  const bool curly = count("“") + count("„") == count("”") || (count("„") == count("“") && count("”") == 0);
  // A closing single mark is also an apostrophe, so only a surplus of opening ones tells.
  return curly && count("‘") <= count("’") && opening_straight_quotes(text) <= closing_straight_quotes(text);
}

/// The mark that ends a text, behind closing quotes and brackets; "" if it ends in anything else.
std::string_view end_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kTransparent{"\"", "”", "’", "'", ")", "]", "»", "\u00A0", " "};
  text = trimmed(text);
  for (bool removed = true; removed;) {
    removed = false;
    for (const std::string_view mark : kTransparent) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      removed = true;
    }
  }
  static constexpr std::array<std::string_view, 6> kMarks{".", "!", "?", ":", ";", "…"};
  if (text.ends_with("...")) return "…";
  const auto found = std::ranges::find_if(kMarks, [&](std::string_view mark) { return text.ends_with(mark); });
  return found == kMarks.end() ? std::string_view() : text.substr(text.size() - found->size());
}

bool ends_with_abbreviation(std::string_view text) {
  static const Pattern kAbbreviation(R"((?:\p{L}\.){2,}$|\b(?:jl|nr|no|etc|enz|a\.s|bijv|Inc|Ltd)\.$)");
  return kAbbreviation.found_in(trimmed(text));
}

/// Where the white space at the end of a text begins.
std::size_t trimmed_end(std::string_view text) {
  const std::string_view inner = trimmed(text);
  return inner.empty() ? text.size() : static_cast<std::size_t>(inner.data() - text.data()) + inner.size();
}

/// Between which percentages of the source a translation usually lies: the longer, the closer. Measured on letters and
/// news: fewer than one good pair in a hundred lies outside.
std::pair<std::size_t, std::size_t> usual_percents(std::size_t source) {
  if (source < 60) return {45, 220};
  return source < 120 ? std::pair<std::size_t, std::size_t>{50, 190} : std::pair<std::size_t, std::size_t>{55, 175};
}

}  // namespace

std::vector<Issue> code_issues(const CheckedSegment& segment) {
  if (segment.tagged_source == nullptr || segment.tagged_target == nullptr) return {};
  const auto source = counted(*segment.tagged_source);
  const auto target = counted(*segment.tagged_target);
  std::vector<Issue> issues;
  for (const InlineCode& code : segment.tagged_source->codes) {
    if (target.contains({code.copy_of.empty() ? code.id : code.copy_of, code.kind})) continue;
    issues.push_back({.code = "code.missing",
                      .severity = code.can_delete ? Severity::warning : Severity::error,
                      .sentence = fmt::format("The code {} of the source is not in the translation.", shown(code)),
                      .side = Side::source});
  }
  for (const InlineCode& code : segment.tagged_target->codes) {
    if (source.contains({code.copy_of.empty() ? code.id : code.copy_of, code.kind})) continue;
    issues.push_back({.code = "code.added",
                      .severity = Severity::error,
                      .sentence = fmt::format("The code {} is not in the source.", shown(code))});
  }
  if (closes_before_it_opens(*segment.tagged_target)) {
    issues.push_back({.code = "code.order",
                      .severity = Severity::error,
                      .sentence = "A closing code stands before the code that it closes."});
  }
  return issues;
}

std::vector<Issue> bracket_issues(const CheckedSegment& segment) {
  const auto place = unpaired_bracket(segment.target);
  if (!place || unpaired_bracket(segment.source)) return {};
  return {{.code = "bracket.unpaired",
           .sentence = fmt::format("The bracket {} has no partner.", segment.target[*place]),
           .range = {*place, *place + 1}}};
}

std::vector<Issue> quote_issues(const CheckedSegment& segment) {
  if (has_paired_quotes(segment.target) || !has_paired_quotes(segment.source)) return {};
  return {{.code = "quote.unpaired", .sentence = "A quotation mark has no partner."}};
}

std::vector<Issue> end_punctuation_issues(const CheckedSegment& segment) {
  const std::string_view source = end_mark(segment.source);
  const std::string_view target = end_mark(segment.target);
  if (source == target || (source == "…" && target == ".") || (source == "." && target == "…")) return {};
  // The dot of an abbreviation is no end mark, so nothing is known.
  if (ends_with_abbreviation(segment.source) || ends_with_abbreviation(segment.target)) return {};
  const auto named = [](std::string_view mark) {
    return mark.empty() ? std::string("no mark") : fmt::format("“{}”", mark);
  };
  Issue issue{.code = "punctuation.end",
              .sentence = fmt::format("The source ends in {}, the translation in {}.", named(source), named(target))};
  if (target.empty()) {
    const std::size_t end = trimmed(segment.target).data() - segment.target.data() + trimmed(segment.target).size();
    issue.range = {end, end};
    issue.fix = std::string(source);
  } else {
    const auto begin = static_cast<std::size_t>(target.data() - segment.target.data());
    issue.range = {begin, begin + target.size()};
    issue.fix = std::string(source);
  }
  return {issue};
}

std::vector<Issue> doubled_word_issues(const CheckedSegment& segment) {
  static constexpr std::array<std::string_view, 4> kRight{"had", "that", "die", "dat"};
  const std::vector<Word> words = words_of(segment.target);
  std::vector<Issue> issues;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const ByteRange between{words[i - 1].range.end, words[i].range.begin};
    const std::string word = fold_case(words[i].range.of(segment.target));
    if (words[i].kind != WordKind::letters || fold_case(words[i - 1].range.of(segment.target)) != word) continue;
    if (!trimmed(between.of(segment.target)).empty() || std::ranges::find(kRight, word) != kRight.end()) continue;
    issues.push_back({.code = "word.doubled",
                      .sentence = fmt::format("“{}” stands there twice.", words[i].range.of(segment.target)),
                      .range = {words[i - 1].range.end, words[i].range.end},
                      .fix = ""});
  }
  return issues;
}

std::vector<Issue> space_issues(const CheckedSegment& segment) {
  static const Pattern kDouble(R"((?<=\S)(?:[ \u00A0]{2,})(?=\S))");
  static const Pattern kBefore(R"((?<=[\p{L}\p{N})])\s+(?=[,;.!?](?:\s|$)))");
  std::vector<Issue> issues;
  for (const Pattern::Match& match : kDouble.matches_in(segment.target)) {
    issues.push_back(
        {.code = "space.double", .sentence = "There are several spaces in a row.", .range = match.range(), .fix = " "});
  }
  const std::string_view end = segment.target.substr(trimmed_end(segment.target));
  if (!end.empty() && trimmed_end(segment.source) == segment.source.size()) {
    issues.push_back({.code = "space.end",
                      .sentence = "There is a space at the end, which the source does not have.",
                      .range = {segment.target.size() - end.size(), segment.target.size()},
                      .fix = ""});
  }
  if (kBefore.found_in(segment.source)) return issues;
  for (const Pattern::Match& match : kBefore.matches_in(segment.target)) {
    issues.push_back({.code = "space.before-mark",
                      .sentence = "There is a space before a punctuation mark.",
                      .range = match.range(),
                      .fix = ""});
  }
  return issues;
}

std::vector<Issue> length_issues(const CheckedSegment& segment) {
  const std::size_t source = code_point_count(segment.source);
  const std::size_t target = code_point_count(segment.target);
  if (source < 20) return {};
  const std::size_t percent = target * 100 / source;
  const auto [least, most] = usual_percents(source);
  if (percent >= least && percent <= most) return {};
  return {{.code = percent < least ? "length.short" : "length.long",
           .sentence = fmt::format("The translation has {} % of the source's length.", percent)}};
}

std::vector<Issue> same_as_source_issues(const CheckedSegment& segment) {
  if (trimmed(segment.source) != trimmed(segment.target)) return {};
  const auto counts = [&](const Word& word) { return word.kind == WordKind::letters && word.range.size() >= 3; };
  if (std::ranges::count_if(words_of(segment.source), counts) < 3) return {};
  return {{.code = "target.same", .sentence = "The translation is the same as the source."}};
}

}  // namespace weerga
