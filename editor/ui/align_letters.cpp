// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/align_letters.h"

#include <wx/dirdlg.h>

#include <memory>
#include <utility>

#include "editor/ui/alignment_window.h"
#include "editor/ui/ask_file.h"
#include "editor/ui/file_kinds.h"
#include "editor/ui/folder_window.h"
#include "editor/ui/text.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

std::filesystem::path asked_letter(wxWindow* parent, std::string title, std::filesystem::path folder) {
  return asked_file(parent, {.title = std::move(title), .kinds = letter_kinds(), .folder = std::move(folder)});
}

/// The name under which the memory keeps a letter; see save_alignment().
std::string letter_name(const LetterPair& letters) { return letters.source.stem().string(); }

std::filesystem::path journal_of(const std::string& letter, const AlignLettersOptions& options) {
  return options.journals / (letter + ".alignment");
}

AlignmentWindow* shown(wxWindow* parent, std::unique_ptr<AlignmentSession> session,
                       std::function<void(const AlignedPair&)> save) {
  auto* window = new AlignmentWindow(parent, std::move(session), {.save = std::move(save), .save_as = write_alignment});
  window->Show();
  return window;
}

/// Aligns the pairs of a folder on a worker thread.
class FolderAligner {
 public:
  explicit FolderAligner(AlignLettersOptions options) : options_(std::move(options)), workspace_(options_.workspace) {}

  PairOutcome align(const LetterPair& letters, const std::stop_token& stop) {
    const std::string name = letter_name(letters);
    if (const auto known = options_.letter ? options_.letter(name) : std::nullopt)
      return {.quality = quality_of(aligned_pair(*known).beads), .sentence = tr("The memory already has this letter.")};
    if (!lexicon_) lexicon_ = workspace_.lexicon();
    const AlignedPair pair = aligned_letters(letters, workspace_, {.lexicon = &*lexicon_, .stop = stop});
    PairOutcome outcome{.quality = quality_of(pair.beads)};
    if (stop.stop_requested()) return outcome;
    if (outcome.quality.percent < kDoubtfulPair) {
      outcome.sentence = tr("These are hardly translations of each other; the memory did not take them.");
    } else if (options_.add_letter) {
      options_.add_letter(name, aligned_document(pair.source, pair.target, pair.beads),
                          {letters.source, letters.target});
    }
    return outcome;
  }

 private:
  AlignLettersOptions options_;
  Workspace workspace_;
  std::optional<Lexicon> lexicon_;
};

}  // namespace

void ask_letters_to_align(wxWindow* parent, const AlignLettersOptions& options) {
  const std::filesystem::path source = asked_letter(parent, tr("The letter in the source language"), {});
  if (source.empty()) return;
  const std::filesystem::path target = asked_letter(parent, tr("Its translation"), source.parent_path());
  if (!target.empty()) show_alignment(parent, {source, target}, options);
}

void ask_folder_to_align(wxWindow* parent, const AlignLettersOptions& options) {
  wxDirDialog dialog(parent, tr_wx("A folder with letters and their translations"), wxString(),
                     wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK) show_folder(parent, to_utf8(dialog.GetPath()), options);
}

AlignmentWindow* show_alignment(wxWindow* parent, const LetterPair& letters, const AlignLettersOptions& options) {
  Workspace workspace(options.workspace);
  auto session = opened_alignment(letters.source, letters.target, workspace, journal_of(letter_name(letters), options));
  return shown(parent, std::move(session), [options, letters](const AlignedPair& pair) {
    save_alignment(pair, letters, options.add_letter);
    if (options.saved) options.saved();
  });
}

AlignmentWindow* show_alignment_of(wxWindow* parent, const std::string& letter, const std::string& id,
                                   const AlignLettersOptions& options) {
  const std::optional<Document> document = options.letter ? options.letter(letter) : std::nullopt;
  if (!document) throw Error(ErrorKind::not_found, tr("The memory no longer has this letter."), {letter});
  Workspace workspace(options.workspace);
  auto session = reopened_alignment(*document, id, workspace, journal_of(letter, options));
  return shown(parent, std::move(session), [options, letter](const AlignedPair& pair) {
    options.add_letter(letter, aligned_document(pair.source, pair.target, pair.beads), {});
    if (options.saved) options.saved();
  });
}

FolderWindow* show_folder(wxWindow* parent, const std::filesystem::path& folder, const AlignLettersOptions& options) {
  FolderWindowOptions window{.folder = folder.string(), .letters = letter_pairs_in(folder)};
  const auto aligner = std::make_shared<FolderAligner>(options);
  window.align = [aligner](const LetterPair& letters, const std::stop_token& stop) {
    return aligner->align(letters, stop);
  };
  window.open = [parent, options](const LetterPair& letters) {
    const std::string name = letter_name(letters);
    const bool is_known = options.letter && options.letter(name);
    if (is_known) {
      show_alignment_of(parent, name, {}, options);
    } else {
      show_alignment(parent, letters, options);
    }
  };
  auto* shown_window = new FolderWindow(parent, std::move(window));
  shown_window->Show();
  return shown_window;
}

}  // namespace weerga
