// SPDX-License-Identifier: Apache-2.0
// Any bytes as journal, record, catalogue and manifest: an answer, never a crash, and no record that was not written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tm/store/catalogue.h"
#include "tm/store/document_journal.h"
#include "tm/store/manifest.h"
#include "tm/store/memory_record.h"

namespace {

using namespace weerga;

void try_journal(std::string_view bytes) {
  const JournalContent content = journal_content(bytes);
  if (content.good_size > bytes.size()) std::abort();
  if (content.records.size() > bytes.size()) std::abort();
  const JournalContent again = journal_content(bytes.substr(0, content.good_size));
  if (again.records != content.records || again.header != content.header) std::abort();
}

void try_record(std::string_view bytes) {
  const auto record = memory_record_of(bytes);
  if (record && memory_record_of(payload_of(*record)) != record) std::abort();
}

void try_catalogue(std::string_view bytes) {
  const auto catalogue = catalogue_of(bytes);
  if (catalogue && bytes_of(*catalogue) != bytes) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_journal(bytes);
  try_record(bytes);
  try_catalogue(bytes);
  try {
    (void)manifest_of(bytes, "fuzz");
  } catch (const Error&) {
    return 0;
  }
  return 0;
}
