// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/findings.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "xliff/validation/validate.h"

namespace weerga {

Findings::Findings(const MarkupTree& markup, std::string_view prefix, std::string_view standard)
    : markup_(markup), prefix_(prefix), standard_(standard) {}

void Findings::add(Severity severity, std::size_t offset, std::string_view code, std::string sentence,
                   std::string_view section) {
  ++all_;
  std::vector<Found>& list = severity == Severity::error ? errors_ : warnings_;
  if (list.size() >= kMostFindings) return;
  std::string source = section.empty() ? standard_ : fmt::format("{} § {}", standard_, section);
  list.push_back(
      {offset,
       {severity, fmt::format("{}.{}", prefix_, code), std::move(sentence), markup_.place(offset), std::move(source)}});
}

std::vector<Diagnostic> Findings::taken() {
  std::vector<Found> found = std::exchange(errors_, {});
  warnings_.resize(std::min(warnings_.size(), kMostFindings - found.size()));
  std::ranges::move(std::exchange(warnings_, {}), std::back_inserter(found));
  std::ranges::stable_sort(found, {}, &Found::offset);
  std::vector<Diagnostic> list;
  list.reserve(found.size() + 1);
  for (Found& one : found) list.push_back(std::move(one.diagnostic));
  if (all_ > list.size()) {
    Place whole_file = markup_.place(0);
    whole_file.line = whole_file.column = 0;
    list.push_back({Severity::note, prefix_ + ".more", fmt::format("There are {} more findings.", all_ - list.size()),
                    std::move(whole_file), standard_});
  }
  all_ = 0;
  return list;
}

}  // namespace weerga
