// SPDX-License-Identifier: Apache-2.0
#include "tests/editor/core/review/marked_text_oracle.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weerga::test {
namespace {

using Bytes = MarkedTextOracle::Bytes;

std::string text_of(const Bytes& bytes) {
  std::string text;
  for (const auto& byte : bytes) text += byte.value;
  return text;
}

Bytes unmarked(const std::string& text) {
  Bytes bytes;
  for (const char value : text) bytes.push_back({value, {}});
  return bytes;
}

std::ptrdiff_t offset(std::size_t place) { return static_cast<std::ptrdiff_t>(place); }

std::set<int> common(const std::set<int>& a, const std::set<int>& b) {
  std::set<int> both;
  std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
  return both;
}

}  // namespace

std::string name_of_mark(const Annotation& mark) { return mark.value.empty() ? mark.ref : mark.value; }

MarkedTextOracle::MarkedTextOracle(const Document& document) {
  for (const Unit& unit : document.files.at(0).units) {
    Paragraph paragraph;
    for (const Segment& segment : unit.segments) {
      Part part{unmarked(segment.source.text), std::nullopt, segment.ignorable};
      if (segment.target) part.target = unmarked(segment.target->text);
      paragraph.parts.push_back(std::move(part));
    }
    paragraphs_.push_back(std::move(paragraph));
  }
}

Bytes& MarkedTextOracle::bytes(SegmentPlace place, Side side) {
  Part& part = paragraphs_[place.unit].parts.at(place.segment);
  if (side == Side::source) return part.source;
  if (!part.target) part.target.emplace();
  return *part.target;
}

std::set<int> MarkedTextOracle::spans_of(std::size_t unit) const {
  std::set<int> spans;
  for (const Part& part : paragraphs_[unit].parts) {
    for (const Byte& byte : part.source) spans.insert(byte.marks.begin(), byte.marks.end());
    if (!part.target) continue;
    for (const Byte& byte : *part.target) spans.insert(byte.marks.begin(), byte.marks.end());
  }
  return spans;
}

std::multiset<std::string> MarkedTextOracle::gone_since(const std::set<int>& before, std::size_t unit) const {
  const std::set<int> now = spans_of(unit);
  std::multiset<std::string> gone;
  for (const int span : before) {
    if (!now.contains(span)) gone.insert(names_[static_cast<std::size_t>(span)]);
  }
  return gone;
}

/// A span with a gap in it becomes two.
void MarkedTextOracle::part_spans(std::vector<Bytes*> texts) {
  std::set<int> seen;
  std::map<int, int> renamed;  // of the spans that reach here
  std::set<int> previous;
  for (Bytes* text : texts) {
    if (text->empty()) previous.clear();
    for (Byte& byte : *text) {
      std::set<int> now;
      for (const int span : byte.marks) {
        const bool goes_on = previous.contains(span);
        int number = span;
        if (goes_on) {
          number = renamed.contains(span) ? renamed[span] : span;
        } else if (!seen.insert(span).second) {
          names_.push_back(names_[static_cast<std::size_t>(span)]);
          number = renamed[span] = static_cast<int>(names_.size()) - 1;
        } else {
          renamed.erase(span);
        }
        now.insert(number);
      }
      previous = byte.marks;
      byte.marks = std::move(now);
    }
  }
}

void MarkedTextOracle::part_spans(std::size_t unit) {
  std::vector<Bytes*> sources;
  std::vector<Bytes*> targets;
  for (Part& part : paragraphs_[unit].parts) {
    sources.push_back(&part.source);
    if (part.target) targets.push_back(&*part.target);
  }
  part_spans(sources);
  part_spans(targets);
}

std::multiset<std::string> MarkedTextOracle::replace(SegmentPlace place, Side side, ByteRange range,
                                                     const std::string& words) {
  const std::set<int> before = spans_of(place.unit);
  Bytes& text = bytes(place, side);
  std::set<int> marks;
  if (range.empty()) {
    const bool inside = range.begin > 0 && range.begin < text.size();
    if (inside) marks = common(text[range.begin - 1].marks, text[range.begin].marks);
  } else {
    marks = text[range.begin].marks;
    for (std::size_t at = range.begin; at < range.end; ++at) marks = common(marks, text[at].marks);
    std::erase_if(marks, [&](int span) {  // nothing else is left of it here
      for (std::size_t at = 0; at < text.size(); ++at) {
        if (!range.contains(at) && text[at].marks.contains(span)) return false;
      }
      return true;
    });
  }
  text.erase(text.begin() + offset(range.begin), text.begin() + offset(range.end));
  Bytes fresh = unmarked(words);
  for (Byte& byte : fresh) byte.marks = marks;
  text.insert(text.begin() + offset(range.begin), fresh.begin(), fresh.end());
  std::multiset<std::string> gone = gone_since(before, place.unit);
  part_spans(place.unit);
  return gone;
}

std::multiset<std::string> MarkedTextOracle::split(SegmentPlace place, std::size_t source, std::size_t target) {
  Paragraph& paragraph = paragraphs_[place.unit];
  Part& first = paragraph.parts.at(place.segment);
  const auto cut = [](Bytes& text, std::size_t at) {
    while (at < text.size() && text[at].value == ' ') ++at;  // white space stays with the first half
    Bytes tail(text.begin() + offset(at), text.end());
    text.resize(at);
    return tail;
  };
  Part second{cut(first.source, source), std::nullopt, false};
  if (first.target) second.target = cut(*first.target, target);
  paragraph.parts.insert(paragraph.parts.begin() + offset(place.segment + 1), std::move(second));
  part_spans(place.unit);
  return {};
}

std::multiset<std::string> MarkedTextOracle::join(SegmentPlace place) {
  std::vector<Part>& parts = paragraphs_[place.unit].parts;
  Part whole = parts.at(place.segment);
  std::size_t last = place.segment;
  do {
    const Part& next = parts.at(++last);
    whole.source.insert(whole.source.end(), next.source.begin(), next.source.end());
    if (next.target) {
      if (!whole.target) whole.target.emplace();
      whole.target->insert(whole.target->end(), next.target->begin(), next.target->end());
    } else if (next.ignorable && whole.target && !whole.target->empty()) {
      const Bytes between = unmarked(text_of(next.source));
      whole.target->insert(whole.target->end(), between.begin(), between.end());
    }
  } while (parts.at(last).ignorable);
  if (whole.target && whole.target->empty()) whole.target.reset();
  parts[place.segment] = std::move(whole);
  parts.erase(parts.begin() + offset(place.segment + 1), parts.begin() + offset(last + 1));
  part_spans(place.unit);
  return {};
}

void MarkedTextOracle::mark(SegmentPlace place, Side side, ByteRange range, const std::string& name) {
  names_.push_back(name);
  Bytes& text = bytes(place, side);
  for (std::size_t at = range.begin; at < range.end; ++at) text[at].marks.insert(static_cast<int>(names_.size()) - 1);
}

void MarkedTextOracle::unmark(SegmentPlace place, Side side, std::size_t byte, const std::string& name) {
  int span = -1;
  for (const int each : bytes(place, side).at(byte).marks) {
    if (names_[static_cast<std::size_t>(each)] == name) span = each;
  }
  for (Part& part : paragraphs_[place.unit].parts) {
    for (Byte& each : part.source) each.marks.erase(span);
    if (!part.target) continue;
    for (Byte& each : *part.target) each.marks.erase(span);
  }
}

std::string MarkedTextOracle::difference(const Document& document, std::size_t unit) const {
  const std::vector<Segment>& segments = document.files.at(0).units.at(unit).segments;
  const std::vector<Part>& parts = paragraphs_[unit].parts;
  if (segments.size() != parts.size()) return "another number of segments";
  const auto compare = [&](const Bytes& wanted, const TaggedText& got) -> std::string {
    if (text_of(wanted) != got.text) return "text is “" + got.text + "”, not “" + text_of(wanted) + "”";
    std::vector<std::multiset<std::string>> covering(got.text.size());
    for (const Annotation& mark : got.annotations) {
      if (mark.range.empty()) return "an annotation of nothing: " + name_of_mark(mark);
      for (std::size_t at = mark.range.begin; at < mark.range.end; ++at) covering.at(at).insert(name_of_mark(mark));
    }
    for (std::size_t at = 0; at < wanted.size(); ++at) {
      std::multiset<std::string> names;
      for (const int span : wanted[at].marks) names.insert(names_[static_cast<std::size_t>(span)]);
      if (names != covering[at]) return "other annotations at byte " + std::to_string(at) + " of “" + got.text + "”";
    }
    return {};
  };
  for (std::size_t index = 0; index < parts.size(); ++index) {
    if (std::string fault = compare(parts[index].source, segments[index].source); !fault.empty()) return fault;
    const Bytes none;  // codes without words make a target too, which the oracle does not know
    const Bytes& wanted = parts[index].target ? *parts[index].target : none;
    if (std::string fault = compare(wanted, segments[index].target.value_or(TaggedText())); !fault.empty())
      return fault;
  }
  return {};
}

}  // namespace weerga::test
