// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// The translation of a message of a gettext catalogue; an empty text is none.
struct PoTarget {
  std::string text;
  bool fuzzy = false;
};

/// The translation of the message with this id ("u1", of a plural "u2.0", "u2.1"), as read_po() numbers them. Nothing =
/// it keeps what it has.
using PoTargetOf = std::function<std::optional<PoTarget>(std::string_view id)>;

/// The catalogue `bytes` with other translations, its header naming `language` ("en_GB" for "en-GB"). Only the strings
/// of msgstr, the flag fuzzy and that line change, and of those only the ones that say something else; a catalogue in
/// another encoding stays in it if that has all characters, else it becomes UTF-8. Throws Error as read_po().
std::string written_po(std::string_view bytes, const PoTargetOf& target_of, std::string_view language);

/// `text` as gettext writes a string: one line between quotes, or an empty string and a line for each line of the text
/// where it has more than one or is longer than 76 columns.
std::string po_string(std::string_view text);

/// The text with the markup of its codes: "%s" where a directive stands.
std::string native_text(const TaggedText& text);

}  // namespace weerga
