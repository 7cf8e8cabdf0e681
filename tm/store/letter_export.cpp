// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>

#include "tm/store/file_system.h"
#include "tm/store/maintenance.h"
#include "tm/tmx/tmx_units.h"
#include "tm/tmx/tmx_writer.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// A file of any size that appears whole or not at all.
class NewFile {
 public:
  explicit NewFile(const std::filesystem::path& wanted)
      : wanted_(wanted), temporary_(temporary_path(wanted)), out_(temporary_, std::ios::binary | std::ios::trunc) {
    check();
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    std::error_code problem;
    std::filesystem::remove(temporary_, problem);
  }

  void write(std::string_view bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    check();
  }

  void publish() {
    out_.close();
    check();
    std::error_code problem;
    std::filesystem::rename(temporary_, wanted_, problem);
    if (problem) throw file_failure(ErrorKind::not_writable, problem.value(), wanted_);
  }

 private:
  void check() const {
    if (!out_) throw file_failure(ErrorKind::not_writable, errno, wanted_);
  }

  std::filesystem::path wanted_;
  std::filesystem::path temporary_;
  std::ofstream out_;
};

/// Letters for other programs, in a folder beside the wanted one until all of them are written.
class ExportFolder {
 public:
  explicit ExportFolder(const std::filesystem::path& wanted)
      : wanted_(wanted.has_filename() ? wanted : wanted.parent_path()), temporary_(temporary_path(wanted_)) {
    std::error_code problem;
    std::filesystem::remove_all(temporary_, problem);
    if (std::filesystem::exists(wanted_, problem) && !std::filesystem::is_directory(wanted_, problem)) {
      throw Error(ErrorKind::not_writable, "This is a file; the letters need a folder.", {wanted_.string()});
    }
    if (!std::filesystem::create_directory(temporary_, problem))
      throw file_failure(ErrorKind::not_writable, problem.value(), wanted_);
  }
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;
  ~ExportFolder() {
    std::error_code problem;
    std::filesystem::remove_all(temporary_, problem);
  }

  void add(const std::string& file_name, std::string_view bytes) const {
    try {
      replace_file(temporary_ / file_name, bytes);
    } catch (const Error& error) {
      throw Error(error.kind(), error.sentence(), {(wanted_ / file_name).string()});
    }
  }

  void publish() const {
    std::error_code problem;
    std::filesystem::create_directory(wanted_, problem);
    if (problem) throw file_failure(ErrorKind::not_writable, problem.value(), wanted_);
    for (const auto& file : std::filesystem::directory_iterator(temporary_)) {
      std::filesystem::rename(file.path(), wanted_ / file.path().filename(), problem);
      if (problem) throw file_failure(ErrorKind::not_writable, problem.value(), wanted_ / file.path().filename());
    }
  }

 private:
  std::filesystem::path wanted_;
  std::filesystem::path temporary_;
};

}  // namespace

std::size_t export_tmx(TranslationMemory& memory, const std::filesystem::path& file, const EntrySelection& selection,
                       const TaskControl& control) {
  const MemorySummary summary = memory.summary();
  const LanguagePair languages{summary.source_language, summary.target_language};
  NewFile out(file);
  TmxWriter writer([&](std::string_view bytes) { out.write(bytes); },
                   {.source_language = summary.source_language, .original_format = "Weerga"});
  std::size_t seen = 0;
  std::size_t written = 0;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (control.on_progress && ++seen % 1000 == 0) control.on_progress(seen, summary.entry_count);
    if (selection.accepts(entry)) {
      writer.write(tmx_unit_of(entry, languages));
      ++written;
    }
    return !control.stop.stop_requested();
  });
  if (control.stop.stop_requested()) return 0;
  writer.finish();
  out.publish();
  return written;
}

std::size_t export_xliff(LocalMemory& memory, const std::filesystem::path& folder, XliffVersion version,
                         const EntrySelection& selection, const TaskControl& control) {
  std::set<std::string> letters;
  memory.visit_entries([&](const MemoryEntry& entry) {
    if (selection.accepts(entry)) letters.insert(entry.letter);
    return !control.stop.stop_requested();
  });
  const ExportFolder files(folder);
  std::size_t done = 0;
  for (const std::string& letter : letters) {
    if (control.stop.stop_requested()) return 0;
    if (control.on_progress) control.on_progress(done, letters.size());
    files.add(letter + ".xlf", written_xliff(memory.letter(letter), XliffStyle{.version = version}));
    ++done;
  }
  files.publish();
  return done;
}

}  // namespace weerga
