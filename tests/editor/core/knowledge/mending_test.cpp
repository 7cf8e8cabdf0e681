// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/mending.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "editor/core/knowledge/english_fit.h"
#include "tests/editor/core/knowledge/memory_of.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Inconsistency finding_in(const MatchIndex& memory) {
  const auto findings = inconsistencies_in(memory);
  const auto found = std::ranges::find(findings, InconsistencyKind::phrase, &Inconsistency::kind);
  EXPECT_NE(found, findings.end());
  return found == findings.end() ? Inconsistency{} : *found;
}

TEST(Mending, ShowsEachLetterBeforeAndAfter) {
  const MatchIndex memory(test::letters_with_two_renderings());
  const Inconsistency finding = finding_in(memory);
  const Mending mending = mend(memory, finding, finding.proposed());
  ASSERT_THAT(mending.letters, SizeIs(1));
  EXPECT_EQ(mending.letters[0].letter, "brief 2019");
  ASSERT_THAT(mending.letters[0].lines, SizeIs(5));
  EXPECT_EQ(mending.left, 0U);
  for (const MendedLine& line : mending.letters[0].lines) {
    EXPECT_THAT(line.change.before->target, testing::HasSubstr("human rights abuse"));
    EXPECT_THAT(line.change.after->target, testing::HasSubstr("human rights violation"));
    EXPECT_THAT(line.change.after->target, testing::Not(testing::HasSubstr("human rights human")));
    EXPECT_THAT(std::string(line.after.of(line.change.after->target)), testing::HasSubstr("violation"));
  }
}

TEST(Mending, LeavesNothingToFindWhenItIsApplied) {
  const test::TemporaryFolder folder;
  const auto memory =
      LocalMemory::created(folder.path() / "memory", {.name = "m"}, {.cache_folder = folder.path() / "cache"});
  memory->put(test::letters_with_two_renderings());
  const Inconsistency finding = finding_in(memory->index());
  const Mending mending = mend(memory->index(), finding, finding.proposed());
  const std::vector<EntryChange> changes = changes_of(mending);
  EXPECT_EQ(apply_changes(*memory, changes), 5U);
  EXPECT_THAT(inconsistencies_in(memory->index()), IsEmpty());

  EXPECT_EQ(apply_changes(*memory, reversed(changes)), 5U);
  EXPECT_EQ(finding_in(memory->index()).renderings.size(), 2U);
}

TEST(Mending, TakesOnlyTheChosenLetters) {
  const MatchIndex memory(test::letters_with_two_renderings());
  const Inconsistency finding = finding_in(memory);
  const Mending mending = mend(memory, finding, "human rights abuse");
  EXPECT_THAT(mending.letters, SizeIs(5));
  const std::vector<std::string> chosen{"brief 2016", "no such letter"};
  EXPECT_THAT(changes_of(mending, chosen), SizeIs(5));
}

TEST(Mending, LeavesSegmentsThatChangedSince) {
  MatchIndex memory(test::letters_with_two_renderings());
  const Inconsistency finding = finding_in(memory);
  const PhraseUse& use = finding.renderings.at(1).uses.front();
  MemoryEntry changed = *memory.entry(use.letter, use.id);
  changed.target = "Something else.";
  memory.put(changed);
  const Mending mending = mend(memory, finding, finding.proposed());
  EXPECT_EQ(mending.left, 1U);
  EXPECT_THAT(mending.letters.at(0).lines, SizeIs(4));
}

TEST(Mending, AsksForARendering) {
  const MatchIndex memory(test::letters_with_two_renderings());
  EXPECT_THROW(static_cast<void>(mend(memory, finding_in(memory), "  ")), Error);
}

std::string fitted(std::string text, std::string_view old_words, std::string_view words) {
  const std::size_t begin = text.find(old_words);
  const FittedReplacement found = fitted_replacement(text, {begin, begin + old_words.size()}, words);
  return text.replace(found.range.begin, found.range.size(), found.text);
}

TEST(FittedReplacement, FollowsThePlaceInNumberCapitalAndArticle) {
  EXPECT_EQ(fitted("They report abuses.", "abuses", "violation"), "They report violations.");
  EXPECT_EQ(fitted("Abuse is wrong.", "Abuse", "violation"), "Violation is wrong.");
  EXPECT_EQ(fitted("It says “Abuse is wrong”.", "Abuse", "violation"), "It says “Violation is wrong”.");
  EXPECT_EQ(fitted("It is an abuse.", "abuse", "violation"), "It is a violation.");
  EXPECT_EQ(fitted("A violation is wrong.", "violation", "abuse"), "An abuse is wrong.");
  EXPECT_EQ(fitted("It is a plan.", "plan", "NGO"), "It is an NGO.");
  EXPECT_EQ(fitted("Two plans.", "plans", "policies"), "Two policies.");
  EXPECT_EQ(fitted("It has the status.", "status", "policy"), "It has the policy.");
}

TEST(FittedReplacement, SurvivesEdges) {
  EXPECT_EQ(fitted("abuse", "abuse", "…"), "…");
  EXPECT_EQ(fitted("a b", "b", "élan"), "a élan");
  EXPECT_EQ(plural_of(""), "");
  EXPECT_EQ(plural_of("policy"), "policies");
  EXPECT_EQ(plural_of("day"), "days");
  EXPECT_EQ(plural_of("box"), "boxes");
}

}  // namespace
}  // namespace weerga
