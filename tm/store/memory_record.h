// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tm/match/memory_entry.h"

namespace weerga {

/// One change of a letter in the memory, as its journal records it.
struct MemoryRecord {
  enum class Action { put, remove } action = Action::put;
  MemoryEntry entry;           ///< of a removal only letter and id
  std::uint64_t replaced = 0;  ///< digest_of the target that it replaces; 0 = there was none

  friend bool operator==(const MemoryRecord&, const MemoryRecord&) = default;
};

/// The journal's payload (grammar in FORMAT.md): readable lines of UTF-8.
std::string payload_of(const MemoryRecord& record);

/// Nothing if the payload is no such record.
std::optional<MemoryRecord> memory_record_of(std::string_view payload);

}  // namespace weerga
