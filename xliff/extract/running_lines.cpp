// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "xliff/extract/text_lines.h"
#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kEdge = 4;                  ///< lines at each edge of a page that can run
constexpr std::size_t kLongestRunningLine = 300;  ///< bytes
constexpr double kMostPages = 0.6;                ///< share of the pages on which a running line recurs

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The line with every number as "#" and white space as one space: what recurs from page to page.
std::string pattern_of(std::string_view line) {
  std::string pattern;
  for (const char c : line) {
    const char shown = is_ascii_digit(c) ? '#' : (c == ' ' || c == '\t') ? ' ' : c;
    const bool repeats = !pattern.empty() && pattern.back() == shown && (shown == '#' || shown == ' ');
    if (!repeats) pattern += shown;
  }
  return pattern;
}

/// "2", "- 2 -", "Pagina 2 van 5", "2/5".
bool is_page_number(std::string_view pattern) {
  static constexpr std::array<std::string_view, 14> kPatterns{
      "#",      "- # -",       "-#-",    "– # –",        "#/#",  "# / #", "pagina #", "pagina # van #",
      "page #", "page # of #", "blad #", "blad # van #", "p. #", "[#]"};
  return std::ranges::find(kPatterns, fold_case(pattern)) != kPatterns.end();
}

/// The lines with text of one page, as indices.
struct Page {
  std::vector<std::size_t> lines;
};

std::vector<Page> pages_of(const std::vector<TextLine>& lines) {
  std::vector<Page> pages(lines.empty() ? 0 : lines.back().page + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].is_blank()) pages[lines[i].page].lines.push_back(i);
  }
  std::erase_if(pages, [](const Page& page) { return page.lines.empty(); });
  return pages;
}

/// Which lines at the edges of which page run, by what recurs over all pages.
class RunningSearch {
 public:
  RunningSearch(std::string_view text, const std::vector<TextLine>& lines)
      : text_(text), lines_(lines), pages_(pages_of(lines)) {
    for (const Page& page : pages_) {
      for_each_edge_line(page, [&](std::size_t line, bool top) { ++seen_[key_of(line, top)]; });
    }
  }

  std::vector<RunningLine> found() {
    std::vector<RunningLine> running;
    for (const Page& page : pages_) {
      for (const bool top : {true, false}) add_edge(page, top, running);
    }
    std::ranges::sort(running, {}, &RunningLine::line);
    const auto same = std::ranges::unique(running, {}, &RunningLine::line);
    running.erase(same.begin(), same.end());
    return running;
  }

 private:
  template <typename Visit>
  void for_each_edge_line(const Page& page, Visit visit) const {
    const std::size_t count = std::min(kEdge, page.lines.size());
    for (std::size_t i = 0; i < count; ++i) {
      visit(page.lines[i], true);
      visit(page.lines[page.lines.size() - 1 - i], false);
    }
  }

  [[nodiscard]] std::string key_of(std::size_t line, bool top) const {
    const std::string_view content = lines_[line].content.of(text_).substr(0, kLongestRunningLine);
    return (top ? 'T' : 'B') + pattern_of(content);
  }

  /// From the edge inwards, as long as lines run: what stands behind a line of the text is text.
  void add_edge(const Page& page, bool top, std::vector<RunningLine>& running) {
    const std::size_t count = std::min(kEdge, page.lines.size());
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t line = top ? page.lines[i] : page.lines[page.lines.size() - 1 - i];
      const std::string key = key_of(line, top);
      const bool number = is_page_number(std::string_view(key).substr(1));
      const bool recurs = pages_.size() > 1 && seen_[key] >= needed() && !is_numbered_item(key);
      if (!number && !recurs) return;
      if (number && pages_.size() == 1 && top) return;
      running.push_back({.line = line, .certain = recurs || pages_.size() > 1, .is_page_number = number});
    }
  }

  [[nodiscard]] std::size_t needed() const {
    const auto share = static_cast<std::size_t>(kMostPages * static_cast<double>(pages_.size()) + 0.5);
    return std::max<std::size_t>(2, share);
  }

  /// "Vraag #" at the head of every page is no running line.
  static bool is_numbered_item(std::string_view key) {
    return std::ranges::count(key, ' ') == 1 && key.ends_with(" #") && !is_page_number(key.substr(1));
  }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  std::vector<Page> pages_;
  std::unordered_map<std::string, std::size_t> seen_;
};

/// Without form feeds: bare numbers that stand alone between blank lines and count the pages from 2 on.
std::vector<RunningLine> page_numbers_inside(std::string_view text, const std::vector<TextLine>& lines) {
  std::vector<RunningLine> numbers;
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view content = lines[i].content.of(text);
    if (content.empty() || content.size() > 3 || !std::ranges::all_of(content, is_ascii_digit)) continue;
    const bool alone = (i == 0 || lines[i - 1].is_blank()) || (i + 1 == lines.size() || lines[i + 1].is_blank());
    const std::size_t value = static_cast<std::size_t>(std::stoul(std::string(content)));
    if (!alone || (next != 0 ? value != next : value == 0 || value > 2)) continue;
    next = value + 1;
    numbers.push_back({.line = i, .certain = false, .is_page_number = true});
  }
  return numbers;
}

}  // namespace

std::vector<RunningLine> running_lines_of(std::string_view text, const std::vector<TextLine>& lines) {
  const bool has_pages = !lines.empty() && lines.back().page > 0;
  if (!has_pages) return page_numbers_inside(text, lines);
  return RunningSearch(text, lines).found();
}

}  // namespace weerga
