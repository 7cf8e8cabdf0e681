// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/inline_layout.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace weerga {
namespace {

constexpr std::size_t kNone = SIZE_MAX;

/// A place between two codes: so many codes stand before it.
struct Spot {
  std::size_t position = 0;
  std::size_t codes_before = 0;
  friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// partner[i] is the closing code of opening code i and the other way round; kNone where it is not in this text.
std::vector<std::size_t> partners_of(const std::vector<InlineCode>& codes) {
  std::vector<std::size_t> partners(codes.size(), kNone);
  std::unordered_map<std::string_view, std::size_t> open;
  for (std::size_t index = 0; index < codes.size(); ++index) {
    const InlineCode& code = codes[index];
    if (code.isolated || code.kind == CodeKind::placeholder) continue;
    if (code.kind == CodeKind::opening) {
      open[code.id] = index;
    } else if (const auto found = open.find(code.id); found != open.end()) {
      partners[index] = found->second;
      partners[found->second] = index;
      open.erase(found);
    }
  }
  return partners;
}

class Layout {
 public:
  Layout(const TaggedText& text, const OpenMarks& open)
      : text_(text), open_(open), partners_(partners_of(text.codes)) {}

  std::vector<InlineToken> tokens() {
    order();
    find_elements();
    return with_texts();
  }

 private:
  // A step without its text; codes and marks of one place in the order in which they are written.
  struct Step {
    Spot spot;
    int rank = 0;  ///< at one spot: ends, then empty marks, then begins, then the code behind the spot
    std::size_t inner = 0;
    InlineToken token;
    [[nodiscard]] auto key() const { return std::tuple(spot, rank, inner); }
  };

  [[nodiscard]] std::pair<std::size_t, std::size_t> codes_at(std::size_t position) const {
    const auto [first, last] = std::ranges::equal_range(text_.codes, position, {}, &InlineCode::position);
    return {static_cast<std::size_t>(first - text_.codes.begin()),
            static_cast<std::size_t>(last - text_.codes.begin())};
  }

  [[nodiscard]] Spot begin_of(const Annotation& mark) const {
    const auto [first, last] = codes_at(mark.range.begin);
    if (mark.codes_before_begin) return {mark.range.begin, std::min(first + *mark.codes_before_begin, last)};
    std::size_t spot = first;
    for (; spot < last && text_.codes[spot].kind != CodeKind::opening; ++spot) {
    }
    while (spot < last && (partners_[spot] == kNone || text_.codes[partners_[spot]].position > mark.range.end)) ++spot;
    return {mark.range.begin, spot};
  }

  [[nodiscard]] Spot end_of(const Annotation& mark) const {
    const auto [first, last] = codes_at(mark.range.end);
    if (mark.codes_before_end) return {mark.range.end, std::min(first + *mark.codes_before_end, last)};
    std::size_t spot = first;
    const auto opened_inside = [&](std::size_t code) {
      return text_.codes[code].kind == CodeKind::closing && partners_[code] != kNone &&
             text_.codes[partners_[code]].position >= mark.range.begin;
    };
    while (spot < last && opened_inside(spot)) ++spot;
    return {mark.range.end, spot};
  }

  void order() {
    for (std::size_t index = 0; index < text_.codes.size(); ++index) {
      steps_.push_back({.spot = {text_.codes[index].position, index},
                        .rank = 3,
                        .token = {.kind = InlineToken::Kind::code, .index = index}});
    }
    for (std::size_t index = 0; index < text_.annotations.size(); ++index) {
      const Annotation& mark = text_.annotations[index];
      const Spot begin = open_.from_before.contains(mark.id) ? Spot{} : begin_of(mark);
      const Spot end = std::max(
          begin, open_.to_behind.contains(mark.id) ? Spot{text_.text.size(), text_.codes.size()} : end_of(mark));
      const bool empty = begin == end;
      steps_.push_back({.spot = begin,
                        .rank = empty ? 1 : 2,
                        .inner = empty ? 2 * index : index,
                        .token = {.kind = InlineToken::Kind::mark_begin, .index = index}});
      // Marks that begin later end first.
      steps_.push_back({.spot = end,
                        .rank = empty ? 1 : 0,
                        .inner = empty ? 2 * index + 1 : text_.annotations.size() - index,
                        .token = {.kind = InlineToken::Kind::mark_end, .index = index}});
    }
    std::ranges::sort(steps_, {}, &Step::key);
  }

  [[nodiscard]] bool begins(const Step& step) const {
    if (step.token.kind != InlineToken::Kind::code) return step.token.kind == InlineToken::Kind::mark_begin;
    const InlineCode& code = text_.codes[step.token.index];
    return code.kind == CodeKind::opening && !code.isolated;
  }
  [[nodiscard]] bool ends(const Step& step) const {
    if (step.token.kind != InlineToken::Kind::code) return step.token.kind == InlineToken::Kind::mark_end;
    const InlineCode& code = text_.codes[step.token.index];
    return code.kind == CodeKind::closing && !code.isolated;
  }

  /// Spans are numbered: codes by the opening one's index, annotations behind them.
  [[nodiscard]] std::size_t span_of(const Step& step) const {
    if (step.token.kind != InlineToken::Kind::code) return text_.codes.size() + step.token.index;
    return begins(step) ? step.token.index : partners_[step.token.index];
  }

  void find_elements() {
    elements_.assign(text_.codes.size() + text_.annotations.size(), false);
    for (std::size_t code = 0; code < text_.codes.size(); ++code) {
      elements_[code] = partners_[code] != kNone && text_.codes[code].spanning && text_.codes[partners_[code]].spanning;
    }
    for (std::size_t mark = 0; mark < text_.annotations.size(); ++mark) {
      const std::string& id = text_.annotations[mark].id;
      elements_[text_.codes.size() + mark] = !open_.from_before.contains(id) && !open_.to_behind.contains(id);
    }
    std::vector<std::size_t> stack;
    for (const Step& step : steps_) {
      if (begins(step)) stack.push_back(span_of(step));
      if (ends(step)) close(stack, span_of(step));
      if (stack.size() > kMostOpen) {
        elements_.assign(elements_.size(), false);
        return;
      }
    }
    // Codes that end in another text overlap what stays open around them.
    for (std::size_t span = 0; span < stack.size(); ++span) elements_[stack[span]] = false;
  }

  /// `span` ends: what began after it and is still open overlaps it. kNone: a code that began in another text.
  void close(std::vector<std::size_t>& stack, std::size_t span) {
    const auto found = span == kNone ? stack.rend() : std::ranges::find(stack.rbegin(), stack.rend(), span);
    const auto begin = found == stack.rend() ? stack.begin() : found.base();
    const bool code = span == kNone || span < text_.codes.size();
    if (!code && !elements_[span]) {
      stack.erase(std::prev(found.base()));
      return;
    }
    for (auto other = begin; other != stack.end(); ++other) {
      const bool other_code = *other < text_.codes.size();
      if (code || !other_code) elements_[*other] = false;
      if (other_code && span != kNone) elements_[span] = false;
    }
    if (found != stack.rend()) stack.erase(std::prev(found.base()));
  }

  [[nodiscard]] std::vector<InlineToken> with_texts() const {
    std::vector<InlineToken> tokens;
    std::size_t done = 0;
    const auto text_until = [&](std::size_t position) {
      if (position > done) tokens.push_back({.kind = InlineToken::Kind::text, .text = {done, position}});
      done = position;
    };
    for (const Step& step : steps_) {
      text_until(step.spot.position);
      InlineToken token = step.token;
      const bool paired = token.kind != InlineToken::Kind::code || partners_[token.index] != kNone;
      token.nested = paired && elements_[span_of(step)];
      if (token.nested && token.kind == InlineToken::Kind::code) token.partner = partners_[token.index];
      if (token.kind != InlineToken::Kind::code) {
        const std::string& id = text_.annotations[token.index].id;
        const auto& elsewhere = token.kind == InlineToken::Kind::mark_begin ? open_.from_before : open_.to_behind;
        if (elsewhere.contains(id)) continue;
      }
      tokens.push_back(token);
    }
    text_until(text_.text.size());
    return tokens;
  }

  static constexpr std::size_t kMostOpen = 1000;  ///< more spans at once than this are written without elements

  const TaggedText& text_;
  const OpenMarks& open_;
  std::vector<std::size_t> partners_;
  std::vector<Step> steps_;
  std::vector<bool> elements_;  ///< by span
};

}  // namespace

std::vector<OpenMarks> open_marks_of(std::span<const TaggedText* const> texts) {
  std::vector<OpenMarks> open(texts.size());
  for (std::size_t index = 0; index + 1 < texts.size(); ++index) {
    std::set<std::string_view> at_end;
    for (const Annotation& mark : texts[index]->annotations) {
      if (mark.range.end == texts[index]->text.size() && !mark.id.empty()) at_end.insert(mark.id);
    }
    for (const Annotation& mark : texts[index + 1]->annotations) {
      if (mark.range.begin != 0 || !at_end.contains(mark.id)) continue;
      open[index].to_behind.insert(mark.id);
      open[index + 1].from_before.insert(mark.id);
    }
  }
  return open;
}

std::vector<InlineToken> laid_out(const TaggedText& text, const OpenMarks& open) {
  if (text.codes.empty() && text.annotations.empty()) {
    if (text.text.empty()) return {};
    return {{.kind = InlineToken::Kind::text, .text = {0, text.text.size()}}};
  }
  return Layout(text, open).tokens();
}

}  // namespace weerga
