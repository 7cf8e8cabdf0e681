// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/glossary/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<CsvRow> csv_rows(std::string_view text, char separator) {
  std::vector<CsvRow> rows;
  CsvReader reader(text, separator);
  while (auto row = reader.next()) rows.push_back(std::move(*row));
  return rows;
}

TEST(CsvReader, SplitsFieldsAndLines) {
  EXPECT_THAT(csv_rows("a,b\r\nc,\n\nd", ','),
              ElementsAre(CsvRow{1, {"a", "b"}}, CsvRow{2, {"c", ""}}, CsvRow{4, {"d"}}));
}

TEST(CsvReader, KeepsSeparatorsQuotesAndLineEndsInsideQuotes) {
  EXPECT_THAT(csv_rows("\"a,\"\"b\"\"\nc\",d\ne,f", ','),
              ElementsAre(CsvRow{1, {"a,\"b\"\nc", "d"}}, CsvRow{3, {"e", "f"}}));
}

TEST(CsvReader, KeepsAQuoteInsideABareField) {
  EXPECT_THAT(csv_rows("5\" pipe,x", ','), ElementsAre(CsvRow{1, {"5\" pipe", "x"}}));
}

TEST(CsvReader, SaysWhereAnOpenQuoteBegan) {
  try {
    csv_rows("a,b\nc,\"d\ne\n", ',');
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::malformed);
    EXPECT_EQ(error.place().line, 2U);
  }
}

TEST(CsvReader, OfNothingFindsNone) { EXPECT_THAT(csv_rows("", ','), IsEmpty()); }

TEST(SeparatorOf, IsTheCommonestOfTheFirstLine) {
  EXPECT_EQ(separator_of("a;b;c\n1,2,3,4,5"), ';');
  EXPECT_EQ(separator_of("a\tb"), '\t');
  EXPECT_EQ(separator_of("\"a;b;c\",d"), ',');
  EXPECT_EQ(separator_of("one"), ',');
}

TEST(DecodedTable, TakesUtf8WithAndWithoutMark) {
  EXPECT_EQ(decoded_table("\xEF\xBB\xBF"
                          "Armenië"),
            "Armenië");
  EXPECT_EQ(decoded_table("Armenië"), "Armenië");
}

TEST(DecodedTable, TakesWindows1252WhereItIsNoUtf8) {
  EXPECT_EQ(decoded_table("Armeni\xEB \x80 \x93x\x94"), "Armenië € “x”");
}

TEST(DecodedTable, TakesUtf16OfBothOrders) {
  EXPECT_EQ(decoded_table(std::string("\xFF\xFE"
                                      "a\0\xEB\0",
                                      6)),
            "aë");
  EXPECT_EQ(decoded_table(std::string("\xFE\xFF\0a\xD8\x3D\xDE\x00", 8)), "a😀");
}

TEST(DecodedTable, RefusesBrokenUtf16) {
  EXPECT_THROW(decoded_table(std::string("\xFF\xFE"
                                         "a",
                                         3)),
               Error);
  EXPECT_THROW(decoded_table(std::string("\xFE\xFF\xD8\x3D", 4)), Error);
  EXPECT_THROW(decoded_table(std::string("\xFE\xFF\xDE\x00", 4)), Error);
}

TEST(CsvField, IsQuotedOnlyWhereItMust) {
  EXPECT_EQ(csv_field("a b", ','), "a b");
  EXPECT_EQ(csv_field("a,b", ','), "\"a,b\"");
  EXPECT_EQ(csv_field("a,b", ';'), "a,b");
  EXPECT_EQ(csv_field("say \"x\"", ','), "\"say \"\"x\"\"\"");
  EXPECT_EQ(csv_field("a\nb", ','), "\"a\nb\"");
}

TEST(CsvField, GuardsEveryFormulaIfAsked) {
  for (const std::string start : {"=", "+", "-", "@", "\t"}) {
    EXPECT_EQ(csv_field(start + "1", ';', true), "'" + start + "1");
    EXPECT_EQ(csv_field(start + "1", ';'), start + "1");
  }
  EXPECT_EQ(csv_field("\rx", ',', true), "\"'\rx\"");
  EXPECT_EQ(csv_field("=a,b", ',', true), "\"'=a,b\"");
}

}  // namespace
}  // namespace weerga
