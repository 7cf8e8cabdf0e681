// SPDX-License-Identifier: Apache-2.0
// Prints how well and how fast letters are repaired and segmented: weerga_letters_report [SET]
// With the name of a set (gov_nl_dev, paragraphs_nl, hyphens_en …) its misses are listed too.
#include "tests/report/letters_report.h"

int main(int count, char** arguments) {
  using namespace weerga::report;
  const std::string_view misses_of = count > 1 ? arguments[1] : "";
  report_segmentation(misses_of);
  report_paragraphs(misses_of);
  report_hyphens(misses_of);
  report_segmentation_speed();
  report_repair_speed();
}
