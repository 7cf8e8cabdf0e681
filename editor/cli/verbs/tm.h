// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "editor/cli/verbs.h"
#include "tm/store/local_memory.h"
#include "tm/store/maintenance.h"

namespace weerga::cli {

/// Arguments of all verbs below `tm`; each uses some of them.
struct MemoryArguments {
  std::string folder;
  std::vector<std::string> files;
  std::string out;
  std::string name;
  std::string source = "nl";
  std::string target = "en-GB";
  int threshold = 70;
  std::size_t limit = 5;
  std::string find;
  std::string replacement;
  EntrySelection selection;
  bool apply = false;
  bool json = false;
};

// Tasks on a memory; each returns an exit code.
int import_files(const MemoryArguments& arguments);
int export_memory(const MemoryArguments& arguments);
int merge_memories(const MemoryArguments& arguments);
int remove_repeats(const MemoryArguments& arguments);
int replace_text(const MemoryArguments& arguments);
int delete_entries(const MemoryArguments& arguments);
int verify_memory(const MemoryArguments& arguments);

}  // namespace weerga::cli
