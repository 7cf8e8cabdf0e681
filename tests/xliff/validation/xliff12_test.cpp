// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;

const std::string kHead = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2' xmlns:my='urn:my'>";

/// A file with `body` in its body and `header` in front.
std::string file(const std::string& body, const std::string& header = {}, const std::string& attributes = {}) {
  return kHead + "<file original='a' source-language='nl' target-language='en-GB' datatype='plaintext'" + attributes +
         ">" + header + "<body>" + body + "</body></file></xliff>";
}

std::string unit(const std::string& content, const std::string& attributes = {}) {
  return file("<trans-unit id='1'" + attributes + ">" + content + "</trans-unit>");
}

std::string source(const std::string& text) { return unit("<source>" + text + "</source>"); }

const std::string kSegments =
    "<source>a b</source><seg-source><mrk mtype='seg' mid='1'>a</mrk> <mrk mtype='seg' mid='2'>b</mrk></seg-source>";

const RuleCase kStructure[] = {
    {"AFileHasABody", "xliff12.element-missing",
     kHead + "<file original='a' source-language='nl' datatype='xml'></file></xliff>", file("")},
    {"AUnitHasASource", "xliff12.element-missing", unit("<target>b</target>"), source("a")},
    {"AUnitHasAnId", "xliff12.attribute-missing", file("<trans-unit><source>a</source></trans-unit>"), source("a")},
    {"TheTargetFollowsTheSource", "xliff12.element-misplaced", unit("<target>b</target><source>a</source>"),
     unit("<source>a</source><target>b</target>")},
    {"ExtensionsStandAtTheEndOfAUnit", "xliff12.element-misplaced", unit("<source>a</source><my:x/><note>n</note>"),
     unit("<source>a</source><note>n</note><my:x/>")},
    {"ElementsAreKnown", "xliff12.element-unknown", unit("<source>a</source><remark>n</remark>"),
     unit("<source>a</source><note>n</note>")},
    {"TextStandsOnlyWhereItMay", "xliff12.text-not-allowed", file("los"), file("")},
    {"ADataTypeIsKnownOrNew", "xliff12.attribute-value", unit("<source>a</source>", " datatype='word'"),
     unit("<source>a</source>", " datatype='x-word'")},
    {"AStateIsKnownOrNew", "xliff12.attribute-value", unit("<source>a</source><target state='klaar'>b</target>"),
     unit("<source>a</source><target state='needs-review-translation'>b</target>")},
    {"ALanguageIsOne", "xliff12.language-tag",
     kHead + "<file original='a' source-language='nl_NL' datatype='xml'><body/></file></xliff>",
     kHead + "<file original='a' source-language='nl-NL' datatype='xml'><body/></file></xliff>"},
    {"ADateHasATime", "xliff12.attribute-value", file("", "", " date='2024-05-17'"),
     file("", "", " date='2024-05-17T10:30:00Z'")},
    {"AnyAttributeMayStandInAUnit", "xliff12.attribute-unknown", unit("<source>a</source>", " aproved='yes'"),
     unit("<source>a</source>", " my:aproved='yes'"), Severity::warning},
    {"UnitsHaveTheirOwnIds", "xliff12.id-not-unique",
     file("<trans-unit id='1'><source>a</source></trans-unit><group><trans-unit "
          "id='1'><source>a</source></trans-unit></group>"),
     file("<trans-unit id='1'><source>a</source></trans-unit><group id='1'/>")},
    {"ToolsAreInTheHeader", "xliff12.reference-missing", file("", "", " tool-id='t'"),
     file("", "<header><tool tool-id='t' tool-name='T'/></header>", " tool-id='t'")},
    {"PhasesAreInTheHeader", "xliff12.reference-missing", unit("<source>a</source>", " phase-name='p'"),
     file("<trans-unit id='1' phase-name='p'><source>a</source></trans-unit>",
          "<header><phase-group><phase phase-name='p' process-name='q'/></phase-group></header>")},
};

const RuleCase kInline[] = {
    {"ACodeHasAnId", "xliff12.attribute-missing", source("<x/>"), source("<x id='1'/>")},
    {"AnEndHasItsStart", "xliff12.rid-missing", source("<bpt id='1' rid='1'/>a<ept id='1' rid='2'/>"),
     source("<bpt id='1' rid='1'/>a<ept id='2' rid='1'/>")},
    {"AStartHasItsOwnNumber", "xliff12.rid-not-unique", source("<bx id='1' rid='1'/><bx id='2' rid='1'/>"),
     source("<bx id='1' rid='1'/><ex id='2' rid='1'/>")},
    {"AnEndWithoutNumberHasTheIdOfItsStart", "xliff12.code-not-started", source("<bpt id='1'/>a<ept id='2'/>"),
     source("<bpt id='1'/>a<ept id='1'/>"), Severity::warning},
    {"AnOpenCodeSaysWhere", "xliff12.attribute-missing", source("<it id='1'>a</it>"),
     source("<it id='1' pos='open'>a</it>")},
    {"TheTargetMirrorsTheSegments", "xliff12.mid-missing",
     unit(kSegments + "<target><mrk mtype='seg' mid='3'>a</mrk></target>"),
     unit(kSegments + "<target><mrk mtype='seg' mid='2'>a</mrk></target>")},
    {"SegmentsHaveTheirOwnNumber", "xliff12.mid-not-unique",
     unit(
         "<source>a</source><seg-source><mrk mtype='seg' mid='1'>a</mrk><mrk mtype='seg' mid='1'>b</mrk></seg-source>"),
     unit(kSegments)},
    {"ASegmentStandsOnceInTheTarget", "xliff12.mid-twice",
     unit(kSegments + "<target><mrk mtype='seg' mid='1'>a</mrk><mrk mtype='seg' mid='1'>a</mrk></target>"),
     unit(kSegments + "<target><mrk mtype='seg' mid='1'>a</mrk></target>"), Severity::warning},
    {"AMatchBelongsToASegment", "xliff12.mid-missing",
     unit(kSegments + "<alt-trans mid='3'><target>b</target></alt-trans>"),
     unit(kSegments + "<alt-trans mid='1'><target>b</target></alt-trans>")},
    {"AMatchHasAPercentage", "xliff12.match-quality",
     unit("<source>a</source><alt-trans match-quality='good'><target>b</target></alt-trans>"),
     unit("<source>a</source><alt-trans match-quality='85%'><target>b</target></alt-trans>"), Severity::warning},
    {"TheSourceIsInTheSourceLanguage", "xliff12.language-differs", unit("<source xml:lang='de'>a</source>"),
     unit("<source xml:lang='nl-NL'>a</source>"), Severity::warning},
};

class Xliff12 : public testing::TestWithParam<RuleCase> {};
TEST_P(Xliff12, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Structure, Xliff12, testing::ValuesIn(kStructure), test::name_of);
INSTANTIATE_TEST_SUITE_P(Inline, Xliff12, testing::ValuesIn(kInline), test::name_of);

TEST(Xliff12Dialects, WithoutANamespaceAreReadWithAWarning) {
  const std::string bare =
      "<xliff version='1.2'><file original='a' source-language='nl' target-language='en' datatype='plaintext'><body>"
      "<trans-unit id='1'><source>a</source><target>b</target></trans-unit></body></file></xliff>";
  const auto findings = validated(bare, "f.xlf");
  ASSERT_EQ(findings.size(), 1U) << test::shown(findings);
  EXPECT_EQ(findings[0].code, "xliff12.namespace-missing");
}

TEST(Xliff12Dialects, MayHaveElementsAndAttributesOfTheirTool) {
  const std::string tool =
      "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2' xmlns:t='urn:tool' t:version='3'>"
      "<file original='a' source-language='nl' target-language='en' datatype='x-t'><header><t:ref "
      "uid='1'/></header><body>"
      "<group><t:cxts><t:cxt id='1'/></t:cxts><trans-unit id='1' t:locked='true'><source><g "
      "id='1'>a</g></source><seg-source>"
      "<g id='1'><mrk mtype='seg' mid='1'>a</mrk></g></seg-source><target><g id='1'><mrk mtype='seg' "
      "mid='1'>b</mrk></g>"
      "</target><t:seg-defs><t:seg id='1' conf='Translated'/></t:seg-defs></trans-unit></group></body></file></xliff>";
  const auto findings = validated(tool, "f.sdlxliff");
  EXPECT_TRUE(findings.empty()) << test::shown(findings);
}

TEST(Xliff12Dialects, OfTheFirstVersionMayNameTheirDocumentType) {
  const std::string first =
      "<!DOCTYPE xliff PUBLIC '-//XLIFF//DTD XLIFF//EN' 'http://example.org/xliff.dtd'>"
      "<xliff version='1.0'><file original='a' source-language='nl' datatype='plaintext'><body/></file></xliff>";
  EXPECT_TRUE(validated(first, "f.xlf").empty());
}

}  // namespace
}  // namespace weerga
