// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "xliff/checks/issue.h"
#include "xliff/text/reference.h"

namespace weerga {

// Facts must be the same in both texts, whatever each language's way of writing them.

/// Numbers and times by value: 1.000,5 = 1,000.5, "3,5 miljard" = "3.5 billion", "14.30 uur" = "2.30 p.m.", "twaalf"
/// = 12. Numbers inside dates and references are left to their own checks. Codes number.missing, number.added,
/// time.missing.
std::vector<Issue> number_issues(const CheckedSegment& segment);

/// Day and month of every date, and the year where both texts name one. Codes date.missing, date.added.
/// A fix is written by the template.
std::vector<Issue> date_issues(const CheckedSegment& segment, std::string_view date_template = "{day} {month} {year}");

/// Dossier, number and year of parliamentary papers and the like. Codes reference.missing, reference.added.
/// A fix is written by the templates.
std::vector<Issue> reference_issues(const CheckedSegment& segment, const ReferenceTemplates& templates = {});

}  // namespace weerga
