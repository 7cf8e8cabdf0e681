// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "editor/core/session.h"
#include "editor/core/session_services.h"
#include "editor/core/worker.h"

namespace weerga {

/// What dictionaries, glossary and checks say about one row.
struct RowFindings {
  std::vector<ByteRange> source_misspellings;
  std::vector<ByteRange> target_misspellings;
  std::vector<TermProposal> terms;
  std::vector<Issue> issues;

  [[nodiscard]] bool has_trouble() const { return !issues.empty() || !target_misspellings.empty(); }
};

/// Everything that the services find in a snapshot. Called on a worker thread.
RowFindings findings_of(const SegmentSnapshot& snapshot, const Services& services);

/// Findings by row, found in the background: rows on the screen first, then all others in small batches.
///
/// Belongs to the user-interface thread; session and services are borrowed and must outlive it.
class SessionFindings {
 public:
  /// `found` is called with each row whose findings came in.
  SessionFindings(const Session& session, const Services& services, Poster poster,
                  std::function<void(std::size_t row)> found);

  /// nullptr = not looked at yet, or looked at long ago and forgotten: of a long letter only some rows are kept.
  [[nodiscard]] const RowFindings* of(std::size_t row) const;
  [[nodiscard]] bool has_trouble(std::size_t row) const;
  /// Rows with issues or misspellings in the target, among those looked at.
  [[nodiscard]] const std::set<std::size_t>& troubled() const { return troubled_; }
  [[nodiscard]] bool is_complete() const { return next_ >= session_.row_count() && wanted_.empty() && !is_asking_; }

  void look_at(std::vector<std::size_t> rows);  ///< these first; rows already known cost nothing
  void session_changed(const SessionChange& change);
  void forget_all();  ///< glossary or dictionary changed

 private:
  void ask();
  void store(std::size_t row, RowFindings findings);
  [[nodiscard]] std::vector<std::size_t> next_batch();

  const Session& session_;
  const Services& services_;
  std::function<void(std::size_t)> found_;
  std::map<std::size_t, RowFindings> rows_;
  std::set<std::size_t> stale_;  ///< known, but their text has changed since
  std::set<std::size_t> troubled_;
  std::vector<std::size_t> wanted_;
  bool is_asking_ = false;
  std::size_t next_ = 0;  ///< the sweep over the whole document goes on here
  Worker worker_;
};

}  // namespace weerga
