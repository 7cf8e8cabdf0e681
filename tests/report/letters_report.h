// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string_view>

namespace weerga::report {

template <typename Work>
double seconds_of(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Each prints its lines; `misses_of` names one set whose misses are listed too.
void report_segmentation(std::string_view misses_of);
void report_segmentation_speed();
void report_paragraphs(std::string_view misses_of);
void report_hyphens(std::string_view misses_of);
void report_repair_speed();

}  // namespace weerga::report
