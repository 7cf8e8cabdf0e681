// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace weerga {

/// No file that Weerga reads whole may be larger.
inline constexpr std::size_t kLargestFile = std::size_t{256} << 20U;

/// All bytes of a regular file. Throws Error: not_found; not_readable (a folder, a device, a pipe, no permission);
/// too_large (over `limit` bytes). Memory stays below the file's size plus a constant.
std::string bytes_of_file(const std::filesystem::path& path, std::size_t limit = kLargestFile);

/// Writes `bytes` so that `path` holds either the old content or the new one, whole, whatever happens: temporary file
/// in the same folder, fsync, rename, fsync of the folder. Mode 0600 for a new file, the old mode for an existing one.
/// Throws Error not_writable with the cause; then nothing of the new content remains.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace weerga
