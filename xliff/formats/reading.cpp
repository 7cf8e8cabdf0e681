// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/reading.h"

#include <algorithm>
#include <charconv>
#include <map>
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

/// The declaration of `prefix` on `element` itself.
const OutlineAttribute* declaration_on(const XmlOutline& outline, Index element, std::string_view prefix) {
  for (const OutlineAttribute* it = outline.begin_of_attributes(element); it != outline.end_of_attributes(element);
       ++it) {
    if (it->space != XmlSpace::xmlns) continue;
    const std::string_view name = outline.name_of(*it);
    if (prefix.empty() ? name == "xmlns" : name.size() > 6 && name.substr(6) == prefix) return it;
  }
  return nullptr;
}

/// Whether `prefix`, used at `node`, is declared there or above, up to and with `top`.
bool declared_within(const XmlOutline& outline, Index node, Index top, std::string_view prefix) {
  for (;; node = outline[node].parent) {
    if (declaration_on(outline, node, prefix) != nullptr) return true;
    if (node == top) return false;
  }
}

/// The prefixes that are used in `top` but declared outside it, with what they stand for.
std::map<std::string_view, XmlSpace> free_prefixes(const XmlOutline& outline, Index top) {
  std::map<std::string_view, XmlSpace> prefixes;
  const auto use = [&](Index node, std::string_view prefix, XmlSpace space) {
    if (prefix != "xml" && !prefixes.contains(prefix) && !declared_within(outline, node, top, prefix))
      prefixes.emplace(prefix, space);
  };
  for (Index node = top; node < outline[top].after; ++node) {
    if (outline[node].kind != OutlineNode::Kind::element) continue;
    use(node, prefix_of(outline.qualified_name(node)), outline[node].space);
    for (const OutlineAttribute* it = outline.begin_of_attributes(node); it != outline.end_of_attributes(node); ++it) {
      const std::string_view prefix = prefix_of(outline.name_of(*it));
      if (it->space != XmlSpace::xmlns && !prefix.empty()) use(node, prefix, it->space);
    }
  }
  return prefixes;
}

/// The declaration that an element has to carry so that `prefix` means the same in a file that we write; "" if the
/// root's own declarations go along. All that we write has the core of version 2 as its default namespace.
std::string needed_declaration(const XmlOutline& outline, std::string_view prefix, XmlSpace space) {
  const std::string_view uri = outline.spaces().uri(space);
  if (prefix.empty()) {
    const bool core = space == XmlSpace::xliff2 || space == XmlSpace::xliff22;
    return core ? std::string() : " xmlns=\"" + escaped_attribute(uri) + "\"";
  }
  const OutlineAttribute* at_root = declaration_on(outline, outline.root(), prefix);
  if (at_root != nullptr && outline.value_of(*at_root) == uri) return {};
  return " xmlns:" + std::string(prefix) + "=\"" + escaped_attribute(uri) + "\"";
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
  for (const auto& [prefix, space] : free_prefixes(outline, node))
    declarations += needed_declaration(outline, prefix, space);
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
