// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

struct CsvRow {
  std::size_t line = 1;  ///< where the row begins, from 1
  std::vector<std::string> fields;

  friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// Text of an unlabelled table as UTF-8: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252.
/// Throws Error malformed for UTF-16 that is cut or broken.
std::string decoded_table(std::string_view bytes);

/// The separator of the first line: the one of TAB, semicolon and comma that occurs most outside quotes.
char separator_of(std::string_view text);

/// Rows of RFC 4180 text; quoted fields may hold separators, line ends and doubled quotes. Empty lines are left out.
/// Throws Error: malformed for a quote that is never closed, with its line; too_large over `most_rows` rows.
std::vector<CsvRow> csv_rows(std::string_view text, char separator, std::size_t most_rows = 2'000'000);

/// A field as it stands in a row: quoted where it must be. `guard_formulas`: see CsvExport.
std::string csv_field(std::string_view field, char separator, bool guard_formulas = false);

}  // namespace weerga
