// SPDX-License-Identifier: Apache-2.0
#include "tm/match/repair.h"

#include <gmock/gmock.h>

namespace weerga {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::string text_of(const std::optional<RepairedTarget>& repaired) { return repaired ? repaired->text : "(none)"; }

TEST(RepairedTarget, ReplacesANumber) {
  const auto repaired = repaired_target({.query = "Zie Kamerstuk 21501, nr. 2244.",
                                         .source = "Zie Kamerstuk 21501, nr. 2234.",
                                         .target = "See Parliamentary Paper 21501, no. 2234."});
  ASSERT_EQ(text_of(repaired), "See Parliamentary Paper 21501, no. 2244.");
  ASSERT_THAT(repaired->replacements, SizeIs(1));
  EXPECT_EQ(repaired->replacements[0].target.of(repaired->text), "2244");
  EXPECT_EQ(repaired->replacements[0].old_target, "2234");
  EXPECT_EQ(repaired->replacements[0].kind, ReplacementKind::number);
}

TEST(RepairedTarget, WritesNumbersAsTheTargetLanguageDoes) {
  EXPECT_EQ(
      text_of(repaired_target(
          {.query = "Dat kost 1.250,5 euro.", .source = "Dat kost 2,75 euro.", .target = "That costs 2.75 euros."})),
      "That costs 1,250.5 euros.");
}

TEST(RepairedTarget, ReplacesADate) {
  EXPECT_EQ(text_of(repaired_target({.query = "De Raad kwam op 3 december 2021 bijeen.",
                                     .source = "De Raad kwam op 19 november 2020 bijeen.",
                                     .target = "The Council met on 19 November 2020."})),
            "The Council met on 3 December 2021.");
}

TEST(RepairedTarget, ReplacesNamesAndTermsThatTheRecogniserKnows) {
  const Recogniser recognise = [](std::string_view source) {
    std::vector<Exchangeable> found;
    for (const auto& [dutch, english] : {std::pair("Armenië", "Armenia"), std::pair("Georgië", "Georgia")}) {
      const std::size_t at = source.find(dutch);
      if (at != std::string_view::npos) {
        found.push_back({ReplacementKind::name, {at, at + std::string_view(dutch).size()}, {english}});
      }
    }
    return found;
  };
  EXPECT_EQ(text_of(repaired_target({"De regering van Georgië zwijgt.", "De regering van Armenië zwijgt.",
                                     "The government of Armenia is silent."},
                                    recognise)),
            "The government of Georgia is silent.");
}

TEST(RepairedTarget, GuessesNothingWhereAnythingElseDiffers) {
  EXPECT_EQ(repaired_target({"Zie vraag 3 hierna.", "Zie vraag 2.", "See question 2."}), std::nullopt);
  EXPECT_EQ(repaired_target({"Zie vraag drie.", "Zie vraag twee.", "See question two."}), std::nullopt);
}

TEST(RepairedTarget, GuessesNothingWhereTheTargetIsUnclear) {
  EXPECT_EQ(repaired_target({"Zie vraag 3.", "Zie vraag 2.", "See the second question."}), std::nullopt);
  EXPECT_EQ(repaired_target({"Zie vraag 3.", "Zie vraag 2.", "See question 2 (page 2)."}), std::nullopt);
  EXPECT_EQ(repaired_target({"van 3 naar 4", "van 2 naar 2", "from 2 to 2"}), std::nullopt);
}

TEST(RepairedTarget, ReplacesAllOccurrencesOfARepeatedNumber) {
  EXPECT_EQ(text_of(repaired_target({"3 van de 3", "2 van de 2", "2 of the 2"})), "3 of the 3");
  EXPECT_EQ(text_of(repaired_target({"van 1 naar 2", "van 2 naar 1", "from 2 to 1"})), "from 1 to 2");
}

TEST(RepairedTarget, IsTheTargetItselfWhereNothingDiffers) {
  const auto repaired = repaired_target({"Ja.", "Ja.", "Yes."});
  ASSERT_EQ(text_of(repaired), "Yes.");
  EXPECT_THAT(repaired->replacements, IsEmpty());
}

}  // namespace
}  // namespace weerga
