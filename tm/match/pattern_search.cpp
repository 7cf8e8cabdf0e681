// SPDX-License-Identifier: Apache-2.0
#include "tm/match/pattern_search.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "tm/match/text_pieces.h"

namespace weerga {
namespace {

/// Cutting with a list so many times longer costs more than looking at the texts.
constexpr std::size_t kMuchLonger = 20;

/// From so many candidates on, passing through all pieces once makes looking at each of them cheaper.
constexpr std::size_t kManyCandidates = 20'000;

/// What one word of the pattern may be in the texts.
struct WantedWord {
  bool any = false;
  std::vector<std::uint32_t> folded;  ///< pieces without case, ascending
  std::vector<std::uint32_t> keys;    ///< of those, ascending

  static bool is_among(const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
    return numbers.size() == 1 ? numbers.front() == number : std::ranges::binary_search(numbers, number);
  }
};

class PatternSearch {
 public:
  PatternSearch(const PackedMemory& memory, Side side, const WordPattern& pattern)
      : memory_(memory), side_(side), texts_(side == Side::source ? memory.sources() : memory.targets()) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      WantedWord word{.any = pattern.word(i).folded.empty()};
      if (!word.any) word.folded = pattern.pieces(i, texts_);
      word.keys = keys_of(word.folded);
      words_.push_back(std::move(word));
    }
    may_start_.fill(true);
    own_bits_ = own_bits();
  }

  [[nodiscard]] std::vector<std::uint32_t> matching_texts() {
    auto candidates = fewest_candidates();
    if (!candidates || candidates->size() > kManyCandidates) study_first_word();
    const bool decided = words_.size() == 1 && has_whole_keys_;
    if (candidates) {
      if (!decided)
        std::erase_if(*candidates, [&](std::uint32_t text) { return !may_hold(text) || !holds(texts_.code(text)); });
      return *std::move(candidates);
    }
    return decided && own_bits_ != 0 ? texts_with_own_bits() : texts_passed_through();
  }

 private:
  /// Notes with which bytes the codes of the first word begin, and whether other words have its keys.
  void study_first_word() {
    const WantedWord& first = words_.front();
    may_start_.fill(false);
    has_whole_keys_ = true;
    for (std::uint32_t piece = 0; piece < texts_.pieces().size(); ++piece) {
      const std::uint32_t key = texts_.key_after(piece);
      if (key == 0 || !WantedWord::is_among(first.keys, key - 1)) continue;
      if (WantedWord::is_among(first.folded, texts_.folded(piece))) {
        may_start_[piece < 0x80U ? piece : (piece | 0x80U) & 0xFFU] = true;
      } else {
        has_whole_keys_ = false;
      }
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> keys_of(std::span<const std::uint32_t> pieces) const {
    std::vector<std::uint32_t> keys;
    for (const std::uint32_t piece : pieces) keys.push_back(texts_.key_after(piece) - 1);
    std::ranges::sort(keys);
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    return keys;
  }

  /// How many texts the lists of a word name, or nothing if a list is missing or any word fits.
  [[nodiscard]] std::optional<std::size_t> cost(const WantedWord& word) const {
    if (word.any) return std::nullopt;
    const PostingLists& lists = texts_.texts_of_keys();
    std::size_t texts = 0;
    for (const std::uint32_t key : word.keys) {
      if (!lists.complete(lists.lists_of(key))) return std::nullopt;
      texts += lists.count(key);
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::uint32_t> texts_of(const WantedWord& word) const {
    if (word.keys.size() == 1) return texts_.texts_of_keys().texts_of(word.keys.front());
    std::vector<std::uint32_t> texts;
    for (const std::uint32_t key : word.keys) {
      std::ranges::copy(texts_.texts_of_keys().texts_of(key), std::back_inserter(texts));
    }
    std::ranges::sort(texts);
    const auto repeated = std::ranges::unique(texts);
    texts.erase(repeated.begin(), repeated.end());
    return texts;
  }

  /// The texts of the rarest word, cut with those of the second rarest; nothing if all texts must be passed through.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> fewest_candidates() const {
    std::vector<std::pair<std::size_t, const WantedWord*>> words;
    for (const WantedWord& word : words_) {
      if (const auto texts = cost(word)) words.emplace_back(*texts, &word);
    }
    if (words.empty()) return std::nullopt;
    std::ranges::sort(words);
    std::vector<std::uint32_t> rarest = texts_of(*words[0].second);
    if (words.size() == 1 || words[1].first > kMuchLonger * rarest.size()) return rarest;
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(rarest, texts_of(*words[1].second), std::back_inserter(both));
    return both;
  }

  /// Of the bits that stand for one key alone, those that a text must have to hold the pattern; targets have none.
  [[nodiscard]] std::uint32_t own_bits() const {
    std::uint32_t bits = 0;
    if (side_ != Side::source) return bits;
    for (const WantedWord& word : words_) {
      if (word.keys.size() == 1 && word.keys.front() < kOwnBits) bits |= std::uint32_t{1} << word.keys.front();
    }
    return bits;
  }

  [[nodiscard]] bool may_hold(std::uint32_t text) const {
    return own_bits_ == 0 || (memory_.signature(text) & own_bits_) == own_bits_;
  }

  [[nodiscard]] std::vector<std::uint32_t> texts_with_own_bits() const {
    std::vector<std::uint32_t> texts;
    for (std::uint32_t text = 0; text < texts_.size(); ++text) {
      if (may_hold(text)) texts.push_back(text);
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::uint32_t> texts_passed_through() const {
    std::vector<std::uint32_t> texts;
    texts_.for_each_code([&](std::uint32_t text, std::string_view code) {
      if (may_hold(text) && holds(code)) texts.push_back(text);
    });
    return texts;
  }

  /// Whether the pattern stands in a coded text. A code begins where the byte before it ends one.
  [[nodiscard]] bool holds(std::string_view code) const {
    for (std::size_t at = 0; at < code.size(); ++at) {
      if (!may_start_[static_cast<unsigned char>(code[at])]) continue;
      const bool begins = at == 0 || static_cast<unsigned char>(code[at - 1]) < 0x80U;
      if (begins && stands_at(code.substr(at))) return true;
    }
    return false;
  }

  /// Whether the pattern's words follow each other at the start of `code`, whatever separates them.
  [[nodiscard]] bool stands_at(std::string_view code) const {
    std::size_t fitting = 0;
    while (!code.empty()) {
      const std::uint32_t piece = PackedTexts::taken_number(code);
      if (piece >= texts_.pieces().size()) return false;
      const WantedWord& word = words_[fitting];
      const bool is_separator = texts_.key_after(piece) == 0;
      if (is_separator && fitting > 0) continue;
      if (is_separator || (!word.any && !WantedWord::is_among(word.folded, texts_.folded(piece)))) return false;
      if (++fitting == words_.size()) return true;
    }
    return false;
  }

  const PackedMemory& memory_;
  Side side_;
  const PackedTexts& texts_;
  std::vector<WantedWord> words_;
  std::array<bool, 256> may_start_{};  ///< bytes that can begin a code of the first word
  std::uint32_t own_bits_ = 0;
  bool has_whole_keys_ = false;  ///< its keys are known to belong to no other word
};

}  // namespace

std::vector<std::uint32_t> texts_with_pattern(const PackedMemory& memory, Side side, const WordPattern& pattern) {
  return PatternSearch(memory, side, pattern).matching_texts();
}

}  // namespace weerga
