// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/pattern_pair.h"

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int32_t kTimeLimit = 100;        ///< of one match; ICU counts steps of about a millisecond
constexpr std::int32_t kWindow = 128;           ///< UTF-16 units before a place in which `before` is looked for
constexpr std::int32_t kLongestOverlap = 64;    ///< units of a match behind whose begin the search goes on
constexpr std::int32_t kStackLimit = 4 << 20U;  ///< bytes for backtracking
constexpr std::chrono::seconds kSearchTime{5};

icu::UnicodeString utf16(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::unique_ptr<icu::RegexPattern> compiled(const std::string& expression) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError wrong{};
  std::unique_ptr<icu::RegexPattern> pattern(icu::RegexPattern::compile(utf16(expression), 0, wrong, status));
  if (U_SUCCESS(status)) return pattern;
  throw Error(ErrorKind::invalid_argument,
              fmt::format("The regular expression “{}” cannot be read: {}.", expression, u_errorName(status)));
}

/// A "^" that is no negated class and not escaped.
bool has_line_start(std::string_view expression) {
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == '\\') {
      ++i;
    } else if (expression[i] == '^' && (i == 0 || expression[i - 1] != '[')) {
      return true;
    }
  }
  return false;
}

[[noreturn]] void give_up() {
  throw Error(ErrorKind::too_large, "The regular expression takes too long on this text.");
}

std::unique_ptr<icu::RegexMatcher> matcher_of(const icu::RegexPattern& pattern, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::RegexMatcher> matcher(pattern.matcher(text, status));
  matcher->setTimeLimit(kTimeLimit, status);
  matcher->setStackLimit(kStackLimit, status);
  matcher->useTransparentBounds(1);
  if (U_FAILURE(status)) give_up();
  return matcher;
}

}  // namespace

struct PatternPair::Compiled {
  std::unique_ptr<icu::RegexPattern> both;    ///< for the search of all places
  std::unique_ptr<icu::RegexPattern> before;  ///< up to the end of the region; nothing if it holds everywhere
  std::unique_ptr<icu::RegexPattern> after;
  bool from_start = false;  ///< `before` asks where the text begins
};

PatternPair::PatternPair(std::string_view before, std::string_view after) {
  Compiled pair;
  const std::string first(before);
  const std::string second(after);
  if (!first.empty()) {
    compiled(first);  // so that a message shows the expression as it was written
    pair.before = compiled("(?:" + first + ")\\z");
  }
  if (!second.empty()) pair.after = compiled(second);
  pair.both = compiled("(?:" + first + ")(?=" + second + ")");
  pair.from_start = has_line_start(before);
  compiled_ = std::make_unique<const Compiled>(std::move(pair));
}

PatternPair::PatternPair(PatternPair&&) noexcept = default;
PatternPair& PatternPair::operator=(PatternPair&&) noexcept = default;
PatternPair::~PatternPair() = default;

struct PatternText::Units {
  icu::UnicodeString text;
  std::vector<std::uint32_t> bytes;  ///< byte offset of each unit, and of the end
};

PatternText::PatternText(std::string_view utf8) : units_(std::make_unique<Units>()) {
  units_->text = utf16(utf8);
  units_->bytes.reserve(static_cast<std::size_t>(units_->text.length()) + 1);
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint c = code_point_at(utf8, i);
    units_->bytes.push_back(static_cast<std::uint32_t>(i));
    if (c.value > 0xFFFFU) units_->bytes.push_back(static_cast<std::uint32_t>(i));
    i += c.size;
  }
  units_->bytes.push_back(static_cast<std::uint32_t>(utf8.size()));
}

PatternText::~PatternText() = default;

/// Matchers are made when they are first asked: most pairs fail before they need all three.
struct PatternPairSearch::Matchers {
  const PatternPair::Compiled& pair;
  const PatternText::Units& units;
  std::unique_ptr<icu::RegexMatcher> before;
  std::unique_ptr<icu::RegexMatcher> after;

  bool after_holds_at(std::int32_t unit) {
    if (!pair.after) return true;
    if (!after) {
      after = matcher_of(*pair.after, units.text);
      after->useAnchoringBounds(0);
    }
    UErrorCode status = U_ZERO_ERROR;
    after->region(unit, units.text.length(), status);
    const bool holds = after->lookingAt(status) != 0;
    if (U_FAILURE(status)) give_up();
    return holds;
  }

  bool before_holds_at(std::int32_t unit) {
    if (!pair.before) return true;
    if (!before) before = matcher_of(*pair.before, units.text);
    UErrorCode status = U_ZERO_ERROR;
    before->region(pair.from_start ? 0 : std::max(0, unit - kWindow), unit, status);
    const bool holds = before->find(status) != 0;
    if (U_FAILURE(status)) give_up();
    return holds;
  }
};

PatternPairSearch::PatternPairSearch(const PatternPair& pair, const PatternText& text)
    : matchers_(new Matchers{*pair.compiled_, *text.units_, {}, {}}) {}

PatternPairSearch::~PatternPairSearch() = default;
PatternPairSearch::PatternPairSearch(PatternPairSearch&&) noexcept = default;
PatternPairSearch& PatternPairSearch::operator=(PatternPairSearch&&) noexcept = default;

bool PatternPairSearch::holds_at(std::size_t place) {
  const auto& bytes = matchers_->units.bytes;
  const auto unit = static_cast<std::int32_t>(std::ranges::lower_bound(bytes, place) - bytes.begin());
  return matchers_->after_holds_at(unit) && matchers_->before_holds_at(unit);
}

std::vector<std::size_t> PatternPairSearch::places() {
  std::vector<std::size_t> places;
  const auto deadline = Clock::now() + kSearchTime;
  const icu::UnicodeString& text = matchers_->units.text;
  const auto matcher = matcher_of(*matchers_->pair.both, text);
  UErrorCode status = U_ZERO_ERROR;
  for (std::int32_t from = 0; from <= text.length();) {
    const bool found = matcher->find(from, status) != 0;
    if (U_FAILURE(status) || Clock::now() > deadline) give_up();
    if (!found) break;
    const std::int32_t begin = matcher->start(status);
    const std::int32_t end = matcher->end(status);
    places.push_back(matchers_->units.bytes[static_cast<std::size_t>(end)]);
    if (begin == text.length()) break;
    // Matches may overlap: a later begin can give a later end.
    from = end - begin <= kLongestOverlap ? text.moveIndex32(begin, 1) : end;
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

}  // namespace weerga
