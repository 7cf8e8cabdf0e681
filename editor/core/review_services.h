// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "editor/core/knowledge/consistency_report.h"
#include "editor/core/knowledge/mending.h"
#include "editor/core/knowledge/timeline.h"
#include "editor/core/review/proposals.h"
#include "editor/core/session_services.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"

namespace weerga {

/// What the windows for review and for knowledge of many letters ask. Every function may be empty: then the command
/// that needs it is not offered. All are called from worker threads and throw Error.
struct ReviewServices {
  using Progress = std::function<void(double)>;  ///< 0 to 1

  std::function<std::vector<AnnotationProposal>(const Document&, const Progress&, std::stop_token)> proposals;
  /// All checks of the letter: of each segment, of the letter as a whole, and of first mentions of acronyms.
  std::function<std::vector<PlacedIssue>(const Document&, const Progress&, std::stop_token)> issues;
  std::function<Timeline(const std::string& phrase, Side, std::stop_token)> timeline;
  std::function<std::vector<Inconsistency>(const Progress&, std::stop_token)> inconsistencies;
  std::function<Mending(const Inconsistency&, const std::string& rendering)> mending;
  /// Carries changes of the memory out; returns how many were made.
  std::function<std::size_t(const std::vector<EntryChange>&)> change_memory;
  std::function<Document(const std::filesystem::path&)> read_letter;  ///< a letter, or an XLIFF file
  /// The targets of a table that a reviewer edited, in the document.
  std::function<Document(const Document&, const std::filesystem::path& table)> read_review;
};

/// Answers from the glossary of `options` and the memory of `services`.
ReviewServices review_services_of(WorkspaceOptions options, const Services& services);

}  // namespace weerga
