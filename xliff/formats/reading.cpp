// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/reading.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "xliff/formats/xml_writing.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Index = XmlOutline::Index;

std::string_view prefix_of(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? std::string_view{} : qualified.substr(0, colon);
}

/// The prefixes that are used in `top`. Those of namespace declarations are none.
std::set<std::string_view> used_prefixes(const XmlOutline& outline, Index top) {
  std::set<std::string_view> prefixes;
  for (Index node = top; node < outline[top].after; ++node) {
    if (outline[node].kind != OutlineNode::Kind::element) continue;
    prefixes.insert(prefix_of(outline.qualified_name(node)));
    for (const OutlineAttribute* it = outline.begin_of_attributes(node); it != outline.end_of_attributes(node); ++it) {
      const std::string_view prefix = prefix_of(outline.name_of(*it));
      if (it->space != XmlSpace::xmlns && !prefix.empty()) prefixes.insert(prefix);
    }
  }
  return prefixes;
}

/// Whether a binding holds wherever we write: the core of version 2 is the default namespace there, and the root's own
/// declarations go along.
bool holds_everywhere(const XmlOutline& outline, const XmlOutline::Binding& binding) {
  if (!binding.prefix.empty()) return outline.declared_at_root(binding.prefix) == binding.uri;
  return binding.uri == uri_of(XmlSpace::xliff2) || binding.uri == uri_of(XmlSpace::xliff22);
}

}  // namespace

void Reading::report(Index node, std::string code, std::string sentence, std::string source) {
  constexpr std::size_t kMost = 1000;
  if (diagnostics.size() > kMost) return;
  if (diagnostics.size() == kMost) {
    code = "xliff.more";
    sentence = "There is more of this kind; only the first thousand are listed.";
  }
  diagnostics.push_back({.code = std::move(code),
                         .sentence = std::move(sentence),
                         .place = place_of((*outline)[node].begin),
                         .source = std::move(source)});
}

KeptElement kept_element(const XmlOutline& outline, Index node) {
  KeptElement kept{.name = std::string(outline.local_name(node)),
                   .space = std::string(outline.spaces().uri(outline[node].space)),
                   .xml = std::string(outline.raw(node))};
  std::string declarations;
  const std::set<std::string_view> used = used_prefixes(outline, node);
  std::vector<XmlOutline::Binding> bindings = outline.bindings_around(node);
  if (bindings.empty() || !bindings.front().prefix.empty()) bindings.insert(bindings.begin(), XmlOutline::Binding{});
  for (const XmlOutline::Binding& binding : bindings) {
    if (!used.contains(binding.prefix) || outline.declared_at(node, binding.prefix) ||
        holds_everywhere(outline, binding))
      continue;
    add_attribute(declarations, binding.prefix.empty() ? "xmlns" : "xmlns:" + std::string(binding.prefix), binding.uri);
  }
  kept.xml.insert(1 + outline[node].name_size, declarations);
  return kept;
}

Attribute kept_attribute(const XmlOutline& outline, const OutlineAttribute& attribute) {
  return {.name = std::string(outline.name_of(attribute)),
          .space = std::string(outline.spaces().uri(attribute.space)),
          .value = outline.value_of(attribute)};
}

std::vector<Attribute> other_attributes(const XmlOutline& outline, Index node,
                                        std::span<const std::string_view> known) {
  std::vector<Attribute> other;
  for (const OutlineAttribute* it = outline.begin_of_attributes(node); it != outline.end_of_attributes(node); ++it) {
    const bool understood =
        it->space == XmlSpace::none && std::ranges::find(known, outline.name_of(*it)) != known.end();
    const bool inherited = it->space == XmlSpace::xml && outline.local_of(*it) != "id";
    if (!understood && !inherited && it->space != XmlSpace::xmlns) other.push_back(kept_attribute(outline, *it));
  }
  return other;
}

std::optional<bool> yes_or_no(const std::optional<std::string>& value) {
  if (value == "yes") return true;
  if (value == "no") return false;
  return std::nullopt;
}

bool preserves_space(const XmlOutline& outline, Index node, bool inherited) {
  const OutlineAttribute* found = outline.attribute(node, "space", XmlSpace::xml);
  return found == nullptr ? inherited : outline.value_of(*found) == "preserve";
}

std::optional<double> percentage(std::string_view text) {
  std::string number(trimmed(text));
  if (number.ends_with('%')) number = std::string(trimmed(std::string_view(number).substr(0, number.size() - 1)));
  std::ranges::replace(number, ',', '.');
  double value = 0;
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), value, std::chars_format::fixed);
  const bool whole = error == std::errc{} && end == number.data() + number.size();
  if (!whole || !(value >= 0 && value <= 100)) return std::nullopt;
  return value;
}

}  // namespace weerga
