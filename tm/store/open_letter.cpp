// SPDX-License-Identifier: Apache-2.0
#include "tm/store/open_letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "tm/store/checksum.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/utf8.h"

namespace weerga {

std::string memory_xliff(const Document& document) {
  return written_xliff(document, XliffStyle{.settle_finished = false, .private_notes = true});
}

OpenLetter OpenLetter::opened(FileSystem& files, const std::filesystem::path& path, const Manifest& languages) {
  OpenLetter letter(JournaledDocument::opened(files, path), path.stem().string());
  letter.read(languages);
  letter.replay();
  return letter;
}

void OpenLetter::read(const Manifest& languages) {
  if (!file_.exists()) {
    document_ = new_letter(name_, languages.source_language, languages.target_language);
    return;
  }
  original_ = XliffFile::parsed(file_.bytes(), file_.path().string());
  file_.release_bytes();
  document_ = original_->document();
  if (document_.files.empty()) {
    throw Error(ErrorKind::malformed, "The letter holds no file element.", {file_.path().string()});
  }
  places_ = entry_places(document_);
}

void OpenLetter::replay() {
  std::unordered_set<std::string> ours;
  for (const std::string& payload : file_.pending()) {
    const auto record = memory_record_of(payload);
    if (!record) {
      has_foreign_records_ = true;
      continue;
    }
    const bool safe = !file_.changed_elsewhere() || ours.contains(record->entry.id) || fits(*record);
    if (safe) {
      apply(*record);
      ours.insert(record->entry.id);
      continue;
    }
    file_.keep_journals();
    diagnostics_.push_back({Severity::warning,
                            "store.conflict",
                            fmt::format("Segment {} was changed by another program too; its text was kept. Confirmed "
                                        "here was: \"{}\".",
                                        record->entry.id, record->entry.target),
                            {file_.path().string()},
                            {}});
  }
  file_.release_pending();
}

bool OpenLetter::fits(const MemoryRecord& record) const {
  if (!places_.contains(record.entry.id)) return true;
  const std::uint64_t now = target_digest(record.entry.id);
  const std::uint64_t then = record.action == MemoryRecord::Action::put ? digest_of(record.entry.target) : 0;
  return now == record.replaced || now == then;
}

std::uint64_t OpenLetter::target_digest(std::string_view id) const {
  const auto place = places_.find(std::string(id));
  if (place == places_.end()) return 0;
  const auto& target = segment_at(document_, place->second).target;
  return target && !target->text.empty() ? digest_of(target->text) : 0;
}

void OpenLetter::apply(const MemoryRecord& record) {
  const auto place = places_.find(record.entry.id);
  if (record.action == MemoryRecord::Action::put) {
    if (place != places_.end()) {
      write_entry(record.entry, document_, place->second);
    } else if (is_entry_id(record.entry.id)) {
      places_[record.entry.id] = add_entry(record.entry, document_);
    }
  } else if (place != places_.end()) {
    erase_entry(document_, place->second);
    places_ = entry_places(document_);
  }
}

std::vector<Diagnostic> OpenLetter::taken_diagnostics() {
  std::vector<Diagnostic> all = std::exchange(diagnostics_, {});
  std::ranges::move(file_.taken_diagnostics(), std::back_inserter(all));
  return all;
}

std::optional<MemoryEntry> OpenLetter::entry(std::string_view id) const {
  const auto place = places_.find(std::string(id));
  return place == places_.end() ? std::nullopt : entry_of(document_, place->second, name_);
}

MemoryRecord OpenLetter::record_of(MemoryRecord::Action action, const MemoryEntry& entry) const {
  return {.action = action, .entry = entry, .replaced = target_digest(entry.id)};
}

void OpenLetter::check(const MemoryEntry& entry) const {
  const Place where{file_.path().string()};
  const auto refuse = [&](std::string sentence) {
    throw Error(ErrorKind::invalid_argument, std::move(sentence), where);
  };
  if (entry.source.empty() || entry.target.empty()) refuse("A pair without source or target cannot be remembered.");
  if (first_invalid_utf8(entry.source) || first_invalid_utf8(entry.target)) refuse("The text is not UTF-8.");
  for (const std::string* value : {&entry.author, &entry.date, &entry.dossier, &entry.origin}) {
    const bool one_line =
        std::ranges::none_of(*value, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
    if (!one_line || first_invalid_utf8(*value)) refuse("Author, date, dossier and origin are lines of plain text.");
  }
  if (entry.state == State::initial) refuse("Only a translation that is confirmed can be remembered.");
  const auto place = places_.find(entry.id);
  if (place == places_.end() && !is_entry_id(entry.id)) {
    refuse(fmt::format("\"{}\" does not name a segment.", entry.id));
  }
  if (place != places_.end() && segment_at(document_, place->second).source.text != entry.source) {
    refuse(fmt::format("Segment {} has another source text.", entry.id));
  }
}

void OpenLetter::refuse_foreign_records() const {
  if (!has_foreign_records_) return;
  throw Error(ErrorKind::locked, "The letter has unsaved work of the editor; open and save it there first.",
              {file_.path().string()});
}

/// What was put together after a change by another program is saved first: a journal on the changed document would
/// bring back records that were in conflict with it.
void OpenLetter::prepare_to_append() {
  refuse_foreign_records();
  if (file_.changed_elsewhere()) save();
}

void OpenLetter::put(std::span<const MemoryEntry> entries) {
  prepare_to_append();
  std::vector<MemoryRecord> records;
  std::vector<std::string> payloads;
  for (const MemoryEntry& entry : entries) {
    check(entry);
    records.push_back(record_of(MemoryRecord::Action::put, entry));
    payloads.push_back(payload_of(records.back()));
  }
  file_.append(payloads);
  for (const MemoryRecord& record : records) apply(record);
}

bool OpenLetter::remove(std::string_view id) {
  prepare_to_append();
  if (!entry(id)) return false;
  const MemoryRecord record = record_of(MemoryRecord::Action::remove, {.letter = name_, .id = std::string(id)});
  file_.append(payload_of(record));
  apply(record);
  return true;
}

/// A document that we wrote is written anew, which gives the same bytes where nothing changed; of any other only what
/// changed is.
std::string OpenLetter::bytes() {
  if (original_) {
    const bool ours = memory_xliff(original_->document()) == original_->saved(original_->document());
    if (!ours) return original_->saved(document_);
    original_.reset();
  }
  return memory_xliff(document_);
}

void OpenLetter::save() {
  refuse_foreign_records();
  if (document_.files.front().units.empty()) return;  // nothing was ever added
  std::string text = bytes();
  file_.save(text);
  if (original_) {
    original_ = XliffFile::parsed(std::move(text), file_.path().string());
    document_ = original_->document();
    places_ = entry_places(document_);
  }
}

}  // namespace weerga
