// SPDX-License-Identifier: Apache-2.0
#include "tm/match/fragments.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/bench/sentence_generator.h"
#include "tests/support/shared_data.h"

namespace weerga {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::vector<MemoryEntry> background() {
  std::vector<MemoryEntry> entries;
  test::generate_memory(2000, 3, [&](const MemoryEntry& entry) { entries.push_back(entry); });
  entries.push_back(
      {.source = "Het kabinet hecht aan een onafhankelijk onderzoek naar de inzet van brandwapens in de regio.",
       .target = "The government attaches importance to an independent investigation into the use of "
                 "incendiary weapons in the region.",
       .letter = "brief",
       .id = "1",
       .date = "2021-01-14"});
  return entries;
}

constexpr const char* kNew = "De Kamer vroeg om een onafhankelijk onderzoek naar de inzet van brandwapens door derden.";

TEST(FragmentsOf, FindTheLongestPhraseOfAnotherSentence) {
  const MatchIndex packed(background());
  MatchIndex recent;
  for (const MemoryEntry& entry : background()) recent.put(entry);
  for (const MatchIndex* index : {&packed, &std::as_const(recent)}) {
    const std::vector<Fragment> fragments = fragments_of(kNew, *index);
    ASSERT_FALSE(fragments.empty());
    EXPECT_EQ(fragments[0].source.of(kNew), "een onafhankelijk onderzoek naar de inzet van brandwapens");
    EXPECT_EQ(fragments[0].words, 8U);
    EXPECT_EQ(fragments[0].entry.id, "1");
    EXPECT_EQ(fragments[0].times, 1U);
    EXPECT_EQ(fragments[0].in_source.of(fragments[0].entry.source), fragments[0].source.of(kNew));
  }
}

TEST(FragmentsOf, LeaveOutShortOnesAndTheSentenceItself) {
  const MatchIndex index(background());
  EXPECT_THAT(fragments_of(kNew, index, {.least_words = 9}), IsEmpty());
  EXPECT_THAT(fragments_of("Zomaar een paar losse woorden zonder verleden hier.", index), IsEmpty());
  EXPECT_THAT(fragments_of(background().back().source, MatchIndex(std::vector{background().back()})), IsEmpty());
  EXPECT_THAT(fragments_of("", index), IsEmpty());
}

TEST(FragmentsOf, LearnTheTranslationFromTheMemory) {
  std::vector<MemoryEntry> entries;
  const auto add = [&](const char* source, const char* target) {
    entries.push_back({.source = source, .target = target, .letter = "brief", .id = std::to_string(entries.size())});
  };
  add("De inzet van brandwapens is verboden.", "The use of incendiary weapons is forbidden.");
  add("Zij vroegen om onderzoek naar de inzet van brandwapens.",
      "They asked for an investigation into the use of incendiary weapons.");
  add("Het onderzoek is klaar.", "The investigation is complete.");
  add("Een nieuw onderzoek volgt.", "A new investigation will follow.");
  add("De inzet van soldaten volgt.", "The use of soldiers will follow.");
  add("Zij vroegen om geld.", "They asked for money.");
  add("Brandwapens zijn verboden.", "Incendiary weapons are forbidden.");
  add("Het geld is op.", "The money is gone.");
  add("Een nieuw kabinet zit.", "A new government is in office.");
  const auto fragments = fragments_of("Wij doen onderzoek naar de inzet van brandwapens.", MatchIndex(entries));
  ASSERT_THAT(fragments, SizeIs(1));
  EXPECT_EQ(fragments[0].in_target.of(fragments[0].entry.target),
            "an investigation into the use of incendiary weapons");
}

TEST(FragmentsOf, FindsThePhrasesThatTheLetterRepeats) {
  const auto path = test::shared_data("letters/phosphorus.nl.sents");
  if (!path) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  MatchIndex index;
  std::size_t longest = 0;
  for (const std::string& sentence : test::lines_of(*path)) {
    for (const Fragment& fragment : fragments_of(sentence, index)) longest = std::max(longest, fragment.words);
    index.put({.source = sentence, .target = "x", .letter = "open", .id = std::to_string(index.size())});
  }
  EXPECT_GE(longest, 17U);
}

}  // namespace
}  // namespace weerga
