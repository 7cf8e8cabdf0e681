// SPDX-License-Identifier: Apache-2.0
// Small files in the manner of the tools that write XLIFF: read, then edited without touching the rest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>

#include "xliff/formats/xliff_file.h"

namespace weerga {
namespace {

struct ToolFile {
  const char* name;
  std::string bytes;
  std::string source;                 ///< of the first segment
  std::optional<std::string> target;  ///< of the first segment
  State state = State::initial;
  std::string edited;  ///< what the file says after its first segment is translated as "NIEUW"
};

void PrintTo(const ToolFile& file, std::ostream* out) { *out << file.name; }

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

class FileOfATool : public testing::TestWithParam<ToolFile> {};

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

const std::string kCore12 = "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"";

INSTANTIATE_TEST_SUITE_P(
    Version12, FileOfATool,
    testing::Values(
        ToolFile{
            .name = "okapi",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" " + kCore12 +
                     " xmlns:okp=\"okapi-framework:xliff-extensions\">\n<file original=\"a.docx\" "
                     "source-language=\"nl\" target-language=\"en\" datatype=\"x-docx\" okp:inputEncoding=\"UTF-8\">"
                     "\n<body>\n<trans-unit id=\"tu1\" xml:space=\"preserve\">\n<source xml:lang=\"nl\">Een. "
                     "Twee.</source>\n<seg-source><mrk mid=\"0\" mtype=\"seg\">Een.</mrk> <mrk mid=\"1\" "
                     "mtype=\"seg\">Twee.</mrk></seg-source>\n<target xml:lang=\"en\"><mrk mid=\"0\" "
                     "mtype=\"seg\">One.</mrk> <mrk mid=\"1\" mtype=\"seg\">Two.</mrk></target>\n<alt-trans "
                     "mid=\"0\" match-quality=\"80\" origin=\"tm\" okp:matchType=\"FUZZY\">\n<source "
                     "xml:lang=\"nl\">Eén.</source>\n<target xml:lang=\"en\">One!</target>\n</alt-trans>\n"
                     "</trans-unit>\n</body>\n</file>\n</xliff>\n",
            .source = "Een.",
            .target = "One.",
            .state = State::translated,
            .edited = "<mrk mid=\"0\" mtype=\"seg\">NIEUW</mrk> <mrk mid=\"1\" mtype=\"seg\">Two.</mrk></target>"},
        ToolFile{
            .name = "xcode",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff " + kCore12 +
                     " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" version=\"1.2\" "
                     "xsi:schemaLocation=\"urn:oasis:names:tc:xliff:document:1.2 "
                     "http://docs.oasis-open.org/xliff/v1.2/os/xliff-core-1.2-strict.xsd\">\n  <file "
                     "original=\"A/Info.plist\" source-language=\"nl\" datatype=\"plaintext\">\n    <header>\n      "
                     "<tool tool-id=\"com.apple.dt.xcode\" tool-name=\"Xcode\" tool-version=\"15\"/>\n    "
                     "</header>\n    <body>\n      <trans-unit id=\"Naam\" xml:space=\"preserve\">\n        "
                     "<source>Naam %@</source>\n        <note/>\n      </trans-unit>\n    </body>\n  </file>\n"
                     "</xliff>\n",
            .source = "Naam %@",
            .target = std::nullopt,
            .edited = "<source>Naam %@</source>\n        <target state=\"translated\">NIEUW</target>\n        <note/>"},
        ToolFile{
            .name = "angular",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xliff version=\"1.2\" " + kCore12 +
                     ">\n  <file source-language=\"nl\" datatype=\"plaintext\" original=\"ng2.template\">\n    "
                     "<body>\n      <trans-unit id=\"a1\" datatype=\"html\">\n        <source>Dag <x "
                     "id=\"INTERPOLATION\" equiv-text=\"{{naam}}\"/>!</source>\n        <context-group "
                     "purpose=\"location\">\n          <context context-type=\"sourcefile\">a.ts</context>\n        "
                     "</context-group>\n        <note priority=\"1\" from=\"description\">groet</note>\n      "
                     "</trans-unit>\n    </body>\n  </file>\n</xliff>\n",
            .source = "Dag !",
            .target = std::nullopt,
            .edited = "<target state=\"translated\">NIEUW</target>\n        <context-group purpose=\"location\">"},
        ToolFile{
            .name = "crowdin",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<xliff " + kCore12 +
                     " version=\"1.2\">\r\n  <file id=\"1\" original=\"a.csv\" source-language=\"nl\" "
                     "target-language=\"en\" datatype=\"csv\">\r\n    <body>\r\n      <group id=\"2\" "
                     "resname=\"kop\">\r\n        <group>\r\n          <trans-unit id=\"3\" approved=\"no\">\r\n     "
                     "       <source>Kamer</source>\r\n            <target state=\"needs-translation\"/>\r\n         "
                     " </trans-unit>\r\n        </group>\r\n      </group>\r\n    </body>\r\n  </file>\r\n</xliff>",
            .source = "Kamer",
            .target = "",
            .edited = "<target state=\"translated\">NIEUW</target>\r\n"},
        ToolFile{.name = "phrase",
                 .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xliff " + kCore12 +
                          " xmlns:m=\"http://www.memsource.com/mxlf/2.0\" version=\"1.2\" m:version=\"2.5\"><file "
                          "original=\"a\" source-language=\"nl\" target-language=\"en\" datatype=\"x-docx\"><header/>"
                          "<body><group id=\"0\" m:para-id=\"0\"><context-group><context context-type=\"x-key\"/>"
                          "</context-group><trans-unit id=\"t:0\" m:score=\"1.01\" m:trans-origin=\"tm\" "
                          "m:confirmed=\"1\" m:locked=\"true\" xml:space=\"preserve\"><source>Een {1}twee</source>"
                          "<target>One {1}two</target><alt-trans origin=\"machine-trans\"><target>Uno</target>"
                          "</alt-trans><m:tunit-metadata><m:mark id=\"1\"><m:type>code</m:type></m:mark>"
                          "</m:tunit-metadata></trans-unit></group></body></file></xliff>",
                 .source = "Een {1}twee",
                 .target = "One {1}two",
                 .state = State::translated,
                 .edited = "<target>NIEUW</target>"},
        ToolFile{
            .name = "prefixed",
            .bytes = "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" version='1.2'><x:file original='a' "
                     "source-language='nl' target-language='en' datatype='plaintext'><x:body><x:bin-unit id='b' "
                     "mime-type='image/png'><x:bin-source><x:external-file href='b.png'/></x:bin-source></x:bin-unit>"
                     "<x:trans-unit id='1'><x:source>a<x:g id='1'>b</x:g></x:source><x:target>A</x:target>"
                     "</x:trans-unit></x:body></x:file></x:xliff>",
            .source = "ab",
            .target = "A",
            .state = State::translated,
            .edited = "<x:target>NIEUW</x:target>"},
        ToolFile{.name = "withoutNamespace",
                 .bytes = "<xliff version=\"1.1\"><file original=\"a\" source-language=\"nl\" target-language=\"en\" "
                          "datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>a</source><target "
                          "state=\"final\">A</target></trans-unit></body></file></xliff>",
                 .source = "a",
                 .target = "A",
                 .state = State::final,
                 .edited = "<target state=\"translated\">NIEUW</target>"}),
    [](const auto& instance) { return std::string(instance.param.name); });

const std::string kCore2 = "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"";

INSTANTIATE_TEST_SUITE_P(
    Version2, FileOfATool,
    testing::Values(
        ToolFile{
            .name = "openXliff",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<?encoding UTF-8?>\n<xliff " + kCore2 +
                     " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" srcLang=\"nl\" trgLang=\"en\" "
                     "version=\"2.1\">\n  <file original=\"a.docx\" id=\"1\">\n    <skeleton href=\"a.skl\"/>\n    "
                     "<mda:metadata>\n      <mda:metaGroup category=\"tool\">\n        <mda:meta "
                     "type=\"tool-id\">OpenXLIFF</mda:meta>\n      </mda:metaGroup>\n    </mda:metadata>\n    <unit "
                     "id=\"0\">\n      <originalData>\n        <data id=\"ph1\">&lt;b></data>\n      "
                     "</originalData>\n      <segment id=\"0-0\" state=\"initial\">\n        <source>Een <ph "
                     "id=\"ph1\" dataRef=\"ph1\"/>twee</source>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n",
            .source = "Een twee",
            .target = std::nullopt,
            .edited = "<segment id=\"0-0\" state=\"translated\">\n        <source>Een <ph id=\"ph1\" "
                      "dataRef=\"ph1\"/>twee</source>\n        <target>NIEUW</target>\n      </segment>"},
        ToolFile{
            .name = "angular2",
            .bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xliff version=\"2.0\" " + kCore2 +
                     " srcLang=\"nl\">\n  <file original=\"ng.template\" id=\"ngi18n\">\n    <unit id=\"5\">\n      "
                     "<notes>\n        <note category=\"location\">a.ts:1</note>\n      </notes>\n      <segment>\n   "
                     "     <source>Dag <ph id=\"0\" equiv=\"INTERPOLATION\" disp=\"{{n}}\"/></source>\n      "
                     "</segment>\n    </unit>\n  </file>\n</xliff>\n",
            .source = "Dag ",
            .target = std::nullopt,
            .edited = "srcLang=\"nl\" trgLang=\"en\">"},
        ToolFile{.name = "poedit",
                 .bytes = "<?xml version='1.0' encoding='UTF-8'?>\n<xliff " + kCore2 +
                          " version='2.0' srcLang='nl' trgLang='en'>\n<file id='f'>\n<group id='g'><group id='h'><unit "
                          "id='u'><segment state='initial' subState='poedit:fuzzy'><source>a</source><target>A</target>"
                          "</segment></unit></group></group>\n</file>\n</xliff>\n",
                 .source = "a",
                 .target = "A",
                 .edited = "<segment state='translated'><source>a</source><target>NIEUW</target>"}),
    [](const auto& instance) { return std::string(instance.param.name); });

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
