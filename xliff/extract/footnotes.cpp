// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "xliff/extract/text_lines.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMostNotesAPage = 40;
constexpr std::u32string_view kSuperscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that a line begins with, as a footnote has it: "1 Kamerstuk", "¹ Zie", "12Kamerstuk".
std::optional<std::size_t> note_number(std::string_view line) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t number = 0;
  std::size_t digits = 0;
  std::size_t place = 0;
  while (place < line.size() && digits < kMostDigits) {
    const CodePoint c = code_point_at(line, place);
    const std::size_t raised = kSuperscripts.find(c.value);
    if (!is_ascii_digit(line[place]) && raised == std::u32string_view::npos) break;
    number = number * 10 + (raised != std::u32string_view::npos ? raised : static_cast<std::size_t>(line[place] - '0'));
    place += c.size;
    ++digits;
  }
  const std::string_view rest = trimmed(line.substr(place));
  if (digits == 0 || number == 0 || rest.empty()) return std::nullopt;
  const char32_t first = code_point_at(rest, 0).value;
  const bool begins_text =
      is_upper(first) || first == U'(' || first == U'“' || first == U'‘' || rest.starts_with("http");
  return begins_text ? std::optional(number) : std::nullopt;
}

std::string raised(std::size_t number) {
  std::string text;
  for (const char digit : std::to_string(number))
    append_utf8(text, kSuperscripts[static_cast<std::size_t>(digit - '0')]);
  return text;
}

/// Does `line` refer to note `number`: the number joins a word or a mark, and nothing but a mark joins it?
bool refers_to(std::string_view line, std::size_t number) {
  if (line.find(raised(number)) != std::string_view::npos) return true;
  const std::string digits = std::to_string(number);
  for (std::size_t at = line.find(digits); at != std::string_view::npos; at = line.find(digits, at + 1)) {
    if (at == 0) continue;
    const char32_t before = code_point_before(line, at).value;
    const std::size_t behind = at + digits.size();
    const char32_t after = behind < line.size() ? code_point_at(line, behind).value : U' ';
    const bool joins_word =
        is_lower(before) || std::u32string_view(U".,;:)’”\"'").find(before) != std::u32string_view::npos;
    const bool in_number =
        at > 1 && (before == U'.' || before == U',' || before == U':') && is_ascii_digit(line[at - 2]);
    if (joins_word && !in_number &&
        (is_space(after) || std::u32string_view(U".,;:)").find(after) != std::u32string_view::npos))
      return true;
  }
  return false;
}

/// The lines of one page, searched from its foot.
class PageFoot {
 public:
  PageFoot(std::string_view text, const std::vector<TextLine>& lines, std::vector<std::size_t> page)
      : text_(text), lines_(lines), page_(std::move(page)) {}

  std::vector<Footnote> notes() {
    std::vector<Footnote> found;
    std::size_t end = page_.size();
    std::size_t number_below = 0;
    for (std::size_t i = page_.size(); i-- > 1 && found.size() < kMostNotesAPage;) {
      const auto number = note_number(lines_[page_[i]].content.of(text_));
      const bool continues_below = number && (found.empty() || *number + 1 == number_below);
      if (!continues_below) {
        if (lines_[page_[i] - 1].is_blank()) break;  // a paragraph of the text
        continue;
      }
      const auto reference = reference_to(*number, i);
      if (!reference) break;
      number_below = *number;
      found.push_back({.first_line = page_[i], .end_line = page_[end - 1] + 1, .reference_line = *reference});
      end = i;
    }
    std::ranges::reverse(found);
    if (!found.empty() && !stands_apart(found.front())) found.clear();
    return found;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> reference_to(std::size_t number, std::size_t before) const {
    for (std::size_t i = before; i-- > 0;) {
      if (refers_to(lines_[page_[i]].content.of(text_), number)) return page_[i];
    }
    return std::nullopt;
  }

  /// A blank line separates the notes from the text.
  [[nodiscard]] bool stands_apart(const Footnote& first) const {
    return first.first_line > 0 && lines_[first.first_line - 1].is_blank() && first.reference_line < first.first_line;
  }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  std::vector<std::size_t> page_;  ///< indices of its lines with text, running ones left out
};

}  // namespace

std::vector<Footnote> footnotes_of(std::string_view text, const std::vector<TextLine>& lines,
                                   const std::vector<RunningLine>& running) {
  std::vector<Footnote> notes;
  auto runs = running.begin();
  for (std::size_t i = 0; i < lines.size();) {
    std::vector<std::size_t> page;
    const std::size_t number = lines[i].page;
    for (; i < lines.size() && lines[i].page == number; ++i) {
      while (runs != running.end() && runs->line < i) ++runs;
      const bool is_running = runs != running.end() && runs->line == i;
      if (!is_running && !lines[i].is_blank()) page.push_back(i);
    }
    if (page.empty()) continue;
    const std::vector<Footnote> found = PageFoot(text, lines, std::move(page)).notes();
    notes.insert(notes.end(), found.begin(), found.end());
  }
  return notes;
}

}  // namespace weerga
