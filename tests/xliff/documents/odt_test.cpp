// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/odt.h"

#include <gmock/gmock.h>

#include "tests/xliff/documents/letter_files.h"
#include "xliff/documents/zip_archive.h"

namespace weerga {
namespace {

using test::entry_of;
using test::no_target;
using test::odt_of;
using test::shown;
using test::tagged;
using test::Targets;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kStyles =
    R"(<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>)"
    R"(<style:style style:name="T2" style:family="text"><style:text-properties fo:language="nl" fo:country="NL" xmlns:o="http://openoffice.org/2009/office" o:rsid="0012"/></style:style>)"
    R"(<style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="bold" fo:language="nl" fo:country="NL"/></style:style>)"
    R"(<style:style style:name="T4" style:family="text"><style:text-properties text:display="none"/></style:style>)";

std::vector<std::string> paragraphs_of(std::string_view body) {
  return shown(read_odt(odt_of(body, kStyles), "brief.odt"));
}

std::string translated(const std::string& bytes, std::size_t paragraph, std::string_view target) {
  const NativeDocument document = read_odt(bytes, "brief.odt");
  Targets targets;
  targets.add(document.paragraphs.at(paragraph).id, tagged(target, document.paragraphs.at(paragraph).text));
  return written_odt(bytes, targets.look_up(), "en-GB");
}

TEST(ReadOdt, CollapsesWhiteSpaceAndCountsSpaces) {
  EXPECT_THAT(paragraphs_of("<text:p>\n   Geachte\n  voorzitter,<text:s text:c=\"3\"/>hierbij<text:s/></text:p>"),
              ElementsAre("Geachte voorzitter,   hierbij "));
}

TEST(ReadOdt, NeedsNoCodeForSpansThatNobodySees) {
  EXPECT_THAT(paragraphs_of("<text:p>Hier<text:span text:style-name=\"T2\">bij</text:span> de brief.</text:p>"
                            "<text:p><text:span text:style-name=\"T1\">Alles </text:span><text:span "
                            "text:style-name=\"T3\">vet</text:span></text:p>"),
              ElementsAre("Hierbij de brief.", "Alles vet"));
}

TEST(ReadOdt, MarksWhereTheLookChanges) {
  EXPECT_THAT(paragraphs_of("<text:p>Een <text:span text:style-name=\"T1\">vet</text:span> en "
                            "<text:span text:style-name=\"Strong_20_Emphasis\">sterk</text:span> woord.</text:p>"),
              ElementsAre("Een {1:bold}vet{/1} en {2:Strong Emphasis}sterk{/2} woord."));
}

TEST(ReadOdt, ReadsLinksTabsFieldsNotesAndHiddenText) {
  EXPECT_THAT(
      paragraphs_of(
          "<text:p>Zie<text:tab/><text:a xlink:href=\"x\">hier</text:a>, blz. <text:page-number>3</text:page-number>"
          "<text:span text:style-name=\"T4\">geheim</text:span><text:note "
          "text:note-class=\"footnote\"><text:note-citation>1"
          "</text:note-citation><text:note-body><text:p>Een noot.</text:p></text:note-body></text:note>.</text:p>"),
      ElementsAre("Zie{1:tab}{2:link}hier{/2}, blz. {3:page-number}{4:hidden text}{5:note}.", "Een noot."));
}

TEST(ReadOdt, NamesTheKindOfEachParagraph) {
  const NativeDocument document =
      read_odt(odt_of("<text:h "
                      "text:outline-level=\"1\">Kop</text:h><text:list><text:list-item><text:p>Punt</text:p></"
                      "text:list-item></text:list>"
                      "<table:table><table:table-row><table:table-cell><text:p>Cel</text:p></table:table-cell></"
                      "table:table-row></table:table>"
                      "<text:p>Tekst<draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box><svg:desc>Een "
                      "foto</svg:desc></draw:frame></text:p>",
                      "",
                      {{"styles.xml",
                        "<office:document-styles "
                        "SPACES><office:master-styles><style:master-page><style:header><text:p>Ministerie</text:p></"
                        "style:header></style:master-page></office:master-styles></office:document-styles>"}}),
               "brief.odt");
  std::vector<std::string> kinds;
  for (const NativeParagraph& paragraph : document.paragraphs) kinds.push_back(paragraph.type);
  EXPECT_THAT(shown(document), ElementsAre("Ministerie", "Kop", "Punt", "Cel", "Tekst{1:image}", "Kader", "Een foto"));
  EXPECT_THAT(kinds, ElementsAre("header", "heading", "list item", "cell", "", "text box", "image description"));
}

TEST(ReadOdt, LeavesOutDeletedTextAndGivesCommentsAsNotes) {
  const NativeDocument document = read_odt(
      odt_of("<text:tracked-changes><text:changed-region><text:deletion><text:p>weg "
             "ermee</text:p></text:deletion></text:changed-region>"
             "</text:tracked-changes><text:p>Het <text:change "
             "text:change-id=\"c1\"/>plan<office:annotation><dc:creator>J. Jansen</dc:creator>"
             "<dc:date>2020-11-24T10:00:00</dc:date><text:p>Welk plan?</text:p></office:annotation> staat.</text:p>"),
      "brief.odt");
  ASSERT_THAT(shown(document), ElementsAre("Het {1:change}plan{2:comment} staat."));
  ASSERT_EQ(document.paragraphs.front().notes.size(), 1U);
  EXPECT_EQ(document.paragraphs.front().notes.front().text, "Welk plan?");
  EXPECT_EQ(document.paragraphs.front().notes.front().author, "J. Jansen");
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics.front().code, "odt.tracked-changes");
}

TEST(WrittenOdt, PutsTheTranslationWithItsCodesInThePlaceOfTheText) {
  const std::string bytes = odt_of(
      "<text:p text:style-name=\"P1\">Een <text:span text:style-name=\"T1\">vet</text:span> "
      "woord.</text:p><text:p>Rest</text:p>",
      kStyles);
  EXPECT_THAT(
      entry_of(translated(bytes, 0, "A  {1}bold{/1} &\tword "), "content.xml"),
      HasSubstr(
          "<text:p text:style-name=\"P1\">A <text:s text:c=\"1\"/><text:span text:style-name=\"T1\">bold</text:span>"
          " &amp;<text:tab/>word </text:p><text:p>Rest</text:p>"));
}

TEST(WrittenOdt, ChangesNothingButTheLanguageWithoutTranslations) {
  const std::string bytes =
      odt_of("<text:p>Tekst <text:span text:style-name=\"T2\">hier</text:span></text:p>", kStyles);
  const std::string written = written_odt(bytes, no_target, "en-GB");
  std::string expected = entry_of(bytes, "content.xml");
  for (const auto& [from, to] :
       {std::pair{"fo:language=\"nl\"", "fo:language=\"en\""}, {"fo:country=\"NL\"", "fo:country=\"GB\""}}) {
    for (std::size_t place = expected.find(from); place != std::string::npos; place = expected.find(from))
      expected.replace(place, std::string_view(from).size(), to);
  }
  EXPECT_EQ(entry_of(written, "content.xml"), expected);
  EXPECT_THAT(entry_of(written, "styles.xml"),
              HasSubstr("<style:text-properties fo:language=\"en\" fo:country=\"GB\"/>"));
  EXPECT_THAT(entry_of(written, "meta.xml"), HasSubstr("<dc:language>en-GB</dc:language>"));
  EXPECT_EQ(ZipArchive(written, "").entries(), ZipArchive(bytes, "").entries());
  EXPECT_EQ(written.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(WrittenOdt, AddsALanguageWhereTheDefaultStyleHasNone) {
  const std::string bytes = odt_of("<text:p>Tekst</text:p>", "",
                                   {{"styles.xml",
                                     "<office:document-styles SPACES><office:styles><style:default-style "
                                     "style:family=\"paragraph\"><style:text-properties/></style:default-style></"
                                     "office:styles></office:document-styles>"}});
  EXPECT_THAT(entry_of(written_odt(bytes, no_target, "en-GB"), "styles.xml"),
              HasSubstr("fo:language=\"en\" fo:country=\"GB\"/>"));
}

TEST(WrittenOdt, GivesNoAttributeTwiceWhereOnlyTheCountryWasNamed) {
  const std::string bytes =
      odt_of("<text:p>Tekst</text:p>", "",
             {{"styles.xml",
               "<office:document-styles SPACES><office:styles><style:default-style "
               "style:family=\"paragraph\"><style:text-properties "
               "fo:country=\"NL\"/></style:default-style></office:styles></office:document-styles>"}});
  EXPECT_THAT(entry_of(written_odt(bytes, no_target, "en-GB"), "styles.xml"), HasSubstr("fo:country=\"GB\" xmlns:fo="));
  EXPECT_NO_THROW(static_cast<void>(read_odt(written_odt(bytes, no_target, "en-GB"), "")));
}

TEST(WrittenOdt, LeavesTextInNoLanguageAlone) {
  const std::string styles =
      "<style:style style:name=\"T9\"><style:text-properties fo:language=\"zxx\" fo:country=\"none\"/></style:style>";
  EXPECT_THAT(entry_of(written_odt(odt_of("", styles), no_target, "en-GB"), "content.xml"), HasSubstr(styles));
}

TEST(WrittenOdt, TranslatesANoteInsideAParagraphThatIsTranslatedToo) {
  const std::string bytes = odt_of(
      "<text:p>Zie<text:note text:note-class=\"footnote\"><text:note-body><text:p>Een "
      "noot.</text:p></text:note-body></text:note> hier.</text:p>");
  const NativeDocument document = read_odt(bytes, "");
  Targets targets;
  targets.add(document.paragraphs.at(0).id, tagged("See here{1}.", document.paragraphs.at(0).text));
  targets.add(document.paragraphs.at(1).id, TaggedText("A note."));
  EXPECT_THAT(entry_of(written_odt(bytes, targets.look_up(), "en"), "content.xml"),
              HasSubstr("<text:p>See here<text:note text:note-class=\"footnote\"><text:note-body><text:p>A "
                        "note.</text:p></text:note-body></text:note>.</text:p>"));
}

TEST(WrittenOdt, ReadsBackToTheSameParagraphsWhenEachIsRewritten) {
  const std::string bytes = odt_of(
      "<text:p>Een <text:span text:style-name=\"T1\">vet <text:a xlink:href=\"x\">woord</text:a></text:span>  "
      "met<text:s text:c=\"2\"/>spaties <text:bookmark text:name=\"b\"/>en"
      "<text:line-break/>meer<text:span text:style-name=\"T1\"><text:note><text:note-body><text:p>Noot <text:span "
      "text:style-name=\"T1\">1</text:span></text:p></text:note-body></text:note></text:span></text:p>",
      kStyles);
  const NativeDocument before = read_odt(bytes, "");
  Targets marked;
  for (const NativeParagraph& paragraph : before.paragraphs) {
    TaggedText target = paragraph.text;
    target.text += "~";
    marked.add(paragraph.id, target);
  }
  const NativeDocument after = read_odt(written_odt(bytes, marked.look_up(), "nl-NL"), "");
  ASSERT_EQ(after.paragraphs.size(), before.paragraphs.size());
  for (std::size_t i = 0; i < before.paragraphs.size(); ++i)
    EXPECT_EQ(shown(after.paragraphs[i].text), shown(before.paragraphs[i].text) + "~");
}

TEST(ReadOdt, RefusesWhatIsNoLetterWithASentence) {
  const auto kind_of = [](const std::string& bytes) {
    try {
      static_cast<void>(read_odt(bytes, "brief.odt"));
    } catch (const Error& error) {
      EXPECT_FALSE(error.sentence().empty());
      return error.kind();
    }
    return ErrorKind::invalid_argument;
  };
  EXPECT_EQ(kind_of(odt_of("", "", {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
            ErrorKind::unsupported);
  EXPECT_EQ(kind_of(odt_of("", "", {{"META-INF/manifest.xml", "<manifest:encryption-data/>"}})),
            ErrorKind::unsupported);
  EXPECT_EQ(kind_of(odt_of("", "", {{"content.xml", "<office:document-content"}})), ErrorKind::malformed);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<text:span>";
  EXPECT_EQ(kind_of(odt_of("<text:p>" + deep)), ErrorKind::too_large);
  const std::array<ZipEntry, 1> empty{{{"a.txt", "a", false}}};
  EXPECT_EQ(kind_of(zip_of(empty)), ErrorKind::malformed);
}

TEST(LooksLikeOdt, ReadsTheMimeType) {
  EXPECT_TRUE(looks_like_odt(odt_of("")));
  EXPECT_FALSE(looks_like_odt(test::docx_of("")));
}

}  // namespace
}  // namespace weerga
