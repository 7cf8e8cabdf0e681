// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "editor/core/alignment_edit.h"
#include "tm/store/document_journal.h"

namespace weerga {

/// An alignment on disk while it is reviewed: a journal (tm/store/FORMAT.md) whose first record is the pair, texts of
/// both letters included, and whose others are the edits made since. Each edit is durable when append() returns, so
/// half-done work outlives a crash; a record that a crash cut off is dropped on opening.
class AlignmentFile {
 public:
  struct Opened {
    AlignedPair pair;
    std::vector<AlignmentEdit> edits;
  };

  /// Starts a file, in place of one that may be there. Throws Error not_writable.
  static AlignmentFile created(const std::filesystem::path& path, const AlignedPair& pair);
  /// What a file holds. Throws Error: not_found, not_readable, too_large, malformed.
  static Opened read(const std::filesystem::path& path);
  /// Goes on with a file as read() gave it; whatever was cut off is removed. Throws Error as read and created.
  static AlignmentFile continued(const std::filesystem::path& path, const Opened& opened);

  void append(const AlignmentEdit& edit);
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  AlignmentFile(std::filesystem::path path, DocumentJournal journal);

  std::filesystem::path path_;
  DocumentJournal journal_;
};

}  // namespace weerga
