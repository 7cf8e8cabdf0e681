// SPDX-License-Identifier: Apache-2.0
// What stands beside elements and text: comments, CDATA, instructions, the declaration, a DOCTYPE.
#include "xliff/formats/xml_scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "xliff/formats/xml_characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

std::size_t byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

std::string quoted(std::string_view name) { return "“" + std::string(name) + "”"; }

}  // namespace

XmlToken XmlScanner::scan_comment() {
  const std::size_t end = end_of("--", pos_ + 4, "a comment");
  if (at(end + 2, "a comment") != '>') fault(end, "“--” may not stand inside a comment.");
  check_characters(pos_ + 4, end);
  content_ = text_.substr(pos_ + 4, end - pos_ - 4);
  pos_ = end + 3;
  return XmlToken::comment;
}

XmlToken XmlScanner::scan_cdata() {
  if (open_.empty()) fault(pos_, "A CDATA section may stand only inside an element.");
  const std::size_t end = end_of("]]>", pos_ + 9, "a CDATA section");
  check_characters(pos_ + 9, end);
  content_ = text_.substr(pos_ + 9, end - pos_ - 9);
  pos_ = end + 3;
  return XmlToken::cdata;
}

XmlToken XmlScanner::scan_instruction() {
  pos_ += 2;
  const std::string_view target = scan_name("an instruction");
  const bool reserved =
      target.size() == 3 && (target[0] | 32) == 'x' && (target[1] | 32) == 'm' && (target[2] | 32) == 'l';
  if (reserved) fault(begin_, "The XML declaration may stand only at the very beginning of the file.");
  if (target.find(':') != std::string_view::npos) fault(begin_, "An instruction's name may have no colon.");
  const std::size_t end = end_of("?>", pos_, "an instruction");
  if (end != pos_ && !is_xml_space(text_[pos_])) fault(pos_, "A space is missing in an instruction.");
  check_characters(pos_, end);
  name_token_ = target;
  content_ = text_.substr(pos_, end - pos_);
  pos_ = end + 2;
  return XmlToken::instruction;
}

XmlToken XmlScanner::scan_declaration() {
  if (anything_seen_) fault(pos_, "The XML declaration may stand only at the very beginning of the file.");
  constexpr std::string_view kInside = "the XML declaration";
  constexpr std::array<std::string_view, 3> kOrder{"version", "encoding", "standalone"};
  pos_ += 5;
  std::size_t expected = 0;
  for (bool spaced = skip_space(kInside); !looking_at("?>", kInside); spaced = skip_space(kInside)) {
    const std::size_t from = pos_;
    const std::string_view name = scan_name(kInside);
    const auto* found = std::ranges::find(kOrder, name);
    const auto index = static_cast<std::size_t>(found - kOrder.begin());
    skip_space(kInside);
    if (!spaced || index < expected || index == kOrder.size() || (expected == 0 && index != 0) ||
        at(pos_, kInside) != '=') {
      fault(from, "The XML declaration is not as it should be.");
    }
    ++pos_;
    skip_space(kInside);
    const std::string_view value = scan_quoted(kInside);
    const bool fine = index == 0 ? value.starts_with("1.") && value.size() > 2 &&
                                       std::ranges::all_of(value.substr(2), [](char c) { return c >= '0' && c <= '9'; })
                      : index == 1 ? is_ncname(value) && byte_at(value, 0) < 0x80
                                   : value == "yes" || value == "no";
    if (!fine)
      fault(from,
            "The XML declaration names the " + std::string(name) + " " + quoted(value) + ", which XML does not know.");
    expected = index + 1;
  }
  if (expected == 0) fault(begin_, "The XML declaration names no version.");
  pos_ += 2;
  return XmlToken::declaration;
}

XmlToken XmlScanner::scan_doctype() {
  constexpr std::string_view kInside = "a DOCTYPE";
  if (!limits_.allow_plain_doctype)
    fault(pos_, "The file has a DOCTYPE, which is not accepted for safety.", ErrorKind::unsupported);
  if (root_seen_ || doctype_seen_) fault(pos_, "A DOCTYPE may stand only before the XML begins, and once.");
  pos_ += 9;
  if (!skip_space(kInside)) fault(pos_, "A space is missing in the DOCTYPE.");
  name_token_ = scan_name(kInside);
  bool spaced = skip_space(kInside);
  const bool is_public = looking_at("PUBLIC", kInside);
  if (is_public || looking_at("SYSTEM", kInside)) {
    pos_ += 6;
    for (int literals = is_public ? 2 : 1; literals > 0; --literals) {
      spaced = spaced && skip_space(kInside);
      const char quote = at(pos_, kInside);
      if (!spaced || (quote != '"' && quote != '\'')) fault(pos_, "The DOCTYPE is not as it should be.");
      const std::size_t end = end_of(std::string_view(&quote, 1), pos_ + 1, kInside);
      check_characters(pos_ + 1, end);
      pos_ = end + 1;
    }
    skip_space(kInside);
  }
  if (at(pos_, kInside) == '[') {
    fault(pos_, "The file's DOCTYPE defines entities of its own, which is not accepted for safety.",
          ErrorKind::unsupported);
  }
  if (text_[pos_] != '>') fault(pos_, "The DOCTYPE is not as it should be.");
  ++pos_;
  doctype_seen_ = true;
  return XmlToken::doctype;
}

}  // namespace weerga
