// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_memory.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "tm/match/similarity.h"
#include "xliff/text/error.h"

namespace weerga {

PackedMemory::PackedMemory(PackedFile file)
    : file_(std::move(file)),
      lengths_(file_.section(Section::lengths)),
      signatures_(file_.section(Section::signatures)),
      sources_(file_, Section::source_texts),
      targets_(file_, Section::target_texts),
      entries_(file_, Section::entries) {
  const bool right = lengths_.size() == kMostWordsScored + 3 && lengths_[kMostWordsScored + 2] == sources_.size() &&
                     signatures_.size() == sources_.size() * sizeof(std::uint64_t);
  if (!right) throw Error(ErrorKind::malformed, "The parts of the index contradict each other.");
}

MemoryEntry PackedMemory::entry(std::uint32_t number) const {
  MemoryEntry entry = entries_.provenance(number);
  entry.source = sources_.text(entries_.source(number));
  entry.target = targets_.text(entries_.target(number));
  if (const auto previous = entries_.previous(number)) entry.previous_source = sources_.text(*previous);
  if (const auto next = entries_.next(number)) entry.next_source = sources_.text(*next);
  return entry;
}

void MemoryCollector::add(const MemoryEntry& entry) {
  const auto neighbour = [&](const std::string& text) -> std::uint32_t {
    if (text.empty()) return 0;
    if (entries_.size() > 0 && text == last_source_) return last_number_ + 1;
    return sources_.number_of(text) + 1;
  };
  EntryCollector::Texts texts;
  texts.previous = neighbour(entry.previous_source);
  texts.source = sources_.number_of(entry.source);
  texts.next = neighbour(entry.next_source);
  texts.target = targets_.number_of(entry.target);
  entries_.add(entry, texts);
  last_source_ = entry.source;
  last_number_ = texts.source;
}

std::string MemoryCollector::packed() {
  PackedFileWriter file;
  const KeyRanks keys = sources_.key_ranks();
  const std::vector<std::uint32_t> order = sources_.order_by_length(kMostWordsScored, keys);
  std::vector<std::uint32_t> places(order.size());
  std::vector<std::uint32_t> lengths(kMostWordsScored + 3);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    places[order[i]] = i;
    ++lengths[std::min(sources_.word_count(order[i]), kMostWordsScored + 1) + 1];
  }
  std::partial_sum(lengths.begin(), lengths.end(), lengths.begin());
  sources_.pack(file, Section::source_texts, order, keys);
  std::vector<std::uint32_t> target_order(targets_.size());
  std::iota(target_order.begin(), target_order.end(), 0U);
  targets_.pack(file, Section::target_texts, target_order, targets_.key_ranks());
  entries_.pack(file, Section::entries, places);
  file.add(Section::lengths, weerga::packed(lengths));
  file.add(Section::signatures, sources_.signatures(order, keys));
  return file.bytes();
}

}  // namespace weerga
