// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xliff/text/error.h"
#include "xliff/validation/markup_tree.h"

namespace weerga {

/// Collects what the rules find in one file.
class Findings {
 public:
  /// `prefix` begins every code ("xliff" makes "xliff.id-not-unique"); `standard` begins every source ("XLIFF 2.1").
  /// `markup` must outlive this.
  Findings(const MarkupTree& markup, std::string_view prefix, std::string_view standard);

  /// At an element or attribute; `section` is the number in the standard, "" for the standard as a whole.
  template <typename Node>
  void error(const Node& node, std::string_view code, std::string sentence, std::string_view section) {
    add(Severity::error, node.offset, code, std::move(sentence), section);
  }
  template <typename Node>
  void warn(const Node& node, std::string_view code, std::string sentence, std::string_view section) {
    add(Severity::warning, node.offset, code, std::move(sentence), section);
  }

  /// All of them in document order, at most kMostFindings and a last note if there were more. Warnings are left out
  /// before errors. Empties this.
  std::vector<Diagnostic> taken();

 private:
  struct Found {
    std::size_t offset = 0;
    Diagnostic diagnostic;
  };

  void add(Severity severity, std::size_t offset, std::string_view code, std::string sentence,
           std::string_view section);

  const MarkupTree& markup_;
  std::string prefix_;
  std::string standard_;
  std::vector<Found> errors_;
  std::vector<Found> warnings_;
  std::size_t all_ = 0;
};

}  // namespace weerga
