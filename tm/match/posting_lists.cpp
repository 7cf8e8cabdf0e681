// SPDX-License-Identifier: Apache-2.0
#include "tm/match/posting_lists.h"

#include <bit>
#include <cstring>

#include "xliff/text/error.h"

namespace weerga {
namespace {

/// Before the blocks of a list: where each begins. The bits of a block are the differences between its texts, less one.
struct BlockHead {
  std::uint32_t first_text;
  std::uint32_t place_and_width;  ///< byte offset from the end of the heads << 5 | bits of a difference (0-31)
};

constexpr unsigned kWidthBits = 5;
constexpr std::uint32_t kWidth = (1U << kWidthBits) - 1;

BlockHead head_of(const char* list, std::size_t block) {
  BlockHead head;
  std::memcpy(&head, list + block * sizeof head, sizeof head);
  return head;
}

std::size_t blocks_of(std::size_t count) { return (count + PostingLists::kBlock - 1) / PostingLists::kBlock; }

unsigned width_of(std::span<const std::uint32_t> texts) {
  std::uint32_t widest = 0;
  for (std::size_t i = 1; i < texts.size(); ++i) widest |= texts[i] - texts[i - 1] - 1;
  return static_cast<unsigned>(std::bit_width(widest));
}

void append_list(std::string& bytes, std::span<const std::uint32_t> texts) {
  std::string blocks;
  for (std::size_t begin = 0; begin < texts.size(); begin += PostingLists::kBlock) {
    const auto block = texts.subspan(begin, std::min(PostingLists::kBlock, texts.size() - begin));
    const unsigned width = width_of(block);
    const BlockHead head{block.front(), static_cast<std::uint32_t>(blocks.size() << kWidthBits) | width};
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    std::vector<std::uint32_t> steps;
    for (std::size_t i = 1; i < block.size(); ++i) steps.push_back(block[i] - block[i - 1] - 1);
    append_bits(blocks, steps, width);
  }
  bytes += blocks;
}

}  // namespace

PostingLists::PostingLists(const PackedFile& file, Section first)
    : counts_(file.section(first)), starts_(file.section(first + 1)), bytes_(file.section(first + 2)) {
  const bool right =
      starts_.size() == counts_.size() + 1 && starts_[counts_.size()] + sizeof(std::uint64_t) == bytes_.size();
  if (!right) throw Error(ErrorKind::malformed, "The word lists of the index contradict themselves.");
}

PostingLists::List PostingLists::list_of(std::size_t key) const {
  if (count(key) == 0) return {};
  return {bytes_.data() + start(key), count(key), blocks_of(count(key))};
}

std::size_t PostingLists::first_block(const List& list, std::uint32_t begin) {
  std::size_t low = 0;
  std::size_t high = list.blocks;
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (head_of(list.bytes, middle).first_text <= begin ? low : high) = middle;
  }
  return low;
}

std::span<const std::uint32_t> PostingLists::unpacked(const List& list, std::size_t block,
                                                      std::array<std::uint32_t, kBlock>& texts) {
  const BlockHead head = head_of(list.bytes, block);
  const unsigned width = head.place_and_width & kWidth;
  const char* bits = list.bytes + list.blocks * sizeof head + (head.place_and_width >> kWidthBits);
  const std::size_t size = std::min(kBlock, list.count - block * kBlock);
  std::uint32_t text = head.first_text;
  texts[0] = text;
  for (std::size_t i = 1; i < size; ++i) {
    text += static_cast<std::uint32_t>(PackedNumbers::bits_at(bits, (i - 1) * width, width)) + 1;
    texts[i] = text;
  }
  return std::span(texts).first(size);
}

PostingCollector::PostingCollector(std::vector<std::uint32_t> counts, std::size_t longest)
    : counts_(std::move(counts)) {
  std::size_t place = 0;
  for (const std::uint32_t count : counts_) {
    begins_.push_back(place);
    if (count <= longest) place += count;
  }
  ends_ = begins_;
  begins_.push_back(place);
  texts_.resize(place);
}

void PostingCollector::add(std::uint32_t key, std::uint32_t text) {
  if (begins_[key] == begins_[key + 1]) return;
  texts_[ends_[key]++] = text;
}

void PostingCollector::pack(PackedFileWriter& file, Section first) const {
  std::string bytes;
  std::vector<std::uint32_t> starts;
  for (std::size_t key = 0; key <= counts_.size(); ++key) {
    if (bytes.size() > UINT32_MAX) throw Error(ErrorKind::too_large, "The memory is too large for one index.");
    starts.push_back(static_cast<std::uint32_t>(bytes.size()));
    if (key == counts_.size()) break;
    append_list(bytes, std::span(texts_).subspan(begins_[key], ends_[key] - begins_[key]));
  }
  bytes.append(sizeof(std::uint64_t), '\0');
  file.add(first, packed(counts_));
  file.add(first + 1, packed(starts));
  file.add(first + 2, std::move(bytes));
}

}  // namespace weerga
