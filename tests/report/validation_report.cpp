// SPDX-License-Identifier: Apache-2.0
// Prints how the checker judges the official test suite of XLIFF 2.1: valid files accepted, invalid files refused for
// the reason that their description names.
#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/shared_data.h"
#include "xliff/text/file_bytes.h"
#include "xliff/validation/validate.h"

namespace weerga {
namespace {

/// A phrase of the description, and the codes of which one must be found. The first phrase that fits counts.
struct Reason {
  std::string_view phrase;
  std::string_view codes;
};

constexpr Reason kReasons[] = {
    {"ref not pointed to resolvable id", "change-reference"},
    {"not using ref to resolvable id", "change-reference change-ambiguous"},
    {"property not legit category", "change-property-twice"},
    {"property not content or valid", "change-property"},
    {"fs not valid html", "attribute-value"},
    {"gloss entry w o translation", "glossary-entry-empty"},
    {"gls invalid extension", "text-not-allowed"},
    {"id not nmtoken", "attribute-value"},
    {"meta missing type", "attribute-missing"},
    {"missplaced applies to", "attribute-not-allowed"},
    {"invalid applies to", "attribute-value"},
    {"missing meta group", "element-missing element-not-allowed"},
    {"match has xml lang", "match-language"},
    {"sub type w o type match", "match-sub-type"},
    {"type value not in list", "attribute-value"},
    {"mtc wrong ref syntax", "span-reference"},
    {"mtc wrong ref value", "span-missing"},
    {"res source has content and href", "resource-content-or-href"},
    {"res source xml lang not same", "resource-language"},
    {"ec not isolated", "end-code-attribute"},
    {"not integer", "size-number"},
    {"size info ref has no data sib", "size-data-missing"},
    {"size info ref with size info", "size-twice"},
    {"size info with size info ref", "size-twice"},
    {"restriction patterns", "size-restriction"},
    {"val exactly one attribute", "rule-one-condition"},
    {"val exists in source", "rule-exists-in-source"},
    {"val invalid", "attribute-value"},
    {"can reorder context", "can-reorder-alone"},
    {"comment with value and ref", "comment-value-or-ref"},
    {"ref and value in comment", "comment-value-or-ref"},
    {"confused isolated on ec", "end-code-identity"},
    {"copy of with bad reference", "copy-of-missing"},
    {"copy of with no copy reference", "copy-forbidden"},
    {"copy of with original data", "copy-of-with-data"},
    {"data ref without original data", "data-missing"},
    {"different xml space", "space-differs"},
    {"different can", "pair-differs"},
    {"duplicate ext elem ids", "extension-id-not-unique"},
    {"duplicate note ids", "id-not-unique"},
    {"ec before sc", "code-not-started"},
    {"em before sm", "annotation-not-started"},
    {"non empty skeleton with href", "skeleton-twice"},
    {"empty skeleton without href", "skeleton-empty"},
    {"order not unique", "order"},
    {"not unique", "id-not-unique"},
    {"group without id", "attribute-missing"},
    {"without source", "element-missing"},
    {"invalid comment annotation1", "comment-value-or-ref"},
    {"invalid comment annotation", "comment-note"},
    {"invalid data ref", "data-missing"},
    {"invalid dir attribute on source", "attribute-not-allowed"},
    {"invalid extension attribute", "attribute-not-allowed"},
    {"invalid extension element in file", "element-misplaced"},
    {"invalid extension element", "element-unknown"},
    {"frag id bad order", "fragment-order"},
    {"frag id duplicated prefix", "fragment-prefix-twice"},
    {"frag id missplaced leaf", "fragment-leaf"},
    {"frag id no single leaf", "fragment-leaf"},
    {"frag id prefix not nmtoken", "fragment-syntax"},
    {"frag id prefix too short", "fragment-prefix-short"},
    {"frag id syntax", "fragment-leaf fragment-syntax"},
    {"frag id unknown prefix", "fragment-prefix-unknown"},
    {"fsattribute on ec", "end-code-attribute"},
    {"fsattribute value", "attribute-value"},
    {"fsattribute", "attribute-not-allowed"},
    {"invalid hex range", "code-point-legal"},
    {"invalid hex value", "code-point"},
    {"invalid id", "attribute-value"},
    {"invalid isolated on ec", "end-code-identity"},
    {"invalid isolated on sc", "isolated"},
    {"invalid lone em", "annotation-not-started"},
    {"invalid lone sm", "annotation-not-ended"},
    {"invalid note ref", "comment-note"},
    {"invalid notes in", "element-misplaced"},
    {"invalid state value", "attribute-value"},
    {"invalid translate in segment", "attribute-not-allowed"},
    {"invalid type sub type", "sub-type"},
    {"invalid type value", "attribute-value"},
    {"invalid validation", "element-unknown"},
    {"invalid xml lang inherited", "language-differs"},
    {"isolated ec with id", "end-code-identity"},
    {"missing isolated on ec", "end-code-identity"},
    {"missing isolated on sc", "code-not-ended"},
    {"missing non removable", "code-removed"},
    {"missing reorder first no", "reorder-start"},
    {"no file", "element-missing"},
    {"no trg lang", "target-language-missing"},
    {"no unit or group", "element-missing"},
    {"non isolated ec without start ref", "end-code-identity"},
    {"notes without note", "element-missing"},
    {"original data without data", "element-missing"},
    {"lang not well formed", "language-tag"},
    {"sub flow with invalid", "sub-flow-missing"},
    {"sub state without state", "sub-state-without-state"},
    {"sub type without type", "sub-type"},
    {"two source in unit", "element-repeated"},
    {"unit without segment", "unit-without-segment"},
    {"unknown data ref", "data-missing"},
    {"wrong reordering", "reorder-changed"},
    {"wrong lang on target", "language-differs"},
    {"wrong source lang", "language-differs"},
    {"wrong target lang", "language-differs"},
    {"yes can reorder in ec", "pair-differs"},
};

struct Case {
  std::string file;
  std::string description;
  bool valid = false;
};

std::vector<Case> cases_of(const std::filesystem::path& list) {
  std::vector<Case> cases;
  for (const std::string& line : test::lines_of(list)) {
    std::vector<std::string> cells{""};
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (cells.size() < 5 || cells[0] == "file") continue;
    cases.push_back({cells[0], cells[3], cells[4].starts_with("valid")});
  }
  return cases;
}

std::string shown(const std::vector<Diagnostic>& findings) {
  std::string text;
  for (const Diagnostic& found : findings) {
    if (found.severity != Severity::error) continue;
    text += fmt::format("    {}:{} {} [{}] {}\n", found.place.line, found.place.column, found.code, found.source,
                        found.sentence);
  }
  return text;
}

/// Whether one of the errors is what the description is about.
bool for_the_reason(const Case& one, const std::vector<Diagnostic>& findings) {
  const auto* const reason = std::ranges::find_if(
      kReasons, [&](const Reason& known) { return one.description.find(known.phrase) != std::string::npos; });
  if (reason == std::end(kReasons)) return false;
  const std::string codes = fmt::format(" {} ", reason->codes);
  return std::ranges::any_of(findings, [&](const Diagnostic& found) {
    const std::string code = fmt::format(" {} ", found.code.substr(found.code.find('.') + 1));
    return found.severity == Severity::error && codes.find(code) != std::string::npos;
  });
}

struct Tally {
  int files = 0;
  int right = 0;
  int for_the_reason = 0;
};

std::filesystem::path path_of(const std::filesystem::path& folder, const Case& one) {
  const std::string kind = one.file.substr(0, one.file.find('/'));
  return folder / "suite-2.1" / kind / std::filesystem::path(one.file).filename();
}

/// A valid document of about 20 MB, judged in CPU time of this process.
void report_speed() {
  std::string xml =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\"><file "
      "id=\"f\">\n";
  for (std::size_t unit = 0; xml.size() < 20'000'000; ++unit) {
    xml += fmt::format(
        "<unit id=\"u{0}\"><segment id=\"s1\" state=\"final\"><source>De minister heeft vraag {0} van het lid <pc "
        "id=\"1\">Omtzigt</pc> beantwoord.</source><target>The minister has answered question {0} by <pc "
        "id=\"1\">Omtzigt</pc> MP.</target></segment></unit>\n",
        unit);
  }
  xml += "</file></xliff>\n";
  const double megabytes = static_cast<double>(xml.size()) / 1e6;
  const std::clock_t begin = std::clock();
  const std::size_t findings = validated(std::move(xml), "large.xlf").size();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("validating {:.0f} MB: {:.2f} CPU s, {:.0f} MB/s, {} findings\n", megabytes, seconds, megabytes / seconds,
             findings);
}

int report() {
  const auto folder = test::shared_data("xliff");
  if (!folder) {
    fmt::print("{}\n", WEERGA_NO_SHARED_DATA);
    return 1;
  }
  std::map<bool, Tally> tallies;
  for (const Case& one : cases_of(*folder / "SOURCES.tsv")) {
    const auto path = path_of(*folder, one);
    const std::vector<Diagnostic> findings = validated(bytes_of_file(path), path.filename().string());
    Tally& tally = tallies[one.valid];
    const bool right = has_error(findings) != one.valid;
    const bool reason = one.valid || for_the_reason(one, findings);
    ++tally.files;
    tally.right += int{right};
    tally.for_the_reason += int{right && reason};
    if (right && reason) continue;
    fmt::print("miss: {} ({})\n{}", one.file, one.description, shown(findings));
  }
  fmt::print("XLIFF 2.1 suite: invalid refused {} of {}, for the reason named {}; valid accepted {} of {}\n",
             tallies[false].right, tallies[false].files, tallies[false].for_the_reason, tallies[true].right,
             tallies[true].files);
  report_speed();
  return 0;
}

}  // namespace
}  // namespace weerga

int main() { return weerga::report(); }
