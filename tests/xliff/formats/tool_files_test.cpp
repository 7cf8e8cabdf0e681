// SPDX-License-Identifier: Apache-2.0
// Small files in the manner of the tools that write XLIFF: read, then edited without touching the rest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>

#include "tests/xliff/formats/tool_files.h"
#include "xliff/formats/xliff_file.h"

namespace weerga {
namespace test {

void PrintTo(const ToolFile& file, std::ostream* out) { *out << file.name; }

}  // namespace test

namespace {

Segment& first_segment(Document& document) {
  for (File& file : document.files) {
    for (Unit& unit : file.units) {
      for (Segment& segment : unit.segments) {
        if (!segment.ignorable) return segment;
      }
    }
  }
  throw Error(ErrorKind::not_found, "The file has no segment.");
}

class FileOfATool : public testing::TestWithParam<test::ToolFile> {};

TEST_P(FileOfATool, IsReadAndSavedAsItWas) {
  const XliffFile file = XliffFile::parsed(GetParam().bytes, "f.xlf");
  EXPECT_TRUE(file.diagnostics().empty()) << file.diagnostics().front().sentence;
  Document document = file.document();
  const Segment& segment = first_segment(document);
  EXPECT_EQ(segment.source.text, GetParam().source);
  EXPECT_EQ(segment.target ? std::optional(segment.target->text) : std::nullopt, GetParam().target);
  EXPECT_EQ(segment.state, GetParam().state);
  EXPECT_EQ(file.saved(document), GetParam().bytes);
}

TEST_P(FileOfATool, IsEditedInPlace) {
  const XliffFile file = XliffFile::parsed(GetParam().bytes, "f.xlf");
  Document document = file.document();
  if (document.target_language.empty()) document.target_language = "en";
  Segment& segment = first_segment(document);
  segment.target = TaggedText("NIEUW");
  segment.state = State::translated;
  const std::string saved = file.saved(document);
  EXPECT_THAT(saved, testing::HasSubstr(GetParam().edited));
  Document again = XliffFile::parsed(saved, "again.xlf").document();
  EXPECT_EQ(first_segment(again).target->text, "NIEUW");
  EXPECT_EQ(first_segment(again).state, State::translated);
}

const auto name_of_tool = [](const auto& instance) { return std::string(instance.param.name); };
INSTANTIATE_TEST_SUITE_P(Version1, FileOfATool, testing::ValuesIn(test::tool_files_of_version_1()), name_of_tool);
INSTANTIATE_TEST_SUITE_P(Version2, FileOfATool, testing::ValuesIn(test::tool_files_of_version_2()), name_of_tool);

const std::string kCore2 = "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"";

TEST(FilesOfTools, Utf16StaysUtf16AfterAnEdit) {
  const std::u16string wide =
      u"\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<xliff version=\"1.2\"><file original=\"é\" "
      u"source-language=\"nl\" target-language=\"en\" datatype=\"x\"><body><trans-unit "
      u"id=\"1\"><source>één</source><target "
      u"state=\"new\"></target></trans-unit></body></file></xliff>";
  std::string bytes;
  for (const char16_t unit : wide) {
    bytes += static_cast<char>(unit & 0xFFU);
    bytes += static_cast<char>(unit >> 8U);
  }
  const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
  Document document = file.document();
  EXPECT_EQ(first_segment(document).source.text, "één");
  first_segment(document).target = TaggedText("€ one");
  const std::string saved = file.saved(document);
  EXPECT_TRUE(saved.starts_with("\xFF\xFE<"));
  Document again = XliffFile::parsed(saved, "again.xlf").document();
  EXPECT_EQ(first_segment(again).target->text, "€ one");
}

TEST(FilesOfTools, EmptyBodiesAndFilesWithoutUnitsAreRead) {
  for (const char* body : {"<body/>", "<body></body>", "<header/><body><group id='g'/></body>", ""}) {
    const std::string bytes = "<xliff version='1.2'><file original='a' source-language='nl' datatype='x'>" +
                              std::string(body) + "</file></xliff>";
    const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
    EXPECT_TRUE(file.document().files.at(0).units.empty());
    EXPECT_EQ(file.saved(file.document()), bytes);
  }
}

/// Elements of every module, in a unit whose other segment is edited.
TEST(FilesOfTools, ModulesAreKeptWhenAnotherSegmentIsEdited) {
  const std::string modules =
      "<mtc:matches><mtc:match ref=\"#s1\" similarity=\"90\"><source>a</source><target>b</target></mtc:match>"
      "</mtc:matches><gls:glossary><gls:glossEntry ref=\"#m1\"><gls:term>wet</gls:term><gls:translation>act"
      "</gls:translation></gls:glossEntry></gls:glossary><mda:metadata><mda:metaGroup appliesTo=\"source\"><mda:meta "
      "type=\"t\">v</mda:meta></mda:metaGroup></mda:metadata><val:validation><val:rule "
      "isPresent=\"x\"/></val:validation>"
      "<res:resourceData><res:resourceItem id=\"r\"><res:source href=\"a.png\"/></res:resourceItem></res:resourceData>"
      "<ctr:changeTrack><ctr:revisions appliesTo=\"target\"/></ctr:changeTrack><its:locQualityIssues xml:id=\"q\">"
      "<its:locQualityIssue locQualityIssueType=\"terminology\"/></its:locQualityIssues>";
  const std::string first =
      "<segment id=\"s1\" state=\"final\"><source>de <mrk id=\"m1\" type=\"term\" "
      "its:taIdentRef=\"http://a/\">wet</mrk> "
      "<pc id=\"1\" fs:fs=\"b\" slr:storageRestriction=\"5\">x</pc></source><target>act</target></segment>";
  const std::string bytes =
      "<xliff " + kCore2 +
      " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" "
      "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\" "
      "xmlns:val=\"urn:oasis:names:tc:xliff:validation:2.0\" "
      "xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" "
      "xmlns:res=\"urn:oasis:names:tc:xliff:resourcedata:2.0\" "
      "xmlns:ctr=\"urn:oasis:names:tc:xliff:changetracking:2.0\" xmlns:its=\"http://www.w3.org/2005/11/its\" "
      "version=\"2.1\" srcLang=\"nl\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\" slr:equivStorage=\"3\">" +
      modules + first + "<segment id=\"s2\"><source>b</source></segment></unit></file></xliff>";
  const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
  Document document = file.document();
  document.files[0].units[0].segments.at(1).target = TaggedText("B");
  const std::string saved = file.saved(document);
  EXPECT_THAT(saved, testing::HasSubstr(modules + first));
  EXPECT_THAT(saved, testing::HasSubstr("<source>b</source><target>B</target>"));
}

TEST(FilesOfTools, PluralFormsOfVersion22AreKept) {
  const std::string bytes =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" xmlns:pgs=\"urn:oasis:names:tc:xliff:pgs:1.0\" "
      "version=\"2.2\" srcLang=\"nl\" trgLang=\"en\"><file id=\"f\"><group id=\"g\" pgs:switch=\"plural:n\"><unit "
      "id=\"u\" pgs:case=\"one\"><segment><source>a</source></segment></unit></group></file></xliff>";
  const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
  Document document = file.document();
  document.files[0].units[0].segments.at(0).target = TaggedText("A");
  const std::string saved = file.saved(document);
  EXPECT_THAT(saved, testing::HasSubstr("<group id=\"g\" pgs:switch=\"plural:n\"><unit id=\"u\" pgs:case=\"one\">"));
}

}  // namespace
}  // namespace weerga
