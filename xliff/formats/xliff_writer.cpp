// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_writer.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "xliff/formats/its.h"
#include "xliff/formats/xliff1_writer.h"
#include "xliff/formats/xliff2_writer.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_spaces.h"
#include "xliff/formats/xml_writing.h"
#include "xliff/model/private_notes.h"
#include "xliff/model/unit_ids.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 4> kVersions{"1.2", "2.0", "2.1", "2.2"};

/// Which modules of ours a document uses: those are declared once, at the root.
struct UsedModules {
  bool matches = false;
  bool glossary = false;
  bool metadata = false;
  bool ours = false;
  bool its = false;

  void look_at(const TaggedText& text) {
    its = its || std::ranges::any_of(text.annotations,
                                     [](const Annotation& mark) { return std::ranges::any_of(mark.other, is_its); });
  }
  void look_at(const std::vector<Note>& notes) {
    ours = ours || std::ranges::any_of(notes, [](const Note& note) {
             return !note.author.empty() || !note.time.empty() || note.resolved || note.is_private ||
                    !note.reply_to.empty();
           });
  }
};

UsedModules modules_of(const Document& document) {
  UsedModules used;
  for (const File& file : document.files) {
    used.look_at(file.notes);
    used.metadata = used.metadata || !file.metadata.empty();
    for (const Group& group : file.groups) {
      used.look_at(group.notes);
      used.metadata = used.metadata || !group.metadata.empty();
    }
    for (const Unit& unit : file.units) {
      used.look_at(unit.notes);
      used.matches = used.matches || !unit.matches.empty();
      used.glossary = used.glossary || !unit.terms.empty();
      used.metadata = used.metadata || !unit.metadata.empty();
      for (const Segment& segment : unit.segments) {
        used.look_at(segment.source);
        if (segment.target) used.look_at(*segment.target);
      }
    }
  }
  return used;
}

void declare(std::vector<Attribute>& root, bool used, std::string_view prefix, XmlSpace space) {
  const std::string_view uri = uri_of(space);
  if (!used ||
      std::ranges::any_of(root, [&](const Attribute& a) { return a.name.starts_with("xmlns:") && a.value == uri; }))
    return;
  root.push_back({.name = "xmlns:" + std::string(prefix),
                  .space = std::string(uri_of(XmlSpace::xmlns)),
                  .value = std::string(uri)});
}

/// Attributes of the root, with a declaration for every module that the document uses.
std::vector<Attribute> root_attributes(const Document& document) {
  std::vector<Attribute> root;
  std::ranges::copy_if(document.other, std::back_inserter(root),
                       [](const Attribute& a) { return a.name.starts_with("xmlns:"); });
  const UsedModules used = modules_of(document);
  declare(root, used.matches, "mtc", XmlSpace::matches);
  declare(root, used.glossary, "gls", XmlSpace::glossary);
  declare(root, used.metadata, "mda", XmlSpace::metadata);
  declare(root, used.ours, "weerga", XmlSpace::weerga);
  declare(root, used.its, "its", XmlSpace::its);
  std::ranges::copy_if(document.other, std::back_inserter(root), [](const Attribute& a) {
    return a.name.find(':') != std::string::npos && !a.name.starts_with("xmlns:");
  });
  return root;
}

void check(const Document& document) {
  if (document.source_language.empty())
    throw Error(ErrorKind::invalid_argument, "The document names no source language.");
  if (!document.target_language.empty()) return;
  for (const File& file : document.files) {
    for (const Unit& unit : file.units) {
      if (std::ranges::any_of(unit.segments, [](const Segment& segment) { return segment.target.has_value(); })) {
        throw Error(ErrorKind::invalid_argument, "The document holds translations but does not name their language.");
      }
    }
  }
}

std::string written_version_2(const Document& document, const XliffStyle& style) {
  const bool newest = style.version == XliffVersion::v22;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff";
  add_attribute(out, "xmlns", uri_of(newest ? XmlSpace::xliff22 : XmlSpace::xliff2));
  add_attribute(out, "version", kVersions[static_cast<std::size_t>(style.version)]);
  add_attribute(out, "srcLang", document.source_language);
  if (!document.target_language.empty()) add_attribute(out, "trgLang", document.target_language);
  const std::vector<Attribute> root = root_attributes(document);
  Markup markup;
  markup.bind(root);
  markup.add(out, root);
  out += ">\n";
  for (const KeptElement& element : document.kept) {
    if (newest) out += element.xml + "\n";
  }
  const Xliff2Writer writer(style, std::move(markup));
  for (const File& file : document.files) out += writer.file(file);
  out += "</xliff>\n";
  return out;
}

}  // namespace

/// Files, groups and units need an id of their own each.
static Document with_container_ids(Document document) {
  const auto give = [](auto& list, std::string_view prefix) {
    IdPool taken;
    for (const auto& each : list) taken.take(each.id);
    for (auto& each : list) {
      if (each.id.empty()) each.id = taken.fresh(prefix);
    }
  };
  give(document.files, "f");
  for (File& file : document.files) {
    give(file.groups, "g");
    give(file.units, "u");
  }
  return document;
}

/// Ids that version 1 allows and version 2 does not: there an id is one word (NMTOKEN). The old one becomes the name of
/// a unit or group that has none.
template <typename Container>
static void give_word_ids(std::vector<Container>& list) {
  const auto is_word = [](std::string_view id) {
    for (std::size_t place = 0; place < id.size(); place += code_point_at(id, place).size) {
      if (!is_name_character(code_point_at(id, place).value)) return false;
    }
    return !id.empty();
  };
  IdPool taken;
  for (const Container& each : list) taken.take(each.id);
  for (Container& each : list) {
    if (each.id.empty() || is_word(each.id)) continue;
    if (each.name.empty()) each.name = each.id;
    std::string word;
    for (std::size_t place = 0; place < each.id.size();) {
      const CodePoint point = code_point_at(each.id, place);
      word += is_name_character(point.value) ? each.id.substr(place, point.size) : "_";
      place += point.size;
    }
    each.id = taken.fresh(word + "_");
  }
}

/// In version 2 the segments and the codes of a unit share their ids' scope (4.3.1.21): of two the segment gets
/// another.
static void part_ids(Unit& unit) {
  std::set<std::string, std::less<>> of_codes;
  for (const Segment& segment : unit.segments) {
    for (const TaggedText* text : {&segment.source, segment.target ? &*segment.target : nullptr}) {
      if (text == nullptr) continue;
      for (const InlineCode& code : text->codes) of_codes.insert(code.id);
      for (const Annotation& mark : text->annotations) of_codes.insert(mark.id);
    }
  }
  IdPool taken = ids_of(unit);
  for (Segment& segment : unit.segments) {
    if (segment.id.empty() || !of_codes.contains(segment.id)) continue;
    const std::string old = std::exchange(segment.id, taken.fresh("s"));
    for (StoredMatch& match : unit.matches) {
      if (match.ref == "#" + old) match.ref = "#" + segment.id;
    }
  }
}

/// What version 2 demands and version 1 does not: words as ids, and matches that point to a segment.
static Document in_terms_of_version_2(Document document) {
  for (File& file : document.files) {
    give_word_ids(file.groups);
    give_word_ids(file.units);
    for (Unit& unit : file.units) {
      part_ids(unit);
      if (std::ranges::none_of(unit.matches, [](const StoredMatch& match) { return match.ref.empty(); })) continue;
      unit = with_ids(unit, true);
      const auto first = std::ranges::find(unit.segments, false, &Segment::ignorable);
      for (StoredMatch& match : unit.matches) {
        if (match.ref.empty() && first != unit.segments.end()) match.ref = "#" + first->id;
      }
    }
  }
  document.version = "2.1";
  return document;
}

/// Language tags have hyphens (BCP 47); some tools write "nl_NL".
static bool has_underlines(const Document& document) {
  return (document.source_language + document.target_language).find('_') != std::string::npos;
}

static Document with_hyphens(Document document) {
  std::ranges::replace(document.source_language, '_', '-');
  std::ranges::replace(document.target_language, '_', '-');
  return document;
}

std::string written_xliff(const Document& document, const XliffStyle& style) {
  check(document);
  if (has_underlines(document)) return written_xliff(with_hyphens(document), style);
  if (style.version != XliffVersion::v12 && document.version.starts_with("1."))
    return written_xliff(in_terms_of_version_2(document), style);
  if (!style.private_notes && has_private_notes(document)) return written_xliff(without_private_notes(document), style);
  const auto nameless = [](const auto& each) { return each.id.empty(); };
  const bool complete = std::ranges::none_of(document.files, [&](const File& file) {
    return nameless(file) || std::ranges::any_of(file.groups, nameless) || std::ranges::any_of(file.units, nameless);
  });
  if (!complete) return written_xliff(with_container_ids(document), style);
  return style.version == XliffVersion::v12 ? written_xliff1(document, style) : written_version_2(document, style);
}

std::string written_xliff(const Document& document, XliffVersion version) {
  return written_xliff(document, XliffStyle{.version = version});
}

}  // namespace weerga
