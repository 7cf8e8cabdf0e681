// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/validate.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

TEST(FormatOf, GoesByTheRootElement) {
  EXPECT_EQ(format_of("<?xml version='1.0'?><!-- <tmx> --><x:xliff xmlns:x='u'/>"), FileFormat::xliff);
  EXPECT_EQ(format_of("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx version='1.4'>"), FileFormat::tmx);
  EXPECT_EQ(format_of("<martif type='TBX'>"), FileFormat::tbx);
  EXPECT_EQ(format_of("<tbx type='TBX-Basic'>"), FileFormat::tbx);
  EXPECT_EQ(format_of("<srx version='2.0'>"), FileFormat::srx);
  EXPECT_EQ(format_of("<html>"), std::nullopt);
  EXPECT_EQ(format_of(""), std::nullopt);
}

TEST(Validated, ReportsBytesThatAreNotWellFormedWithThePlace) {
  const auto findings = validated("<xliff>\n <file></xliff>", "brief.xlf");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "xml.not-well-formed");
  EXPECT_EQ(findings[0].place.line, 2U);
}

TEST(Validated, ReadsEveryEncodingThatTheGateReads) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string_view("<srx version='3.0'/>")) {
    utf16 += c;
    utf16 += '\0';
  }
  EXPECT_EQ(format_of(utf16), FileFormat::srx);
  EXPECT_TRUE(has_error(validated(utf16, "rules.srx")));
}

TEST(Validated, KeepsAThousandFindingsAndSaysThatThereAreMore) {
  std::string units;
  for (int i = 0; i < 1500; ++i) units += "<wat/>";
  const auto findings = validated("<tmx version='1.4'>" + units + "</tmx>", "memory.tmx");
  ASSERT_EQ(findings.size(), kMostFindings + 1);
  EXPECT_EQ(findings.back().code, "tmx.more");
  EXPECT_EQ(findings.back().severity, Severity::note);
}

TEST(Validated, LeavesOutWarningsBeforeErrors) {
  std::string units;
  for (int i = 0; i < 1500; ++i) units += "<tu creationdate='ooit'><tuv xml:lang='nl'><seg/></tuv></tu>";
  const auto findings = validated("<tmx version='1.4'><body>" + units + "<tu/></body></tmx>", "memory.tmx");
  EXPECT_EQ(findings.size(), kMostFindings + 1);
  EXPECT_TRUE(has_error(findings));
  EXPECT_EQ(findings[findings.size() - 2].code, "tmx.element-missing");
}

TEST(Validated, ReportsInDocumentOrder) {
  const auto findings = validated("<tmx version='1.4'>\n<body>\n<tu/></body>\n<header/></tmx>", "memory.tmx");
  ASSERT_GT(findings.size(), 2U);
  for (std::size_t i = 1; i < findings.size(); ++i) EXPECT_LE(findings[i - 1].place.line, findings[i].place.line);
}

TEST(Validated, NeverCrashesOnHalfAFile) {
  const std::string whole =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='nl' trgLang='en'><file id='f'>"
      "<unit id='u'><segment><source>a<pc id='1'>b</pc></source><target>c</target></segment></unit></file></xliff>";
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const auto findings = validated(whole.substr(0, size), "half.xlf");
    ASSERT_EQ(findings.size(), 1U) << size;
    EXPECT_EQ(findings[0].code, "xml.not-well-formed");
  }
}

TEST(Validated, RefusesOtherKindsOfFile) { EXPECT_THROW(validated("<html/>", "page.html"), Error); }

}  // namespace
}  // namespace weerga
