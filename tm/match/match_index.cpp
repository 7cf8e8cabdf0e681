// SPDX-License-Identifier: Apache-2.0
#include "tm/match/match_index.h"

#include <mutex>
#include <shared_mutex>
#include <utility>

#include "tm/match/ranking.h"
#include "tm/match/recent_entries.h"
#include "xliff/text/error.h"

namespace weerga {

struct MatchIndex::Parts {
  mutable std::shared_mutex change;
  RecentEntries recent;
};

MatchIndex::MatchIndex() : parts_(std::make_unique<Parts>()) {}
MatchIndex::MatchIndex(MatchIndex&&) noexcept = default;
MatchIndex& MatchIndex::operator=(MatchIndex&&) noexcept = default;
MatchIndex::~MatchIndex() = default;

MatchIndex::MatchIndex(std::span<const MemoryEntry> entries) : MatchIndex() {
  for (const MemoryEntry& entry : entries) put(entry);
}

MatchIndex MatchIndex::opened(const std::filesystem::path& path) {
  throw Error(ErrorKind::unsupported, "This index has another format version.", {path.string()});
}

void MatchIndex::put(const MemoryEntry& entry) {
  const std::unique_lock lock(parts_->change);
  parts_->recent.put(entry);
}

bool MatchIndex::remove(std::string_view letter, std::string_view id) {
  const std::unique_lock lock(parts_->change);
  return parts_->recent.remove(letter, id);
}

std::size_t MatchIndex::size() const {
  const std::shared_lock lock(parts_->change);
  return parts_->recent.size();
}

std::optional<MemoryEntry> MatchIndex::entry(std::string_view letter, std::string_view id) const {
  const std::shared_lock lock(parts_->change);
  const MemoryEntry* found = parts_->recent.find(letter, id);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

void MatchIndex::for_each(const std::function<void(const MemoryEntry&)>& visit) const {
  const std::shared_lock lock(parts_->change);
  parts_->recent.for_each(visit);
}

std::vector<Match> MatchIndex::matches_of(const Query& query) const {
  const std::shared_lock lock(parts_->change);
  return ranked(parts_->recent.matches_of(query), query);
}

std::size_t MatchIndex::recent_changes() const {
  const std::shared_lock lock(parts_->change);
  return parts_->recent.size();
}

void MatchIndex::save(const std::filesystem::path&) const {}

struct MatchIndexBuilder::Parts {
  MatchIndex index;
};

MatchIndexBuilder::MatchIndexBuilder() : parts_(std::make_unique<Parts>()) {}
MatchIndexBuilder::~MatchIndexBuilder() = default;
MatchIndexBuilder::MatchIndexBuilder(MatchIndexBuilder&&) noexcept = default;
MatchIndexBuilder& MatchIndexBuilder::operator=(MatchIndexBuilder&&) noexcept = default;

void MatchIndexBuilder::add(const MemoryEntry& entry) { parts_->index.put(entry); }

MatchIndex MatchIndexBuilder::built() { return std::exchange(parts_->index, MatchIndex{}); }

}  // namespace weerga
