// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "editor/ui/align_letters.h"
#include "editor/ui/main_frame.h"

namespace weerga {

/// Where the user's own things lie.
struct UserFolders {
  std::filesystem::path data;     ///< glossary, memory, word lists, half-done alignments
  std::filesystem::path samples;  ///< of the program; the user works on a copy

  /// As XDG_DATA_HOME and HOME name them.
  static UserFolders usual(std::filesystem::path samples);
};

/// What the program puts behind its window: the user's glossary, memory and word lists, the letters that are opened
/// and their journals, and the alignment of letters. Outlives the window that it gave its options to.
class UserDesk {
 public:
  explicit UserDesk(UserFolders folders);
  UserDesk(const UserDesk&) = delete;
  UserDesk& operator=(const UserDesk&) = delete;

  /// For one window, with everything but the settings. Makes what the user does not have yet; where the folder cannot
  /// be written, the editor works without a memory.
  FrameOptions options();
  /// `frame` is told when an alignment changed the memory; borrowed.
  void serve(MainFrame& frame);

  [[nodiscard]] const AlignLettersOptions& alignment() const { return alignment_; }

 private:
  [[nodiscard]] WorkspaceOptions workspace() const;

  UserFolders folders_;
  AlignLettersOptions alignment_;
};

}  // namespace weerga
