// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/xml_part.h"

#include <gtest/gtest.h>

#include "xliff/documents/document_language.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

TEST(XmlEdits, ChangeTheirRangesAndNothingElse) {
  XmlEdits edits("<a><b>een</b><c>twee</c></a>");
  edits.replace({6, 9}, "one");
  edits.replace({16, 20}, "two");
  EXPECT_EQ(edits.rendered(), "<a><b>one</b><c>two</c></a>");
  EXPECT_EQ(edits.rendered({3, 13}), "<b>one</b>");
}

TEST(XmlEdits, OfAWholeElementTakeInThoseOfItsParts) {
  XmlEdits edits("<a><b>een</b></a>");
  edits.replace({6, 9}, "one");
  edits.replace({3, 13}, "<d/>");
  edits.replace({6, 9}, "too late");
  EXPECT_EQ(edits.rendered(), "<a><d/></a>");
}

TEST(XmlEdits, PutMarkupBetweenTwoBytes) {
  XmlEdits edits("<a/>");
  edits.replace({2, 2}, " b=\"1\"");
  EXPECT_EQ(edits.rendered(), "<a b=\"1\"/>");
}

TEST(XmlPart, WrittenFromUtf16SaysThatItIsUtf8Now) {
  const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>x</a>";
  std::string bytes = "\xFF\xFE";
  for (const char letter : xml) bytes += std::string{letter, '\0'};
  const XmlPart part(bytes, "f");
  EXPECT_EQ(part.written(XmlEdits(part.text())),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><a>x</a>");
}

TEST(XmlPart, NamesThePartWhereItIsDamaged) {
  try {
    const XmlPart part("<a><b></a>", "brief.docx, word/document.xml");
    FAIL() << "was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.place().file, "brief.docx, word/document.xml");
    EXPECT_EQ(error.kind(), ErrorKind::malformed);
  }
}

TEST(XmlCharactersOf, KeepsWhatXmlAllows) {
  EXPECT_EQ(xml_characters_of("a\x01\tb\n\x1F\xC3\xAB\xEF\xBF\xBE\xFF"), "a\tb\n\xC3\xAB");
}

TEST(LanguageTagOf, TellsLanguageScriptAndCountryApart) {
  const LanguageTag british = language_tag_of("en-GB");
  EXPECT_EQ(british.language + "/" + british.script + "/" + british.country, "en//GB");
  const LanguageTag serbian = language_tag_of("sr-Latn-RS-x-old");
  EXPECT_EQ(serbian.language + "/" + serbian.script + "/" + serbian.country, "sr/Latn/RS");
  EXPECT_EQ(language_tag_of("en").country, "");
}

TEST(SetDublinCoreLanguage, ReplacesOrAddsIt) {
  const auto with_language = [](const std::string& bytes) {
    XmlPart part(bytes, "f");
    XmlEdits edits(part.text());
    set_dublin_core_language(part, "en-GB", edits);
    return edits.rendered();
  };
  const std::string begin = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";
  EXPECT_EQ(with_language(begin + "<dc:language>nl</dc:language></cp:coreProperties>"),
            begin + "<dc:language>en-GB</dc:language></cp:coreProperties>");
  EXPECT_EQ(with_language(begin + "<dc:title>x</dc:title></cp:coreProperties>"),
            begin +
                "<dc:title>x</dc:title><dc:language "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">en-GB</dc:language></cp:coreProperties>");
}

}  // namespace
}  // namespace weerga
