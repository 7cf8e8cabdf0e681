// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "xliff/text/utf8.h"
#include "xliff/validation/values.h"
#include "xliff/validation/xliff2_unit.h"

namespace weerga {
namespace {

using Kind = CheckedCode::Kind;

std::string_view where(const UnitContent& content) { return content.is_match() ? "candidate" : "unit"; }

/// A span may be one element on one side and a pair of start and end on the other (4.7.2.2, 4.7.3.2).
bool same_sort(Kind left, Kind right) {
  const auto sort = [](Kind kind) { return kind == Kind::pc ? Kind::sc : kind == Kind::sm ? Kind::mrk : kind; };
  return sort(left) == sort(right);
}

// 4.3.1.21: segments, ignorables and inline elements of a unit share one scope; a target repeats its source's ids.
void check_source_ids(const Xliff2File& file, const UnitContent& content) {
  std::unordered_set<std::string_view> seen;
  for (const CheckedPart& part : content.parts) {
    if (content.is_match()) break;
    const MarkupAttribute* id = file.markup.attribute(*part.element, "id");
    if (id != nullptr && !seen.insert(id->value).second) {
      file.findings.error(*id, "id-not-unique", fmt::format("The id “{}” stands twice in this unit.", id->value),
                          "4.3.1.21");
    }
  }
  for (const CheckedCode& code : content.source_codes) {
    if (code.closes || code.id.empty() || seen.insert(code.id).second) continue;
    file.findings.error(*file.markup.attribute(*code.element, "id"), "id-not-unique",
                        fmt::format("The id “{}” stands twice in this {}.", code.id, where(content)), "4.3.1.21");
  }
}

void check_target_ids(const Xliff2File& file, const UnitContent& content) {
  std::unordered_set<std::string_view> seen;
  for (const CheckedCode& code : content.target_codes) {
    if (code.closes || code.id.empty()) continue;
    const MarkupAttribute& id = *file.markup.attribute(*code.element, "id");
    const auto source = content.source_by_id.find(code.id);
    if (!seen.insert(code.id).second) {
      file.findings.error(id, "id-not-unique",
                          fmt::format("The id “{}” stands twice in the target of this {}.", code.id, where(content)),
                          "4.3.1.21");
    } else if (source != content.source_by_id.end() && !same_sort(source->second->kind, code.kind)) {
      file.findings.error(id, "id-of-other-element",
                          fmt::format("The id “{}” belongs to a <{}> in the source, so no <{}> may have it.", code.id,
                                      source->second->element->name, code.element->name),
                          "4.3.1.21");
    } else if (content.part_by_id.contains(code.id) && source == content.source_by_id.end()) {
      file.findings.error(id, "id-not-unique", fmt::format("The id “{}” stands twice in this unit.", code.id),
                          "4.3.1.21");
    }
  }
}

// 4.3.1.9-11
void check_data_references(const Xliff2File& file, const UnitContent& content, const CheckedCode& code) {
  constexpr std::pair<std::string_view, std::string_view> kReferences[] = {
      {"dataRef", "4.3.1.9"}, {"dataRefEnd", "4.3.1.10"}, {"dataRefStart", "4.3.1.11"}};
  for (const auto& [name, section] : kReferences) {
    const MarkupAttribute* reference = file.markup.attribute(*code.element, name);
    if (reference == nullptr || content.data_ids.contains(trimmed(reference->value))) continue;
    file.findings.error(*reference, "data-missing",
                        fmt::format("There is no original data “{}” in this {}.", reference->value, where(content)),
                        section);
  }
}

// 4.3.1.36, 4.3.1.40
void check_sub_type(const Xliff2File& file, const CheckedCode& code) {
  const MarkupAttribute* sub_type = file.markup.attribute(*code.element, "subType");
  if (sub_type == nullptr) return;
  const MarkupAttribute* type = file.markup.attribute(*code.element, "type");
  if (type == nullptr) {
    file.findings.error(*sub_type, "sub-type",
                        fmt::format("<{}> has a subType, so it must have a type.", code.element->name), "4.3.1.36");
    return;
  }
  if (!sub_type->value.starts_with("xlf:")) return;
  constexpr std::array<std::string_view, 5> kFormats = {"xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"};
  const bool is_format = std::ranges::find(kFormats, sub_type->value) != kFormats.end();
  const bool fits = is_format ? type->value == "fmt" : sub_type->value == "xlf:var" && type->value == "ui";
  if (fits) return;
  file.findings.error(*sub_type, "sub-type",
                      fmt::format("The subType “{}” does not go with the type “{}”.", sub_type->value, type->value),
                      "4.3.1.36");
}

// 4.7.2.6
void check_hints_together(const Xliff2File& file, const CheckedCode& code) {
  const MarkupAttribute* reorder = file.markup.attribute(*code.element, "canReorder");
  if (reorder == nullptr || (reorder->value != "no" && reorder->value != "firstNo")) return;
  for (const std::string_view name : {"canCopy", "canDelete"}) {
    if (file.markup.value(*code.element, name, "yes") == "no") continue;
    file.findings.error(*reorder, "can-reorder-alone",
                        fmt::format("A code with canReorder “{}” must have {} “no” too.", reorder->value, name),
                        "4.7.2.6");
  }
}

// 4.7.2.4.1
void check_copy(const Xliff2File& file, const UnitContent& content, const CheckedCode& code) {
  const MarkupAttribute* copy = file.markup.attribute(*code.element, "copyOf");
  if (copy == nullptr) return;
  const auto has_data = [&](const MarkupElement& element) {
    return file.markup.attribute(element, "dataRef") != nullptr ||
           file.markup.attribute(element, "dataRefStart") != nullptr ||
           file.markup.attribute(element, "dataRefEnd") != nullptr;
  };
  const CheckedCode* base = content.code_of(copy->value);
  if (base == nullptr || !base->is_code()) {
    file.findings.error(*copy, "copy-of-missing",
                        fmt::format("There is no code “{}” in this {} to be copied.", copy->value, where(content)),
                        "4.3.1.8");
  } else if (file.markup.value(*base->element, "canCopy") == "no") {
    file.findings.error(*copy, "copy-forbidden", fmt::format("The code “{}” may not be copied.", copy->value),
                        "4.7.2.6");
  } else if (has_data(*code.element) || has_data(*base->element)) {
    file.findings.error(*copy, "copy-of-with-data",
                        "A copy of a code with original data refers to the same data and has no copyOf.", "4.7.2.4.1");
  }
}

// 4.3.1.16-18 in pairs: the schema does not ask for it, the standard's Schematron does.
void check_pair_of_attributes(const Xliff2File& file, const CheckedCode& code) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"dataRefStart", "dataRefEnd"}, {"equivStart", "equivEnd"}, {"subFlowsStart", "subFlowsEnd"}};
  if (code.kind != Kind::pc) return;
  for (const auto& [start, end] : kPairs) {
    const MarkupAttribute* first = file.markup.attribute(*code.element, start);
    const MarkupAttribute* second = file.markup.attribute(*code.element, end);
    if ((first == nullptr) == (second == nullptr)) continue;
    file.findings.warn(first != nullptr ? *first : *second, "half-a-pair",
                       fmt::format("{} and {} should stand together.", start, end), "4.2.3.3");
  }
}

// 4.2.3.5
void check_end_code(const Xliff2File& file, const CheckedCode& code) {
  const MarkupElement& element = *code.element;
  const bool isolated = file.markup.value(element, "isolated") == "yes";
  const MarkupAttribute* start = file.markup.attribute(element, "startRef");
  const MarkupAttribute* id = file.markup.attribute(element, "id");
  if (isolated && (id == nullptr || start != nullptr)) {
    file.findings.error(element, "end-code-identity", "An isolated <ec> must have an id and no startRef.", "4.2.3.5");
  }
  if (!isolated && (start == nullptr || id != nullptr)) {
    file.findings.error(element, "end-code-identity", "An <ec> that is not isolated must have a startRef and no id.",
                        "4.2.3.5");
  }
  if (isolated) return;
  if (const MarkupAttribute* dir = file.markup.attribute(element, "dir")) {
    file.findings.error(*dir, "end-code-attribute", "Only an isolated <ec> may have the attribute dir.", "4.2.3.5");
  }
  for (const MarkupAttribute& attribute : file.markup.attributes(element)) {
    if (attribute.vocabulary != Vocabulary::fs && attribute.vocabulary != Vocabulary::slr) continue;
    const bool fs = attribute.vocabulary == Vocabulary::fs;
    file.findings.error(
        attribute, "end-code-attribute",
        fmt::format("Only an isolated <ec> may have the attribute {}:{}.", fs ? "fs" : "slr", attribute.name),
        fs ? "5.3.5" : "5.7.5");
  }
}

// 4.2.3.4, 4.2.3.5: both ends of a pair carry the same hints.
void check_pair(const Xliff2File& file, const MarkupElement& start, const MarkupElement& end) {
  for (const std::string_view name : {"canCopy", "canDelete", "canOverlap"}) {
    if (file.markup.value(start, name, "yes") == file.markup.value(end, name, "yes")) continue;
    file.findings.error(end, "pair-differs", fmt::format("<sc> and its <ec> must have the same {}.", name), "4.2.3.5");
  }
  const bool fixed_start = file.markup.value(start, "canReorder", "yes") != "yes";
  const std::string_view wanted = fixed_start ? "no" : "yes";
  if (file.markup.value(end, "canReorder", "yes") != wanted) {
    file.findings.error(end, "pair-differs", fmt::format("This <ec> must have canReorder “{}” like its <sc>.", wanted),
                        "4.2.3.5");
  }
}

/// Pairs of <sc>/<ec> and <sm>/<em> on one side of a unit.
class Pairs {
 public:
  Pairs(const Xliff2File& file, const UnitContent& content, bool target)
      : file_(file), content_(content), target_(target) {}

  void check() {
    const std::vector<CheckedCode>& codes = target_ ? content_.target_codes : content_.source_codes;
    for (const CheckedCode& code : codes) {
      if (code.kind == Kind::sc || code.kind == Kind::sm) {
        open_[static_cast<std::size_t>(code.kind == Kind::sm)].try_emplace(code.id, Open{&code, false});
      } else if (code.kind == Kind::ec || code.kind == Kind::em) {
        close(code);
      }
    }
    for (const auto& side : open_) {
      for (const auto& [id, open] : side) check_start(id, open);
    }
  }

 private:
  struct Open {
    const CheckedCode* code = nullptr;
    bool closed = false;
  };

  [[nodiscard]] bool isolated(const CheckedCode& code) const {
    return file_.markup.value(*code.element, "isolated") == "yes";
  }

  void close(const CheckedCode& end) {
    const bool marker = end.kind == Kind::em;
    const MarkupAttribute* start = file_.markup.attribute(*end.element, "startRef");
    if (start == nullptr || (!marker && isolated(end))) return;
    auto& open = open_[static_cast<std::size_t>(marker)];
    const auto found = open.find(start->value);
    if (found == open.end()) {
      if (!awaits_translation(start->value, false)) report_orphan(end, *start);
      return;
    }
    if (found->second.closed) {
      file_.findings.error(*start, "start-twice", fmt::format("“{}” is ended twice.", start->value), "4.3.1.30");
    }
    found->second.closed = true;
    if (marker) return;
    if (isolated(*found->second.code)) {
      file_.findings.error(*found->second.code->element, "isolated",
                           "This <sc> has its <ec> in the same unit, so it is not isolated.", "4.3.1.22");
    }
    check_pair(file_, *found->second.code->element, *end.element);
  }

  void report_orphan(const CheckedCode& end, const MarkupAttribute& start) {
    if (end.kind == Kind::em) {
      file_.findings.error(start, "annotation-not-started",
                           fmt::format("No <sm> with the id “{}” stands before this <em>.", start.value), "4.2.3.8");
    } else {
      file_.findings.error(start, "code-not-started",
                           fmt::format("No <sc> with the id “{}” stands before this <ec>.", start.value), "4.2.3.5");
    }
  }

  void check_start(std::string_view id, const Open& open) {
    if (open.closed || awaits_translation(id, true)) return;
    const MarkupElement& element = *open.code->element;
    if (open.code->kind == Kind::sm) {
      file_.findings.error(element, "annotation-not-ended",
                           fmt::format("No <em> in the unit ends the annotation “{}”.", id), "4.2.3.7");
    } else if (!isolated(*open.code)) {
      file_.findings.error(element, "code-not-ended",
                           fmt::format("No <ec> in the unit ends “{}”, and it is not marked as isolated.", id),
                           "4.3.1.22");
    }
  }

  /// Whether the other end of a pair stands in a source whose segment has no target yet.
  [[nodiscard]] bool awaits_translation(std::string_view id, bool wants_end) {
    if (target_ && !read_untranslated_) read_untranslated();
    return untranslated_[static_cast<std::size_t>(wants_end)].contains(id);
  }

  void read_untranslated() {
    read_untranslated_ = true;
    for (const CheckedCode& code : content_.source_codes) {
      if (content_.parts[code.part].target != nullptr) continue;
      const bool is_end = code.kind == Kind::ec || code.kind == Kind::em;
      untranslated_[static_cast<std::size_t>(is_end)].insert(is_end ? file_.markup.value(*code.element, "startRef")
                                                                    : code.id);
    }
  }

  const Xliff2File& file_;
  const UnitContent& content_;
  bool target_;
  std::array<std::unordered_map<std::string_view, Open>, 2> open_;    // codes, annotations
  std::array<std::unordered_set<std::string_view>, 2> untranslated_;  // starts, ends
  bool read_untranslated_ = false;
};

void check_code(const Xliff2File& file, const UnitContent& content, const CheckedCode& code) {
  check_data_references(file, content, code);
  check_sub_type(file, code);
  check_hints_together(file, code);
  check_copy(file, content, code);
  check_pair_of_attributes(file, code);
  if (code.kind == Kind::ec) check_end_code(file, code);
}

}  // namespace

void check_code_point(const Xliff2File& file, const MarkupElement& element) {
  const MarkupAttribute* hex = file.markup.attribute(element, "hex");
  if (hex == nullptr) return;
  const std::string_view digits = trimmed(hex->value);
  const std::optional<std::uint32_t> number = hexadecimal(digits);
  if (!number || *number > 0x10FFFF || digits.size() < 4 || digits.size() > 6) {
    file.findings.error(*hex, "code-point", fmt::format("“{}” is no code point from 0000 to 10FFFF.", hex->value),
                        "4.3.1.19");
    return;
  }
  const bool control = *number < 0x20 && *number != 0x9 && *number != 0xA && *number != 0xD;
  const bool surrogate = *number >= 0xD800 && *number <= 0xDFFF;
  if (control || surrogate || *number == 0xFFFE || *number == 0xFFFF) return;
  const std::string sentence =
      fmt::format("The character U+{:04X} can stand in XML, so it must stand as itself.", *number);
  // XML 1.0 allows these control characters but advises against them; so does the Schematron of XLIFF 2.1.
  if (*number >= 0x7F && *number <= 0x9F && *number != 0x85) {
    file.findings.warn(*hex, "code-point-legal", sentence, "4.2.3.1");
  } else {
    file.findings.error(*hex, "code-point-legal", sentence, "4.2.3.1");
  }
}

void check_inline(const Xliff2File& file, const UnitContent& content) {
  check_source_ids(file, content);
  check_target_ids(file, content);
  for (const std::vector<CheckedCode>* codes : {&content.source_codes, &content.target_codes}) {
    for (const CheckedCode& code : *codes) {
      if (code.closes) continue;
      if (code.is_code()) check_code(file, content, code);
      if (code.kind == Kind::cp) check_code_point(file, *code.element);
    }
  }
  Pairs(file, content, false).check();
  Pairs(file, content, true).check();
}

}  // namespace weerga
