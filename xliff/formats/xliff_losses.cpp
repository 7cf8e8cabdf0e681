// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_losses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "xliff/formats/its.h"
#include "xliff/formats/xml_characters.h"
#include "xliff/formats/xml_spaces.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kMost = 1000;

bool is_version_1(std::string_view space) { return space == uri_of(XmlSpace::xliff1); }

bool has_control_characters(std::string_view text) {
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    if (!is_xml_character(point.value)) return true;
    place += point.size;
  }
  return false;
}

/// Names of attributes of XLIFF 1.2 that say how a code was read; other versions say the same in their own way.
bool is_way_of_writing(const Attribute& attribute) {
  constexpr std::array<std::string_view, 5> kNames{"element", "id", "rid", "clone", "xid"};
  return std::ranges::find(kNames, attribute.name) != kNames.end();
}

class Losses {
 public:
  explicit Losses(XliffVersion version) : to_1_(version == XliffVersion::v12), version_(version) {}

  std::vector<Diagnostic> of(const Document& document) {
    where_ = "The document";
    const bool own_attributes =
        std::ranges::any_of(document.other, [](const Attribute& a) { return !a.name.starts_with("xmlns"); });
    note(to_1_ && own_attributes, "attributes", "attributes of its own");
    note(version_ != XliffVersion::v22 && !document.kept.empty(), "modules", "elements of modules or extensions");
    for (const File& file : document.files) look_at(file);
    return std::move(found_);
  }

 private:
  void note(bool lost, std::string_view kind, std::string_view what) {
    if (!lost || found_.size() > kMost) return;
    if (found_.size() == kMost) {
      found_.push_back({.code = "export.lost-more", .sentence = "There is more; only the first thousand are listed."});
      return;
    }
    found_.push_back({.code = fmt::format("export.lost-{}", kind),
                      .sentence = fmt::format("{} has {}, which XLIFF {} cannot hold; left out.", where_, what,
                                              kNames[static_cast<std::size_t>(version_)])});
  }

  void look_at(const File& file) {
    where_ = fmt::format("The file “{}”", file.original.empty() ? file.id : file.original);
    note(to_1_ && !file.metadata.empty(), "metadata", "metadata");
    note(to_1_ && !(file.skeleton.empty() && file.skeleton_href.empty()), "skeleton", "a skeleton");
    look_at_extensions(file.other, file.kept, {"header", "bin-unit"});
    look_at_bare_notes(file.notes);
    std::vector<bool> used(file.groups.size() + 1, !to_1_);
    for (const Unit& unit : file.units) {
      for (std::size_t up = unit.group; up != 0 && !used[up]; up = file.groups[up - 1].parent) used[up] = true;
    }
    for (std::size_t index = 0; index < file.groups.size(); ++index) {
      const Group& group = file.groups[index];
      where_ = fmt::format("The group “{}”", group.id);
      note(!used[index + 1], "group", "no units");
      note(to_1_ && !group.metadata.empty(), "metadata", "metadata");
      note(to_1_ && !group.type.empty(), "type", "a type");
      look_at_extensions(group.other, group.kept, {"context-group", "count-group"});
      look_at_bare_notes(group.notes);
    }
    for (const Unit& unit : file.units) look_at(unit);
  }

  /// Notes of files and groups have no contexts beside them.
  void look_at_bare_notes(const std::vector<Note>& notes) {
    note(to_1_ && std::ranges::any_of(notes,
                                      [](const Note& n) {
                                        return !n.category.empty() || !n.time.empty() || n.resolved ||
                                               !n.reply_to.empty();
                                      }),
         "note-details", "notes with a category, a time or replies");
  }

  void look_at_extensions(const std::vector<Attribute>& other, const std::vector<KeptElement>& kept,
                          std::initializer_list<std::string_view> written_in_1) {
    note(std::ranges::any_of(other, [&](const Attribute& a) { return is_version_1(a.space) != to_1_; }), "attributes",
         to_1_ ? "attributes of modules or extensions" : "attributes of XLIFF 1.2");
    note(to_1_ && std::ranges::any_of(kept,
                                      [&](const KeptElement& e) {
                                        return !is_version_1(e.space) ||
                                               std::ranges::find(written_in_1, e.name) == written_in_1.end();
                                      }),
         "modules", "elements of modules or extensions");
  }

  void look_at(const Unit& unit) {
    where_ = fmt::format("The unit “{}”", unit.id);
    look_at_extensions(unit.other, unit.kept, {"context-group", "count-group", "prop-group"});
    note(to_1_ && !unit.data_directions.empty(), "directions", "directions of markup");
    const auto any_of = [](const auto& list, auto says) { return std::ranges::any_of(list, says); };
    note(to_1_ && any_of(unit.notes, [](const Note& n) { return !n.other.empty(); }), "attributes",
         "notes with attributes of extensions");
    note(to_1_ && any_of(unit.terms,
                         [](const StoredTerm& t) {
                           return !t.kept.empty() || !t.other.empty() || !t.translation_attributes.empty() ||
                                  !t.definition_attributes.empty();
                         }),
         "term-details", "terms with attributes or elements of their own");
    note(any_of(unit.matches,
                [&](const StoredMatch& m) {
                  return any_of(m.other, [&](const Attribute& a) { return is_version_1(a.space) != to_1_; }) ||
                         (to_1_ && !m.kept.empty());
                }),
         "match-details", "matches with attributes or elements of their own");
    note(any_of(unit.segments, [&](const Segment& s) { return s.locked && unit.translate; }), "locks",
         "locked segments");
    note(any_of(unit.segments, [](const Segment& s) { return s.match_percent.has_value(); }), "match-percents",
         "match percentages of translations");
    look_at_texts(unit);
  }

  void look_at_texts(const Unit& unit) {
    bool attributes = false;
    bool characters = false;
    const auto look = [&](const TaggedText& text) {
      const auto lost = [&](const Attribute& a) {
        return to_1_ ? !is_version_1(a.space) : is_version_1(a.space) && !is_way_of_writing(a);
      };
      for (const InlineCode& code : text.codes) attributes = attributes || std::ranges::any_of(code.other, lost);
      const auto lost_of_mark = [&](const Attribute& a) { return lost(a) && !(to_1_ && is_its(a)); };
      for (const Annotation& mark : text.annotations)
        attributes = attributes || std::ranges::any_of(mark.other, lost_of_mark);
      characters = characters || (to_1_ && has_control_characters(text.text));
    };
    for (const Segment& segment : unit.segments) {
      look(segment.source);
      if (segment.target) look(*segment.target);
      attributes = attributes || (to_1_ && !segment.other.empty());
    }
    note(attributes, "inline-attributes",
         to_1_ ? "codes or annotations with attributes of modules or extensions"
               : "codes or annotations with attributes of XLIFF 1.2");
    note(characters, "characters", "control characters");
  }

  static constexpr std::array<std::string_view, 4> kNames{"1.2", "2.0", "2.1", "2.2"};
  bool to_1_;
  XliffVersion version_;
  std::string where_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> losses_of(const Document& document, XliffVersion version) {
  return Losses(version).of(document);
}

}  // namespace weerga
