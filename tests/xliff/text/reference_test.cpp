// SPDX-License-Identifier: Apache-2.0
#include "xliff/text/reference.h"

#include <gtest/gtest.h>

namespace weerga {
namespace {

Reference only(std::string_view text, std::string_view language) {
  const auto found = references_of(text, language);
  EXPECT_EQ(found.size(), 1U) << text;
  return found.empty() ? Reference{} : found.front();
}

TEST(ReferencesOf, ReadsAPaperInBothLanguagesAlike) {
  const Reference dutch = only("de motie (Kamerstuk 21 501-02, nr. 2234) over", "nl");
  const Reference english = only("the motion (Parliamentary Paper 21 501-02, no. 2234) on", "en");
  EXPECT_EQ(dutch.dossier, "21501-02");
  EXPECT_EQ(dutch.number, "2234");
  EXPECT_TRUE(dutch.same_as(english));
}

TEST(ReferencesOf, TellsAChangedDigit) {
  EXPECT_FALSE(
      only("Kamerstuk 21 501-02, nr. 2244", "nl").same_as(only("Parliamentary Paper 21 501-02, no. 2234", "en")));
}

TEST(ReferencesOf, KnowsChaptersOfTheBudget) {
  EXPECT_EQ(only("(Kamerstuk 36 600 V, nr. 2)", "nl").dossier, "36600-V");
}

TEST(ReferencesOf, ReadsProceedingsAndJournals) {
  const Reference dutch = only("(Handelingen II 2020/21, nr. 23, item 4)", "nl");
  EXPECT_TRUE(dutch.same_as(only("Proceedings of the House of Representatives 2020/21, no. 23, item 4", "en")));
  EXPECT_TRUE(only("Trb. 2009, 45", "nl").same_as(only("Treaty Series 2009, 45", "en")));
  EXPECT_FALSE(only("Stb. 2012, 570", "nl").same_as(only("Stcrt. 2012, 570", "nl")));
}

TEST(ReferencesOf, TakesNoAmountForADossier) { EXPECT_TRUE(references_of("ongeveer 12.500 mensen", "nl").empty()); }

TEST(Written, FollowsTheUsersTemplate) {
  const Reference reference = only("Kamerstuk 21 501-02, nr. 2234", "nl");
  EXPECT_EQ(written(reference), "Parliamentary Paper 21 501-02, no. 2234");
  EXPECT_EQ(written(reference, {.paper = "Paper {dossier} ({number})"}), "Paper 21 501-02 (2234)");
  EXPECT_EQ(written(only("Handelingen II 2020/21, nr. 23, item 4", "nl")),
            "Proceedings of the House of Representatives 2020/21, no. 23, item 4");
}

}  // namespace
}  // namespace weerga
