// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/name_likeness.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xliff/text/fold.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestName = 40;

/// How either language writes a sound, and one common form for both. Longer spellings first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kSounds{{{"tsj", "k"},
                                                                                 {"dzj", "i"},
                                                                                 {"sch", "sh"},
                                                                                 {"tch", "k"},
                                                                                 {"ch", "k"},
                                                                                 {"kh", "k"},
                                                                                 {"sj", "sh"},
                                                                                 {"zj", "zh"},
                                                                                 {"oe", "u"},
                                                                                 {"oo", "o"},
                                                                                 {"yy", "i"},
                                                                                 {"ij", "i"},
                                                                                 {"iy", "i"},
                                                                                 {"ie", "i"},
                                                                                 {"ye", "e"},
                                                                                 {"je", "e"},
                                                                                 {"y", "i"},
                                                                                 {"j", "i"}}};

std::string by_sound(std::string_view name) {
  std::string sound;
  while (!name.empty()) {
    const auto found = std::ranges::find_if(kSounds, [&](const auto& pair) { return name.starts_with(pair.first); });
    sound += found == kSounds.end() ? name.substr(0, 1) : found->second;
    name.remove_prefix(found == kSounds.end() ? 1 : found->first.size());
  }
  return sound;
}

std::string without_vowels(std::string_view sound) {
  std::string consonants;
  for (const char c : sound) {
    if (std::string_view("aeiou").find(c) == std::string_view::npos) consonants += c;
  }
  return consonants;
}

/// Spelled as only Dutch spells: the English form looks otherwise, and its vowels may differ.
bool is_dutch_spelling(std::string_view name) {
  return std::ranges::any_of(std::array<std::string_view, 5>{"tsj", "dzj", "sj", "zj", "oe"},
                             [&](std::string_view sign) { return name.find(sign) != std::string_view::npos; });
}

}  // namespace

std::string bare_name(std::string_view word) {
  std::string name = fold_marks(word);
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (name.size() > ending.size() + 2 && name.ends_with(ending)) {
      name.resize(name.size() - ending.size());
      break;
    }
  }
  return name;
}

bool sounds_alike(std::string_view dutch, std::string_view english) {
  const std::string one = by_sound(dutch);
  const std::string other = by_sound(english);
  if (one == other) return true;
  return is_dutch_spelling(dutch) && !is_dutch_spelling(english) && without_vowels(one) == without_vowels(other);
}

std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > kLongestName || b.size() > kLongestName) return most;
  std::array<std::array<std::size_t, kLongestName + 1>, kLongestName + 1> cost{};
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return std::min(cost[a.size()][b.size()], most);
}

}  // namespace weerga
