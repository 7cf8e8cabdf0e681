// SPDX-License-Identifier: Apache-2.0
// Words, glossaries, facts and checks on the command line.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kLetter = R"(<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl" trgLang="en-GB"><file id="f">
<unit id="u1"><segment id="s1" state="translated"><source>Op 19 november kwamen 12.500 mensen.</source><target>On 19 November 12,050 people came.</target></segment></unit>
<unit id="u2"><segment id="s1" state="translated"><source>Over de Quadrax spraken zij.</source><target>They spoke about quadraxes.</target></segment></unit>
</file></xliff>
)";

TEST(Facts, AreWrittenByTheTemplatesOfTheUser) {
  CommandLine weerga;
  weerga.write("forms.txt", "paper = House paper {dossier}/{number}\n");
  const std::string letter = "Zie Kamerstuk 21 501-02, nr. 2234 van 19 november 2020.\n";
  const auto usual = weerga.run({"facts", "-"}, letter);
  ASSERT_EQ(usual.records().size(), 2U) << usual.out;
  EXPECT_EQ(usual.records()[0][4], "Parliamentary Paper 21 501-02, no. 2234");
  EXPECT_EQ(usual.records()[1][4], "19 November 2020");
  const auto own = weerga.run({"facts", "-", "--templates", "forms.txt"}, letter);
  EXPECT_EQ(own.records()[0][4], "House paper 21 501-02/2234");
}

TEST(Facts, NameTheLineOfAWrongTemplate) {
  CommandLine weerga;
  weerga.write("forms.txt", "# mine\npaper = no number\n");
  const auto result = weerga.run({"facts", "-", "--templates", "forms.txt"}, "x\n");
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("forms.txt:2"));
}

TEST(Glossary, GoesThroughTbxAndBackWithoutLoss) {
  CommandLine weerga;
  EXPECT_EQ(weerga.run({"glossary", "convert", glossary(), "a.csv"}).code, 0);
  EXPECT_EQ(weerga.run({"glossary", "convert", "a.csv", "b.tbx"}).code, 0);
  EXPECT_EQ(weerga.run({"glossary", "convert", "b.tbx", "c.csv"}).code, 0);
  EXPECT_EQ(weerga.read("c.csv"), weerga.read("a.csv"));
}

TEST(Glossary, TellsConflicts) {
  CommandLine weerga;
  weerga.write("terms.csv", "term_nl,term_en,status\nverdrag,treaty,preferred\nverdrag,treaty,forbidden\n");
  const auto result = weerga.run({"glossary", "check", "terms.csv"});
  EXPECT_EQ(result.code, 1);
  ASSERT_EQ(result.records().size(), 1U) << result.out;
  EXPECT_EQ(result.records()[0][0], "status-clash");
  EXPECT_EQ(weerga.run({"glossary", "check", glossary()}).out, "");
}

TEST(Glossary, IsWrittenInNoOtherFormat) {
  CommandLine weerga;
  EXPECT_EQ(weerga.run({"glossary", "convert", glossary(), "a.doc"}).code, 2);
  EXPECT_THAT(weerga.names(), ElementsAre());
}

TEST(Words, AreAddedToAListThatSpellingUses) {
  CommandLine weerga;
  EXPECT_EQ(weerga.run({"spell", "-", "--language", "nl"}, "Het zwrgl vloog.\n").code, 1);
  const auto list = weerga.run({"words", "mine.txt", "--add", "zwrgl"});
  EXPECT_EQ(list.code, 0);
  ASSERT_EQ(list.records().size(), 1U) << list.out;
  EXPECT_EQ(list.records()[0][0], "zwrgl");
  EXPECT_EQ(weerga.run({"spell", "-", "--language", "nl", "--words", "mine.txt"}, "Het zwrgl vloog.\n").code, 0);
  EXPECT_EQ(weerga.run({"words", "mine.txt", "--remove", "zwrgl"}).out, "");
}

TEST(Check, GivesSideBytesAndFix) {
  CommandLine weerga;
  weerga.write("letter.xlf", kLetter);
  const auto result = weerga.run({"check", "letter.xlf"});
  EXPECT_EQ(result.code, 1);
  ASSERT_FALSE(result.records().empty());
  EXPECT_THAT(result.records()[0],
              ElementsAre("error", "number.missing", "u1/s1", "The source has 12.500, the translation 12,050.",
                          "target", "15", "21", "12,500"));
}

TEST(Check, UsesTheWordsAndRulesOfTheUser) {
  CommandLine weerga;
  weerga.write("letter.xlf", kLetter);
  weerga.write("words.txt", "quadrax\nquadraxes\n");
  weerga.write("rules.txt", "[came]\ntarget = came\nsentence = Too short.\n\n[broken]\ntarget = (\nsentence = x\n");
  const auto plain = weerga.run({"check", "letter.xlf"});
  EXPECT_THAT(plain.out, HasSubstr("spelling.unknown"));
  const auto result = weerga.run({"check", "letter.xlf", "--words", "words.txt", "--rules", "rules.txt"});
  EXPECT_THAT(result.out, testing::Not(HasSubstr("spelling.unknown")));
  EXPECT_THAT(result.out, HasSubstr("user.came"));
  EXPECT_THAT(result.err, HasSubstr("rules.txt:6"));
}

TEST(Check, WritesAPageAndJson) {
  CommandLine weerga;
  weerga.write("letter.xlf", kLetter);
  const auto result = weerga.run({"check", "letter.xlf", "--json", "--html", "page.html"});
  const auto issues = nlohmann::json::parse(result.out);
  EXPECT_EQ(issues[0]["code"], "number.missing");
  EXPECT_EQ(issues[0]["fix"], "12,500");
  EXPECT_THAT(weerga.read("page.html"), HasSubstr("12,050"));
}

}  // namespace
}  // namespace weerga::test
