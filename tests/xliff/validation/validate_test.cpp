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

TEST(Validated, RefusesOtherKindsOfFile) { EXPECT_THROW(validated("<html/>", "page.html"), Error); }

}  // namespace
}  // namespace weerga
