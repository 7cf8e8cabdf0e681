// SPDX-License-Identifier: Apache-2.0
// Repair: pieces tile the result, copied ones are the original's bytes, places stay inside, undoing works.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "xliff/extract/repair.h"
#include "xliff/text/error.h"
#include "xliff/text/utf8.h"

namespace {

void check(std::string_view text, const weerga::RepairedText& repaired) {
  std::size_t place = 0;
  for (const weerga::RepairPiece& piece : repaired.pieces) {
    if (piece.repaired.begin != place || piece.original.end > text.size()) std::abort();
    if (piece.copied && piece.repaired.of(repaired.text) != piece.original.of(text)) std::abort();
    place = piece.repaired.end;
  }
  if (place != repaired.text.size()) std::abort();
  for (std::size_t i = 0; i <= text.size(); i += 1 + text.size() / 16) {
    if (repaired.repaired_place(i) > repaired.text.size()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerga;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_invalid_utf8(text)) return 0;
  try {
    RepairOptions options;
    options.oracle.is_word = [](std::string_view word) { return word.size() % 3 == 0; };
    options.oracle.may_break = [](std::string_view, std::size_t place) { return place % 2 == 0; };
    const RepairedText once = repaired(text, options);
    check(text, once);
    if (once.decisions.empty()) return 0;
    options.undone.push_back(once.decisions[size % once.decisions.size()].original);
    check(text, repaired(text, options));
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): a refusal is a right answer
  }
  return 0;
}
