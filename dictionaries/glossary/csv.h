// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
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

/// Reads RFC 4180 text row by row: quoted fields may hold separators, line ends and doubled quotes; empty lines are
/// left out. `text` must outlive it.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// The next row, or nothing at the end. Throws Error malformed for a quote that is never closed, with its line.
  std::optional<CsvRow> next();

 private:
  [[nodiscard]] bool at_end() const { return place_ == text_.size(); }
  bool take(char wanted);
  void end_line();
  std::string field();
  std::string bare();
  std::string quoted();

  std::string_view text_;
  char separator_;
  std::size_t place_ = 0;
  std::size_t line_ = 1;
};

/// A field as it stands in a row: quoted where it must be. `guard_formulas`: see CsvExport.
std::string csv_field(std::string_view field, char separator, bool guard_formulas = false);

}  // namespace weerga
