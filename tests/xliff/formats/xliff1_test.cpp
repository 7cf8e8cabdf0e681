// SPDX-License-Identifier: Apache-2.0
// XLIFF 1.2 and its dialects.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string in_file(const std::string& units, const std::string& declarations = "") {
  return "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" " + declarations +
         " version=\"1.2\"><file original=\"brief.docx\" source-language=\"nl\" target-language=\"en\" "
         "datatype=\"x-docx\">"
         "<header><note>kop</note></header><body>" +
         units + "</body></file></xliff>\n";
}

Document read(const std::string& bytes) { return XliffFile::parsed(bytes, "f.xlf").document(); }

std::string edited(const std::string& bytes, const std::function<void(Unit&)>& edit) {
  const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
  EXPECT_EQ(file.saved(file.document()), bytes);
  Document document = file.document();
  edit(document.files.at(0).units.at(0));
  return file.saved(document);
}

void translate(Segment& segment, std::string text) {
  segment.target = TaggedText(std::move(text));
  segment.state = State::translated;
}

TEST(Xliff1, ReadsCodesAndPairsThemByRid) {
  const Document document =
      read(in_file("<trans-unit id=\"1\"><source>a <bpt id=\"1\" rid=\"1\" ctype=\"bold\">&lt;b&gt;</bpt>b<ept "
                   "id=\"2\" rid=\"1\">&lt;/b&gt;</ept>"
                   "<g id=\"3\">c<x id=\"4\"/></g><ph id=\"5\">&lt;br/&gt;</ph></source></trans-unit>"));
  const TaggedText& text = document.files[0].units[0].segments.at(0).source;
  EXPECT_EQ(text.text, "a bc");
  ASSERT_EQ(text.codes.size(), 6U);
  EXPECT_EQ(text.codes[0].id, "1");
  EXPECT_EQ(text.codes[1].id, "1");
  EXPECT_EQ(text.codes[0].data, "<b>");
  EXPECT_EQ(text.codes[0].sub_type, "xlf:b");
  EXPECT_FALSE(text.codes[0].isolated);
  EXPECT_EQ(text.codes[5].data, "<br/>");
}

TEST(Xliff1, CodesAreWrittenAsTheyWereRead) {
  const std::string codes =
      "a <bpt id=\"1\" rid=\"1\" ctype=\"bold\">&lt;b&gt;</bpt>b<ept id=\"2\" rid=\"1\">&lt;/b&gt;</ept>"
      "<g id=\"3\">c<x id=\"4\"/></g><bx id=\"7\" rid=\"r\"/>d<ex id=\"8\" rid=\"r\"/><it id=\"9\" pos=\"open\">q</it>"
      "<ph id=\"5\">&lt;<sub>tip</sub>&gt;</ph>";
  const std::string saved = edited(in_file("<trans-unit id=\"1\"><source>" + codes + "</source></trans-unit>"),
                                   [](Unit& unit) { unit.segments[0].target = unit.segments[0].source; });
  EXPECT_THAT(saved, HasSubstr("<target state=\"needs-translation\">" + codes + "</target>"));
}

TEST(Xliff1, SegmentsAreTheMarksOfSegSource) {
  const std::string bytes = in_file(
      "<trans-unit id=\"1\"><source>Een. Twee.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">Een.</mrk> <mrk "
      "mtype=\"seg\" mid=\"2\">Twee.</mrk>"
      "</seg-source><target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" "
      "mid=\"2\"></mrk></target></trans-unit>");
  const Document document = read(bytes);
  const std::vector<Segment>& segments = document.files[0].units[0].segments;
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].id, "1");
  EXPECT_TRUE(segments[1].ignorable);
  EXPECT_EQ(segments[1].target->text, " ");
  EXPECT_EQ(segments[0].target->text, "One.");
  const std::string saved = edited(bytes, [](Unit& unit) { translate(unit.segments[2], "Two."); });
  EXPECT_THAT(saved, HasSubstr("One.</mrk> <mrk mtype=\"seg\" mid=\"2\">Two.</mrk></target>"));
}

TEST(Xliff1, MovedTargetMarksAreAnOrder) {
  const Document document = read(in_file(
      "<trans-unit id=\"1\"><source>a b</source><seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk><mrk mtype=\"seg\" "
      "mid=\"2\">b</mrk></seg-source>"
      "<target><mrk mtype=\"seg\" mid=\"2\">B</mrk><mrk mtype=\"seg\" mid=\"1\">A</mrk></target></trans-unit>"));
  EXPECT_EQ(document.files[0].units[0].segments[0].order, 2U);
  EXPECT_EQ(document.files[0].units[0].segments[1].order, 1U);
}

TEST(Xliff1, StateIsKeptUnlessTheUserChangesIt) {
  const std::string bytes = in_file(
      "<trans-unit id=\"1\"><source>a</source><target state='needs-review-translation' "
      "state-qualifier='fuzzy-match'>b</target></trans-unit>");
  const Segment before = read(bytes).files[0].units[0].segments[0];
  EXPECT_EQ(before.state, State::translated);
  EXPECT_EQ(before.sub_state, "xliff12:needs-review-translation");
  EXPECT_THAT(edited(bytes, [](Unit& unit) { unit.segments[0].target = TaggedText("c"); }),
              HasSubstr("state='needs-review-translation' state-qualifier='fuzzy-match'>c<"));
  const std::string done = edited(bytes, [](Unit& unit) { unit.segments[0].state = State::final; });
  EXPECT_THAT(done, HasSubstr("<trans-unit id=\"1\" approved=\"yes\">"));
  EXPECT_THAT(done, HasSubstr("<target state='final'>b</target>"));
}

TEST(Xliff1, NotesAndProposalsAreRead) {
  const Document document = read(in_file(
      "<trans-unit id=\"1\"><source>a</source><note from=\"Jan\" annotates=\"target\" priority=\"2\">let op</note>"
      "<alt-trans match-quality=\"85%\" "
      "origin=\"tm\"><source>aa</source><target>bb</target></alt-trans></trans-unit>"));
  const Unit& unit = document.files[0].units[0];
  EXPECT_EQ(unit.notes.at(0).author, "Jan");
  EXPECT_EQ(unit.notes.at(0).applies_to, "target");
  EXPECT_EQ(unit.matches.at(0).similarity, 85.0);
  EXPECT_EQ(unit.matches.at(0).target.text, "bb");
  EXPECT_EQ(document.files[0].notes.at(0).text, "kop");
}

TEST(Xliff1, AddedNoteIsTheOnlyChange) {
  const std::string bytes = in_file(
      "<trans-unit id=\"1\"><source>a</source><target>b</target>\n<note>eerst</note>\n<x:y "
      "xmlns:x=\"u\"/></trans-unit>");
  const std::string saved = edited(bytes, [](Unit& unit) { unit.notes.push_back({.text = "dan", .author = "Piet"}); });
  EXPECT_THAT(saved, HasSubstr("<note>eerst</note>\n<note from=\"Piet\">dan</note>\n<x:y"));
}

TEST(Sdlxliff, ReadsAndWritesTheConfirmationLevel) {
  const std::string bytes = in_file(
      "<trans-unit id=\"u\"><source>Een. Twee.</source><seg-source><g id=\"5\"><mrk mtype=\"seg\" mid=\"1\">Een.</mrk> "
      "<mrk mtype=\"seg\" mid=\"2\">Twee.</mrk></g></seg-source>"
      "<target><g id=\"5\"><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" mid=\"2\"/></g></target>"
      "<sdl:seg-defs><sdl:seg id=\"1\" conf=\"ApprovedTranslation\" percent=\"98\" locked=\"true\"/><sdl:seg "
      "id=\"2\"/></sdl:seg-defs></trans-unit>",
      "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"");
  const Unit unit = read(bytes).files[0].units[0];
  ASSERT_EQ(unit.segments.size(), 5U);
  EXPECT_EQ(unit.segments[1].state, State::reviewed);
  EXPECT_EQ(unit.segments[1].match_percent, 98.0);
  EXPECT_TRUE(unit.segments[1].locked);
  const std::string saved = edited(bytes, [](Unit& u) { translate(u.segments[3], "Two."); });
  EXPECT_THAT(saved, HasSubstr("<mrk mtype=\"seg\" mid=\"2\">Two.</mrk></g></target>"));
  EXPECT_THAT(saved, HasSubstr("<sdl:seg id=\"2\" conf=\"Translated\"/>"));
  EXPECT_THAT(saved, HasSubstr("<target><g"));
}

TEST(Mqxliff, ReadsAndWritesTheStatus) {
  const std::string bytes = in_file(
      "<trans-unit id=\"1\" mq:status=\"Pretranslated\" mq:percent=\"75\" "
      "mq:locked=\"locked\"><source>a</source><target>b</target></trans-unit>",
      "xmlns:mq=\"MQXliff\"");
  const Segment segment = read(bytes).files[0].units[0].segments[0];
  EXPECT_EQ(segment.state, State::initial);
  EXPECT_TRUE(segment.locked);
  EXPECT_EQ(segment.match_percent, 75.0);
  EXPECT_THAT(edited(bytes, [](Unit& unit) { translate(unit.segments[0], "c"); }),
              HasSubstr("mq:status=\"ManuallyConfirmed\" mq:percent=\"75\" "
                        "mq:locked=\"locked\"><source>a</source><target>c</target>"));
}

TEST(Mxliff, ReadsAndWritesTheConfirmation) {
  const std::string bytes = in_file(
      "<group id=\"0\"><trans-unit id=\"a:0\" m:confirmed=\"0\" m:score=\"0.85\" "
      "m:locked=\"false\"><source>a</source><target>b</target></trans-unit></group>",
      "xmlns:m=\"http://www.memsource.com/mxlf/2.0\"");
  const Segment segment = read(bytes).files[0].units[0].segments[0];
  EXPECT_EQ(segment.state, State::initial);
  EXPECT_EQ(segment.match_percent, 85.0);
  EXPECT_THAT(edited(bytes, [](Unit& unit) { translate(unit.segments[0], "c"); }),
              HasSubstr("m:confirmed=\"1\" m:score=\"0.85\""));
}

Document rich_document() {
  Document document;
  document.target_language = "en";
  Unit unit{.id = "u1", .name = "alinea"};
  Segment first{.id = "s1", .state = State::final, .has_state = true, .preserve_space = true};
  first.source = TaggedText("De inzet van clustermunitie.");
  first.source.add(InlineCode{
      .position = 3, .kind = CodeKind::opening, .id = "1", .type = "fmt", .sub_type = "xlf:b", .data = "<b>"});
  first.source.add(InlineCode{
      .position = 8, .kind = CodeKind::closing, .id = "1", .type = "fmt", .sub_type = "xlf:b", .data = "</b>"});
  first.source.add(InlineCode{.position = 13, .id = "2", .type = "fmt", .sub_type = "xlf:lb", .data = "<br/>"});
  first.source.add(Annotation{.id = "m1", .range = {13, 27}, .type = "term", .value = "cluster munitions"});
  first.target = first.source;
  Segment gap{
      .id = "i1", .ignorable = true, .source = TaggedText(" "), .target = TaggedText(" "), .preserve_space = true};
  Segment second{
      .id = "s2", .state = State::translated, .has_state = true, .sub_state = "weerga:doubt", .preserve_space = true};
  second.source = TaggedText("Dat mag niet.");
  second.source.add(InlineCode{.position = 0, .kind = CodeKind::opening, .id = "3"});
  second.source.add(InlineCode{.position = 3, .kind = CodeKind::closing, .id = "3"});
  second.target = second.source;
  unit.segments = {first, gap, second};
  unit.notes = {{.id = "n1",
                 .text = "Zo juist?",
                 .category = "doubt",
                 .applies_to = "target",
                 .priority = 2,
                 .author = "Jan",
                 .time = "2024-01-02T03:04:05Z",
                 .resolved = true}};
  unit.matches = {{.id = "t1",
                   .ref = "#s1",
                   .source = TaggedText("inzet"),
                   .target = TaggedText("use"),
                   .similarity = 85,
                   .origin = "tm",
                   .type = "tm"}};
  unit.metadata["weerga"]["dossier"] = "36 000";
  document.files = {File{.id = "f1", .original = "brief.docx", .units = {unit}}};
  return document;
}

TEST(Xliff1, RoundTripKeepsTextCodesStatesAndNotes) {
  const Document document = rich_document();
  const Document back = read(written_xliff(document, {.version = XliffVersion::v12, .private_notes = true}));
  const Unit& unit = document.files[0].units[0];
  const Unit& again = back.files.at(0).units.at(0);
  EXPECT_EQ(again.notes, unit.notes);
  EXPECT_EQ(again.metadata, unit.metadata);
  EXPECT_EQ(again.matches.at(0).similarity, 85.0);
  ASSERT_EQ(again.segments.size(), 3U);
  for (std::size_t index = 0; index < 3; ++index) {
    const Segment& before = unit.segments[index];
    const Segment& after = again.segments[index];
    EXPECT_EQ(after.source.text, before.source.text);
    EXPECT_EQ(after.target->text, before.target->text);
    EXPECT_EQ(after.state, before.state);
    EXPECT_EQ(after.sub_state, before.sub_state);
    ASSERT_EQ(after.source.codes.size(), before.source.codes.size());
    for (std::size_t code = 0; code < before.source.codes.size(); ++code) {
      EXPECT_EQ(after.source.codes[code].id, before.source.codes[code].id);
      EXPECT_EQ(after.source.codes[code].kind, before.source.codes[code].kind);
      EXPECT_EQ(after.source.codes[code].position, before.source.codes[code].position);
      EXPECT_EQ(after.source.codes[code].data, before.source.codes[code].data);
      EXPECT_EQ(after.source.codes[code].type, before.source.codes[code].type);
      EXPECT_EQ(after.source.codes[code].sub_type, before.source.codes[code].sub_type);
    }
    EXPECT_EQ(after.source.annotations.size(), before.source.annotations.size());
  }
  const Document newest = read(written_xliff(back, kWorkingStyle));
  EXPECT_EQ(newest.files[0].units[0].notes, unit.notes);
  EXPECT_EQ(newest.files[0].units[0].segments[2].state, State::translated);
}

TEST(Xliff1, VersionTwoAttributesStayOutAndComeBackInVersionTwoOnly) {
  const Document document =
      read(in_file("<trans-unit id=\"1\" maxwidth=\"10\" size-unit=\"char\"><source>a</source></trans-unit>"));
  EXPECT_THAT(written_xliff(document, XliffVersion::v12), HasSubstr("maxwidth=\"10\""));
  EXPECT_THAT(written_xliff(document, XliffVersion::v21), Not(HasSubstr("maxwidth")));
}

TEST(Xliff1, SavingIntoPrefixedFileLeavesTheContentOfCodesAsItIs) {
  const std::string code =
      "<x:ph id='1'><!-- vet --><![CDATA[<b>]]><w:run xmlns:w='urn:w'/><run/><x:sub>s</x:sub></x:ph>";
  const XliffFile file = XliffFile::parsed(
      "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><x:file original='a' "
      "source-language='nl' "
      "target-language='en' datatype='plaintext'><x:body><x:trans-unit id='1'><x:source>a" +
          code + "</x:source></x:trans-unit></x:body></x:file></x:xliff>",
      "a.xlf");
  Document document = file.document();
  Segment& segment = document.files[0].units[0].segments[0];
  segment.target = segment.source;
  segment.state = State::translated;
  const std::string content = code.substr(code.find("<!--"));
  EXPECT_THAT(file.saved(document),
              HasSubstr("<x:target state=\"translated\">a<x:ph id=\"1\">" + content + "</x:target>"));
}

TEST(Xliff1, SavingIntoPrefixedFileNamesNewElementsWithThePrefix) {
  const XliffFile file = XliffFile::parsed(
      "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><x:file original='a' "
      "source-language='nl' "
      "target-language='en' datatype='plaintext'><x:body><x:trans-unit id='1'><x:source>a</x:source></x:trans-unit>"
      "</x:body></x:file></x:xliff>",
      "a.xlf");
  Document document = file.document();
  Unit& unit = document.files[0].units[0];
  unit.notes.push_back({.id = "n1", .text = "Wie?", .is_private = true});
  unit.matches.push_back({.id = "m1", .ref = "#1", .source = TaggedText("a"), .target = TaggedText("A")});
  unit.metadata["weerga"]["author"] = "Jan";
  const std::string saved = file.saved(document);
  for (std::size_t tag = saved.find('<'); tag != std::string::npos; tag = saved.find('<', tag + 1))
    EXPECT_TRUE(saved.substr(tag).starts_with("<x:") || saved.substr(tag).starts_with("</x:")) << saved.substr(tag, 20);
  const Unit again = XliffFile::parsed(saved, "b.xlf").document().files[0].units[0];
  EXPECT_EQ(again.notes, unit.notes);
  EXPECT_EQ(again.metadata, unit.metadata);
  EXPECT_EQ(again.matches.size(), 1U);
}

}  // namespace
}  // namespace weerga
