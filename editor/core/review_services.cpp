// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review_services.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/core/knowledge/first_mentions.h"
#include "xliff/extract/letter.h"
#include "xliff/formats/format.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/merge/review_table.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

Document letter_or_translation(const std::filesystem::path& path) {
  return is_xliff_name(path.string()) ? XliffFile::opened(path).document() : extract_letter(path).document;
}

std::vector<AnnotationProposal> proposals_for(const Document& document, const WorkspaceOptions& options,
                                              const ReviewServices::Progress& progress, std::stop_token stop) {
  Workspace workspace(for_letter(options, document));
  const std::shared_ptr<const Speller> speller = workspace.new_speller(Side::source);
  ProposalOptions wanted{
      .terms = workspace.terms(), .is_word = {}, .kinds = {}, .progress = progress, .stop = std::move(stop)};
  if (speller) wanted.is_word = [speller](std::string_view word) { return speller->knows(word); };
  return propose_annotations(document, wanted);
}

using WithMemory = std::function<void(const std::function<void(LocalMemory*)>&)>;

std::vector<PlacedIssue> issues_of_letter(const Document& document, const WorkspaceOptions& options,
                                          const WithMemory& with_memory, ReviewOptions review_options) {
  Workspace workspace(for_letter(options, document));
  AcronymPairs known;
  const auto learn = [&](LocalMemory* memory) {
    known = known_acronyms(document, workspace.terms()->glossary, memory == nullptr ? nullptr : &memory->index(),
                           {.on_progress = {}, .stop = review_options.stop});
  };
  with_memory ? with_memory(learn) : learn(nullptr);
  std::vector<PlacedIssue> issues = review(document, workspace.checks(), review_options);
  add_first_mentions(issues, first_mention_issues(document, known));
  issues = without_ignored(document, std::move(issues));
  std::ranges::stable_sort(issues, {}, &PlacedIssue::place);
  return issues;
}

}  // namespace

ReviewServices review_services_of(WorkspaceOptions options, const Services& services) {
  options.memory.clear();  // the services hold the memory
  ReviewServices review;
  review.read_letter = letter_or_translation;
  review.read_review = [](const Document& document, const std::filesystem::path& table) {
    return with_review(document, rows_of_review(bytes_of_file(table), table.string())).document;
  };
  review.proposals = [options](const Document& document, const auto& progress, std::stop_token stop) {
    return proposals_for(document, options, progress, std::move(stop));
  };
  review.issues = [options, with_memory = services.with_memory](const Document& document, const auto& progress,
                                                                std::stop_token stop) {
    return issues_of_letter(document, options, with_memory, {.progress = progress, .stop = std::move(stop)});
  };
  if (!services.with_memory) return review;
  const auto with_memory = [use = services.with_memory](const std::function<void(LocalMemory&)>& job) {
    use([&job](LocalMemory* memory) {
      if (memory == nullptr) throw Error(ErrorKind::unsupported, "No memory is open.");
      job(*memory);
    });
  };
  review.timeline = [with_memory](const std::string& phrase, Side side, const std::stop_token& stop) {
    Timeline found;
    with_memory([&](LocalMemory& memory) {
      found = timeline_of(memory.index(), timeline_query(phrase, side, memory.manifest()), stop);
    });
    return found;
  };
  review.inconsistencies = [with_memory, options](const auto& progress, const std::stop_token& stop) {
    ConsistencyOptions wanted{.source_language = options.source_language, .target_language = options.target_language};
    wanted.terms = Workspace(options).terms();
    wanted.control.stop = stop;
    wanted.control.on_progress = [&progress](std::uint64_t done, std::uint64_t total) {
      if (progress && total > 0) progress(static_cast<double>(done) / static_cast<double>(total));
    };
    std::vector<Inconsistency> found;
    with_memory([&](LocalMemory& memory) { found = inconsistencies_in(memory.index(), wanted); });
    return found;
  };
  review.mending = [with_memory](const Inconsistency& finding, const std::string& rendering) {
    Mending mending;
    with_memory([&](LocalMemory& memory) { mending = mend(memory.index(), finding, rendering); });
    return mending;
  };
  review.change_memory = [with_memory](const std::vector<EntryChange>& changes) {
    std::size_t made = 0;
    with_memory([&](LocalMemory& memory) { made = apply_changes(memory, changes); });
    return made;
  };
  return review;
}

}  // namespace weerga
