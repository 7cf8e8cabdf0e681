// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "editor/core/session.h"
#include "editor/core/session_journal.h"

namespace weerga {

/// A session on an XLIFF file, or on a new document made from a letter (text, PDF). A letter's session has a path
/// beside the letter, with ".xlf", where nothing lies yet. Throws Error as XliffFile::opened and extract_letter.
std::unique_ptr<Session> opened_session(const std::filesystem::path& path);

/// A session whose changes are journalled: opened_session() with what an earlier run did not save put back.
struct JournaledSession {
  std::unique_ptr<Session> session;
  std::shared_ptr<SessionJournal> journal;  ///< append() what is done from now on, restart() it after a save
  std::size_t recovered = 0;                ///< changes that were put back
};
JournaledSession journaled_session(const std::filesystem::path& path);
/// After a save: the journal continues the file as it is now.
void restart_journal(SessionJournal& journal, const Session& session);

/// How far a translation is; nothing for a letter that nobody has begun to translate. Throws Error as
/// XliffFile::opened.
std::optional<ProgressCounts> progress_of_file(const std::filesystem::path& path);

}  // namespace weerga
