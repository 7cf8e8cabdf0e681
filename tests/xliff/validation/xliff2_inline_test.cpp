// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;
using test::segment;
using test::unit;

constexpr std::string_view kData = "<originalData><data id='d1'>x</data></originalData>";
constexpr std::string_view kNotes = "<notes><note id='n1'>a</note></notes>";
const std::string kFixed = " canCopy='no' canDelete='no' ";

std::string two_segments(const std::string& first, const std::string& second) {
  return unit("<segment><source>" + first + "</source></segment><segment><source>" + second + "</source></segment>");
}

/// A sequence that may not be moved: codes 1 and 2.
const std::string kSequence = "<ph id='1'" + kFixed + "canReorder='firstNo'/><ph id='2'" + kFixed + "canReorder='no'/>";

const RuleCase kCodes[] = {
    {"DataIsInTheUnit", "xliff.data-missing", segment("<ph id='1' dataRef='d2'/>", "", kData),
     segment("<ph id='1' dataRef='d1'/>", "", kData)},
    {"DataOfAStartIsInTheUnit", "xliff.data-missing",
     segment("<pc id='1' dataRefStart='d1' dataRefEnd='d2'>a</pc>", "", kData),
     segment("<pc id='1' dataRefStart='d1' dataRefEnd='d1'>a</pc>", "", kData)},
    {"DataReferencesShouldComeInPairs", "xliff.half-a-pair", segment("<pc id='1' dataRefStart='d1'>a</pc>", "", kData),
     segment("<pc id='1' dataRefStart='d1' dataRefEnd='d1'>a</pc>", "", kData), Severity::warning},
    {"ASubTypeNeedsAType", "xliff.sub-type", segment("<ph id='1' subType='my:x'/>"),
     segment("<ph id='1' type='fmt' subType='my:x'/>")},
    {"SubTypesOfTheStandardFitTheType", "xliff.sub-type", segment("<ph id='1' type='fmt' subType='xlf:var'/>"),
     segment("<ph id='1' type='ui' subType='xlf:var'/>")},
    {"AnEndFollowsItsStart", "xliff.code-not-started", two_segments("<ec startRef='1'/>a", "<sc id='1'/>b"),
     two_segments("<sc id='1'/>a", "b<ec startRef='1'/>")},
    {"AStartHasAnEnd", "xliff.code-not-ended", segment("<sc id='1'/>a"), segment("<sc id='1' isolated='yes'/>a")},
    {"AnIsolatedStartHasNoEnd", "xliff.isolated", segment("<sc id='1' isolated='yes'/>a<ec startRef='1'/>"),
     segment("<sc id='1'/>a<ec startRef='1'/>")},
    {"AnIsolatedEndHasAnId", "xliff.end-code-identity", segment("<ec isolated='yes' startRef='1'/>"),
     segment("<ec isolated='yes' id='1'/>")},
    {"AnEndHasNoIdOfItsOwn", "xliff.end-code-identity", segment("<sc id='1'/>a<ec id='2' startRef='1'/>"),
     segment("<sc id='1'/>a<ec startRef='1'/>")},
    {"AnEndHasNoDirection", "xliff.end-code-attribute", segment("<sc id='1'/>a<ec startRef='1' dir='ltr'/>"),
     segment("<ec isolated='yes' id='1' dir='ltr'/>")},
    {"AnEndHasNoStyle", "xliff.end-code-attribute", segment("<sc id='1'/>a<ec startRef='1' fs:fs='b'/>"),
     segment("<ec isolated='yes' id='1' fs:fs='b'/>")},
    {"ACodeIsEndedOnce", "xliff.start-twice", segment("<sc id='1'/>a<ec startRef='1'/><ec startRef='1'/>"),
     segment("<sc id='1'/>a<ec startRef='1'/>")},
    {"BothEndsHaveTheSameHints", "xliff.pair-differs", segment("<sc id='1' canCopy='no'/>a<ec startRef='1'/>"),
     segment("<sc id='1' canCopy='no'/>a<ec startRef='1' canCopy='no'/>")},
    {"TheEndOfAFixedStartIsFixed", "xliff.pair-differs",
     segment("<sc id='1'" + kFixed + "canReorder='firstNo'/>a<ec startRef='1'" + kFixed + "/>"),
     segment("<sc id='1'" + kFixed + "canReorder='firstNo'/>a<ec startRef='1'" + kFixed + "canReorder='no'/>")},
    {"ACopyHasABase", "xliff.copy-of-missing", segment("<ph id='1'/><ph id='2' copyOf='3'/>"),
     segment("<ph id='1'/><ph id='2' copyOf='1'/>")},
    {"SomeCodesMayNotBeCopied", "xliff.copy-forbidden", segment("<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>"),
     segment("<ph id='1' canCopy='yes'/><ph id='2' copyOf='1'/>")},
    {"CopiesWithDataReferToTheData", "xliff.copy-of-with-data",
     segment("<ph id='1' dataRef='d1'/><ph id='2' copyOf='1' dataRef='d1'/>", "", kData),
     segment("<ph id='1' dataRef='d1'/><ph id='2' dataRef='d1'/>", "", kData)},
    {"FixedCodesMayNotBeCopiedOrDeleted", "xliff.can-reorder-alone",
     segment("<ph id='1' canReorder='firstNo' canCopy='no'/>"),
     segment("<ph id='1' canReorder='firstNo'" + kFixed + "/>")},
    {"CodePointsAreHexadecimal", "xliff.code-point", segment("<cp hex='zz'/>"), segment("<cp hex='001F'/>")},
    {"CodePointsGoTo10FFFF", "xliff.code-point", segment("<cp hex='110000'/>"), segment("<cp hex='D800'/>")},
    {"LegalCharactersStandAsThemselves", "xliff.code-point-legal", segment("<cp hex='00E9'/>"),
     segment("<cp hex='FFFE'/>")},
    {"OldControlCharactersAreDoubtful", "xliff.code-point-legal", segment("<cp hex='0080'/>"),
     segment("<cp hex='0000'/>"), Severity::warning},
    {"SubFlowsAreUnitsOfTheFile", "xliff.sub-flow-missing", segment("<ph id='1' subFlows='u1 u9'/>"),
     segment("<ph id='1' subFlows='u1'/>")},
};

const RuleCase kHints[] = {
    {"ASequenceBeginsWithFirstNo", "xliff.reorder-start", segment("<ph id='1'" + kFixed + "canReorder='no'/>"),
     segment(kSequence)},
    {"AFreeCodeEndsASequence", "xliff.reorder-start",
     segment("<ph id='1'" + kFixed + "canReorder='firstNo'/><ph id='3'/><ph id='2'" + kFixed + "canReorder='no'/>"),
     segment("<ph id='3'/>" + kSequence)},
    {"ASequenceKeepsItsOrder", "xliff.reorder-changed",
     segment(kSequence + "<ph id='3'" + kFixed + "canReorder='no'/>",
             "<ph id='1'" + kFixed + "canReorder='firstNo'/><ph id='3'" + kFixed + "canReorder='no'/><ph id='2'" +
                 kFixed + "canReorder='no'/>"),
     segment(kSequence + "<ph id='3'/>", "<ph id='3'/>" + kSequence)},
    {"ACodeStaysInItsSpan", "xliff.reorder-changed",
     segment("<pc id='1'" + kFixed + "canReorder='firstNo'>a<ph id='2'" + kFixed + "canReorder='no'/></pc>",
             "<pc id='1'" + kFixed + "canReorder='firstNo'>a</pc><ph id='2'" + kFixed + "canReorder='no'/>"),
     segment("<pc id='1'" + kFixed + "canReorder='firstNo'>a<ph id='2'" + kFixed + "canReorder='no'/></pc>",
             "<pc id='1'" + kFixed + "canReorder='firstNo'><ph id='2'" + kFixed + "canReorder='no'/>a</pc>")},
    {"SomeCodesMayNotBeDeleted", "xliff.code-removed", segment("<ph id='1' canDelete='no'/>a", "a"),
     segment("<ph id='1' canDelete='no'/>a", "a<ph id='1'/>")},
    {"NothingIsMissingBeforeThereIsATarget", "xliff.code-removed",
     segment("<ph id='1' canDelete='no'/>a", "<ph id='2'/>"), segment("<ph id='1' canDelete='no'/>a")},
};

const RuleCase kAnnotations[] = {
    {"AnAnnotationIsEnded", "xliff.annotation-not-ended", segment("<sm id='m1' translate='no'/>a"),
     segment("<sm id='m1' translate='no'/>a<em startRef='m1'/>")},
    {"AnAnnotationIsStarted", "xliff.annotation-not-started", segment("a<em startRef='m1'/>"),
     segment("<sm id='m1' translate='no'/>a<em startRef='m1'/>")},
    {"ACommentSaysSomething", "xliff.comment-value-or-ref", segment("<mrk id='m1' type='comment'>a</mrk>"),
     segment("<mrk id='m1' type='comment' value='x'>a</mrk>")},
    {"ACommentSaysOneThing", "xliff.comment-value-or-ref",
     segment("<mrk id='m1' type='comment' value='x' ref='#n=n1'>a</mrk>", "", kNotes),
     segment("<mrk id='m1' type='comment' ref='#f=f1/u=u1/n=n1'>a</mrk>", "", kNotes)},
    {"ACommentIsANoteOfItsUnit", "xliff.comment-note",
     segment("<mrk id='m1' type='comment' ref='#f=f1/n=n1'>a</mrk>", "", kNotes),
     segment("<mrk id='m1' type='comment' ref='#n=n1'>a</mrk>", "", kNotes)},
    {"TypesOfAnnotationsAreKnown", "xliff.attribute-value", segment("<mrk id='m1' type='remark'>a</mrk>"),
     segment("<mrk id='m1' type='my:remark'>a</mrk>")},
    {"AnAnnotationShouldMeanSomething", "xliff.annotation-without-meaning", segment("<mrk id='m1'>a</mrk>"),
     segment("<mrk id='m1' translate='no'>a</mrk>"), Severity::warning},
    {"ReferencesShouldLeadSomewhere", "xliff.reference-missing", segment("<mrk id='m1' type='term' ref='#m9'>a</mrk>"),
     segment("<mrk id='m1' type='term' ref='#s1'>a</mrk>"), Severity::warning},
};

std::string term(const std::string& ref) {
  return segment("<mrk id='m1' type='my:x' ref='" + ref + "'>a</mrk>", "b", kNotes);
}

const RuleCase kFragments[] = {
    {"SelectorsAreNameTokens", "xliff.fragment-syntax", term("#u=u1/n="), term("#/f=f1/u=u1/n=n1")},
    {"PrefixesAreNameTokens", "xliff.fragment-syntax", term("#u=u1/g$s=x"), term("#u=u1/gls=x")},
    {"ContainersComeFromTheOutside", "xliff.fragment-order", term("#u=u1/f=f1"), term("#f=f1/u=u1")},
    {"APrefixStandsOnce", "xliff.fragment-prefix-twice", term("#u=u1/u=u1"), term("#u=u1")},
    {"OneThingIsNamed", "xliff.fragment-leaf", term("#s1/m1"), term("#s1")},
    {"TheThingStandsAtTheEnd", "xliff.fragment-leaf", term("#n=n1/u=u1"), term("#u=u1/n=n1")},
    {"ModulesHaveLongPrefixes", "xliff.fragment-prefix-short", term("#z=x"), term("#t=x")},
    {"PrefixesAreRegistered", "xliff.fragment-prefix-unknown", term("#my=x"), term("#its=x")},
    {"OtherAddressesAreNobodysBusiness", "xliff.fragment-prefix-unknown", term("#my=x"), term("http://x/#my=x")},
};

class Xliff2Inline : public testing::TestWithParam<RuleCase> {};
TEST_P(Xliff2Inline, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Codes, Xliff2Inline, testing::ValuesIn(kCodes), test::name_of);
INSTANTIATE_TEST_SUITE_P(Hints, Xliff2Inline, testing::ValuesIn(kHints), test::name_of);
INSTANTIATE_TEST_SUITE_P(Annotations, Xliff2Inline, testing::ValuesIn(kAnnotations), test::name_of);
INSTANTIATE_TEST_SUITE_P(Fragments, Xliff2Inline, testing::ValuesIn(kFragments), test::name_of);

TEST(Xliff2, LetsASpanWaitForTheTranslationOfItsOtherEnd) {
  const std::string half =
      "<segment><source><sc id='1'/>a</source><target><sc id='1'/>a</target></segment>"
      "<segment><source>b<ec startRef='1'/></source></segment>";
  const auto findings = validated(unit(half), "f.xlf");
  EXPECT_FALSE(has_error(findings)) << test::shown(findings);
}

TEST(Xliff2, ReadsSequencesInTheOrderOfTheTranslation) {
  const std::string swapped = "<segment><source>" + kSequence + "</source><target order='2'>" + kSequence +
                              "</target></segment><segment><source>b</source><target order='1'>b</target></segment>";
  const auto findings = validated(unit(swapped), "f.xlf");
  EXPECT_FALSE(has_error(findings)) << test::shown(findings);
}

}  // namespace
}  // namespace weerga
