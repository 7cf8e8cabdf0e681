// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// Two regular expressions of ICU around a place: `before` matches what ends there, `after` what begins there. Either
/// may be empty and then holds everywhere. Thread-safe: each search uses matchers of its own.
class PatternPair {
 public:
  /// Throws Error invalid_argument with what is wrong and where: an expression that cannot be read.
  PatternPair(std::string_view before, std::string_view after);
  PatternPair(PatternPair&&) noexcept;
  PatternPair& operator=(PatternPair&&) noexcept;
  ~PatternPair();

 private:
  friend class PatternPairSearch;
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

/// A text in the form that expressions are matched on; borrowed text, which must outlive it.
class PatternText {
 public:
  explicit PatternText(std::string_view utf8);
  ~PatternText();
  PatternText(const PatternText&) = delete;
  PatternText& operator=(const PatternText&) = delete;

 private:
  friend class PatternPairSearch;
  struct Units;
  std::unique_ptr<Units> units_;
};

/// One pair on one text. Both must outlive it.
class PatternPairSearch {
 public:
  PatternPairSearch(const PatternPair& pair, const PatternText& text);
  ~PatternPairSearch();
  PatternPairSearch(PatternPairSearch&&) noexcept;
  PatternPairSearch& operator=(PatternPairSearch&&) noexcept;

  /// Does the pair hold at byte `place`? `before` is looked for in the last 128 UTF-16 units, or from the begin of the
  /// text if it has a "^". Throws Error too_large if that takes over 100 ms.
  bool holds_at(std::size_t place);

  /// The bytes at which the pair holds, ascending; of several ends that a match of `before` can have, the one that the
  /// expression prefers. Throws Error too_large if a match takes over 100 ms, or all of them over 5 s.
  std::vector<std::size_t> places();

 private:
  struct Matchers;
  std::unique_ptr<Matchers> matchers_;
};

}  // namespace weerga
