// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

/// What a zip container may hold at most. The defaults are far above any real letter.
struct ZipLimits {
  std::size_t entries = 10'000;
  std::size_t entry_bytes = std::size_t{64} << 20U;   ///< of one entry, unpacked
  std::size_t total_bytes = std::size_t{256} << 20U;  ///< of all entries, unpacked
  std::size_t ratio = 200;                            ///< unpacked to packed size of an entry larger than 1 MiB
};

/// A zip container in memory (docx, odt). Names in it are text: nothing is ever unpacked into a folder.
class ZipArchive {
 public:
  /// Reads the directory of `bytes`, which must outlive the archive; `name` is the file's, for places.
  /// Throws Error: unsupported (a password, an old Office file, several disks); too_large (over `limits`); malformed
  /// (damaged or cut off, no zip at all, an entry named twice or outside of the archive).
  ZipArchive(std::string_view bytes, std::string name, const ZipLimits& limits = {});
  ~ZipArchive();
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;

  [[nodiscard]] const std::string& name() const { return name_; }
  /// Names of the entries as they follow each other, folders included.
  [[nodiscard]] const std::vector<std::string>& entries() const { return entries_; }
  [[nodiscard]] bool contains(std::string_view entry) const { return places_.contains(entry); }

  /// What an entry holds, unpacked and its checksum checked; nothing if there is no such entry.
  /// Throws Error malformed where it is damaged, unsupported for a way of packing that is not known.
  [[nodiscard]] std::optional<std::string> content(std::string_view entry) const;

 private:
  struct Opened;
  void check_entries(const ZipLimits& limits);
  [[nodiscard]] std::string unpacked(std::uint64_t place) const;

  std::string name_;
  std::unique_ptr<Opened> opened_;
  std::vector<std::string> entries_;
  std::map<std::string, std::uint64_t, std::less<>> places_;
};

/// An entry of a new container.
struct ZipEntry {
  std::string name;
  std::string content;
  bool stored = false;  ///< not packed, as the "mimetype" of an odt has to be
};

/// A new container with these entries in this order. The same entries give the same bytes, whenever it is written.
std::string zip_of(std::span<const ZipEntry> entries);

/// The container `bytes` with other content for the entries named in `replaced` (those that it does not have are
/// ignored). All others keep their packed bytes, and all keep their order. `bytes` must be good for a ZipArchive.
/// Throws Error malformed where they are damaged.
std::string zip_with(std::string_view bytes, const std::map<std::string, std::string>& replaced);

}  // namespace weerga
