// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/srx_rules.h"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <unordered_set>

#include "xliff/text/pattern.h"
#include "xliff/validation/grammar.h"

namespace weerga {
namespace {

constexpr ElementRule kElements[] = {
    {"srx", "srx", "header body", "version!=2.0 other"},
    {"header", "header", "formathandle* other*", "segmentsubflows!=yes|no cascade!=yes|no other"},
    {"formathandle", "formathandle", "", "type!=start|end|isolated include!=yes|no"},
    {"body", "body", "languagerules maprules", "other"},
    {"languagerules", "languagerules", "languagerule+", "other"},
    {"languagerule", "languagerule", "rule+", "languagerulename!=text other"},
    {"rule", "rule", "beforebreak? afterbreak?", "break=yes|no other"},
    {"beforebreak", "beforebreak", "text", "other"},
    {"afterbreak", "afterbreak", "text", "other"},
    {"maprules", "maprules", "languagemap+", "other"},
    {"languagemap", "languagemap", "", "languagepattern!=text languagerulename!=text other"},
};

/// What was different in SRX 1.0.
constexpr ElementRule kElements10[] = {
    {"srx", "srx", "header body", "version!=1.0 other"},
    {"header", "header", "formathandle* other*", "segmentsubflows!=yes|no cascade=yes|no other"},
    {"body", "body", "languagerules? maprules?", "other"},
    {"maprules", "maprules", "maprule+", "other"},
    {"maprule", "maprule", "languagemap+", "maprulename!=text other"},
};

Grammar grammar_10() {
  Grammar grammar(Vocabulary::none, kElements);
  grammar.replace(kElements10);
  return grammar;
}

const Grammar& grammar_of(std::string_view version) {
  static const Grammar k20(Vocabulary::none, kElements);
  static const Grammar k10 = grammar_10();
  return version == "1.0" ? k10 : k20;
}

class Walk {
 public:
  Walk(const MarkupTree& markup, Findings& findings) : markup_(markup), findings_(findings) {}

  void run() {
    read_names();
    for (const MarkupElement& element : markup_.elements()) {
      if (element.vocabulary != Vocabulary::none) continue;
      if (element.name == "languagemap") check_map(element);
      if (element.name == "rule") check_rule(element);
      if (element.name == "formathandle") check_handle(element);
      if (element.name == "beforebreak" || element.name == "afterbreak") {
        check_expression(element, markup_.text(element), element.name);
      }
    }
    check_cascade();
  }

 private:
  void read_names() {
    for (const MarkupElement& element : markup_.elements()) {
      if (!element.is(Vocabulary::none, "languagerule")) continue;
      const MarkupAttribute* name = markup_.attribute(element, "languagerulename");
      if (name == nullptr || names_.insert(name->value).second) continue;
      findings_.error(*name, "rule-name-not-unique",
                      fmt::format("Another list of rules is called “{}” too.", name->value), "languagerulename");
    }
  }

  void check_map(const MarkupElement& map) {
    const MarkupAttribute* name = markup_.attribute(map, "languagerulename");
    if (name != nullptr && !names_.contains(name->value)) {
      findings_.error(*name, "rule-missing", fmt::format("There is no list of rules called “{}”.", name->value),
                      "languagemap");
    }
    const MarkupAttribute* pattern = markup_.attribute(map, "languagepattern");
    if (pattern != nullptr) check_expression(*pattern, pattern->value, "languagepattern");
  }

  template <typename Node>
  void check_expression(const Node& node, std::string_view expression, std::string_view section) {
    try {
      const Pattern pattern(expression);
    } catch (const Error& error) {
      findings_.error(node, "expression", error.sentence(), section);
    }
  }

  void check_rule(const MarkupElement& rule) {
    if (rule.has_children && rule.end > rule.index + 1) return;
    findings_.warn(rule, "rule-empty", "A rule without beforebreak and afterbreak fits everywhere.", "rule");
  }

  void check_handle(const MarkupElement& handle) {
    const MarkupAttribute* type = markup_.attribute(handle, "type");
    if (type == nullptr || handles_.insert(type->value).second) return;
    findings_.error(*type, "format-handle-twice", fmt::format("There are two formathandle for “{}”.", type->value),
                    "formathandle");
  }

  /// Without cascade the first map that fits is the only one used, so a second one for everything is never reached.
  void check_cascade() {
    bool reached = true;
    for (const MarkupElement& element : markup_.elements()) {
      if (element.is(Vocabulary::none, "header") && markup_.value(element, "cascade") != "no") return;
      if (!element.is(Vocabulary::none, "languagemap")) continue;
      if (!reached) {
        findings_.warn(element, "map-unreachable",
                       "This map is never used: without cascade an earlier one takes every language.", "header");
      }
      if (markup_.value(element, "languagepattern") == ".*") reached = false;
    }
  }

  const MarkupTree& markup_;
  Findings& findings_;
  std::unordered_set<std::string_view> names_;
  std::unordered_set<std::string_view> handles_;
};

}  // namespace

void check_srx(const MarkupTree& markup, Findings& findings) {
  const std::string_view version = markup.value(markup.root(), "version");
  grammar_of(version).check(markup, findings);
  Walk(markup, findings).run();
}

}  // namespace weerga
