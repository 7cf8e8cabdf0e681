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

/// Words of the target that its speller does not know (spelling.unknown); names of the source are left alone, and so
/// is what dutch_check() finds.
SegmentCheck spelling_check(const Spellers& spellers);

/// Dutch left in an English target: what dutch_left_issues() finds, and words that only the source's speller knows,
/// outside quotation marks and brackets. Code dutch.left.
SegmentCheck dutch_check(const Spellers& spellers);

/// Names of the source: capitalised words that Dutch does not have in small letters. One that the target spells
/// otherwise is name.misspelled, one that it lacks name.missing. Genitives, diacritical marks and spelling by sound
/// (Loekasjenko, Lukashenko) may differ; `mapped` names have a translation in the glossary.
SegmentCheck name_check(const Spellers& spellers, const std::vector<std::string>& mapped);

/// British and American spelling: colour, color. Words of the variety that is not the target's are found, with the
/// right one as fix (variety.american, variety.british). Oxford -ize is British too.
std::vector<Issue> variety_issues(const CheckedSegment& segment);

}  // namespace weerga
