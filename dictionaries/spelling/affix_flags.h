// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the speller only: which lines of a .dic file are words as they stand.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// The flags of Hunspell's .aff format (hunspell(5)) that keep a listed form from being a word in any case: forbidden,
/// in need of an affix, only in compounds, only in this case.
class AffixFlags {
 public:
  /// Reads what it needs of an .aff file. Throws what bytes_of_file throws.
  explicit AffixFlags(const std::filesystem::path& affixes);

  /// Whether an entry with these flags (what stands behind its slash, "" if there is none) surely is a word as listed,
  /// in small letters and with a capital. Where flags have aliases only entries without flags are sure.
  [[nodiscard]] bool is_sure(std::string_view flags) const;

 private:
  void read(std::string_view line);

  enum class Kind { byte, pair, number };
  Kind kind_ = Kind::byte;
  bool has_aliases_ = false;
  std::vector<std::string> special_;
};

}  // namespace weerga
