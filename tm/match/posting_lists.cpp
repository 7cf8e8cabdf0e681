// SPDX-License-Identifier: Apache-2.0
#include "tm/match/posting_lists.h"

#include <algorithm>
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

void append_list(std::string& bytes, std::span<const std::uint32_t> texts) {
  std::string blocks;
  for (std::size_t begin = 0; begin < texts.size(); begin += PostingLists::kBlock) {
    const auto block = texts.subspan(begin, std::min(PostingLists::kBlock, texts.size() - begin));
    const unsigned width = width_of_block(block);
    const BlockHead head{block.front(), static_cast<std::uint32_t>(blocks.size() << kWidthBits) | width};
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    append_block(blocks, block, width);
  }
  bytes += blocks;
}

}  // namespace

PostingLists::PostingLists(const PackedFile& file, Section first, std::size_t keys)
    : counts_(file.section(first)), starts_(file.section(first + 1)), bytes_(file.section(first + 2)), keys_(keys) {
  const std::size_t lists = counts_.size();
  layered_ = lists < keys ? 0 : (lists - keys) / (kLayers - 1);
  const bool right = layered_ <= keys && lists == keys + layered_ * (kLayers - 1) && starts_.size() == lists + 1 &&
                     starts_[lists] + kPostingPadding == bytes_.size();
  if (!right) throw Error(ErrorKind::malformed, "The word lists of the index contradict themselves.");
}

std::vector<std::uint32_t> PostingLists::texts_of(std::size_t key) const {
  std::vector<std::uint32_t> texts;
  const ListRange lists = lists_of(key);
  texts.reserve(count(lists));
  for (std::size_t list = lists.begin; list < lists.end; ++list) {
    const auto middle = static_cast<std::ptrdiff_t>(texts.size());
    for_each_run(list, 0, UINT32_MAX,
                 [&](std::span<const std::uint32_t> run) { texts.insert(texts.end(), run.begin(), run.end()); });
    std::ranges::inplace_merge(texts, texts.begin() + middle);
  }
  return texts;
}

PostingLists::List PostingLists::list_of(std::size_t number) const {
  if (counts_[number] == 0) return {};
  return {bytes_.data() + start(number), counts_[number], blocks_of(counts_[number])};
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

std::span<const std::uint32_t> PostingLists::unpacked(const List& list, std::size_t block, PostingRoom& room) {
  const BlockHead head = head_of(list.bytes, block);
  const char* bits = list.bytes + list.blocks * sizeof head + (head.place_and_width >> kWidthBits);
  return unpacked_block(bits, head.first_text, std::min(kBlock, list.count - block * kBlock),
                        head.place_and_width & kWidth, room);
}

PostingCollector::PostingCollector(std::span<const std::uint32_t> counts, std::size_t layered) : layered_(layered) {
  std::size_t place = 0;
  for (const std::uint32_t count : counts) {
    begins_.push_back(place);
    place += count;
  }
  ends_ = begins_;
  postings_.resize(place);
}

void PostingCollector::add(std::uint32_t key, std::uint32_t text, std::size_t layer) {
  const std::size_t kept = key < layered_ ? layer : 0;
  postings_[ends_[key]++] = text << kLayerBits | static_cast<std::uint32_t>(kept);
}

void PostingCollector::pack(PackedFileWriter& file, Section first, std::size_t longest) const {
  std::string bytes;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> starts;
  std::array<std::vector<std::uint32_t>, kLayers> layers;
  for (std::size_t key = 0; key < begins_.size(); ++key) {
    for (auto& texts : layers) texts.clear();
    for (std::size_t i = begins_[key]; i < ends_[key]; ++i) {
      layers[postings_[i] & kLayer].push_back(postings_[i] >> kLayerBits);
    }
    for (std::size_t layer = 0; layer < (key < layered_ ? kLayers : 1); ++layer) {
      starts.push_back(static_cast<std::uint32_t>(bytes.size()));
      counts.push_back(static_cast<std::uint32_t>(layers[layer].size()));
      if (layers[layer].size() <= longest) append_list(bytes, layers[layer]);
      if (bytes.size() > UINT32_MAX) throw Error(ErrorKind::too_large, "The memory is too large for one index.");
    }
  }
  starts.push_back(static_cast<std::uint32_t>(bytes.size()));
  bytes.append(kPostingPadding, '\0');
  file.add(first, packed(counts));
  file.add(first + 1, packed(starts));
  file.add(first + 2, std::move(bytes));
}

}  // namespace weerga
