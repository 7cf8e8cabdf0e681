// SPDX-License-Identifier: Apache-2.0
// Prints how well and how fast letters are repaired and segmented: weerga_letters_report [SET] [RULES.srx]
// With the name of a set (gov_nl_dev, paragraphs_nl, hyphens_en …) its misses are listed too; with rules of somebody
// else the segmentation is theirs.
#include "tests/report/letters_report.h"

#include <fmt/format.h>

#include <cstdio>

#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

int main(int count, char** arguments) {
  using namespace weerga;
  const std::string_view misses_of = count > 1 ? arguments[1] : "";
  try {
    const SegmentationRules rules =
        count > 2 ? SegmentationRules::from_srx(bytes_of_file(arguments[2]), arguments[2]) : built_in_rules();
    report::report_segmentation(rules, misses_of);
    report::report_segmentation_speed(rules);
    if (count > 2) return 0;
    report::report_paragraphs(misses_of);
    report::report_hyphens(misses_of);
    report::report_repair_speed();
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
