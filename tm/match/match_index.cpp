// SPDX-License-Identifier: Apache-2.0
#include "tm/match/match_index.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <utility>

#include "tm/match/fuzzy_search.h"
#include "tm/match/index_parts.h"
#include "tm/match/packed_memory.h"
#include "tm/match/ranking.h"
#include "xliff/text/file_bytes.h"

namespace weerga {

MatchIndex::MatchIndex() : parts_(std::make_unique<Parts>()) {}
MatchIndex::MatchIndex(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
MatchIndex::MatchIndex(MatchIndex&&) noexcept = default;
MatchIndex& MatchIndex::operator=(MatchIndex&&) noexcept = default;
MatchIndex::~MatchIndex() = default;

MatchIndex::MatchIndex(std::span<const MemoryEntry> entries) : MatchIndex() {
  MatchIndexBuilder builder;
  for (const MemoryEntry& entry : entries) builder.add(entry);
  *this = builder.built();
}

MatchIndex MatchIndex::opened(const std::filesystem::path& path) {
  auto parts = std::make_unique<Parts>();
  parts->packed = std::make_unique<PackedMemory>(PackedFile::mapped(path));
  return MatchIndex(std::move(parts));
}

bool MatchIndex::Parts::remove_packed(std::string_view letter, std::string_view id) {
  const auto found = packed ? packed->entries().find(letter, id) : std::nullopt;
  if (!found || is_removed(*found)) return false;
  if (removed.empty()) removed.resize(packed->entries().size());
  removed[*found] = true;
  ++removals;
  return true;
}

void MatchIndex::put(const MemoryEntry& entry) {
  const std::unique_lock lock(parts_->change);
  parts_->remove_packed(entry.letter, entry.id);
  parts_->recent.put(entry);
}

bool MatchIndex::remove(std::string_view letter, std::string_view id) {
  const std::unique_lock lock(parts_->change);
  const bool was_packed = parts_->remove_packed(letter, id);
  return parts_->recent.remove(letter, id) || was_packed;
}

std::size_t MatchIndex::size() const {
  const std::shared_lock lock(parts_->change);
  const std::size_t packed = parts_->packed ? parts_->packed->entries().size() : 0;
  return packed - parts_->removals + parts_->recent.size();
}

std::string MatchIndex::newest_date() const {
  const std::shared_lock lock(parts_->change);
  std::string newest;
  if (parts_->packed && parts_->packed->entries().size() > parts_->removals) {
    const PackedEntries& packed = parts_->packed->entries();
    std::uint32_t latest = 0;
    for (std::uint32_t entry = 0; entry < packed.size(); ++entry) {
      if (!parts_->is_removed(entry)) latest = std::max(latest, packed.date(entry));
    }
    newest = packed.date_text(latest);
  }
  parts_->recent.for_each([&](const MemoryEntry& entry) { newest = std::max(newest, entry.date); });
  return newest;
}

std::optional<MemoryEntry> MatchIndex::entry(std::string_view letter, std::string_view id) const {
  const std::shared_lock lock(parts_->change);
  if (const MemoryEntry* found = parts_->recent.find(letter, id)) return *found;
  if (!parts_->packed) return std::nullopt;
  const auto found = parts_->packed->entries().find(letter, id);
  return found && !parts_->is_removed(*found) ? std::optional(parts_->packed->entry(*found)) : std::nullopt;
}

void MatchIndex::for_each(const std::function<void(const MemoryEntry&)>& visit) const {
  const std::shared_lock lock(parts_->change);
  const std::size_t packed = parts_->packed ? parts_->packed->entries().size() : 0;
  for (std::uint32_t entry = 0; entry < packed; ++entry) {
    if (!parts_->is_removed(entry)) visit(parts_->packed->entry(entry));
  }
  parts_->recent.for_each(visit);
}

std::vector<Match> MatchIndex::matches_of(const Query& query) const {
  const std::shared_lock lock(parts_->change);
  std::vector<Match> matches = parts_->recent.matches_of(query);
  if (parts_->packed) {
    std::ranges::move(fuzzy_matches(*parts_->packed, query, parts_->removed), std::back_inserter(matches));
  }
  return ranked(std::move(matches), query);
}

std::size_t MatchIndex::recent_changes() const {
  const std::shared_lock lock(parts_->change);
  return parts_->recent.size() + parts_->removals;
}

void MatchIndex::save(const std::filesystem::path& path) const {
  if (recent_changes() == 0 && parts_->packed) return replace_file(path, parts_->packed->bytes());
  MemoryCollector collector;
  for_each([&](const MemoryEntry& entry) { collector.add(EntryView::of(entry)); });
  replace_file(path, collector.packed());
}

struct MatchIndexBuilder::Parts {
  MemoryCollector collector;
};

MatchIndexBuilder::MatchIndexBuilder() : parts_(std::make_unique<Parts>()) {}
MatchIndexBuilder::~MatchIndexBuilder() = default;
MatchIndexBuilder::MatchIndexBuilder(MatchIndexBuilder&&) noexcept = default;
MatchIndexBuilder& MatchIndexBuilder::operator=(MatchIndexBuilder&&) noexcept = default;

void MatchIndexBuilder::expect(std::uint64_t letter_bytes) {
  // A segment has some 600 bytes in its letter. Too large a guess takes no memory as long as nothing is written there.
  parts_->collector.reserve(static_cast<std::size_t>(letter_bytes / 600));
}

void MatchIndexBuilder::add(const EntryView& entry) { parts_->collector.add(entry); }

MatchIndex MatchIndexBuilder::built() {
  auto parts = std::make_unique<MatchIndex::Parts>();
  parts->packed = std::make_unique<PackedMemory>(PackedFile(parts_->collector.packed()));
  parts_ = std::make_unique<Parts>();
  return MatchIndex(std::move(parts));
}

}  // namespace weerga
