// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "xliff/text/byte_range.h"

namespace weerga {

/// A time of day in running text.
struct ClockTime {
  ByteRange range;
  int minutes = 0;              ///< since midnight, 0 to 1440
  bool twelve_hours = false;    ///< "2.30" without a.m. or p.m.: may mean the afternoon
  bool maybe_duration = false;  ///< "24 uur": a time or a length of time

  friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// The times of `text` in "nl…" ("14.30 uur", "9 uur", "14:30") or "en…" ("2.30 p.m.", "14:30", "1430 hours", "noon").
/// Linear.
std::vector<ClockTime> times_of(std::string_view text, std::string_view language);

/// Whether the two are the same time; midnight is 0:00 and 24:00.
bool same_time(const ClockTime& source, const ClockTime& target);

}  // namespace weerga
