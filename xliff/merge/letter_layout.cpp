// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/letter_layout.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "xliff/merge/target_text.h"
#include "xliff/model/metadata.h"

namespace weerga {
namespace {

using Kind = LaidParagraph::Kind;

/// What the importers call kinds of paragraphs.
constexpr auto kKinds = std::to_array<std::pair<std::string_view, Kind>>({{"heading", Kind::heading},
                                                                          {"title", Kind::heading},
                                                                          {"list-item", Kind::list_item},
                                                                          {"list item", Kind::list_item},
                                                                          {"signature", Kind::signature},
                                                                          {"footnote", Kind::footnote},
                                                                          {"endnote", Kind::footnote}});

Kind kind_of(const Unit& unit) {
  const std::string_view kind = metadata_value(unit.metadata, kWeergaMetadata, "paragraph");
  for (const auto& [name, value] : kKinds) {
    if (name == kind) return value;
  }
  return Kind::body;
}

/// Whether a list item begins with a number or sign of its own: "1.", "b)", "-".
bool has_marker(std::string_view text) {
  for (const std::string_view sign : {"-", "–", "—", "•", "*", "·"}) {
    if (text.starts_with(sign)) return true;
  }
  const std::size_t end = text.find_first_not_of("0123456789");
  const std::size_t size = end == 0 && !text.empty() ? 1 : end;
  return size < text.size() && (text[size] == '.' || text[size] == ')');
}

LaidParagraph laid(const Unit& unit) {
  LaidParagraph paragraph{.kind = kind_of(unit), .text = target_text(unit)};
  paragraph.bullet = paragraph.kind == Kind::list_item && !has_marker(paragraph.text.text);
  return paragraph;
}

/// Indents and empty lines of the units that stand in a skeleton as "{id}" on a line of their own.
std::unordered_map<std::string_view, LaidParagraph> places_in(std::string_view skeleton) {
  std::unordered_map<std::string_view, LaidParagraph> places;
  bool space_before = false;
  while (!skeleton.empty()) {
    const std::string_view line = skeleton.substr(0, skeleton.find('\n'));
    skeleton.remove_prefix(std::min(line.size() + 1, skeleton.size()));
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos) {
      space_before = true;
      continue;
    }
    if (line[indent] == '{' && line.ends_with('}'))
      places[line.substr(indent + 1, line.size() - indent - 2)] = {.indent = indent, .space_before = space_before};
    space_before = false;
  }
  return places;
}

class RunBuilder {
 public:
  void add(std::string_view words) {
    if (words.empty()) return;
    StyledRun run{.bold = depth_["xlf:b"] > 0, .italic = depth_["xlf:i"] > 0, .underlined = depth_["xlf:u"] > 0};
    const auto looks = [](const StyledRun& r) { return std::tuple(r.bold, r.italic, r.underlined); };
    if (runs_.empty() || looks(runs_.back()) != looks(run)) runs_.push_back(std::move(run));
    runs_.back().text += words;
  }

  void pass(const InlineCode& code) {
    if (code.kind == CodeKind::opening && open_.emplace(code.id, code.sub_type).second) ++depth_[code.sub_type];
    if (code.kind != CodeKind::closing) return;
    const auto open = open_.find(code.id);
    if (open == open_.end()) return;
    --depth_[open->second];
    open_.erase(open);
  }

  std::vector<StyledRun> runs() { return std::move(runs_); }

 private:
  std::vector<StyledRun> runs_;
  std::map<std::string, std::string> open_;  ///< sub types of open pairs, by id
  std::map<std::string, int, std::less<>> depth_;
};

}  // namespace

std::vector<LaidParagraph> letter_layout(const Document& document) {
  std::vector<LaidParagraph> layout;
  for (const File& file : document.files) {
    const auto places = places_in(file.skeleton);
    for (const Unit& unit : file.units) {
      LaidParagraph paragraph = laid(unit);
      if (const auto place = places.find(unit.id); place != places.end()) {
        paragraph.indent = place->second.indent;
        paragraph.space_before = place->second.space_before;
      }
      layout.push_back(std::move(paragraph));
    }
  }
  return layout;
}

std::vector<StyledRun> styled_runs(const TaggedText& text) {
  RunBuilder builder;
  std::size_t place = 0;
  for (const InlineCode& code : text.codes) {
    builder.add(std::string_view(text.text).substr(place, code.position - place));
    place = code.position;
    builder.pass(code);
    builder.add(code.equivalent);
  }
  builder.add(std::string_view(text.text).substr(place));
  return builder.runs();
}

}  // namespace weerga
