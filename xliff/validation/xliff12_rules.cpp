// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff12_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "xliff/validation/values.h"
#include "xliff/validation/xliff12_grammar.h"

namespace weerga {
namespace {

constexpr std::string_view kUnits = "2.3";
constexpr std::string_view kInline = "2.4";

bool is_core(const MarkupElement& element, std::string_view name) { return element.is(Vocabulary::xliff12, name); }

/// The rules of XLIFF 1.2 that look at more than one element.
class Walk {
 public:
  Walk(const MarkupTree& markup, Findings& findings) : markup_(markup), findings_(findings) {}

  void run() {
    check_namespace();
    for (const MarkupElement& child : markup_.children(markup_.root())) {
      if (is_core(child, "file")) check_file(child);
    }
  }

 private:
  void check_namespace() {
    if (!markup_.address(markup_.root()).empty() || markup_.value(markup_.root(), "version") == "1.0") return;
    findings_.warn(markup_.root(), "namespace-missing",
                   "The file should name its namespace: xmlns=\"urn:oasis:names:tc:xliff:document:1.2\".", "1.3");
  }

  void check_file(const MarkupElement& file) {
    read_header(file);
    unit_ids_.clear();
    unique_.clear();
    said_target_language_ = false;
    check_known(file, "tool-id", tools_, "tool");
    const std::span<const MarkupElement> elements = markup_.elements();
    for (std::uint32_t at = file.index + 1; at < file.end;) {
      const MarkupElement& element = elements[at];
      const bool opaque = element.vocabulary != Vocabulary::xliff12 || element.name == "tool";
      at = opaque ? element.end : at + 1;
      if (element.vocabulary == Vocabulary::xliff12) check_element(element, file);
    }
  }

  void read_header(const MarkupElement& file) {
    tools_.clear();
    phases_.clear();
    for (const MarkupElement& header : markup_.children(file)) {
      if (!is_core(header, "header")) continue;
      for (const MarkupElement& child : markup_.children(header)) {
        if (is_core(child, "tool")) tools_.insert(markup_.value(child, "tool-id"));
        if (!is_core(child, "phase-group")) continue;
        for (const MarkupElement& phase : markup_.children(child)) phases_.insert(markup_.value(phase, "phase-name"));
      }
    }
  }

  void check_element(const MarkupElement& element, const MarkupElement& file) {
    const std::string_view name = element.name;
    if (name == "trans-unit" || name == "bin-unit") check_unit_id(element);
    if (name == "trans-unit") check_unit(element, file);
    if (name == "group") check_unique(element, "id", true);
    if (name == "external-file") check_unique(element, "uid", true);
    if (name == "count-group") check_unique(element, "name", true);
    if (name == "tool") check_unique(element, "tool-id", true);
    if (name == "phase") check_unique(element, "phase-name", true);
    // The guide for PO files repeats names of contexts, which the schema would refuse.
    if (name == "context-group") check_unique(element, "name", false);
    if (name == "phase" || name == "alt-trans") check_known(element, "tool-id", tools_, "tool");
    if (name == "count" || name == "trans-unit" || name == "target")
      check_known(element, "phase-name", phases_, "phase");
    if (name == "source" || name == "seg-source" || name == "target") check_codes(element);
  }

  void check_unit_id(const MarkupElement& unit) {
    const MarkupAttribute* id = markup_.attribute(unit, "id");
    if (id == nullptr || unit_ids_.insert(id->value).second) return;
    findings_.error(*id, "id-not-unique", fmt::format("Another unit of this file has the id “{}” too.", id->value),
                    kUnits);
  }

  void check_unique(const MarkupElement& element, std::string_view name, bool strict) {
    const MarkupAttribute* attribute = markup_.attribute(element, name);
    if (attribute == nullptr || unique_[element.name].insert(attribute->value).second) return;
    const std::string sentence =
        fmt::format("Another <{}> of this file has the {} “{}” too.", element.name, name, attribute->value);
    if (strict) {
      findings_.error(*attribute, "id-not-unique", sentence, kUnits);
    } else {
      findings_.warn(*attribute, "name-not-unique", sentence, kUnits);
    }
  }

  void check_known(const MarkupElement& element, std::string_view name,
                   const std::unordered_set<std::string_view>& known, std::string_view what) {
    const MarkupAttribute* attribute = markup_.attribute(element, name);
    if (attribute == nullptr || known.contains(attribute->value)) return;
    findings_.error(*attribute, "reference-missing",
                    fmt::format("The header of the file has no {} “{}”.", what, attribute->value), "2.2");
  }

  [[nodiscard]] const MarkupElement* child(const MarkupElement& parent, std::string_view name) const {
    for (const MarkupElement& element : markup_.children(parent)) {
      if (is_core(element, name)) return &element;
    }
    return nullptr;
  }

  void check_unit(const MarkupElement& unit, const MarkupElement& file) {
    const MarkupElement* target = child(unit, "target");
    const MarkupElement* segments = child(unit, "seg-source");
    if (target != nullptr) check_target_language(*target, file);
    const std::unordered_set<std::string_view> known = mids_of_source(segments);
    if (target != nullptr) check_target_mids(*target, segments, known);
    for (const MarkupElement& match : markup_.children(unit)) {
      if (is_core(match, "alt-trans")) check_match(match, known);
    }
    if (const MarkupElement* source = child(unit, "source")) {
      check_language(*source, markup_.value(file, "source-language"), "source-language");
    }
  }

  void check_target_language(const MarkupElement& target, const MarkupElement& file) {
    const std::string_view language = markup_.value(file, "target-language");
    check_language(target, language, "target-language");
    const bool says = !language.empty() || markup_.attribute(target, "lang", Vocabulary::xml) != nullptr;
    if (says || said_target_language_) return;
    said_target_language_ = true;
    findings_.warn(target, "target-language-missing", "The file has targets, but does not say in which language.",
                   "2.2");
  }

  void check_language(const MarkupElement& text, std::string_view wanted, std::string_view from) {
    const MarkupAttribute* language = markup_.attribute(text, "lang", Vocabulary::xml);
    if (language == nullptr || wanted.empty() || is_within_language(language->value, wanted)) return;
    if (is_within_language(wanted, language->value)) return;
    findings_.warn(
        *language, "language-differs",
        fmt::format("The language of this <{}> is “{}”, but {} says “{}”.", text.name, language->value, from, wanted),
        "2.2");
  }

  /// The segments that the source is cut into. Reports mids that stand twice.
  std::unordered_set<std::string_view> mids_of_source(const MarkupElement* segments) {
    std::unordered_set<std::string_view> mids;
    if (segments == nullptr) return mids;
    for (const MarkupElement& mark : markup_.descendants(*segments)) {
      const MarkupAttribute* mid = is_core(mark, "mrk") ? markup_.attribute(mark, "mid") : nullptr;
      if (mid == nullptr || mids.insert(mid->value).second) continue;
      const std::string sentence = fmt::format("The mid “{}” stands twice in the segmented source.", mid->value);
      if (mark.parent == segments->index) {
        findings_.error(*mid, "mid-not-unique", sentence, kInline);
      } else {
        findings_.warn(*mid, "mid-not-unique", sentence, kInline);
      }
    }
    return mids;
  }

  void check_target_mids(const MarkupElement& target, const MarkupElement* segments,
                         const std::unordered_set<std::string_view>& known) {
    std::unordered_set<std::string_view> seen;
    for (const MarkupElement& mark : markup_.descendants(target)) {
      const MarkupAttribute* mid = is_core(mark, "mrk") ? markup_.attribute(mark, "mid") : nullptr;
      if (mid == nullptr) continue;
      const bool segment = markup_.value(mark, "mtype") == "seg";
      if (segment && !seen.insert(mid->value).second) {
        findings_.warn(*mid, "mid-twice", fmt::format("The segment “{}” stands twice in the target.", mid->value),
                       kInline);
      }
      if (known.contains(mid->value)) continue;
      const std::string sentence = fmt::format("The segmented source has no “{}”.", mid->value);
      const bool direct = mark.parent == target.index;
      if (direct && (segment || segments != nullptr)) {
        findings_.error(*mid, "mid-missing", sentence, kInline);
      } else {
        findings_.warn(*mid, "mid-missing", sentence, kInline);
      }
    }
  }

  void check_match(const MarkupElement& match, const std::unordered_set<std::string_view>& known) {
    const MarkupAttribute* mid = markup_.attribute(match, "mid");
    if (mid != nullptr && !known.contains(mid->value)) {
      findings_.error(*mid, "mid-missing", fmt::format("The segmented source has no “{}”.", mid->value), kInline);
    }
    const MarkupAttribute* quality = markup_.attribute(match, "match-quality");
    if (quality == nullptr) return;
    std::string_view number = quality->value;
    if (number.ends_with('%')) number.remove_suffix(1);
    if (is_decimal_between(number, 0, 102)) return;  // 101 and 102 are context matches in several tools
    findings_.warn(*quality, "match-quality", fmt::format("“{}” is no percentage.", quality->value), kUnits);
  }

  /// bpt and ept, bx and ex: an end refers to a start by rid; where there is no rid, by the same id.
  void check_codes(const MarkupElement& text) {
    check_pairs(text, "bpt", "ept");
    check_pairs(text, "bx", "ex");
  }

  void check_pairs(const MarkupElement& text, std::string_view start_name, std::string_view end_name) {
    std::unordered_set<std::string_view> rids;
    std::unordered_set<std::string_view> ids;
    std::vector<const MarkupElement*> ends;
    for (const MarkupElement& code : markup_.descendants(text)) {
      if (is_core(code, end_name)) ends.push_back(&code);
      if (!is_core(code, start_name)) continue;
      ids.insert(markup_.value(code, "id"));
      const MarkupAttribute* rid = markup_.attribute(code, "rid");
      if (rid == nullptr || rids.insert(rid->value).second) continue;
      findings_.error(*rid, "rid-not-unique", fmt::format("Two <{}> have the rid “{}”.", start_name, rid->value),
                      kInline);
    }
    for (const MarkupElement* end : ends) {
      const MarkupAttribute* rid = markup_.attribute(*end, "rid");
      if (rid != nullptr && !rids.contains(rid->value)) {
        findings_.error(*rid, "rid-missing", fmt::format("No <{}> here has the rid “{}”.", start_name, rid->value),
                        kInline);
      } else if (rid == nullptr && !ids.contains(markup_.value(*end, "id"))) {
        findings_.warn(*end, "code-not-started",
                       fmt::format("No <{}> here belongs to this <{}>.", start_name, end_name), kInline);
      }
    }
  }

  const MarkupTree& markup_;
  Findings& findings_;
  std::unordered_set<std::string_view> tools_;
  std::unordered_set<std::string_view> phases_;
  std::unordered_set<std::string_view> unit_ids_;
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> unique_;
  bool said_target_language_ = false;
};

}  // namespace

void check_xliff12(const MarkupTree& markup, Findings& findings) {
  const MarkupAttribute* version = markup.attribute(markup.root(), "version");
  constexpr std::array<std::string_view, 3> kVersions = {"1.0", "1.1", "1.2"};
  if (version != nullptr && std::ranges::find(kVersions, version->value) == kVersions.end()) {
    throw Error(ErrorKind::unsupported, fmt::format("Version {} of XLIFF is not known.", version->value),
                markup.place(version->offset));
  }
  xliff12_grammar().check(markup, findings);
  Walk(markup, findings).run();
}

}  // namespace weerga
