// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/checks/term_checks.h"
#include "editor/core/review/annotations.h"

namespace weerga {

/// A mark that the program would make.
struct AnnotationProposal {
  SegmentPlace place;
  AnnotationKind kind = AnnotationKind::term;
  std::optional<ByteRange> source;  ///< at least one of both is there; with both, the marks will be linked
  std::optional<ByteRange> target;
  std::string words;   ///< what is marked, in the source if it is there
  std::string reason;  ///< one sentence: "“OVSE” is a term of the glossary: OSCE."
  std::string remark;  ///< goes into the thread of the mark, "" none

  friend bool operator==(const AnnotationProposal&, const AnnotationProposal&) = default;
};

struct ProposalOptions {
  std::shared_ptr<const TermBase> terms;  ///< nullptr = no terms
  /// Whether `word`, written small, is a word of the source language: such capitalised words are no names. Empty: names
  /// are proposed only where they stand inside a sentence in both texts.
  std::function<bool(std::string_view word)> is_word;
  std::vector<AnnotationKind> kinds;  ///< empty = all that there are recognisers for
  std::function<void(double)> progress;
  std::stop_token stop;
};

/// Marks for the terms of the glossary, references to parliamentary papers and treaties, dates, names and acronyms, in
/// source and target, tied where both sides say the same. Not proposed: what is marked so already, and what was
/// refused. In reading order. Linear in the letter.
std::vector<AnnotationProposal> propose_annotations(const Document& document, const ProposalOptions& options);
/// The same for one segment.
std::vector<AnnotationProposal> propose_annotations(const Document& document, SegmentPlace place,
                                                    const ProposalOptions& options);

/// The marks of a proposal. Throws as annotate() does where the text has changed since.
Edit accept(const Document& document, const AnnotationProposal& proposal, const Attribution& by);
/// All of them, for one step of undo; what no longer fits is left out.
std::vector<Edit> accept_all(const Document& document, const std::vector<AnnotationProposal>& proposals,
                             const Attribution& by);
/// Never proposed again in this paragraph for these words. Kept in the document's metadata.
Edit refuse(const Document& document, const AnnotationProposal& proposal);

}  // namespace weerga
