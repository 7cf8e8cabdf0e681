// SPDX-License-Identifier: Apache-2.0
#include "tm/match/packed_memory.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "tm/match/similarity.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

/// Keys in so many texts are layered; skipping parts of shorter lists gains less than their places cost.
constexpr std::uint32_t kLayeredFrom = 256;

}  // namespace

PackedMemory::PackedMemory(PackedFile file)
    : file_(std::move(file)),
      lengths_(file_.section(Section::lengths)),
      signatures_(file_.section(Section::signatures)),
      sources_(file_, Section::source_texts),
      targets_(file_, Section::target_texts),
      entries_(file_, Section::entries) {
  const bool right = lengths_.size() == kMostWordsScored + 3 && lengths_[kMostWordsScored + 2] == sources_.size() &&
                     entries_.source_count() == sources_.size() &&
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

/// Most texts were just met as the neighbour of another one.
std::uint32_t MemoryCollector::number_of_source(std::string_view text) {
  if (sources_.size() > 0 && text == previous_.text) return previous_.number;
  if (sources_.size() > 0 && text == expected_.text) return expected_.number;
  return sources_.number_of(text);
}

void MemoryCollector::reserve(std::size_t entries) {
  sources_.reserve(entries);
  targets_.reserve(entries);
  entries_.reserve(entries);
}

void MemoryCollector::add(const EntryView& entry) {
  const std::uint64_t target = targets_.awaited(entry.target);
  EntryCollector::Texts texts;
  if (!entry.previous_source.empty()) texts.previous = number_of_source(entry.previous_source) + 1;
  texts.source = number_of_source(entry.source);
  previous_.text = entry.source;
  previous_.number = texts.source;
  if (!entry.next_source.empty()) {
    expected_.number = number_of_source(entry.next_source);
    expected_.text = entry.next_source;
    texts.next = expected_.number + 1;
  }
  texts.target = targets_.number_of(entry.target, target);
  entries_.add(entry, texts);
}

std::string MemoryCollector::packed() {
  PackedFileWriter file;
  KeyRanks keys = sources_.key_ranks();
  keys.layered = static_cast<std::size_t>(std::ranges::lower_bound(keys.counts, kLayeredFrom, std::greater{}) -
                                          keys.counts.begin());
  const RankedWords words = sources_.ranked_words(keys);
  const std::vector<std::uint32_t> order = words.order_by_length(kMostWordsScored);
  std::vector<std::uint32_t> places(order.size());
  std::vector<std::uint32_t> lengths(kMostWordsScored + 3);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    places[order[i]] = i;
    ++lengths[std::min(words.of(order[i]).size(), kMostWordsScored + 1) + 1];
  }
  std::partial_sum(lengths.begin(), lengths.end(), lengths.begin());
  sources_.pack(file, Section::source_texts, order, keys, words.postings(order, keys));
  entries_.sort_by_letter();
  const KeyRanks target_keys = targets_.key_ranks();
  const std::vector<std::uint32_t> target_order = entries_.targets_by_arrival(targets_.size());
  targets_.pack(file, Section::target_texts, target_order, target_keys, targets_.postings(target_order, target_keys));
  entries_.pack(file, Section::entries, places);
  file.add(Section::lengths, weerga::packed(lengths));
  file.add(Section::signatures, words.signatures(order));
  return file.bytes();
}

}  // namespace weerga
