// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/annotation_kind.h"

#include <algorithm>
#include <string>

#include "xliff/formats/its.h"
#include "xliff/formats/xml_spaces.h"

namespace weerga {
namespace {

using enum AnnotationKind;

constexpr std::array<std::string_view, kAnnotationKinds> kNames{
    "term",  "person",       "body",  "treaty",           "paper", "date", "entity", "comment", "doubt",
    "legal", "source-error", "style", "do-not-translate", "other"};

constexpr std::string_view kGeneric = "its:generic";
constexpr std::string_view kSourceErrorProfile = "urn:weerga:source-error";

/// Classes of entities for its:taClassRef.
struct EntityClass {
  AnnotationKind kind;
  std::string_view uri;
};
constexpr std::array kClasses{
    EntityClass{person, "https://schema.org/Person"}, EntityClass{body, "https://schema.org/Organization"},
    EntityClass{treaty, "https://schema.org/Legislation"}, EntityClass{paper, "https://schema.org/Report"},
    EntityClass{date, "https://schema.org/Date"}};

/// Types of annotations that say a kind by themselves.
struct TypeName {
  std::string_view type;
  AnnotationKind kind;
};
constexpr std::array kTypes{TypeName{"term", term},
                            TypeName{"comment", comment},
                            TypeName{"weerga:doubt", doubt},
                            TypeName{"weerga:legal", legal},
                            TypeName{"weerga:entity", entity},
                            TypeName{"weerga:style", style},
                            TypeName{"weerga:source-error", source_error},
                            TypeName{"weerga:do-not-translate", do_not_translate},
                            TypeName{"xliff12:name", entity},
                            TypeName{"xliff12:datetime", date}};

void set_its(Annotation& annotation, std::string_view name, std::string_view value) {
  annotation.other.push_back({"its:" + std::string(name), std::string(uri_of(XmlSpace::its)), std::string(value)});
}

/// The kind that ITS 2.0 gives, or `other`.
AnnotationKind kind_by_its(const Annotation& annotation) {
  if (const std::string_view uri = its_value(annotation, "taClassRef"); !uri.empty()) {
    const auto* known = std::ranges::find(kClasses, uri, &EntityClass::uri);
    return known == kClasses.end() ? entity : known->kind;
  }
  if (!its_value(annotation, "taIdentRef").empty() || !its_value(annotation, "taIdent").empty()) return entity;
  const std::string_view issue = its_value(annotation, "locQualityIssueType");
  if (issue == "other" && its_value(annotation, "locQualityIssueProfileRef") == kSourceErrorProfile)
    return source_error;
  if (issue == "style" || issue == "register") return style;
  const bool has_issue = !issue.empty() || !its_value(annotation, "locQualityIssueComment").empty() ||
                         !its_value(annotation, "locQualityIssuesRef").empty();
  return has_issue ? comment : other;
}

bool says_kind(const Attribute& attribute) {
  constexpr std::array<std::string_view, 6> kSaying{
      "taClassRef", "taIdent", "taIdentRef", "taSource", "locQualityIssueType", "locQualityIssueProfileRef"};
  const std::string_view name = std::string_view(attribute.name).substr(attribute.name.find(':') + 1);
  return attribute.space == uri_of(XmlSpace::its) && std::ranges::find(kSaying, name) != kSaying.end();
}

}  // namespace

std::string_view to_string(AnnotationKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<AnnotationKind> annotation_kind_of(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<AnnotationKind>(found - kNames.begin());
}

AnnotationKind kind_of(const Annotation& annotation) {
  const auto* known = std::ranges::find(kTypes, annotation.type, &TypeName::type);
  if (known != kTypes.end()) return known->kind;
  const AnnotationKind kind = kind_by_its(annotation);
  if (kind == other && annotation.translate == false) return do_not_translate;
  return kind;
}

void set_kind(Annotation& annotation, AnnotationKind kind) {
  if (kind == other) return;
  std::erase_if(annotation.other, says_kind);
  if (annotation.translate == false && kind_of(annotation) == do_not_translate) annotation.translate.reset();
  annotation.type = kGeneric;
  if (kind == do_not_translate) {
    annotation.type = "generic";
    annotation.translate = false;
  } else if (kind == style) {
    set_its(annotation, "locQualityIssueType", "style");
  } else if (kind == source_error) {
    set_its(annotation, "locQualityIssueType", "other");
    set_its(annotation, "locQualityIssueProfileRef", kSourceErrorProfile);
  } else if (const auto* known = std::ranges::find(kClasses, kind, &EntityClass::kind); known != kClasses.end()) {
    set_its(annotation, "taClassRef", known->uri);
  } else {
    annotation.type = std::ranges::find(kTypes, kind, &TypeName::kind)->type;
  }
  const bool version = annotation.type == kGeneric && its_value(annotation, "version").empty();
  if (version) set_its(annotation, "version", "2.0");
}

}  // namespace weerga
