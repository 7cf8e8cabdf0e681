// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_saving.h"

#include <algorithm>
#include <utility>

#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_writing.h"

namespace weerga {

std::string with_replacements(std::string_view text, std::vector<Replacement> replacements) {
  // What is put in at a place stands before what replaces the bytes from there on.
  std::ranges::stable_sort(replacements, {},
                           [](const Replacement& r) { return std::pair(r.range.begin, r.range.end); });
  std::string out;
  std::size_t done = 0;
  for (const Replacement& replacement : replacements) {
    out.append(text, done, replacement.range.begin - done);
    out += replacement.bytes;
    done = replacement.range.end;
  }
  out.append(text, done);
  return out;
}

bool same_containers(const Document& read, const Document& edited) {
  const auto same_unit = [](const Unit& a, const Unit& b) {
    return a.id == b.id && a.group == b.group && a.other == b.other && a.kept == b.kept;
  };
  const auto same_file = [&](const File& a, const File& b) {
    return a.id == b.id && a.original == b.original && a.groups == b.groups && a.notes == b.notes &&
           a.metadata == b.metadata && a.kept == b.kept && a.other == b.other && a.skeleton == b.skeleton &&
           a.skeleton_href == b.skeleton_href && a.can_resegment == b.can_resegment && a.translate == b.translate &&
           std::ranges::equal(a.units, b.units, same_unit);
  };
  return read.version == edited.version && read.source_language == edited.source_language && read.kept == edited.kept &&
         read.other == edited.other && std::ranges::equal(read.files, edited.files, same_file);
}

std::string core_prefix_of(const XmlOutline& outline) {
  const std::string_view name = outline.qualified_name(outline.root());
  return std::string(name.substr(0, name.size() - outline.local_name(outline.root()).size()));
}

std::vector<Replacement> set_attribute(const XmlOutline& outline, XmlOutline::Index element, std::string_view name,
                                       const std::optional<std::string>& value) {
  const OutlineAttribute* found = nullptr;
  for (const OutlineAttribute* it = outline.begin_of_attributes(element); it != outline.end_of_attributes(element);
       ++it) {
    if (outline.name_of(*it) == name) found = it;
  }
  if (found == nullptr && !value) return {};
  if (found == nullptr) {
    std::string added;
    add_attribute(added, name, *value);
    // Behind the last attribute, so that the layout of the tag stays.
    std::size_t place = outline[element].begin + 1 + outline[element].name_size;
    if (outline[element].attribute_count != 0) {
      const OutlineAttribute& last = *(outline.end_of_attributes(element) - 1);
      place = last.value_begin + last.value_size + 1;
    }
    return {{.range = {place, place}, .bytes = added}};
  }
  if (value && outline.value_of(*found) == *value) return {};
  if (value) {
    std::string escaped = escaped_attribute(*value);
    // The quotes may be single ones.
    for (std::size_t at = escaped.find('\''); at != std::string::npos; at = escaped.find('\'', at))
      escaped.replace(at, 1, "&apos;");
    return {{.range = {found->value_begin, found->value_begin + found->value_size}, .bytes = escaped}};
  }
  std::size_t begin = found->name_begin;
  while (is_xml_space(outline.text()[begin - 1])) --begin;
  return {{.range = {begin, found->value_begin + found->value_size + 1}, .bytes = {}}};
}

}  // namespace weerga
