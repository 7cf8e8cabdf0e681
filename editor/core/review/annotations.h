// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/core/edit.h"
#include "editor/core/review/annotation_kind.h"
#include "xliff/formats/its.h"
#include "xliff/model/document.h"
#include "xliff/model/side.h"

namespace weerga {

/// Who did something, and when (ISO 8601, UTC). Both may be "".
struct Attribution {
  std::string author;
  std::string time;

  friend bool operator==(const Attribution&, const Attribution&) = default;
};

/// A mark to be made. With a text it gets a thread: a note to which others can answer.
struct NewAnnotation {
  Side side = Side::source;
  ByteRange range;
  AnnotationKind kind = AnnotationKind::comment;
  std::string text;
  Attribution by;
  bool is_private = false;  ///< never leaves the house unless an export asks for it
};

// Each function below describes one change of a unit and leaves the document alone; Session::perform carries it out as
// one step of undo. `place` is a segment, `id` an annotation in it. All throw Error invalid_argument with a sentence
// for the translator: nothing is selected, the mark or note is no longer there.
//
// A mark stays on its words through edits. Text put in strictly inside becomes part of it, text at its edges does not,
// and words that replace a part of it belong to it. When all its words go, so does the mark:
// SessionChange::removed_marks tells which. Its thread stays with the paragraph.

Edit annotate(const Document& document, SegmentPlace place, const NewAnnotation& mark);

/// A mark in the source and one in the target of the same segment, linked.
Edit annotate_both(const Document& document, SegmentPlace place, const NewAnnotation& source,
                   const NewAnnotation& target);

/// Ties a mark of the source to one of the target of the same unit; each has at most one partner.
Edit link_annotations(const Document& document, SegmentPlace place, std::string_view source_id,
                      std::string_view target_id);
Edit unlink_annotation(const Document& document, SegmentPlace place, std::string_view id);

/// What is said in a thread.
struct Saying {
  std::string text;
  Attribution by;
  bool is_private = false;
};
/// Adds to the thread of the mark, or begins it.
Edit reply(const Document& document, SegmentPlace place, std::string_view id, const Saying& saying);
/// Settles a mark and its thread, or opens it again.
Edit resolve(const Document& document, SegmentPlace place, std::string_view id, bool resolved);
/// Hides the mark and its thread from hand-overs, or shows it again.
Edit set_private(const Document& document, SegmentPlace place, std::string_view id, bool is_private);

/// A mark with all that belongs to it.
struct ListedAnnotation {
  /// A piece of it: a mark that a split went through has one in each segment.
  struct Part {
    SegmentPlace place;
    ByteRange range;
    friend bool operator==(const Part&, const Part&) = default;
  };
  Side side = Side::source;
  AnnotationKind kind = AnnotationKind::comment;
  Annotation annotation;       ///< as its first part stands in the document
  std::vector<Part> parts;     ///< at least one, in reading order
  std::string words;           ///< what it covers
  std::vector<Note> thread;    ///< its note, then the answers, oldest first; empty if nothing is said
  std::string linked;          ///< id of its partner in the other language, "" none
  std::string linked_words;    ///< what that covers
  std::vector<ItsRemark> its;  ///< what ITS 2.0 says of it, also of other tools
  std::string author;          ///< of the mark or else of its thread, "" unknown
  bool resolved = false;
  bool is_private = false;

  [[nodiscard]] SegmentPlace place() const { return parts.front().place; }
};

struct AnnotationFilter {
  enum class Settled { any, open, resolved };
  std::vector<AnnotationKind> kinds;  ///< empty = all
  std::optional<Side> side;
  Settled settled = Settled::any;
  std::string author;  ///< "" = anybody; whoever marked it or spoke in its thread
  std::string wanted;  ///< in its words or its thread, as occurrences_of() finds it; "" = all
  bool only_linked = false;
};

/// The annotations of a letter that pass, in reading order: by segment, source before target. Linear in the document.
std::vector<ListedAnnotation> annotations_of(const Document& document, const AnnotationFilter& filter = {});
/// The same of one unit, that of `place`.
std::vector<ListedAnnotation> annotations_of_unit(const Document& document, SegmentPlace place,
                                                  const AnnotationFilter& filter = {});

/// Several edits that build on each other, for one step of undo: each is made from document() and added.
class EditSequence {
 public:
  explicit EditSequence(Document document) : document_(std::move(document)) {}

  /// The document as it will be after the edits so far.
  [[nodiscard]] const Document& document() const { return document_; }
  /// Throws what apply throws.
  void add(Edit edit);
  [[nodiscard]] std::vector<Edit> take() { return std::move(edits_); }

 private:
  Document document_;
  std::vector<Edit> edits_;
};

}  // namespace weerga
