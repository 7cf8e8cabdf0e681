// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_findings.h"

#include <algorithm>
#include <utility>

namespace weerga {
namespace {

constexpr std::size_t kBatch = 16;
constexpr std::size_t kKeptRows = 4000;

}  // namespace

RowFindings findings_of(const SegmentSnapshot& snapshot, const Services& services) {
  RowFindings found;
  if (services.misspellings) {
    found.source_misspellings = services.misspellings(snapshot.source.text, snapshot.source_language);
    found.target_misspellings = services.misspellings(snapshot.target.text, snapshot.target_language);
  }
  if (services.terms) found.terms = services.terms(snapshot);
  if (services.issues && !snapshot.target.empty()) found.issues = services.issues(snapshot);
  return found;
}

SessionFindings::SessionFindings(const Session& session, const Services& services, Poster poster,
                                 std::function<void(std::size_t)> found)
    : session_(session), services_(services), found_(std::move(found)), worker_(std::move(poster)) {}

const RowFindings* SessionFindings::of(std::size_t row) const {
  const auto found = rows_.find(row);
  return found == rows_.end() ? nullptr : &found->second;
}

bool SessionFindings::has_trouble(std::size_t row) const { return troubled_.contains(row); }

void SessionFindings::look_at(std::vector<std::size_t> rows) {
  wanted_ = std::move(rows);
  std::erase_if(wanted_, [&](std::size_t row) {
    return row >= session_.row_count() || (rows_.contains(row) && !stale_.contains(row));
  });
  if (!wanted_.empty() || next_ < session_.row_count()) ask();
}

std::vector<std::size_t> SessionFindings::next_batch() {
  std::vector<std::size_t> batch;
  for (const std::size_t row : wanted_) {
    if (batch.size() < kBatch && row < session_.row_count()) batch.push_back(row);
  }
  for (; batch.empty() && next_ < session_.row_count(); ++next_) {
    if (!rows_.contains(next_) || stale_.contains(next_)) batch.push_back(next_);
  }
  return batch;
}

void SessionFindings::ask() {
  const std::vector<std::size_t> rows = next_batch();
  is_asking_ = !rows.empty();
  if (rows.empty()) return;
  std::vector<std::pair<std::size_t, SegmentSnapshot>> batch;
  for (const std::size_t row : rows) batch.emplace_back(row, snapshot_of(session_.document(), session_.place_of(row)));
  worker_.ask(
      [batch = std::move(batch), &services = services_](const std::stop_token& stop) {
        std::vector<std::pair<std::size_t, RowFindings>> found;
        for (const auto& [row, snapshot] : batch) {
          if (stop.stop_requested()) break;
          found.emplace_back(row, findings_of(snapshot, services));
        }
        return found;
      },
      [this](std::vector<std::pair<std::size_t, RowFindings>> found) {
        for (auto& [row, findings] : found) store(row, std::move(findings));
        ask();
      });
}

void SessionFindings::store(std::size_t row, RowFindings findings) {
  if (row >= session_.row_count()) return;
  std::erase(wanted_, row);
  stale_.erase(row);
  if (findings.has_trouble()) {
    troubled_.insert(row);
  } else {
    troubled_.erase(row);
  }
  rows_.insert_or_assign(row, std::move(findings));
  if (rows_.size() > kKeptRows) rows_.erase(row < kKeptRows ? std::prev(rows_.end()) : rows_.begin());
  if (found_) found_(row);
}

void SessionFindings::session_changed(const SessionChange& change) {
  if (change.rows_before != change.rows_after) {
    forget_all();
    return;
  }
  for (std::size_t row = change.first; row < change.first + change.rows_after; ++row) {
    stale_.insert(row);
    if (row < next_) wanted_.push_back(row);
  }
}

void SessionFindings::forget_all() {
  worker_.cancel();
  is_asking_ = false;
  rows_.clear();
  stale_.clear();
  troubled_.clear();
  wanted_.clear();
  next_ = 0;
}

}  // namespace weerga
