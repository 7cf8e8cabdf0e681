// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/help_pages.h"

#include <algorithm>

#include "editor/ui/help_text.h"

namespace weerga {
namespace {

constexpr std::string_view kSubject = "## ";
constexpr std::string_view kCommand = "- `";

std::string without_signs(std::string_view line) {
  std::string words(line);
  std::erase_if(words, [](char letter) { return letter == '`' || letter == '*'; });
  return words;
}

void add_command(HelpPages& pages, std::string_view line) {
  line.remove_prefix(kCommand.size());
  const std::size_t end = line.find("`: ");
  if (end != std::string_view::npos) pages.commands.emplace(line.substr(0, end), without_signs(line.substr(end + 3)));
}

}  // namespace

HelpPages parsed_help(std::string_view page) {
  HelpPages pages;
  bool continues = false;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(std::min(end + 1, page.size()));
    if (line.starts_with(kSubject)) {
      pages.subjects.push_back({std::string(line.substr(kSubject.size())), {}});
      continues = false;
    } else if (line.starts_with(kCommand)) {
      add_command(pages, line);
    } else if (line.empty() || line.starts_with('#') || pages.subjects.empty()) {
      continues = false;
    } else {
      std::vector<std::string>& paragraphs = pages.subjects.back().paragraphs;
      if (continues) {
        paragraphs.back() += " " + without_signs(line);
      } else {
        paragraphs.push_back(without_signs(line));
      }
      continues = true;
    }
  }
  std::erase_if(pages.subjects, [](const HelpPages::Subject& subject) { return subject.paragraphs.empty(); });
  return pages;
}

HelpPages help_pages(std::string_view language) { return parsed_help(language == "nl" ? kDutchHelp : kEnglishHelp); }

}  // namespace weerga
