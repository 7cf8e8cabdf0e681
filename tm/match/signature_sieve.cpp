// SPDX-License-Identifier: Apache-2.0
#include "tm/match/signature_sieve.h"

#include <algorithm>
#include <array>
#include <bit>

#include "tm/match/posting_lists.h"

// The hot loop counts bits; where the processor can, in one instruction. What it calls must be part of it for that.
#define WEERGA_PART_OF_LOOP __attribute__((always_inline)) inline
#if defined(__x86_64__) && defined(__gnu_linux__)
#define WEERGA_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define WEERGA_COUNTS_BITS
#endif

namespace weerga {
namespace {

constexpr std::size_t kBatch = PostingLists::kBlock;

/// So many signatures are asked for ahead. The texts of a list are far apart, so each signature is a wait for memory;
/// a processor can wait for some twenty at once and forgets what it is asked for beyond them.
constexpr std::size_t kAhead = 24;

struct Question {
  const PackedMemory& memory;
  std::uint64_t signature;
  int words;
};

/// Texts that passed, with the words that they can share at most.
struct Batch {
  std::array<std::uint32_t, kBatch> texts;
  std::array<int, kBatch> shared;
};

/// Fills `batch` with those of `size` texts that pass and returns how many they are. `mesh` is the first one whose end
/// is beyond the first text. Many texts pass and many do not, in no order that a processor could guess: so no branch
/// depends on it.
template <typename TextAt>
WEERGA_PART_OF_LOOP std::size_t take_alike(const Question& question, const SignatureSieve::Mesh* mesh, std::size_t size,
                                           TextAt&& text_at, Batch& batch) {
  std::uint32_t* const texts = batch.texts.data();
  int* const shared_words = batch.shared.data();
  std::size_t taken = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t text = text_at(i);
    while (text >= mesh->end) ++mesh;
    const std::uint64_t signature = question.memory.signature(text);
    const int shared = std::min(question.words - std::popcount(question.signature & ~signature),
                                mesh->words - std::popcount(signature & ~question.signature));
    texts[taken] = text;
    shared_words[taken] = shared;
    taken += static_cast<std::size_t>(shared >= mesh->least_shared);
  }
  return taken;
}

WEERGA_COUNTS_BITS std::size_t take_alike_of(const Question& question, const SignatureSieve::Mesh* mesh,
                                             const std::uint32_t* texts, std::size_t size, Batch& batch) {
  const std::size_t last = size - 1;
  return take_alike(
      question, mesh, size,
      [&](std::size_t i) {
        question.memory.prefetch_signature(texts[std::min(i + kAhead, last)]);
        return texts[i];
      },
      batch);
}

WEERGA_COUNTS_BITS std::size_t take_alike_from(const Question& question, const SignatureSieve::Mesh* mesh,
                                               std::uint32_t first, std::size_t size, Batch& batch) {
  return take_alike(question, mesh, size, [&](std::size_t i) { return first + static_cast<std::uint32_t>(i); }, batch);
}

}  // namespace

void SignatureSieve::announce(std::span<const std::uint32_t> texts) const {
  for (const std::uint32_t text : texts.first(std::min(texts.size(), kAhead))) memory_.prefetch_signature(text);
}

void SignatureSieve::sift(std::span<const std::uint32_t> texts, CandidateQueue& kept) const {
  const auto mesh = std::ranges::upper_bound(meshes_, texts.front(), {}, &Mesh::end);
  if (mesh == meshes_.end() || texts.back() >= meshes_.back().end) return;
  Batch batch;
  const std::size_t taken =
      take_alike_of({memory_, signature_, words_}, &*mesh, texts.data(), std::min(texts.size(), kBatch), batch);
  keep(std::span(batch.texts).first(taken), std::span(batch.shared).first(taken), kept);
}

void SignatureSieve::sift_all(CandidateQueue& kept) const {
  if (meshes_.empty()) return;
  Batch batch;
  std::uint32_t text = memory_.first_of_length(static_cast<std::size_t>(meshes_.front().words));
  for (const Mesh& mesh : meshes_) {
    while (text < mesh.end) {
      const std::size_t size = std::min<std::size_t>(mesh.end - text, kBatch);
      const std::size_t taken = take_alike_from({memory_, signature_, words_}, &mesh, text, size, batch);
      keep(std::span(batch.texts).first(taken), std::span(batch.shared).first(taken), kept);
      text += static_cast<std::uint32_t>(size);
    }
  }
}

void SignatureSieve::keep(std::span<const std::uint32_t> texts, std::span<const int> shared,
                          CandidateQueue& kept) const {
  auto mesh = meshes_.begin();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    while (texts[i] >= mesh->end) ++mesh;
    kept.push({100 * shared[i] / std::max(query_words_, mesh->words), Stage::signature, texts[i]});
  }
}

}  // namespace weerga
