// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/align_letters.h"

#include <wx/filedlg.h>

#include <string>

#include "editor/ui/alignment_window.h"
#include "editor/ui/text.h"

namespace weerga {
namespace {

/// The file that the user picks, "" if none.
std::filesystem::path asked_letter(wxWindow* parent, const wxString& title, const std::filesystem::path& folder) {
  wxFileDialog dialog(parent, title, to_wx(folder.string()), wxString(), tr_wx("Letters|*.txt;*.pdf|All files|*"),
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  return dialog.ShowModal() == wxID_OK ? to_utf8(dialog.GetPath()) : std::string();
}

}  // namespace

void ask_letters_to_align(wxWindow* parent, const AlignLettersOptions& options) {
  const std::filesystem::path source = asked_letter(parent, tr_wx("The letter in the source language"), {});
  if (source.empty()) return;
  const std::filesystem::path target = asked_letter(parent, tr_wx("Its translation"), source.parent_path());
  if (!target.empty()) show_alignment(parent, source, target, options);
}

AlignmentWindow* show_alignment(wxWindow* parent, const std::filesystem::path& source,
                                const std::filesystem::path& target, const AlignLettersOptions& options) {
  Workspace workspace(options.workspace);
  auto session =
      opened_alignment(source, target, workspace, options.journals / (source.stem().string() + ".alignment"));
  const auto save = [add_letter = options.add_letter, source](const AlignedPair& pair) {
    save_alignment(pair, source, add_letter);
  };
  auto* window = new AlignmentWindow(parent, std::move(session), {.save = save});
  window->Show();
  return window;
}

}  // namespace weerga
