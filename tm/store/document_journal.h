// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"

namespace weerga {

/// No record of a journal may be longer, in bytes.
inline constexpr std::size_t kLargestRecord = std::size_t{16} << 20U;

/// The bytes of a document that a journal continues.
struct DocumentStamp {
  std::uint64_t size = 0;
  std::uint64_t digest = 0;  ///< digest_of(bytes)

  friend bool operator==(const DocumentStamp&, const DocumentStamp&) = default;
};

DocumentStamp stamp_of(std::string_view bytes);

/// The first record of a journal: its number, and on which bytes the records from generation `first` on apply.
struct JournalHeader {
  std::uint64_t generation = 1;
  std::uint64_t first = 1;
  DocumentStamp base;

  friend bool operator==(const JournalHeader&, const JournalHeader&) = default;
};

enum class JournalHealth {
  whole,
  torn,     ///< ends in an unfinished record: the process ended, or the power went, during an append
  damaged,  ///< a record before the end is not what was written
};

/// What the bytes of a journal say (grammar in FORMAT.md). Records behind the first bad one are not trusted.
struct JournalContent {
  std::optional<JournalHeader> header;  ///< nothing: not even the first record is whole
  std::vector<std::string> records;
  JournalHealth health = JournalHealth::whole;
  std::size_t good_size = 0;  ///< bytes up to the end of the last whole record
};

/// Never throws on any bytes; linear in their number.
JournalContent journal_content(std::string_view bytes);

/// One journal file that is open for appending. A failed append leaves it unusable: start another generation.
class DocumentJournal {
 public:
  /// Makes the file, which must not exist; durable when it returns. Throws Error not_writable; then no file is left
  /// where the system lets it be removed.
  static DocumentJournal created(FileSystem& files, const std::filesystem::path& path, const JournalHeader& header);
  /// Opens a whole journal of `record_count` records.
  static DocumentJournal continued(FileSystem& files, const std::filesystem::path& path, std::size_t record_count);

  /// Durable when it returns. Throws Error: not_writable, too_large.
  void append(std::string_view record);
  /// The same for several records with one wait for the disk.
  void append(const std::vector<std::string>& records);

  [[nodiscard]] std::size_t record_count() const { return record_count_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void close();

 private:
  DocumentJournal(std::unique_ptr<OpenFile> file, std::filesystem::path path, std::size_t record_count);

  std::unique_ptr<OpenFile> file_;
  std::filesystem::path path_;
  std::size_t record_count_ = 0;
};

}  // namespace weerga
