// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/plain_text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace weerga {
namespace {

/// The pieces of a unit in the order of their targets (XLIFF 2.1 § 4.3.1.27).
std::vector<const Segment*> target_order(const Unit& unit) {
  std::vector<const Segment*> pieces(unit.segments.size(), nullptr);
  std::vector<const Segment*> unplaced;
  for (const Segment& segment : unit.segments) {
    const std::size_t place = segment.order.value_or(0);
    const bool is_free = place > 0 && place <= pieces.size() && pieces[place - 1] == nullptr;
    if (is_free) {
      pieces[place - 1] = &segment;
    } else {
      unplaced.push_back(&segment);
    }
  }
  // Those without an order keep their own place where it is free, else take the next free one.
  std::size_t next = 0;
  for (const Segment* segment : unplaced) {
    const auto own = static_cast<std::size_t>(segment - unit.segments.data());
    std::size_t place = own;
    if (pieces[own] != nullptr) {
      while (pieces[next] != nullptr) ++next;
      place = next;
    }
    pieces[place] = segment;
  }
  return pieces;
}

constexpr std::size_t kLongestId = 256;  ///< bytes of "{id}"

class Merge {
 public:
  explicit Merge(const Document& document) : document_(document) {}

  MergedText result() {
    for (const File& file : document_.files) {
      if (file.skeleton.empty()) {
        write_without_skeleton(file);
      } else {
        write_by_skeleton(file);
      }
    }
    return std::move(merged_);
  }

 private:
  void write_without_skeleton(const File& file) {
    for (const Unit& unit : file.units) {
      if (!merged_.text.empty()) merged_.text += '\n';
      write(unit);
      merged_.text += '\n';
    }
  }

  /// "{u1}" stands for the unit of that id; a unit that the skeleton lacks comes at the end.
  void write_by_skeleton(const File& file) {
    std::unordered_map<std::string_view, const Unit*> units;
    for (const Unit& unit : file.units) units.emplace(unit.id, &unit);
    std::string_view rest = file.skeleton;
    while (!rest.empty()) {
      const std::size_t open = std::min(rest.find('{'), rest.size());
      merged_.text += rest.substr(0, open);
      rest.remove_prefix(open);
      const std::size_t close = rest.substr(0, kLongestId).find('}');
      const auto unit = close == std::string_view::npos ? units.end() : units.find(rest.substr(1, close - 1));
      if (unit == units.end()) {
        merged_.text += rest.substr(0, 1);
        rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
        continue;
      }
      write(*unit->second);
      units.erase(unit);
      rest.remove_prefix(close + 1);
    }
    for (const Unit& unit : file.units) {
      if (!units.contains(unit.id)) continue;
      write(unit);
      merged_.text += '\n';
    }
  }

  void write(const Unit& unit) {
    for (const Segment* segment : target_order(unit)) {
      const bool has_target = segment->target && !(segment->target->empty() && !segment->source.empty());
      merged_.text += has_target ? segment->target->text : segment->source.text;
      if (!segment->ignorable) report(unit, *segment, has_target);
    }
  }

  void report(const Unit& unit, const Segment& segment, bool has_target) {
    if (has_target && segment.state >= State::reviewed) return;
    const std::string where = unit.id + "/" + segment.id;
    merged_.diagnostics.push_back(
        {.severity = has_target ? Severity::note : Severity::warning,
         .code = has_target ? "merge.unreviewed" : "merge.open",
         .sentence = has_target ? "Segment " + where + " is translated but not reviewed."
                                : "Segment " + where + " has no translation; its source stands in the letter."});
  }

  const Document& document_;
  MergedText merged_;
};

}  // namespace

MergedText merged_letter(const Document& document) { return Merge(document).result(); }

std::string merged_text(const Document& document) { return merged_letter(document).text; }

}  // namespace weerga
