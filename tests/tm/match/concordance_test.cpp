// SPDX-License-Identifier: Apache-2.0
#include "tm/match/concordance.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

#include "tests/bench/sentence_generator.h"
#include "tm/match/word_pattern.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Five pairs about the OVSE, and others as background.
std::vector<MemoryEntry> letter() {
  const std::pair<const char*, const char*> pairs[] = {
      {"De OVSE steunt het onderzoek.", "The OSCE supports the investigation."},
      {"Het mandaat van de OVSE loopt af.", "The mandate of the OSCE is expiring."},
      {"Dat is aan de OVSE.", "That is up to the OSCE."},
      {"De OVSE-landen stemden in.", "The OSCE countries agreed."},
      {"Ook de OVSE zelf zweeg.", "The OSCE itself was silent too."},
      {"De motie is aangenomen.", "The motion was adopted."},
      {"De moties over clustermunitie zijn verworpen.", "The motions on cluster munitions were rejected."},
      {"Het verdrag inzake clustermunities geldt.", "The convention on cluster munitions applies."},
      {"Het kabinet betreurt dat.", "The government regrets that."},
      {"De Kamer vergadert morgen.", "The House convenes tomorrow."}};
  std::vector<MemoryEntry> entries;
  for (const auto& [source, target] : pairs) {
    entries.push_back({.source = source, .target = target, .letter = "brief", .id = std::to_string(entries.size())});
    entries.back().date = "2021-01-" + std::to_string(10 + entries.size());
  }
  return entries;
}

std::vector<std::string> sources(const ConcordanceResult& result) {
  std::vector<std::string> texts;
  for (const ConcordanceHit& hit : result.hits) texts.push_back(hit.entry.source);
  return texts;
}

TEST(Concordance, CountsHowAWordWasRendered) {
  for (const bool packed : {true, false}) {
    MatchIndex index;
    if (packed) index = MatchIndex(letter());
    if (!packed) {
      for (const MemoryEntry& entry : letter()) index.put(entry);
    }
    const ConcordanceResult result = concordance(index, {.pattern = "ovse"});
    EXPECT_EQ(result.entries, 5U);
    EXPECT_THAT(result.renderings, ElementsAre(Rendering{"OSCE", 5, "2021-01-15"}));
    EXPECT_EQ(result.hits.front().entry.date, "2021-01-15");
    EXPECT_EQ(result.hits.front().found.front().of(result.hits.front().entry.source), "OVSE");
  }
}

TEST(Concordance, SearchesPhrasesWildcardsAndTheTarget) {
  const MatchIndex index(letter());
  EXPECT_THAT(sources(concordance(index, {.pattern = "van de OVSE"})),
              ElementsAre("Het mandaat van de OVSE loopt af."));
  EXPECT_THAT(concordance(index, {.pattern = "clustermunitie*"}).hits, SizeIs(2));
  EXPECT_THAT(sources(concordance(index, {.pattern = "mandaat * de"})),
              ElementsAre("Het mandaat van de OVSE loopt af."));
  EXPECT_THAT(sources(concordance(index, {.pattern = "Convention", .side = Side::target})),
              ElementsAre("Het verdrag inzake clustermunities geldt."));
  EXPECT_THAT(concordance(index, {.pattern = "onbekend"}).hits, IsEmpty());
  EXPECT_THAT(concordance(index, {.pattern = " * "}).hits, IsEmpty());
}

TEST(Concordance, ComparesStemsWhereAStemmerIsGiven) {
  const auto stem = [](std::string_view word) {
    return std::string(word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
  };
  const MatchIndex index(letter());
  EXPECT_THAT(concordance(index, {.pattern = "motie"}).hits, SizeIs(1));
  EXPECT_THAT(concordance(index, {.pattern = "motie", .stem = stem}).hits, SizeIs(2));
}

TEST(Concordance, FindsExactlyTheEntriesThatHoldThePattern) {
  std::vector<MemoryEntry> entries;
  test::generate_memory(3000, 11, [&](const MemoryEntry& entry) { entries.push_back(entry); });
  MatchIndex index(std::span<const MemoryEntry>(entries).first(2500));
  for (const MemoryEntry& entry : std::span(entries).subspan(2500)) index.put(entry);
  for (const char* pattern :
       {"de", "motie", "het kabinet", "* te *en", "klimaat*", "Kamerstuk 2* nr", "de Raad * Europa"}) {
    for (const Side side : {Side::source, Side::target}) {
      std::size_t expected = 0;
      for (const MemoryEntry& entry : entries) {
        const std::string& text = side == Side::source ? entry.source : entry.target;
        if (!WordPattern(pattern, {}).found_in(folded_words_of(text)).empty()) ++expected;
      }
      EXPECT_EQ(concordance(index, {.pattern = pattern, .side = side, .limit = 3}).entries, expected) << pattern;
    }
  }
}

TEST(Concordance, HonoursFilterLimitAndRemoval) {
  MatchIndex index(letter());
  EXPECT_THAT(concordance(index, {.pattern = "OVSE", .limit = 2}).hits, SizeIs(2));
  EXPECT_EQ(concordance(index, {.pattern = "OVSE", .limit = 2}).entries, 5U);
  EXPECT_EQ(concordance(index, {.pattern = "OVSE", .filter = {.not_before = "2021-01-14"}}).entries, 2U);
  index.remove("brief", "0");
  EXPECT_EQ(concordance(index, {.pattern = "OVSE"}).entries, 4U);
}

TEST(FitsStar, TakesAStarForAnyLetters) {
  EXPECT_TRUE(fits_star("cluster*", "cluster"));
  EXPECT_TRUE(fits_star("*verdrag", "handelsverdrag"));
  EXPECT_TRUE(fits_star("*a*b*", "xxaxxbxx"));
  EXPECT_FALSE(fits_star("*a*b", "xxaxxbxx"));
  EXPECT_FALSE(fits_star("a*a", "a"));
}

}  // namespace
}  // namespace weerga
