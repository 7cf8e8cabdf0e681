// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A regular expression of ICU over UTF-8, with a limit on time: no expression can hang the program.
/// Thread-safe: each search uses a matcher of its own.
class Pattern {
 public:
  struct Options {
    bool ignore_case = false;
    int time_limit_ms = 100;  ///< roughly; ICU counts steps
  };

  /// One match: `groups[0]` is all of it; a group that took no part is absent.
  struct Match {
    std::vector<std::optional<ByteRange>> groups;

    [[nodiscard]] ByteRange range() const { return *groups.front(); }
    /// The text of group `index`, "" if it took no part.
    [[nodiscard]] std::string_view text(std::string_view searched, std::size_t index) const {
      return groups.at(index) ? groups[index]->of(searched) : std::string_view();
    }
  };

  /// Throws Error(invalid_argument) with what is wrong in the expression and where.
  explicit Pattern(std::string_view expression) : Pattern(expression, Options{}) {}
  Pattern(std::string_view expression, Options options);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// All matches that do not overlap, from the left. Throws Error(too_large) when the time limit was met.
  [[nodiscard]] std::vector<Match> matches_in(std::string_view text) const;
  [[nodiscard]] bool found_in(std::string_view text) const { return !matches_in(text).empty(); }

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace weerga
