// SPDX-License-Identifier: Apache-2.0
// Letters in each format: imported, translated, exported, reviewed in a table.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string kHtml =
    "<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Brief</title></head><body>\n<p>Geachte "
    "<b>voorzitter</b>,</p>\n<p>Het "
    "kabinet voert de motie uit. Zie <a href=\"x\">de tekst</a>.</p>\n</body></html>\n";
const std::string kMarkdown = "# Motie\n\nHet **kabinet** voert de motie uit. Zie [de tekst](x).\n";
const std::string kCatalogue = "#. opmerking\nmsgid \"Het kabinet voert %d moties uit.\"\nmsgstr \"\"\n";

struct Letter {
  std::string name;
  std::string format;
  std::string bytes;
};

const Letter kLetters[]{{"brief.html", "html", kHtml}, {"brief.md", "md", kMarkdown}, {"brief.po", "po", kCatalogue}};

/// The source as the translation of all that has none.
void translate_with_source(CommandLine& weerga, const std::string& file) {
  const std::string xliff = weerga.read(file);
  std::string out;
  std::size_t place = 0;
  for (std::size_t begin = xliff.find("<source"); begin != std::string::npos; begin = xliff.find("<source", place)) {
    const std::size_t end = xliff.find("</source>", begin) + 9;
    std::string target = xliff.substr(begin, end - begin);
    target.replace(1, 6, "target").replace(target.size() - 7, 6, "target");
    out += xliff.substr(place, end - place) + target;
    place = end;
  }
  weerga.write(file, out + xliff.substr(place));
}

TEST(Documents, ComeBackByteForByteWhenTheTranslationIsTheSource) {
  for (const Letter& letter : kLetters) {
    CommandLine weerga;
    weerga.write(letter.name, letter.bytes);
    ASSERT_EQ(weerga.run({"import", letter.name, "-o", "a.xlf", "--target", "nl"}).code, 0) << letter.name;
    EXPECT_EQ(weerga.run({"validate", "a.xlf"}).out, "") << letter.name;
    if (letter.format != "po") translate_with_source(weerga, "a.xlf");
    ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", letter.format, "-o", "out"}).code, 0) << letter.name;
    EXPECT_EQ(weerga.read("out"), letter.bytes);
  }
}

TEST(Documents, AreTranslatedInTheirOwnFormat) {
  CommandLine weerga;
  weerga.write("brief.html", kHtml);
  ASSERT_EQ(weerga.run({"import", "brief.html", "-o", "a.xlf"}).code, 0);
  translate_with_source(weerga, "a.xlf");
  std::string xliff = weerga.read("a.xlf");
  const std::string words = "<target xml:space=\"preserve\">Het kabinet voert de motie uit.";
  const std::size_t place = xliff.find(words);
  ASSERT_NE(place, std::string::npos) << xliff;
  weerga.write("a.xlf", xliff.replace(place, words.size(),
                                      "<target xml:space=\"preserve\">The government will carry out the motion."));
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "html", "-o", "a.html"}).code, 0);
  std::string expected = kHtml;
  expected.replace(expected.find("\"nl\""), 4, "\"en-GB\"");
  const std::string dutch = "Het kabinet voert de motie uit.";
  const std::size_t sentence = expected.find("Het \nkabinet") == std::string::npos ? expected.find("Het kabinet") : 0;
  expected.replace(sentence, dutch.size(), "The government will carry out the motion.");
  EXPECT_EQ(weerga.read("a.html"), expected);
}

TEST(Documents, AreWrittenInEveryOtherFormatToo) {
  for (const Letter& letter : kLetters) {
    CommandLine weerga;
    weerga.write(letter.name, letter.bytes);
    ASSERT_EQ(weerga.run({"import", letter.name, "-o", "a.xlf"}).code, 0);
    for (const std::string format : {"docx", "odt", "html", "md", "txt", "po", "table-docx", "table-html"}) {
      const std::string file = "a." + format;
      ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", format, "-o", file}).code, 0) << letter.name << " " << format;
      EXPECT_NE(weerga.read(file), "") << file;
    }
    ASSERT_EQ(weerga.run({"import", "a.docx", "-o", "again.xlf"}).code, 0);
    EXPECT_THAT(weerga.read("again.xlf"), HasSubstr("kabinet"));
    ASSERT_EQ(weerga.run({"import", "a.odt", "-o", "odt.xlf"}).code, 0);
    EXPECT_THAT(weerga.read("odt.xlf"), HasSubstr("kabinet"));
  }
}

TEST(Documents, KeepTheirTextsThroughWordAndOpenDocument) {
  CommandLine weerga;
  weerga.write("brief.md", kMarkdown);
  ASSERT_EQ(weerga.run({"import", "brief.md", "-o", "a.xlf"}).code, 0);
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "txt", "-o", "a.txt"}).code, 0);
  for (const std::string format : {"docx", "odt"}) {
    ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", format, "-o", "first." + format}).code, 0);
    ASSERT_EQ(weerga.run({"import", "first." + format, "-o", "b.xlf"}).code, 0);
    translate_with_source(weerga, "b.xlf");
    ASSERT_EQ(weerga.run({"export", "b.xlf", "--to", format, "-o", "second." + format}).code, 0);
    ASSERT_EQ(weerga.run({"import", "second." + format, "-o", "c.xlf"}).code, 0);
    ASSERT_EQ(weerga.run({"export", "c.xlf", "--to", "txt", "-o", "c.txt"}).code, 0);
    EXPECT_EQ(weerga.read("c.txt"), weerga.read("a.txt")) << format;
  }
}

TEST(Documents, TakeOverWhatAReviewerChanged) {
  CommandLine weerga;
  weerga.write("brief.md", kMarkdown);
  ASSERT_EQ(weerga.run({"import", "brief.md", "-o", "a.xlf"}).code, 0);
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "table-html", "-o", "a.html"}).code, 0);
  std::string table = weerga.read("a.html");
  const std::size_t cell = table.find("contenteditable></td>");
  ASSERT_NE(cell, std::string::npos);
  weerga.write("a.html", table.insert(cell + std::string("contenteditable>").size(), "Motion &amp; more"));
  const Outcome outcome = weerga.run({"import-review", "a.xlf", "a.html", "-o", "b.xlf"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.records().at(0).at(0), "1");
  ASSERT_EQ(weerga.run({"export", "b.xlf", "--to", "md", "-o", "b.md"}).code, 0);
  EXPECT_THAT(weerga.read("b.md"), StartsWith("# Motion & more\n"));
}

TEST(Documents, ProveThatNothingWentLost) {
  CommandLine weerga;
  weerga.write("brief.html", kHtml);
  ASSERT_EQ(weerga.run({"import", "brief.html", "-o", "a.xlf"}).code, 0);
  for (const std::string name : {"proof.json", "proof.txt", "proof.html"})
    ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "html", "-o", "a.html", "--proof", name}).code, 0);
  const auto proof = nlohmann::json::parse(weerga.read("proof.json"));
  EXPECT_TRUE(proof["complete"]);
  EXPECT_EQ(proof["segments"], 4);
  EXPECT_EQ(proof["translated"], 0);
  EXPECT_THAT(weerga.read("proof.txt"), HasSubstr("Every source segment is accounted for."));
  EXPECT_THAT(weerga.read("proof.html"), HasSubstr("Every source segment is accounted for."));
}

TEST(Documents, NoticeASegmentThatWasDropped) {
  CommandLine weerga;
  weerga.write("brief.txt", "Geachte voorzitter,\n\nHet kabinet voert de motie uit.\n\nHoogachtend,\n");
  ASSERT_EQ(weerga.run({"import", "brief.txt", "-o", "a.xlf"}).code, 0);
  std::string xliff = weerga.read("a.xlf");
  const std::size_t place = xliff.find("{u2}");
  ASSERT_NE(place, std::string::npos);
  weerga.write("cut.xlf", std::string(xliff).erase(place, 4));
  EXPECT_THAT(weerga.run({"export", "cut.xlf", "--to", "txt", "-o", "a.txt", "--proof", "p.txt"}).err,
              HasSubstr("Paragraph u2 has no place in the layout"));
  EXPECT_THAT(weerga.read("p.txt"), HasSubstr("NOT EVERY SOURCE SEGMENT"));
  const std::size_t unit = xliff.find("<unit id=\"u2\"");
  const std::size_t end = xliff.find("</unit>", unit) + 7;
  weerga.write("gone.xlf", xliff.erase(unit, end - unit));
  EXPECT_THAT(weerga.run({"export", "gone.xlf", "--to", "txt", "-o", "a.txt"}).err,
              HasSubstr("is not what was imported"));
}

TEST(Documents, RefuseWhatIsTooLargeWithASentence) {
  for (const std::string name : {"big.html", "big.md"}) {
    CommandLine weerga;
    weerga.write(name, std::string(std::size_t{20} << 20U, 'a'));
    const Outcome outcome = weerga.run({"import", name, "-o", "out.xlf"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("larger than 16 MiB"));
  }
}

TEST(Documents, ReadALineOfAMegabyte) {
  std::string line;
  while (line.size() < (std::size_t{1} << 20U)) line += "Het kabinet voert de motie uit en meldt dat. ";
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.html", "<p>" + line + "</p>"},
                                    {"a.md", line + "\n"},
                                    {"a.po", "msgid \"" + line + "\"\nmsgstr \"\"\n"}}) {
    CommandLine weerga;
    weerga.write(name, bytes);
    EXPECT_EQ(weerga.run({"import", name, "-o", "out.xlf"}).code, 0) << name;
  }
}

TEST(Documents, RefuseMixedEncodingsWithTheirPlace) {
  for (const std::string name : {"mixed.html", "mixed.md"}) {
    CommandLine weerga;
    weerga.write(name, "<meta charset=utf-8>\n<p>Armeni\xC3\xAB en Belgi\xEB</p>");
    const Outcome outcome = weerga.run({"import", name, "-o", "out.xlf"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr(name + ":2:"));
  }
}

}  // namespace
}  // namespace weerga::test
