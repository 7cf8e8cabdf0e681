// SPDX-License-Identifier: Apache-2.0
// The reader that indexes a memory's letters without documents finds what the documents hold, and refuses what their
// reader refuses.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "tm/store/letter_entries.h"
#include "tm/store/read_entries.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/error.h"

namespace {

using namespace weerga;

struct Verdict {
  std::vector<MemoryEntry> entries;
  std::string refusal;

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

Verdict of_document(const std::string& bytes) {
  try {
    return {entries_of(XliffFile::parsed(bytes, "f").document(), "letter"), ""};
  } catch (const Error& error) {
    return {{}, "refused: " + error.sentence()};
  }
}

Verdict of_reader(const std::string& bytes) {
  try {
    const ReadEntries read(bytes, "f", "letter");
    Verdict verdict;
    for (const EntryView& entry : read.all()) verdict.entries.push_back(entry.copy());
    return verdict;
  } catch (const Error& error) {
    return {{}, "refused: " + error.sentence()};
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (of_reader(bytes) != of_document(bytes)) std::abort();
  return 0;
}
