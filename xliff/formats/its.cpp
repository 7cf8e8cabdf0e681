// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/its.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "xliff/formats/xml_outline.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {
namespace {

/// The value of an ITS attribute by its name without prefix, "" if it is absent.
using Values = std::function<std::string(std::string_view name)>;

struct Part {
  std::string_view attribute;
  std::string_view label;  ///< what stands before the value
};

constexpr std::array kTerm{Part{"termConfidence", "confidence "}, Part{"termInfoRef", ""}};
constexpr std::array kAnalysis{Part{"taClassRef", ""}, Part{"taIdentRef", ""}, Part{"taIdent", ""},
                               Part{"taSource", "by "}, Part{"taConfidence", "confidence "}};
constexpr std::array kIssue{Part{"locQualityIssueType", ""}, Part{"locQualityIssueSeverity", "severity "},
                            Part{"locQualityIssueComment", ""}};
constexpr std::array kProvenance{Part{"person", ""},
                                 Part{"personRef", ""},
                                 Part{"org", ""},
                                 Part{"orgRef", ""},
                                 Part{"tool", ""},
                                 Part{"toolRef", ""},
                                 Part{"revPerson", "revised by "},
                                 Part{"revPersonRef", "revised by "},
                                 Part{"revOrg", "revised at "},
                                 Part{"revOrgRef", "revised at "},
                                 Part{"revTool", "revised with "},
                                 Part{"revToolRef", "revised with "},
                                 Part{"provRef", ""}};
constexpr std::array kMachine{Part{"mtConfidence", "confidence "}};

template <std::size_t N>
void add(std::vector<ItsRemark>& remarks, ItsRemark::Kind kind, const std::array<Part, N>& parts,
         const Values& values) {
  std::string text;
  for (const Part& part : parts) {
    const std::string value = values(part.attribute);
    if (value.empty()) continue;
    if (!text.empty()) text += part.attribute == "locQualityIssueComment" ? ": " : ", ";
    text += std::string(part.label) + value;
  }
  if (!text.empty()) remarks.push_back({.kind = kind, .text = std::move(text)});
}

/// The records of the kept element with that xml:id, each given to `take`.
void for_each_record(const KeptElement& element, std::string_view id, const std::function<void(const Values&)>& take) {
  const std::string_view xml = element.xml;
  const std::size_t colon = std::min(xml.find(':'), xml.size());
  const bool prefixed = colon < std::min(xml.find_first_of(" \t\r\n/>"), xml.size());
  // The document's root may be where the prefix is declared.
  std::string whole = "<records";
  add_attribute(whole, prefixed ? "xmlns:" + std::string(xml.substr(1, colon - 1)) : "xmlns", element.space);
  const SafeXml safe = decoded_xml((whole += '>') + std::string(xml) + "</records>", "");
  const XmlOutline outline = XmlOutline::of(safe);
  const XmlOutline::Index list = outline.root() + 1;
  if (outline.value(list, "id", XmlSpace::xml) != id) return;
  for (const XmlOutline::Index record : ChildElements(outline, list)) {
    take([&](std::string_view name) {
      const std::string plain = outline.value(record, name);
      return plain.empty() ? outline.value(record, name, XmlSpace::its) : plain;
    });
  }
}

/// "#its=q1" and "#q1" point to the records q1.
std::string_view id_of_reference(std::string_view reference) {
  const std::size_t from = std::min(reference.find_last_of("#="), reference.size());
  return from == reference.size() ? reference : reference.substr(from + 1);
}

}  // namespace

bool is_its(const Attribute& attribute) {
  return attribute.space == uri_of(XmlSpace::its) && attribute.name.starts_with("its:");
}

std::string_view its_value(const Annotation& mark, std::string_view name) {
  for (const Attribute& attribute : mark.other) {
    const std::string_view written = attribute.name;
    if (attribute.space == uri_of(XmlSpace::its) && written.substr(written.find(':') + 1) == name)
      return attribute.value;
  }
  return {};
}

std::vector<ItsRemark> its_remarks_of(const Unit& unit, const Annotation& mark) {
  const Values own = [&](std::string_view name) { return std::string(its_value(mark, name)); };
  std::vector<ItsRemark> remarks;
  using enum ItsRemark::Kind;
  add(remarks, term, kTerm, own);
  add(remarks, text_analysis, kAnalysis, own);
  add(remarks, quality_issue, kIssue, own);
  add(remarks, provenance, kProvenance, own);
  add(remarks, machine_translation, kMachine, own);
  const std::string issues = own("locQualityIssuesRef");
  const std::string records = own("provenanceRecordsRef");
  for (const KeptElement& element : unit.kept) {
    if (element.space != uri_of(XmlSpace::its)) continue;
    try {
      if (element.name == "locQualityIssues" && !issues.empty())
        for_each_record(element, id_of_reference(issues),
                        [&](const Values& values) { add(remarks, quality_issue, kIssue, values); });
      if (element.name == "provenanceRecords" && !records.empty())
        for_each_record(element, id_of_reference(records),
                        [&](const Values& values) { add(remarks, provenance, kProvenance, values); });
    } catch (const Error&) {
      continue;
    }
  }
  return remarks;
}

}  // namespace weerga
