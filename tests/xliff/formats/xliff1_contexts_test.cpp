// SPDX-License-Identifier: Apache-2.0
// What XLIFF 1.2 has no place for: carried in context groups, or listed as lost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_losses.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

Document read(const std::string& bytes) { return XliffFile::parsed(bytes, "f.xlf").document(); }

std::string in_version_12(const std::string& units) {
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" "
         "version=\"1.2\"><file original=\"a\" source-language=\"nl\" target-language=\"en\" "
         "datatype=\"plaintext\"><body>" +
         units + "</body></file></xliff>";
}

constexpr const char* kTwoSegments =
    "<trans-unit id=\"1\">\n<source>Een. Twee.</source>\n<seg-source><mrk mtype=\"seg\" mid=\"a\">Een.</mrk> <mrk "
    "mtype=\"seg\" mid=\"b\">Twee.</mrk></seg-source>\n<target state=\"translated\"><mrk mtype=\"seg\" "
    "mid=\"a\">One.</mrk> "
    "<mrk mtype=\"seg\" mid=\"b\">Two.</mrk></target>\n<note>blijft</note>\n</trans-unit>";

Unit& first_unit(Document& document) { return document.files.at(0).units.at(0); }

/// The file after an edit of its first unit.
std::string edited(const std::string& bytes, const std::function<void(Unit&)>& edit) {
  const XliffFile file = XliffFile::parsed(bytes, "f.xlf");
  Document document = file.document();
  edit(first_unit(document));
  return file.saved(document);
}

TEST(Xliff1Contexts, StateOfOneSegmentIsSavedBesideTheEarliest) {
  const std::string saved =
      edited(in_version_12(kTwoSegments), [](Unit& unit) { unit.segments[2].state = State::final; });
  Document again = read(saved);
  EXPECT_EQ(first_unit(again).segments[0].state, State::translated);
  EXPECT_EQ(first_unit(again).segments[2].state, State::final);
  EXPECT_THAT(saved, HasSubstr("<target state=\"translated\"><mrk"));
}

TEST(Xliff1Contexts, NamesOfMetadataMayHoldBlanksAndPercents) {
  Document document = read(in_version_12("<trans-unit id=\"1\"><source>a</source></trans-unit>"));
  const Metadata metadata{{"a category", {{"a type", "1"}, {"100 %\t%20", "2"}, {"", "3"}, {"x-y", "4"}, {"%", "5"}}}};
  first_unit(document).metadata = metadata;
  const std::string written = written_xliff(document, XliffVersion::v12);
  EXPECT_THAT(written, HasSubstr("context-type=\"x-a%20type\""));
  Document again = read(written);
  EXPECT_EQ(first_unit(again).metadata, metadata);
}

TEST(Xliff1Contexts, SecondSaveReplacesWhatTheFirstWrote) {
  const std::string once =
      edited(in_version_12(kTwoSegments), [](Unit& unit) { unit.segments[2].state = State::final; });
  const std::string twice = edited(once, [](Unit& unit) { unit.segments[2].state = State::translated; });
  EXPECT_EQ(twice, in_version_12(kTwoSegments));
}

TEST(Xliff1Contexts, AddedTermsAndMetadataAreSaved) {
  const std::string saved = edited(in_version_12(kTwoSegments), [](Unit& unit) {
    unit.metadata["weerga"]["dossier"] = "36 100";
    unit.terms.push_back({.id = "t", .term = "wet", .translations = {"act", "law"}, .definition = "een regel"});
  });
  Document again = read(saved);
  EXPECT_EQ(first_unit(again).metadata["weerga"]["dossier"], "36 100");
  ASSERT_EQ(first_unit(again).terms.size(), 1U);
  EXPECT_EQ(first_unit(again).terms[0].translations, (std::vector<std::string>{"act", "law"}));
  EXPECT_EQ(first_unit(again).terms[0].definition, "een regel");
  EXPECT_THAT(saved, HasSubstr("<note>blijft</note>\n<context-group"));
}

TEST(Xliff1Contexts, DialectKeepsStatesInItsOwnPlaces) {
  const std::string bytes = in_version_12(
      "<trans-unit id=\"1\"><source>a b</source><seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk> <mrk mtype=\"seg\" "
      "mid=\"2\">b</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">A</mrk> <mrk mtype=\"seg\" "
      "mid=\"2\">B</mrk></target><sdl:seg-defs><sdl:seg id=\"1\" conf=\"Draft\"/><sdl:seg id=\"2\" "
      "conf=\"Draft\"/></sdl:seg-defs></trans-unit>");
  const std::string saved = edited(bytes, [](Unit& unit) { unit.segments[2].state = State::reviewed; });
  EXPECT_THAT(saved, HasSubstr("<sdl:seg id=\"2\" conf=\"ApprovedTranslation\"/>"));
  EXPECT_THAT(saved, Not(HasSubstr("context-group")));
}

TEST(Xliff1Contexts, NameAndRightToTranslateAreSaved) {
  const std::string saved = edited(in_version_12(kTwoSegments), [](Unit& unit) {
    unit.name = "kop";
    unit.translate = false;
  });
  EXPECT_THAT(saved, HasSubstr("<trans-unit id=\"1\" resname=\"kop\" translate=\"no\">"));
}

TEST(Xliff1Inline, MarkOfAnotherKindIsWrittenAsItWasRead) {
  const std::string text = "de <mrk mtype=\"abbrev\" mid=\"m\">EU</mrk>";
  const std::string saved = edited(in_version_12("<trans-unit id=\"1\"><source>" + text + "</source></trans-unit>"),
                                   [](Unit& unit) { unit.segments[0].target = unit.segments[0].source; });
  EXPECT_THAT(saved, HasSubstr(">" + text + "</target>"));
}

/// The source of a 1.2 export of one segment.
std::string exported(TaggedText text) {
  Document document{.target_language = "en"};
  Unit unit{.id = "u"};
  unit.segments.push_back({.id = "s", .source = std::move(text)});
  document.files = {File{.id = "f", .units = {unit}}};
  const std::string written = written_xliff(document, XliffVersion::v12);
  const std::string begin = "<seg-source><mrk mtype=\"seg\" mid=\"s\">";
  const std::size_t from = written.find(begin) + begin.size();
  return written.substr(from, written.find("</mrk></seg-source>") - from);
}

TEST(Xliff1Inline, OverlappingMarksAreWrittenInPartsThatNest) {
  TaggedText text("een twee drie");
  text.add(Annotation{.id = "a", .range = {0, 8}, .type = "term"});
  text.add(Annotation{.id = "b", .range = {4, 13}, .type = "term"});
  EXPECT_EQ(exported(text),
            "<mrk mtype=\"term\" mid=\"a\">een <mrk mtype=\"term\" mid=\"b\">twee</mrk></mrk>"
            "<mrk mtype=\"term\" mid=\"b.part2\"> drie</mrk>");
}

TEST(Xliff1Inline, MarkThatEndsInsideASpanGoesOnInsideIt) {
  TaggedText text("een twee drie");
  text.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = "1"});
  text.add(InlineCode{.position = 13, .kind = CodeKind::closing, .id = "1"});
  text.add(Annotation{.id = "a", .range = {0, 8}, .type = "term"});
  EXPECT_EQ(
      exported(text),
      "<mrk mtype=\"term\" mid=\"a\">een </mrk><g id=\"1\"><mrk mtype=\"term\" mid=\"a.part2\">twee</mrk> drie</g>");
}

TEST(Xliff1Inline, PartOfNothingStaysWhatItIs) {
  Document document = read(in_version_12(
      "<trans-unit id=\"1\"><source><mrk mtype=\"term\" mid=\"a.part2\">x</mrk> y</source></trans-unit>"));
  EXPECT_EQ(first_unit(document).segments[0].source.annotations.at(0).id, "a.part2");
}

std::vector<std::string> codes_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

TEST(LossesOf, ListsWhatVersion12CannotHold) {
  const std::string bytes =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\" "
      "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\"><file "
      "id=\"f\">"
      "<skeleton href=\"s\"/><mda:metadata><mda:metaGroup category=\"c\"><mda:meta "
      "type=\"t\">v</mda:meta></mda:metaGroup>"
      "</mda:metadata><group id=\"leeg\"/><unit id=\"u\" fs:fs=\"p\"><y:y xmlns:y=\"y\"/><segment "
      "id=\"s\"><source>a<ph "
      "id=\"1\" fs:fs=\"br\"/><cp hex=\"0001\"/></source></segment></unit></file></xliff>";
  EXPECT_THAT(codes_of(losses_of(read(bytes), XliffVersion::v12)),
              testing::UnorderedElementsAre("export.lost-metadata", "export.lost-skeleton", "export.lost-group",
                                            "export.lost-attributes", "export.lost-modules",
                                            "export.lost-inline-attributes", "export.lost-characters"));
  EXPECT_THAT(losses_of(read(bytes), XliffVersion::v21), testing::IsEmpty());
}

TEST(LossesOf, ListsWhatVersion2CannotHoldOfVersion12) {
  const Document document = read(in_version_12(
      "<trans-unit id=\"1\" maxwidth=\"10\"><source>a<ph id=\"1\"><sub>b</sub></ph></source><sdl:seg-defs><sdl:seg "
      "id=\"1\" locked=\"true\"/></sdl:seg-defs></trans-unit>"));
  const std::vector<std::string> codes = codes_of(losses_of(document, XliffVersion::v21));
  EXPECT_THAT(codes, Contains("export.lost-attributes"));
  EXPECT_THAT(codes, Contains("export.lost-inline-attributes"));
}

}  // namespace
}  // namespace weerga
