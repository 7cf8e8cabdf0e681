// SPDX-License-Identifier: Apache-2.0
#include "xliff/model/neighbour_source.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

Unit unit_of(std::string id, const std::vector<std::string>& sources) {
  Unit unit{.id = std::move(id)};
  for (const std::string& source : sources)
    unit.segments.push_back({.ignorable = source == " ", .source = TaggedText(source)});
  return unit;
}

/// Two sentences with white space between them, an empty unit, one of white space, a last sentence.
File letter() {
  return {.id = "f1",
          .units = {unit_of("u1", {"Een.", " ", "Twee."}), unit_of("u2", {}), unit_of("u3", {" "}),
                    unit_of("u4", {"Drie."})}};
}

TEST(NeighbourSource, PassesOverIgnorablesAndEmptyUnits) {
  const File file = letter();
  EXPECT_EQ(neighbour_source(file, {0, 0, 0}, +1), "Twee.");
  EXPECT_EQ(neighbour_source(file, {0, 0, 2}, -1), "Een.");
  EXPECT_EQ(neighbour_source(file, {0, 0, 2}, +1), "Drie.");
  EXPECT_EQ(neighbour_source(file, {0, 3, 0}, -1), "Twee.");
}

TEST(NeighbourSource, IsEmptyAtBothEndsOfTheFile) {
  const File file = letter();
  EXPECT_EQ(neighbour_source(file, {0, 0, 0}, -1), "");
  EXPECT_EQ(neighbour_source(file, {0, 3, 0}, +1), "");
}

}  // namespace
}  // namespace weerga
