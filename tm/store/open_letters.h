// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tm/store/memory_folder.h"
#include "tm/store/open_letter.h"

namespace weerga {

/// The letters that a writer has open: at most eight; the one that was longest not used is closed first.
class OpenLetters {
 public:
  /// `on_closed` is told of each letter after its document was saved and its journal removed.
  OpenLetters(FileSystem& files, const MemoryFolder& folder, const Manifest& manifest,
              std::function<void(const std::string& name)> on_closed);

  /// The letter, opened if need be. Throws Error as OpenLetter does; locked, if the editor has unsaved work in it.
  OpenLetter& for_change(const std::string& name);
  /// nullptr if it is not open.
  [[nodiscard]] const OpenLetter* find(const std::string& name) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return order_; }

  /// Saves one; after a change by another program the two are put together first.
  void save(const std::string& name);
  void close(const std::string& name);
  /// Opens anew, and so puts together, the letters that another program changed. True if there were any.
  bool reopen_changed();

  std::vector<Diagnostic> taken_diagnostics();

 private:
  void reopen(const std::string& name);
  void report(OpenLetter& letter);

  FileSystem& files_;
  const MemoryFolder& folder_;
  const Manifest& manifest_;
  std::function<void(const std::string&)> on_closed_;
  std::map<std::string, OpenLetter> letters_;
  std::vector<std::string> order_;  ///< least recently used first
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace weerga
