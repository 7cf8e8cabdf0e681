// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "xliff/checks/issue.h"

namespace weerga {

// The form of the translation, whatever the language.

/// Inline codes of the source that the target lacks, doubles or crosses. Codes code.missing, code.added, code.order.
std::vector<Issue> code_issues(const CheckedSegment& segment);
/// Brackets that the target opens and does not close, or the other way round, where the source's are paired.
std::vector<Issue> bracket_issues(const CheckedSegment& segment);
/// Quotation marks without a partner where the source's are paired.
std::vector<Issue> quote_issues(const CheckedSegment& segment);
/// The last mark of both texts: one of . ! ? : ; or none.
std::vector<Issue> end_punctuation_issues(const CheckedSegment& segment);
/// The same word twice, but for "had had" and "that that".
std::vector<Issue> doubled_word_issues(const CheckedSegment& segment);
/// Two spaces in a row, a space before a mark that takes none, or at the end where the source has none. Codes
/// space.double, space.before-mark, space.end.
std::vector<Issue> space_issues(const CheckedSegment& segment);
/// A target of less than 45 % or more than 220 % of the source's characters, from 20 characters up; longer texts have
/// closer limits. Codes length.short, length.long.
std::vector<Issue> length_issues(const CheckedSegment& segment);
/// A target equal to a source of at least three words of three letters.
std::vector<Issue> same_as_source_issues(const CheckedSegment& segment);

}  // namespace weerga
