// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/confusions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace weerga {
namespace {

// In natural logarithms, each relative to a swapped, missing or doubled letter in a word of ten.
constexpr double kSwapped = 0;
constexpr double kMissing = 0;
constexpr double kDoubled = 0;
constexpr double kHalved = 0.2;     ///< one of two equal letters is missing
constexpr double kConfused = 0.2;   ///< another spelling of the same sound
constexpr double kNeighbour = 1.4;  ///< five other keys are as near
constexpr double kMark = 0.1;       ///< e for ë
constexpr double kOtherVowel = 2.2;
constexpr double kOtherLetter = 3.5;
constexpr double kExtraNeighbour = 2;  ///< a key that touches the one before or behind it
constexpr double kExtra = 3;
constexpr double kFirstLetter = 0.7;  ///< people seldom get the first letter wrong
constexpr double kAnotherSlip = 4;    ///< two slips in a word are that much rarer than one

constexpr std::array<std::u32string_view, 3> kKeyRows{U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};

struct Key {
  int row = 0;
  double column = 0;
};

std::optional<Key> key_of(char32_t letter) {
  for (std::size_t row = 0; row < kKeyRows.size(); ++row) {
    const std::size_t column = kKeyRows[row].find(letter);
    if (column == std::u32string_view::npos) continue;
    return Key{static_cast<int>(row), static_cast<double>(column) + 0.35 * static_cast<double>(row)};
  }
  return std::nullopt;
}

bool touch(char32_t one, char32_t other) {
  const auto first = key_of(one);
  const auto second = key_of(other);
  if (!first || !second || one == other) return false;
  return std::abs(first->row - second->row) <= 1 && std::abs(first->column - second->column) < 1.2;
}

bool is_vowel(char32_t letter) { return std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos; }

/// The letter without its mark, for the letters of Dutch and English words.
char32_t bare(char32_t letter) {
  constexpr std::u32string_view marked = U"àáâäãåèéêëìíîïòóôöõùúûüçñ";
  constexpr std::u32string_view plain = U"aaaaaaeeeeiiiiooooouuuucn";
  const std::size_t place = marked.find(letter);
  return place == std::u32string_view::npos ? letter : plain[place];
}

using Sounds = std::vector<Confusion>;  // in both directions

Sounds dutch_sounds() {
  return {{U"ij", U"ei"}, {U"au", U"ou"},    {U"g", U"ch"}, {U"d", U"t"},  {U"dt", U"d"}, {U"dt", U"t"}, {U"c", U"k"},
          {U"c", U"s"},   {U"s", U"z"},      {U"f", U"v"},  {U"v", U"w"},  {U"i", U"ie"}, {U"ks", U"x"}, {U"th", U"t"},
          {U"qu", U"kw"}, {U"isch", U"ies"}, {U"y", U"i"},  {U"ph", U"f"}, {U"b", U"p"},  {U"oe", U"u"}, {U"eu", U"u"},
          {U"e", U"i"},   {U"tie", U"sie"},  {U"en", U"e"}, {U"aa", U"a"}, {U"ee", U"e"}, {U"oo", U"o"}, {U"uu", U"u"},
          {U"ng", U"n"},  {U"sch", U"sg"},   {U"'s", U"s"}, {U"ei", U"y"}, {U"ij", U"y"}};
}

Sounds english_sounds() {
  return {{U"ei", U"ie"},     {U"c", U"s"},       {U"c", U"k"},   {U"ph", U"f"},    {U"ance", U"ence"},
          {U"able", U"ible"}, {U"ant", U"ent"},   {U"y", U"i"},   {U"s", U"z"},     {U"or", U"er"},
          {U"ou", U"u"},      {U"tion", U"sion"}, {U"a", U"e"},   {U"ea", U"ee"},   {U"sc", U"s"},
          {U"wh", U"w"},      {U"gh", U"g"},      {U"kn", U"n"},  {U"ck", U"k"},    {U"dge", U"ge"},
          {U"oo", U"u"},      {U"ough", U"uff"},  {U"er", U"re"}, {U"i", U"e"},     {U"o", U"a"},
          {U"ly", U"lly"},    {U"ful", U"full"},  {U"'s", U"s"},  {U"ise", U"ize"}, {U"j", U"g"},
          {U"x", U"ks"},      {U"qu", U"kw"},     {U"our", U"or"}};
}

double cost_of_replacing(char32_t typed, char32_t meant) {
  if (bare(typed) == bare(meant)) return kMark;
  if (are_neighbouring_keys(bare(typed), bare(meant))) return kNeighbour;
  return is_vowel(typed) && is_vowel(meant) ? kOtherVowel : kOtherLetter;
}

/// Least costs of the beginnings of two words, from the empty ones on, by dynamic programming.
class CostTable {
 public:
  CostTable(const Confusions& confusions, std::u32string_view typed, std::u32string_view meant)
      : confusions_(confusions),
        typed_(typed),
        meant_(meant),
        width_(meant.size() + 1),
        cells_((typed.size() + 1) * width_, kNever) {
    cells_[0] = 0;
  }

  double fill(double most) {
    for (i_ = 0; i_ <= typed_.size(); ++i_) {
      const std::size_t first = i_ > kWidestShift ? i_ - kWidestShift : 0;
      for (j_ = first; j_ <= std::min(meant_.size(), i_ + kWidestShift); ++j_) {
        here_ = cells_[i_ * width_ + j_];
        if (here_ < most + kAnotherSlip) go_on();
      }
    }
    return cells_.back();
  }

 private:
  static constexpr double kNever = 1e9;
  static constexpr std::size_t kWidestShift = 3;

  void reach(std::size_t typed, std::size_t meant, double slip) {
    // The first letters are hit rightly more often. Each slip bears the cost of being one; Confusions::cost gives the
    // first one that back.
    const double first = i_ == 0 && j_ == 0 ? kFirstLetter : 0;
    lower(typed, meant, slip + first + kAnotherSlip);
  }

  void lower(std::size_t typed, std::size_t meant, double by) {
    double& cell = cells_[(i_ + typed) * width_ + j_ + meant];
    cell = std::min(cell, here_ + by);
  }

  void go_on() {
    const bool more_typed = i_ < typed_.size();
    const bool more_meant = j_ < meant_.size();
    if (more_meant) reach(0, 1, j_ > 0 && meant_[j_] == meant_[j_ - 1] ? kHalved : kMissing);
    if (more_typed) reach(1, 0, cost_of_extra());
    if (!more_typed || !more_meant) return;
    if (typed_[i_] == meant_[j_]) {
      lower(1, 1, 0);
    } else {
      reach(1, 1, cost_of_replacing(typed_[i_], meant_[j_]));
      if (is_swapped()) reach(2, 2, kSwapped);
    }
    for (const Confusion& confusion : confusions_.beginning_with(typed_[i_])) {
      if (typed_.substr(i_).starts_with(confusion.typed) && meant_.substr(j_).starts_with(confusion.meant))
        reach(confusion.typed.size(), confusion.meant.size(), kConfused);
    }
  }

  bool is_swapped() const {
    return i_ + 1 < typed_.size() && j_ + 1 < meant_.size() && typed_[i_] == meant_[j_ + 1] &&
           typed_[i_ + 1] == meant_[j_];
  }

  double cost_of_extra() const {
    const char32_t extra = typed_[i_];
    if (i_ > 0 && extra == typed_[i_ - 1]) return kDoubled;
    const bool beside = (i_ > 0 && are_neighbouring_keys(extra, typed_[i_ - 1])) ||
                        (i_ + 1 < typed_.size() && are_neighbouring_keys(extra, typed_[i_ + 1]));
    return beside ? kExtraNeighbour : kExtra;
  }

  const Confusions& confusions_;
  std::u32string_view typed_;
  std::u32string_view meant_;
  std::size_t width_;
  std::vector<double> cells_;
  std::size_t i_ = 0;
  std::size_t j_ = 0;
  double here_ = 0;
};

}  // namespace

bool are_neighbouring_keys(char32_t one, char32_t other) {
  static const auto neighbours = [] {
    std::array<std::uint32_t, 26> table{};
    for (char32_t key = U'a'; key <= U'z'; ++key) {
      for (char32_t near = U'a'; near <= U'z'; ++near) {
        if (touch(key, near)) table.at(key - U'a') |= 1U << (near - U'a');
      }
    }
    return table;
  }();
  const bool letters = one >= U'a' && one <= U'z' && other >= U'a' && other <= U'z';
  return letters && (neighbours.at(one - U'a') >> (other - U'a') & 1U) != 0;
}

Confusions::Confusions(std::string_view language) {
  const Sounds sounds =
      language.starts_with("nl") ? dutch_sounds() : (language.starts_with("en") ? english_sounds() : Sounds());
  for (const Confusion& sound : sounds) {
    confusions_.push_back(sound);
    confusions_.push_back({sound.meant, sound.typed});
  }
  std::ranges::sort(confusions_, {}, &Confusion::typed);
}

std::span<const Confusion> Confusions::beginning_with(char32_t letter) const {
  const auto first_letter = [](const Confusion& confusion) { return confusion.typed.front(); };
  const auto range = std::ranges::equal_range(confusions_, letter, {}, first_letter);
  return {range.begin(), range.end()};
}

double Confusions::cost(std::u32string_view typed, std::u32string_view meant, double most) const {
  if (typed == meant) return 0;
  const double found = CostTable(*this, typed, meant).fill(most) - kAnotherSlip;
  return std::clamp(found, 0.0, most);
}

}  // namespace weerga
