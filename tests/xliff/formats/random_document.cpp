// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/formats/random_document.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace weerga::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  Document document() {
    Document document{.target_language = "en"};
    File file{.id = "f1", .original = "brief.docx"};
    const std::size_t units = 1 + below(4);
    for (std::size_t number = 1; number <= units; ++number) file.units.push_back(unit(number));
    document.files.push_back(std::move(file));
    return document;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chance) { return below(chance) == 0; }
  template <std::size_t N>
  std::string one_of(const std::array<const char*, N>& list) {
    return list[below(N)];
  }
  std::string fresh(const std::string& prefix) { return prefix + std::to_string(++ids_); }

  std::string words() {
    constexpr std::array kWords{"De",      "minister", "heeft",    "€ 3,5 mln", "<b> & \"zo\"", "clustermunitie", "één",
                                "kabinet", "\t",       "de Kamer", "𝔸",         "geïnformeerd."};
    std::string text = one_of(kWords);
    for (std::size_t count = below(8); count > 0; --count) text += " " + one_of(kWords);
    return text;
  }

  /// A place between two characters.
  std::size_t place_in(const std::string& text) {
    std::size_t place = below(text.size() + 1);
    while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U) ++place;
    return place;
  }

  InlineCode code(const std::string& id, CodeKind kind, std::size_t place) {
    InlineCode code{.position = place, .kind = kind, .id = id};
    code.spanning = kind == CodeKind::placeholder || one_in(2);
    code.can_overlap = kind != CodeKind::placeholder && !code.spanning;
    return code;
  }

  void add_codes(TaggedText& text) {
    constexpr std::array kTypes{"", "fmt", "link", "ui"};
    for (std::size_t count = below(4); count > 0; --count) {
      InlineCode first = code(fresh("c"), CodeKind::placeholder, place_in(text.text));
      first.type = one_of(kTypes);
      if (first.type == "fmt" && one_in(2)) first.sub_type = "xlf:b";
      if (one_in(2)) first.data = "<" + first.id + ">";
      if (one_in(3)) first.display = "[" + first.id + "]";
      first.can_delete = !one_in(4);
      first.can_copy = !one_in(4);
      if (one_in(2)) {
        InlineCode last = code(first.id, CodeKind::closing, place_in(text.text));
        if (last.position < first.position) std::swap(last.position, first.position);
        first.kind = CodeKind::opening;
        first.spanning = last.spanning;
        first.can_overlap = last.can_overlap;
        for (auto field : {&InlineCode::type, &InlineCode::sub_type}) last.*field = first.*field;
        last.can_delete = first.can_delete;
        last.can_copy = first.can_copy;
        if (!first.data.empty()) last.data = "</" + first.id + ">";
        text.add(first);
        text.add(last);
      } else {
        if (!first.can_delete && !first.can_copy) first.can_reorder = Reorder::first_no;
        text.add(first);
      }
    }
  }

  void add_annotations(TaggedText& text) {
    constexpr std::array kTypes{"term", "comment", "generic", "its:any", "weerga:doubt"};
    for (std::size_t count = below(4); count > 0; --count) {
      Annotation mark{.id = fresh("m"), .type = one_of(kTypes)};
      mark.range = {place_in(text.text), place_in(text.text)};
      if (mark.range.end < mark.range.begin) std::swap(mark.range.begin, mark.range.end);
      if (mark.range.empty()) continue;
      if (mark.type == "comment" || (mark.type != "generic" && one_in(2))) mark.value = "opmerking " + mark.id;
      if (mark.type == "term" && one_in(2)) mark.ref = one_in(2) ? "#n=term" : "https://example.org/term";
      if (mark.type != "comment" && one_in(3)) mark.translate = one_in(2);
      text.add(std::move(mark));
    }
  }

  TaggedText text() {
    TaggedText text(words());
    add_codes(text);
    add_annotations(text);
    return text;
  }

  Segment segment() {
    Segment segment{.id = fresh("s"), .has_state = true, .preserve_space = true};
    segment.source = text();
    if (one_in(4)) return segment;
    segment.target = TaggedText(words());
    segment.target->codes = segment.source.codes;
    for (InlineCode& code : segment.target->codes) code.position = 0;
    segment.state = static_cast<State>(below(4));
    if (segment.state == State::translated && one_in(2)) segment.sub_state = "weerga:doubt";
    if (one_in(4)) segment.can_resegment = one_in(2);
    return segment;
  }

  void add_notes(Unit& unit) {
    for (std::size_t count = below(3); count > 0; --count) {
      unit.notes.push_back({.id = fresh("n"),
                            .text = words(),
                            .category = one_in(2) ? "doubt" : "",
                            .applies_to = one_in(2) ? "target" : "",
                            .priority = static_cast<int>(1 + below(10)),
                            .author = one_in(2) ? "Jan" : "",
                            .time = one_in(2) ? "2024-01-02T03:04:05Z" : "",
                            .resolved = one_in(3)});
    }
  }

  void add_modules(Unit& unit) {
    if (one_in(2)) {
      unit.matches.push_back({.id = fresh("t"),
                              .ref = "#" + unit.segments.front().id,
                              .source = TaggedText(words()),
                              .target = TaggedText(words()),
                              .similarity = static_cast<double>(below(101)),
                              .suitability = one_in(2) ? std::optional<double>(50.5) : std::nullopt,
                              .origin = "geheugen",
                              .type = one_in(2) ? "tm" : "mt"});
    }
    if (one_in(2)) {
      unit.terms.push_back({.id = fresh("e"),
                            .ref = "#" + unit.segments.front().id,
                            .term = "wet",
                            .translations = {"act", "law"},
                            .definition = one_in(2) ? words() : "",
                            .source = one_in(2) ? "IATE" : ""});
    }
    if (one_in(2)) unit.metadata["weerga"] = {{"dossier", "36 100"}, {"author", words()}};
  }

  Unit unit(std::size_t number) {
    Unit unit{.id = "u" + std::to_string(number), .name = one_in(2) ? "alinea" : "", .type = one_in(2) ? "x:kop" : ""};
    unit.can_resegment = !one_in(4);
    for (std::size_t count = 1 + below(3); count > 0; --count) {
      if (!unit.segments.empty())
        unit.segments.push_back(
            {.id = fresh("i"), .ignorable = true, .source = TaggedText(" "), .preserve_space = true});
      unit.segments.push_back(segment());
    }
    add_notes(unit);
    add_modules(unit);
    return unit;
  }

  std::mt19937 random_;
  std::size_t ids_ = 0;
};

}  // namespace

Document random_document(std::uint32_t seed) { return Generator(seed).document(); }

}  // namespace weerga::test
