// SPDX-License-Identifier: Apache-2.0
#include "tm/store/journaled_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "tm/store/letter_backups.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// A journal is compacted long before; one that is larger was not written by us.
constexpr std::size_t kLargestJournal = kLargestFile;
/// A reader that meets a save starts again; more often than this in a row is no coincidence.
constexpr int kAttempts = 16;

/// The number in "NAME.journal-000012"; nothing for any other file.
std::optional<std::uint64_t> generation_of(std::string_view file_name, std::string_view document_name) {
  constexpr std::string_view mark = ".journal-";
  if (!file_name.starts_with(document_name)) return std::nullopt;
  file_name.remove_prefix(document_name.size());
  if (!file_name.starts_with(mark)) return std::nullopt;
  file_name.remove_prefix(mark.size());
  std::uint64_t generation = 0;
  const char* const end = file_name.data() + file_name.size();
  const auto [stop, problem] = std::from_chars(file_name.data(), end, generation);
  if (problem != std::errc{} || stop != end || generation == 0) return std::nullopt;
  return generation;
}

}  // namespace

JournaledDocument JournaledDocument::opened(FileSystem& files, const std::filesystem::path& path) {
  JournaledDocument document(files, path);
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    try {
      document.read_document();
      document.read_journals();
      if (document.file_stamp_ == files.stamp_of(path)) break;
    } catch (const Error& error) {
      // A file that was there a moment ago: the writer has just saved.
      if (error.kind() != ErrorKind::not_found || attempt + 1 == kAttempts) throw;
    }
  }
  document.choose_pending();
  return document;
}

std::filesystem::path JournaledDocument::journal_path(std::uint64_t generation) const {
  return path_.parent_path() / fmt::format("{}.journal-{:06}", path_.filename().string(), generation);
}

void JournaledDocument::read_document() {
  file_stamp_ = files_->stamp_of(path_);
  if (!file_stamp_) {
    bytes_.clear();
    on_disk_.reset();
    return;
  }
  bytes_ = bytes_of_file(*files_, path_, kLargestFile);
  on_disk_ = stamp_of(bytes_);
}

void JournaledDocument::read_journals() {
  journals_.clear();
  const std::string name = path_.filename().string();
  for (const std::string& file_name : files_->names_in(path_.parent_path())) {
    const auto generation = generation_of(file_name, name);
    if (!generation) continue;
    const std::filesystem::path path = path_.parent_path() / file_name;
    journals_[*generation] = {path, journal_content(bytes_of_file(*files_, path, kLargestJournal))};
  }
  last_ = journals_.empty() ? 0 : journals_.rbegin()->first;
}

void JournaledDocument::choose_pending() {
  const DocumentStamp now = on_disk_.value_or(DocumentStamp{});
  std::optional<std::uint64_t> first;
  for (const auto& [generation, journal] : journals_) {
    if (journal.content.header && journal.content.header->base == now) first = journal.content.header->first;
  }
  first_ = first.value_or(1);
  for (const auto& [generation, journal] : journals_) {
    report(journal);
    if (generation < first_) continue;
    pending_.insert(pending_.end(), journal.content.records.begin(), journal.content.records.end());
  }
  changed_elsewhere_ = !first && !pending_.empty();
  if (!first) first_ = journals_.empty() ? 1 : journals_.begin()->first;
  unsaved_count_ = pending_.size();
}

void JournaledDocument::report(const JournalFile& journal) {
  if (journal.content.health == JournalHealth::damaged) {
    diagnostics_.push_back({.severity = Severity::error,
                            .code = "store.journal-damaged",
                            .sentence = fmt::format("The journal is damaged behind its first {} records; the rest is "
                                                    "set aside at the next save, not deleted.",
                                                    journal.content.records.size()),
                            .place = {journal.path.string()}});
  } else if (journal.content.health == JournalHealth::torn && journal.content.header) {
    diagnostics_.push_back({.severity = Severity::note,
                            .code = "store.journal-torn",
                            .sentence = "The last change was being written when the program or the power went; it had "
                                        "not been confirmed.",
                            .place = {journal.path.string()}});
  }
}

std::vector<Diagnostic> JournaledDocument::taken_diagnostics() { return std::exchange(diagnostics_, {}); }

void JournaledDocument::append(const std::vector<std::string>& records) {
  if (!journal_) open_journal();
  try {
    journal_->append(records);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::too_large) journal_.reset();
    throw;
  }
  unsaved_count_ += records.size();
}

/// Continues the last journal if it was found whole and belongs to the document on disk, else starts a new one.
void JournaledDocument::open_journal() {
  const auto found = journals_.find(last_);
  const DocumentStamp base = on_disk_.value_or(DocumentStamp{});
  const bool usable = found != journals_.end() && found->second.content.health == JournalHealth::whole &&
                      found->second.content.header->base == base;
  if (usable) {
    const JournalFile journal = found->second;
    journals_.erase(found);  // after a failure it is not continued again
    journals_.emplace(last_,
                      JournalFile{journal.path, {.header = journal.content.header, .health = JournalHealth::torn}});
    journal_ = DocumentJournal::continued(*files_, journal.path, journal.content.records.size());
    return;
  }
  // After a change by another program its bytes are the new base, and all records found before still wait.
  journal_ = new_journal({.generation = last_ + 1, .first = std::min(first_, last_ + 1), .base = base});
}

DocumentJournal JournaledDocument::new_journal(const JournalHeader& header) {
  last_ = header.generation;
  const std::filesystem::path path = journal_path(header.generation);
  DocumentJournal journal = DocumentJournal::created(*files_, path, header);
  journals_[header.generation] = {path, {.header = header, .health = JournalHealth::torn}};
  return journal;
}

void JournaledDocument::save(std::string_view bytes) {
  if (changed_on_disk()) {
    throw Error(ErrorKind::locked, "Another program changed the document since it was opened; nothing was written.",
                {path_.string()});
  }
  keep_backup();
  const std::uint64_t generation = last_ + 1;
  DocumentJournal next = new_journal({.generation = generation, .first = generation, .base = stamp_of(bytes)});
  std::optional<DocumentJournal> old = std::exchange(journal_, std::nullopt);
  journal_ = std::move(next);  // whether the document gets there or not, this one is replayed on it
  replace_document(bytes, generation);
  unsaved_count_ = 0;
  changed_elsewhere_ = false;
  if (old) {
    try {
      old->close();
    } catch (const Error& error) {
      diagnostics_.push_back({Severity::warning, "store.journal-not-closed", error.sentence(), error.place(), {}});
    }
  }
  remove_journals_before(generation);
}

void JournaledDocument::keep_backup() {
  const std::string day = today();
  if (day == backed_up_on_) return;
  BackupAttempt attempt = try_back_up(*files_, path_, day);
  if (attempt.is_there) backed_up_on_ = day;
  std::ranges::move(attempt.warnings, std::back_inserter(diagnostics_));
}

/// A failure may come after the rename; so what is on disk then is looked at, not assumed.
void JournaledDocument::replace_document(std::string_view bytes, std::uint64_t generation) {
  const DocumentStamp wanted = stamp_of(bytes);
  try {
    replace_file(*files_, path_, bytes);
  } catch (const Error&) {
    const auto stamp = files_->stamp_of(path_);
    if (stamp != file_stamp_) {
      file_stamp_ = stamp;
      on_disk_ = wanted;
      first_ = generation;
    }
    throw;
  }
  file_stamp_ = files_->stamp_of(path_);
  on_disk_ = wanted;
  first_ = generation;
}

/// Those that cannot be removed stay listed, so that close() tries again.
void JournaledDocument::remove_journals_before(std::uint64_t generation) {
  std::erase_if(journals_, [&](const auto& entry) {
    const auto& [number, journal] = entry;
    return number < generation &&
           retire(journal.path, keeps_journals_ || journal.content.health == JournalHealth::damaged);
  });
  if (journals_.empty() || journals_.begin()->first >= generation) keeps_journals_ = false;
}

bool JournaledDocument::retire(const std::filesystem::path& journal, bool keep) {
  try {
    if (!files_->stamp_of(journal)) return true;
    if (keep) {
      set_aside(*files_, journal);
    } else {
      files_->remove(journal);
    }
    return true;
  } catch (const Error& error) {
    diagnostics_.push_back({Severity::warning, "store.journal-left", error.sentence(), error.place(), {}});
    return false;
  }
}

bool JournaledDocument::changed_on_disk() {
  const auto stamp = files_->stamp_of(path_);
  if (stamp == file_stamp_) return false;
  if (!stamp || !on_disk_) return true;
  const bool same = stamp_of(bytes_of_file(*files_, path_, kLargestFile)) == *on_disk_;
  if (same) file_stamp_ = stamp;
  return !same;
}

void JournaledDocument::close() {
  if (!journal_) return;
  DocumentJournal journal = std::move(*std::exchange(journal_, std::nullopt));
  journal.close();
  if (unsaved_count_ > 0) return;
  // The last journal proves that the document came after the older ones: it may go only once they are gone for certain.
  remove_journals_before(last_);
  if (journals_.size() > 1) return;
  files_->sync_folder(path_.parent_path());
  files_->remove(journal.path());
}

}  // namespace weerga
