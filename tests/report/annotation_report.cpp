// SPDX-License-Identifier: Apache-2.0
// Random edits of annotated letters: what was done, and whether every annotation stayed on its words.
#include <fmt/format.h>

#include <cstdlib>

#include "tests/editor/core/review/random_edits.h"

namespace {

using namespace weerga::test;

constexpr std::size_t kEditsOfOneLetter = 1000;

/// Returns whether the run was without fault.
bool add_run(RandomEditRun& all, std::uint32_t seed) {
  const RandomEditRun run =
      random_edits({.seed = seed, .edits = kEditsOfOneLetter, .save_every = 50, .tracked = seed % 2 == 0});
  for (std::size_t kind = 0; kind < kRandomEdits.size(); ++kind) all.done[kind] += run.done[kind];
  all.refused += run.refused;
  all.checked_bytes += run.checked_bytes;
  all.annotations += run.annotations;
  all.went += run.went;
  all.saves += run.saves;
  if (run.fault.empty()) return true;
  fmt::print("FAULT {}\n", run.fault);
  return false;
}

}  // namespace

/// The number of edits to reach, 100,000 if none is named.
int main(int argc, char** argv) {
  const std::size_t wanted = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  RandomEditRun all;
  std::size_t faults = 0;
  for (std::uint32_t seed = 1; all.edits() < wanted && faults < 20; ++seed) faults += add_run(all, seed) ? 0 : 1;
  for (std::size_t kind = 0; kind < kRandomEdits.size(); ++kind)
    fmt::print("{:12} {:8}\n", kRandomEdits[kind], all.done[kind]);
  fmt::print("edits        {:8}  (wanted {})\nnot allowed  {:8}\n", all.edits(), wanted, all.refused);
  fmt::print("annotations  {:8}  made, {} went with their words and were reported\n", all.annotations, all.went);
  fmt::print("bytes        {:8}  compared with the oracle\n", all.checked_bytes);
  fmt::print("saves        {:8}  valid and read back the same\nfaults       {:8}  (wanted 0)\n", all.saves, faults);
  return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
