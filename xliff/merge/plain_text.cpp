// SPDX-License-Identifier: Apache-2.0
#include "xliff/merge/plain_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "xliff/merge/target_text.h"

namespace weerga {
namespace {

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
    merged_.text += readable_text(target_text(unit));
    std::ranges::move(open_segments(unit), std::back_inserter(merged_.diagnostics));
  }

  const Document& document_;
  MergedText merged_;
};

}  // namespace

MergedText merged_letter(const Document& document) { return Merge(document).result(); }

std::string merged_text(const Document& document) { return merged_letter(document).text; }

}  // namespace weerga
