// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace weerga {

/// How far a candidate has come; the later, the closer its bound is to the truth.
enum class Stage : std::uint8_t { signature, keys, identical };

/// A text that may match.
struct Candidate {
  int percent = 0;  ///< at most, 0 to 101
  Stage stage = Stage::signature;
  std::uint32_t text = 0;
};

/// Candidates by their bounds, the greatest first; in no order among equal ones. All is done in constant time.
class CandidateQueue {
 public:
  CandidateQueue() { last_.fill(kNone); }

  void push(const Candidate& candidate) {
    std::uint32_t& last = last_[static_cast<std::size_t>(candidate.percent)];
    nodes_.push_back({candidate, last});
    last = static_cast<std::uint32_t>(nodes_.size() - 1);
    greatest_ = std::max(greatest_, candidate.percent);
  }

  /// Takes out one of those with the greatest bound, unless that is below `least`.
  std::optional<Candidate> pop(int least) {
    for (; greatest_ >= least; --greatest_) {
      std::uint32_t& last = last_[static_cast<std::size_t>(greatest_)];
      if (last == kNone) continue;
      const Node& node = nodes_[last];
      last = node.before;
      return node.candidate;
    }
    return std::nullopt;
  }

  void clear() {
    nodes_.clear();
    last_.fill(kNone);
    greatest_ = 0;
  }

  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const Node& node : nodes_) visit(node.candidate);
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr int kMost = 101;

  struct Node {
    Candidate candidate;
    std::uint32_t before = kNone;  ///< the next of the same bound
  };

  std::vector<Node> nodes_;
  std::array<std::uint32_t, kMost + 1> last_;  ///< of each bound, in nodes_
  int greatest_ = 0;                           ///< bounds above it have none
};

}  // namespace weerga
