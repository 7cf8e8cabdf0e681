// SPDX-License-Identifier: Apache-2.0
// The command-line contract: what scripts rely on.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(Repair, JoinsLinesAndHyphensIntoParagraphs) {
  CommandLine weerga;
  const auto result =
      weerga.run({"repair", "-"}, "Het verzoek is onmiddel-\nlijk overgebracht aan het OVSE-\nsecretariaat.\n");
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, "Het verzoek is onmiddellijk overgebracht aan het OVSE-secretariaat.\n");
}

TEST(Segment, PrintsASentenceALineAndAnEmptyLineAfterEachParagraph) {
  CommandLine weerga;
  const auto result = weerga.run({"segment", "-"}, "Zie Kamerstuk 21 501-02, nr. 2234. Dat is zo.\nTot slot.\n");
  EXPECT_EQ(result.out, "Zie Kamerstuk 21 501-02, nr. 2234.\nDat is zo.\n\nTot slot.\n\n");
}

TEST(Terms, SaysWhereATermStandsInItsLine) {
  CommandLine weerga;
  const auto result = weerga.run({"terms", sample("glossary.csv"), "-"}, "Over de brandwapens.\n");
  ASSERT_EQ(result.records().size(), 2U) << result.out;
  EXPECT_THAT(result.records()[0],
              ElementsAre("1", "8", "19", "brandwapens", "brandwapen", "incendiary weapon", "preferred"));
  EXPECT_EQ(result.records()[1][6], "forbidden");
}

TEST(Spell, GivesLineColumnWordAndSuggestionsAndExitsWithOne) {
  CommandLine weerga;
  const auto result = weerga.run({"spell", "-", "--language", "en-GB"}, "An independant inquiry.\n");
  EXPECT_EQ(result.code, 1);
  ASSERT_EQ(result.records().size(), 1U);
  EXPECT_EQ(result.records()[0][0], "1");
  EXPECT_EQ(result.records()[0][1], "4");
  EXPECT_EQ(result.records()[0][2], "independant");
  EXPECT_THAT(result.records()[0][3], HasSubstr("independent"));
}

TEST(Spell, FindsNoFaultInAWordBrokenOverTwoLines) {
  CommandLine weerga;
  EXPECT_EQ(weerga.run({"spell", "-", "--language", "nl"}, "Dat moet onmiddel-\nlijk gebeuren.\n").code, 0);
}

TEST(AlignFolder, AlignsThePairsAndTellsWhatStandsAlone) {
  CommandLine weerga;
  const std::string letters = std::filesystem::path(sample("glossary.csv")).parent_path().string();
  weerga.run({"tm", "create", "memory", "--source", "nl", "--target", "en-GB"});
  const auto result = weerga.run({"align-folder", letters, "-o", "out", "--memory", "memory"});
  EXPECT_EQ(result.code, 1) << "one letter has no translation";
  ASSERT_EQ(result.records().size(), 2U) << result.err;
  EXPECT_EQ(result.records()[0].back(), "aligned");
  EXPECT_THAT(result.err, HasSubstr("2025-05-19-ovse.nl.txt: No translation"));
  EXPECT_THAT(weerga.read("out/2025-02-14-fosfor.nl.xlf"), HasSubstr("<xliff"));
  EXPECT_THAT(weerga.run({"tm", "info", "memory"}).records()[0][3], "2");
  const auto again = weerga.run({"align-folder", letters, "-o", "out"});
  EXPECT_EQ(again.records()[0].back(), "already there");
}

TEST(AlignFolder, GoesOnBehindALetterThatCannotBeRead) {
  CommandLine weerga;
  weerga.write("a.nl.txt", "De brug is dicht. Er rijdt geen trein.");
  weerga.write("a.en.txt", "The bridge is closed. No train is running.");
  weerga.write("b.nl.txt", std::string("\0\1\2binary", 9));
  weerga.write("b.en.txt", "Text.");
  const auto result = weerga.run({"align-folder", ".", "-o", "out"});
  EXPECT_EQ(result.code, 1);
  ASSERT_EQ(result.records().size(), 2U) << result.err;
  EXPECT_EQ(result.records()[1].back(), "failed");
  EXPECT_THAT(result.err, HasSubstr("b.nl.txt"));
}

TEST(Json, IsOneArrayWithNamedValues) {
  CommandLine weerga;
  const auto result = weerga.run({"terms", sample("glossary.csv"), "-", "--json"}, "De OVSE.\n");
  const auto parsed = nlohmann::json::parse(result.out);
  ASSERT_EQ(parsed.size(), 1U);
  EXPECT_EQ(parsed[0]["target"], "OSCE");
  EXPECT_EQ(parsed[0]["begin"], 3);
}

TEST(Help, NamesEveryVerbAndItsExitCodes) {
  CommandLine weerga;
  const auto result = weerga.run({"--help"});
  EXPECT_EQ(result.code, 0);
  for (const char* verb : {"repair", "segment", "import", "align", "align-folder", "tm", "concordance", "terms", "spell", "check",
                           "validate", "pretranslate", "stats", "texts", "export", "edit", "Exit codes"}) {
    EXPECT_THAT(result.out, HasSubstr(verb));
  }
}

TEST(Usage, IsOneSentenceAndCodeTwo) {
  CommandLine weerga;
  for (const std::vector<std::string>& wrong :
       {std::vector<std::string>{}, {"fly"}, {"repair"}, {"export", "x.xlf", "--to", "doc", "-o", "y"}}) {
    const auto result = weerga.run(wrong);
    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, testing::StartsWith("weerga: "));
  }
}

TEST(Maintenance, ListsFirstAndChangesOnlyWhenAsked) {
  CommandLine weerga;
  ASSERT_EQ(
      weerga.run({"align", sample("2025-02-14-fosfor.nl.txt"), sample("2025-02-14-fosfor.en.txt"), "-o", "a.xlf"}).code,
      0);
  ASSERT_EQ(weerga.run({"tm", "create", "memory"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "add", "memory", "a.xlf"}).code, 0);
  const std::vector<std::string> replace{"tm", "replace", "memory", "phosphorus", "FOSFOR"};
  const auto planned = weerga.run(replace);
  EXPECT_EQ(planned.code, 0);
  EXPECT_GT(planned.records().size(), 2U);
  EXPECT_THAT(weerga.run({"concordance", "memory", "fosfor"}).out, Not(HasSubstr("FOSFOR")));
  std::vector<std::string> applied = replace;
  applied.emplace_back("--apply");
  EXPECT_EQ(weerga.run(applied).code, 0);
  EXPECT_THAT(weerga.run({"concordance", "memory", "fosfor"}).out, HasSubstr("FOSFOR"));
}

TEST(Maintenance, ExportsTmxThatAnotherMemoryImports) {
  CommandLine weerga;
  ASSERT_EQ(
      weerga.run({"align", sample("2025-02-14-fosfor.nl.txt"), sample("2025-02-14-fosfor.en.txt"), "-o", "a.xlf"}).code,
      0);
  ASSERT_EQ(weerga.run({"tm", "create", "one"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "add", "one", "a.xlf"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "export", "one", "-o", "one.tmx"}).code, 0);
  EXPECT_EQ(weerga.run({"validate", "one.tmx"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "create", "two"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "import", "two", "one.tmx"}).code, 0);
  const auto one = weerga.run({"tm", "info", "one"}).records();
  const auto two = weerga.run({"tm", "info", "two"}).records();
  EXPECT_EQ(one.at(0).at(4), two.at(0).at(4));
  EXPECT_EQ(weerga.run({"tm", "verify", "two"}).code, 0);
}

}  // namespace
}  // namespace weerga::test
