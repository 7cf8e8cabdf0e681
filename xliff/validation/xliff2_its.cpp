// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "xliff/validation/values.h"
#include "xliff/validation/xliff2_modules.h"

namespace weerga {
namespace {

constexpr std::string_view kSection = "5.9";

constexpr std::array<std::string_view, 12> kProvenance = {"org",     "orgRef",     "person",    "personRef",
                                                          "revOrg",  "revOrgRef",  "revPerson", "revPersonRef",
                                                          "revTool", "revToolRef", "tool",      "toolRef"};

constexpr std::array<std::string_view, 19> kCategories = {"allowed-characters",
                                                          "directionality",
                                                          "domain",
                                                          "elements-within-text",
                                                          "external-resource",
                                                          "id-value",
                                                          "language-information",
                                                          "locale-filter",
                                                          "localization-note",
                                                          "localization-quality-issue",
                                                          "localization-quality-rating",
                                                          "mt-confidence",
                                                          "preserve-space",
                                                          "provenance",
                                                          "storage-size",
                                                          "target-pointer",
                                                          "terminology",
                                                          "text-analysis",
                                                          "translate"};

/// Attributes whose annotation has no other meaning than that of ITS.
constexpr std::array<std::string_view, 12> kGenericOnly = {"locQualityIssuesRef",
                                                           "locQualityIssueType",
                                                           "locQualityRatingScore",
                                                           "locQualityRatingVote",
                                                           "taIdentRef",
                                                           "taSource",
                                                           "taIdent",
                                                           "taClassRef",
                                                           "mtConfidence",
                                                           "provenanceRecordsRef",
                                                           "allowedCharacters",
                                                           "localeFilterList"};

bool has_its(const MarkupTree& markup, const MarkupElement& element) {
  return std::ranges::any_of(markup.attributes(element), [](const MarkupAttribute& attribute) {
    return attribute.vocabulary == Vocabulary::its || attribute.vocabulary == Vocabulary::itsm;
  });
}

/// The attributes of ITS on one element.
class ItsAttributes {
 public:
  ItsAttributes(const Xliff2File& file, const MarkupElement& element) : file_(file), element_(element) {}

  void check(const MarkupElement* unit) {
    check_version();
    if (element_.name == "mrk" || element_.name == "sm") check_type();
    check_exclusions();
    check_thresholds();
    if (const MarkupAttribute* annotators = find("annotatorsRef")) check_annotators(*annotators);
    if (const MarkupAttribute* issues = find("locQualityIssuesRef")) check_standoff(*issues, unit, "locQualityIssues");
    if (const MarkupAttribute* records = find("provenanceRecordsRef"))
      check_standoff(*records, unit, "provenanceRecords");
  }

 private:
  [[nodiscard]] const MarkupAttribute* find(std::string_view name) const {
    return file_.markup.attribute(element_, name, Vocabulary::its);
  }

  [[nodiscard]] bool in_scope(std::string_view name) const {
    const MarkupElement* at = &element_;
    while (true) {
      if (file_.markup.attribute(*at, name, Vocabulary::its) != nullptr) return true;
      if (at->index == 0) return false;
      at = &file_.markup.parent(*at);
    }
  }

  void check_version() {
    if (in_scope("version")) return;
    file_.findings.warn(element_, "its-version", "Nothing around this says which version of ITS it is (its:version).",
                        kSection);
  }

  void check_type() {
    const MarkupAttribute* type = file_.markup.attribute(element_, "type");
    if (type == nullptr || type->value == "its:generic" || type->value == "generic") return;
    for (const MarkupAttribute& attribute : file_.markup.attributes(element_)) {
      const bool own = attribute.vocabulary == Vocabulary::itsm ||
                       (attribute.vocabulary == Vocabulary::its &&
                        std::ranges::find(kGenericOnly, attribute.name) != kGenericOnly.end());
      if (!own) continue;
      file_.findings.error(attribute, "its-type",
                           fmt::format("An annotation with {} must be of type its:generic.", attribute.name), kSection);
    }
  }

  /// Reports `name` if any of `others` is there too.
  void exclude(std::string_view name, std::initializer_list<std::string_view> others) {
    const MarkupAttribute* attribute = find(name);
    if (attribute == nullptr) return;
    for (const std::string_view other : others) {
      if (find(other) == nullptr) continue;
      file_.findings.error(*attribute, "its-exclusive",
                           fmt::format("its:{} and its:{} may not stand together.", name, other), kSection);
    }
  }

  void check_exclusions() {
    exclude("locQualityIssuesRef", {"locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity",
                                    "locQualityIssueProfileRef", "locQualityIssueEnabled"});
    exclude("locQualityRatingScore", {"locQualityRatingVote"});
    exclude("taIdentRef", {"taSource", "taIdent"});
    if ((find("taSource") == nullptr) != (find("taIdent") == nullptr)) {
      file_.findings.error(element_, "its-pair", "its:taSource and its:taIdent must stand together.", kSection);
    }
    const MarkupAttribute* records = find("provenanceRecordsRef");
    if (records == nullptr) return;
    for (const std::string_view name : kProvenance) {
      if (find(name) == nullptr) continue;
      file_.findings.error(*records, "its-exclusive",
                           fmt::format("its:provenanceRecordsRef and its:{} may not stand together.", name), kSection);
    }
  }

  void check_thresholds() {
    for (const std::string_view name : {"locQualityRatingScore", "locQualityRatingVote"}) {
      const MarkupAttribute* threshold = find(fmt::format("{}Threshold", name));
      if (threshold == nullptr || in_scope(name)) continue;
      file_.findings.error(*threshold, "its-threshold", fmt::format("A threshold needs its:{}.", name), kSection);
    }
    for (const std::string_view name : {"mtConfidence", "taConfidence", "termConfidence"}) {
      const MarkupAttribute* confidence = find(name);
      if (confidence == nullptr || in_scope("annotatorsRef")) continue;
      file_.findings.warn(*confidence, "its-annotator",
                          fmt::format("its:{} should say in its:annotatorsRef whose confidence it is.", name),
                          kSection);
    }
  }

  void check_annotators(const MarkupAttribute& annotators) {
    std::unordered_set<std::string_view> seen;
    for (const std::string_view item : tokens_of(annotators.value)) {
      const std::string_view category = item.substr(0, item.find('|'));
      const bool whole = category.size() + 1 < item.size();
      if (!whole || std::ranges::find(kCategories, category) == kCategories.end()) {
        file_.findings.error(annotators, "its-annotators",
                             fmt::format("“{}” is no data category of ITS, a | and an address.", item), kSection);
      } else if (!seen.insert(category).second) {
        file_.findings.error(annotators, "its-annotators", fmt::format("“{}” stands twice.", category), kSection);
      }
    }
  }

  void read_lists(const MarkupElement& unit, std::string_view name, KnownIds& lists) {
    lists = {&unit, {}};
    for (const MarkupElement& child : file_.markup.children(unit)) {
      const MarkupAttribute* id = file_.markup.attribute(child, "id", Vocabulary::xml);
      if (child.is(Vocabulary::its, name) && id != nullptr) lists.ids.insert(id->value);
    }
  }

  void check_standoff(const MarkupAttribute& reference, const MarkupElement* unit, std::string_view name) {
    constexpr std::string_view kStart = "#its=";
    if (unit == nullptr) return;
    const bool right_form = reference.value.starts_with(kStart);
    const std::string_view id = right_form ? reference.value.substr(kStart.size()) : std::string_view{};
    KnownIds& lists = name == "locQualityIssues" ? file_.issue_lists : file_.record_lists;
    if (lists.of != unit) read_lists(*unit, name, lists);
    const bool found = lists.ids.contains(id);
    if (found) return;
    const std::string sentence = fmt::format("“{}” leads to no <its:{}> of this unit.", reference.value, name);
    // Records may stand further out, and a longer reference may lead there.
    if (name == "locQualityIssues") {
      file_.findings.error(reference, "its-reference", sentence, kSection);
    } else {
      file_.findings.warn(reference, "its-reference", sentence, kSection);
    }
  }

  const Xliff2File& file_;
  const MarkupElement& element_;
};

void check_issue(const Xliff2File& file, const MarkupElement& issue) {
  const auto has = [&](std::string_view name) { return file.markup.attribute(issue, name) != nullptr; };
  if (has("locQualityIssueType") || has("locQualityIssueComment")) return;
  file.findings.error(issue, "its-issue-empty", "A quality issue must have a type or a comment.", kSection);
}

void check_record(const Xliff2File& file, const MarkupElement& record) {
  const bool any = std::ranges::any_of(
      kProvenance, [&](std::string_view name) { return file.markup.attribute(record, name) != nullptr; });
  if (any) return;
  file.findings.error(record, "its-record-empty", "A provenance record must name a person, organisation or tool.",
                      kSection);
}

}  // namespace

void check_its_attributes(const Xliff2File& file, const MarkupElement& element, const MarkupElement* unit) {
  if (file.version == Xliff2Version::v2_0 || !has_its(file.markup, element)) return;
  ItsAttributes(file, element).check(unit);
}

void check_its_elements(const Xliff2File& file, const MarkupElement& container) {
  std::unordered_set<std::string_view> ids;
  for (const MarkupElement& list : file.markup.children(container)) {
    if (list.vocabulary != Vocabulary::its) continue;
    const MarkupAttribute* id = file.markup.attribute(list, "id", Vocabulary::xml);
    if (id != nullptr && !ids.insert(id->value).second) {
      file.findings.error(*id, "id-not-unique",
                          fmt::format("The id “{}” stands twice in this {}.", id->value, container.name), kSection);
    }
    for (const MarkupElement& item : file.markup.children(list)) {
      if (item.is(Vocabulary::its, "locQualityIssue")) check_issue(file, item);
      if (item.is(Vocabulary::its, "provenanceRecord")) check_record(file, item);
    }
  }
}

}  // namespace weerga
