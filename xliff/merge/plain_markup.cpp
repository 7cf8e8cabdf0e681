// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "xliff/documents/html_text.h"
#include "xliff/documents/markdown_text.h"
#include "xliff/merge/plain_letter.h"

namespace weerga {
namespace {

using Kind = LaidParagraph::Kind;

std::string_view class_of(Kind kind) {
  switch (kind) {
    case Kind::list_item:
      return " class=\"item\"";
    case Kind::signature:
      return " class=\"signature\"";
    case Kind::footnote:
      return " class=\"footnote\"";
    default:
      return "";
  }
}

std::string html_run(const StyledRun& run) {
  std::string html = html_text(run.text);
  for (std::size_t feed = html.find('\n'); feed != std::string::npos; feed = html.find('\n', feed + 5))
    html.replace(feed, 1, "<br>\n");
  if (run.underlined) html = "<u>" + html + "</u>";
  if (run.italic) html = "<em>" + html + "</em>";
  return run.bold ? "<strong>" + html + "</strong>" : html;
}

/// Signs of emphasis bind to words only, so spaces at the borders of a run stay outside.
std::string markdown_run(const StyledRun& run) {
  const std::string_view text = run.text;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::size_t end = std::max(begin, text.find_last_not_of(" \t\n") + 1);
  const std::string_view sign = run.bold && run.italic ? "***" : run.bold ? "**" : run.italic ? "*" : "";
  const std::string words = markdown_text(text.substr(begin, end - begin));
  return fmt::format("{0}{1}{2}{1}{3}", text.substr(0, begin), words.empty() ? "" : sign, words, text.substr(end));
}

}  // namespace

std::string plain_html(const std::vector<LaidParagraph>& paragraphs, std::string_view language) {
  std::string body;
  for (const LaidParagraph& paragraph : paragraphs) {
    std::string text = paragraph.bullet ? "• " : "";
    for (const StyledRun& run : styled_runs(paragraph.text)) text += html_run(run);
    body += paragraph.kind == Kind::heading ? fmt::format("<h2>{}</h2>\n", text)
                                            : fmt::format("<p{}>{}</p>\n", class_of(paragraph.kind), text);
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>body "
      "{{ max-width: 44em; margin: 2em auto; font-family: sans-serif; line-height: 1.4; }} .item {{ margin-left: "
      "1.5em; "
      "text-indent: -1.5em; }} .footnote {{ font-size: smaller; }}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      html_text(language), paragraphs.empty() ? "" : html_text(paragraphs.front().text.text), body);
}

std::string plain_markdown(const std::vector<LaidParagraph>& paragraphs) {
  std::string markdown;
  for (const LaidParagraph& paragraph : paragraphs) {
    if (!markdown.empty()) markdown += '\n';
    std::string text = paragraph.bullet ? "- " : "";
    for (const StyledRun& run : styled_runs(paragraph.text)) text += markdown_run(run);
    markdown += (paragraph.kind == Kind::heading ? "## " : "") + text + "\n";
  }
  return markdown;
}

}  // namespace weerga
