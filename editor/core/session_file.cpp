// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_file.h"

#include <utility>

#include "editor/core/knowledge/dossier.h"
#include "xliff/extract/letter.h"
#include "xliff/formats/format.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_texts.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/file_bytes.h"

namespace weerga {

std::unique_ptr<Session> opened_session(const std::filesystem::path& path) {
  if (is_xliff_name(path.string())) {
    const auto file = std::make_shared<const XliffFile>(XliffFile::opened(path));
    return std::make_unique<Session>(
        file->document(), Session::Origin{path, [file](const Document& edited) { return file->saved(edited); }});
  }
  std::filesystem::path beside = path;
  beside.replace_extension(".xlf");
  if (std::filesystem::exists(beside)) beside.clear();  // never over an earlier translation
  Document letter = extract_letter(path).document;
  set_scope(letter, scope_of(letter));
  return std::make_unique<Session>(std::move(letter), Session::Origin{beside, [](const Document& edited) {
                                                                        return written_xliff(edited, XliffVersion::v21);
                                                                      }});
}

JournaledSession journaled_session(const std::filesystem::path& path) {
  JournaledSession result{.session = opened_session(path), .journal = nullptr, .recovered = 0};
  Session& session = *result.session;
  // Under the name that the document will have, so that it is found again when that is opened.
  const std::filesystem::path& own = session.origin().path;
  result.journal = std::make_shared<SessionJournal>(own.empty() ? path : own, bytes_of_file(path));
  std::vector<Edit> edits;
  for (const std::string& record : result.journal->pending()) {
    std::optional<Edit> edit = edit_of_record(record);
    if (!edit) break;
    edits.push_back(std::move(*edit));
  }
  result.recovered = session.recover(edits);
  return result;
}

void restart_journal(SessionJournal& journal, const Session& session) {
  journal.restart(std::filesystem::exists(session.origin().path) ? bytes_of_file(session.origin().path)
                                                                 : std::string());
}

std::optional<ProgressCounts> progress_of_file(const std::filesystem::path& path) {
  if (!is_xliff_name(path.string())) return std::nullopt;
  ProgressCounts counts{};
  texts_of_xliff(path, [&](const SegmentTexts& segment) {
    const bool has_target = segment.target && !segment.target->empty();
    if (!segment.ignorable) ++counts[static_cast<std::size_t>(progress_of(segment.state, has_target))];
    return true;
  });
  return counts;
}

}  // namespace weerga
