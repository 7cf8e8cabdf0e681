// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/sound.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace weerga {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;

/// Endings of one origin that Dutch and English write differently. The first that fits is applied.
constexpr std::array kEndings = {Rule{"ationen", "ati"},
                                 Rule{"isaties", "isati"},
                                 Rule{"ieties", "iet"},
                                 Rule{"iteiten", "it"},
                                 Rule{"iteit", "it"},
                                 Rule{"ities", "it"},
                                 Rule{"ity", "it"},
                                 Rule{"ieel", "ial"},
                                 Rule{"iele", "ial"},
                                 Rule{"tionele", "tional"},
                                 Rule{"tioneel", "tional"},
                                 Rule{"eel", "al"},
                                 Rule{"ele", "al"},
                                 Rule{"aal", "al"},
                                 Rule{"ale", "al"},
                                 Rule{"ische", "ik"},
                                 Rule{"isch", "ik"},
                                 Rule{"ical", "ik"},
                                 Rule{"ieke", "ik"},
                                 Rule{"iek", "ik"},
                                 Rule{"ics", "ik"},
                                 Rule{"ic", "ik"},
                                 Rule{"tions", "ti"},
                                 Rule{"tion", "ti"},
                                 Rule{"ties", "ti"},
                                 Rule{"tie", "ti"},
                                 Rule{"sions", "si"},
                                 Rule{"sion", "si"},
                                 Rule{"sies", "si"},
                                 Rule{"sie", "si"},
                                 Rule{"ieve", "iv"},
                                 Rule{"ief", "iv"},
                                 Rule{"ive", "iv"},
                                 Rule{"entie", "ens"},
                                 Rule{"ence", "ens"},
                                 Rule{"ency", "ens"},
                                 Rule{"ance", "ans"},
                                 Rule{"antie", "ans"},
                                 Rule{"aire", "ar"},
                                 Rule{"air", "ar"},
                                 Rule{"ary", "ar"},
                                 Rule{"eert", "e"},
                                 Rule{"eren", "e"},
                                 Rule{"eerd", "e"},
                                 Rule{"eerde", "e"},
                                 Rule{"ated", "e"},
                                 Rule{"ate", "e"},
                                 Rule{"ates", "e"},
                                 Rule{"ating", "e"},
                                 Rule{"ogie", "ogi"},
                                 Rule{"ogy", "ogi"},
                                 Rule{"ies", "i"},
                                 Rule{"ie", "i"},
                                 Rule{"ies", "i"},
                                 Rule{"y", "i"},
                                 Rule{"en", ""},
                                 Rule{"es", ""},
                                 Rule{"ed", ""},
                                 Rule{"s", ""},
                                 Rule{"e", ""}};

/// Letter groups, longest first.
constexpr std::array kGroups = {Rule{"sch", "sk"}, Rule{"ph", "f"}, Rule{"th", "t"}, Rule{"ck", "k"}, Rule{"ch", "k"},
                                Rule{"qu", "kw"},  Rule{"x", "ks"}, Rule{"ij", "i"}, Rule{"oe", "u"}, Rule{"ou", "u"},
                                Rule{"ee", "e"},   Rule{"ea", "e"}, Rule{"oo", "o"}, Rule{"aa", "a"}, Rule{"uu", "u"},
                                Rule{"ei", "e"},   Rule{"ae", "e"}, Rule{"y", "i"},  Rule{"z", "s"},  Rule{"v", "f"}};

std::string with_plain_ending(std::string_view word) {
  for (const auto& [ending, plain] : kEndings) {
    if (word.size() >= ending.size() + 3 && word.back() == ending.back() && word.ends_with(ending)) {
      return std::string(word.substr(0, word.size() - ending.size())).append(plain);
    }
  }
  return std::string(word);
}

bool softens_c(std::string_view word, std::size_t at) {
  return at < word.size() && (word[at] == 'e' || word[at] == 'i' || word[at] == 'y');
}

void append_sound(std::string& sound, std::string_view letters) {
  for (const char c : letters) {
    if (sound.empty() || sound.back() != c) sound += c;
  }
}

bool strip(std::string& word, std::string_view ending, std::size_t shortest) {
  if (!word.ends_with(ending) || word.size() < ending.size() + shortest) return false;
  word.resize(word.size() - ending.size());
  return true;
}

std::string undoubled(std::string_view word) {
  std::string result;
  append_sound(result, word);
  return result;
}

std::string dutch_stem(std::string word) {
  if (word.ends_with("heden") && word.size() > 6) word.replace(word.size() - 5, 5, "heid");
  strip(word, "s", 3);
  if (!strip(word, "en", 3)) strip(word, "e", 3);
  if (!strip(word, "t", 4)) strip(word, "d", 4);
  if (word.ends_with('z')) word.back() = 's';
  if (word.ends_with('v')) word.back() = 'f';
  return undoubled(word);
}

std::string english_stem(std::string word) {
  if (strip(word, "ies", 2)) return word + "i";
  if (!word.ends_with("ss")) strip(word, "s", 3);
  if (!strip(word, "ing", 3)) strip(word, "ed", 3);
  strip(word, "e", 2);
  if (word.ends_with('y')) word.back() = 'i';
  return undoubled(word);
}

}  // namespace

std::string sound_of(std::string_view folded_word) {
  const std::string word = with_plain_ending(folded_word);
  std::string sound;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = std::string_view(word).substr(i);
    const auto* group = std::ranges::find_if(
        kGroups, [&](const Rule& rule) { return rest.front() == rule.first.front() && rest.starts_with(rule.first); });
    if (group != kGroups.end()) {
      append_sound(sound, group->second);
      i += group->first.size();
    } else {
      const char c = word[i++];
      append_sound(sound, c == 'c' ? (softens_c(word, i) ? "s" : "k") : std::string_view(&c, 1));
    }
  }
  return sound;
}

double sound_similarity(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer == 0) return 0;
  if (longer > 64) return a == b ? 1 : 0;
  std::array<std::uint8_t, 65> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint8_t diagonal = row[0];
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = static_cast<std::uint8_t>(std::min({change, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return 1 - static_cast<double>(row[b.size()]) / static_cast<double>(longer);
}

std::string stem_of(std::string_view folded_word, std::string_view language) {
  if (language.starts_with("nl")) return dutch_stem(std::string(folded_word));
  if (language.starts_with("en")) return english_stem(std::string(folded_word));
  return std::string(folded_word);
}

}  // namespace weerga
