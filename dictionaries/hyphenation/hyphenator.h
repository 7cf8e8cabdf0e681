// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace weerga {

/// The places at which a word may be broken at the end of a line, by the patterns of one language (libhyphen).
/// Words of one Hyphenator may be asked from one thread at a time.
class Hyphenator {
 public:
  /// Reads a pattern file. Throws Error not_found or malformed.
  explicit Hyphenator(const std::filesystem::path& patterns);
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;

  /// The installed patterns for a BCP 47 tag ("nl", "en-GB"), or nothing.
  static std::optional<Hyphenator> installed(std::string_view language);

  /// Byte offsets before which UTF-8 `word` may be broken; none for words over 100 letters.
  [[nodiscard]] std::vector<std::size_t> places_of(std::string_view word) const;
  [[nodiscard]] bool may_break(std::string_view word, std::size_t place) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace weerga
