// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "editor/core/review/annotations.h"
#include "editor/core/review/letter_comparison.h"
#include "editor/core/review/proposals.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/core/tasks/review.h"
#include "editor/ui/card_list.h"

namespace weerga {

/// "Doubt", "Person", … in the language of the interface.
std::string name_of(AnnotationKind kind);

/// An annotation with its words, those it is linked to, and what was said about it.
Card annotation_card(const ListedAnnotation& annotation);
/// The annotations of the unit, then the notes on it that belong to none.
std::vector<Card> unit_note_cards(const Document& document, SegmentPlace place);
Card placed_issue_card(const PlacedIssue& issue, const Document& document);
Card proposal_card(const AnnotationProposal& proposal);
/// What a change took away and brought, with who made it and when.
Card change_card(const TrackedChange& change);

/// A row of two versions that differ: what changed in the letter, and in its translation.
Card compared_card(const ComparedRow& row, const Document& older, const Document& newer);

/// Words of two versions as one text; only what differs is marked.
Card::Paragraph difference_paragraph(const std::vector<DifferencePiece>& pieces, std::string_view newer,
                                     std::string_view older);

}  // namespace weerga
