// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>
#include <wx/translation.h>

#include <string>
#include <string_view>

namespace weerga {

/// The only door between our UTF-8 and wx's strings.
inline wxString to_wx(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }
inline std::string to_utf8(const wxString& text) { return text.utf8_string(); }

/// The sentence in the language of the user interface; `english` is its key in the catalogue.
inline wxString tr_wx(std::string_view english) { return wxGetTranslation(to_wx(english)); }
inline std::string tr(std::string_view english) { return to_utf8(tr_wx(english)); }

/// The language that the interface speaks: "en" or "nl".
inline std::string interface_language() { return tr("language of the help") == "nl" ? "nl" : "en"; }

}  // namespace weerga
