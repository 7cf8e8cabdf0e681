// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tm/tmx/tmx_reader.h"

namespace weerga {
namespace {

using testing::HasSubstr;

std::string written(const std::vector<TmxUnit>& units, const TmxHeader& header = {}) {
  std::string bytes;
  TmxWriter writer([&](std::string_view part) { bytes += part; }, header);
  for (const TmxUnit& unit : units) writer.write(unit);
  writer.finish();
  return bytes;
}

std::vector<TmxUnit> read(const std::string& bytes) {
  TmxReader reader([bytes, done = false](std::size_t) mutable { return std::exchange(done, true) ? "" : bytes; }, "x");
  std::vector<TmxUnit> units;
  while (auto unit = reader.next()) units.push_back(std::move(*unit));
  return units;
}

TmxUnit sample() {
  TaggedText dutch("Zie \"art. 3\" <hier> & daar");
  dutch.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "c1", .data = "<b>"});
  dutch.add(InlineCode{.position = 12, .kind = CodeKind::closing, .id = "c1", .data = "</b>"});
  dutch.add(InlineCode{.position = 13, .id = "p2", .data = "{1}"});
  dutch.add(InlineCode{.position = 14, .kind = CodeKind::opening, .id = "i7", .isolated = true, .data = "["});
  TmxUnit unit{.id = "7", .source_language = "nl"};
  unit.variants.push_back({.language = "nl", .text = dutch});
  unit.variants.push_back({.language = "en-GB", .text = TaggedText("See\tart. 3\r\nhere")});
  unit.variants[1].provenance.changed_by = "An \"A\" de Vries";
  unit.variants[1].provenance.changed = "2021-01-14T10:30:00Z";
  unit.provenance.properties.push_back({"x-dossier", "21 501-02"});
  unit.provenance.notes.push_back("Let op");
  return unit;
}

TEST(TmxWriter, WritesWhatTheReaderReads) {
  std::vector<TmxUnit> units = read(written({sample(), sample()}));
  ASSERT_EQ(units.size(), 2U);
  units[0].line = 0;
  EXPECT_EQ(units[0], sample());
}

TEST(TmxWriter, NamesToolLanguageAndVersion) {
  const std::string bytes = written({}, {.source_language = "nl"});
  EXPECT_THAT(bytes, HasSubstr("<tmx version=\"1.4\">"));
  EXPECT_THAT(bytes, HasSubstr("srclang=\"nl\""));
  EXPECT_THAT(bytes, HasSubstr("creationtool=\"Weerga\""));
}

TEST(TmxWriter, ReplacesCharactersThatXmlCannotHold) {
  TmxUnit unit;
  unit.variants.push_back({.language = "nl", .text = TaggedText(std::string("a\x01") + "\xEF\xBF\xBE" + "b")});
  EXPECT_EQ(read(written({unit})).at(0).variants.at(0).text.text,
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b");
}

}  // namespace
}  // namespace weerga
