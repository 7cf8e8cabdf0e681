// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/checks/word_checks.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

const Spellers& spellers() {
  static const Spellers kSpellers{std::make_shared<const Speller>("nl"), std::make_shared<const Speller>("en-GB")};
  return kSpellers;
}

TEST(SpellingCheck, FindsAWrongWordOfTheTarget) {
  const auto issues = spelling_check(spellers()).issues_of({.source = "x", .target = "an independant inquiry"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].range, (ByteRange{3, 14}));
}

TEST(SpellingCheck, AcceptsANameOfTheSource) {
  const auto check = spelling_check(spellers());
  EXPECT_TRUE(check.issues_of({.source = "De heer Borrell sprak.", .target = "Mr Borrell spoke."}).empty());
}

TEST(NameCheck, FindsANameThatIsLost) {
  const auto check = name_check(spellers(), {"Azerbeidzjan"});
  EXPECT_EQ(check.issues_of({.source = "De motie van Omtzicht is", .target = "The motion is"}).size(), 1U);
  EXPECT_TRUE(check.issues_of({.source = "De motie van Omtzicht is", .target = "Omtzicht’s motion is"}).empty());
  EXPECT_TRUE(check.issues_of({.source = "met Azerbeidzjan", .target = "with Azerbaijan"}).empty());
  EXPECT_TRUE(check.issues_of({.source = "over Nagorno-Karabach", .target = "on Nagorno-Karabakh"}).empty());
  EXPECT_TRUE(check.issues_of({.source = "Gisteren was de Kamer", .target = "Yesterday"}).empty());
}

TEST(NameCheck, FindsANameThatIsMisspelledAndOffersTheRightOne) {
  const auto check = name_check(spellers(), {});
  const auto issues = check.issues_of({.source = "Volgens Borrell is dat zo", .target = "According to Borell it is"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].code, "name.misspelled");
  EXPECT_EQ(issues[0].fix, "Borrell");
  EXPECT_EQ(issues[0].range, (ByteRange{13, 19}));
}

TEST(NameCheck, KnowsHowEnglishSpellsForeignNames) {
  const auto check = name_check(spellers(), {});
  for (const auto& [source, target] : {
           std::pair("Het gesprek met Loekasjenko", "The talks with Lukashenko"),
           std::pair("De heer Pasjinian sprak in Jerevan", "Mr Pashinyan spoke in Yerevan"),
           std::pair("Volgens Poetin niet", "Not according to Putin"),
           std::pair("In Brussel en Londen", "In Brussels and London"),
       }) {
    EXPECT_TRUE(check.issues_of({.source = source, .target = target}).empty()) << source;
  }
}

TEST(DutchCheck, FindsOneDutchWordThatEnglishLacks) {
  const auto check = dutch_check(spellers());
  const auto issues = check.issues_of({.source = "x", .target = "The minister has toegelicht the proposal."});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].range, (ByteRange{17, 27}));
  EXPECT_TRUE(check.issues_of({.source = "x", .target = "The minister Van der Wal (toegelicht) has spoken."}).empty());
  EXPECT_TRUE(spelling_check(spellers()).issues_of({.source = "x", .target = "has toegelicht the"}).empty());
}

TEST(VarietyIssues, FindsTheOtherVarietyAndAcceptsOxfordSpelling) {
  const auto issues = variety_issues({.source = "x", .target = "the color of the organization"});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].fix, "colour");
  EXPECT_TRUE(variety_issues({.source = "x", .target = "a computer program, the World Food Programme"}).empty());
  CheckedSegment american{.source = "x", .target = "the defence programme"};
  american.target_language = "en-US";
  EXPECT_EQ(variety_issues(american).size(), 2U);
}

}  // namespace
}  // namespace weerga
