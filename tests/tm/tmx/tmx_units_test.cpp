// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weerga {
namespace {

TmxUnit two_renderings() {
  TmxUnit unit;
  unit.variants.push_back({.language = "nl-NL", .text = TaggedText("Geachte voorzitter,")});
  unit.variants.push_back({.language = "en-GB", .text = TaggedText("Dear Speaker,")});
  unit.variants.push_back({.language = "en-US", .text = TaggedText("Dear President,")});
  unit.variants.push_back({.language = "de", .text = TaggedText("Sehr geehrte Frau Präsidentin,")});
  unit.provenance.created_by = "jan";
  unit.provenance.created = "2020-01-01T00:00:00Z";
  unit.variants[2].provenance.changed_by = "an";
  unit.variants[2].provenance.properties = {{"x-context-pre", "<seg>Datum</seg>"}, {"client", "BZ"}};
  return unit;
}

TEST(UnitsOf, GivesEachRenderingInTheWantedLanguages) {
  const auto units = units_of(two_renderings(), {.source = "nl", .target = "en"});
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].segments.at(0).source.text, "Geachte voorzitter,");
  EXPECT_EQ(units[0].segments[0].target->text, "Dear Speaker,");
  EXPECT_EQ(units[0].metadata.at("weerga").at("author"), "jan");
  EXPECT_EQ(units[1].metadata.at("weerga").at("author"), "an");
  EXPECT_EQ(units[1].metadata.at("weerga").at("previous"), "Datum");
  EXPECT_EQ(units[1].metadata.at("tmx").at("client"), "BZ");
}

TEST(UnitsOf, SkipsWhatHasNoTextInBothLanguages) {
  EXPECT_TRUE(units_of(two_renderings(), {.source = "fr", .target = "en"}).empty());
  TmxUnit unit = two_renderings();
  unit.variants[0].text = TaggedText();
  EXPECT_TRUE(units_of(unit, {}).empty());
}

TEST(TmxUnitOf, CarriesTheProvenanceThere) {
  const MemoryEntry entry{.source = "Ja.",
                          .target = "Yes.",
                          .letter = "2021Z1",
                          .dossier = "21 501-02",
                          .author = "an",
                          .date = "2021-01-14T10:30:00Z",
                          .state = State::reviewed,
                          .previous_source = "Vraag 1",
                          .next_source = "Vraag 2",
                          .origin = "alignment"};
  const auto units = units_of(tmx_unit_of(entry, {}), {});
  ASSERT_EQ(units.size(), 1U);
  const auto& values = units[0].metadata.at("weerga");
  EXPECT_EQ(values.at("dossier"), "21 501-02");
  EXPECT_EQ(values.at("author"), "an");
  EXPECT_EQ(values.at("date"), "2021-01-14T10:30:00Z");
  EXPECT_EQ(values.at("previous"), "Vraag 1");
  EXPECT_EQ(values.at("next"), "Vraag 2");
  EXPECT_EQ(values.at("origin"), "alignment");
  EXPECT_EQ(units[0].segments.at(0).state, State::reviewed);
}

}  // namespace
}  // namespace weerga
