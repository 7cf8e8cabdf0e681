// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/line_hyphen.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace weerga {
namespace {

/// A small dictionary, and hyphenation that allows everything but what is listed.
class Decision {
 public:
  Decision(std::string_view language, std::set<std::string, std::less<>> words) : words_(std::move(words)) {
    options_.language = language;
    options_.oracle.is_word = [this](std::string_view word) { return words_.contains(word); };
    options_.oracle.may_break = [this](std::string_view, std::size_t) { return legal; };
  }

  [[nodiscard]] std::string of(std::string_view left, std::string_view right, bool begins_sentence = false) const {
    const HyphenVerdict verdict =
        hyphen_verdict({.left = left, .right = right, .begins_sentence = begins_sentence}, options_,
                       [this](const std::string& form) { return elsewhere == form ? std::size_t{1} : std::size_t{0}; });
    const std::string mark = verdict.certain ? "" : "?";
    if (verdict.kind == RepairKind::suspended_hyphen) return std::string(left) + "- " + std::string(right) + mark;
    const std::string hyphen = verdict.kind == RepairKind::hyphen_kept ? "-" : "";
    return std::string(left) + hyphen + std::string(right) + mark;
  }

  bool legal = true;
  std::string elsewhere;  ///< a form that stands elsewhere in the document

 private:
  std::set<std::string, std::less<>> words_;
  RepairOptions options_;
};

TEST(HyphenVerdict, JoinsAKnownWord) {
  EXPECT_EQ(Decision("nl", {"onmiddellijke"}).of("onmiddel", "lijke"), "onmiddellijke");
}

TEST(HyphenVerdict, KeepsTheHyphenOfAnAcronymANumberOrAName) {
  const Decision decide("nl", {});
  EXPECT_EQ(decide.of("OVSE", "secretariaat"), "OVSE-secretariaat");
  EXPECT_EQ(decide.of("4", "jarige"), "4-jarige");
  EXPECT_EQ(decide.of("Nagorno", "Karabach"), "Nagorno-Karabach");
}

TEST(HyphenVerdict, LeavesASuspendedHyphenItsSpace) {
  EXPECT_EQ(Decision("nl", {}).of("in", "en"), "in- en");
  EXPECT_EQ(Decision("en", {}).of("short", "and"), "short- and");
}

TEST(HyphenVerdict, KeepsEnglishLengthsOfTimeRepetitionsAndPrefixesBeforeVowels) {
  const Decision decide("en",
                        {"month", "long", "monthlong", "attack", "counterattack", "part", "counterpart", "counter"});
  EXPECT_EQ(decide.of("month", "long"), "month-long");
  EXPECT_EQ(decide.of("tut", "tut"), "tut-tut?");
  EXPECT_EQ(decide.of("counter", "attack"), "counter-attack?");
  EXPECT_EQ(decide.of("counter", "part"), "counterpart");
}

TEST(HyphenVerdict, JoinsAnEndingThatDictionariesTakeForAWord) {
  EXPECT_EQ(Decision("en", {"echo", "isms"}).of("echo", "isms"), "echoisms?");
}

TEST(HyphenVerdict, BelievesTheSameDocumentBeforeTheDictionary) {
  Decision decide("nl", {"fosforbrief"});
  decide.elsewhere = "fosfor-brief";
  EXPECT_EQ(decide.of("fosfor", "brief"), "fosfor-brief");
}

TEST(HyphenVerdict, KeepsChainsAndPrefixes) {
  const Decision decide("nl", {"vuren", "leden", "minister"});
  EXPECT_EQ(decide.of("staakt-het", "vuren"), "staakt-het-vuren");
  EXPECT_EQ(decide.of("mond", "en-klauwzeer"), "mond-en-klauwzeer");
  EXPECT_EQ(decide.of("niet", "leden"), "niet-leden");
  EXPECT_EQ(decide.of("oud", "minister"), "oud-minister");
}

TEST(HyphenVerdict, KeepsTheHyphenBetweenVowelsThatMeet) {
  EXPECT_EQ(Decision("nl", {"auto", "ongeval", "autoongeval"}).of("auto", "ongeval"), "auto-ongeval?");
}

TEST(HyphenVerdict, KeepsAHyphenWhereNoWordMayBeBroken) {
  Decision decide("nl", {});
  decide.legal = false;
  EXPECT_EQ(decide.of("wiskunde", "tripos"), "wiskunde-tripos");
}

TEST(HyphenVerdict, MarksAWordThatNobodyKnows) {
  EXPECT_EQ(Decision("nl", {}).of("kubusdupli", "cator"), "kubusduplicator?");
}

TEST(HyphenVerdict, MarksAWordThatSpellsBothWays) {
  EXPECT_EQ(Decision("nl", {"boekenreeks", "boeken", "reeks", "boeken-reeks"}).of("boeken", "reeks"), "boekenreeks?");
}

TEST(HyphenVerdict, KeepsANameBeforeANoun) {
  EXPECT_EQ(Decision("nl", {"akkoord"}).of("Minsk", "akkoord"), "Minsk-akkoord?");
  EXPECT_EQ(Decision("nl", {"nederlands"}).of("Neder", "lands", true), "Nederlands");
}

TEST(HyphenVerdict, KeepsEnglishCompoundsThatAreNoWord) {
  const Decision decide("en", {"rain", "stained", "twenty", "one", "self", "control"});
  EXPECT_EQ(decide.of("rain", "stained"), "rain-stained?");
  EXPECT_EQ(decide.of("twenty", "one"), "twenty-one");
  EXPECT_EQ(decide.of("self", "control"), "self-control");
}

TEST(HyphenVerdict, WorksWithoutADictionary) {
  const HyphenVerdict verdict =
      hyphen_verdict({.left = "onmiddel", .right = "lijke"}, {}, [](const std::string&) { return std::size_t{0}; });
  EXPECT_EQ(verdict.kind, RepairKind::hyphen_dropped);
  EXPECT_FALSE(verdict.certain);
}

TEST(HyphenVerdict, GivesAReasonForEveryDecision) {
  EXPECT_FALSE(
      hyphen_verdict({.left = "", .right = ""}, {}, [](const std::string&) { return std::size_t{0}; }).reason.empty());
}

}  // namespace
}  // namespace weerga
