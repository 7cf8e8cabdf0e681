// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;

const std::string kRule = "<rule break='no'><beforebreak>\\bdhr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>";
const std::string kMap = "<languagemap languagepattern='nl.*' languagerulename='Dutch'/>";

std::string srx(const std::string& rules, const std::string& maps = kMap,
                const std::string& header = "<header segmentsubflows='yes' cascade='yes'/>") {
  return "<srx xmlns='http://www.lisa.org/srx20' version='2.0'>" + header +
         "<body><languagerules><languagerule languagerulename='Dutch'>" + rules +
         "</languagerule></languagerules><maprules>" + maps + "</maprules></body></srx>";
}

std::string before(const std::string& expression) {
  return srx("<rule><beforebreak>" + expression + "</beforebreak></rule>");
}

const RuleCase kRules[] = {
    {"AListHasARule", "srx.element-missing", srx(""), srx(kRule)},
    {"ABreakIsYesOrNo", "srx.attribute-value", srx("<rule break='maybe'><beforebreak>a</beforebreak></rule>"),
     srx(kRule)},
    {"AHeaderSaysWhetherItCascades", "srx.attribute-missing", srx(kRule, kMap, "<header segmentsubflows='yes'/>"),
     srx(kRule)},
    {"BeforeComesBeforeAfter", "srx.element-misplaced",
     srx("<rule><afterbreak>a</afterbreak><beforebreak>a</beforebreak></rule>"), srx(kRule)},
    {"AMapLeadsToAList", "srx.rule-missing",
     srx(kRule, "<languagemap languagepattern='.*' languagerulename='German'/>"), srx(kRule)},
    {"ListsHaveTheirOwnNames", "srx.rule-name-not-unique",
     srx(kRule + "</languagerule><languagerule languagerulename='Dutch'>" + kRule),
     srx(kRule + "</languagerule><languagerule languagerulename='Other'>" + kRule)},
    {"ExpressionsCompile", "srx.expression", before("(a"), before("(?i)(a)")},
    {"ExpressionsMayStandInCdata", "srx.expression", before("<![CDATA[(<]]>"), before("x<![CDATA[(<)]]>y")},
    {"PatternsOfLanguagesCompile", "srx.expression",
     srx(kRule, "<languagemap languagepattern='*' languagerulename='Dutch'/>"), srx(kRule)},
    {"HandlesAreOfThreeKinds", "srx.format-handle-twice",
     srx(kRule, kMap,
         "<header segmentsubflows='yes' cascade='no'><formathandle type='end' include='yes'/>"
         "<formathandle type='end' include='no'/></header>"),
     srx(kRule, kMap, "<header segmentsubflows='yes' cascade='no'><formathandle type='end' include='yes'/></header>")},
    {"ARuleSaysWhere", "srx.rule-empty", srx("<rule/>"), srx(kRule), Severity::warning},
    {"WithoutCascadeTheFirstMapIsTaken", "srx.map-unreachable",
     srx(kRule, "<languagemap languagepattern='.*' languagerulename='Dutch'/>" + kMap,
         "<header segmentsubflows='yes' cascade='no'/>"),
     srx(kRule, "<languagemap languagepattern='.*' languagerulename='Dutch'/>" + kMap), Severity::warning},
};

class Srx : public testing::TestWithParam<RuleCase> {};
TEST_P(Srx, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Rules, Srx, testing::ValuesIn(kRules), test::name_of);

TEST(SrxFile, OfTheFirstVersionHasMapsInLists) {
  const std::string first =
      "<srx version='1.0'><header segmentsubflows='yes'/><body><languagerules><languagerule languagerulename='Dutch'>" +
      kRule + "</languagerule></languagerules><maprules><maprule maprulename='m'>" + kMap +
      "</maprule></maprules></body></srx>";
  const auto findings = validated(first, "r.srx");
  EXPECT_TRUE(findings.empty()) << test::shown(findings);
}

}  // namespace
}  // namespace weerga
