// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;

const std::string kHeader =
    "<header creationtool='T' creationtoolversion='1' segtype='sentence' o-tmf='t' adminlang='en' srclang='nl' "
    "datatype='plaintext'/>";

std::string tmx(const std::string& body, const std::string& header = kHeader, const std::string& version = "1.4") {
  return "<tmx version='" + version + "'>" + header + "<body>" + body + "</body></tmx>";
}

std::string seg(const std::string& text) { return tmx("<tu><tuv xml:lang='nl'><seg>" + text + "</seg></tuv></tu>"); }

std::string variant(const std::string& attributes, const std::string& version = "1.4") {
  return tmx("<tu><tuv " + attributes + "><seg>a</seg></tuv></tu>", kHeader, version);
}

const RuleCase kRules[] = {
    {"AHeaderComesFirst", "tmx.element-missing", tmx("", ""), tmx("")},
    {"AHeaderSaysWhatWroteIt", "tmx.attribute-missing", tmx("", "<header/>"), tmx("")},
    {"SegmentsAreOfAKnownSize", "tmx.attribute-value",
     tmx("<tu segtype='word'><tuv xml:lang='nl'><seg>a</seg></tuv></tu>"),
     tmx("<tu segtype='phrase'><tuv xml:lang='nl'><seg>a</seg></tuv></tu>")},
    {"AUnitHasAVariant", "tmx.element-missing", tmx("<tu></tu>"), seg("a")},
    {"AVariantHasASegment", "tmx.element-missing", tmx("<tu><tuv xml:lang='nl'/></tu>"), seg("")},
    {"PropertiesComeBeforeVariants", "tmx.element-misplaced",
     tmx("<tu><tuv xml:lang='nl'><seg>a</seg></tuv><prop type='x'>p</prop></tu>"),
     tmx("<tu><prop type='x'>p</prop><note>n</note><tuv xml:lang='nl'><seg>a</seg></tuv></tu>")},
    {"ElementsAreKnown", "tmx.element-unknown", seg("<b>a</b>"), seg("<hi>a</hi>")},
    {"AVariantHasALanguage", "tmx.language-missing", variant(""), variant("xml:lang='nl'")},
    {"TheLanguageIsThatOfXml", "tmx.language-old", variant("lang='nl'"), variant("lang='nl'", "1.1"),
     Severity::warning},
    {"TheLanguageShouldBeATag", "tmx.language-tag", variant("xml:lang='nl_NL'"), variant("xml:lang='NL-NL'"),
     Severity::warning},
    {"AUnitShouldHaveItsSource", "tmx.source-missing", variant("xml:lang='en'"), variant("xml:lang='nl-BE'"),
     Severity::warning},
    {"APairHasAStart", "tmx.pair-not-started", seg("a<ept i='1'/>"), seg("<bpt i='1'/>a<ept i='1'/>")},
    {"APairHasAnEnd", "tmx.pair-not-ended", seg("<bpt i='1'/>a<hi><sub/></hi>"), seg("<it pos='begin'/>a")},
    {"APairHasItsOwnNumber", "tmx.pair-twice", seg("<bpt i='1'/><bpt i='1'/>a<ept i='1'/>"),
     seg("<bpt i='1'/><bpt i='2'/>a<ept i='1'/><ept i='2'/>")},
    {"ASubflowCountsForItself", "tmx.pair-not-started", seg("<bpt i='1'><sub>a<ept i='1'/></sub></bpt><ept i='1'/>"),
     seg("<bpt i='1'><sub><bpt i='1'/>a<ept i='1'/></sub></bpt><ept i='1'/>")},
    {"AHighlightDoesNotPartAPair", "tmx.pair-not-started", seg("<hi>a<ept i='1'/></hi><bpt i='1'/>"),
     seg("<bpt i='1'/><hi>a<ept i='1'/></hi>")},
    {"AnIsolatedCodeSaysWhichEndItIs", "tmx.attribute-missing", seg("<it>a</it>"), seg("<it pos='end'>a</it>")},
    {"DatesHaveOneForm", "tmx.date", variant("xml:lang='nl' creationdate='17-05-2024'"),
     variant("xml:lang='nl' creationdate='20240517T103000Z'"), Severity::warning},
    {"VersionsAreKnown", "tmx.version", tmx("", kHeader, "2.0"), tmx("", kHeader, "1.4b"), Severity::warning},
};

class Tmx : public testing::TestWithParam<RuleCase> {};
TEST_P(Tmx, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Rules, Tmx, testing::ValuesIn(kRules), test::name_of);

TEST(TmxFile, MayNameItsDocumentTypeOrANamespace) {
  EXPECT_TRUE(validated("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>" + seg("a"), "m.tmx").empty());
  std::string text = seg("a");
  text.insert(4, " xmlns='http://www.lisa.org/tmx14'");
  EXPECT_TRUE(validated(text, "m.tmx").empty());
}

TEST(TmxFile, OfManyLanguagesHasNoSourceToMiss) {
  std::string text = variant("xml:lang='en'");
  text.replace(text.find("srclang='nl'"), 12, "srclang='*all*'");
  EXPECT_TRUE(validated(text, "m.tmx").empty());
}

}  // namespace
}  // namespace weerga
