// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/edit.h"
#include "editor/core/session.h"

namespace weerga {

/// An edit as bytes and back: places and kind in a first line, then the two states of the unit as XLIFF.
std::string journal_record(const Edit& edit, const Document& document);
/// Nothing for bytes that are no record.
std::optional<Edit> edit_of_record(std::string_view record);

/// Keeps what a session changed since it was saved in a file of its own, below the user's state folder
/// ($XDG_STATE_HOME/weerga/unsaved): whoever ends the program without saving finds it again. An appended edit is
/// durable when `append` returns.
class SessionJournal {
 public:
  /// The journal of the document at `path`; `document_bytes` are what it continues.
  SessionJournal(const std::filesystem::path& path, std::string_view document_bytes);
  ~SessionJournal();

  /// Edits of an earlier run on the same bytes, oldest first. They stay in the journal until restart().
  [[nodiscard]] const std::vector<std::string>& pending() const { return pending_; }
  void append(const std::string& record);
  /// The document was saved, or the user did not want the edits: starts anew on `document_bytes`.
  void restart(std::string_view document_bytes);

 private:
  struct File;
  void begin(std::string_view document_bytes, const std::vector<std::string>& records);

  std::filesystem::path path_;
  std::vector<std::string> pending_;
  std::unique_ptr<File> file_;
};

}  // namespace weerga
