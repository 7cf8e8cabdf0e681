// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/number_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestWord = 60;  ///< bytes; no number is longer

constexpr std::array<std::string_view, 20> kDutchSmall{
    "",     "een", "twee",   "drie",    "vier",     "vijf",     "zes",     "zeven",     "acht",     "negen",
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"};
constexpr std::array<std::string_view, 10> kDutchTens{"",        "",       "twintig",  "dertig",  "veertig",
                                                      "vijftig", "zestig", "zeventig", "tachtig", "negentig"};
constexpr std::array<std::string_view, 20> kEnglishSmall{
    "",    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kEnglishTens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEnglishOrdinals{{{"first", "one"},
                                                                                         {"second", "two"},
                                                                                         {"third", "three"},
                                                                                         {"fifth", "five"},
                                                                                         {"eighth", "eight"},
                                                                                         {"ninth", "nine"},
                                                                                         {"twelfth", "twelve"},
                                                                                         {"ieth", "y"},
                                                                                         {"th", ""}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDutchOrdinals{
    {{"eerste", "een"}, {"derde", "drie"}, {"ste", ""}, {"de", ""}}};

using Values = std::unordered_map<std::string, int>;

/// 1 to 99 in one word: "vijfentwintig", "tweeëntwintig", and "tweeentwintig" for those who skip the mark.
const Values& dutch_below_hundred() {
  static const Values kValues = [] {
    Values values;
    for (int n = 1; n < 20; ++n) values.emplace(kDutchSmall.at(static_cast<std::size_t>(n)), n);
    values.emplace("één", 1);
    for (int ten = 2; ten < 10; ++ten) {
      const std::string name(kDutchTens.at(static_cast<std::size_t>(ten)));
      values.emplace(name, ten * 10);
      for (int unit = 1; unit < 10; ++unit) {
        const std::string small(kDutchSmall.at(static_cast<std::size_t>(unit)));
        for (const std::string_view joint : {"en", "ën"})
          values.emplace(small + std::string(joint) + name, ten * 10 + unit);
      }
    }
    return values;
  }();
  return kValues;
}

std::optional<int> dutch_cardinal_below_hundred(std::string_view word) {
  if (word.starts_with("en") && word.size() > 4 && !dutch_below_hundred().contains(std::string(word)))
    word.remove_prefix(2);
  const auto found = dutch_below_hundred().find(std::string(word));
  return found == dutch_below_hundred().end() ? std::nullopt : std::optional(found->second);
}

using Reading = std::optional<int> (*)(std::string_view word);

/// A number with a part before and behind `unit`, each read by `part`: "tweehonderdvijftig".
std::optional<int> joined(std::string_view word, std::string_view unit, int worth, Reading part) {
  const std::size_t at = word.find(unit);
  if (at == std::string_view::npos) return part(word);
  const std::string_view rest = word.substr(at + unit.size());
  const std::optional<int> times = at == 0 ? std::optional(1) : part(word.substr(0, at));
  const std::optional<int> more = rest.empty() ? std::optional(0) : part(rest);
  if (!times || !more) return std::nullopt;
  return *times * worth + *more;
}

std::optional<int> dutch_cardinal_below_thousand(std::string_view word) {
  return joined(word, "honderd", 100, dutch_cardinal_below_hundred);
}

std::optional<int> dutch_cardinal(std::string_view word) {
  return joined(word, "duizend", 1000, dutch_cardinal_below_thousand);
}

std::optional<int> english_cardinal(std::string_view word) {
  const auto small = std::ranges::find(kEnglishSmall, word);
  if (small != kEnglishSmall.end()) return static_cast<int>(small - kEnglishSmall.begin());
  const auto tens = std::ranges::find(kEnglishTens, word);
  if (tens != kEnglishTens.end()) return static_cast<int>(tens - kEnglishTens.begin()) * 10;
  return std::nullopt;
}

/// The value of an ordinal word, by the cardinal that it is made of.
template <std::size_t N, typename Cardinal>
std::optional<int> ordinal(std::string_view word,
                           const std::array<std::pair<std::string_view, std::string_view>, N>& endings,
                           Cardinal cardinal) {
  for (const auto& [ending, base] : endings) {
    if (!word.ends_with(ending)) continue;
    const std::string whole = std::string(word.substr(0, word.size() - ending.size())) + std::string(base);
    if (const auto value = cardinal(whole); value && !whole.empty()) return value;
  }
  return std::nullopt;
}

/// A word of the text, folded, and where it ends.
struct TextWord {
  std::string folded;
  std::size_t end = 0;
};

TextWord word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin <= kLongestWord) {
    const CodePoint point = code_point_at(text, end);
    if (u_isalpha(static_cast<UChar32>(point.value)) == 0) break;
    end += point.size;
  }
  if (end - begin > kLongestWord) return {"", end};
  return {fold_case(text.substr(begin, end - begin)), end};
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string next = word_at(text, 0).folded;
  return std::ranges::find(words, std::string_view(next)) != words.end();
}

bool dutch_scale_follows(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with(' ') &&
         begins_with_any(text.substr(at + 1), {"honderd", "duizend", "miljoen", "miljard", "biljoen", "mln", "mld"});
}

bool english_scale_follows(std::string_view text, std::size_t at) {
  return (text.substr(at).starts_with(' ') || text.substr(at).starts_with('-')) &&
         begins_with_any(text.substr(at + 1), {"hundred", "thousand", "million", "billion", "trillion"});
}

std::optional<NumberWords> dutch_number(std::string_view text) {
  const auto [word, end] = word_at(text, 0);
  if (word.empty()) return std::nullopt;
  if (word == "anderhalf" || word == "anderhalve") return NumberWords{end, 15};
  if (word == "tweeënhalf" || word == "tweeëneenhalf") return NumberWords{end, 25};
  if ((word == "half" || word == "een" || word == "één") && dutch_scale_follows(text, end))
    return NumberWords{end, word == "half" ? 5 : 10};
  if (const auto value = dutch_cardinal(word); value && *value > 1) return NumberWords{end, *value * 10};
  if (const auto value = ordinal(word, kDutchOrdinals, dutch_cardinal)) return NumberWords{end, *value * 10, true};
  return std::nullopt;
}

/// Reads English number words one by one as long as they make one number.
class EnglishReader {
 public:
  explicit EnglishReader(std::string_view text) : text_(text) {}

  std::optional<NumberWords> number() {
    while (take_word()) {
      if (text_.substr(end_).starts_with('-')) {
        at_ = end_ + 1;
      } else if (text_.substr(end_).starts_with(" and ") && value_ >= 100) {
        at_ = end_ + 5;
      } else if (text_.substr(end_).starts_with(' ') &&
                 (value_ >= 100 || begins_with_any(text_.substr(end_ + 1), {"hundred"}))) {
        at_ = end_ + 1;
      } else {
        break;
      }
    }
    if (end_ == 0 || (value_ == 1 && !ordinal_)) return std::nullopt;
    return NumberWords{end_, value_ * 10, ordinal_};
  }

 private:
  bool take_word() {
    const auto [word, end] = word_at(text_, at_);
    if (word.empty() || ordinal_) return false;
    if (word == "hundred") return take(std::max(value_, 1) * 100 - value_, end);
    auto value = english_cardinal(word);
    if (!value && at_ == 0 && (word == "a" || word == "an") &&
        begins_with_any(text_.substr(std::min(end + 1, text_.size())), {"hundred"}))
      value = 1;
    if (!value) {
      value = ordinal(word, kEnglishOrdinals, english_cardinal);
      if (value && fits(*value)) ordinal_ = true;
    }
    return value && fits(*value) && take(*value, end);
  }

  /// "twenty" takes a unit, "hundred" whatever is below it.
  [[nodiscard]] bool fits(int value) const {
    if (end_ == 0) return true;
    return value > 0 && (value_ % 100 == 0 ? value < 100 : value_ % 10 == 0 && value_ % 100 >= 20 && value < 10);
  }

  bool take(int value, std::size_t end) {
    if (value_ >= 100 && value >= 100) return false;
    value_ += value;
    end_ = end;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  int value_ = 0;
  bool ordinal_ = false;
};

std::optional<NumberWords> english_number(std::string_view text) {
  const auto [word, end] = word_at(text, 0);
  if (word.empty()) return std::nullopt;
  if (word == "half" && text.substr(end).starts_with(" a ") && english_scale_follows(text, end + 2))
    return NumberWords{end + 2, 5};
  if ((word == "one" || word == "a" || word == "an") && english_scale_follows(text, end) &&
      !begins_with_any(text.substr(end + 1), {"hundred"}))
    return NumberWords{end, 10};
  if (word == "thousand") return NumberWords{end, 10'000};
  return EnglishReader(text).number();
}

}  // namespace

std::optional<NumberWords> number_words_at(std::string_view text, std::string_view language) {
  return language.starts_with("nl") ? dutch_number(text) : english_number(text);
}

}  // namespace weerga
