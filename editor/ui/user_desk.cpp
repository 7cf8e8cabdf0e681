// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/user_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

#include "dictionaries/data/word_data.h"
#include "editor/core/record_writer.h"
#include "editor/core/session_file.h"
#include "editor/core/session_workspace.h"
#include "editor/core/tasks/export_letter.h"
#include "editor/core/tasks/statistics.h"
#include "editor/core/version_comparison.h"
#include "editor/ui/editor_page.h"
#include "editor/ui/text.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// The user's own glossary, made from the shipped one the first time.
std::filesystem::path own_glossary(const std::filesystem::path& data) {
  std::filesystem::path own = data / "glossary.csv";
  if (!std::filesystem::exists(own)) {
    std::filesystem::create_directories(data);
    replace_file(own, starter_glossary());
  }
  return own;
}

std::filesystem::path own_memory(const std::filesystem::path& data) {
  std::filesystem::path folder = data / "memory";
  if (!std::filesystem::exists(folder)) {
    std::filesystem::create_directories(data);
    LocalMemory::created(folder, {.name = "memory", .source_language = "nl", .target_language = "en-GB"});
  }
  return folder;
}

/// The user's own copy of the sample dossier, since work is saved beside the letters; "" if it cannot be made.
std::filesystem::path own_samples(const UserFolders& folders) {
  const std::filesystem::path own = folders.data / "samples" / "21-501-02";
  std::error_code failed;
  if (!std::filesystem::exists(own, failed)) {
    std::filesystem::create_directories(own.parent_path(), failed);
    std::filesystem::copy(folders.samples, own, std::filesystem::copy_options::recursive, failed);
  }
  return failed ? std::filesystem::path() : own;
}

/// By the name's ending: "letter.docx" the letter in Word, "letter.table.docx" both texts for a reviewer.
ExportFormat format_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  if (ending == ".xliff") return ExportFormat::xliff12;
  const bool is_table = path.stem().extension() == ".table";
  ending = (is_table ? "table-" : "") + ending.substr(std::min<std::size_t>(1, ending.size()));
  return export_format_of(ending).value_or(ExportFormat::xliff21);
}

/// Which of two letters is the source: their names tell; where they do not, the order in which they came.
LetterPair pair_of(const std::filesystem::path& one, const std::filesystem::path& other) {
  const std::array<std::filesystem::path, 2> files = {one, other};
  const LetterPairs pairs = paired_by_name(files, one.parent_path());
  return pairs.pairs.empty() ? LetterPair{one, other} : pairs.pairs.front();
}

/// The file of an open document, and the journal that continues it on a thread of its own.
struct OpenFile {
  std::shared_ptr<SessionJournal> journal;
  KnownFile known;
  std::unique_ptr<RecordWriter> writer;
};

/// From now on what `session` does goes into the file's journal. The session holds the file open by its recorder.
void record(const std::shared_ptr<OpenFile>& file, Session& session) {
  file->writer = std::make_unique<RecordWriter>([journal = file->journal](const std::vector<std::string>& records) {
    for (const std::string& record : records) journal->append(record);
  });
  session.record_with(
      [file, &session](const Edit& edit) { file->writer->append(journal_record(edit, session.document())); });
}

/// After a save: the file as it is now is known, and the journal continues it, under the new name if it has one.
void follow(const std::shared_ptr<OpenFile>& file, Session& session) {
  file->writer->finish();
  const std::filesystem::path path = session.origin().path;
  restart_journal(*file->journal, session);
  if (path == file->known.path()) return file->known.learn();
  file->known = KnownFile(path);
  file->journal = std::make_shared<SessionJournal>(path, bytes_of_file(path));
  restart_journal(*file->journal, session);
  record(file, session);
}

/// The figures of a document with what the user's memory knows.
Statistics counted(const Services& services, const Document& document, StatisticsOptions options) {
  if (!services.with_memory) return statistics_of(document, options);
  Statistics figures;
  services.with_memory([&](LocalMemory* memory) {
    options.memory = memory;
    figures = statistics_of(document, options);
  });
  return figures;
}

FrameOptions::Opened opened_letter(const std::filesystem::path& path) {
  JournaledSession opened = journaled_session(path);
  FrameOptions::Opened result;
  const auto file = std::make_shared<OpenFile>(
      OpenFile{std::move(opened.journal), KnownFile(opened.session->origin().path), nullptr});
  record(file, *opened.session);
  result.saved = [file, session = opened.session.get()] { follow(file, *session); };
  result.other = {.exists = [file] { return file->known.is_changed(); },
                  .read = [](const std::filesystem::path& changed) { return XliffFile::opened(changed).document(); },
                  .settle = [file] { file->known.learn(); }};
  result.session = std::move(opened.session);
  if (opened.recovered > 0) {
    result.message =
        fmt::format(fmt::runtime(tr("{} changes that were not saved last time are back. Ctrl+Z takes them away.")),
                    opened.recovered);
  }
  return result;
}

}  // namespace

UserFolders UserFolders::usual(std::filesystem::path samples) {
  const char* const data = std::getenv("XDG_DATA_HOME");
  const char* const home = std::getenv("HOME");
  if (data != nullptr && *data == '/') return {std::filesystem::path(data) / "weerga", std::move(samples)};
  return {std::filesystem::path(home == nullptr ? "." : home) / ".local/share/weerga", std::move(samples)};
}

UserDesk::UserDesk(UserFolders folders) : folders_(std::move(folders)) {}

WorkspaceOptions UserDesk::workspace() const {
  WorkspaceOptions workspace{.memory_access = Access::write};
  try {
    workspace.glossaries.push_back(own_glossary(folders_.data));
    workspace.source_words = UserWords::usual_paths(folders_.data, {}, workspace.source_language);
    workspace.target_words = UserWords::usual_paths(folders_.data, {}, workspace.target_language);
    if (auto own = folders_.data / "facts.txt"; std::filesystem::exists(own)) workspace.fact_templates = std::move(own);
    workspace.memory = own_memory(folders_.data);
  } catch (const std::exception&) {
    workspace.memory.clear();
  }
  return workspace;
}

FrameOptions UserDesk::options() {
  FrameOptions options;
  options.open = opened_letter;
  options.progress_of = progress_of_file;
  options.write_as = [](const Document& document, const std::filesystem::path& path) {
    replace_file(path, exported(document, format_of(path)).bytes);
  };
  options.sample_folder = own_samples(folders_);
  options.align = [this](wxWindow* parent) { ask_letters_to_align(parent, alignment_); };
  options.align_folder = [this](wxWindow* parent) { ask_folder_to_align(parent, alignment_); };
  options.align_two = [this](wxWindow* parent, const std::filesystem::path& one, const std::filesystem::path& other) {
    show_alignment(parent, pair_of(one, other), alignment_);
  };
  options.mend_pair = [this](wxWindow* parent, const std::string& letter, const std::string& id) {
    show_alignment_of(parent, letter, id, alignment_);
  };
  WorkspaceOptions workspace = this->workspace();
  alignment_ = {.workspace = workspace, .journals = folders_.data / "alignments"};
  alignment_.workspace.memory.clear();  // the services hold the memory
  options.services = services_of(workspace);
  options.review = review_services_of(std::move(workspace), options.services);
  options.statistics = [services = options.services](const Document& document, const auto& progress,
                                                     std::stop_token stop) {
    return counted(services, document, {.progress = progress, .stop = std::move(stop)});
  };
  options.folders =
      fmt::format(fmt::runtime(tr("Your glossary, memory and word lists lie in {}.")), folders_.data.string());
  alignment_.add_letter = options.services.add_letter;
  alignment_.letter = options.services.letter;
  return options;
}

void UserDesk::serve(MainFrame& frame) {
  alignment_.saved = [&frame] { frame.page().services_changed(); };
}

}  // namespace weerga
