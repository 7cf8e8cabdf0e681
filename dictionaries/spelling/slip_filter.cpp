// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/slip_filter.h"

#include <utility>

namespace weerga {
namespace {

constexpr unsigned kBits = 23;  ///< a megabyte: 200,000 words fill 2.4 % of it

// An odd base has an inverse modulo 2^64, by which the hash of a shortened word is shifted back.
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

constexpr std::uint64_t inverse_of(std::uint64_t odd) {
  std::uint64_t inverse = odd;  // right in the last three bits; each step doubles their number (Newton)
  for (int step = 0; step < 5; ++step) inverse *= 2 - odd * inverse;
  return inverse;
}
constexpr std::uint64_t kInverse = inverse_of(kBase);
static_assert(kBase * kInverse == 1);

std::uint64_t place_of_bit(std::uint64_t hash) {
  hash ^= hash >> 32U;
  return hash * 0xD6E8FEB86659FD93U >> (64U - kBits);
}

std::uint64_t hash_of(std::u32string_view word) {
  std::uint64_t hash = 0;
  std::uint64_t power = kBase;
  for (const char32_t letter : word) {
    hash += letter * power;
    power *= kBase;
  }
  return hash;
}

}  // namespace

/// The neighbours of one word, by their hashes.
class SlipFilter::Neighbours {
 public:
  Neighbours(const SlipFilter& filter, std::u32string_view word,
             const std::function<bool(const std::u32string&)>& holds)
      : filter_(filter), word_(word), holds_(holds), whole_(hash_of(word)) {}

  bool any(std::u32string_view alphabet) {
    std::uint64_t power = kBase;
    for (std::size_t place = 0; place <= word_.size(); ++place) {
      if (any_at(place, power, alphabet)) return true;
      if (place < word_.size()) before_ += word_[place] * power;
      power *= kBase;
    }
    return false;
  }

 private:
  /// `before_` is the hash of what stands before `place`, `power` the base's power there.
  bool any_at(std::size_t place, std::uint64_t power, std::u32string_view alphabet) {
    const std::uint64_t rest = whole_ - before_;
    const auto spelled = [&](std::size_t replaced, std::u32string_view by) {
      return std::u32string(word_).replace(place, replaced, by);
    };
    for (const char32_t letter : alphabet) {
      if (passes(before_ + letter * power + rest * kBase) && is_held(spelled(0, {&letter, 1}))) return true;
      if (place == word_.size()) continue;
      if (passes(whole_ + (letter - std::uint64_t{word_[place]}) * power) && is_held(spelled(1, {&letter, 1})))
        return true;
    }
    if (place == word_.size()) return false;
    const std::uint64_t here = word_[place];
    if (passes(before_ + (rest - here * power) * kInverse) && is_held(spelled(1, {}))) return true;
    if (place + 1 == word_.size()) return false;
    const std::uint64_t next = word_[place + 1];
    if (!passes(whole_ + (next - here) * power + (here - next) * power * kBase)) return false;
    return is_held(spelled(2, std::u32string{word_[place + 1], word_[place]}));
  }

  bool passes(std::uint64_t hash) const { return filter_.may_hold(hash); }
  bool is_held(const std::u32string& neighbour) const { return neighbour != word_ && holds_(neighbour); }

  const SlipFilter& filter_;
  std::u32string_view word_;
  const std::function<bool(const std::u32string&)>& holds_;
  std::uint64_t whole_;
  std::uint64_t before_ = 0;
};

SlipFilter::SlipFilter() : bits_((std::size_t{1} << kBits) / 64) {}

void SlipFilter::add(std::u32string_view word) {
  const std::uint64_t place = place_of_bit(hash_of(word));
  bits_[place / 64] |= std::uint64_t{1} << (place % 64);
}

bool SlipFilter::may_hold(std::uint64_t hash) const {
  const std::uint64_t place = place_of_bit(hash);
  return (bits_[place / 64] >> (place % 64) & 1U) != 0;
}

bool SlipFilter::any_neighbour(std::u32string_view word, std::u32string_view alphabet,
                               const std::function<bool(const std::u32string&)>& holds) const {
  return Neighbours(*this, word, holds).any(alphabet);
}

}  // namespace weerga
