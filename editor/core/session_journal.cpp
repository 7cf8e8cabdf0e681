// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_journal.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "tm/store/checksum.h"
#include "tm/store/document_journal.h"
#include "tm/store/file_system.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

constexpr std::size_t kNumbers = 6;

std::filesystem::path state_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/') {
    return std::filesystem::path(state) / "weerga" / "unsaved";
  }
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "/tmp" : home) / ".local" / "state" / "weerga" / "unsaved";
}

/// The two parts as two units of one document, so that the format keeps everything that it keeps of a letter.
std::string parts_as_xliff(const Edit& edit, const Document& document) {
  Document carrier{.source_language = document.source_language, .target_language = document.target_language};
  carrier.files.push_back({.id = "edit"});
  for (const UnitPart* part : {&edit.before, &edit.after}) {
    Unit unit = unit_at(document, edit.place);
    unit.id = part == &edit.before ? "before" : "after";
    unit.group = 0;
    unit.segments = part->segments;
    unit.notes = part->notes;
    unit.metadata = part->metadata;
    carrier.files.front().units.push_back(std::move(unit));
  }
  return written_xliff(carrier, XliffStyle{.settle_finished = false, .private_notes = true});
}

std::optional<std::array<std::size_t, kNumbers>> numbers_of(std::string_view line) {
  std::array<std::size_t, kNumbers> numbers{};
  for (std::size_t& number : numbers) {
    const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (fault != std::errc()) return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    if (line.starts_with(' ')) line.remove_prefix(1);
  }
  return numbers;
}

}  // namespace

struct SessionJournal::File {
  std::optional<DocumentJournal> journal;
};

std::string journal_record(const Edit& edit, const Document& document) {
  std::string record;
  for (const std::size_t number : {static_cast<std::size_t>(edit.kind), edit.place.file, edit.place.unit,
                                   edit.place.segment, edit.before.segments.size(), edit.after.segments.size()}) {
    record += std::to_string(number) + " ";
  }
  return record + "\n" + parts_as_xliff(edit, document);
}

std::optional<Edit> edit_of_record(std::string_view record) {
  const std::size_t line_end = record.find('\n');
  if (line_end == std::string_view::npos) return std::nullopt;
  const auto numbers = numbers_of(record.substr(0, line_end));
  if (!numbers || (*numbers)[0] > static_cast<std::size_t>(EditKind::match)) return std::nullopt;
  try {
    Document carrier = XliffFile::parsed(std::string(record.substr(line_end + 1)), "journal").document();
    if (carrier.files.size() != 1 || carrier.files[0].units.size() != 2) return std::nullopt;
    std::vector<Unit>& units = carrier.files[0].units;
    if (units[0].segments.size() != (*numbers)[4] || units[1].segments.size() != (*numbers)[5]) return std::nullopt;
    const auto part = [](Unit& unit) {
      return UnitPart{std::move(unit.segments), std::move(unit.notes), std::move(unit.metadata)};
    };
    return Edit{static_cast<EditKind>((*numbers)[0]),
                {(*numbers)[1], (*numbers)[2], (*numbers)[3]},
                part(units[0]),
                part(units[1])};
  } catch (const Error&) {
    return std::nullopt;
  }
}

SessionJournal::SessionJournal(const std::filesystem::path& path, std::string_view document_bytes)
    : path_(state_folder() / (std::to_string(stamp_of(std::filesystem::absolute(path).string()).digest) + ".journal")),
      file_(std::make_unique<File>()) {
  std::filesystem::create_directories(path_.parent_path());
  if (std::filesystem::exists(path_)) {
    JournalContent content = journal_content(bytes_of_file(path_));
    if (content.header && content.header->base == stamp_of(document_bytes)) {
      pending_ = std::move(content.records);
    } else if (!content.records.empty()) {
      std::filesystem::rename(path_, path_.string() + ".old");  // of another version of the document: never thrown away
    }
  }
  begin(document_bytes, pending_);
}

SessionJournal::~SessionJournal() = default;

void SessionJournal::append(const std::string& record) { file_->journal->append(record); }

void SessionJournal::restart(std::string_view document_bytes) { begin(document_bytes, {}); }

/// The new journal replaces the old one in one step, so that there is a whole one at any time.
void SessionJournal::begin(std::string_view document_bytes, const std::vector<std::string>& records) {
  file_->journal.reset();
  const std::filesystem::path fresh = path_.string() + ".new";
  std::filesystem::remove(fresh);
  file_->journal = DocumentJournal::created(real_files(), fresh, {.base = stamp_of(document_bytes)});
  if (!records.empty()) file_->journal->append(records);
  std::filesystem::rename(fresh, path_);
}

}  // namespace weerga
