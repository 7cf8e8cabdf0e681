// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_unit.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <utility>

#include "xliff/text/utf8.h"

namespace weerga {
namespace {

std::optional<CheckedCode::Kind> kind_of(std::string_view name) {
  using enum CheckedCode::Kind;
  constexpr std::pair<std::string_view, CheckedCode::Kind> kKinds[] = {
      {"cp", cp}, {"ph", ph}, {"pc", pc}, {"sc", sc}, {"ec", ec}, {"mrk", mrk}, {"sm", sm}, {"em", em}};
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return {};
}

/// Appends the inline elements of a <source> or <target> in the order of their start and end tags.
void append_codes(const MarkupTree& markup, const MarkupElement& text, std::uint32_t part,
                  std::vector<CheckedCode>& codes) {
  std::vector<CheckedCode> open;
  const auto close_until = [&](std::uint32_t index) {
    while (!open.empty() && open.back().element->end <= index) {
      CheckedCode end = open.back();
      open.pop_back();
      end.closes = true;
      codes.push_back(end);
    }
  };
  for (const MarkupElement& element : markup.descendants(text)) {
    close_until(element.index);
    const std::optional<CheckedCode::Kind> kind =
        element.vocabulary == Vocabulary::xliff ? kind_of(element.name) : std::nullopt;
    if (!kind) continue;
    codes.push_back({&element, *kind, false, part, markup.value(element, "id")});
    if (*kind == CheckedCode::Kind::pc || *kind == CheckedCode::Kind::mrk) open.push_back(codes.back());
  }
  close_until(text.end);
}

void index_codes(const std::vector<CheckedCode>& codes,
                 std::unordered_map<std::string_view, const CheckedCode*>& by_id) {
  for (const CheckedCode& code : codes) {
    if (!code.closes && !code.id.empty()) by_id.try_emplace(code.id, &code);
  }
}

CheckedPart part_of(const MarkupTree& markup, const MarkupElement& element) {
  CheckedPart part{&element};
  for (const MarkupElement& child : markup.children(element)) {
    if (part.source == nullptr && child.is(Vocabulary::xliff, "source")) part.source = &child;
    if (part.target == nullptr && child.is(Vocabulary::xliff, "target")) part.target = &child;
  }
  return part;
}

void read_data_ids(const MarkupTree& markup, const MarkupElement& original_data, UnitContent& content) {
  for (const MarkupElement& data : markup.children(original_data)) {
    const std::string_view id = markup.value(data, "id");
    if (!id.empty()) content.data_ids.insert(id);
  }
}

/// Where each part's target stands in the translated text, counted from 1. Reports what does not fit.
std::vector<std::size_t> positions_of(const Xliff2File& file, const std::vector<CheckedPart>& parts) {
  std::vector<std::size_t> positions(parts.size());
  std::vector<bool> taken(parts.size() + 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    positions[i] = i + 1;
    if (parts[i].target == nullptr) continue;
    const MarkupAttribute* order = file.markup.attribute(*parts[i].target, "order");
    if (order != nullptr) {
      const std::string_view digits = trimmed(order->value);
      std::size_t number = 0;
      const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
      if (read.ec != std::errc{} || number == 0) continue;  // not a number: reported by the grammar
      if (number > parts.size()) {
        file.findings.error(
            *order, "order",
            fmt::format("Order {} is too high: the unit has {} segments and ignorables.", number, parts.size()),
            "4.3.1.24");
        continue;
      }
      positions[i] = number;
    }
    if (taken[positions[i]]) {
      const std::string sentence = fmt::format("Two targets of the unit want position {}.", positions[i]);
      if (order != nullptr) {
        file.findings.error(*order, "order", sentence, "4.3.1.24");
      } else {
        file.findings.error(*parts[i].target, "order", sentence, "4.3.1.24");
      }
    }
    taken[positions[i]] = true;
  }
  return positions;
}

void read_codes(const Xliff2File& file, UnitContent& content) {
  const std::vector<std::size_t> positions = positions_of(file, content.parts);
  std::vector<std::uint32_t> translated(content.parts.size());
  std::iota(translated.begin(), translated.end(), 0U);
  std::ranges::stable_sort(translated, {}, [&positions](std::uint32_t part) { return positions[part]; });
  for (std::uint32_t part = 0; part < content.parts.size(); ++part) {
    if (content.parts[part].source != nullptr) {
      append_codes(file.markup, *content.parts[part].source, part, content.source_codes);
    }
  }
  for (const std::uint32_t part : translated) {
    if (content.parts[part].target != nullptr) {
      append_codes(file.markup, *content.parts[part].target, part, content.target_codes);
    }
  }
  index_codes(content.source_codes, content.source_by_id);
  index_codes(content.target_codes, content.target_by_id);
}

}  // namespace

const CheckedCode* UnitContent::code_of(std::string_view id) const {
  const auto source = source_by_id.find(id);
  if (source != source_by_id.end()) return source->second;
  const auto target = target_by_id.find(id);
  return target == target_by_id.end() ? nullptr : target->second;
}

UnitContent content_of_unit(const Xliff2File& file, const MarkupElement& unit) {
  UnitContent content;
  content.scope = &unit;
  for (const MarkupElement& child : file.markup.children(unit)) {
    if (child.vocabulary != Vocabulary::xliff) continue;
    if (child.name == "segment" || child.name == "ignorable") {
      content.parts.push_back(part_of(file.markup, child));
      const std::string_view id = file.markup.value(child, "id");
      if (!id.empty()) content.part_by_id.try_emplace(id, &child);
    } else if (child.name == "originalData") {
      read_data_ids(file.markup, child, content);
    }
  }
  read_codes(file, content);
  return content;
}

UnitContent content_of_match(const Xliff2File& file, const MarkupElement& match) {
  UnitContent content;
  content.scope = &match;
  content.parts.push_back(part_of(file.markup, match));
  for (const MarkupElement& child : file.markup.children(match)) {
    if (child.is(Vocabulary::xliff, "originalData")) read_data_ids(file.markup, child, content);
  }
  read_codes(file, content);
  return content;
}

}  // namespace weerga
