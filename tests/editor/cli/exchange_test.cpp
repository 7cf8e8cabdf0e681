// SPDX-License-Identifier: Apache-2.0
// Files of other tools: their texts out, what an older version cannot hold, what is no letter.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string xliff_with(const std::string& unit_attributes, const std::string& content) {
  return "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
         "xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" xmlns:y=\"urn:y\" version=\"2.1\" srcLang=\"nl\" "
         "trgLang=\"en-GB\"><file id=\"f\" original=\"brief.docx\"><unit id=\"u1\"" +
         unit_attributes + ">" + content + "</unit></file></xliff>\n";
}

const std::string kSegments =
    "<segment id=\"s1\" state=\"final\"><source>De <pc id=\"1\">Kamer</pc> &amp; het kabinet</source><target>The <pc "
    "id=\"1\">House</pc> &amp; the government</target></segment><ignorable><source> </source></ignorable><segment "
    "id=\"s2\"><source>Nieuw.</source></segment>";

TEST(Texts, AreListedSegmentBySegmentWithoutCodes) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with("", kSegments));
  const Outcome outcome = weerga.run({"texts", "a.xlf"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.records(), ElementsAre(ElementsAre("a.xlf", "u1", "s1", "final", "De Kamer & het kabinet",
                                                         "The House & the government"),
                                             ElementsAre("a.xlf", "u1", "s2", "initial", "Nieuw.", "")));
}

TEST(Texts, OfSeveralFilesAndVersionsAreOneJsonArray) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with("", kSegments));
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "xliff12", "-o", "b.xlf"}).code, 0);
  const auto parsed = nlohmann::json::parse(weerga.run({"texts", "a.xlf", "b.xlf", "--json"}).out);
  ASSERT_EQ(parsed.size(), 4U);
  EXPECT_EQ(parsed[0]["target"], parsed[2]["target"]);
  EXPECT_EQ(parsed[2]["state"], "final");
}

TEST(Texts, StopAtTheBytesThatAreNoXliff) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with("", kSegments + "<segment><source>&nbsp;</source></segment>"));
  const Outcome outcome = weerga.run({"texts", "a.xlf"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.xlf:2:"));
}

TEST(ExportToXliff12, SaysWhatThatVersionCannotHold) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with(" slr:storageRestriction=\"20\"", "<y:extra/>" + kSegments));
  const Outcome outcome = weerga.run({"export", "a.xlf", "--to", "xliff12", "-o", "out.xlf"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("The unit “u1” has attributes of modules or extensions, which XLIFF 1.2 "
                                           "cannot hold; left out."),
                                 HasSubstr("elements of modules or extensions")));
  EXPECT_THAT(weerga.read("out.xlf"), Not(HasSubstr("extra")));
  EXPECT_EQ(weerga.run({"validate", "out.xlf"}).out, "");
}

TEST(ExportToXliff12, SaysNothingWhereNothingIsLost) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with("",
                                   "<segment id=\"s1\" state=\"final\"><source>De <pc id=\"1\">Kamer</pc>"
                                   "</source><target>The <pc id=\"1\">House</pc></target></segment>"));
  for (const char* version : {"xliff12", "xliff20", "xliff21", "xliff22"}) {
    const Outcome outcome = weerga.run({"export", "a.xlf", "--to", version, "-o", "out.xlf"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err, "") << version;
    EXPECT_EQ(weerga.run({"validate", "out.xlf"}).out, "") << version;
  }
}

TEST(Import, OfABilingualFileNamesTheVerbsThatTakeIt) {
  CommandLine weerga;
  weerga.write("a.xlf", xliff_with("", kSegments));
  weerga.write("b.txt", xliff_with("", kSegments));
  for (const char* file : {"a.xlf", "b.txt"}) {
    const Outcome outcome = weerga.run({"import", file, "-o", "out.xlf"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("weerga edit"), HasSubstr("weerga check"))) << file;
  }
}

}  // namespace
}  // namespace weerga::test
