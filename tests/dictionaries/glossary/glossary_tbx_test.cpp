// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dictionaries/glossary/glossary.h"

namespace weerga {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr std::string_view kOld = R"(<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
 <termEntry id="t1"><descrip type="subjectField">weapons</descrip>
  <descripGrp><descrip type="definition">sets fire</descrip><admin type="source">CCW</admin></descripGrp>
  <langSet xml:lang="nl"><tig><term>brandwapen</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
  <langSet xml:lang="en"><ntig><termGrp><term>incendiary <hi>weapon</hi></term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp><note>CCW wording</note></ntig>
   <tig><term>fire weapon</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
 </termEntry>
</body></text></martif>)";

constexpr std::string_view kNew = R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
 <conceptEntry id="c7"><min:subjectField>organisations</min:subjectField>
  <langSec xml:lang="nl"><termSec><term>OVSE</term><basic:termType>acronym</basic:termType></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>OSCE</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
  </termSec></langSec>
 </conceptEntry>
</body></text></tbx>)";

Glossary sample() {
  Glossary glossary;
  glossary.add({.id = "7 & more",
                .terms = {{.text = "staakt-het-vuren", .language = "nl", .part_of_speech = "noun"},
                          {.text = "cease <fire>",
                           .language = "en-GB",
                           .part_of_speech = "phrase",
                           .status = TermStatus::superseded,
                           .note = "a \"note\"\nin two lines",
                           .source = "UN"}},
                .domain = "security",
                .dossier = "27 925",
                .definition = "both stop",
                .note = "general",
                .source = "us"});
  return glossary;
}

TEST(GlossaryFromTbx, ReadsTheEditionOf2008) {
  const Glossary glossary = Glossary::from_tbx(kOld);
  ASSERT_THAT(glossary.concepts(), SizeIs(1));
  const Concept& weapon = glossary.concepts()[0];
  EXPECT_EQ(weapon.id, "t1");
  EXPECT_EQ(weapon.domain, "weapons");
  EXPECT_EQ(weapon.definition, "sets fire");
  ASSERT_THAT(weapon.terms, SizeIs(3));
  EXPECT_EQ(weapon.terms[0].part_of_speech, "noun");
  EXPECT_EQ(weapon.terms[1].text, "incendiary weapon");
  EXPECT_EQ(weapon.terms[1].note, "CCW wording");
  EXPECT_EQ(weapon.terms[2].status, TermStatus::forbidden);
}

TEST(GlossaryFromTbx, ReadsTheEditionOf2019InTheDctStyle) {
  const Glossary glossary = Glossary::from_tbx(kNew);
  ASSERT_THAT(glossary.concepts(), SizeIs(1));
  EXPECT_EQ(glossary.concepts()[0].domain, "organisations");
  EXPECT_EQ(glossary.concepts()[0].terms[0].part_of_speech, "acronym");
  EXPECT_EQ(glossary.concepts()[0].terms[1].status, TermStatus::admitted);
}

TEST(GlossaryToTbx, ReadsBackAsItWas) {
  const Glossary glossary = sample();
  const std::string written = glossary.to_tbx();
  Glossary again = Glossary::from_tbx(written);
  ASSERT_THAT(again.concepts(), SizeIs(1));
  Concept entry = again.concepts()[0];
  EXPECT_EQ(entry.id, "c7___more");
  entry.id = "7 & more";
  EXPECT_EQ(entry, glossary.concepts()[0]);
  EXPECT_EQ(again.to_tbx(), written);
}

TEST(GlossaryToTbx, WritesNothingThatXmlForbids) {
  Glossary glossary;
  glossary.add({.terms = {{.text = "a\x01"
                                   "b",
                           .language = "nl"},
                          {.text = "c", .language = "en"}}});
  EXPECT_EQ(Glossary::from_tbx(glossary.to_tbx()).concepts()[0].terms[0].text, "ab");
}

TEST(GlossaryToTbx, KeepsIdsApartThatBecomeOne) {
  Glossary glossary;
  for (const char* id : {"a b", "a_b"})
    glossary.add({.id = id, .terms = {{.text = id, .language = "nl"}, {.text = "x", .language = "en"}}});
  const Glossary again = Glossary::from_tbx(glossary.to_tbx());
  EXPECT_NE(again.concepts()[0].id, again.concepts()[1].id);
}

TEST(GlossaryFromTbx, ReportsEntriesWithoutTerms) {
  const Glossary glossary = Glossary::from_tbx(
      "<martif><text><body><termEntry id='x'><langSet xml:lang='nl'><tig><term> </term></tig></langSet></termEntry>"
      "</body></text></martif>");
  EXPECT_THAT(glossary.concepts(), SizeIs(0));
  ASSERT_THAT(glossary.diagnostics(), SizeIs(1));
  EXPECT_EQ(glossary.diagnostics()[0].place.line, 1U);
}

TEST(GlossaryFromTbx, RefusesOtherXml) {
  EXPECT_THROW(Glossary::from_tbx("<html/>"), Error);
  EXPECT_THROW(Glossary::from_tbx("<tbx>"), Error);
  EXPECT_THROW(Glossary::from_tbx("<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>"), Error);
}

TEST(GlossaryFromTbx, IgnoresTermsOutsideEntries) {
  EXPECT_THAT(Glossary::from_tbx("<tbx><term>x</term><termSec><term>y</term></termSec><note>z</note></tbx>").concepts(),
              SizeIs(0));
}

TEST(GlossaryFromTbx, NamesThePlaceOfAnEntryFarDown) {
  const Glossary glossary = Glossary::from_tbx(
      "<martif><text><body>\n<termEntry><langSet xml:lang='nl'><tig><term>wet</term></tig></langSet></termEntry>\n"
      " <termEntry><langSet><tig><term>act</term></tig></langSet></termEntry></body></text></martif>");
  EXPECT_THAT(glossary.concepts(), SizeIs(1));
  ASSERT_THAT(glossary.diagnostics(), SizeIs(1));
  EXPECT_EQ(glossary.diagnostics()[0].place.line, 3U);
}

TEST(GlossaryFromTbx, RefusesMoreTermsThanItCanHold) {
  const std::string term = "<tig><term>x</term></tig>";
  std::string entry = "<termEntry><langSet xml:lang='nl'>";
  for (int count = 0; count < 10'000; ++count) entry += term;
  std::string entries = "<martif><text><body>";
  for (int count = 0; count < 300; ++count) entries += entry + "</langSet></termEntry>";
  try {
    Glossary::from_tbx(entries + "</body></text></martif>");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::too_large);
    EXPECT_THAT(error.sentence(), testing::HasSubstr("too large to be held in memory"));
  }
}

TEST(GlossaryFromTbx, SurvivesEveryTruncationAndEveryBrokenByte) {
  for (std::size_t size = 0; size < kNew.size(); ++size) {
    EXPECT_THROW(Glossary::from_tbx(kNew.substr(0, size)), Error) << size;
    std::string broken(kNew);
    broken[size] = '<';
    try {
      Glossary::from_tbx(broken);
    } catch (const Error&) {
    }
  }
}

}  // namespace
}  // namespace weerga
