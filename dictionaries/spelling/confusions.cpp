// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/confusions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

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

bool is_vowel(char32_t letter) { return std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos; }

/// The letter without its mark, for the letters of Dutch and English words.
char32_t bare(char32_t letter) {
  constexpr std::u32string_view marked = U"àáâäãåèéêëìíîïòóôöõùúûüçñ";
  constexpr std::u32string_view plain = U"aaaaaaeeeeiiiiooooouuuucn";
  const std::size_t place = marked.find(letter);
  return place == std::u32string_view::npos ? letter : plain[place];
}

std::vector<Confusion> dutch_pairs() {
  return {{U"ij", U"ei"}, {U"au", U"ou"},    {U"g", U"ch"}, {U"d", U"t"},  {U"dt", U"d"}, {U"dt", U"t"}, {U"c", U"k"},
          {U"c", U"s"},   {U"s", U"z"},      {U"f", U"v"},  {U"v", U"w"},  {U"i", U"ie"}, {U"ks", U"x"}, {U"th", U"t"},
          {U"qu", U"kw"}, {U"isch", U"ies"}, {U"y", U"i"},  {U"ph", U"f"}, {U"b", U"p"},  {U"oe", U"u"}, {U"eu", U"u"},
          {U"e", U"i"},   {U"tie", U"sie"},  {U"en", U"e"}, {U"aa", U"a"}, {U"ee", U"e"}, {U"oo", U"o"}, {U"uu", U"u"},
          {U"ng", U"n"},  {U"sch", U"sg"},   {U"'s", U"s"}, {U"ei", U"y"}, {U"ij", U"y"}};
}

std::vector<Confusion> english_pairs() {
  return {{U"ei", U"ie"},     {U"c", U"s"},       {U"c", U"k"},   {U"ph", U"f"},    {U"ance", U"ence"},
          {U"able", U"ible"}, {U"ant", U"ent"},   {U"y", U"i"},   {U"s", U"z"},     {U"or", U"er"},
          {U"ou", U"u"},      {U"tion", U"sion"}, {U"a", U"e"},   {U"ea", U"ee"},   {U"sc", U"s"},
          {U"wh", U"w"},      {U"gh", U"g"},      {U"kn", U"n"},  {U"ck", U"k"},    {U"dge", U"ge"},
          {U"oo", U"u"},      {U"ough", U"uff"},  {U"er", U"re"}, {U"i", U"e"},     {U"o", U"a"},
          {U"ly", U"lly"},    {U"ful", U"full"},  {U"'s", U"s"},  {U"ise", U"ize"}, {U"j", U"g"},
          {U"x", U"ks"},      {U"qu", U"kw"},     {U"our", U"or"}};
}

/// A table of costs for the first letters of both words.
class CostTable {
 public:
  CostTable(std::size_t rows, std::size_t columns) : columns_(columns + 1), cells_((rows + 1) * columns_, 1e9) {}
  double& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }

 private:
  std::size_t columns_;
  std::vector<double> cells_;
};

}  // namespace

bool are_neighbouring_keys(char32_t one, char32_t other) {
  const auto first = key_of(one);
  const auto second = key_of(other);
  if (!first || !second || one == other) return false;
  return std::abs(first->row - second->row) <= 1 && std::abs(first->column - second->column) < 1.2;
}

Confusions::Confusions(std::string_view language) {
  if (language.starts_with("nl")) pairs_ = dutch_pairs();
  if (language.starts_with("en")) pairs_ = english_pairs();
}

double Confusions::replaced(char32_t typed, char32_t meant) const {
  if (bare(typed) == bare(meant)) return kMark;
  if (are_neighbouring_keys(bare(typed), bare(meant))) return kNeighbour;
  return is_vowel(typed) && is_vowel(meant) ? kOtherVowel : kOtherLetter;
}

double Confusions::cost(std::u32string_view typed, std::u32string_view meant, double most) const {
  if (typed == meant) return 0;
  CostTable table(typed.size(), meant.size());
  table.at(0, 0) = 0;
  const auto reach = [&](std::size_t row, std::size_t column, double from, double slip) {
    // Each slip after the first one is dearer; the first is free of that, taken back at the end.
    table.at(row, column) = std::min(table.at(row, column), from + slip + kAnotherSlip);
  };
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    for (std::size_t j = 0; j <= meant.size(); ++j) {
      const double here = table.at(i, j);
      if (here > most + kAnotherSlip) continue;
      const double first = i == 0 && j == 0 ? kFirstLetter : 0;
      const bool more_typed = i < typed.size();
      const bool more_meant = j < meant.size();
      if (more_typed && more_meant && typed[i] == meant[j])
        table.at(i + 1, j + 1) = std::min(table.at(i + 1, j + 1), here);
      if (more_typed && more_meant && typed[i] != meant[j])
        reach(i + 1, j + 1, here, replaced(typed[i], meant[j]) + first);
      if (more_meant) reach(i, j + 1, here, (j > 0 && meant[j] == meant[j - 1] ? kHalved : kMissing) + first);
      if (more_typed) {
        const bool doubled = (i > 0 && typed[i] == typed[i - 1]);
        const bool beside = (i > 0 && are_neighbouring_keys(typed[i], typed[i - 1])) ||
                            (i + 1 < typed.size() && are_neighbouring_keys(typed[i], typed[i + 1]));
        reach(i + 1, j, here, doubled ? kDoubled : (beside ? kExtraNeighbour : kExtra));
      }
      if (i + 1 < typed.size() && j + 1 < meant.size() && typed[i] == meant[j + 1] && typed[i + 1] == meant[j] &&
          typed[i] != typed[i + 1])
        reach(i + 2, j + 2, here, kSwapped + first);
      for (const Confusion& pair : pairs_) {
        const auto confuse = [&](std::u32string_view wrong, std::u32string_view right) {
          if (typed.substr(i).starts_with(wrong) && meant.substr(j).starts_with(right))
            reach(i + wrong.size(), j + right.size(), here, kConfused);
        };
        confuse(pair.one, pair.other);
        confuse(pair.other, pair.one);
      }
    }
  }
  return std::min(most, std::max(0.0, table.at(typed.size(), meant.size()) - kAnotherSlip));
}

}  // namespace weerga
