// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/tmx/tmx_unit.h"
#include "xliff/text/error.h"

namespace weerga {

/// Reads TMX 1.1 to 1.4b, level 1 and 2, unit by unit: a file of any size in bounded memory (a few MB and the largest
/// unit). UTF-8, UTF-16, ISO 8859-1, US-ASCII and windows-1252. Nothing that the file names is ever opened; entities of
/// its own are refused.
///
///     TmxReader reader = TmxReader::opened("memory.tmx");
///     while (const auto unit = reader.next()) …
class TmxReader {
 public:
  /// Gives the next bytes, at most `count`; "" at the end.
  using Source = std::function<std::string(std::size_t count)>;

  /// Reads up to the first unit. Throws Error with line and column: not_found, not_readable, malformed, unsupported (no
  /// TMX, entity declarations, an encoding), too_large (a token or a text over 4 MiB, nesting over 64).
  static TmxReader opened(const std::filesystem::path& path);
  TmxReader(Source source, std::string name);

  TmxReader(TmxReader&&) noexcept;
  TmxReader& operator=(TmxReader&&) noexcept;
  ~TmxReader();

  [[nodiscard]] const TmxHeader& header() const;
  /// The next unit, or nothing at the end. Throws as the constructor does.
  std::optional<TmxUnit> next();
  [[nodiscard]] std::uint64_t bytes_read() const;
  /// What was repaired: codes without partner, dates that are none. At most 100 of them.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// "20210114T103000Z" → "2021-01-14T10:30:00Z"; an ISO date stays; "" for what is no date.
std::string iso_date_of_tmx(std::string_view date);
/// The other way round; a date without time gets midnight. "" for what is no date.
std::string tmx_date_of_iso(std::string_view date);

}  // namespace weerga
