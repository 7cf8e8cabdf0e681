// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/affix_flags.h"

#include <algorithm>
#include <array>

#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {

AffixFlags::AffixFlags(const std::filesystem::path& affixes) {
  const std::string bytes = bytes_of_file(affixes);
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    read(line);
  }
}

void AffixFlags::read(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kSpecial{"FORBIDDENWORD",  "NEEDAFFIX", "PSEUDOROOT",
                                                            "ONLYINCOMPOUND", "KEEPCASE",  "WARN"};
  const std::string_view key = line.substr(0, line.find_first_of(" \t"));
  const std::string_view value = trimmed(line.substr(key.size()));
  if (key == "AF") has_aliases_ = true;
  if (key == "FLAG") kind_ = value == "long" ? Kind::pair : (value == "num" ? Kind::number : Kind::byte);
  if (std::ranges::find(kSpecial, key) != kSpecial.end() && !value.empty()) special_.emplace_back(value);
}

bool AffixFlags::is_sure(std::string_view flags) const {
  if (flags.empty()) return true;
  if (has_aliases_) return false;
  while (!flags.empty()) {
    std::size_t size = kind_ == Kind::pair ? 2 : 1;
    if (kind_ == Kind::number) size = std::min(flags.find(','), flags.size());
    // Flags of several bytes (FLAG UTF-8) are compared byte by byte: that may doubt a word, but trusts none wrongly.
    const std::string_view flag = flags.substr(0, size);
    const auto is_it = [&](const std::string& special) {
      return kind_ == Kind::byte ? special.find(flag) != std::string::npos : special == flag;
    };
    if (std::ranges::any_of(special_, is_it)) return false;
    flags.remove_prefix(std::min(size + (kind_ == Kind::number ? 1 : 0), flags.size()));
  }
  return true;
}

}  // namespace weerga
