// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "xliff/model/tagged_text.h"

namespace weerga {

/// What a marked span is. `other`: a mark of another tool that we have no name for; it is shown and kept.
enum class AnnotationKind {
  term,
  person,
  body,
  treaty,
  paper,  ///< parliamentary paper
  date,
  entity,  ///< a name of no kind that we know
  comment,
  doubt,
  legal,  ///< wording of an act, treaty or motion
  source_error,
  style,
  do_not_translate,
  other,
};
inline constexpr std::size_t kAnnotationKinds = 14;

/// All kinds that a user can choose, in the order of menus: all but `entity` and `other`.
inline constexpr std::array kChoosableKinds{
    AnnotationKind::comment, AnnotationKind::doubt,  AnnotationKind::term,         AnnotationKind::person,
    AnnotationKind::body,    AnnotationKind::treaty, AnnotationKind::paper,        AnnotationKind::date,
    AnnotationKind::legal,   AnnotationKind::style,  AnnotationKind::source_error, AnnotationKind::do_not_translate};

/// "term", "person", …, "source-error", "do-not-translate", "other": for scripts and metadata.
std::string_view to_string(AnnotationKind kind);
std::optional<AnnotationKind> annotation_kind_of(std::string_view name);

/// The kind of a mark, ours or another tool's: by its type, by translate="no", and by ITS 2.0 (a class of text
/// analysis, a quality issue).
AnnotationKind kind_of(const Annotation& annotation);

/// Makes `annotation` one of `kind`, as XLIFF 2.1 and ITS 2.0 write it:
/// * term, comment: their own types; doubt and legal: weerga:doubt, weerga:legal;
/// * do_not_translate: generic with translate="no";
/// * person, body, treaty, paper, date: its:generic with its:taClassRef (text analysis), a class of schema.org;
/// * style, source_error: its:generic with its:locQualityIssueType (style; other, of our profile).
/// What says another kind goes; all else stays. `other` changes nothing.
void set_kind(Annotation& annotation, AnnotationKind kind);

}  // namespace weerga
