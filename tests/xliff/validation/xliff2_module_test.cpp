// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;
using test::segment;
using test::unit;
using test::xliff2;

const std::string kSource = "<segment id='s1'><source>De <mrk id='m1' type='term'>minister</mrk></source></segment>";
const std::string kUnit = "<unit id='u1'>" + kSource + "</unit>";

/// A unit with a module in front.
std::string with(const std::string& module) { return unit(kSource, module); }
/// A file with a module in front.
std::string file(const std::string& module, const std::string& units = kUnit) {
  return xliff2("<file id='f1'>" + module + units + "</file>");
}

std::string match(const std::string& attributes, const std::string& source = "<source>a</source>",
                  const std::string& target = "<target>b</target>") {
  return with("<mtc:matches><mtc:match " + attributes + ">" + source + target + "</mtc:match></mtc:matches>");
}

const RuleCase kMatches[] = {
    {"ACandidateHasAReference", "xliff.attribute-missing", match("id='1'"), match("id='1' ref='#s1'")},
    {"TheReferenceBeginsWithAHash", "xliff.span-reference", match("ref='s1'"), match("ref='#s1'")},
    {"TheReferenceLeadsToTextOfTheUnit", "xliff.span-missing", match("ref='#u1'"), match("ref='#f=f1/u=u1/m1'")},
    {"CandidatesHaveTheirOwnIds", "xliff.id-not-unique",
     with("<mtc:matches><mtc:match id='1' ref='#s1'><source>a</source><target>b</target></mtc:match>"
          "<mtc:match id='1' ref='#s1'><source>a</source><target>b</target></mtc:match></mtc:matches>"),
     match("id='s1' ref='#s1'")},
    {"SimilarityIsAPercentage", "xliff.attribute-value", match("ref='#s1' similarity='100.1'"),
     match("ref='#s1' similarity='100.0'")},
    {"TypesOfCandidatesAreKnown", "xliff.attribute-value", match("ref='#s1' type='fuzzy'"),
     match("ref='#s1' type='tm'")},
    {"ASubTypeOfACandidateNeedsAType", "xliff.match-sub-type", match("ref='#s1' subType='my:x'"),
     match("ref='#s1' type='tm' subType='my:x'")},
    {"ACandidateHasNoLanguage", "xliff.match-language", match("ref='#s1' xml:lang='nl'"), match("ref='#s1'")},
    {"OnlyAReferenceIsInAnotherLanguage", "xliff.language-differs",
     match("ref='#s1'", "<source>a</source>", "<target xml:lang='fr'>b</target>"),
     match("ref='#s1' reference='yes'", "<source>a</source>", "<target xml:lang='fr'>b</target>")},
    {"CodesOfACandidateUseItsOwnData", "xliff.data-missing",
     unit(kSource,
          "<mtc:matches><mtc:match ref='#s1'><source><ph id='1' dataRef='d1'/></source><target>b</target>"
          "</mtc:match></mtc:matches><originalData><data id='d1'>x</data></originalData>"),
     match("ref='#s1'",
           "<originalData><data id='d1'>x</data></originalData><source><ph id='1' dataRef='d1'/></source>")},
    {"CodesOfACandidateHaveTheirOwnIds", "xliff.id-not-unique",
     match("ref='#s1'", "<source><ph id='1'/><ph id='1'/></source>"),
     match("ref='#s1'", "<source><ph id='s1'/></source>")},
    {"AUnitHasOneListOfCandidates", "xliff.module-twice",
     with("<mtc:matches><mtc:match ref='#s1'><source>a</source><target>b</target></mtc:match></mtc:matches>"
          "<mtc:matches><mtc:match ref='#s1'><source>a</source><target>b</target></mtc:match></mtc:matches>"),
     match("ref='#s1'")},
};

std::string entry(const std::string& content) {
  return with("<gls:glossary><gls:glossEntry id='g1'>" + content + "</gls:glossEntry></gls:glossary>");
}

const RuleCase kGlossary[] = {
    {"AnEntryHelps", "xliff.glossary-entry-empty", entry("<gls:term>a</gls:term>"),
     entry("<gls:term>a</gls:term><gls:definition>b</gls:definition>")},
    {"EntriesAndTranslationsShareIds", "xliff.id-not-unique",
     entry("<gls:term>a</gls:term><gls:translation id='g1'>b</gls:translation>"),
     entry("<gls:term>a</gls:term><gls:translation id='t1'>b</gls:translation>")},
    {"AnEntryRefersToTextOfTheUnit", "xliff.span-missing",
     entry("<gls:term>a</gls:term><gls:translation ref='#m2'>b</gls:translation>"),
     entry("<gls:term>a</gls:term><gls:translation ref='#m1'>b</gls:translation>")},
    {"AnEntryHoldsNoText", "xliff.text-not-allowed", entry("x<gls:term>a</gls:term><gls:definition>b</gls:definition>"),
     entry("<gls:term>a</gls:term><gls:definition>b</gls:definition><my:x/>")},
};

const RuleCase kMetadata[] = {
    {"GroupsHaveTheirOwnIds", "xliff.id-not-unique",
     file("<mda:metadata id='a'><mda:metaGroup id='a'><mda:meta type='t'/></mda:metaGroup></mda:metadata>"),
     file("<mda:metadata id='a'><mda:metaGroup id='b'><mda:meta type='t'/></mda:metaGroup></mda:metadata>")},
    {"AMetaHasAType", "xliff.attribute-missing",
     file("<mda:metadata><mda:metaGroup><mda:meta/></mda:metaGroup></mda:metadata>"),
     file("<mda:metadata><mda:metaGroup><mda:meta type='t'/></mda:metaGroup></mda:metadata>")},
    {"AMetaStandsInAGroup", "xliff.element-not-allowed", file("<mda:metadata><mda:meta type='t'/></mda:metadata>"),
     file("<mda:metadata><mda:metaGroup appliesTo='ignorable'><mda:meta type='t'/></mda:metaGroup></mda:metadata>")},
};

std::string item(const std::string& content, const std::string& attributes = " mimeType='image/png'") {
  return file("<res:resourceData><res:resourceItem id='r1'" + attributes + ">" + content +
              "</res:resourceItem></res:resourceData>");
}

const RuleCase kResources[] = {
    {"AResourceIsHereOrThere", "xliff.resource-content-or-href", item("<res:source/>"), item("<res:source href='a'/>")},
    {"AResourceIsNotInTwoPlaces", "xliff.resource-content-or-href", item("<res:source href='a'><my:x/></res:source>"),
     item("<res:source><my:x/></res:source>")},
    {"ASourceIsInTheSourceLanguage", "xliff.resource-language", item("<res:source xml:lang='de' href='a'/>"),
     item("<res:source xml:lang='nl' href='a'/>")},
    {"AnItemElsewhereHasAType", "xliff.resource-type-missing", item("<res:source href='a'/>", ""),
     item("<res:source><my:x/></res:source>", "")},
    {"AnItemHoldsSomething", "xliff.resource-empty", item(""), item("<res:reference href='a'/>")},
    {"ItemsHaveTheirOwnIds", "xliff.id-not-unique",
     file("<res:resourceData><res:resourceItemRef id='a' ref='a'/><res:resourceItem id='a'><res:reference href='a'/>"
          "</res:resourceItem></res:resourceData>"),
     file("<res:resourceData><res:resourceItemRef id='b' ref='a'/><res:resourceItem id='a'><res:reference href='a'/>"
          "</res:resourceItem></res:resourceData>")},
    {"ReferencesShouldLeadToAnItem", "xliff.resource-missing",
     with("<res:resourceData><res:resourceItemRef ref='a'/></res:resourceData>"), item("<res:reference href='a'/>"),
     Severity::warning},
};

std::string change(const std::string& revisions,
                   const std::string& items = "<ctr:item property='content'>x</ctr:item>") {
  return with("<ctr:changeTrack><ctr:revisions " + revisions + "><ctr:revision>" + items +
              "</ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id='a' category='c'>x</note>"
              "<note id='b'>y</note></notes>");
}

const RuleCase kChanges[] = {
    {"ARevisionRefersToSomething", "xliff.change-reference", change("appliesTo='note' ref='c'"),
     change("appliesTo='note' ref='a'")},
    {"ARevisionOfOneOfManyNamesIt", "xliff.change-ambiguous", change("appliesTo='note'"), change("appliesTo='source'")},
    {"APropertyIsAnAttribute", "xliff.change-property",
     change("appliesTo='note' ref='b'", "<ctr:item property='category'>x</ctr:item>"),
     change("appliesTo='note' ref='a'", "<ctr:item property='category'>x</ctr:item>")},
    {"APropertyHasOneValue", "xliff.change-property-twice",
     change("appliesTo='note' ref='a'",
            "<ctr:item property='category'>x</ctr:item><ctr:item property='category'>y</ctr:item>"),
     change("appliesTo='note' ref='a'", "<ctr:item property='category'>x</ctr:item>")},
};

const std::string kProfiles = "<slr:profiles generalProfile='xliff:codepoints' storageProfile='xliff:utf8'/>";

std::string sized(const std::string& attributes, const std::string& head = kProfiles) {
  return file(head, "<unit id='u1' " + attributes + ">" + kSource + "</unit>");
}

const RuleCase kSizes[] = {
    {"RestrictionsArePairsOfNumbers", "xliff.size-restriction", sized("slr:sizeRestriction='1,2,3'"),
     sized("slr:sizeRestriction='1,*'")},
    {"StorageIsCountedInBytes", "xliff.size-restriction", sized("slr:storageRestriction='veel'"),
     sized("slr:storageRestriction='25'")},
    {"SizesAreWholeNumbers", "xliff.size-number", sized("slr:sizeInfo='veel'"), sized("slr:sizeInfo='veel'", "")},
    {"NoProfileCountsInFractions", "xliff.size-number", sized("slr:equivStorage='2.5'", ""),
     sized("slr:equivStorage='2'", "")},
    {"ASizeIsSaidOnce", "xliff.size-twice",
     sized("slr:sizeInfo='1' slr:sizeInfoRef='a'", "<slr:data profile='p'><my:x id='a'/></slr:data>"),
     sized("slr:sizeInfoRef='a'", "<slr:data profile='p'><my:x id='a'/></slr:data>")},
    {"DataStandsBesideOrAround", "xliff.size-data-missing",
     sized("slr:sizeInfoRef='b'", "<slr:data profile='p'><my:x id='a'/></slr:data>"),
     sized("slr:sizeInfoRef='a'", "<slr:data profile='p'><my:x id='a'/></slr:data>")},
    {"ProfilesShouldStandInTheFile", "xliff.module-place", with(kProfiles), file(kProfiles), Severity::warning},
};

std::string rule(const std::string& attributes) {
  return with("<val:validation><val:rule " + attributes + "/></val:validation>");
}

const RuleCase kRules[] = {
    {"ARuleHasACondition", "xliff.rule-one-condition", rule(""), rule("my:x='1'")},
    {"ARuleHasOneCondition", "xliff.rule-one-condition", rule("isPresent='a' startsWith='a'"), rule("startsWith='a'")},
    {"AConditionIsOursOrTheirs", "xliff.rule-one-condition", rule("isPresent='a' my:x='1'"), rule("isPresent='a'")},
    {"AbsenceIsNotLookedForInTheSource", "xliff.rule-exists-in-source", rule("isNotPresent='a' existsInSource='yes'"),
     rule("endsWith='a' existsInSource='yes'")},
    {"OccursIsPositive", "xliff.attribute-value", rule("isPresent='a' occurs='0'"), rule("isPresent='a' occurs='1'")},
    {"OccursCountsWhatIsPresent", "xliff.rule-occurs", rule("endsWith='a' occurs='1'"),
     rule("isPresent='a' occurs='1'"), Severity::warning},
};

const RuleCase kStyles[] = {
    {"AStyleIsAnElementOfHtml", "xliff.attribute-value", segment("<ph id='1' fs:fs='marquee'/>"),
     segment("<ph id='1' fs:fs='b'/>")},
    {"ThereIsNoOtherStyleAttribute", "xliff.attribute-not-allowed", segment("<ph id='1' fs:font='b'/>"),
     segment("<ph id='1' fs:fs='img' fs:subFs='src,a.png'/>")},
    {"ASubStyleNeedsAStyle", "xliff.sub-style", segment("<ph id='1' fs:subFs='src,a'/>"),
     segment("<ph id='1' fs:fs='img' fs:subFs='src,a'/>")},
};

std::string mark(const std::string& attributes, const std::string& head = {}) {
  return unit("<segment id='s1'><source><mrk id='m1' " + attributes + ">a</mrk></source></segment>", head,
              R"( version="2.1" its:version="2.0")");
}

const std::string kIssues =
    "<its:locQualityIssues xml:id='q1'><its:locQualityIssue locQualityIssueType='misspelling'/></its:locQualityIssues>";

const RuleCase kIts[] = {
    {"AnnotationsOfItsAreGeneric", "xliff.its-type", mark("type='term' its:taClassRef='http://x'"),
     mark("type='its:generic' its:taClassRef='http://x'")},
    {"AnIssueStandsHereOrThere", "xliff.its-exclusive",
     mark("its:locQualityIssuesRef='#its=q1' its:locQualityIssueType='style'", kIssues),
     mark("its:locQualityIssuesRef='#its=q1'", kIssues)},
    {"IssuesAreInTheUnit", "xliff.its-reference", mark("its:locQualityIssuesRef='#its=q2'", kIssues),
     mark("its:locQualityIssuesRef='#its=q1'", kIssues)},
    {"AScoreIsNoVote", "xliff.its-exclusive", mark("its:locQualityRatingScore='1' its:locQualityRatingVote='1'"),
     mark("its:locQualityRatingScore='1'")},
    {"AThresholdHasAScore", "xliff.its-threshold", mark("its:locQualityRatingScoreThreshold='1'"),
     mark("its:locQualityRatingScoreThreshold='1' its:locQualityRatingScore='1'")},
    {"AnIdentityIsWhole", "xliff.its-pair", mark("its:taSource='x'"), mark("its:taSource='x' its:taIdent='y'")},
    {"ConfidenceIsAFraction", "xliff.attribute-value", mark("its:mtConfidence='80'"),
     mark("its:mtConfidence='0.8' its:annotatorsRef='mt-confidence|http://x'")},
    {"ConfidenceIsSomebodys", "xliff.its-annotator", mark("its:mtConfidence='0.8'"),
     mark("its:mtConfidence='0.8' its:annotatorsRef='mt-confidence|http://x'"), Severity::warning},
    {"AnnotatorsHaveACategory", "xliff.its-annotators", mark("its:annotatorsRef='machine|http://x'"),
     mark("its:annotatorsRef='provenance|http://x translate|http://x'")},
    {"ACategoryHasOneAnnotator", "xliff.its-annotators", mark("its:annotatorsRef='provenance|a provenance|b'"),
     mark("its:annotatorsRef='provenance|a'")},
    {"AnIssueSaysSomething", "xliff.its-issue-empty",
     mark("translate='no'", "<its:locQualityIssues xml:id='q1'><its:locQualityIssue/></its:locQualityIssues>"),
     mark("translate='no'", kIssues)},
    {"ARecordNamesSomebody", "xliff.its-record-empty",
     mark("translate='no'", "<its:provenanceRecords xml:id='q1'><its:provenanceRecord/></its:provenanceRecords>"),
     mark("translate='no'",
          "<its:provenanceRecords xml:id='q1'><its:provenanceRecord person='a'/></its:provenanceRecords>")},
    {"StandOffListsHaveTheirOwnIds", "xliff.id-not-unique", mark("translate='no'", kIssues + kIssues),
     mark("translate='no'", kIssues)},
};

std::string plural(const std::string& group, const std::string& one) {
  return xliff2(
      "<file id='f1'><group id='g1' " + group + "><unit id='u1' " + one + ">" + kSource + "</unit></group></file>",
      R"( version="2.2")");
}

const RuleCase kPlurals[] = {
    {"ASwitchHasAKind", "xliff.switch", plural("pgs:switch='number:n'", ""),
     plural("pgs:switch='plural:n,gender:g'", "")},
    {"ACaseHasAsManyValues", "xliff.case-count", plural("pgs:switch='plural:n gender:g'", "pgs:case='one'"),
     plural("pgs:switch='plural:n gender:g'", "pgs:case='one feminine'")},
    {"ACaseHasASwitch", "xliff.case-without-switch", plural("", "pgs:case='one'"),
     plural("pgs:switch='plural:n'", "pgs:case='one'"), Severity::warning},
};

class Xliff2Modules : public testing::TestWithParam<RuleCase> {};
TEST_P(Xliff2Modules, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Matches, Xliff2Modules, testing::ValuesIn(kMatches), test::name_of);
INSTANTIATE_TEST_SUITE_P(Glossary, Xliff2Modules, testing::ValuesIn(kGlossary), test::name_of);
INSTANTIATE_TEST_SUITE_P(Metadata, Xliff2Modules, testing::ValuesIn(kMetadata), test::name_of);
INSTANTIATE_TEST_SUITE_P(Resources, Xliff2Modules, testing::ValuesIn(kResources), test::name_of);
INSTANTIATE_TEST_SUITE_P(Changes, Xliff2Modules, testing::ValuesIn(kChanges), test::name_of);
INSTANTIATE_TEST_SUITE_P(Sizes, Xliff2Modules, testing::ValuesIn(kSizes), test::name_of);
INSTANTIATE_TEST_SUITE_P(Rules, Xliff2Modules, testing::ValuesIn(kRules), test::name_of);
INSTANTIATE_TEST_SUITE_P(Styles, Xliff2Modules, testing::ValuesIn(kStyles), test::name_of);
INSTANTIATE_TEST_SUITE_P(Its, Xliff2Modules, testing::ValuesIn(kIts), test::name_of);
INSTANTIATE_TEST_SUITE_P(Plurals, Xliff2Modules, testing::ValuesIn(kPlurals), test::name_of);

}  // namespace
}  // namespace weerga
