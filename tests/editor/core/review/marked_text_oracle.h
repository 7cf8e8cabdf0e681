// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "xliff/model/document.h"
#include "xliff/model/side.h"

namespace weerga::test {

/// What annotations should cover, the simple way: every byte of a text carries the set of annotations that cover it.
/// Knows nothing of ranges, ids or the editor's code.
class MarkedTextOracle {
 public:
  struct Byte {
    char value = 0;
    std::set<int> marks;  ///< numbers of spans; two spans of one annotation that a gap divides have two numbers
  };
  using Bytes = std::vector<Byte>;
  struct Part {
    Bytes source;
    std::optional<Bytes> target;
    bool ignorable = false;
  };
  struct Paragraph {
    std::vector<Part> parts;
  };

  explicit MarkedTextOracle(const Document& document);

  [[nodiscard]] const Paragraph& paragraph(std::size_t unit) const { return paragraphs_[unit]; }
  void restore(std::size_t unit, Paragraph paragraph) { paragraphs_[unit] = std::move(paragraph); }

  // One edit each; they return the names of the annotations that went.
  std::multiset<std::string> replace(SegmentPlace place, Side side, ByteRange range, const std::string& words);
  std::multiset<std::string> split(SegmentPlace place, std::size_t source, std::size_t target);
  std::multiset<std::string> join(SegmentPlace place);
  void mark(SegmentPlace place, Side side, ByteRange range, const std::string& name);
  void unmark(SegmentPlace place, Side side, std::size_t byte, const std::string& name);

  /// What differs between the paragraph and the document's unit, "" if nothing does.
  [[nodiscard]] std::string difference(const Document& document, std::size_t unit) const;

 private:
  Bytes& bytes(SegmentPlace place, Side side);
  /// Numbers of spans of the paragraph, each with how many bytes it has.
  [[nodiscard]] std::set<int> spans_of(std::size_t unit) const;
  std::multiset<std::string> gone_since(const std::set<int>& before, std::size_t unit) const;
  void part_spans(std::size_t unit);
  void part_spans(std::vector<Bytes*> texts);

  std::vector<Paragraph> paragraphs_;
  std::vector<std::string> names_;  ///< by number
};

/// What tells an annotation apart whatever becomes of its id.
std::string name_of_mark(const Annotation& mark);

}  // namespace weerga::test
