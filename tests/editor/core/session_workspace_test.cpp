// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_workspace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "editor/core/tasks/aligned_letters.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kGlossary = "nl,en\nOVSE,OSCE\nstaakt-het-vuren,ceasefire\n";

class WorkspaceServices : public testing::Test {
 protected:
  WorkspaceServices() {
    options_.glossaries = {folder_.write("glossary.csv", kGlossary)};
    options_.target_words = UserWords::usual_paths(folder_.path(), {}, "en-GB");
    options_.memory = folder_.path() / "memory";
    options_.memory_access = Access::write;
    LocalMemory::created(options_.memory, {.name = "memory", .source_language = "nl", .target_language = "en-GB"});
  }

  static SegmentSnapshot segment(const std::string& source) {
    return {.source = TaggedText(source),
            .source_language = "nl",
            .target_language = "en-GB",
            .letter = "new",
            .id = "u1/s1"};
  }

  test::TemporaryFolder folder_;
  WorkspaceOptions options_;
};

TEST_F(WorkspaceServices, KeepsAWordOfTheUserOverARestart) {
  {
    const Services services = services_of(options_);
    ASSERT_THAT(services.misspellings("The quayside wobblewright.", "en-GB"), Not(IsEmpty()));
    services.accept_word("wobblewright", "en-GB");
    EXPECT_THAT(services.misspellings("The quayside wobblewright.", "en-GB"), IsEmpty());
  }
  EXPECT_THAT(services_of(options_).misspellings("The quayside wobblewright.", "en-GB"), IsEmpty());
}

TEST_F(WorkspaceServices, AnUnreviewedPairOfAnAlignmentIsNoExactMatch) {
  const Services services = services_of(options_);
  const LetterSentences dutch{"a.nl.txt", "nl", {"De kade bleef heel.", "Niemand raakte gewond."}, {0, 0}};
  const LetterSentences english{"a.en.txt", "en-GB", {"The quay held.", "Nobody was hurt."}, {0, 0}};
  const Alignment beads{{.source = {0, 1}, .target = {0, 1}, .confidence = 0.95},
                        {.source = {1, 2}, .target = {1, 2}, .confidence = 1, .confirmed = true}};
  services.add_letter("a.nl", aligned_document(dutch, english, beads), {});
  const auto unreviewed = services.matches(segment("De kade bleef heel."), {});
  ASSERT_THAT(unreviewed, Not(IsEmpty()));
  EXPECT_LT(unreviewed.front().percent, 100);
  EXPECT_TRUE(unreviewed.front().unreviewed);
  EXPECT_EQ(unreviewed.front().letter, "a.nl");
  const auto reviewed = services.matches(segment("Niemand raakte gewond."), {});
  ASSERT_THAT(reviewed, Not(IsEmpty()));
  EXPECT_EQ(reviewed.front().percent, 100);
  EXPECT_FALSE(reviewed.front().unreviewed);
  ASSERT_TRUE(services.letter("a.nl"));
  EXPECT_FALSE(services.letter("b.nl"));
}

TEST_F(WorkspaceServices, PutsTermsTogetherWhereNoSentenceFits) {
  const auto found = services_of(options_).matches(segment("De OVSE meldt een staakt-het-vuren."), {});
  const auto assembled = std::ranges::find(found, MatchProposal::Kind::assembled, &MatchProposal::kind);
  ASSERT_NE(assembled, found.end());
  EXPECT_EQ(assembled->target.text, "De OSCE meldt een ceasefire.");
}

}  // namespace
}  // namespace weerga
