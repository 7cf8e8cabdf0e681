// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "xliff/formats/inherited.h"
#include "xliff/formats/inline_layout.h"
#include "xliff/formats/markup.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/model/document.h"

namespace weerga {

/// Writes the parts of XLIFF 2 documents. Elements that hold elements end each line with LF.
class Xliff2Writer {
 public:
  Xliff2Writer(XliffStyle style, Markup markup) : style_(style), markup_(std::move(markup)) {}

  /// A file with its groups and units.
  [[nodiscard]] std::string file(const File& file) const;
  [[nodiscard]] std::string unit(const Unit& unit, Inherited outer) const;

  // Parts, also for saving into a file that stays as it is around them.
  [[nodiscard]] std::string notes(const std::vector<Note>& notes) const;
  [[nodiscard]] std::string matches(const std::vector<StoredMatch>& matches) const;
  [[nodiscard]] std::string glossary(const std::vector<StoredTerm>& terms) const;
  [[nodiscard]] std::string metadata(const Metadata& metadata, const std::vector<KeptElement>& kept) const;
  [[nodiscard]] std::string original_data(const std::map<std::string, std::string>& data,
                                          const std::map<std::string, std::string>& directions) const;
  /// All segments and ignorables of `unit`, one a line and their texts on lines of their own.
  [[nodiscard]] std::string segments(const Unit& unit) const;
  /// What stands between the tags of a source or target.
  [[nodiscard]] std::string inline_content(const TaggedText& text, const OpenMarks& open) const;

 private:
  [[nodiscard]] std::string start(std::string_view name) const { return "<" + markup_.core() + std::string(name); }
  [[nodiscard]] std::string end(std::string_view name) const { return "</" + markup_.core() + std::string(name) + ">"; }
  /// A unit that has all its ids.
  [[nodiscard]] std::string written_unit(const Unit& unit, Inherited outer) const;
  [[nodiscard]] std::string group_start(const Group& group) const;
  [[nodiscard]] std::string segment_start(const Segment& segment) const;
  [[nodiscard]] std::string note(const Note& note) const;
  [[nodiscard]] std::string match(const StoredMatch& match, const std::string& prefix) const;
  [[nodiscard]] std::string term(const StoredTerm& term, const std::string& prefix) const;
  /// Module prefix and, where the module is not declared around, its declaration.
  struct ModuleName {
    std::string prefix;
    std::string declaration;
  };
  [[nodiscard]] ModuleName module(XmlSpace space, std::string_view usual) const;
  [[nodiscard]] std::string code_tag(const InlineCode& code) const;
  [[nodiscard]] std::string span_start(const InlineCode& opening, const InlineCode& closing) const;
  [[nodiscard]] std::string mark_start(const Annotation& mark, std::string_view element) const;
  void add_code_attributes(std::string& tag, const InlineCode& code, bool ends_span) const;

  XliffStyle style_;
  Markup markup_;
};

/// The unit with what it needs to be written as XLIFF 2: ids of codes and annotations, originalData for the markup of
/// codes, and, if `complete`, ids of segments.
Unit with_ids(Unit unit, bool complete);

}  // namespace weerga
