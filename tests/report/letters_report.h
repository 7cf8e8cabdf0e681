// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <string_view>

#include "xliff/segmentation/segmentation_rules.h"

namespace weerga::report {

/// Seconds of processor time that `work` takes: the machine may be busy with something else.
template <typename Work>
double seconds_of(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Each prints its lines; `misses_of` names one set whose misses are listed too.
void report_segmentation(const SegmentationRules& rules, std::string_view misses_of);
void report_segmentation_speed(const SegmentationRules& rules);
void report_paragraphs(std::string_view misses_of);
void report_hyphens(std::string_view misses_of);
void report_repair_speed();

}  // namespace weerga::report
