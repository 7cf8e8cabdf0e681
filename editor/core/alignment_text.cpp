// SPDX-License-Identifier: Apache-2.0
// How alignments and their edits are written: one item a line, fields separated by tabs, with \\, \t and \n escaped.
//
//   pair = "weerga-alignment 1" LF source target bead* ; letter = ("source" | "target") TAB name TAB language LF
//          ("sentence" TAB paragraph TAB text LF)*     ; bead = "bead" TAB 4 sentence numbers TAB confidence TAB 0|1 LF
//   edit = "edit" TAB name TAB first bead TAB active before TAB active after LF change* removed-bead* added-bead*
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>

#include "editor/core/alignment_edit.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

constexpr std::string_view kFirstLine = "weerga-alignment 1";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\\\";
    } else if (c == '\t') {
      result += "\\t";
    } else if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
      continue;
    }
    const char c = text[++i];
    result += c == 't' ? '\t' : c == 'n' ? '\n' : c;
  }
  return result;
}

[[noreturn]] void refuse(std::size_t line) {
  throw Error(ErrorKind::malformed, "This is not an alignment that Weerga has written.", {"", line, 0});
}

/// The lines of a text, each as its fields.
class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : rest_(text) {}

  /// Goes to the next line; false at the end.
  bool next() {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    fields_.clear();
    for (;;) {
      const std::size_t tab = line.find('\t');
      fields_.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) return true;
      line.remove_prefix(tab + 1);
    }
  }
  [[nodiscard]] std::string_view kind() const { return fields_.front(); }
  [[nodiscard]] std::string_view field(std::size_t index) const {
    if (index >= fields_.size()) refuse(number_);
    return fields_[index];
  }
  template <typename Number = std::size_t>
  [[nodiscard]] Number number(std::size_t index) const {
    const std::string_view digits = field(index);
    Number value{};
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc() || end != digits.data() + digits.size()) refuse(number_);
    return value;
  }
  [[nodiscard]] std::size_t line() const { return number_; }

 private:
  std::string_view rest_;
  std::vector<std::string_view> fields_;
  std::size_t number_ = 0;
};

std::string bead_line(std::string_view kind, const Bead& bead) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", kind, bead.source.begin, bead.source.end, bead.target.begin,
                     bead.target.end, bead.confidence, bead.confirmed ? 1 : 0);
}

Bead read_bead(const FieldReader& line) {
  Bead bead{{line.number(1), line.number(2)}, {line.number(3), line.number(4)}, line.number<double>(5), {}, false};
  bead.confirmed = line.field(6) == "1";
  if (!bead.confirmed && line.field(6) != "0") refuse(line.line());
  const bool ordered = bead.source.begin <= bead.source.end && bead.target.begin <= bead.target.end;
  if (!ordered || !(bead.confidence >= 0 && bead.confidence <= 1)) refuse(line.line());
  return bead;
}

std::string letter_lines(std::string_view side, const LetterSentences& letter) {
  std::string lines = fmt::format("{}\t{}\t{}\n", side, escaped(letter.name), escaped(letter.language));
  for (std::size_t i = 0; i < letter.sentences.size(); ++i) {
    fmt::format_to(std::back_inserter(lines), "sentence\t{}\t{}\n", letter.paragraphs[i], escaped(letter.sentences[i]));
  }
  return lines;
}

std::string change_lines(std::string_view side, const SentenceChange& change) {
  std::string lines;
  for (const std::string& sentence : change.before)
    lines += fmt::format("-{}\t{}\t{}\n", side, change.at, escaped(sentence));
  for (const std::string& sentence : change.after)
    lines += fmt::format("+{}\t{}\t{}\n", side, change.at, escaped(sentence));
  return lines;
}

/// Every sentence in exactly one bead, and no bead without any.
bool covers(const Alignment& beads, SentenceRange Bead::* side, std::size_t count) {
  std::vector<bool> seen(count, false);
  std::size_t total = 0;
  for (const Bead& bead : beads) {
    const SentenceRange range = bead.*side;
    if (range.end > count || (bead.source.empty() && bead.target.empty())) return false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (seen[i]) return false;
      seen[i] = true;
      ++total;
    }
  }
  return total == count;
}

void read_sentence(const FieldReader& line, LetterSentences& letter) {
  letter.paragraphs.push_back(line.number(1));
  letter.sentences.push_back(unescaped(line.field(2)));
}

}  // namespace

std::string written(const AlignmentEdit& edit) {
  std::string text =
      fmt::format("edit\t{}\t{}\t{}\t{}\n", escaped(edit.name), edit.at, edit.active_before, edit.active_after);
  text += change_lines("source", edit.source) + change_lines("target", edit.target);
  for (const Bead& bead : edit.before) text += bead_line("-bead", bead);
  for (const Bead& bead : edit.after) text += bead_line("+bead", bead);
  return text;
}

AlignmentEdit read_edit(std::string_view text) {
  FieldReader line(text);
  AlignmentEdit edit;
  if (!line.next() || line.kind() != "edit") refuse(1);
  edit.name = unescaped(line.field(1));
  edit.at = line.number(2);
  edit.active_before = line.number(3);
  edit.active_after = line.number(4);
  while (line.next()) {
    const std::string_view kind = line.kind();
    if (kind == "-bead" || kind == "+bead") {
      (kind == "-bead" ? edit.before : edit.after).push_back(read_bead(line));
    } else if (kind.size() > 1 && (kind.substr(1) == "source" || kind.substr(1) == "target")) {
      SentenceChange& change = kind.substr(1) == "source" ? edit.source : edit.target;
      change.at = line.number(1);
      (kind.front() == '-' ? change.before : change.after).push_back(unescaped(line.field(2)));
    } else {
      refuse(line.line());
    }
  }
  return edit;
}

std::string written(const AlignedPair& pair) {
  std::string text = std::string(kFirstLine) + "\n";
  text += letter_lines("source", pair.source) + letter_lines("target", pair.target);
  for (const Bead& bead : pair.beads) text += bead_line("bead", bead);
  return text;
}

AlignedPair read_pair(std::string_view text) {
  FieldReader line(text);
  AlignedPair pair;
  if (!line.next() || line.kind() != kFirstLine) refuse(1);
  LetterSentences* letter = nullptr;
  while (line.next()) {
    if (line.kind() == "source" || line.kind() == "target") {
      letter = line.kind() == "source" ? &pair.source : &pair.target;
      letter->name = unescaped(line.field(1));
      letter->language = unescaped(line.field(2));
    } else if (line.kind() == "sentence" && letter != nullptr) {
      read_sentence(line, *letter);
    } else if (line.kind() == "bead") {
      pair.beads.push_back(read_bead(line));
    } else {
      refuse(line.line());
    }
  }
  const bool has_both = letter == &pair.target;
  const bool whole = has_both && covers(pair.beads, &Bead::source, pair.source.sentences.size()) &&
                     covers(pair.beads, &Bead::target, pair.target.sentences.size());
  if (!whole) refuse(line.line());
  return pair;
}

}  // namespace weerga
