// SPDX-License-Identifier: Apache-2.0
#include "tests/xliff/validation/rule_case.h"

namespace weerga {
namespace {

using test::RuleCase;

/// Version 2: an entry of a <martif>.
std::string martif(const std::string& entry) {
  return "<martif type='TBX' xml:lang='en'><martifHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc>"
         "</martifHeader><text><body><termEntry id='c1'>" +
         entry + "</termEntry></body></text></martif>";
}

const std::string kLangSet = "<langSet xml:lang='nl'><tig><term>akte</term></tig></langSet>";

const RuleCase kVersion2[] = {
    {"AnEntryHasALanguage", "tbx.element-missing", martif("<note>n</note>"), martif("<note>n</note>" + kLangSet)},
    {"ALanguageHasAName", "tbx.attribute-missing", martif("<langSet><tig><term>akte</term></tig></langSet>"),
     martif(kLangSet)},
    {"ALanguageHasATerm", "tbx.element-missing", martif("<langSet xml:lang='nl'/>"), martif(kLangSet)},
    {"ATermComesFirst", "tbx.element-misplaced",
     martif("<langSet xml:lang='nl'><tig><termNote type='x'>n</termNote><term>akte</term></tig></langSet>"),
     martif("<langSet xml:lang='nl'><tig><term>akte</term><termNote type='x'>n</termNote></tig></langSet>")},
    {"DescriptionsHaveAType", "tbx.attribute-missing", martif("<descrip>d</descrip>" + kLangSet),
     martif("<descrip type='definition'>d</descrip>" + kLangSet)},
    {"ATermIsNotEmpty", "tbx.term-empty", martif("<langSet xml:lang='nl'><tig><term/></tig></langSet>"),
     martif(kLangSet), Severity::warning},
    {"ALanguageShouldBeATag", "tbx.language-tag",
     martif("<langSet xml:lang='Dutch language'><tig><term>a</term></tig></langSet>"), martif(kLangSet),
     Severity::warning},
};

/// Version 3.
std::string tbx(const std::string& entry, const std::string& style = "dca", const std::string& type = "TBX-Basic") {
  return "<tbx type='" + type + "' style='" + style +
         "' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2' "
         "xmlns:min='http://www.tbxinfo.net/ns/min' xmlns:basic='http://www.tbxinfo.net/ns/basic'><tbxHeader><fileDesc>"
         "<sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id='c1'>" +
         entry + "</conceptEntry></body></text></tbx>";
}

std::string term(const std::string& notes) {
  return "<langSec xml:lang='nl'><termSec><term id='t1'>akte</term>" + notes + "</termSec></langSec>";
}

const RuleCase kVersion3[] = {
    {"AConceptHasALanguage", "tbx.element-missing", tbx(""), tbx(term(""))},
    {"ALanguageIsATag", "tbx.language-tag", tbx("<langSec xml:lang='n'><termSec><term>a</term></termSec></langSec>"),
     tbx(term(""))},
    {"AStyleIsOneOfTwo", "tbx.attribute-value", tbx(term(""), "xyz"), tbx(term(""), "dct")},
    {"IdsAreUnique", "tbx.id-not-unique", tbx(term("<note id='t1'>n</note>")), tbx(term("<note id='n1'>n</note>"))},
    {"ACategoryHasAName", "tbx.category-missing", tbx(term("<termNote type=''>n</termNote>")), tbx(term(""))},
    {"CategoriesBelongToTheDialect", "tbx.category-unknown", tbx(term("<termNote type='colour'>n</termNote>")),
     tbx(term("<termNote type='geographicalUsage'>n</termNote>"))},
    {"TheSmallDialectHasFewer", "tbx.category-unknown",
     tbx(term("<descrip type='context'>n</descrip>"), "dca", "TBX-Min"),
     tbx(term("<termNote type='partOfSpeech'>noun</termNote>"), "dca", "TBX-Min")},
    {"OtherDialectsHaveOthers", "tbx.category-unknown", tbx(term("<termNote type='colour'>n</termNote>")),
     tbx(term("<termNote type='colour'>n</termNote>"), "dca", "TBX-Own")},
    {"CategoriesHaveTheirLevel", "tbx.category-level", tbx(term("<descrip type='subjectField'>n</descrip>")),
     tbx("<descrip type='subjectField'>n</descrip>" + term(""))},
    {"AGroupIsNoLevel", "tbx.category-level",
     tbx("<descripGrp><descrip type='context'>n</descrip></descripGrp>" + term("")),
     tbx(term("<descripGrp><descrip type='context'>n</descrip></descripGrp>"))},
    {"SomeCategoriesHaveFixedValues", "tbx.category-value",
     tbx(term("<termNote type='partOfSpeech'>zelfst.</termNote>")),
     tbx(term("<termNote type='partOfSpeech'> noun </termNote>"))},
    {"AReferenceLeadsToAnEntry", "tbx.target-missing", tbx(term("<ref type='crossReference' target='c9'>n</ref>")),
     tbx(term("<ref type='crossReference' target='c1'>n</ref>"))},
    {"AnAddressIsOfTheWeb", "tbx.target-missing", tbx("<xref type='xGraphic' target='a.png'>n</xref>" + term("")),
     tbx("<xref type='xGraphic' target='https://example.org/a.png'>n</xref>" + term(""))},
    {"ADateIsADate", "tbx.date",
     tbx("<transacGrp><transac type='transactionType'>origination</transac><date>17 mei</date></transacGrp>" +
         term("")),
     tbx("<transacGrp><transac type='transactionType'>origination</transac><date>2024-05-17</date></transacGrp>" +
         term(""))},
    {"ModulesBelongToTheirStyle", "tbx.style-mixed", tbx(term("<min:partOfSpeech>noun</min:partOfSpeech>")),
     tbx(term("<min:partOfSpeech>noun</min:partOfSpeech>"), "dct")},
    {"ModulesHaveTheirCategories", "tbx.category-unknown", tbx(term("<min:termType>acronym</min:termType>"), "dct"),
     tbx(term("<basic:termType>acronym</basic:termType>"), "dct")},
    {"ModulesHaveTheirValues", "tbx.category-value", tbx(term("<basic:termType>afk.</basic:termType>"), "dct"),
     tbx(term("<basic:termType>abbreviation</basic:termType>"), "dct")},
    {"ModulesHaveTheirLevels", "tbx.category-level", tbx("<basic:context>n</basic:context>" + term(""), "dct"),
     tbx(term("<basic:context>n</basic:context>"), "dct")},
};

class Tbx : public testing::TestWithParam<RuleCase> {};
TEST_P(Tbx, Holds) { test::expect_rule(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Version2, Tbx, testing::ValuesIn(kVersion2), test::name_of);
INSTANTIATE_TEST_SUITE_P(Version3, Tbx, testing::ValuesIn(kVersion3), test::name_of);

}  // namespace
}  // namespace weerga
