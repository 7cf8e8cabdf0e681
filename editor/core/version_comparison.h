// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "editor/core/edit.h"
#include "xliff/text/byte_range.h"

namespace weerga {

/// A place where two versions of a document say something else: one segment, or a whole unit whose versions are divided
/// otherwise. Notes of the unit belong to its first difference.
struct VersionDifference {
  SegmentPlace place;  ///< of the first segment concerned, in my version
  std::size_t segments = 1;
  UnitPart mine;
  UnitPart theirs;

  friend bool operator==(const VersionDifference&, const VersionDifference&) = default;
};

struct VersionComparison {
  std::vector<VersionDifference> differences;  ///< in document order
  std::size_t only_mine = 0;                   ///< units that the other version does not have
  std::size_t only_theirs = 0;
};

/// Units are the same where file and unit ids are. Compared are sources, targets, states and notes. Linear.
VersionComparison compared(const Document& mine, const Document& theirs);

/// The edits that put their version in the place of mine for the chosen differences, one a unit, to be performed as one
/// step on the document that was compared. My notes on those units stay beside theirs.
std::vector<Edit> taking_theirs(const Document& mine, std::span<const VersionDifference> chosen);

/// A part's words, a line a segment: target, or source where the sources differ and the targets do not.
struct VersionTexts {
  std::string mine;
  std::string theirs;
  std::vector<ByteRange> only_in_mine;  ///< words
  std::vector<ByteRange> only_in_theirs;
};
VersionTexts texts_of(const VersionDifference& difference);

/// The bytes of a file as this program read or wrote them last, to see when somebody else writes it.
class KnownFile {
 public:
  explicit KnownFile(std::filesystem::path path);
  /// Whether the file holds other bytes now. Reads them only if time or size changed. False if it is gone: saving
  /// writes it anew.
  [[nodiscard]] bool is_changed();
  void learn();  ///< what is there now is known
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  struct Stamp {
    std::filesystem::file_time_type time;
    std::uintmax_t size = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  [[nodiscard]] Stamp stamp() const;

  std::filesystem::path path_;
  Stamp stamp_;
  Stamp other_;  ///< of bytes that were found to be others
  std::uint64_t digest_ = 0;
};

}  // namespace weerga
