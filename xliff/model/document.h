// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// XLIFF 2.1 § 4.3.1.31, in order of progress.
enum class State { initial, translated, reviewed, final };

std::string_view to_string(State state);
std::optional<State> state_of(std::string_view name);

/// A remark on a file, group or unit; an annotation may point to it (XLIFF 2.1 § 4.2.2.9).
struct Note {
  std::string id;
  std::string text;
  std::string category;    ///< "" or what kind of remark: "doubt", "source-error"
  std::string applies_to;  ///< "source", "target" or ""
  int priority = 1;        ///< 1 (highest) to 10
  std::string author;
  std::string time;  ///< ISO 8601, UTC; "" unknown
  bool resolved = false;
  bool is_private = false;  ///< stays at home unless an export asks for it
  std::string reply_to;     ///< id of the note that this one answers, or ""
  std::vector<Attribute> other;

  friend bool operator==(const Note&, const Note&) = default;
};

/// An element of a module or an extension that the model has no field for, kept as written.
struct KeptElement {
  std::string name;   ///< without prefix
  std::string space;  ///< namespace URI
  std::string xml;    ///< the whole element; it declares the prefixes it uses, or the root declares them
  friend bool operator==(const KeptElement&, const KeptElement&) = default;
};

/// A proposal stored with a unit (mtc:match, alt-trans).
struct StoredMatch {
  std::string id;
  std::string ref;  ///< the source span that it is for: "#s1", "#m1"; "" = the unit
  TaggedText source;
  TaggedText target;
  std::optional<double> similarity;                  ///< percent
  std::optional<double> quality;                     ///< percent
  std::optional<double> suitability;                 ///< percent
  std::string origin;                                ///< where it comes from, for people
  std::string type;                                  ///< tm, mt, icm, am, tb, other
  bool reference = false;                            ///< its target is in another language
  std::map<std::string, std::string> original_data;  ///< id → native markup
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;

  friend bool operator==(const StoredMatch&, const StoredMatch&) = default;
};

/// A glossary entry stored with a unit (gls:glossEntry).
struct StoredTerm {
  std::string id;
  std::string ref;
  std::string term;
  std::vector<std::string> translations;
  std::string definition;
  std::string source;                                          ///< where the term comes from
  std::vector<std::vector<Attribute>> translation_attributes;  ///< of translations, by index; may be shorter
  std::vector<Attribute> definition_attributes;
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;

  friend bool operator==(const StoredTerm&, const StoredTerm&) = default;
};

/// Named values (mda:metadata): category → type → value. Ours have the category "weerga".
using Metadata = std::map<std::string, std::map<std::string, std::string>>;

/// A translatable piece of a unit, or text between two pieces (`ignorable`).
struct Segment {
  std::string id;  ///< "" = none was given
  bool ignorable = false;
  TaggedText source;
  std::optional<TaggedText> target;
  State state = State::initial;
  bool has_state = false;             ///< the file named the state; a document that we write always names it
  std::string sub_state;              ///< "" or "prefix:value"
  std::optional<bool> can_resegment;  ///< absent = inherited
  std::optional<std::size_t> order;   ///< place of the target among those of the unit, from 1; absent = as the source
  bool preserve_space = false;
  bool locked = false;  ///< not to be edited (translate="no", sdl or memoQ lock)
  std::optional<double>
      match_percent;  ///< similarity of the proposal that the target came from, where the file says so
  std::vector<Attribute> other;

  friend bool operator==(const Segment&, const Segment&) = default;
};

/// A paragraph, heading, cell or the like: its segments joined are its text (XLIFF 2.1 § 4.2.2.5).
struct Unit {
  std::string id;
  std::string name;
  std::string type;
  std::size_t group = 0;  ///< index + 1 into File::groups; 0 = directly in the file
  bool can_resegment = true;
  bool translate = true;
  bool preserve_space = true;
  std::vector<Segment> segments;  ///< in source order, ignorables included
  std::vector<Note> notes;
  std::vector<StoredMatch> matches;
  std::vector<StoredTerm> terms;
  Metadata metadata;
  std::map<std::string, std::string> original_data;    ///< id → native markup
  std::map<std::string, std::string> data_directions;  ///< id → ltr, rtl or auto, where the file names one
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;

  friend bool operator==(const Unit&, const Unit&) = default;
};

struct Group {
  std::string id;
  std::string name;
  std::string type;
  std::size_t parent = 0;             ///< index + 1 into File::groups; 0 = the file
  std::optional<bool> can_resegment;  ///< absent = inherited
  std::optional<bool> translate;      ///< absent = inherited
  std::vector<Note> notes;
  Metadata metadata;
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;

  friend bool operator==(const Group&, const Group&) = default;
};

/// One source document, such as a letter.
struct File {
  std::string id;
  std::string original;  ///< name of the source document; text only, never opened
  std::string skeleton;  ///< embedded skeleton, "" none
  std::string skeleton_href;
  bool can_resegment = true;
  bool translate = true;
  std::vector<Group> groups;
  std::vector<Unit> units;  ///< in document order, whatever their groups
  std::vector<Note> notes;
  Metadata metadata;
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;

  friend bool operator==(const File&, const File&) = default;
};

/// A bilingual document as XLIFF knows it.
struct Document {
  std::string version = "2.1";  ///< of the file that it was read from
  std::string source_language = "nl";
  std::string target_language;  ///< "" = none named
  std::vector<File> files;
  std::vector<KeptElement> kept;
  std::vector<Attribute> other;  ///< of the root, its namespace declarations included

  friend bool operator==(const Document&, const Document&) = default;
};

/// A place in a document; indices count from 0.
struct SegmentPlace {
  std::size_t file = 0;
  std::size_t unit = 0;
  std::size_t segment = 0;

  friend auto operator<=>(const SegmentPlace&, const SegmentPlace&) = default;
};

Segment& segment_at(Document& document, SegmentPlace place);
const Segment& segment_at(const Document& document, SegmentPlace place);
const Unit& unit_at(const Document& document, SegmentPlace place);

/// The places of all segments that are no ignorables, in document order.
std::vector<SegmentPlace> segments_of(const Document& document);

}  // namespace weerga
