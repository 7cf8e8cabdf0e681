// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xliff/model/document.h"

namespace weerga {

/// A target as it was before a tracked change, as the unit's metadata keep it: category "weerga change SEGMENT NUMBER".
struct ChangeRecord {
  /// Where a code stood. The codes themselves are found in the segment when the target is brought back.
  struct CodePlace {
    std::size_t position = 0;
    CodeKind kind = CodeKind::placeholder;
    std::string id;
    friend bool operator==(const CodePlace&, const CodePlace&) = default;
  };
  std::string text;
  std::vector<CodePlace> codes;
  State state = State::initial;
  std::string sub_state;
  std::string author;
  std::string time;

  friend bool operator==(const ChangeRecord&, const ChangeRecord&) = default;
};

/// The records of a segment, oldest first. What cannot be read is left out.
std::vector<ChangeRecord> change_records(const Metadata& metadata, const Segment& segment);
/// Replaces them; numbers count from 1.
void set_change_records(Metadata& metadata, const Segment& segment, const std::vector<ChangeRecord>& records);

/// What `segment` has, as a record without author.
ChangeRecord record_of(const Segment& segment);
/// The target of a record, with those of its codes that the segment still knows.
TaggedText target_of(const ChangeRecord& record, const Segment& segment);

/// After a split of `whole` before byte `cut` of its target: each half keeps its part of every record.
void split_change_records(Metadata& metadata, const Segment& whole, const Segment& second, std::size_t cut);
/// After a join of `first` and `second`, as they were: their records become one list; where only one has a record, the
/// other contributes what it is now. `between` stands between the two targets.
void join_change_records(Metadata& metadata, const Segment& first, const Segment& second, const std::string& between);

}  // namespace weerga
