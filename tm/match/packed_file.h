// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace weerga {

/// Names a section of an index file; the values are part of the format (FORMAT.md).
enum class Section : std::uint32_t {
  lengths = 1,
  signatures = 2,
  source_texts = 0x100,  ///< and the ones after it: PackedTexts
  target_texts = 0x200,
  entries = 0x300,  ///< and the ones after it: PackedEntries
};

constexpr Section operator+(Section section, std::uint32_t offset) {
  return static_cast<Section>(static_cast<std::uint32_t>(section) + offset);
}

/// 64 bits that change with any damage to `bytes` (not against an attacker); some 8 bytes a cycle.
std::uint64_t block_checksum(std::string_view bytes);

/// Collects sections and puts header, table and checksum before them.
class PackedFileWriter {
 public:
  void add(Section section, std::string bytes) { sections_[section] = std::move(bytes); }
  [[nodiscard]] std::string bytes() const;

 private:
  std::map<Section, std::string> sections_;
};

/// The bytes of an index: mapped from a file or owned. Sections start at multiples of 8 bytes.
class PackedFile {
 public:
  /// Throws Error malformed (damaged, cut, not an index) or unsupported (another format version).
  explicit PackedFile(std::string bytes);
  /// Maps the file read-only; it may be renamed over meanwhile. Throws Error not_found and not_readable too.
  static PackedFile mapped(const std::filesystem::path& path);

  /// Throws Error malformed if it is missing.
  [[nodiscard]] std::string_view section(Section section) const;
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  PackedFile(std::shared_ptr<const void> owner, std::string_view bytes);

  std::shared_ptr<const void> owner_;
  std::string_view bytes_;
  std::map<Section, std::string_view> sections_;
};

}  // namespace weerga
