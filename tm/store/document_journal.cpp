// SPDX-License-Identifier: Apache-2.0
#include "tm/store/document_journal.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "tm/store/checksum.h"

namespace weerga {
namespace {

constexpr std::string_view kMagic = "weerga-journal 1\n";
constexpr std::size_t kFrame = 8;  // checksum and length

void append_number(std::string& bytes, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

std::uint32_t number_at(std::string_view bytes, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t byte = 0; byte < 4; ++byte) {
    number |= std::uint32_t{static_cast<unsigned char>(bytes[place + byte])} << (8 * byte);
  }
  return number;
}

std::string framed(std::string_view payload) {
  std::string covered;
  covered.reserve(payload.size() + 4);
  append_number(covered, static_cast<std::uint32_t>(payload.size()));
  covered += payload;
  std::string record;
  record.reserve(payload.size() + kFrame + 1);
  append_number(record, crc32c(covered));
  return (record += covered) += '\n';
}

std::string text_of(const JournalHeader& header) {
  return fmt::format("generation {} first {} size {} digest {}", header.generation, header.first, header.base.size,
                     hex_of(header.base.digest));
}

/// Takes "NAME NUMBER" and one space off the front of `text`.
std::optional<std::uint64_t> taken_number(std::string_view& text, std::string_view name, int base) {
  if (!text.starts_with(name) || text.substr(name.size()).empty() || text[name.size()] != ' ') return std::nullopt;
  text.remove_prefix(name.size() + 1);
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (problem != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return number;
}

std::optional<JournalHeader> header_of(std::string_view text) {
  const auto generation = taken_number(text, "generation", 10);
  const auto first = taken_number(text, "first", 10);
  const auto size = taken_number(text, "size", 10);
  const auto digest = taken_number(text, "digest", 16);
  if (!generation || !first || !size || !digest || !text.empty() || *first > *generation) return std::nullopt;
  return JournalHeader{.generation = *generation, .first = *first, .base = {.size = *size, .digest = *digest}};
}

/// The payload of the record at `place`, or nothing where there is no whole one.
std::optional<std::string_view> record_at(std::string_view bytes, std::size_t place) {
  if (bytes.size() - place < kFrame + 1) return std::nullopt;
  const std::size_t length = number_at(bytes, place + 4);
  if (length > kLargestRecord || bytes.size() - place - kFrame - 1 < length) return std::nullopt;
  const std::string_view covered = bytes.substr(place + 4, length + 4);
  if (crc32c(covered) != number_at(bytes, place) || bytes[place + kFrame + length] != '\n') return std::nullopt;
  return covered.substr(4);
}

/// An append that was cut short is shorter than the length that it announces, or ends in the zeros of bytes that never
/// reached the disk, its length perhaps among them.
bool looks_torn(std::string_view rest) {
  const std::size_t last = rest.find_last_not_of('\0');
  if (last == std::string_view::npos || last < kFrame) return true;
  const std::size_t length = number_at(rest, 4);
  return length <= kLargestRecord && rest.size() <= length + kFrame + 1;
}

}  // namespace

DocumentStamp stamp_of(std::string_view bytes) { return {.size = bytes.size(), .digest = digest_of(bytes)}; }

JournalContent journal_content(std::string_view bytes) {
  JournalContent content;
  if (!bytes.starts_with(kMagic)) {
    const std::size_t last = bytes.find_last_not_of('\0');
    const bool cut = last == std::string_view::npos || kMagic.starts_with(bytes.substr(0, last + 1));
    content.health = cut ? JournalHealth::torn : JournalHealth::damaged;
    return content;
  }
  std::size_t place = kMagic.size();
  while (place < bytes.size()) {
    const auto payload = record_at(bytes, place);
    if (!payload) {
      content.health = looks_torn(bytes.substr(place)) ? JournalHealth::torn : JournalHealth::damaged;
      break;
    }
    if (content.header) {
      content.records.emplace_back(*payload);
    } else if (content.header = header_of(*payload); !content.header) {
      content.health = JournalHealth::damaged;
      break;
    }
    place += payload->size() + kFrame + 1;
  }
  if (!content.header && content.health == JournalHealth::whole) content.health = JournalHealth::torn;
  content.good_size = place;
  return content;
}

DocumentJournal::DocumentJournal(std::unique_ptr<OpenFile> file, std::filesystem::path path, std::size_t record_count)
    : file_(std::move(file)), path_(std::move(path)), record_count_(record_count) {}

DocumentJournal DocumentJournal::created(FileSystem& files, const std::filesystem::path& path,
                                         const JournalHeader& header) {
  DocumentJournal journal(files.open(path, OpenMode::make_new), path, 0);
  try {
    journal.file_->append(std::string(kMagic) + framed(text_of(header)));
    journal.file_->sync();
    files.sync_folder(path.parent_path());
  } catch (const Error&) {
    try {
      files.remove(path);
    } catch (const Error&) {
      // A journal without records does no harm; the first failure is the one to report.
    }
    throw;
  }
  return journal;
}

DocumentJournal DocumentJournal::continued(FileSystem& files, const std::filesystem::path& path,
                                           std::size_t record_count) {
  return {files.open(path, OpenMode::append), path, record_count};
}

void DocumentJournal::append(std::string_view record) { append(std::vector<std::string>{std::string(record)}); }

void DocumentJournal::append(const std::vector<std::string>& records) {
  std::string bytes;
  for (const std::string& record : records) {
    if (record.size() > kLargestRecord) throw Error(ErrorKind::too_large, "The change is too large.", {path_.string()});
    bytes += framed(record);
  }
  file_->append(bytes);
  file_->sync();
  record_count_ += records.size();
}

void DocumentJournal::close() {
  if (file_) std::exchange(file_, nullptr)->close();
}

}  // namespace weerga
