// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/html.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

#include "xliff/documents/html_scanner.h"
#include "xliff/documents/html_text.h"
#include "xliff/text/encoding.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kLetter =
    "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"description\" content=\"Brief over de motie\">\n<title>Brief aan de Kamer</title>\n"
    "<style>p { margin: 0 }</style>\n<script>var p = '<p>geen tekst</p>';</script>\n</head>\n<body>\n"
    "<h1>Motie-Van Dijk</h1>\n<p>Geachte voorzitter,</p>\n"
    "<p>Het kabinet voert de <b>motie</b> uit&nbsp;(Kamerstuk 34 775,\n  nr. 81).<br>Zie "
    "<a href=\"https://example.nl/?a=1&amp;b=2\" title=\"Naar de motie\">de tekst</a>.</p>\n"
    "<ul>\n<li>Armeni&euml;</li>\n<li>Turkije <img src=\"t.png\" alt='De \"vlag\"'></li>\n</ul>\n"
    "<blockquote lang=\"fr\">Texte</blockquote>\n<pre>vast\n  blok</pre>\n"
    "<p>Draai <code>ls -l</code> nu.</p>\n</body>\n</html>\n";

std::vector<std::string> texts_of(std::string_view html) {
  std::vector<std::string> texts;
  for (const NativeParagraph& paragraph : read_html(html, "brief.html").paragraphs)
    texts.push_back(paragraph.text.text);
  return texts;
}

const NativeParagraph& paragraph_with(const NativeDocument& document, std::string_view words) {
  const auto found = std::ranges::find_if(document.paragraphs, [&](const NativeParagraph& paragraph) {
    return paragraph.text.text.find(words) != std::string::npos;
  });
  if (found == document.paragraphs.end()) throw std::runtime_error("no such paragraph");
  return *found;
}

std::string written_with(std::string_view html, const std::map<std::string, TaggedText>& targets,
                         std::string_view language = "en-GB") {
  const TargetOf target_of = [&](std::string_view id) {
    const auto found = targets.find(std::string(id));
    return found == targets.end() ? nullptr : &found->second;
  };
  return written_html(html, target_of, language);
}

TEST(ReadHtml, FindsTheParagraphsOfALetter) {
  EXPECT_THAT(texts_of(kLetter),
              ElementsAre("Brief over de motie", "Brief aan de Kamer", "Motie-Van Dijk", "Geachte voorzitter,",
                          "Het kabinet voert de motie uit\u00A0(Kamerstuk 34 775, nr. 81).Zie de tekst.",
                          "Naar de motie", "Armenië", "Turkije ", "De \"vlag\"", "Texte", "Draai  nu."));
}

TEST(ReadHtml, SaysWhatKindOfParagraphItIs) {
  const NativeDocument letter = read_html(kLetter, "brief.html");
  EXPECT_EQ(paragraph_with(letter, "Motie-Van").type, "heading");
  EXPECT_EQ(paragraph_with(letter, "Armenië").type, "list item");
  EXPECT_EQ(paragraph_with(letter, "Geachte").type, "");
  EXPECT_EQ(paragraph_with(letter, "Naar de").type, "attribute");
}

TEST(ReadHtml, MakesCodesOfInlineElements) {
  const NativeDocument letter = read_html(kLetter, "brief.html");
  const TaggedText& text = paragraph_with(letter, "kabinet").text;
  ASSERT_EQ(text.codes.size(), 5U);
  EXPECT_EQ(text.codes[0].data, "<b>");
  EXPECT_EQ(text.codes[0].sub_type, "xlf:b");
  EXPECT_EQ(text.codes[1].kind, CodeKind::closing);
  EXPECT_EQ(text.codes[1].id, text.codes[0].id);
  EXPECT_EQ(text.codes[2].equivalent, "\n");
  EXPECT_EQ(text.codes[3].type, "link");
  EXPECT_FALSE(text.codes[3].can_delete);
  EXPECT_EQ(paragraph_with(letter, "Draai").text.codes.at(0).data, "<code>ls -l</code>");
}

TEST(ReadHtml, LeavesElementsAroundAWholeParagraphOutside) {
  const NativeDocument letter = read_html("<p> <b><i>Datum</i></b>\n</p>", "brief.html");
  ASSERT_EQ(letter.paragraphs.size(), 1U);
  EXPECT_EQ(letter.paragraphs[0].text, TaggedText("Datum"));
}

TEST(ReadHtml, KeepsWhatIsNotToBeTranslated) {
  EXPECT_THAT(texts_of("<p translate=\"no\">Ref. 12</p><p>Zie <span translate=no>A <b>b</b></span> daar</p>"),
              ElementsAre("Zie  daar"));
  EXPECT_THAT(texts_of("<pre>een <b>twee</b></pre><svg><text>drie</text></svg><p>vier</p>"), ElementsAre("vier"));
}

TEST(ReadHtml, ReadsTheEncodingThatMetaDeclares) {
  const std::string html = converted_from_utf8("<meta charset=windows-1252><p>Geïnformeerd – nu</p>", "windows-1252");
  EXPECT_THAT(texts_of(html), ElementsAre("Geïnformeerd – nu"));
}

TEST(ReadHtml, TakesUtf16InMetaForUtf8) { EXPECT_THAT(texts_of("<meta charset=utf-16><p>Ja</p>"), ElementsAre("Ja")); }

TEST(ReadHtml, TellsOfAnEncodingThatIsNotTheDeclaredOne) {
  const NativeDocument letter = read_html("<meta charset=utf-8><p>Ge\xEFnformeerd</p>", "brief.html");
  EXPECT_EQ(letter.paragraphs.at(0).text.text, "Geïnformeerd");
  ASSERT_EQ(letter.diagnostics.size(), 1U);
  EXPECT_EQ(letter.diagnostics[0].code, "extract.encoding");
}

TEST(ReadHtml, SurvivesMarkupThatIsBroken) {
  EXPECT_THAT(texts_of("<p>een <b>twee <i>drie</b> vier</i> </s> vijf <!-- x"),
              ElementsAre(testing::StartsWith("een twee drie vier")));
  EXPECT_THAT(texts_of("<p>a < b en c <3"), ElementsAre("a < b en c <3"));
  EXPECT_THAT(texts_of("<p>een<td>twee<p>drie</table>"), ElementsAre("een", "twee", "drie"));
  EXPECT_THAT(texts_of("<p title='een>twee"), IsEmpty());
}

TEST(WrittenHtml, IsTheSameByteForByteWithoutTargetsAndLanguage) { EXPECT_EQ(written_with(kLetter, {}, ""), kLetter); }

TEST(WrittenHtml, IsTheSameByteForByteWhenTargetsAreTheSources) {
  std::map<std::string, TaggedText> targets;
  for (const NativeParagraph& paragraph : read_html(kLetter, "brief.html").paragraphs)
    targets[paragraph.id] = paragraph.text;
  EXPECT_EQ(written_with(kLetter, targets, ""), kLetter);
}

TEST(WrittenHtml, NamesTheLanguageOfThePageAndLeavesQuotationsAlone) {
  const std::string html = written_with(kLetter, {});
  EXPECT_THAT(html, HasSubstr("<html lang=\"en-GB\">"));
  EXPECT_THAT(html, HasSubstr("lang=\"fr\""));
  EXPECT_THAT(written_with("<html><p>Ja</p></html>", {}), HasSubstr("<html lang=\"en-GB\">"));
  EXPECT_THAT(written_with("<html lang=nl><p lang=nl-NL>Ja</p></html>", {}),
              HasSubstr("<html lang=\"en-GB\"><p lang=\"en-GB\">"));
}

TEST(WrittenHtml, PutsATranslationInThePlaceOfItsParagraph) {
  const NativeDocument letter = read_html(kLetter, "brief.html");
  TaggedText target = paragraph_with(letter, "kabinet").text;
  target.replace({0, std::string_view("Het kabinet voert de").size()}, "The government & all <will> carry out the");
  const std::string html = written_with(kLetter, {{paragraph_with(letter, "kabinet").id, target}});
  EXPECT_THAT(html, HasSubstr("<p>The government &amp; all &lt;will&gt; carry out the <b>motie</b>"));
  EXPECT_THAT(html, HasSubstr(".<br>Zie <a href=\"https://example.nl/?a=1&amp;b=2\" title=\"Naar de motie\">de "));
  EXPECT_THAT(html, HasSubstr("<pre>vast\n  blok</pre>"));
}

TEST(WrittenHtml, TranslatesAttributesInsideATranslatedParagraph) {
  const NativeDocument letter = read_html(kLetter, "brief.html");
  TaggedText target = paragraph_with(letter, "kabinet").text;
  target.replace({0, 3}, "The");
  const std::string html = written_with(kLetter, {{paragraph_with(letter, "kabinet").id, target},
                                                  {paragraph_with(letter, "Naar").id, TaggedText("To the \"motion\"")},
                                                  {paragraph_with(letter, "vlag").id, TaggedText("It's a flag")}});
  EXPECT_THAT(html, HasSubstr("title=\"To the &quot;motion&quot;\""));
  EXPECT_THAT(html, HasSubstr("alt='It&#39;s a flag'"));
  EXPECT_THAT(html, HasSubstr("<p>The kabinet"));
}

TEST(WrittenHtml, WritesWhatTheEncodingLacksAsReferences) {
  const std::string html = "<meta charset=windows-1252><p>Ge\xEFnformeerd</p>";
  const std::string id = read_html(html, "x").paragraphs.at(0).id;
  EXPECT_THAT(written_with(html, {{id, TaggedText("Erdoğan, informed é")}}), HasSubstr("Erdo&#x11F;an, informed \xE9"));
}

TEST(WrittenHtml, MarksTheEncodingOfAPageThatNamesItWrongly) {
  const std::string html = "<meta charset=utf-8><p>a\xD5&nbsp;b</p><p>c</p>";
  EXPECT_EQ(written_with(html, {}), html);
  EXPECT_EQ(written_with(html, {{"p2", TaggedText("d")}}), "\xEF\xBB\xBF<meta charset=utf-8><p>aÕ&nbsp;b</p><p>d</p>");
}

TEST(WrittenHtml, ClosesPairsThatATranslationLeavesOpen) {
  const std::string html = "<p>een <b>twee</b> drie</p>";
  const NativeParagraph paragraph = read_html(html, "x").paragraphs.at(0);
  TaggedText target("one two three");
  target.add(InlineCode{.position = 4, .kind = CodeKind::opening, .id = paragraph.text.codes.at(0).id});
  EXPECT_EQ(written_with(html, {{paragraph.id, target}}), "<p>one <b>two three</b></p>");
}

TEST(LooksLikeHtml, KnowsAPageByItsFirstTag) {
  EXPECT_TRUE(looks_like_html("\xEF\xBB\xBF\n<!DocType HTML>"));
  EXPECT_TRUE(looks_like_html("<?xml version=\"1.0\"?><html xmlns=\"\">"));
  EXPECT_FALSE(looks_like_html("Geachte <html>"));
}

TEST(HtmlScanner, TilesEveryText) {
  const std::string pieces[] = {"<",    "a",   " b=",      "'",        "\"",    ">", "</",
                                "<!--", "-->", "<script>", "</script", "&amp;", "/"};
  std::uint32_t draw = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string html;
    for (int i = 0; i < 12; ++i) html += pieces[(draw = draw * 1664525U + 1013904223U) / 7U % std::size(pieces)];
    HtmlScanner scanner(html);
    std::size_t place = 0;
    while (const auto token = scanner.next()) {
      ASSERT_EQ(token->range.begin, place) << html;
      ASSERT_GT(token->range.end, place) << html;
      place = token->range.end;
    }
    ASSERT_EQ(place, html.size()) << html;
  }
}

TEST(TextOfHtml, ReadsReferencesAsBrowsersDo) {
  EXPECT_EQ(text_of_html(" &eacute;&#233;&#xE9;&copy &onbekend; &"), " ééé© &onbekend; &");
  EXPECT_EQ(text_of_html("&amp;lt;"), "&lt;");
  EXPECT_EQ(text_of_html("x&nbsp;&#32;&#x20AC;&copy2020&&#;&;"), "x\u00A0 €©2020&&#;&;");
  EXPECT_EQ(text_of_html("a <b> &amp; </"), "a <b> & </");
  EXPECT_EQ(html_text(text_of_html("a &lt;b&gt; &amp;amp;")), "a &lt;b&gt; &amp;amp;");
}

TEST(TextOfHtml, ReadsWhatStandsBetweenReferences) {
  std::string html;
  std::string text;
  for (int i = 0; i < 6; ++i) {
    html += "&euml;&x<";
    text += "ë&x<";
  }
  EXPECT_EQ(text_of_html(html), text);
}

TEST(ReadHtml, ReadsAMillionOpenElementsInBoundedTime) {
  std::string html;
  for (int i = 0; i < 300000; ++i) html += "<b><div>";
  EXPECT_THAT(texts_of(html + "tekst"), ElementsAre("tekst"));
}

TEST(ReadHtml, RefusesWhatIsNoLetter) {
  std::string tags = "<p>a";
  for (int i = 0; i < 1100000; ++i) tags += "<b>";
  EXPECT_THROW(read_html(tags, "x"), Error);
  EXPECT_THROW(read_html(std::string(std::size_t{17} << 20U, 'a'), "x"), Error);
  EXPECT_THROW(read_html(std::string_view("<p>a\0b", 6), "x"), Error);
}

TEST(ReadHtml, EveryTruncatedLetterIsReadAndGivenBack) {
  for (std::size_t size = 0; size < kLetter.size(); ++size) {
    const std::string_view cut = kLetter.substr(0, size);
    EXPECT_EQ(written_with(cut, {}, ""), cut);
  }
}

}  // namespace
}  // namespace weerga
