// SPDX-License-Identifier: Apache-2.0
#include "tm/match/match_index.h"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/bench/sentence_generator.h"
#include "tests/support/temporary_folder.h"
#include "tests/tm/match/naive_score.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kMotion = "Het kabinet steunt de motie over de inzet van brandwapens in het conflict.";

MemoryEntry entry(std::string source, std::string target, std::string id) {
  return {.source = std::move(source), .target = std::move(target), .letter = "2021Z00123", .id = std::move(id)};
}

std::vector<MemoryEntry> generated(std::size_t count) {
  std::vector<MemoryEntry> entries;
  test::generate_memory(count, 7, [&](const MemoryEntry& made) { entries.push_back(made); });
  return entries;
}

std::vector<int> percents(const std::vector<Match>& matches) {
  std::vector<int> result;
  for (const Match& match : matches) result.push_back(match.percent);
  return result;
}

std::vector<std::string> ids(const std::vector<Match>& matches) {
  std::vector<std::string> result;
  for (const Match& match : matches) result.push_back(match.entry.id);
  return result;
}

/// Queries of all kinds for a memory: its own sentences, edited ones, others, and odd ones.
std::vector<std::string> queries_for(const std::vector<MemoryEntry>& entries, std::size_t count) {
  test::SentenceGenerator sentences(70);
  std::vector<std::string> queries = {"", "…", "de", "2021", "de van het een", "Zzzz qqqq"};
  while (queries.size() < count) {
    const std::string& known = entries[queries.size() * 37 % entries.size()].source;
    const std::size_t kind = queries.size() % 6;
    queries.push_back(kind == 0 ? sentences.next().source : sentences.edited(known, 40 + 12 * static_cast<int>(kind)));
  }
  return queries;
}

/// The pairs at or above the threshold with their percent, by comparing with all entries.
std::map<std::pair<std::string, std::string>, int> pairs_by_comparing_all(const std::vector<MemoryEntry>& entries,
                                                                          const std::string& query, int threshold) {
  std::map<std::pair<std::string, std::string>, int> pairs;
  for (const MemoryEntry& candidate : entries) {
    const int percent = test::naive_percent(query, candidate.source);
    if (percent >= threshold) pairs[{candidate.source, candidate.target}] = percent;
  }
  return pairs;
}

TEST(MatchIndex, MissesNoMatchAtAnyThreshold) {
  const std::vector<MemoryEntry> entries = generated(1000);
  const MatchIndex index(entries);
  const std::vector<std::string> queries = queries_for(entries, 40);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const auto all = pairs_by_comparing_all(entries, queries[i], 50);
    for (int threshold = 50; threshold <= 100; ++threshold) {
      std::map<std::pair<std::string, std::string>, int> expected;
      for (const auto& [pair, percent] : all) {
        if (percent >= threshold) expected[pair] = percent;
      }
      std::map<std::pair<std::string, std::string>, int> found;
      for (const Match& match : index.matches_of({.source = queries[i], .threshold = threshold, .limit = 10'000})) {
        found[{match.entry.source, match.entry.target}] = match.percent;
      }
      ASSERT_EQ(found, expected) << queries[i] << " at " << threshold;
    }
  }
}

TEST(MatchIndex, GivesTheBestFewInTheirOrder) {
  const std::vector<MemoryEntry> entries = generated(2500);
  const MatchIndex index(entries);
  for (const std::string& query : queries_for(entries, 120)) {
    const auto all = index.matches_of({.source = query, .threshold = 60, .limit = 10'000});
    const auto few = index.matches_of({.source = query, .threshold = 60, .limit = 5});
    ASSERT_EQ(few,
              std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, all.size()))))
        << query;
  }
}

TEST(MatchIndex, AnswersAlikeWhetherEntriesArePackedOrRecent) {
  const std::vector<MemoryEntry> entries = generated(600);
  const MatchIndex packed(entries);
  MatchIndex recent;
  MatchIndex mixed(std::span<const MemoryEntry>(entries).first(300));
  for (const MemoryEntry& added : entries) recent.put(added);
  for (const MemoryEntry& added : std::span(entries).subspan(200)) mixed.put(added);
  EXPECT_EQ(mixed.size(), entries.size());
  for (const std::string& query : queries_for(entries, 80)) {
    const Query wanted{.source = query, .threshold = 55, .limit = 1000};
    ASSERT_EQ(packed.matches_of(wanted), recent.matches_of(wanted)) << query;
    ASSERT_EQ(packed.matches_of(wanted), mixed.matches_of(wanted)) << query;
  }
}

TEST(MatchIndex, GivesBackEveryEntryAsItWas) {
  std::vector<MemoryEntry> entries = generated(500);
  entries.push_back({.source = "  Vreemde\tspaties ,en\u00a0tekens… ",
                     .target = "",
                     .letter = "ander",
                     .id = "u1/s1",
                     .dossier = "21 501-02",
                     .author = "A. Vertaler",
                     .date = "2021-01-14",
                     .state = State::final,
                     .previous_source = "Nergens anders.",
                     .origin = "tmx oud",
                     .penalty = 3,
                     .codes = 2});
  const MatchIndex index(entries);
  std::vector<MemoryEntry> seen;
  index.for_each([&](const MemoryEntry& found) { seen.push_back(found); });
  EXPECT_EQ(seen, entries);
  EXPECT_EQ(index.entry("ander", "u1/s1"), entries.back());
  EXPECT_EQ(index.entry("ander", "u1/s2"), std::nullopt);
}

TEST(MatchIndex, RanksContextBeforeExactBeforeFuzzy) {
  MemoryEntry context = entry(kMotion, "in context", "context");
  context.previous_source = "Vorige zin.";
  context.next_source = "Volgende zin.";
  MemoryEntry exact = entry(kMotion, "exact", "exact");
  exact.date = "2024-01-01";
  const std::vector<MemoryEntry> entries = {
      entry("Het kabinet steunt de motie over de inzet van soldaten in het conflict.", "fuzzy", "fuzzy"), exact,
      context};
  const MatchIndex index(entries);
  const auto matches =
      index.matches_of({.source = kMotion, .previous_source = "Vorige zin.", .next_source = "Volgende zin."});
  EXPECT_THAT(ids(matches), ElementsAre("context", "exact", "fuzzy"));
  EXPECT_THAT(percents(matches), ElementsAre(101, 100, 92));
  EXPECT_EQ(matches[0].kind, MatchKind::context);
  EXPECT_EQ(matches[1].kind, MatchKind::exact);
}

TEST(MatchIndex, PrefersNewerThenHigherStateThenTheSameDossier) {
  std::vector<MemoryEntry> entries = {entry(kMotion, "a", "old"), entry(kMotion, "b", "reviewed"),
                                      entry(kMotion, "c", "home"), entry(kMotion, "d", "other")};
  for (std::size_t i = 1; i < entries.size(); ++i) entries[i].date = "2021-01-14";
  entries[1].state = State::reviewed;
  entries[2].dossier = "21 501-02";
  EXPECT_THAT(ids(MatchIndex(entries).matches_of({.source = kMotion, .dossier = "21 501-02"})),
              ElementsAre("reviewed", "home", "other", "old"));
}

TEST(MatchIndex, GivesEqualPairsOnceWithTheirNumber) {
  const std::vector<MemoryEntry> entries = {entry(kMotion, "same", "1"), entry(kMotion, "same", "2"),
                                            entry(kMotion, "other", "3")};
  const auto matches = MatchIndex(entries).matches_of({.source = kMotion});
  ASSERT_THAT(matches, SizeIs(2));
  EXPECT_EQ(matches[0].repeats, 2U);
}

TEST(MatchIndex, HonoursFiltersAndPenalties) {
  std::vector<MemoryEntry> entries = {entry(kMotion, "a", "draft"), entry(kMotion, "b", "checked")};
  entries[0].dossier = "21 501-02";
  entries[1].state = State::reviewed;
  const MatchIndex index(entries);
  EXPECT_THAT(ids(index.matches_of({.source = kMotion, .filter = {.least_state = State::reviewed}})),
              ElementsAre("checked"));
  EXPECT_THAT(ids(index.matches_of({.source = kMotion, .filter = {.dossiers = {"21 501-02"}}})), ElementsAre("draft"));
  EXPECT_THAT(ids(index.matches_of({.source = kMotion, .filter = {.letters = {"elders"}}})), IsEmpty());
  const auto matches = index.matches_of({.source = kMotion, .penalties = {{.dossier = "21 501-02", .points = 7}}});
  EXPECT_THAT(ids(matches), ElementsAre("checked", "draft"));
  EXPECT_EQ(matches[1].percent, 93);
  EXPECT_EQ(matches[1].explained.origin, 7);
}

TEST(MatchIndex, ShowsChangesAtOnce) {
  MatchIndex index(std::vector{entry(kMotion, "old", "1")});
  index.put(entry(kMotion, "new", "1"));
  index.put(entry(kMotion, "more", "2"));
  EXPECT_EQ(index.size(), 2U);
  EXPECT_EQ(index.entry("2021Z00123", "1")->target, "new");
  EXPECT_THAT(index.matches_of({.source = kMotion}), SizeIs(2));
  EXPECT_TRUE(index.remove("2021Z00123", "1"));
  EXPECT_FALSE(index.remove("2021Z00123", "1"));
  EXPECT_THAT(ids(index.matches_of({.source = kMotion})), ElementsAre("2"));
}

TEST(MatchIndex, KeepsTheLastOfEntriesWithOneName) {
  const MatchIndex index(std::vector{entry("Een zin.", "old", "1"), entry("Iets anders.", "new", "1")});
  EXPECT_EQ(index.size(), 1U);
  EXPECT_EQ(index.entry("2021Z00123", "1")->target, "new");
  EXPECT_THAT(index.matches_of({.source = "Een zin."}), IsEmpty());
}

TEST(MatchIndex, IsTheSameAfterSavingAndOpening) {
  const test::TemporaryFolder folder;
  const std::vector<MemoryEntry> entries = generated(800);
  MatchIndex index(std::span<const MemoryEntry>(entries).first(700));
  for (const MemoryEntry& added : std::span(entries).subspan(700)) index.put(added);
  index.remove(entries[5].letter, entries[5].id);
  index.save(folder.path() / "index");
  const MatchIndex reopened = MatchIndex::opened(folder.path() / "index");
  EXPECT_EQ(reopened.size(), index.size());
  EXPECT_EQ(reopened.recent_changes(), 0U);
  for (const std::string& query : queries_for(entries, 100)) {
    ASSERT_EQ(reopened.matches_of({.source = query, .threshold = 50}),
              index.matches_of({.source = query, .threshold = 50}));
  }
}

TEST(MatchIndex, KeepsAnsweringWhileItsFileIsReplaced) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "index";
  MatchIndex(std::vector{entry(kMotion, "a", "1")}).save(path);
  MatchIndex opened = MatchIndex::opened(path);
  opened.put(entry(kMotion, "b", "2"));
  opened.save(path);
  EXPECT_THAT(opened.matches_of({.source = kMotion}), SizeIs(2));
  EXPECT_THAT(MatchIndex::opened(path).matches_of({.source = kMotion}), SizeIs(2));
}

TEST(MatchIndex, RefusesACutOrDamagedFile) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "index";
  MatchIndex(generated(3)).save(path);
  const std::string good = bytes_of_file(path);
  for (std::size_t size = 0; size < good.size(); size += 1 + size / 40) {
    EXPECT_THROW(MatchIndex::opened(folder.write("cut", good.substr(0, size))), Error) << size;
  }
  for (std::size_t i = 0; i < good.size(); i += 1 + i / 40) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ (1 << (i % 8)));
    EXPECT_THROW(MatchIndex::opened(folder.write("bad", bad)), Error) << i;
  }
  EXPECT_THROW(MatchIndex::opened(folder.path() / "none"), Error);
  EXPECT_THROW(MatchIndex::opened(folder.path()), Error);
}

TEST(MatchIndex, KnowsTheNewestDateOfWhatItStillHas) {
  const auto dated = [](std::string id, std::string date) {
    MemoryEntry made = entry(kMotion, id, id);
    made.date = std::move(date);
    return made;
  };
  MatchIndex index(std::vector<MemoryEntry>{dated("a", "2021-01-14"), dated("b", "2023-05-01"), dated("c", "")});
  EXPECT_EQ(index.newest_date(), "2023-05-01");
  EXPECT_TRUE(index.remove("2021Z00123", "b"));
  EXPECT_EQ(index.newest_date(), "2021-01-14");
  index.put(dated("d", "2022-02-02"));
  EXPECT_EQ(index.newest_date(), "2022-02-02");
  for (const char* const id : {"a", "c", "d"}) EXPECT_TRUE(index.remove("2021Z00123", id));
  EXPECT_EQ(index.newest_date(), "");
}

TEST(MatchIndex, HasNothingToSayWhenItIsEmpty) {
  const MatchIndex index;
  EXPECT_THAT(index.matches_of({.source = kMotion, .threshold = 1}), IsEmpty());
  EXPECT_THAT(MatchIndex(std::vector<MemoryEntry>{}).matches_of({.source = kMotion}), IsEmpty());
}

TEST(MatchIndex, FindsTextsWithoutWordsAndWithTooMany) {
  std::string endless = "begin";
  for (int i = 0; i < 2000; ++i) endless += " woord";
  const std::vector<MemoryEntry> entries = {entry("…", "…", "dots"), entry(endless, "endless", "endless")};
  const MatchIndex index(entries);
  EXPECT_THAT(ids(index.matches_of({.source = "…"})), ElementsAre("dots"));
  EXPECT_THAT(ids(index.matches_of({.source = endless})), ElementsAre("endless"));
  EXPECT_THAT(index.matches_of({.source = endless + " meer"}), IsEmpty());
}

TEST(MatchIndex, LetsManyReadWhileOneWrites) {
  const std::vector<MemoryEntry> entries = generated(400);
  MatchIndex index(std::span<const MemoryEntry>(entries).first(200));
  std::jthread writer([&] {
    for (const MemoryEntry& added : std::span(entries).subspan(100)) index.put(added);
  });
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      for (const MemoryEntry& known : std::span(entries).first(200)) {
        EXPECT_FALSE(index.matches_of({.source = known.source}).empty());
      }
    });
  }
  readers.clear();
  writer.join();
  EXPECT_EQ(index.size(), entries.size());
}

}  // namespace
}  // namespace weerga
