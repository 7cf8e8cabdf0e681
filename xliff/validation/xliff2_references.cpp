// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_references.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "xliff/validation/values.h"

namespace weerga {
namespace {

/// The prefixes of the modules, and the one of TBX, which the committee registered for an extension.
constexpr std::array<std::string_view, 11> kRegistered = {"mtc", "gls", "fs",  "mda", "res", "ctr",
                                                          "slr", "val", "its", "pgs", "tbx"};
/// The order in which the selectors of containers must come.
constexpr std::array<std::string_view, 3> kContainers = {"f", "g", "u"};

/// Reads one selector after another.
class FragmentReader {
 public:
  FragmentReading read(std::string_view text) {
    if (text.starts_with('/')) {
      reading_.fragment.absolute = true;
      text.remove_prefix(1);
    }
    for (const std::string_view selector : parts_of(text, '/')) {
      add(selector);
      if (!reading_.fault_code.empty()) break;
    }
    return std::move(reading_);
  }

 private:
  void add(std::string_view selector) {
    const std::size_t equals = selector.find('=');
    const bool has_prefix = equals != std::string_view::npos;
    const std::string_view prefix = has_prefix ? selector.substr(0, equals) : std::string_view{};
    const std::string_view id = has_prefix ? selector.substr(equals + 1) : selector;
    if (!is_name_token(id) || (has_prefix && !is_name_token(prefix))) {
      return fail("fragment-syntax", fmt::format("“{}” is no part of a fragment identifier.", selector));
    }
    if (leaf_seen_) return fail("fragment-leaf", "A fragment identifier names one thing, at its end.");
    const auto* const place = std::ranges::find(kContainers, prefix);
    if (place != kContainers.end()) {
      add_container(static_cast<std::size_t>(place - kContainers.begin()), id);
    } else {
      add_leaf(prefix, id);
    }
  }

  void add_container(std::size_t place, std::string_view id) {
    std::string_view& slot = place == 0   ? reading_.fragment.file
                             : place == 1 ? reading_.fragment.group
                                          : reading_.fragment.unit;
    if (!slot.empty()) return fail("fragment-prefix-twice", fmt::format("“{}=” stands twice.", kContainers[place]));
    if (place < next_container_) {
      return fail("fragment-order", "In a fragment identifier f= comes before g=, and g= before u=.");
    }
    slot = id;
    next_container_ = place + 1;
  }

  void add_leaf(std::string_view prefix, std::string_view id) {
    const bool core = prefix.empty() || prefix == "n" || prefix == "d" || prefix == "t";
    if (!core && prefix.size() == 1) {
      return fail("fragment-prefix-short",
                  fmt::format("The prefix “{}” of a module must have two letters or more.", prefix));
    }
    if (!core && std::ranges::find(kRegistered, prefix) == kRegistered.end()) {
      return fail("fragment-prefix-unknown", fmt::format("No module has the prefix “{}”.", prefix));
    }
    reading_.fragment.prefix = prefix;
    reading_.fragment.leaf = id;
    leaf_seen_ = true;
  }

  void fail(std::string_view code, std::string sentence) {
    reading_.fault_code = code;
    reading_.fault = std::move(sentence);
  }

  FragmentReading reading_;
  std::size_t next_container_ = 0;
  bool leaf_seen_ = false;
};

}  // namespace

FragmentReading fragment_of(std::string_view text) { return FragmentReader().read(text); }

std::optional<FragmentIdentifier> References::parsed(const MarkupAttribute& reference) const {
  FragmentReading reading = fragment_of(reference.value.substr(1));
  if (reading.fault_code.empty()) return reading.fragment;
  file_.findings.error(reference, reading.fault_code, std::move(reading.fault), "3");
  return {};
}

void References::check_annotation(const MarkupElement& marker, const MarkupElement& unit) {
  const std::string_view type = file_.markup.value(marker, "type", "generic");
  const MarkupAttribute* reference = file_.markup.attribute(marker, "ref");
  const MarkupAttribute* value = file_.markup.attribute(marker, "value");
  if (type == "comment") {
    if ((reference == nullptr) == (value == nullptr)) {
      file_.findings.error(marker, "comment-value-or-ref",
                           "A comment must have either a value or a reference to a note of its unit.", "4.7.3.1.3");
      return;
    }
    if (reference != nullptr) check_comment(marker, *reference, unit);
    return;
  }
  if (type == "generic" && file_.markup.attribute(marker, "translate") == nullptr) {
    const std::span<const MarkupAttribute> attributes = file_.markup.attributes(marker);
    const bool extended = std::ranges::any_of(
        attributes, [](const MarkupAttribute& attribute) { return attribute.vocabulary != Vocabulary::none; });
    if (!extended) {
      file_.findings.warn(marker, "annotation-without-meaning",
                          "This annotation says neither what it is nor whether to translate.", "4.7.3.1.1");
    }
  }
  if (type == "mtc:match" && reference != nullptr) {
    file_.findings.warn(*reference, "match-annotation-ref", "An annotation of a candidate needs no ref.", "5.1.4");
  }
  if (reference != nullptr) check_anywhere(*reference, marker, "4.3.1.27");
}

void References::check_comment(const MarkupElement& marker, const MarkupAttribute& reference,
                               const MarkupElement& unit) {
  std::optional<FragmentIdentifier> fragment;
  if (reference.value.starts_with('#')) {
    fragment = parsed(reference);
    if (!fragment) return;
  }
  const bool names_note = fragment && fragment->prefix == "n" && container(*fragment, marker) == &unit;
  if (names_note && ids_of(unit).notes.contains(fragment->leaf)) return;
  file_.findings.error(reference, "comment-note", "A comment must refer to a note of its own unit.", "4.7.3.1.3");
}

void References::check_span(const MarkupAttribute& reference, const UnitContent& unit, std::string_view section) {
  const std::size_t hash = reference.value.find('#');
  if (hash != 0) {
    const std::string sentence = fmt::format("“{}” must point into this unit, with a # at its start.", reference.value);
    // A sample of the standard itself has "t=#m2".
    if (hash == std::string_view::npos) {
      file_.findings.error(reference, "span-reference", sentence, section);
    } else {
      file_.findings.warn(reference, "span-reference-outside", sentence, section);
    }
    return;
  }
  const std::optional<FragmentIdentifier> fragment = parsed(reference);
  if (!fragment) return;
  const bool here = container(*fragment, *unit.scope) == unit.scope;
  const bool found = fragment->prefix == "t"
                         ? unit.target_by_id.contains(fragment->leaf)
                         : fragment->prefix.empty() &&
                               (unit.source_by_id.contains(fragment->leaf) || unit.part_by_id.contains(fragment->leaf));
  if (here && found) return;
  file_.findings.error(reference, "span-missing", fmt::format("“{}” points to no text of this unit.", reference.value),
                       section);
}

void References::check_anywhere(const MarkupAttribute& reference, const MarkupElement& from, std::string_view section) {
  if (!reference.value.starts_with('#')) return;  // somewhere else; nobody goes there
  const std::optional<FragmentIdentifier> fragment = parsed(reference);
  if (!fragment || leads_to_something(*fragment, from)) return;
  file_.findings.warn(reference, "reference-missing", fmt::format("“{}” leads nowhere.", reference.value), section);
}

const MarkupElement* References::enclosing(const MarkupElement& from, std::string_view name) const {
  const MarkupElement* at = &from;
  while (!at->is(Vocabulary::xliff, name)) {
    if (at->index == 0) return nullptr;
    at = &file_.markup.parent(*at);
  }
  return at;
}

/// The file, group or unit in which the last selector is looked up. What a relative identifier leaves out comes from
/// where it stands, from the outside in: "#f=f1/n=1" is a note of the file, wherever that stands.
const MarkupElement* References::container(const FragmentIdentifier& fragment, const MarkupElement& from) {
  if (!fragment.names_container() && !fragment.absolute) {
    for (const std::string_view name : {"unit", "group", "file"}) {
      if (const MarkupElement* found = enclosing(from, name)) return found;
    }
    return nullptr;
  }
  std::string_view file_id = fragment.file;
  if (file_id.empty() && !fragment.absolute) {
    const MarkupElement* own = enclosing(from, "file");
    if (own != nullptr) file_id = file_.markup.value(*own, "id");
  }
  const FileIndex* file = file_of(file_id);
  if (file == nullptr) return nullptr;
  if (fragment.unit.empty() && fragment.group.empty()) return file->element;
  const auto& elements = fragment.unit.empty() ? file->groups : file->units;
  const auto found = elements.find(fragment.unit.empty() ? fragment.group : fragment.unit);
  return found == elements.end() ? nullptr : found->second;
}

bool References::leads_to_something(const FragmentIdentifier& fragment, const MarkupElement& from) {
  const MarkupElement* where = container(fragment, from);
  if (where == nullptr) return false;
  if (fragment.leaf.empty()) return true;
  const Ids& ids = ids_of(*where);
  const auto& wanted = fragment.prefix.empty()  ? ids.source
                       : fragment.prefix == "n" ? ids.notes
                       : fragment.prefix == "d" ? ids.data
                       : fragment.prefix == "t" ? ids.target
                                                : ids.others;
  return wanted.contains(fragment.leaf);
}

const References::FileIndex* References::file_of(std::string_view id) {
  if (!indexed_) {
    indexed_ = true;
    FileIndex* current = nullptr;
    for (const MarkupElement& element : file_.markup.elements()) {
      if (element.vocabulary != Vocabulary::xliff) continue;
      const std::string_view own = file_.markup.value(element, "id");
      if (element.name == "file") {
        current = &files_[own];
        current->element = &element;
      } else if (current != nullptr && element.name == "group") {
        current->groups.try_emplace(own, &element);
      } else if (current != nullptr && element.name == "unit") {
        current->units.try_emplace(own, &element);
      }
    }
  }
  const auto found = files_.find(id);
  return found == files_.end() ? nullptr : &found->second;
}

const References::Ids& References::ids_of(const MarkupElement& container) {
  const auto [place, added] = ids_.try_emplace(&container);
  if (added) read_ids(container, place->second);
  return place->second;
}

void References::read_ids(const MarkupElement& container, Ids& ids) const {
  const std::span<const MarkupElement> elements = file_.markup.elements();
  const MarkupElement* target = nullptr;
  for (std::uint32_t at = container.index + 1; at < container.end;) {
    const MarkupElement& element = elements[at++];
    const bool core = element.vocabulary == Vocabulary::xliff;
    if (core && (element.name == "group" || element.name == "unit")) {
      at = element.end;
      continue;
    }
    if (core && element.name == "target") target = &element;
    const MarkupAttribute* id = file_.markup.attribute(element, "id");
    if (id == nullptr) id = file_.markup.attribute(element, "id", Vocabulary::xml);
    if (id == nullptr) continue;
    const bool in_target = target != nullptr && element.index < target->end;
    auto& set = !core                    ? ids.others
                : element.name == "note" ? ids.notes
                : element.name == "data" ? ids.data
                : in_target              ? ids.target
                                         : ids.source;
    set.insert(id->value);
  }
}

}  // namespace weerga
