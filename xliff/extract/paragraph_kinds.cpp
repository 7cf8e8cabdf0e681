// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/paragraph_kinds.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "xliff/segmentation/enumerator.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestHeading = 100;   ///< code points
constexpr std::size_t kLongestSignature = 80;  ///< code points of one line of a sign-off
constexpr std::size_t kMostSignatureLines = 8;

/// How a sign-off begins.
constexpr auto kSignOffs = std::to_array<std::string_view>(
    {"Hoogachtend", "Met vriendelijke groet", "Met de meeste hoogachting", "De minister", "De Minister", "de Minister",
     "De staatssecretaris", "De Staatssecretaris", "Minister van", "De minister-president", "Namens deze",
     "namens deze", "Yours sincerely", "Yours faithfully", "Kind regards", "The Minister", "Minister of",
     "Minister for"});

bool begins_sign_off(std::string_view text) {
  return std::ranges::any_of(kSignOffs, [&](std::string_view words) { return text.starts_with(words); });
}

bool ends_like_a_line(std::string_view text) {
  const char32_t last = code_point_before(text, text.size()).value;
  return is_alphabetic(last) || is_digit(last) || last == U',' || last == U')';
}

/// Short, begins with a capital or a number, and ends without a mark.
bool looks_like_heading(std::string_view text) {
  if (code_point_count(text.substr(0, 4 * kLongestHeading)) > kLongestHeading) return false;
  const char32_t first = code_point_at(text, 0).value;
  const char32_t last = code_point_before(text, text.size()).value;
  return (is_upper(first) || is_digit(first)) &&
         (is_alphabetic(last) || is_digit(last) || last == U'?' || last == U')');
}

/// Index of the paragraph with which the sign-off at the end of the letter begins, or the number of paragraphs.
std::size_t sign_off_of(const RepairedText& repaired) {
  const std::size_t count = repaired.paragraphs.size();
  std::size_t found = count;
  for (std::size_t lines = 0, i = count; i-- > 0 && lines < kMostSignatureLines; ++lines) {
    const RepairedParagraph& paragraph = repaired.paragraphs[i];
    const std::string_view text = paragraph.range.of(repaired.text);
    if (paragraph.kind == ParagraphKind::footnote) continue;
    if (text.size() > 4 * kLongestSignature || code_point_count(text) > kLongestSignature || !ends_like_a_line(text))
      break;
    if (begins_sign_off(text)) found = i;
  }
  return found;
}

}  // namespace

void name_kinds(RepairedText& repaired, const std::set<std::size_t>& footnotes) {
  for (const std::size_t index : footnotes) repaired.paragraphs[index].kind = ParagraphKind::footnote;
  const std::size_t sign_off = sign_off_of(repaired);
  for (std::size_t i = 0; i < repaired.paragraphs.size(); ++i) {
    RepairedParagraph& paragraph = repaired.paragraphs[i];
    const std::string_view text = paragraph.range.of(repaired.text);
    if (paragraph.kind == ParagraphKind::footnote || text.empty()) continue;
    if (i >= sign_off) {
      paragraph.kind = ParagraphKind::signature;
    } else if (looks_like_heading(text)) {
      paragraph.kind = ParagraphKind::heading;
    } else if (enumerator_of(text)) {
      paragraph.kind = ParagraphKind::list_item;
    }
  }
}

}  // namespace weerga
