// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/reference.h"

#include <algorithm>
#include <string>

#include "xliff/text/pattern.h"

namespace weerga {
namespace {

// A dossier has two to five digits before the hyphen ("21 501-02", "36600"), or a chapter in Roman figures ("36 600
// V").
constexpr std::string_view kDossier =
    R"(([0-9]{2}[\s\u00A0\u202F.]?[0-9]{3})(?:[-–‑]([0-9]{2,4}|[IVX]+)|[\s\u00A0]+([IVXL]+[A-Z]?)\b)?(?![0-9]))";
constexpr std::string_view kNumber =
    R"((?:,?\s*(?:nrs?|nos?|number|nummer)\.?[\s\u00A0]*([0-9]+(?:[\s\u00A0]*(?:,|en|and|t/m|[-–])[\s\u00A0]*[0-9]+)*))?)";

/// Groups: 1 label, 2 base, 3 part, 4 chapter, 5 numbers.
const Pattern& paper() {
  static const Pattern kPaper(
      std::string(
          R"((?:\b(Kamerstuk(?:ken)?(?:\s+I{1,2})?|Parliamentary\s+[Pp]apers?|House\s+of\s+Representatives\s+[Pp]apers?)\b,?\s*(?:II?\s+|[0-9]{4}[/-][0-9]{2,4},?\s+)*)?(?<![0-9.,-]))") +
      std::string(kDossier) + std::string(kNumber));
  return kPaper;
}

/// Groups: 1 label, 2 chamber, 3 year, 4 number, 5 item.
const Pattern& proceedings() {
  static const Pattern kProceedings(
      R"(\b(Handelingen|Proceedings(?:\s+of\s+the\s+(?:House\s+of\s+Representatives|Senate))?|Parliamentary\s+Proceedings)\s*(?:(I{1,2}|EK|TK)\b)?,?\s*\(?([0-9]{4}[/–-][0-9]{2,4}),?\s*(?:nr|no)\.?[\s\u00A0]*([0-9]+)(?:,\s*(?:item|nr\.|no\.|p\.|pp?\.)\s*([0-9]+))?)");
  return kProceedings;
}

/// Groups: 1 label, 2 year, 3 number.
const Pattern& journal() {
  static const Pattern kJournal(
      R"(\b(Trb\.|Stb\.|Stcrt\.|Tractatenblad|Staatsblad|Staatscourant|(?:(?:Netherlands|Dutch)\s+)?Treaty\s+Series|Bulletin\s+of\s+Acts\s+and\s+Decrees|Government\s+Gazette)\s*([0-9]{4}),?\s*(?:nr\.\s*|no\.\s*)?([0-9]+))");
  return kJournal;
}

std::string digits_and_dashes(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (c >= '0' && c <= '9') kept += c;
  }
  return kept;
}

/// "2234", "12 and 13" → "12 13": the words between differ by language.
std::string numbers_in(std::string_view text) {
  std::string numbers;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit) numbers += c;
    if (!digit && !numbers.empty() && numbers.back() != ' ') numbers += ' ';
  }
  return numbers;
}

Reference paper_of(std::string_view text, const Pattern::Match& match) {
  Reference reference{.range = match.range(), .label = std::string(match.text(text, 1))};
  reference.dossier = digits_and_dashes(match.text(text, 2));
  for (const std::size_t part : {std::size_t{3}, std::size_t{4}}) {
    if (match.groups[part]) reference.dossier += "-" + std::string(match.text(text, part));
  }
  reference.number = numbers_in(match.text(text, 5));
  return reference;
}

std::string_view journal_of(std::string_view label) {
  if (label.starts_with("Trb") || label.starts_with("Trac") || label.ends_with("Series")) return "Trb";
  return label.starts_with("Stb") || label.starts_with("Staatsb") || label.starts_with("Bull") ? "Stb" : "Stcrt";
}

bool overlaps_any(const std::vector<Reference>& found, ByteRange range) {
  return std::ranges::any_of(found, [&](const Reference& r) { return r.range.overlaps(range); });
}

void fill(std::string& text, std::string_view field, std::string_view value) {
  if (const std::size_t at = text.find(field); at != std::string::npos) text.replace(at, field.size(), value);
}

/// "21501-02" → "21 501-02", "36600-V" → "36 600 V".
std::string spaced(std::string_view dossier) {
  std::string text(dossier);
  if (const std::size_t dash = text.find('-'); dash != std::string::npos && dash + 1 < text.size()) {
    if (text[dash + 1] < '0' || text[dash + 1] > '9') text[dash] = ' ';
  }
  if (text.size() >= 5) text.insert(2, " ");
  return text;
}

}  // namespace

std::vector<Reference> references_of(std::string_view text, std::string_view /*language*/) {
  std::vector<Reference> found;
  for (const Pattern::Match& match : proceedings().matches_in(text)) {
    const bool senate =
        match.text(text, 2) == "I" || match.text(text, 2) == "EK" || match.text(text, 1).ends_with("Senate");
    std::string number(match.text(text, 4));
    if (match.groups[5]) number += " item " + std::string(match.text(text, 5));
    found.push_back({match.range(), ReferenceKind::proceedings, std::string(match.text(text, 1)), senate ? "I" : "II",
                     std::string(match.text(text, 3)), number});
  }
  for (const Pattern::Match& match : journal().matches_in(text)) {
    const std::string_view name = journal_of(match.text(text, 1));
    found.push_back({match.range(), name == "Trb" ? ReferenceKind::treaty : ReferenceKind::gazette,
                     std::string(match.text(text, 1)), std::string(name), std::string(match.text(text, 2)),
                     std::string(match.text(text, 3))});
  }
  for (const Pattern::Match& match : paper().matches_in(text)) {
    // Five digits alone are an amount; a label, a part or a number makes them a dossier.
    const bool named = match.groups[1] || match.groups[3] || match.groups[5];
    if (named && !overlaps_any(found, match.range())) found.push_back(paper_of(text, match));
  }
  std::ranges::sort(found, {}, &Reference::range);
  return found;
}

std::string written(const Reference& reference, const ReferenceTemplates& templates) {
  std::string text = templates.paper;
  switch (reference.kind) {
    case ReferenceKind::paper:
      text = reference.number.empty() ? templates.dossier_only : templates.paper;
      break;
    case ReferenceKind::proceedings:
      text = reference.dossier == "I" ? templates.senate : templates.proceedings;
      break;
    case ReferenceKind::treaty:
      text = templates.treaty;
      break;
    case ReferenceKind::gazette:
      text = reference.dossier == "Stb" ? templates.bulletin : templates.gazette;
      break;
  }
  std::string number = reference.number;
  if (const std::size_t item = number.find(" item "); item != std::string::npos) number.insert(item, ",");
  fill(text, "{dossier}", spaced(reference.dossier));
  fill(text, "{year}", reference.year);
  fill(text, "{number}", number);
  return text;
}

}  // namespace weerga
