// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/ask_file.h"

#include <wx/filedlg.h>

#include "editor/ui/text.h"

namespace weerga {

std::filesystem::path asked_file(wxWindow* parent, const FileQuestion& question) {
  const long style = question.to_write ? wxFD_SAVE | wxFD_OVERWRITE_PROMPT : wxFD_OPEN | wxFD_FILE_MUST_EXIST;
  wxFileDialog dialog(parent, to_wx(question.title), to_wx(question.folder.string()), wxString(), to_wx(question.kinds),
                      style);
  return dialog.ShowModal() == wxID_OK ? to_utf8(dialog.GetPath()) : std::string();
}

}  // namespace weerga
