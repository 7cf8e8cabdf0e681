// SPDX-License-Identifier: Apache-2.0
#include "tm/tmx/tmx_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TmxReader reader_of(std::string bytes, std::size_t piece = 1U << 16U) {
  return {[bytes = std::move(bytes), place = std::size_t{0}, piece](std::size_t count) mutable {
            std::string part = bytes.substr(place, std::min(count, piece));
            place += part.size();
            return part;
          },
          "memory.tmx"};
}

std::vector<TmxUnit> units_of_text(const std::string& bytes, std::size_t piece = 1U << 16U) {
  TmxReader reader = reader_of(bytes, piece);
  std::vector<TmxUnit> units;
  while (auto unit = reader.next()) units.push_back(std::move(*unit));
  return units;
}

std::string tmx_with(const std::string& body) {
  return "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header creationtool=\"Tool\" "
         "creationtoolversion=\"2\" segtype=\"sentence\" o-tmf=\"X\" adminlang=\"en\" srclang=\"NL-NL\" "
         "datatype=\"plaintext\"><note>Kop</note><prop type=\"x-eigenaar\">BZ</prop></header><body>" +
         body + "</body></tmx>";
}

std::string unit_with(const std::string& dutch, const std::string& english) {
  return "<tu><tuv xml:lang=\"nl\"><seg>" + dutch + "</seg></tuv><tuv xml:lang=\"en\"><seg>" + english +
         "</seg></tuv></tu>";
}

Error failure_of(const std::string& bytes) {
  try {
    units_of_text(bytes);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "nothing was thrown";
  return {ErrorKind::invalid_argument, ""};
}

TEST(TmxReader, GivesTheHeader) {
  const TmxReader reader = reader_of(tmx_with(""));
  EXPECT_EQ(reader.header().version, "1.4");
  EXPECT_EQ(reader.header().source_language, "nl-NL");
  EXPECT_EQ(reader.header().creation_tool, "Tool");
  EXPECT_THAT(reader.header().notes, ElementsAre("Kop"));
  EXPECT_THAT(reader.header().properties, ElementsAre(TmxProperty{"x-eigenaar", "BZ"}));
}

TEST(TmxReader, GivesTextsProvenanceAndSeveralVariantsOfOneLanguage) {
  const auto units = units_of_text(
      tmx_with("<tu tuid=\"7\" srclang=\"nl\" creationdate=\"20210114T103000Z\" creationid=\"jan\"><note>Let op</note>"
               "<prop type=\"project\">21 501-02</prop>"
               "<tuv xml:lang=\"nl\"><seg>Geachte voorzitter,</seg></tuv>"
               "<tuv xml:lang=\"EN-GB\" changedate=\"20210115T000000Z\" changeid=\"an\"><seg>Dear Speaker,</seg></tuv>"
               "<tuv xml:lang=\"en-us\"><seg>Dear President,</seg></tuv></tu>"));
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].id, "7");
  EXPECT_EQ(units[0].provenance.created, "2021-01-14T10:30:00Z");
  EXPECT_EQ(units[0].provenance.created_by, "jan");
  EXPECT_THAT(units[0].provenance.notes, ElementsAre("Let op"));
  EXPECT_THAT(units[0].provenance.properties, ElementsAre(TmxProperty{"project", "21 501-02"}));
  ASSERT_EQ(units[0].variants.size(), 3U);
  EXPECT_EQ(units[0].variants[1].language, "en-GB");
  EXPECT_EQ(units[0].variants[1].provenance.changed_by, "an");
  EXPECT_EQ(units[0].variants[2].text.text, "Dear President,");
}

TEST(TmxReader, KeepsCodesOutOfTheTextAndPairsThem) {
  const auto units = units_of_text(tmx_with(
      unit_with("<bpt i=\"1\" x=\"3\" type=\"bold\">&lt;b></bpt>Vet<ept i=\"1\">&lt;/b></ept> en <ph x=\"4\">{1}</ph>.",
                "<it pos=\"begin\" x=\"5\">[</it>A<hi type=\"term\">b</hi>")));
  const TaggedText& dutch = units.at(0).variants.at(0).text;
  EXPECT_EQ(dutch.text, "Vet en .");
  ASSERT_EQ(dutch.codes.size(), 3U);
  EXPECT_EQ(dutch.codes[0].kind, CodeKind::opening);
  EXPECT_EQ(dutch.codes[0].data, "<b>");
  EXPECT_EQ(dutch.codes[0].type, "fmt");
  EXPECT_EQ(dutch.codes[1].kind, CodeKind::closing);
  EXPECT_EQ(dutch.codes[1].id, dutch.codes[0].id);
  EXPECT_EQ(dutch.codes[1].position, 3U);
  EXPECT_EQ(dutch.codes[2].kind, CodeKind::placeholder);
  EXPECT_EQ(dutch.codes[2].position, 7U);
  const TaggedText& english = units[0].variants.at(1).text;
  EXPECT_TRUE(english.codes.at(0).isolated);
  ASSERT_EQ(english.annotations.size(), 1U);
  EXPECT_EQ(english.annotations[0].range, (ByteRange{1, 2}));
}

TEST(TmxReader, KeepsASubFlowWithItsCode) {
  const auto units = units_of_text(tmx_with(unit_with("Noot<ph>f<sub>voet <ph>n</ph></sub>e</ph> hier", "x")));
  EXPECT_EQ(units.at(0).variants.at(0).text.text, "Noot hier");
  ASSERT_EQ(units[0].variants[0].text.codes.size(), 1U);
  EXPECT_EQ(units[0].variants[0].text.codes[0].data, "fvoet ne");
}

TEST(TmxReader, ReportsACodeWithoutPartnerAndKeepsIt) {
  TmxReader reader = reader_of(tmx_with(unit_with("a<ept i=\"9\">x</ept>b<bpt i=\"1\">y</bpt>", "c")));
  const auto unit = reader.next();
  ASSERT_TRUE(unit);
  ASSERT_EQ(unit->variants[0].text.codes.size(), 2U);
  EXPECT_TRUE(unit->variants[0].text.codes[0].isolated);
  EXPECT_TRUE(unit->variants[0].text.codes[1].isolated);
  ASSERT_FALSE(reader.diagnostics().empty());
  EXPECT_EQ(reader.diagnostics()[0].code, "tmx.code");
}

TEST(TmxReader, ReadsOlderVersionsAndOtherEncodings) {
  const auto old = units_of_text(
      "<tmx version=\"1.1\"><header srclang=\"Dutch\"/><body><tu><tuv "
      "lang=\"Dutch\"><seg>Ja</seg></tuv></tu></body></tmx>");
  EXPECT_EQ(old.at(0).variants.at(0).language, "nl");
  const auto ansi = units_of_text(
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><tmx version=\"1.4\"><header srclang=\"nl\"/><body><tu>"
      "<tuv xml:lang=\"nl\"><seg>\x80 5, Armeni\xEB</seg></tuv></tu></body></tmx>");
  EXPECT_EQ(ansi.at(0).variants.at(0).text.text, "€ 5, Armenië");
  std::string wide = "\xFF\xFE";
  for (const char byte :
       std::string("<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx version=\"1.4\"><header "
                   "srclang=\"nl\"/><body><tu><tuv xml:lang=\"nl\"><seg>Nee</seg></tuv></tu></body></tmx>")) {
    (wide += byte) += '\0';
  }
  EXPECT_EQ(units_of_text(wide).at(0).variants.at(0).text.text, "Nee");
}

TEST(TmxReader, GivesTheSameHoweverTheBytesArrive) {
  const std::string bytes =
      tmx_with(unit_with("Één &amp; <ph x=\"1\">p</ph>twee", "One &#38; two") + unit_with("b", "c"));
  EXPECT_EQ(units_of_text(bytes, 1), units_of_text(bytes));
}

TEST(TmxReader, NamesLineAndColumnOfAFault) {
  const Error error = failure_of("<tmx version=\"1.4\"><header srclang=\"nl\"/><body>\n<tu></tuv></body></tmx>");
  EXPECT_EQ(error.kind(), ErrorKind::malformed);
  EXPECT_EQ(error.place().file, "memory.tmx");
  EXPECT_EQ(error.place().line, 2U);
}

TEST(TmxReader, RefusesWhatIsNoTmx) {
  EXPECT_EQ(failure_of("<xliff/>").kind(), ErrorKind::unsupported);
  EXPECT_EQ(failure_of("").kind(), ErrorKind::malformed);
  EXPECT_EQ(failure_of("geen xml").kind(), ErrorKind::malformed);
}

TEST(TmxReader, RefusesEntitiesAndDepthAndHugeTexts) {
  EXPECT_EQ(failure_of("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx version=\"1.4\"/>").kind(), ErrorKind::unsupported);
  EXPECT_EQ(failure_of(tmx_with(unit_with("&nbsp;", "x"))).kind(), ErrorKind::malformed);
  std::string deep;
  for (int level = 0; level < 1000; ++level) deep += "<hi>";
  EXPECT_EQ(failure_of(tmx_with(unit_with(deep, "x"))).kind(), ErrorKind::too_large);
  EXPECT_EQ(failure_of(tmx_with(unit_with(std::string(5U << 20U, 'x'), "x"))).kind(), ErrorKind::too_large);
  EXPECT_EQ(failure_of(tmx_with("<tu tuid=\"" + std::string(6U << 20U, 'x') + "\"/>")).kind(), ErrorKind::too_large);
}

TEST(TmxReader, EveryTruncatedFileIsReportedNotMisread) {
  const std::string bytes = tmx_with(unit_with("<bpt i=\"1\">b</bpt>Ja<ept i=\"1\">e</ept>", "Yes"));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(units_of_text(bytes.substr(0, size)), Error) << "cut at " << size;
  }
}

TEST(TmxReader, SaysWhichFileIsMissingOrNoFile) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(TmxReader::opened(folder.path() / "no.tmx"), Error);
  EXPECT_THROW(TmxReader::opened(folder.path()), Error);
  const auto file = folder.write("a.tmx", tmx_with(unit_with("Ja", "Yes")));
  TmxReader reader = TmxReader::opened(file);
  EXPECT_TRUE(reader.next());
  EXPECT_FALSE(reader.next());
}

TEST(TmxDate, GoesBothWaysAndRefusesNonsense) {
  EXPECT_EQ(iso_date_of_tmx("20210114T103000Z"), "2021-01-14T10:30:00Z");
  EXPECT_EQ(iso_date_of_tmx("20210114"), "2021-01-14T00:00:00Z");
  EXPECT_EQ(iso_date_of_tmx("yesterday"), "");
  EXPECT_EQ(iso_date_of_tmx("20211314T103000Z"), "");
  EXPECT_EQ(tmx_date_of_iso("2021-01-14T10:30:00Z"), "20210114T103000Z");
  EXPECT_EQ(tmx_date_of_iso("2021-01-14"), "20210114T000000Z");
}

}  // namespace
}  // namespace weerga
