// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_file.h"

#include <string>
#include <utility>

#include "tm/store/file_system.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

std::filesystem::path beside(const std::filesystem::path& path) {
  std::filesystem::path draft = path;
  draft += ".new";
  return draft;
}

/// Writes the records to a new file and puts it in the place of the old one.
DocumentJournal replaced(const std::filesystem::path& path, const std::vector<std::string>& records) {
  FileSystem& files = real_files();
  const std::filesystem::path draft = beside(path);
  if (files.stamp_of(draft)) files.remove(draft);
  DocumentJournal journal = DocumentJournal::created(files, draft, JournalHeader{});
  journal.append(records);
  journal.close();
  files.rename(draft, path);
  files.sync_folder(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
  return DocumentJournal::continued(files, path, records.size());
}

}  // namespace

AlignmentFile::AlignmentFile(std::filesystem::path path, DocumentJournal journal)
    : path_(std::move(path)), journal_(std::move(journal)) {}

AlignmentFile AlignmentFile::created(const std::filesystem::path& path, const AlignedPair& pair) {
  return {path, replaced(path, {written(pair)})};
}

AlignmentFile::Opened AlignmentFile::read(const std::filesystem::path& path) {
  const JournalContent content = journal_content(bytes_of_file(path));
  if (!content.header || content.records.empty()) {
    throw Error(ErrorKind::malformed, "This is not an alignment that Weerga has written.", {path.string(), 0, 0});
  }
  try {
    Opened opened{read_pair(content.records.front()), {}};
    for (std::size_t i = 1; i < content.records.size(); ++i) opened.edits.push_back(read_edit(content.records[i]));
    return opened;
  } catch (const Error& error) {
    throw Error(error.kind(), error.sentence(), {path.string(), 0, 0});
  }
}

AlignmentFile AlignmentFile::continued(const std::filesystem::path& path, const Opened& opened) {
  std::vector<std::string> records = {written(opened.pair)};
  for (const AlignmentEdit& edit : opened.edits) records.push_back(written(edit));
  return {path, replaced(path, records)};
}

void AlignmentFile::append(const AlignmentEdit& edit) { journal_.append(written(edit)); }

}  // namespace weerga
