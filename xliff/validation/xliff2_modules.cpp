// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_modules.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "xliff/text/utf8.h"
#include "xliff/validation/values.h"

namespace weerga {
namespace {

struct ModulePlace {
  Vocabulary vocabulary;
  std::string_view name;
  std::string_view parents;  ///< core elements that list it
  bool once = true;
};

/// Where the text of the standard lists the elements of each module (4.2.2).
constexpr ModulePlace kPlaces[] = {
    {Vocabulary::mtc, "matches", "unit"},
    {Vocabulary::gls, "glossary", "unit file group"},
    {Vocabulary::mda, "metadata", "file group unit"},
    {Vocabulary::res, "resourceData", "file unit"},
    {Vocabulary::ctr, "changeTrack", "file group unit", false},
    {Vocabulary::slr, "profiles", "file"},
    {Vocabulary::slr, "data", "file group unit", false},
    {Vocabulary::val, "validation", "file group unit"},
    {Vocabulary::its, "locQualityIssues", "unit", false},
    {Vocabulary::its, "provenanceRecords", "file group unit", false},
};

/// Reports ids that stand twice among the given elements.
class UniqueIds {
 public:
  UniqueIds(const Xliff2File& file, std::string_view what, std::string_view section)
      : file_(file), what_(what), section_(section) {}

  void add(const MarkupElement& element) {
    const MarkupAttribute* id = file_.markup.attribute(element, "id");
    if (id == nullptr || ids_.insert(id->value).second) return;
    file_.findings.error(*id, "id-not-unique", fmt::format("The id “{}” stands twice in this {}.", id->value, what_),
                         section_);
  }

 private:
  const Xliff2File& file_;
  std::string_view what_;
  std::string_view section_;
  std::unordered_set<std::string_view> ids_;
};

// 5.2
void check_glossary(const Xliff2File& file, const MarkupElement& glossary, const UnitContent* unit,
                    References& references) {
  UniqueIds ids(file, "glossary", "5.2.5.1");
  for (const MarkupElement& element : file.markup.descendants(glossary)) {
    if (element.vocabulary != Vocabulary::gls) continue;
    if (element.name != "glossEntry" && element.name != "translation") continue;
    ids.add(element);
    const MarkupAttribute* reference = file.markup.attribute(element, "ref");
    if (reference != nullptr && unit != nullptr) references.check_span(*reference, *unit, "5.2.5.2");
    if (element.name != "glossEntry") continue;
    const auto children = file.markup.children(element);
    const bool useful = std::ranges::any_of(children, [](const MarkupElement& child) {
      return child.is(Vocabulary::gls, "translation") || child.is(Vocabulary::gls, "definition");
    });
    if (useful) continue;
    file.findings.error(element, "glossary-entry-empty", "A glossary entry must have a translation or a definition.",
                        "5.2.4.3");
  }
}

// 5.4
void check_metadata(const Xliff2File& file, const MarkupElement& metadata) {
  UniqueIds ids(file, "metadata", "5.4.5.1");
  ids.add(metadata);
  for (const MarkupElement& element : file.markup.descendants(metadata)) {
    if (element.is(Vocabulary::mda, "metaGroup")) ids.add(element);
  }
}

// 5.5.4.5, 5.5.4.6
void check_resource(const Xliff2File& file, const MarkupElement& resource) {
  const MarkupAttribute* href = file.markup.attribute(resource, "href");
  if ((href != nullptr) == resource.has_children) {
    const std::string_view sentence = href != nullptr ? "A resource has either content or an href, not both."
                                                      : "A resource without content must have an href.";
    file.findings.error(resource, "resource-content-or-href", std::string(sentence),
                        resource.name == "source" ? "5.5.4.5" : "5.5.4.6");
  }
  const MarkupAttribute* language = file.markup.attribute(resource, "lang", Vocabulary::xml);
  const bool source = resource.name == "source";
  const std::string_view wanted = source ? file.source_language : file.target_language;
  if (language == nullptr || wanted.empty() || equal_without_case(language->value, wanted)) return;
  const std::string sentence =
      fmt::format("The language of this resource is “{}”, but the file says “{}”.", language->value, wanted);
  // The standard says equal for both; a valid sample of its own test suite has another language in a target.
  if (source && !is_within_language(language->value, wanted)) {
    file.findings.error(*language, "resource-language", sentence, "5.5.4.5");
  } else {
    file.findings.warn(*language, "resource-language", sentence, source ? "5.5.4.5" : "5.5.4.6");
  }
}

// 5.5.4.4
void check_resource_item(const Xliff2File& file, const MarkupElement& item) {
  bool any = false;
  bool texts = false;
  bool content = false;
  for (const MarkupElement& child : file.markup.children(item)) {
    any = true;
    if (child.vocabulary != Vocabulary::res || (child.name != "source" && child.name != "target")) continue;
    check_resource(file, child);
    texts = true;
    content = content || child.has_children;
  }
  if (!any) file.findings.error(item, "resource-empty", "A resource item must hold something.", "5.5.4.4");
  if (texts && !content && file.markup.attribute(item, "mimeType") == nullptr) {
    file.findings.error(item, "resource-type-missing", "A resource item without content must have a mimeType.",
                        "5.5.4.4");
  }
}

void read_items(const Xliff2File& file, const MarkupElement& list, std::unordered_set<std::string_view>& ids) {
  for (const MarkupElement& item : file.markup.children(list)) {
    if (item.is(Vocabulary::res, "resourceItem")) ids.insert(file.markup.value(item, "id"));
  }
}

/// The resource items at the level of the <file> around an element.
const std::unordered_set<std::string_view>& items_of_file(const Xliff2File& file, const MarkupElement& element) {
  const MarkupElement* top = &element;
  while (top->index != 0 && !top->is(Vocabulary::xliff, "file")) top = &file.markup.parent(*top);
  if (file.resource_items.of != top) {
    file.resource_items = {top, {}};
    for (const MarkupElement& child : file.markup.children(*top)) {
      if (child.is(Vocabulary::res, "resourceData")) read_items(file, child, file.resource_items.ids);
    }
  }
  return file.resource_items.ids;
}

// 5.5.5: a reference leads to an item of the file, or of the same list.
void check_resource_data(const Xliff2File& file, const MarkupElement& list) {
  UniqueIds ids(file, "resource data", "5.5.4.4");
  std::unordered_set<std::string_view> own_items;
  read_items(file, list, own_items);
  for (const MarkupElement& child : file.markup.children(list)) {
    if (child.vocabulary != Vocabulary::res) continue;
    ids.add(child);
    if (child.name == "resourceItem") check_resource_item(file, child);
    const MarkupAttribute* reference = child.name == "resourceItemRef" ? file.markup.attribute(child, "ref") : nullptr;
    if (reference == nullptr || own_items.contains(reference->value)) continue;
    if (items_of_file(file, list).contains(reference->value)) continue;
    // Valid samples of the standard's own test suite refer to items that are not there.
    file.findings.warn(*reference, "resource-missing",
                       fmt::format("The file has no resource item “{}”.", reference->value), "5.5.5.4");
  }
}

/// The rules of change tracking in one <file>, <group> or <unit> (5.6 of XLIFF 2.0; an extension in 2.1).
class ChangeTracks {
 public:
  ChangeTracks(const Xliff2File& file, const MarkupElement& container) : file_(file), container_(container) {}

  void check() {
    for (const MarkupElement& track : file_.markup.children(container_)) {
      if (!track.is(Vocabulary::ctr, "changeTrack")) continue;
      if (tracked_.empty()) read_tracked();
      for (const MarkupElement& revisions : file_.markup.children(track)) {
        if (revisions.is(Vocabulary::ctr, "revisions")) check_revisions(revisions);
      }
    }
  }

 private:
  /// The elements that may have changed: all around the tracks, without what is in inner groups and units.
  void read_tracked() {
    tracked_[container_.name].push_back(&container_);
    const std::span<const MarkupElement> elements = file_.markup.elements();
    for (std::uint32_t at = container_.index + 1; at < container_.end;) {
      const MarkupElement& element = elements[at++];
      if (element.vocabulary == Vocabulary::ctr) {
        at = element.end;
        continue;
      }
      const bool nested =
          element.vocabulary == Vocabulary::xliff && (element.name == "unit" || element.name == "group");
      if (nested) at = element.end;
      tracked_[element.name].push_back(&element);
      const std::string_view id = file_.markup.value(element, "id");
      if (!id.empty()) by_id_.try_emplace(id, &element);
    }
  }

  void check_revisions(const MarkupElement& revisions) {
    const std::string_view applies_to = file_.markup.value(revisions, "appliesTo");
    const MarkupAttribute* reference = file_.markup.attribute(revisions, "ref");
    const MarkupElement* changed = nullptr;
    const std::vector<const MarkupElement*>& candidates = tracked_[applies_to];
    if (reference != nullptr) {
      const auto found = by_id_.find(reference->value);
      if (found == by_id_.end()) {
        file_.findings.error(*reference, "change-reference",
                             fmt::format("Nothing here has the id “{}”.", reference->value), "5.6.5.5");
      } else if (found->second->name == applies_to) {
        changed = found->second;
      }
    } else if (candidates.size() == 1) {
      changed = candidates.front();
    } else if (std::ranges::any_of(candidates, [this](const MarkupElement* element) {
                 return !file_.markup.value(*element, "id").empty();
               })) {
      file_.findings.error(revisions, "change-ambiguous",
                           fmt::format("There are several <{}>, so these revisions must name one.", applies_to),
                           "5.6.4.3");
    }
    check_current_version(revisions);
    for (const MarkupElement& revision : file_.markup.children(revisions)) check_revision(revision, changed);
  }

  void check_current_version(const MarkupElement& revisions) {
    const MarkupAttribute* current = file_.markup.attribute(revisions, "currentVersion");
    if (current == nullptr) return;
    const bool found = std::ranges::any_of(file_.markup.children(revisions), [&](const MarkupElement& revision) {
      return file_.markup.value(revision, "version") == current->value;
    });
    if (found) return;
    file_.findings.warn(*current, "change-version", fmt::format("There is no revision “{}”.", current->value),
                        "5.6.5.6");
  }

  void check_revision(const MarkupElement& revision, const MarkupElement* changed) {
    std::unordered_set<std::string_view> properties;
    for (const MarkupElement& item : file_.markup.children(revision)) {
      const MarkupAttribute* property = file_.markup.attribute(item, "property");
      if (property == nullptr) continue;
      if (!properties.insert(property->value).second) {
        file_.findings.error(*property, "change-property-twice",
                             fmt::format("This revision gives “{}” two values.", property->value), "5.6.5.6");
      }
      if (property->value == "content" || changed == nullptr) continue;
      if (file_.markup.attribute(*changed, local(property->value)) != nullptr) continue;
      if (file_.markup.attribute(*changed, local(property->value), Vocabulary::xml) != nullptr) continue;
      file_.findings.error(*property, "change-property",
                           fmt::format("“{}” is neither “content” nor an attribute of the changed <{}>.",
                                       property->value, changed->name),
                           "5.6.5.6");
    }
  }

  static std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }

  const Xliff2File& file_;
  const MarkupElement& container_;
  std::unordered_map<std::string_view, std::vector<const MarkupElement*>> tracked_;
  std::unordered_map<std::string_view, const MarkupElement*> by_id_;
};

// 5.8
void check_validation(const Xliff2File& file, const MarkupElement& validation) {
  for (const MarkupElement& rule : file.markup.children(validation)) {
    if (!rule.is(Vocabulary::val, "rule")) continue;
    const auto has = [&](std::string_view name) { return file.markup.attribute(rule, name) != nullptr; };
    const std::span<const MarkupAttribute> attributes = file.markup.attributes(rule);
    const bool custom = std::ranges::any_of(attributes, [](const MarkupAttribute& attribute) {
      return attribute.vocabulary != Vocabulary::none && attribute.vocabulary != Vocabulary::xml;
    });
    const int in_source = int{has("isPresent")} + int{has("startsWith")} + int{has("endsWith")};
    if (in_source + int{has("isNotPresent")} + int{custom} != 1) {
      file.findings.error(rule, "rule-one-condition",
                          "A rule must have exactly one of isPresent, isNotPresent, startsWith, endsWith or a custom "
                          "attribute.",
                          "5.8.4.3");
    }
    if (has("existsInSource") && in_source != 1) {
      file.findings.error(*file.markup.attribute(rule, "existsInSource"), "rule-exists-in-source",
                          "existsInSource needs exactly one of isPresent, startsWith or endsWith.", "5.8.5.6");
    }
    if (has("occurs") && !has("isPresent")) {
      file.findings.warn(rule, "rule-occurs", "occurs has a meaning only with isPresent.", "5.8.5.2");
    }
    if (file.markup.value(rule, "disabled") == "yes" && file.markup.parent(validation).name == "file") {
      file.findings.warn(rule, "rule-disabled", "At the file there is no outer rule to disable.", "5.8.5.9");
    }
  }
}

// XLIFF 2.2, Plural, Gender and Select: how many items a list has, whether commas or spaces part them.
std::vector<std::string_view> list_items(std::string_view text) {
  std::vector<std::string_view> items;
  for (const std::string_view part : parts_of(text, ',')) {
    for (const std::string_view item : tokens_of(part)) items.push_back(item);
  }
  return items;
}

void check_switch(const Xliff2File& file, const MarkupAttribute& attribute) {
  constexpr std::array<std::string_view, 4> kSelectors = {"plural", "ordinal", "gender", "select"};
  const std::vector<std::string_view> items = list_items(attribute.value);
  const bool fits = !items.empty() && std::ranges::all_of(items, [&](std::string_view item) {
    const std::size_t colon = item.find(':');
    return colon != std::string_view::npos && colon + 1 < item.size() &&
           std::ranges::find(kSelectors, item.substr(0, colon)) != kSelectors.end();
  });
  if (fits) return;
  file.findings.error(attribute, "switch",
                      "A switch is plural, ordinal, gender or select, a colon and the name of a variable.", "pgs");
}

void check_case(const Xliff2File& file, const MarkupElement& element, const MarkupAttribute& attribute) {
  const MarkupElement* at = &element;
  const MarkupAttribute* found = nullptr;
  while (found == nullptr && at->index != 0) {
    at = &file.markup.parent(*at);
    found = file.markup.attribute(*at, "switch", Vocabulary::pgs);
  }
  if (found == nullptr) found = file.markup.attribute(element, "switch", Vocabulary::pgs);
  if (found == nullptr) {
    file.findings.warn(attribute, "case-without-switch", "There is no switch for this case.", "pgs");
    return;
  }
  if (list_items(found->value).size() == list_items(attribute.value).size()) return;
  file.findings.error(attribute, "case-count", "The case must have as many values as the switch has variables.", "pgs");
}

}  // namespace

void check_module(const Xliff2File& file, const MarkupElement& module, const UnitContent* unit,
                  References& references) {
  if (module.is(Vocabulary::gls, "glossary")) check_glossary(file, module, unit, references);
  if (module.is(Vocabulary::mda, "metadata")) check_metadata(file, module);
  if (module.is(Vocabulary::res, "resourceData")) check_resource_data(file, module);
  if (module.is(Vocabulary::val, "validation")) check_validation(file, module);
}

void check_module_places(const Xliff2File& file, const MarkupElement& container) {
  std::array<bool, std::size(kPlaces)> seen{};
  for (const MarkupElement& child : file.markup.children(container)) {
    if (child.vocabulary == Vocabulary::xliff || child.vocabulary == Vocabulary::foreign) continue;
    const auto* const place =
        std::ranges::find_if(kPlaces, [&](const ModulePlace& known) { return child.is(known.vocabulary, known.name); });
    if (place == std::end(kPlaces)) continue;
    const std::vector<std::string_view> parents = tokens_of(place->parents);
    if (std::ranges::find(parents, container.name) == parents.end()) {
      file.findings.warn(child, "module-place",
                         fmt::format("<{}> of this module has no meaning in <{}>.", child.name, container.name),
                         "4.2.2");
    }
    bool& before = seen[static_cast<std::size_t>(place - std::begin(kPlaces))];
    if (before && place->once) {
      file.findings.error(child, "module-twice",
                          fmt::format("<{}> may hold only one <{}>.", container.name, child.name), "4.2.2");
    }
    before = true;
  }
}

void check_changes(const Xliff2File& file, const MarkupElement& container) { ChangeTracks(file, container).check(); }

void check_module_attributes(const Xliff2File& file, const MarkupElement& element) {
  const MarkupAttribute* sub_style = file.markup.attribute(element, "subFs", Vocabulary::fs);
  if (sub_style != nullptr && file.markup.attribute(element, "fs", Vocabulary::fs) == nullptr) {
    file.findings.error(*sub_style, "sub-style", "An element with fs:subFs must have fs:fs too.", "5.3.5.2");
  }
  if (const MarkupAttribute* choice = file.markup.attribute(element, "switch", Vocabulary::pgs))
    check_switch(file, *choice);
  if (const MarkupAttribute* chosen = file.markup.attribute(element, "case", Vocabulary::pgs)) {
    check_case(file, element, *chosen);
  }
}

void SizeRules::enter(const MarkupElement& file) {
  counts_code_points_ = counts_bytes_ = false;
  for (const MarkupElement& child : file_.markup.children(file)) {
    if (!child.is(Vocabulary::slr, "profiles")) continue;
    counts_code_points_ = file_.markup.value(child, "generalProfile") == "xliff:codepoints";
    const std::string_view storage = file_.markup.value(child, "storageProfile");
    counts_bytes_ = storage == "xliff:utf8" || storage == "xliff:utf16" || storage == "xliff:utf32";
  }
}

void SizeRules::check(const MarkupElement& element) {
  const auto find = [&](std::string_view name) { return file_.markup.attribute(element, name, Vocabulary::slr); };
  if (const MarkupAttribute* size = find("sizeInfo")) check_number(*size, counts_code_points_, "5.7.6.1.2");
  if (const MarkupAttribute* storage = find("equivStorage")) check_number(*storage, counts_bytes_, "5.7.6.2.2");
  if (const MarkupAttribute* size = find("sizeRestriction")) check_restriction(*size, counts_code_points_, "5.7.6.1.1");
  if (const MarkupAttribute* storage = find("storageRestriction"))
    check_restriction(*storage, counts_bytes_, "5.7.6.2.1");
  const MarkupAttribute* reference = find("sizeInfoRef");
  if (reference == nullptr) return;
  if (find("sizeInfo") != nullptr) {
    file_.findings.error(*reference, "size-twice", "slr:sizeInfo and slr:sizeInfoRef may not stand together.",
                         "5.7.5.10");
  }
  if (has_data(element, reference->value)) return;
  file_.findings.error(*reference, "size-data-missing",
                       fmt::format("No <slr:data> beside this element or around it has “{}”.", reference->value),
                       "5.7.5.10");
}

/// Whether an <slr:data> that is a sibling of the element or of one around it holds that id.
bool SizeRules::has_data(const MarkupElement& element, std::string_view id) {
  if (!indexed_) {
    indexed_ = true;
    for (const MarkupElement& data : file_.markup.elements()) {
      if (!data.is(Vocabulary::slr, "data")) continue;
      auto& ids = data_ids_[&file_.markup.parent(data)];
      for (const MarkupElement& inside : file_.markup.descendants(data)) {
        ids.insert(file_.markup.value(inside, "id"));
        if (const MarkupAttribute* xml_id = file_.markup.attribute(inside, "id", Vocabulary::xml))
          ids.insert(xml_id->value);
      }
    }
  }
  for (const MarkupElement* at = &element; at->index != 0;) {
    at = &file_.markup.parent(*at);
    const auto found = data_ids_.find(at);
    if (found != data_ids_.end() && found->second.contains(id)) return true;
  }
  return false;
}

/// Without a standard profile a value means what its own profile says, but no profile counts in fractions.
void SizeRules::check_number(const MarkupAttribute& attribute, bool profile_is_standard, std::string_view section) {
  const std::string_view value = trimmed(attribute.value);
  const bool natural = is_integer(value) && !value.starts_with('-');
  if (natural || (!profile_is_standard && !decimal(value))) return;
  file_.findings.error(attribute, "size-number",
                       fmt::format("slr:{} must be a whole number, not “{}”.", attribute.name, attribute.value),
                       section);
}

void SizeRules::check_restriction(const MarkupAttribute& attribute, bool profile_is_standard,
                                  std::string_view section) {
  if (!profile_is_standard) return;
  const std::vector<std::string_view> bounds = parts_of(trimmed(attribute.value), ',');
  const auto natural = [](std::string_view text) { return is_integer(trimmed(text)) && !text.starts_with('-'); };
  const bool last = natural(bounds.back()) || trimmed(bounds.back()) == "*";
  const bool first = bounds.size() == 1 || natural(bounds.front());
  if (first && last && bounds.size() <= 2) return;
  file_.findings.error(attribute, "size-restriction",
                       fmt::format("slr:{} must be *, a whole number, or two of them with a comma, not “{}”.",
                                   attribute.name, attribute.value),
                       section);
}

}  // namespace weerga
