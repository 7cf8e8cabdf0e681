// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "xliff/validation/values.h"
#include "xliff/validation/xliff2_modules.h"
#include "xliff/validation/xliff2_references.h"
#include "xliff/validation/xliff2_unit.h"

namespace weerga {
namespace {

constexpr std::string_view kNamespace22 = "urn:oasis:names:tc:xliff:document:2.2";

/// The namespace of 2.2 allows the older versions, whose files may then use what 2.2 added.
Xliff2Version version_of(const MarkupTree& markup) {
  const std::string_view version = markup.value(markup.root(), "version", "2.0");
  if (version != "2.0" && version != "2.1" && version != "2.2") {
    throw Error(ErrorKind::unsupported, fmt::format("Version {} of XLIFF is not known.", version),
                markup.place(markup.attribute(markup.root(), "version")->offset));
  }
  if (version == "2.2" || markup.address(markup.root()) == kNamespace22) return Xliff2Version::v2_2;
  return version == "2.1" ? Xliff2Version::v2_1 : Xliff2Version::v2_0;
}

/// Walks a whole file once. The rules that look at one unit, one module or one reference live elsewhere.
class Walk {
 public:
  explicit Walk(const Xliff2File& file) : file_(file), markup_(file.markup), references_(file), sizes_(file) {}

  void run() {
    check_root();
    const std::span<const MarkupElement> elements = markup_.elements();
    for (std::uint32_t at = 1; at < elements.size();) {
      const MarkupElement& element = elements[at];
      at = element.vocabulary == Vocabulary::xliff && visit(element) ? at + 1 : element.end;
    }
    check_sub_flows();
  }

 private:
  // 4.2.2.1
  void check_root() {
    const MarkupElement& root = markup_.root();
    check_attributes(root);
    // One namespace, three versions: a newer version in the older namespace is a slip that harms nobody.
    if (file_.version == Xliff2Version::v2_2 && vocabulary_of_root_is_older()) {
      file_.findings.warn(root, "version-namespace",
                          fmt::format("Version 2.2 should stand in the namespace {}.", kNamespace22), "4.2.2.1");
    }
    for (const MarkupElement& child : markup_.children(root)) {
      if (child.is(Vocabulary::xliff, "notes")) check_notes(child);
      if (child.is(Vocabulary::mda, "metadata")) check_module(file_, child, nullptr, references_);
    }
  }

  [[nodiscard]] bool vocabulary_of_root_is_older() const { return markup_.address(markup_.root()) != kNamespace22; }

  /// Returns whether to go on inside the element.
  bool visit(const MarkupElement& element) {
    if (element.name == "file") sizes_.enter(element);
    check_attributes(element);
    if (element.name == "file") return visit_file(element);
    if (element.name == "group") return visit_group(element);
    if (element.name == "unit") {
      visit_unit(element);
      return false;
    }
    if (element.name == "skeleton") check_skeleton(element);
    if (element.name == "notes") check_notes(element);
    return false;
  }

  void check_attributes(const MarkupElement& element) {
    if (element.attribute_count == 0) return;
    check_module_attributes(file_, element);
    sizes_.check(element);
    check_its_attributes(file_, element, element.name == "unit" ? &element : nullptr);
  }

  bool visit_file(const MarkupElement& element) {
    check_sub_flows();
    unit_ids_.clear();
    group_ids_.clear();
    check_unique(element, all_files_, "file", "document");
    check_container(element);
    return true;
  }

  bool visit_group(const MarkupElement& element) {
    check_unique(element, group_ids_, "group", "file");
    check_container(element);
    return true;
  }

  // 4.3.1.21
  void check_unique(const MarkupElement& element, std::unordered_set<std::string_view>& ids, std::string_view what,
                    std::string_view where) {
    const MarkupAttribute* id = markup_.attribute(element, "id");
    if (id == nullptr || ids.insert(id->value).second) return;
    file_.findings.error(*id, "id-not-unique",
                         fmt::format("Another {} of this {} has the id “{}” too.", what, where, id->value), "4.3.1.21");
  }

  void check_container(const MarkupElement& element) {
    check_module_places(file_, element);
    check_extension_ids(element);
    check_its_elements(file_, element);
    check_changes(file_, element);
    for (const MarkupElement& child : markup_.children(element)) {
      if (child.vocabulary != Vocabulary::xliff) check_module(file_, child, nullptr, references_);
    }
  }

  // 4.10.1: ids in an extension are unique in the file, group or unit that holds it. The same id may be in another
  // namespace.
  void check_extension_ids(const MarkupElement& container) {
    std::set<std::pair<std::uint16_t, std::string_view>> seen;
    for (const MarkupElement& child : markup_.children(container)) {
      if (child.vocabulary != Vocabulary::foreign) continue;
      const std::span<const MarkupElement> all = markup_.elements().subspan(child.index, child.end - child.index);
      for (const MarkupElement& element : all) {
        const MarkupAttribute* id = markup_.attribute(element, "id");
        if (id == nullptr) id = markup_.attribute(element, "id", Vocabulary::xml);
        if (id == nullptr || element.vocabulary != Vocabulary::foreign) continue;
        if (seen.insert({element.space, id->value}).second) continue;
        file_.findings.error(
            *id, "extension-id-not-unique",
            fmt::format("The id “{}” stands twice in the extensions of this {}.", id->value, container.name), "4.10.1");
      }
    }
  }

  // 4.2.2.3
  void check_skeleton(const MarkupElement& element) {
    const MarkupAttribute* href = markup_.attribute(element, "href");
    if (href == nullptr && !element.has_children) {
      file_.findings.error(element, "skeleton-empty", "A skeleton without content must have an href.", "4.2.2.3");
    }
    if (href != nullptr && element.has_children) {
      file_.findings.error(*href, "skeleton-twice", "A skeleton has either content or an href, not both.", "4.2.2.3");
    }
  }

  void check_notes(const MarkupElement& notes) {
    std::unordered_set<std::string_view> ids;
    for (const MarkupElement& note : markup_.children(notes)) {
      if (!note.is(Vocabulary::xliff, "note")) continue;
      check_unique(note, ids, "note", markup_.parent(notes).name);
      check_attributes(note);
      const MarkupAttribute* reference = markup_.attribute(note, "ref");
      if (reference != nullptr) references_.check_anywhere(*reference, note, "4.2.2.9");
    }
  }

  void visit_unit(const MarkupElement& element) {
    check_unique(element, unit_ids_, "unit", "file");
    check_container_of_unit(element);
    const UnitContent content = content_of_unit(file_, element);
    if (std::ranges::none_of(content.parts, [](const CheckedPart& part) { return part.element->name == "segment"; })) {
      file_.findings.error(element, "unit-without-segment", "A unit must hold at least one segment.", "4.2.2.5");
    }
    for (const CheckedPart& part : content.parts) check_part(part);
    check_inline(file_, content);
    check_editing_hints(file_, content);
    check_codes(content, element);
    for (const MarkupElement& child : markup_.children(element)) {
      if (child.is(Vocabulary::mtc, "matches")) check_matches(child, content, element);
      if (child.vocabulary != Vocabulary::xliff) check_module(file_, child, &content, references_);
    }
  }

  void check_container_of_unit(const MarkupElement& element) {
    check_module_places(file_, element);
    check_extension_ids(element);
    check_its_elements(file_, element);
    check_changes(file_, element);
    for (const MarkupElement& child : markup_.children(element)) {
      if (child.is(Vocabulary::xliff, "notes")) check_notes(child);
      if (child.is(Vocabulary::xliff, "originalData")) check_original_data(child, element);
    }
  }

  void check_original_data(const MarkupElement& original_data, const MarkupElement& scope) {
    std::unordered_set<std::string_view> ids;
    for (const MarkupElement& data : markup_.children(original_data)) {
      check_unique(data, ids, "data", scope.name);
      for (const MarkupElement& child : markup_.children(data)) check_code_point(file_, child);
    }
  }

  // 4.2.2.6, 4.3.1.31, 4.3.1.35
  void check_part(const CheckedPart& part) {
    if (part.source != nullptr) check_language(*part.source, file_.source_language, "srcLang", "4.2.2.12");
    if (part.target != nullptr) {
      check_target(part);
      check_language(*part.target, file_.target_language, "trgLang", "4.2.2.13");
    }
    const MarkupAttribute* state = markup_.attribute(*part.element, "state");
    const MarkupAttribute* sub_state = markup_.attribute(*part.element, "subState");
    if (sub_state != nullptr && state == nullptr) {
      file_.findings.error(*sub_state, "sub-state-without-state", "A segment with a subState must have a state too.",
                           "4.3.1.35");
    }
    if (sub_state != nullptr && !is_user_defined(sub_state->value)) {
      file_.findings.error(*sub_state, "sub-state",
                           fmt::format("The subState “{}” must be a prefix, a colon and a value.", sub_state->value),
                           "4.3.1.35");
    }
    if (state == nullptr || state->value == "initial" || part.target != nullptr) return;
    const std::string sentence = fmt::format("The segment is “{}” but has no target.", state->value);
    // The Schematron of version 2.1 asks for it, the text of the standard does not.
    if (file_.version == Xliff2Version::v2_0) {
      file_.findings.warn(*state, "state-without-target", sentence, "4.3.1.31");
    } else {
      file_.findings.error(*state, "state-without-target", sentence, "4.3.1.31");
    }
  }

  void check_target(const CheckedPart& part) {
    if (markup_.attribute(markup_.root(), "trgLang") == nullptr && !said_target_language_) {
      said_target_language_ = true;
      file_.findings.error(*part.target, "target-language-missing",
                           "The file has targets, so <xliff> must have the attribute trgLang.", "4.2.2.1");
    }
    if (part.source == nullptr || keeps_space(*part.source) == keeps_space(*part.target)) return;
    file_.findings.error(*part.target, "space-differs", "Source and target must have the same xml:space.", "4.3.2.2");
  }

  [[nodiscard]] bool keeps_space(const MarkupElement& element) const {
    const MarkupAttribute* space = inherited(element, "space");
    return space != nullptr && space->value == "preserve";
  }

  /// An attribute of the xml namespace on the element or the nearest element around it.
  [[nodiscard]] const MarkupAttribute* inherited(const MarkupElement& element, std::string_view name) const {
    const MarkupElement* at = &element;
    while (true) {
      if (const MarkupAttribute* found = markup_.attribute(*at, name, Vocabulary::xml)) return found;
      if (at->index == 0) return nullptr;
      at = &markup_.parent(*at);
    }
  }

  void check_language(const MarkupElement& text, std::string_view wanted, std::string_view from,
                      std::string_view section) {
    const MarkupAttribute* language = inherited(text, "lang");
    if (language == nullptr || wanted.empty() || equal_without_case(language->value, wanted)) return;
    const std::string sentence =
        fmt::format("The language of <{}> is “{}”, but {} says “{}”.", text.name, language->value, from, wanted);
    const bool own = markup_.attribute(text, "lang", Vocabulary::xml) != nullptr;
    // The standard says equal, its Schematron lets a more precise tag pass.
    if (is_within_language(language->value, wanted)) {
      file_.findings.warn(*language, "language-more-precise", sentence, section);
    } else if (own) {
      file_.findings.error(*language, "language-differs", sentence, section);
    } else {
      file_.findings.error(text, "language-differs", sentence, section);
    }
  }

  void check_codes(const UnitContent& content, const MarkupElement& unit) {
    for (const std::vector<CheckedCode>* codes : {&content.source_codes, &content.target_codes}) {
      for (const CheckedCode& code : *codes) {
        if (code.closes) continue;
        if (code.is_marker()) references_.check_annotation(*code.element, unit);
        if (code.is_code()) remember_sub_flows(*code.element);
        check_module_attributes(file_, *code.element);
        sizes_.check(*code.element);
        check_its_attributes(file_, *code.element, &unit);
      }
    }
  }

  // 5.1
  void check_matches(const MarkupElement& matches, const UnitContent& content, const MarkupElement& unit) {
    std::unordered_set<std::string_view> ids;
    for (const MarkupElement& match : markup_.children(matches)) {
      if (!match.is(Vocabulary::mtc, "match")) continue;
      check_unique(match, ids, "candidate", "unit");
      check_its_attributes(file_, match, &unit);
      const UnitContent candidate = content_of_match(file_, match);
      check_inline(file_, candidate);
      check_codes(candidate, unit);
      check_match(match, candidate, content);
    }
  }

  void check_match(const MarkupElement& match, const UnitContent& candidate, const UnitContent& content) {
    if (const MarkupAttribute* reference = markup_.attribute(match, "ref")) {
      references_.check_span(*reference, content, "5.1.6.5");
    }
    if (markup_.attribute(match, "subType") != nullptr && markup_.attribute(match, "type") == nullptr) {
      file_.findings.error(match, "match-sub-type", "A candidate with a subType must have a type too.", "5.1.6.8");
    }
    if (const MarkupAttribute* language = markup_.attribute(match, "lang", Vocabulary::xml)) {
      file_.findings.error(*language, "match-language", "A candidate may not have xml:lang.", "5.1.5.3");
    }
    for (const MarkupElement& child : markup_.children(match)) {
      if (child.is(Vocabulary::xliff, "originalData")) check_original_data(child, match);
    }
    const CheckedPart& part = candidate.parts.front();
    if (part.source != nullptr) check_language(*part.source, file_.source_language, "srcLang", "5.1.5.3");
    const bool reference_only = markup_.value(match, "reference") == "yes";
    if (part.target != nullptr && !reference_only) {
      check_language(*part.target, file_.target_language, "trgLang", "5.1.5.3");
    }
  }

  // 4.3.1.32-34
  void remember_sub_flows(const MarkupElement& code) {
    for (const std::string_view name : {"subFlows", "subFlowsStart", "subFlowsEnd"}) {
      if (const MarkupAttribute* attribute = markup_.attribute(code, name)) sub_flows_.push_back(attribute);
    }
  }

  /// Called when all units of a file are known.
  void check_sub_flows() {
    for (const MarkupAttribute* attribute : sub_flows_) {
      for (const std::string_view id : tokens_of(attribute->value)) {
        if (unit_ids_.contains(id)) continue;
        file_.findings.error(*attribute, "sub-flow-missing",
                             fmt::format("{} names “{}”, but the file has no such unit.", attribute->name, id),
                             "4.3.1.32");
      }
    }
    sub_flows_.clear();
  }

  const Xliff2File& file_;
  const MarkupTree& markup_;
  References references_;
  SizeRules sizes_;
  std::unordered_set<std::string_view> all_files_;
  std::unordered_set<std::string_view> group_ids_;
  std::unordered_set<std::string_view> unit_ids_;
  std::vector<const MarkupAttribute*> sub_flows_;
  bool said_target_language_ = false;
};

}  // namespace

void check_xliff2(const MarkupTree& markup, Findings& findings) {
  const MarkupElement& root = markup.root();
  const Xliff2File file{markup, findings, version_of(markup), markup.value(root, "srcLang"),
                        markup.value(root, "trgLang")};
  xliff2_grammar(file.version).check(markup, findings);
  Walk(file).run();
}

}  // namespace weerga
