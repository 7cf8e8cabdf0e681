// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tm/match/candidate_queue.h"
#include "tm/match/packed_memory.h"

namespace weerga {

/// Texts from `shortest` to `longest` words.
struct Lengths {
  std::size_t shortest = 1;
  std::size_t longest = 0;

  [[nodiscard]] bool empty() const { return shortest > longest; }
};

/// Keeps the texts whose signatures (packed_texts.h) leave room for enough words shared with a query: of bits that only
/// one of the two has, each is a word less.
class SignatureSieve {
 public:
  /// What the query asks of texts of one length.
  struct Mesh {
    std::uint32_t end = 0;  ///< the first text that is longer
    int words = 0;
    int least_shared = 0;
  };

  explicit SignatureSieve(const PackedMemory& memory) : memory_(memory) {}

  /// Sets the sieve: a query of `query_words` words, of which only `words` count, with their signature. `least_shared`
  /// tells for a text's number of words how many of these it must share.
  template <typename LeastShared>
  void set(std::uint64_t signature, std::size_t query_words, std::size_t words, Lengths lengths,
           LeastShared&& least_shared) {
    signature_ = signature;
    query_words_ = static_cast<int>(query_words);
    words_ = static_cast<int>(words);
    meshes_.clear();
    for (std::size_t length = lengths.shortest; length <= lengths.longest; ++length) {
      meshes_.push_back(
          {memory_.first_of_length(length + 1), static_cast<int>(length), static_cast<int>(least_shared(length))});
    }
  }

  /// Tells which texts are to be sifted soon: time for the first signatures to come from memory.
  void announce(std::span<const std::uint32_t> texts) const;
  /// Sifts texts of the lengths that are set, ascending and at most PostingLists::kBlock.
  void sift(std::span<const std::uint32_t> texts, CandidateQueue& kept) const;
  /// Sifts all texts of the lengths that are set.
  void sift_all(CandidateQueue& kept) const;

 private:
  void keep(std::span<const std::uint32_t> texts, std::span<const int> shared, CandidateQueue& kept) const;

  const PackedMemory& memory_;
  std::uint64_t signature_ = 0;
  int query_words_ = 0;
  int words_ = 0;
  std::vector<Mesh> meshes_;  ///< by length
};

}  // namespace weerga
