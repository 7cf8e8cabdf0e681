// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/acronym.h"

#include <gmock/gmock.h>

#include <string>

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found_in(std::string_view text) {
  std::vector<std::string> found;
  for (const ByteRange range : acronyms_in(text)) found.emplace_back(range.of(text));
  return found;
}

TEST(AcronymsIn, AreWordsOfCapitalsWithoutTheirPlural) {
  EXPECT_THAT(found_in("NGOs and the OSCE’s G20 of IIIV, BuZa, A and ABCDEFGHIJKL."),
              ElementsAre("NGO", "OSCE", "G20"));
}

TEST(AcronymsIn, LeaveOutWhatAHyphenTiesToThem) {
  EXPECT_THAT(found_in("De OVSE en VN-resolutie 1540."), ElementsAre("OVSE", "VN"));
}

TEST(AcronymsIn, AreNoneInAHeadingOfCapitals) {
  EXPECT_THAT(found_in("BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"), IsEmpty());
}

}  // namespace
}  // namespace weerga
