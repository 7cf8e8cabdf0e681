// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
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
  Manifest manifest{.target_language = "en-GB"};  ///< of a new memory
  Query query;                                    ///< all of a look-up but the text
  std::size_t least_words = 4;
  TextReplacement text;
  EntrySelection selection;
  ImportOptions import;
  std::string version = "2.1";
  std::string letter;
  std::string day;
  bool ignore_case = false;
  bool apply = false;
  bool json = false;
};

// Tasks on a memory; each returns an exit code.
int create_memory(const MemoryArguments& arguments);
int add_letters(const MemoryArguments& arguments);
int import_into_memory(const MemoryArguments& arguments);
int export_memory(const MemoryArguments& arguments);
int merge_memories(const MemoryArguments& arguments);
int restore_letter(const MemoryArguments& arguments);
int show_summary(const MemoryArguments& arguments);
int verify_memory(const MemoryArguments& arguments);
int rebuild_index(const MemoryArguments& arguments);
int look_up(const MemoryArguments& arguments);
int list_fragments(const MemoryArguments& arguments);
int remove_repeats(const MemoryArguments& arguments);
int replace_text(const MemoryArguments& arguments);
int delete_entries(const MemoryArguments& arguments);

/// "dossier=21 501-02:5" as the rule that its entries cost 5 points; also letter, state and origin.
/// Throws Error invalid_argument.
PenaltyRule penalty_rule(std::string_view written);

}  // namespace weerga::cli
