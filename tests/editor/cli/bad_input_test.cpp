// SPDX-License-Identifier: Apache-2.0
// Whatever is given in: one clear sentence, exit code 2, nothing overwritten, nothing left behind.
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Every verb that reads one file, with `file` in its place.
std::vector<std::vector<std::string>> readers(const std::string& file) {
  return {{"repair", file},
          {"segment", file},
          {"import", file, "-o", "out.xlf"},
          {"align", file, file, "-o", "out.xlf"},
          {"terms", glossary(), file},
          {"terms", file, sample("glossary.csv")},
          {"spell", file, "--language", "nl"},
          {"check", file},
          {"validate", file},
          {"stats", file},
          {"export", file, "--to", "tmx", "-o", "out.tmx"}};
}

TEST(BadInput, AMissingFileIsNamed) {
  for (const auto& arguments : readers("nowhere.txt")) {
    CommandLine weerga;
    expect_one_sentence(weerga.run(arguments), "nowhere.txt");
    EXPECT_THAT(weerga.names(), ElementsAre());
  }
}

TEST(BadInput, AFolderIsNoFile) {
  CommandLine weerga;
  std::filesystem::create_directory(weerga.path("folder"));
  for (const auto& arguments : readers("folder")) {
    expect_one_sentence(weerga.run(arguments), "folder");
    EXPECT_THAT(weerga.names(), ElementsAre("folder"));
  }
}

TEST(BadInput, BinaryRubbishIsRefused) {
  CommandLine weerga;
  weerga.write("rubbish", std::string("\x7f\x45\x4c\x46\0\0\1\2\3\xff\xfe\0\0\0", 14));
  for (const auto& arguments : readers("rubbish")) {
    expect_one_sentence(weerga.run(arguments), "rubbish");
    EXPECT_THAT(weerga.names(), ElementsAre("rubbish"));
  }
}

TEST(BadInput, ATruncatedXliffIsRefusedWithItsPlace) {
  CommandLine weerga;
  weerga.write("cut.xlf",
               "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" "
               "srcLang=\"nl\">\n<file id=\"f1\"><unit id=\"u1\"><segment><sour");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"check", "cut.xlf"},
                                                    {"stats", "cut.xlf"},
                                                    {"export", "cut.xlf", "--to", "txt", "-o", "out"}}) {
    const auto result = weerga.run(arguments);
    expect_one_sentence(result, "cut.xlf:3:");
    EXPECT_THAT(weerga.names(), ElementsAre("cut.xlf"));
  }
  const auto validation = weerga.run({"validate", "cut.xlf"});
  EXPECT_EQ(validation.code, 1);
  EXPECT_THAT(validation.out, HasSubstr("xml.not-well-formed"));
}

TEST(BadInput, AnEmptyFileIsSaidToBeEmpty) {
  CommandLine weerga;
  weerga.write("empty", "");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"import", "empty", "-o", "out.xlf"},
                                                    {"align", "empty", "empty", "-o", "out.xlf"},
                                                    {"check", "empty"},
                                                    {"export", "empty", "--to", "tmx", "-o", "out.tmx"}}) {
    expect_one_sentence(weerga.run(arguments), "empty");
    EXPECT_THAT(weerga.names(), ElementsAre("empty"));
  }
}

TEST(BadInput, AWrongEncodingIsTold) {
  CommandLine weerga;
  weerga.write("mixed.txt", "Armeni\xC3\xAB, Itali\xC3\xAB, Tsjechi\xC3\xAB, \xE2\x82\xAC 5 en Belgi\xEB\n");
  expect_one_sentence(weerga.run({"repair", "mixed.txt"}), "mixed.txt:1:");
}

TEST(BadInput, AnOutputThatCannotBeWrittenStaysAsItWas) {
  CommandLine weerga;
  std::filesystem::create_directory(weerga.path("folder"));
  const std::string letter = weerga.write("letter.txt", "Het kabinet dringt aan op toegang.\n");
  expect_one_sentence(weerga.run({"import", letter, "-o", "folder"}), "folder");
  expect_one_sentence(weerga.run({"import", letter, "-o", "no/such/folder.xlf"}), "no/such/folder.xlf");
  EXPECT_THAT(weerga.names(), ElementsAre("folder", "letter.txt"));
}

TEST(BadInput, AFailureLeavesTheOldOutputWhole) {
  CommandLine weerga;
  weerga.write("out.xlf", "precious");
  weerga.write("rubbish", std::string("\0\1\2", 3));
  EXPECT_EQ(weerga.run({"import", "rubbish", "-o", "out.xlf"}).code, 2);
  EXPECT_EQ(weerga.read("out.xlf"), "precious");
}

TEST(BadInput, AFolderThatIsNoMemoryIsRefused) {
  CommandLine weerga;
  std::filesystem::create_directory(weerga.path("folder"));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"tm", "info", "folder"},
                                                    {"tm", "info", "nowhere"},
                                                    {"tm", "lookup", "nowhere"},
                                                    {"concordance", "folder", "fosfor"}}) {
    const auto result = weerga.run(arguments);
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
  }
}

TEST(BadInput, ADtdIsRefused) {
  CommandLine weerga;
  weerga.write("bomb.xlf",
               "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xliff "
               "version=\"2.1\">&b;</xliff>");
  expect_one_sentence(weerga.run({"check", "bomb.xlf"}), "bomb.xlf:1:");
}

}  // namespace
}  // namespace weerga::test
