// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "xliff/formats/xliff_writer.h"
#include "xliff/model/resegment.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::string_literals;

const std::string kLetter =
    "<?xml version='1.0'?>\r\n<!-- of the ministry -->\r\n"
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:x='urn:else' version=\"2.1\" srcLang=\"nl\" "
    "trgLang=\"en\">\r\n"
    " <file id='f1' x:kind='letter'>\r\n  <?keep me?>\r\n  <unit id=\"u1\" x:page=\"1\">\r\n   <x:thing a = '1' />\r\n"
    "   <segment id=\"s1\" state='translated' subState=\"x:mt\">\r\n"
    "    <source>De <pc id=\"1\">inzet</pc> van <ph id=\"2\"/>clustermunitie.</source>\r\n"
    "    <target>The <pc id=\"1\">use</pc> of <ph id=\"2\"/>cluster &quot;munitions&quot;.</target>\r\n   "
    "</segment>\r\n"
    "   <ignorable><source> </source></ignorable>\r\n"
    "   <segment id=\"s2\">\r\n    <source>Dat is verboden.</source>\r\n   </segment>\r\n  </unit>\r\n "
    "</file>\r\n</xliff>\r\n";

/// `before` with the one stretch in which `after` differs shown as [old|new].
std::string difference(const std::string& before, const std::string& after) {
  const auto [b, a] = std::ranges::mismatch(before, after);
  std::size_t tail = 0;
  while (before.end() - static_cast<std::ptrdiff_t>(tail) > b && after.end() - static_cast<std::ptrdiff_t>(tail) > a &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  return "[" + std::string(b, before.end() - static_cast<std::ptrdiff_t>(tail)) + "|" +
         std::string(a, after.end() - static_cast<std::ptrdiff_t>(tail)) + "]";
}

std::string edited(const std::string& bytes, const std::function<void(Document&)>& edit) {
  const XliffFile file = XliffFile::parsed(bytes, "letter.xlf");
  Document document = file.document();
  edit(document);
  return file.saved(document);
}

Unit& first_unit(Document& document) { return document.files.at(0).units.at(0); }

TEST(XliffFile, ReadsTextCodesAndProgress) {
  const XliffFile file = XliffFile::parsed(kLetter, "letter.xlf");
  const Unit& unit = file.document().files.at(0).units.at(0);
  EXPECT_EQ(unit.segments.size(), 3U);
  EXPECT_EQ(unit.segments[0].source.text, "De inzet van clustermunitie.");
  EXPECT_EQ(unit.segments[0].source.codes.size(), 3U);
  EXPECT_EQ(unit.segments[0].state, State::translated);
  EXPECT_EQ(unit.segments[0].sub_state, "x:mt");
  EXPECT_TRUE(unit.segments[1].ignorable);
  EXPECT_EQ(unit.segments[2].target, std::nullopt);
  EXPECT_TRUE(file.diagnostics().empty());
}

TEST(XliffFile, UntouchedIsSavedByteForByte) {
  EXPECT_EQ(edited(kLetter, [](Document&) {}), kLetter);
  const std::string marked = "\xEF\xBB\xBF" + kLetter;
  EXPECT_EQ(edited(marked, [](Document&) {}), marked);
}

TEST(XliffFile, OneEditedTargetChangesOnlyItsOwnBytes) {
  const std::string saved = edited(kLetter, [](Document& document) {
    TaggedText& target = *first_unit(document).segments[0].target;
    target.replace({target.text.find("use"), target.text.find("use") + 3}, "deployment");
  });
  EXPECT_EQ(difference(kLetter, saved),
            "[use</pc> of <ph id=\"2\"/>cluster &quot;munitions&quot;|deployment</pc> of <ph id=\"2\"/>cluster "
            "\"munitions\"]");
}

TEST(XliffFile, NewTargetStandsBehindItsSourceAndNamesItsState) {
  const std::string saved = edited(kLetter, [](Document& document) {
    first_unit(document).segments[2].target = TaggedText("That is forbidden.");
    first_unit(document).segments[2].state = State::translated;
  });
  EXPECT_THAT(saved,
              HasSubstr("<segment id=\"s2\" state=\"translated\">\r\n    <source>Dat is verboden.</source>\r\n    "
                        "<target>That is forbidden.</target>\r\n   </segment>"));
  EXPECT_THAT(saved, HasSubstr("cluster &quot;munitions&quot;."));
}

TEST(XliffFile, ChangedStateDropsTheSubStateThatBelongedToTheOldOne) {
  const std::string saved =
      edited(kLetter, [](Document& document) { first_unit(document).segments[0].state = State::reviewed; });
  EXPECT_EQ(difference(kLetter, saved), "[translated' subState=\"x:mt\"|reviewed']");
}

TEST(XliffFile, AddedNotesStandBeforeTheSegments) {
  const std::string saved = edited(kLetter, [](Document& document) {
    first_unit(document).notes.push_back({.id = "n1", .text = "Is dit juist?", .author = "Jan"});
  });
  EXPECT_EQ(difference(kLetter, saved),
            "[|notes>\n<note id=\"n1\" xmlns:weerga=\"urn:weerga:xliff:1.0\" weerga:author=\"Jan\">"
            "Is dit juist?</note>\n</notes>\r\n   <]");
  EXPECT_EQ(XliffFile::parsed(saved, "again").document().files[0].units[0].notes.at(0).author, "Jan");
}

TEST(XliffFile, SplitRewritesTheSegmentsOfTheUnitAlone) {
  const std::string saved = edited(kLetter, [](Document& document) { split(first_unit(document), 0, 9, 8); });
  EXPECT_THAT(saved, HasSubstr("<x:thing a = '1' />"));
  EXPECT_THAT(saved, HasSubstr("<?keep me?>"));
  const Document again = XliffFile::parsed(saved, "again").document();
  ASSERT_EQ(again.files[0].units[0].segments.size(), 4U);
  EXPECT_EQ(again.files[0].units[0].segments[0].source.text, "De inzet ");
  EXPECT_EQ(again.files[0].units[0].segments[1].source.text, "van clustermunitie.");
}

TEST(XliffFile, FirstTranslationNamesTheTargetLanguage) {
  const std::string source =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"nl\"><file id=\"f\"><unit "
      "id=\"u\">"
      "<segment><source>Nee</source></segment></unit></file></xliff>";
  const auto translate = [](Document& document) { first_unit(document).segments[0].target = TaggedText("No"); };
  EXPECT_THROW(edited(source, translate), Error);
  const std::string saved = edited(source, [&](Document& document) {
    translate(document);
    document.target_language = "en-GB";
  });
  EXPECT_THAT(saved, HasSubstr("srcLang=\"nl\" trgLang=\"en-GB\">"));
  EXPECT_THAT(saved, HasSubstr("<target>No</target>"));
}

TEST(XliffFile, EmptyTargetTagIsOpened) {
  const std::string source =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" version=\"2.2\" srcLang=\"nl\" trgLang=\"en\"><file "
      "id=\"f\">"
      "<unit id=\"u\"><segment><source>Nee</source><target /></segment></unit></file></xliff>";
  const std::string saved =
      edited(source, [](Document& document) { first_unit(document).segments[0].target = TaggedText("No"); });
  EXPECT_THAT(saved, HasSubstr("<target >No</target>"));
}

TEST(XliffFile, PrefixedCoreIsKept) {
  const std::string source =
      "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">"
      "<x:file id=\"f\"><x:unit id=\"u\"><x:segment><x:source>Nee <x:ph "
      "id=\"1\"/></x:source></x:segment></x:unit></x:file></x:xliff>";
  const std::string saved = edited(source, [](Document& document) {
    first_unit(document).segments[0].target = first_unit(document).segments[0].source;
  });
  EXPECT_THAT(saved, HasSubstr("<x:target>Nee <x:ph id=\"1\"/></x:target>"));
}

TEST(XliffFile, OtherEncodingsAreKept) {
  const std::string source =
      "<?xml version='1.0' encoding='windows-1252'?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
      "version=\"2.1\" "
      "srcLang=\"nl\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment><source>caf\xE9</source><target>x</target>"
      "</segment></unit></file></xliff>";
  EXPECT_EQ(edited(source, [](Document&) {}), source);
  const std::string saved =
      edited(source, [](Document& document) { *first_unit(document).segments[0].target = TaggedText("café Ω"); });
  EXPECT_THAT(saved, HasSubstr("<source>caf\xE9</source><target>caf\xE9 &#x3A9;</target>"));
}

TEST(XliffFile, CarriageReturnsAndControlCharactersSurvive) {
  const std::string saved = edited(kLetter, [](Document& document) {
    *first_unit(document).segments[0].target = TaggedText(
        "a\rb\x01"
        "c]]>");
  });
  EXPECT_THAT(saved, HasSubstr("<target>a&#xD;b<cp hex=\"0001\"/>c]]&gt;</target>"));
  EXPECT_EQ(XliffFile::parsed(saved, "again").document().files[0].units[0].segments[0].target->text,
            "a\rb\x01"
            "c]]>");
}

TEST(XliffFile, MarksThatReachOverSegmentsAreOneSpan) {
  const std::string source =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\"><file id=\"f\"><unit "
      "id=\"u\">"
      "<segment id=\"1\"><source>Een <sm id=\"m1\" type=\"term\"/>twee</source></segment><ignorable><source> "
      "</source></ignorable>"
      "<segment id=\"2\"><source>drie<em startRef=\"m1\"/> vier</source></segment></unit></file></xliff>";
  const Document document = XliffFile::parsed(source, "f").document();
  const std::vector<Segment>& segments = document.files[0].units[0].segments;
  EXPECT_EQ(segments[0].source.annotations.at(0).range, (ByteRange{4, 8}));
  EXPECT_EQ(segments[1].source.annotations.at(0).range, (ByteRange{0, 1}));
  EXPECT_EQ(segments[2].source.annotations.at(0).range, (ByteRange{0, 4}));
  EXPECT_THAT(written_xliff(document, kWorkingStyle),
              HasSubstr("<source>Een <sm id=\"m1\" type=\"term\"/>twee</source>"));
}

TEST(XliffFile, RefusesWhatIsNoXliff) {
  EXPECT_THROW(XliffFile::parsed("<html/>", "f"), Error);
  EXPECT_THROW(XliffFile::parsed("<xliff version='3.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'/>", "f"), Error);
  EXPECT_THROW(XliffFile::parsed(
                   "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='f'/></xliff>", "f"),
               Error);
}

TEST(XliffFile, ReadsOrRefusesEveryTruncatedPrefix) {
  for (std::size_t size = 0; size < kLetter.size() - 3; ++size)
    EXPECT_THROW(XliffFile::parsed(kLetter.substr(0, size), "f"), Error) << size;
}

TEST(XliffFile, SurvivesEveryBrokenByte) {
  for (std::size_t place = 0; place < kLetter.size(); ++place) {
    for (const char byte : {'<', '&', '\0', '\xFF', '"', 'x'}) {
      std::string broken = kLetter;
      broken[place] = byte;
      try {
        const XliffFile file = XliffFile::parsed(broken, "f");
        EXPECT_EQ(file.saved(file.document()), broken);
      } catch (const Error& error) {
        EXPECT_NE(error.sentence(), "");
      }
    }
  }
}

}  // namespace
}  // namespace weerga
