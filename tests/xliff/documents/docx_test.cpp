// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/docx.h"

#include <gmock/gmock.h>

#include "tests/xliff/documents/letter_files.h"
#include "xliff/documents/zip_archive.h"

namespace weerga {
namespace {

using test::docx_of;
using test::entry_of;
using test::no_target;
using test::shown;
using test::tagged;
using test::Targets;
using test::word_part;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> paragraphs_of(std::string_view body, const std::map<std::string, std::string>& parts = {}) {
  return shown(read_docx(docx_of(body, parts), "brief.docx"));
}

/// The letter with one paragraph of it translated: its nth text becomes `target`.
std::string translated(const std::string& bytes, std::size_t paragraph, std::string_view target) {
  const NativeDocument document = read_docx(bytes, "brief.docx");
  Targets targets;
  targets.add(document.paragraphs.at(paragraph).id, tagged(target, document.paragraphs.at(paragraph).text));
  return written_docx(bytes, targets.look_up(), "en-GB");
}

std::string run(std::string_view text, std::string_view properties = {}) {
  const std::string look = properties.empty() ? "" : "<w:rPr>" + std::string(properties) + "</w:rPr>";
  return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

std::string field(std::string_view instruction, std::string_view result) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> )" +
         std::string(instruction) + R"( </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
         std::string(result) + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

TEST(ReadDocx, MergesRunsThatDifferOnlyInWhatNobodySees) {
  EXPECT_THAT(paragraphs_of(
                  R"(<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t xml:space="preserve">Hierbij zend </w:t></w:r>)"
                  R"(<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:lang w:val="nl-NL"/></w:rPr><w:t>ik</w:t></w:r>)"
                  R"(<w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:noProof/><w:bCs/></w:rPr><w:lastRenderedPageBreak/>)"
                  R"(<w:t xml:space="preserve"> u de brief.</w:t></w:r></w:p>)"),
              ElementsAre("Hierbij zend ik u de brief."));
}

TEST(ReadDocx, NeedsNoCodeWhereAWholeParagraphLooksTheSame) {
  EXPECT_THAT(paragraphs_of("<w:p>" + run("Geachte ", "<w:b/>") + run("voorzitter,", "<w:b/>") + "</w:p>"),
              ElementsAre("Geachte voorzitter,"));
}

TEST(ReadDocx, MarksWhereTheLookChanges) {
  EXPECT_THAT(
      paragraphs_of("<w:p>" + run("De motie-") + run("Voordewind", "<w:b/><w:i/>") + run(" is ") +
                    run("niet", "<w:u w:val=\"single\"/>") + run(" uitgevoerd in Nederland.") + "</w:p>"),
      ElementsAre("De motie-{1:bold, italic}Voordewind{/1} is {2:underlined}niet{/2} uitgevoerd in Nederland."));
}

TEST(ReadDocx, KeepsSpacesAsTheFileMeansThem) {
  EXPECT_THAT(
      paragraphs_of("<w:p><w:r><w:t> weg </w:t></w:r><w:r><w:t xml:space=\"preserve\"> blijft </w:t></w:r></w:p>"),
      ElementsAre("weg blijft "));
}

TEST(ReadDocx, TurnsHyphensIntoCharactersAndTabsIntoCodes) {
  EXPECT_THAT(
      paragraphs_of("<w:p><w:r><w:t>Datum</w:t><w:tab/><w:t>24</w:t><w:noBreakHyphen/><w:t>11</w:t><w:br/><w:t>be"
                    "</w:t><w:softHyphen/><w:t>treft</w:t></w:r></w:p>"),
      ElementsAre("Datum{1:tab}24\u201111{2:line break}be\u00ADtreft"));
}

TEST(ReadDocx, LeavesOutParagraphsWithoutText) {
  EXPECT_THAT(paragraphs_of("<w:p/><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p>" + run("   ") + "</w:p>"),
              IsEmpty());
}

TEST(ReadDocx, ReadsLinksWithTheLookOfTheirOwn) {
  EXPECT_THAT(
      paragraphs_of("<w:p>" + run("Zie ") + "<w:hyperlink r:id=\"rId7\">" +
                    run("de website", "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>" + run(".") + "</w:p>"),
      ElementsAre("Zie {1:link}de website{/1}."));
}

TEST(ReadDocx, ShowsTheTextOfALinkFieldAndKeepsPageNumbersWhole) {
  EXPECT_THAT(paragraphs_of("<w:p>" + run("Zie ") + field("HYPERLINK \"https://rijksoverheid.nl\"", run("hier")) +
                            run(", blz. ") + field("PAGEREF _Ref1 \\h", run("12")) + "</w:p>"),
              ElementsAre("Zie {1:link}hier{/1}, blz. {2:PAGEREF}"));
}

TEST(ReadDocx, TranslatesTheShownDateOfADateField) {
  EXPECT_THAT(
      paragraphs_of("<w:p>" + run("Datum: ") + field("DATE \\@ \"d MMMM yyyy\"", run("24 november 2020")) + "</w:p>"),
      ElementsAre("Datum: {1:DATE}24 november 2020{/1}"));
}

TEST(ReadDocx, HidesNoTextBehindAFieldThatNeverEnds) {
  EXPECT_THAT(paragraphs_of(R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>)" + run("Eerste alinea.") +
                            "</w:p><w:p>" + run("Tweede alinea.") + "</w:p>"),
              ElementsAre("{1:}Eerste alinea.", "Tweede alinea."));
}

TEST(ReadDocx, LeavesATableOfContentsToTheWordProcessor) {
  const std::string body =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("Inleiding") + "</w:p><w:p>" + run("Besluit") +
      "</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p>" + run("Inleiding") + "</w:p>";
  const NativeDocument document = read_docx(docx_of(body), "brief.docx");
  EXPECT_THAT(shown(document), ElementsAre("Inleiding"));
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics.front().code, "docx.table-of-contents");
}

TEST(ReadDocx, AcceptsTrackedChangesAndSaysSo) {
  const std::string body = "<w:p>" + run("Het kabinet ") + "<w:del w:id=\"1\">" + run("wil") +
                           "</w:del><w:ins w:id=\"2\">" + run("zal") + "</w:ins>" + run(" dit ") +
                           "<w:moveFrom w:id=\"3\">" + run("morgen ") + "</w:moveFrom><w:moveTo w:id=\"4\">" +
                           run("spoedig ") + "</w:moveTo>" + run("doen.") + "</w:p>";
  const NativeDocument document = read_docx(docx_of(body), "brief.docx");
  EXPECT_THAT(shown(document), ElementsAre("Het kabinet zal dit spoedig doen."));
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics.front().code, "docx.tracked-changes");
}

TEST(ReadDocx, JoinsParagraphsWhoseMarkWasDeletedAndSkipsDeletedRows) {
  EXPECT_THAT(
      paragraphs_of("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("Eerste helft ") + "</w:p><w:p>" +
                    run("tweede helft.") + "</w:p><w:tbl><w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr><w:tc><w:p>" +
                    run("oude rij") + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>" + run("nieuwe rij") +
                    "</w:p></w:tc></w:tr></w:tbl>"),
      ElementsAre("Eerste helft tweede helft.", "nieuwe rij"));
}

TEST(ReadDocx, GivesCommentsAsNotesWithTheirAuthor) {
  const std::string comments = word_part(
      "comments",
      R"(<w:comment w:id="5" w:author="J. Jansen" w:date="2020-11-24T10:00:00Z"><w:p><w:r><w:annotationRef/></w:r>)" +
          run("Klopt dit?") + "</w:p></w:comment>");
  const NativeDocument document =
      read_docx(docx_of("<w:p><w:commentRangeStart w:id=\"5\"/>" + run("Per 1 januari.") +
                            "<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r></w:p>",
                        {{"word/comments.xml", comments}}),
                "brief.docx");
  ASSERT_THAT(shown(document), ElementsAre("Per 1 januari."));
  ASSERT_EQ(document.paragraphs.front().notes.size(), 1U);
  const Note& note = document.paragraphs.front().notes.front();
  EXPECT_EQ(note.id, "n1");
  EXPECT_EQ(note.text, "Klopt dit?");
  EXPECT_EQ(note.author, "J. Jansen");
  EXPECT_EQ(note.time, "2020-11-24T10:00:00Z");
}

TEST(ReadDocx, ReadsHeadersNotesAndFootersAroundTheLetterAndNamesTheirKind) {
  const auto note = [](std::string_view text) {
    return "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + run(text) + "</w:p></w:footnote>";
  };
  const NativeDocument document = read_docx(
      docx_of("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + run("Inleiding") + "</w:p><w:p>" +
                  run("Zie de bijlage.") +
                  "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>" + run("Cel") +
                  "</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr/></w:pPr>" + run("Punt") + "</w:p>",
              {{"word/header1.xml", word_part("hdr", "<w:p>" + run("Ministerie") + "</w:p>")},
               {"word/footer1.xml", word_part("ftr", "<w:p>" + run("Pagina ") + field("PAGE", run("1")) + "</w:p>")},
               {"word/footnotes.xml", word_part("footnotes", note(" Kamerstuk 34 166."))}}),
      "brief.docx");
  std::vector<std::string> kinds;
  for (const NativeParagraph& paragraph : document.paragraphs) kinds.push_back(paragraph.type);
  EXPECT_THAT(shown(document), ElementsAre("Ministerie", "Inleiding", "Zie de bijlage.{1:note}", "Cel", "Punt",
                                           " Kamerstuk 34 166.", "Pagina {1:PAGE}"));
  EXPECT_THAT(kinds, ElementsAre("header", "heading", "", "cell", "list item", "footnote", "footer"));
}

TEST(ReadDocx, ReadsATextBoxOnceAlthoughItIsThereTwice) {
  const std::string box = "<w:txbxContent><w:p>" + run("In het kader") + "</w:p></w:txbxContent>";
  EXPECT_THAT(
      paragraphs_of("<w:p>" + run("Ervoor ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" +
                    box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("erna") + "</w:p>"),
      ElementsAre("Ervoor {1:image}erna", "In het kader"));
}

TEST(ReadDocx, KeepsASectionBreakBetweenParagraphsWhoseMarkWasDeleted) {
  EXPECT_THAT(paragraphs_of("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr><w:sectPr/></w:pPr>" + run("Staand") +
                            "</w:p><w:p>" + run("Liggend") + "</w:p>"),
              ElementsAre("Staand", "Liggend"));
}

TEST(ReadDocx, SaysThatAnEmbeddedDocumentIsNotRead) {
  const NativeDocument document = read_docx(
      docx_of("<w:p>" + run("Brief") + "</w:p><w:altChunk r:id=\"rId1\"/>", {{"word/aFChunk1.xml", "<html/>"}}),
      "brief.docx");
  EXPECT_THAT(shown(document), ElementsAre("Brief"));
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics.front().code, "docx.embedded-document");
}

TEST(ReadDocx, KeepsASimplePageFieldWholeAndReadsASimpleDate) {
  EXPECT_THAT(paragraphs_of("<w:p>" + run("Blz. ") + "<w:fldSimple w:instr=\" PAGE \">" + run("1") + "</w:fldSimple>" +
                            run(" op ") + "<w:fldSimple w:instr=\" DATE \">" + run("24 november") + "</w:fldSimple>" +
                            run(".") + "</w:p>"),
              ElementsAre("Blz. {1:PAGE} op {2:field}24 november{/2}."));
}

TEST(ReadDocx, KeepsHiddenTextAsOneCode) {
  EXPECT_THAT(paragraphs_of("<w:p>" + run("Zichtbaar ") + run("intern", "<w:vanish/>") +
                            run(" kenmerk", "<w:vanish/>") + run("blijft") + "</w:p>"),
              ElementsAre("Zichtbaar {1:hidden text}blijft"));
}

TEST(ReadDocx, ReadsStrictDocumentsWithOtherPrefixes) {
  std::string bytes = docx_of("");
  bytes = zip_with(
      bytes,
      {{"word/document.xml",
        R"(<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b/></x:rPr><x:t>Vet</x:t></x:r><x:r><x:t xml:space="preserve"> en gewoon.</x:t></x:r></x:p></x:body></x:document>)"}});
  EXPECT_THAT(shown(read_docx(bytes, "")), ElementsAre("{1:bold}Vet{/1} en gewoon."));
  EXPECT_THAT(
      entry_of(translated(bytes, 0, "{1}Bold{/1} and plain."), "word/document.xml"),
      HasSubstr(
          R"(<x:p><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">Bold</x:t></x:r><x:r><x:t xml:space="preserve"> and plain.</x:t></x:r></x:p>)"));
}

TEST(WrittenDocx, PutsTheTranslationWithItsCodesInThePlaceOfTheText) {
  const std::string bytes = docx_of("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run("De ") + run("grote", "<w:b/>") +
                                    run(" brief gaat uit.") + "</w:p><w:p>" + run("Rest") + "</w:p>");
  EXPECT_THAT(entry_of(translated(bytes, 0, "The letter & its {1}large{/1} print"), "word/document.xml"),
              HasSubstr("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run("The letter &amp; its ") +
                        run("large", "<w:b/>") + run(" print") + "</w:p><w:p>" + run("Rest") + "</w:p>"));
}

TEST(WrittenDocx, ChangesNothingButTheLanguageWithoutTranslations) {
  const std::string body = "<w:p>" + run("Tekst", "<w:lang w:val=\"nl-NL\" w:eastAsia=\"ja-JP\"/>") + "<w:del>" +
                           run("oud") + "</w:del></w:p>";
  const std::string bytes = docx_of(
      body,
      {{"word/styles.xml",
        word_part("styles",
                  "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:rPrDefault></w:docDefaults>")},
       {"word/settings.xml", word_part("settings", "<w:themeFontLang w:val=\"nl-NL\"/>")},
       {"word/media/wapen.png", "\x89PNG"}});
  const std::string written = written_docx(bytes, no_target, "en-GB");
  std::string expected = entry_of(bytes, "word/document.xml");
  expected.replace(expected.find("nl-NL"), 5, "en-GB");
  EXPECT_EQ(entry_of(written, "word/document.xml"), expected);
  EXPECT_THAT(entry_of(written, "word/styles.xml"), HasSubstr("<w:sz w:val=\"18\"/><w:lang w:val=\"en-GB\"/></w:rPr>"));
  EXPECT_THAT(entry_of(written, "word/settings.xml"), HasSubstr("<w:themeFontLang w:val=\"en-GB\"/>"));
  EXPECT_EQ(ZipArchive(written, "").entries(), ZipArchive(bytes, "").entries());
}

TEST(WrittenDocx, LosesNoFootnoteThatTheTranslatorForgot) {
  const std::string bytes = docx_of("<w:p>" + run("Zie") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
                                    run(" de ") + run("brief", "<w:b/>") + run(" van gisteren.") + "</w:p>");
  const std::string document = entry_of(translated(bytes, 0, "See the letter."), "word/document.xml");
  EXPECT_THAT(document, HasSubstr(run("See the letter.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"));
}

TEST(WrittenDocx, KeepsEveryElementNestedWhateverTheOrderOfCodes) {
  const std::string bytes =
      docx_of("<w:p>" + run("A ") + "<w:hyperlink r:id=\"r1\">" + run("b ") + "</w:hyperlink><w:bdo w:val=\"ltr\">" +
              run("c ") + "</w:bdo>" + run("d", "<w:i/>") + run(" en meer tekst") + "</w:p>");
  for (const std::string_view target : {"{1}x{2}y{/1}z{/2}", "{/1}x{2}", "{3}a{1}b{/3}c{2}{2}{9}", "{1}{1}x{/1}"}) {
    const std::string written = translated(bytes, 0, target);
    EXPECT_FALSE(read_docx(written, "").paragraphs.empty()) << target;
  }
}

TEST(WrittenDocx, ResolvesTrackedChangesInWhatIsTranslated) {
  const std::string bytes =
      docx_of("<w:p><w:pPr><w:rPr><w:ins w:id=\"9\"/></w:rPr></w:pPr>" + run("Het ") + "<w:del w:id=\"1\">" +
              run("oude") + "</w:del><w:ins w:id=\"2\">" + run("nieuwe") + "</w:ins>" + run(" plan") +
              "</w:p><w:tbl><w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>");
  const std::string document = entry_of(translated(bytes, 0, "The new plan"), "word/document.xml");
  EXPECT_THAT(document,
              HasSubstr("<w:body><w:p><w:pPr><w:rPr></w:rPr></w:pPr>" + run("The new plan") + "</w:p><w:p/></w:body>"));
}

TEST(WrittenDocx, TranslatesATextBoxInBothItsForms) {
  const std::string box = "<w:txbxContent><w:p>" + run("In het kader") + "</w:p></w:txbxContent>";
  const std::string bytes =
      docx_of("<w:p>" + run("Ervoor ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
              "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
              "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
  const NativeDocument document = read_docx(bytes, "");
  Targets targets;
  targets.add(document.paragraphs.at(0).id, tagged("Before {1}", document.paragraphs.at(0).text));
  targets.add(document.paragraphs.at(1).id, TaggedText("In the box"));
  const std::string written = entry_of(written_docx(bytes, targets.look_up(), "en-GB"), "word/document.xml");
  EXPECT_THAT(written, Not(HasSubstr("kader")));
  EXPECT_THAT(written, HasSubstr("<mc:Fallback><w:pict><w:txbxContent><w:p>" + run("In the box") + "</w:p>"));
  EXPECT_THAT(written, HasSubstr("Before "));
}

TEST(WrittenDocx, TranslatesTheDescriptionOfAnImage) {
  const std::string bytes = docx_of("<w:p>" + run("Kaart: ") +
                                    "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Kaart van "
                                    "Syri&#xEB;\"/></wp:inline></w:drawing></w:r></w:p>");
  EXPECT_THAT(paragraphs_of("<w:p>" + run("Kaart") + "</w:p>"), ElementsAre("Kaart"));
  EXPECT_THAT(entry_of(translated(bytes, 1, "Map of \"Syria\""), "word/document.xml"),
              HasSubstr("descr=\"Map of &quot;Syria&quot;\""));
}

TEST(WrittenDocx, UnbindsAContentControlSoThatTheTranslationStays) {
  const std::string bytes =
      docx_of("<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/titel\"/><w:text/></w:sdtPr><w:sdtContent><w:p>" +
              run("Titel") + "</w:p></w:sdtContent></w:sdt>");
  EXPECT_THAT(entry_of(translated(bytes, 0, "Title"), "word/document.xml"),
              HasSubstr("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>" + run("Title")));
}

TEST(WrittenDocx, LeavesOutCharactersThatXmlForbids) {
  const std::string bytes = docx_of("<w:p>" + run("Tekst") + "</w:p>");
  EXPECT_THAT(entry_of(translated(bytes, 0, "Te\x01xt\n\tend\xFF"), "word/document.xml"),
              HasSubstr("<w:t xml:space=\"preserve\">Text</w:t><w:br/><w:tab/><w:t xml:space=\"preserve\">end</w:t>"));
}

TEST(WrittenDocx, ReadsBackToTheSameParagraphsWhenEachIsRewritten) {
  const std::string bytes =
      docx_of("<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>" + run("Een ") + run("vet", "<w:b/>") +
              "<w:bookmarkEnd w:id=\"0\"/>" + run(" woord, ") + "<w:hyperlink r:id=\"r1\">" +
              run("een link ", "<w:rStyle w:val=\"Hyperlink\"/>") + run("half vet", "<w:b/>") + "</w:hyperlink>" +
              field("HYPERLINK \"x\"", run("en een veld", "<w:i/>")) + field("PAGE", run("3")) +
              "<w:r><w:tab/><w:t>eind</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>" +
              "<w:sdt><w:sdtPr><w:id w:val=\"4\"/></w:sdtPr><w:sdtContent>" + run("keuze") + "</w:sdtContent></w:sdt>" +
              run(" in cel") + "</w:p></w:tc></w:tr></w:tbl>");
  const NativeDocument before = read_docx(bytes, "");
  Targets marked;
  for (const NativeParagraph& paragraph : before.paragraphs) {
    TaggedText target = paragraph.text;
    target.text += "~";  // behind every code, so that each paragraph is written anew
    marked.add(paragraph.id, target);
  }
  const NativeDocument after = read_docx(written_docx(bytes, marked.look_up(), "nl-NL"), "");
  ASSERT_EQ(after.paragraphs.size(), before.paragraphs.size());
  for (std::size_t i = 0; i < before.paragraphs.size(); ++i)
    EXPECT_EQ(shown(after.paragraphs[i].text), shown(before.paragraphs[i].text) + "~");
}

TEST(ReadDocx, RefusesWhatIsNoLetterWithASentence) {
  const auto kind_of = [](const std::string& bytes) {
    try {
      static_cast<void>(read_docx(bytes, "brief.docx"));
    } catch (const Error& error) {
      EXPECT_FALSE(error.sentence().empty());
      return error.kind();
    }
    return ErrorKind::invalid_argument;
  };
  const std::string types = entry_of(docx_of(""), "[Content_Types].xml");
  const auto with_type = [&](std::string_view type) {
    std::string changed = types;
    const std::string_view old = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return docx_of("", {{"[Content_Types].xml", changed.replace(changed.find(old), old.size(), type)}});
  };
  EXPECT_EQ(kind_of(with_type("application/vnd.ms-word.document.macroEnabled.main+xml")), ErrorKind::unsupported);
  EXPECT_EQ(kind_of(with_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
            ErrorKind::unsupported);
  EXPECT_EQ(kind_of(docx_of("", {{"_rels/.rels", "<Relationships/>"}, {"word/document.xml", "<w:p>"}})),
            ErrorKind::malformed);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  EXPECT_EQ(kind_of(docx_of("", {{"word/document.xml", word_part("document", deep)}})), ErrorKind::too_large);
  const std::array<ZipEntry, 1> empty{{{"a.txt", "a", false}}};
  EXPECT_EQ(kind_of(zip_of(empty)), ErrorKind::malformed);
}

TEST(ReadDocx, SurvivesElementsInPlacesWhereTheyDoNotBelong) {
  for (const std::string_view root : {"rPr", "trPr", "sdtPr", "p", "r", "t", "fldChar", "del", "dataBinding"}) {
    const std::string inside =
        "<w:del/><w:ins/><w:dataBinding/><w:rPr><w:del/></w:rPr><w:p><w:p/></w:p><w:fldChar w:fldCharType=\"end\"/>";
    const std::string bytes = docx_of("", {{"word/document.xml", word_part(root, inside)}});
    EXPECT_NO_THROW(static_cast<void>(written_docx(bytes, no_target, "en-GB"))) << root;
  }
}

TEST(LooksLikeDocx, TellsItFromOpenDocumentAndOtherFiles) {
  EXPECT_TRUE(looks_like_docx(docx_of("")));
  EXPECT_TRUE(looks_like_docx("\xD0\xCF\x11\xE0"));
  EXPECT_FALSE(looks_like_docx(test::odt_of("")));
  EXPECT_FALSE(looks_like_docx("Geachte voorzitter,"));
}

}  // namespace
}  // namespace weerga
