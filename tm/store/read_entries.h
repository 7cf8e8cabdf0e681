// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tm/match/entry_view.h"
#include "tm/match/memory_entry.h"

namespace weerga {

/// The entries of a letter together with what holds their texts.
class ReadEntries {
 public:
  ReadEntries();
  explicit ReadEntries(std::vector<MemoryEntry> entries);
  /// What entries_of() gives for the document that `xliff` holds, mostly without building the document. `name` is only
  /// for messages. Throws Error as XliffFile::parsed() does.
  ReadEntries(std::string xliff, const std::string& name, std::string_view letter);
  ReadEntries(ReadEntries&&) noexcept;
  ReadEntries& operator=(ReadEntries&&) noexcept;
  ~ReadEntries();

  /// In document order; valid as long as this object or the one that it was moved into.
  [[nodiscard]] std::span<const EntryView> all() const { return entries_; }

 private:
  struct Texts;
  void hold(std::vector<MemoryEntry> entries);
  void view_document();

  std::unique_ptr<Texts> texts_;
  std::vector<EntryView> entries_;
};

}  // namespace weerga
