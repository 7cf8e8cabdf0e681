// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/suggester.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <unordered_set>
#include <utility>

#include "dictionaries/spelling/affix_flags.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::size_t kLongestWord = 40;  ///< code points; nothing is proposed for a longer one
constexpr std::size_t kMostSlips = 2;     ///< between a misspelling and a word of the dictionary

// How much less likely than a word of the dictionary in its base form; natural logarithms.
constexpr double kInflected = 0.7;
constexpr double kCompound = 2.5;
constexpr double kHyphenated = 6.0;
constexpr double kName = 2.0;
constexpr double kPreferred = 4.0;  ///< a bonus
constexpr double kCostliest = 9.0;  ///< a slip that is less likely is not looked at

constexpr std::u32string_view kAlphabet = U"eniatrdosglvkhmubpjzwcfyxq'-éëïöüèêáó";

std::u32string code_points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t place = 0; place < text.size();) {
    const CodePoint point = code_point_at(text, place);
    points += point.value;
    place += point.size;
  }
  return points;
}

std::string utf8_of(std::u32string_view points) {
  std::string text;
  for (const char32_t point : points) append_utf8(text, point);
  return text;
}

/// The ligature that the Dutch dictionary uses is two letters to everybody else.
std::string without_ligature(std::string_view word) {
  std::string plain;
  for (std::size_t place = 0; place < word.size();) {
    const CodePoint point = code_point_at(word, place);
    if (point.value == U'ĳ') {
      plain += "ij";
    } else if (point.value == U'Ĳ') {
      plain += "IJ";
    } else {
      append_utf8(plain, point.value);
    }
    place += point.size;
  }
  return plain;
}

/// A number below 32 for each letter; all that are not a to z share one, and 0 is the border of the word.
std::size_t letter_class(char32_t letter) {
  return letter >= U'a' && letter <= U'z' ? static_cast<std::size_t>(letter - U'a') + 1 : std::size_t{27};
}

std::size_t triple(char32_t first, char32_t second, char32_t third) {
  return letter_class(first) << 10U | letter_class(second) << 5U | letter_class(third);
}

std::uint32_t signature_of(std::u32string_view word) {
  std::uint32_t signature = 0;
  for (const char32_t letter : word) signature |= 1U << letter_class(letter);
  return signature;
}

/// Whether at most kMostSlips letters must be replaced, added, removed or swapped. Only the diagonal band is looked at.
bool is_within_reach(std::u32string_view one, std::u32string_view other) {
  constexpr std::size_t far = kMostSlips + 1;
  std::array<std::array<std::uint8_t, kLongestWord + kMostSlips + 2>, 3> rows{};
  for (std::size_t j = 0; j <= other.size(); ++j) rows[0].at(j) = static_cast<std::uint8_t>(std::min(j, far));
  for (std::size_t i = 1; i <= one.size(); ++i) {
    auto& row = rows.at(i % 3);
    const auto& above = rows.at((i - 1) % 3);
    const auto& second_above = rows.at((i + 1) % 3);
    row.fill(static_cast<std::uint8_t>(far));
    row[0] = static_cast<std::uint8_t>(std::min(i, far));
    std::size_t least = row[0];
    const std::size_t first = i > kMostSlips ? i - kMostSlips : 1;
    for (std::size_t j = first; j <= std::min(other.size(), i + kMostSlips); ++j) {
      const bool same = one[i - 1] == other[j - 1];
      std::size_t cost =
          std::min({above[j] + std::size_t{1}, row[j - 1] + std::size_t{1}, above[j - 1] + std::size_t{!same}});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        cost = std::min(cost, second_above[j - 2] + std::size_t{1});
      row[j] = static_cast<std::uint8_t>(std::min(cost, far));
      least = std::min<std::size_t>(least, row[j]);
    }
    if (least >= far) return false;
  }
  return rows.at(one.size() % 3).at(other.size()) < far;
}

enum class Case { lower, capitalised, upper };

Case case_of(std::string_view word, std::string_view lower, std::string_view language) {
  if (word == lower) return Case::lower;
  return word.size() > 1 && word == upper_case(lower, language) ? Case::upper : Case::capitalised;
}

}  // namespace

struct Suggester::Candidate {
  std::u32string lower;
  double cost = 0;
};

/// The proposals for one word.
class Suggester::Search {
 public:
  Search(const Suggester& words, std::string_view word, std::size_t limit)
      : words_(words),
        limit_(limit),
        lower_text_(lower_case(word, words.language_)),
        lower_(code_points_of(lower_text_)),
        case_(case_of(word, lower_text_, words.language_)),
        typed_(word) {}

  std::vector<std::string> run() {
    if (lower_.empty() || lower_.size() > kLongestWord || limit_ == 0) return {};
    candidates_.push_back({lower_, 0});  // only its case may be wrong
    add_slips();
    add_confusions();
    add_listed();
    std::ranges::sort(candidates_, {}, &Candidate::cost);
    for (const Candidate& candidate : candidates_) {
      if (found_.size() >= limit_ && candidate.cost > worst_wanted()) break;
      judge(candidate);
    }
    std::ranges::stable_sort(found_, {}, &Found::score);
    std::vector<std::string> proposals;
    for (Found& found : found_) {
      if (proposals.size() < limit_) proposals.push_back(std::move(found.word));
    }
    return proposals;
  }

 private:
  struct Found {
    std::string word;
    double score = 0;
  };

  /// A preferred word may climb this far above its slip's cost, so cheaper slips are not the end yet.
  [[nodiscard]] double worst_wanted() {
    std::ranges::nth_element(found_, found_.begin() + static_cast<std::ptrdiff_t>(limit_ - 1), {}, &Found::score);
    return found_[limit_ - 1].score;
  }

  void add(std::u32string word) {
    if (word.empty() || word == lower_ || !seen_.insert(word).second) return;
    const double cost = words_.confusions_.cost(lower_, word, kCostliest);
    if (cost >= kCostliest) return;
    const auto bonus = words_.bonus_.find(word);
    candidates_.push_back({std::move(word), cost});
    if (bonus != words_.bonus_.end()) candidates_.back().cost -= bonus->second;
  }

  /// Only if the letters around the change occur together in some word.
  void add_plausible(std::u32string word, std::size_t change) {
    const std::size_t first = change >= 2 ? change - 2 : 0;
    for (std::size_t place = first; place + 2 < word.size() && place <= change + 1; ++place) {
      if (!words_.triples_.test(triple(word[place], word[place + 1], word[place + 2]))) return;
    }
    add(std::move(word));
  }

  void add_slips() {
    for (std::size_t place = 0; place <= lower_.size(); ++place) {
      if (place < lower_.size()) add_plausible(std::u32string(lower_).erase(place, 1), place);
      if (place + 1 < lower_.size()) {
        std::u32string swapped = lower_;
        std::swap(swapped[place], swapped[place + 1]);
        add_plausible(std::move(swapped), place);
      }
      for (const char32_t letter : kAlphabet) {
        add_plausible(std::u32string(lower_).insert(place, 1, letter), place);
        if (place == lower_.size()) continue;
        std::u32string replaced = lower_;
        replaced[place] = letter;
        add_plausible(std::move(replaced), place);
      }
    }
  }

  void add_confusions() {
    for (std::size_t place = 0; place < lower_.size(); ++place) {
      for (const auto& [typed, meant] : words_.confusions_.beginning_with(lower_[place])) {
        if (lower_.compare(place, typed.size(), typed) == 0)
          add(std::u32string(lower_).replace(place, typed.size(), meant));
      }
    }
  }

  void add_listed() {
    const std::uint32_t signature = signature_of(lower_);
    for (const Entry& entry : words_.entries_) {
      const std::size_t longer = std::max<std::size_t>(entry.length, lower_.size());
      if (longer - std::min<std::size_t>(entry.length, lower_.size()) > kMostSlips) continue;
      if (std::popcount(signature ^ entry.signature) > 2 * static_cast<int>(kMostSlips)) continue;
      const std::u32string_view word = std::u32string_view(words_.letters_).substr(entry.begin, entry.length);
      if (is_within_reach(lower_, word)) add(std::u32string(word));
    }
  }

  void judge(const Candidate& candidate) {
    std::string word = utf8_of(candidate.lower);
    Standing standing = words_.judge_(word);
    double score = candidate.cost;
    const auto listed = words_.listed_.find(candidate.lower);
    if (standing == Standing::unknown && listed != words_.listed_.end() && !listed->second.written.empty()) {
      word = listed->second.written;
      standing = words_.judge_(word);
      if (case_ == Case::lower) score += kName;
    }
    if (standing == Standing::unknown) return;
    const bool hyphenated = candidate.lower.find(U'-') != std::u32string::npos;
    if (hyphenated && listed == words_.listed_.end()) {  // dictionaries accept any two words with a hyphen
      if (word.starts_with('-') || word.ends_with('-')) return;
      if (lower_.find(U'-') == std::u32string::npos) score += kHyphenated;
    }
    if (standing == Standing::compound) {
      score += kCompound;
    } else if (listed == words_.listed_.end()) {
      score += kInflected;
    }
    word = in_case(std::move(word));
    if (word != typed_ && std::ranges::find(found_, word, &Found::word) == found_.end())
      found_.push_back({std::move(word), score});
  }

  [[nodiscard]] std::string in_case(std::string word) const {
    if (case_ == Case::upper) return upper_case(word, words_.language_);
    if (case_ == Case::lower) return word;
    const std::size_t first =
        words_.language_.starts_with("nl") && word.starts_with("ij") ? 2 : code_point_at(word, 0).size;
    return upper_case(word.substr(0, first), words_.language_) + word.substr(first);
  }

  const Suggester& words_;
  std::size_t limit_;
  std::string lower_text_;
  std::u32string lower_;
  Case case_;
  std::string_view typed_;
  std::unordered_set<std::u32string> seen_;
  std::vector<Candidate> candidates_;
  std::vector<Found> found_;
};

Suggester::Suggester(std::string_view language, const std::filesystem::path& dictionary, Judge judge)
    : language_(language), confusions_(language), judge_(std::move(judge)) {
  read(dictionary);
}

void Suggester::read(const std::filesystem::path& dictionary) {
  const std::string bytes = bytes_of_file(dictionary);
  const AffixFlags flags(std::filesystem::path(dictionary).replace_extension(".aff"));
  const auto lines = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
  listed_.reserve(lines);
  entries_.reserve(lines);
  letters_.reserve(bytes.size());
  std::size_t begin = bytes.find('\n') + 1;  // the first line is a count
  while (begin != 0 && begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line = std::string_view(bytes).substr(begin, end - begin);
    line = line.substr(0, line.find('\t'));
    const std::size_t slash = std::min(line.find('/'), line.size());
    const std::string_view word = trimmed(line.substr(0, slash));
    const bool sure = flags.is_sure(trimmed(line.substr(std::min(slash + 1, line.size()))));
    if (!word.empty() && !first_invalid_utf8(word)) learn(word, sure);
    begin = end + 1;
  }
}

void Suggester::learn(std::string_view word, bool sure) {
  const std::string plain = without_ligature(word);
  const bool lower_already = std::ranges::all_of(plain, [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string lower_text = lower_already ? plain : lower_case(plain, language_);
  std::u32string lower = code_points_of(lower_text);
  if (lower.size() > kLongestWord) return;
  const bool same = plain == lower_text;
  const auto [known, is_new] = listed_.try_emplace(lower, Listing{same ? "" : plain, sure && same});
  if (!is_new) {
    // Two entries of one spelling: one that forbids it may be among them.
    known->second.sure = known->second.sure && sure && same;
    if (same) known->second.written.clear();
    return;
  }
  learn_letters(lower);
  filter_.add(lower);
  entries_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint16_t>(lower.size()), !same,
                      signature_of(lower)});
  letters_ += lower;
}

void Suggester::learn_letters(std::u32string_view lower) {
  for (std::size_t place = 0; place + 2 < lower.size(); ++place)
    triples_.set(triple(lower[place], lower[place + 1], lower[place + 2]));
}

void Suggester::prefer(std::string_view word) {
  learn(word, false);
  bonus_[code_points_of(lower_case(word, language_))] += kPreferred;
}

void Suggester::count(std::string_view word, std::size_t occurrences) {
  bonus_[code_points_of(lower_case(word, language_))] += std::log1p(static_cast<double>(occurrences));
}

std::vector<std::string> Suggester::suggestions(std::string_view word, std::size_t limit) const {
  return Search(*this, word, limit).run();
}

bool Suggester::lists(std::string_view word) const {
  return listed_.contains(code_points_of(lower_case(word, language_)));
}

bool Suggester::surely_lists(std::string_view word) const {
  std::u32string lower;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool capital = i == 0 && c >= 'A' && c <= 'Z';
    if (!capital && (c < 'a' || c > 'z')) return false;
    lower += static_cast<char32_t>(capital ? c - 'A' + 'a' : c);
  }
  const auto found = listed_.find(lower);
  return found != listed_.end() && found->second.sure;
}

bool Suggester::is_near_word(std::string_view word) const {
  const std::u32string lower = code_points_of(lower_case(word, language_));
  if (lower.size() > kLongestWord) return false;
  return filter_.any_neighbour(lower, kAlphabet,
                               [this](const std::u32string& other) { return listed_.contains(other); });
}

bool Suggester::is_doubtful_compound(std::string_view word) const {
  const std::u32string lower = code_points_of(lower_case(word, language_));
  for (std::size_t place = 0; place + 1 < lower.size(); ++place) {
    if (lower[place] != lower[place + 1] || lower[place] == U's') continue;  // an s may be a joint
    const std::u32string halved = std::u32string(lower).erase(place, 1);
    if (lists_in_small_letters(halved) || judge_(utf8_of(halved)) == Standing::inflected) return true;
  }
  constexpr std::u32string_view letters = U"abcdfghijklmnopqrtuvwxyz";  // s and e may be joints
  return filter_.any_neighbour(lower, letters, [&](const std::u32string& other) {
    const bool swapped = other.size() == lower.size() && std::ranges::is_permutation(other, lower);
    const bool longer_inside = other.size() > lower.size() && !other.starts_with(lower);
    return (swapped || longer_inside) && lists_in_small_letters(other);
  });
}

bool Suggester::lists_in_small_letters(const std::u32string& lower) const {
  const auto found = listed_.find(lower);
  return found != listed_.end() && found->second.written.empty();
}

}  // namespace weerga
