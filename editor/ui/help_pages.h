// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// The help as the pages in docs/help say it; they are part of the program.
struct HelpPages {
  struct Subject {
    std::string title;
    std::vector<std::string> paragraphs;
  };
  std::vector<Subject> subjects;
  std::map<std::string, std::string, std::less<>> commands;  ///< name of a command → what it does
};

/// The pages of a language, "nl" or "en"; those of English for any other.
HelpPages help_pages(std::string_view language);

/// Reads a page: "## " begins a subject, a blank line a paragraph; "- `name`: words" describes a command. Signs of
/// Markdown inside a line are left out. Linear.
HelpPages parsed_help(std::string_view page);

}  // namespace weerga
