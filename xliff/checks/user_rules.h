// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xliff/checks/issue.h"
#include "xliff/text/error.h"

namespace weerga {

/// Checks that the user wrote, in a plain text file, each with sentences that prove it:
///
///     [middels]
///     severity = warning
///     source   = \bmiddels\b
///     target   = \bby means of\b
///     sentence = Prefer "through" for "middels".
///     fix      = through
///     finds    = Middels deze brief => By means of this letter
///     passes   = Middels deze brief => Through this letter
///
/// An issue arises where both expressions match (a missing one always does); `unless = EXPRESSION` in the target
/// silences it. Lines that start with # are remarks. Every `finds` and `passes` line is tried when the file is read.
struct UserRules {
  std::vector<SegmentCheck> checks;
  std::vector<Diagnostic> left_out;  ///< rules that cannot be used, with line and sentence; code "rule.unusable"
};

/// Reads such a file. A rule with a mistake (an unknown key, a wrong expression, a test sentence with another result,
/// an expression that takes too long) is left out, the others serve.
UserRules user_rules(std::string_view text, const std::string& file);

}  // namespace weerga
