// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tm/store/file_system.h"
#include "tm/store/memory_folder.h"

namespace weerga {

/// What the index knows of one letter.
struct IndexedLetter {
  LetterFiles files;
  std::string ids;  ///< of its entries, each followed by a line feed

  friend bool operator==(const IndexedLetter&, const IndexedLetter&) = default;
};

/// Which state of the folder an index file reflects. Kept beside it in the cache folder.
struct Catalogue {
  FileStamp index;  ///< of the index file that this belongs to
  std::map<std::string, IndexedLetter> letters;

  friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

/// The file's bytes, with a checksum (FORMAT.md).
std::string bytes_of(const Catalogue& catalogue);

/// Nothing if the bytes are not what bytes_of() gives, in any bit: then the index is built anew. Never throws.
std::optional<Catalogue> catalogue_of(std::string_view bytes);

/// The ids in IndexedLetter::ids.
std::vector<std::string_view> ids_of(const IndexedLetter& letter);

}  // namespace weerga
