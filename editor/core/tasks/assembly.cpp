// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/assembly.h"

#include <algorithm>
#include <utility>

namespace weerga {

std::optional<Assembly> assembled(std::string_view source, std::vector<KnownPart> parts) {
  std::ranges::stable_sort(parts, std::ranges::greater{}, [](const KnownPart& part) { return part.source.size(); });
  std::vector<KnownPart> used;
  for (KnownPart& part : parts) {
    const bool is_free =
        std::ranges::none_of(used, [&](const KnownPart& other) { return other.source.overlaps(part.source); });
    if (is_free && !part.source.empty() && part.source.end <= source.size()) used.push_back(std::move(part));
  }
  if (used.empty()) return std::nullopt;
  std::ranges::sort(used, {}, [](const KnownPart& part) { return part.source.begin; });
  Assembly assembly;
  std::size_t done = 0;
  std::size_t translated = 0;
  for (const KnownPart& part : used) {
    assembly.text += source.substr(done, part.source.begin - done);
    assembly.known.push_back({assembly.text.size(), assembly.text.size() + part.target.size()});
    assembly.text += part.target;
    translated += part.source.size();
    done = part.source.end;
  }
  assembly.text += source.substr(done);
  assembly.percent = static_cast<int>(100 * translated / source.size());
  return assembly;
}

}  // namespace weerga
