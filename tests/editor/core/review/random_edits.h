// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weerga::test {

inline constexpr std::array<std::string_view, 12> kRandomEdits{"insert",   "delete",   "replace", "edit source",
                                                               "split",    "join",     "undo",    "redo",
                                                               "navigate", "annotate", "talk",    "remove"};

struct RandomEditRun {
  std::array<std::size_t, kRandomEdits.size()> done{};  ///< by kind
  std::size_t refused = 0;                              ///< edits that the editor does not allow there
  std::size_t checked_bytes = 0;                        ///< bytes whose annotations were compared with the oracle's
  std::size_t annotations = 0;                          ///< made
  std::size_t went = 0;                                 ///< annotations that went with their words and were reported
  std::size_t saves = 0;  ///< each valid as XLIFF 2.1 (spliced and anew) and 1.2, and read back the same
  std::string fault;      ///< the first thing that is wrong, "" none; the run ends there

  [[nodiscard]] std::size_t edits() const;
};

struct RandomEditOptions {
  std::uint32_t seed = 1;
  std::size_t edits = 1000;
  std::size_t save_every = 100;
  bool tracked = false;  ///< with tracked changes
};

/// Edits a letter at random in a session, and after each edit compares what every annotation covers with the oracle.
RandomEditRun random_edits(const RandomEditOptions& options);

}  // namespace weerga::test
