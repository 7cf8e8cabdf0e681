// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;
using test::segment;
using test::unit;
using test::xliff2;

const std::string kUnit = "<unit id='u1'><segment><source>De minister</source></segment></unit>";
const std::string kFile = "<file id='f1'>" + kUnit + "</file>";
constexpr std::string_view kBoth = "<segment><source>ja</source><target>yes</target></segment>";

/// A file that holds `content` and then a unit.
std::string file(const std::string& content) { return xliff2("<file id='f1'>" + content + kUnit + "</file>"); }

const RuleCase kStructure[] = {
    {"AFileStandsInXliff", "xliff.element-missing", xliff2(""), xliff2(kFile)},
    {"AUnitOrGroupStandsInAFile", "xliff.element-missing", xliff2("<file id='f1'></file>"),
     xliff2("<file id='f1'><group id='g1'/></file>")},
    {"ASegmentStandsInAUnit", "xliff.unit-without-segment", unit("<ignorable><source> </source></ignorable>"),
     unit("<ignorable><source> </source></ignorable><segment><source>ja</source></segment>")},
    {"ASegmentHasASource", "xliff.element-missing", unit("<segment><target>yes</target></segment>"), unit(kBoth)},
    {"ASegmentHasOneSource", "xliff.element-repeated",
     unit("<segment><source>ja</source><source>ja</source></segment>"), unit(kBoth)},
    {"ExtensionsStandAtTheFrontOfAFile", "xliff.element-misplaced", xliff2("<file id='f1'>" + kUnit + "<my:x/></file>"),
     file("<my:x/>")},
    {"ExtensionsDoNotStandInASegment", "xliff.element-unknown", unit("<segment><source>ja</source><my:x/></segment>"),
     unit(kBoth, "<my:x/>")},
    {"NotesComeBeforeUnits", "xliff.element-misplaced",
     xliff2("<file id='f1'>" + kUnit + "<notes><note>n</note></notes></file>"), file("<notes><note>n</note></notes>")},
    {"NotesHoldANote", "xliff.element-missing", file("<notes></notes>"), file("<notes><note>n</note></notes>")},
    {"OriginalDataHoldsData", "xliff.element-missing", unit(kBoth, "<originalData></originalData>"),
     unit(kBoth, "<originalData><data id='d1'>x</data></originalData>")},
    {"TextStandsOnlyWhereItMay", "xliff.text-not-allowed", file("los"), file(" <!-- los --> ")},
    {"AFileHasAnId", "xliff.attribute-missing", xliff2("<file>" + kUnit + "</file>"), xliff2(kFile)},
    {"IdsAreNameTokens", "xliff.attribute-value", xliff2("<file id='a b'>" + kUnit + "</file>"),
     xliff2("<file id='ĳ.1-a_b:c'>" + kUnit + "</file>")},
    {"ASourceHasNoDirection", "xliff.attribute-not-allowed", unit("<segment><source dir='ltr'>ja</source></segment>"),
     xliff2("<file id='f1' srcDir='ltr'>" + kUnit + "</file>")},
    {"ExtensionAttributesStandWhereTheyMay", "xliff.attribute-not-allowed",
     unit("<segment my:a='1'><source>ja</source></segment>"), xliff2("<file id='f1' my:a='1'>" + kUnit + "</file>")},
    {"ModulesHaveNoOtherElements", "xliff.element-unknown", file("<val:validatie/>"),
     file("<val:validation><val:rule isPresent='a'/></val:validation>")},
    {"ASkeletonIsNotEmpty", "xliff.skeleton-empty", file("<skeleton/>"), file("<skeleton href='a'/>")},
    {"ASkeletonIsHereOrThere", "xliff.skeleton-twice", file("<skeleton href='a'>b</skeleton>"),
     file("<skeleton>b</skeleton>")},
    {"PriorityGoesTo10", "xliff.attribute-value", file("<notes><note priority='11'>n</note></notes>"),
     file("<notes><note priority='10'>n</note></notes>")},
    {"TheSourceLanguageIsATag", "xliff.language-tag", xliff2(kFile, " version='2.1' trgLang='e'"),
     xliff2(kFile, " version='2.1' trgLang='en-GB-oxendict'")},
    {"TargetsNeedATargetLanguage", "xliff.target-language-missing", unit(kBoth, "", " version='2.1'"), unit(kBoth)},
    {"ANoteIsAllowedAtTheTopSince22", "xliff.element-not-allowed", xliff2("<notes><note>n</note></notes>" + kFile),
     xliff2("<notes><note>n</note></notes>" + kFile, " version=\"2.2\"")},
    {"MetadataIsAllowedAtTheTopSince22", "xliff.element-not-allowed",
     xliff2("<mda:metadata><mda:metaGroup><mda:meta type='t'>v</mda:meta></mda:metaGroup></mda:metadata>" + kFile),
     xliff2("<mda:metadata><mda:metaGroup><mda:meta type='t'>v</mda:meta></mda:metaGroup></mda:metadata>" + kFile,
            " version=\"2.2\"")},
};

const RuleCase kIdentity[] = {
    {"FilesHaveTheirOwnIds", "xliff.id-not-unique", xliff2(kFile + kFile),
     xliff2(kFile + "<file id='f2'>" + kUnit + "</file>")},
    {"GroupsOfAFileHaveTheirOwnIds", "xliff.id-not-unique", file("<group id='g1'/><group id='g1'/>"),
     file("<group id='u1'/><group id='g1'/>")},
    {"UnitsOfAFileHaveTheirOwnIds", "xliff.id-not-unique", file("<group id='g1'>" + kUnit + "</group>"),
     file("<group id='g1'><unit id='u2'><segment><source>ja</source></segment></unit></group>")},
    {"NotesOfAFileHaveTheirOwnIds", "xliff.id-not-unique",
     file("<notes><note id='n1'>a</note><note id='n1'>b</note></notes>"),
     file("<notes><note id='n1'>a</note></notes><group id='g1'><notes><note id='n1'>b</note></notes></group>")},
    {"DataOfAUnitHasItsOwnIds", "xliff.id-not-unique",
     unit(kBoth, "<originalData><data id='d1'>a</data><data id='d1'>b</data></originalData>"),
     unit(kBoth, "<originalData><data id='d1'>a</data><data id='u1'>b</data></originalData>")},
    {"SegmentsAndIgnorablesShareIds", "xliff.id-not-unique",
     unit("<segment id='1'><source>ja</source></segment><ignorable id='1'><source> </source></ignorable>"),
     unit("<segment id='1'><source>ja</source></segment><ignorable id='2'><source> </source></ignorable>")},
    {"CodesAndSegmentsShareIds", "xliff.id-not-unique", segment("<ph id='s1'/>"), segment("<ph id='1'/>")},
    {"ACodeHasOneIdInTheTarget", "xliff.id-not-unique", segment("<ph id='1'/>", "<ph id='1'/><ph id='1'/>"),
     segment("<ph id='1'/>", "<ph id='1'/><ph id='2'/>")},
    {"ATargetKeepsTheIdsOfItsCodes", "xliff.id-of-other-element", segment("<ph id='1'/>", "<pc id='1'>x</pc>"),
     segment("<pc id='1'>x</pc>", "<sc id='1'/>x<ec startRef='1'/>")},
    {"ExtensionsOfAFileHaveTheirOwnIds", "xliff.extension-id-not-unique", file("<my:x id='1'/><my:y xml:id='1'/>"),
     file("<my:x id='1'/><your:y xmlns:your='urn:your' id='1'/>")},
};

const RuleCase kSegments[] = {
    {"StatesAreFour", "xliff.attribute-value", unit("<segment state='new'><source>ja</source></segment>"),
     unit("<segment state='initial'><source>ja</source></segment>")},
    {"ASubStateNeedsAState", "xliff.sub-state-without-state",
     unit("<segment subState='my:x'><source>ja</source></segment>"),
     unit("<segment state='initial' subState='my:x'><source>ja</source></segment>")},
    {"ASubStateHasAPrefix", "xliff.sub-state",
     unit("<segment state='initial' subState='x'><source>ja</source></segment>"),
     unit("<segment state='initial' subState='my:x'><source>ja</source></segment>")},
    {"AStateNeedsATarget", "xliff.state-without-target", unit("<segment state='final'><source>ja</source></segment>"),
     unit("<segment state='final'><source>ja</source><target>yes</target></segment>")},
    {"OrdersDoNotStandTwice", "xliff.order",
     unit("<segment><source>a</source><target order='2'>a</target></segment>"
          "<segment><source>b</source><target>b</target></segment>"),
     unit("<segment><source>a</source><target order='2'>a</target></segment>"
          "<segment><source>b</source><target order='1'>b</target></segment>")},
    {"OrdersDoNotGoBeyondTheUnit", "xliff.order",
     unit("<segment><source>a</source><target order='2'>a</target></segment>"),
     unit("<segment><source>a</source><target order='1'>a</target></segment>")},
    {"TheSourceIsInTheSourceLanguage", "xliff.language-differs",
     unit("<segment><source xml:lang='de'>ja</source></segment>"),
     unit("<segment><source xml:lang='NL'>ja</source></segment>")},
    {"TheTargetIsInTheTargetLanguage", "xliff.language-differs",
     xliff2("<file id='f1' xml:lang='ja'><unit id='u1'>" + std::string(kBoth) + "</unit></file>"),
     xliff2("<file id='f1' xml:lang='ja'><unit id='u1' xml:lang='nl'><segment><source>ja</source>"
            "<target xml:lang='en'>yes</target></segment></unit></file>")},
    {"AMorePreciseLanguageIsDoubtful", "xliff.language-more-precise",
     unit("<segment><source xml:lang='nl-BE'>ja</source></segment>"), unit(kBoth), Severity::warning},
    {"BothTextsKeepSpaceOrNeither", "xliff.space-differs",
     unit("<segment><source xml:space='preserve'>ja</source><target>yes</target></segment>"),
     xliff2("<file id='f1' xml:space='preserve'><unit id='u1'><segment><source xml:space='preserve'>ja</source>"
            "<target>yes</target></segment></unit></file>")},
};

class Xliff2Core : public testing::TestWithParam<RuleCase> {};
TEST_P(Xliff2Core, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Structure, Xliff2Core, testing::ValuesIn(kStructure), test::name_of);
INSTANTIATE_TEST_SUITE_P(Identity, Xliff2Core, testing::ValuesIn(kIdentity), test::name_of);
INSTANTIATE_TEST_SUITE_P(Segments, Xliff2Core, testing::ValuesIn(kSegments), test::name_of);

TEST(Xliff2, OnlyWarnsOfAStateWithoutTargetIn20WhichHasNoSuchRule) {
  const auto findings =
      validated(unit("<segment state='final'><source>ja</source></segment>", "", " version='2.0'"), "f.xlf");
  EXPECT_TRUE(test::has(findings, "xliff.state-without-target", Severity::warning)) << test::shown(findings);
  EXPECT_FALSE(has_error(findings));
}

TEST(Xliff2, RefusesVersionsThatItDoesNotKnow) {
  EXPECT_THROW(validated(xliff2(kFile, " version='2.9'"), "f.xlf"), Error);
}

TEST(Xliff2, TakesForeignElementsAndAttributesAsTheyAre) {
  const std::string extended =
      "<file id='f1' my:a='1'><my:x id='1'><my:y>tekst<xliff "
      "xmlns='urn:oasis:names:tc:xliff:document:2.2'/></my:y></my:x>" +
      kUnit + "</file>";
  EXPECT_TRUE(validated(xliff2(extended, R"( version="2.1" my:b="2")"), "f.xlf").empty());
}

TEST(Xliff2, SaysAtWhichAttributeItIs) {
  const auto findings =
      validated("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0'\n  srcLang='nl'>\n" +
                    std::string("<file id='f1'>\n <unit id='ë' translate='maybe'><segment>"
                                "<source>a</source></segment></unit></file></xliff>"),
                "f.xlf");
  ASSERT_EQ(findings.size(), 1U) << test::shown(findings);
  EXPECT_EQ(to_string(findings[0].place), "f.xlf:4:15");
  EXPECT_EQ(findings[0].source, "XLIFF 2.1 § 4.2.2.5");
}

}  // namespace
}  // namespace weerga
