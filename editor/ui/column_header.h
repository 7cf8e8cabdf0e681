// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/window.h>

#include <string>

namespace weerga {

/// The strip that names the two languages above their columns.
class ColumnHeader : public wxWindow {
 public:
  explicit ColumnHeader(wxWindow* parent);
  void show(const std::string& source_language, const std::string& target_language);
  void use_width(int row_width);  ///< of the rows below, without their scroll bar

 private:
  void paint();

  int row_width_ = 0;
  std::string source_;
  std::string target_;
};

/// "Dutch", "English (United Kingdom)" in the language of the interface; the tag itself where it is not known.
std::string language_name(const std::string& tag);

}  // namespace weerga
