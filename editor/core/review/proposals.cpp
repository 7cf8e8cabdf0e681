// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/proposals.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "editor/core/edit_start.h"
#include "editor/core/review/name_spans.h"
#include "editor/core/session_filter.h"
#include "xliff/text/acronym.h"
#include "xliff/text/date.h"
#include "xliff/text/error.h"
#include "xliff/text/reference.h"

namespace weerga {
namespace {

constexpr const char* kRefused = "weerga-refused";

/// What is refused, as the metadata keep it.
std::string refusal_of(AnnotationKind kind, std::string_view words) {
  return std::string(to_string(kind)) + " " + std::string(words);
}

bool is_free(const std::vector<ByteRange>& taken, ByteRange range) {
  return std::ranges::none_of(taken, [&](ByteRange other) { return other.overlaps(range); });
}

/// Recognises in one segment.
class Proposing {
 public:
  Proposing(const Document& document, SegmentPlace place, const ProposalOptions& options)
      : document_(document),
        place_(place),
        options_(options),
        segment_(segment_at(document, place)),
        source_(segment_.source.text),
        target_(segment_.target ? std::string_view(segment_.target->text) : "") {}

  std::vector<AnnotationProposal> found() {
    find_references();
    find_dates();
    if (options_.terms) find_terms();
    find_acronyms();
    find_names();
    std::erase_if(proposals_, [&](const AnnotationProposal& each) { return !is_wanted(each); });
    std::ranges::stable_sort(proposals_, {}, [](const AnnotationProposal& each) {
      return std::tuple(!each.source.has_value(), each.source.value_or(each.target.value_or(ByteRange{})));
    });
    return std::move(proposals_);
  }

 private:
  void propose(AnnotationKind kind, std::optional<ByteRange> source, std::optional<ByteRange> target,
               std::string reason) {
    if (source && target && !is_free(in_target_, *target)) target.reset();
    if (source) in_source_.push_back(*source);
    if (target) in_target_.push_back(*target);
    const std::string_view words = source ? source->of(source_) : target->of(target_);
    proposals_.push_back({.place = place_,
                          .kind = kind,
                          .source = source,
                          .target = target,
                          .words = std::string(words),
                          .reason = std::move(reason)});
  }

  void find_references() {
    std::vector<Reference> english = references_of(target_, document_.target_language);
    for (const Reference& reference : references_of(source_, document_.source_language)) {
      const auto twin = std::ranges::find_if(english, [&](const Reference& r) { return r.same_as(reference); });
      const auto kind = reference.kind == ReferenceKind::treaty ? AnnotationKind::treaty : AnnotationKind::paper;
      propose(
          kind, reference.range, twin == english.end() ? std::nullopt : std::optional(twin->range),
          reference.kind == ReferenceKind::treaty ? "A treaty by its number." : "A parliamentary paper or gazette.");
      if (twin != english.end()) english.erase(twin);
    }
  }

  void find_dates() {
    std::vector<DateHit> english = dates_of(target_, document_.target_language);
    for (const DateHit& hit : dates_of(source_, document_.source_language)) {
      if (!is_free(in_source_, hit.range)) continue;
      const auto twin = std::ranges::find(english, hit.dates, &DateHit::dates);
      propose(AnnotationKind::date, hit.range, twin == english.end() ? std::nullopt : std::optional(twin->range),
              "A date.");
      if (twin != english.end()) english.erase(twin);
    }
  }

  void find_terms() {
    const Glossary& glossary = options_.terms->glossary;
    std::vector<TermHit> english = options_.terms->target.hits_of(target_);
    for (const TermHit& hit : options_.terms->source.hits_of(source_)) {
      const Concept& what = glossary.concepts()[hit.concept_index];
      if (!is_right(what.terms[hit.term_index]) || !is_free(in_source_, hit.range)) continue;
      const auto twin = std::ranges::find(english, hit.concept_index, &TermHit::concept_index);
      propose(AnnotationKind::term, hit.range, twin == english.end() ? std::nullopt : std::optional(twin->range),
              fmt::format("“{}” is a term of the glossary{}.", what.terms[hit.term_index].text, translations_of(what)));
      if (twin != english.end()) english.erase(twin);
    }
  }

  [[nodiscard]] std::string translations_of(const Concept& what) const {
    std::string names;
    for (const Term& term : what.terms) {
      const bool is_target = term.language.substr(0, 2) == document_.target_language.substr(0, 2);
      if (is_target && term.status == TermStatus::preferred) names += (names.empty() ? ": " : ", ") + term.text;
    }
    return names;
  }

  void find_acronyms() {
    const std::vector<ByteRange> english = acronyms_in(target_);
    for (const ByteRange range : acronyms_in(source_)) {
      if (!is_free(in_source_, range)) continue;
      const auto twin = std::ranges::find_if(
          english, [&](ByteRange r) { return r.of(target_) == range.of(source_) && is_free(in_target_, r); });
      propose(AnnotationKind::body, range, twin == english.end() ? std::nullopt : std::optional(*twin), "An acronym.");
    }
  }

  void find_names() {
    for (const NameSpan& name : names_in(source_, options_.is_word)) {
      if (!is_free(in_source_, name.range)) continue;
      const std::vector<ByteRange> same = occurrences_of(name.range.of(source_), target_);
      const auto twin = std::ranges::find_if(same, [&](ByteRange r) { return is_free(in_target_, r); });
      if (!options_.is_word && twin == same.end()) continue;
      propose(name.is_person ? AnnotationKind::person : AnnotationKind::entity, name.range,
              twin == same.end() ? std::nullopt : std::optional(*twin), "A name.");
    }
  }

  [[nodiscard]] bool is_wanted(const AnnotationProposal& each) const {
    const auto& kinds = options_.kinds;
    if (!kinds.empty() && std::ranges::find(kinds, each.kind) == kinds.end()) return false;
    const auto is_marked = [&](const TaggedText& text, ByteRange range) {
      return std::ranges::any_of(text.annotations, [&](const Annotation& mark) {
        return kind_of(mark) == each.kind && mark.range.overlaps(range);
      });
    };
    if (each.source && is_marked(segment_.source, *each.source)) return false;
    const Metadata& metadata = unit_at(document_, place_).metadata;
    const auto refused = metadata.find(kRefused);
    if (refused == metadata.end()) return true;
    const std::string own = refusal_of(each.kind, each.words);
    return std::ranges::none_of(refused->second, [&](const auto& entry) { return entry.second == own; });
  }

  const Document& document_;
  SegmentPlace place_;
  const ProposalOptions& options_;
  const Segment& segment_;
  std::string_view source_;
  std::string_view target_;
  std::vector<ByteRange> in_source_;  ///< what is proposed already
  std::vector<ByteRange> in_target_;
  std::vector<AnnotationProposal> proposals_;
};

/// Whether the words that a proposal is about still stand there.
bool still_fits(const Document& document, const AnnotationProposal& proposal) {
  const Segment& segment = segment_at(document, proposal.place);
  if (proposal.source)
    return proposal.source->end <= segment.source.text.size() &&
           proposal.source->of(segment.source.text) == proposal.words;
  return segment.target && proposal.target && proposal.target->end <= segment.target->text.size() &&
         proposal.target->of(segment.target->text) == proposal.words;
}

}  // namespace

std::vector<AnnotationProposal> propose_annotations(const Document& document, SegmentPlace place,
                                                    const ProposalOptions& options) {
  return Proposing(document, place, options).found();
}

std::vector<AnnotationProposal> propose_annotations(const Document& document, const ProposalOptions& options) {
  std::vector<AnnotationProposal> all;
  const std::vector<SegmentPlace> places = segments_of(document);
  for (std::size_t index = 0; index < places.size() && !options.stop.stop_requested(); ++index) {
    if (options.progress) options.progress(static_cast<double>(index) / static_cast<double>(places.size()));
    std::ranges::move(propose_annotations(document, places[index], options), std::back_inserter(all));
  }
  return all;
}

Edit accept(const Document& document, const AnnotationProposal& proposal, const Attribution& by) {
  if (!still_fits(document, proposal))
    throw Error(ErrorKind::invalid_argument, "The words have changed since the mark was proposed.");
  const Segment& segment = segment_at(document, proposal.place);
  const bool target_fits = proposal.target && segment.target && proposal.target->end <= segment.target->text.size();
  const NewAnnotation source{Side::source, proposal.source.value_or(ByteRange{}), proposal.kind, proposal.remark, by,
                             false};
  const NewAnnotation target{Side::target, proposal.target.value_or(ByteRange{}), proposal.kind, {}, by, false};
  if (proposal.source && target_fits) return annotate_both(document, proposal.place, source, target);
  return annotate(document, proposal.place, proposal.source ? source : target);
}

std::vector<Edit> accept_all(const Document& document, const std::vector<AnnotationProposal>& proposals,
                             const Attribution& by) {
  EditSequence sequence(document);
  for (const AnnotationProposal& proposal : proposals) {
    if (still_fits(sequence.document(), proposal)) sequence.add(accept(sequence.document(), proposal, by));
  }
  return sequence.take();
}

Edit refuse(const Document& document, const AnnotationProposal& proposal) {
  Edit edit = unchanged(EditKind::annotation, document, proposal.place);
  auto& refused = edit.after.metadata[kRefused];
  std::size_t number = refused.size() + 1;
  while (refused.contains(std::to_string(number))) ++number;
  refused[std::to_string(number)] = refusal_of(proposal.kind, proposal.words);
  return edit;
}

}  // namespace weerga
