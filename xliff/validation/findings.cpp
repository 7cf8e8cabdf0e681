// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/findings.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "xliff/validation/validate.h"

namespace weerga {

Findings::Findings(const MarkupTree& markup, std::string_view prefix, std::string_view standard)
    : markup_(markup), prefix_(prefix), standard_(standard) {}

void Findings::add(Severity severity, std::size_t offset, std::string_view code, std::string sentence,
                   std::string_view section) {
  // One pass after another runs over the file, so a later pass may still find something; an error is worth more than
  // a warning, but there is no end to either in a broken file.
  if (found_.size() >= kMostFindings) {
    ++left_out_;
    return;
  }
  std::string source = section.empty() ? standard_ : fmt::format("{} § {}", standard_, section);
  found_.push_back(
      {offset,
       {severity, fmt::format("{}.{}", prefix_, code), std::move(sentence), markup_.place(offset), std::move(source)}});
}

std::vector<Diagnostic> Findings::taken() {
  std::ranges::stable_sort(found_, {}, &Found::offset);
  std::vector<Diagnostic> list;
  list.reserve(found_.size() + 1);
  for (Found& found : found_) list.push_back(std::move(found.diagnostic));
  if (left_out_ > 0) {
    Place whole_file = markup_.place(0);
    whole_file.line = whole_file.column = 0;
    list.push_back({Severity::note, prefix_ + ".more", fmt::format("There are {} more findings.", left_out_),
                    std::move(whole_file), ""});
  }
  found_.clear();
  return list;
}

}  // namespace weerga
