// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "dictionaries/glossary/glossary.h"
#include "dictionaries/spelling/speller.h"
#include "xliff/checks/issue.h"

namespace weerga {

/// Spellers of both sides. Either may be absent: its check then finds nothing. The checks below use them from one
/// thread at a time.
struct Spellers {
  std::shared_ptr<const Speller> source;
  std::shared_ptr<const Speller> target;
};

/// Words of the target that its speller does not know (spelling.unknown); words of the source are left alone.
SegmentCheck spelling_check(const Spellers& spellers);

/// Names of the source that are missing in the target: capitalised words inside a sentence that Dutch does not know.
/// Genitives and diacritical marks may differ; `mapped` names have a translation in the glossary. Code name.missing.
SegmentCheck name_check(const Spellers& spellers, std::vector<std::string> mapped);

/// British and American spelling: colour, color. Words of the variety that is not the target's are found, with the
/// right one as fix (variety.american, variety.british). Oxford -ize is British too.
std::vector<Issue> variety_issues(const CheckedSegment& segment);

}  // namespace weerga
