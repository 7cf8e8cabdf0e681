// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/statistics.h"

#include <gmock/gmock.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "editor/core/tasks/charts.h"
#include "editor/core/tasks/edit_effort.h"
#include "editor/core/tasks/parallel.h"
#include "editor/core/tasks/pretranslation.h"
#include "editor/core/tasks/statistics_pages.h"
#include "tests/editor/core/knowledge/letter_of_sources.h"
#include "tests/editor/core/knowledge/memory_of.h"
#include "tests/support/temporary_folder.h"
#include "tm/store/local_memory.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

std::size_t segments_in(const Statistics& statistics, MatchBand band) {
  return statistics.by_band.at(static_cast<std::size_t>(band)).segments;
}

/// A memory in a folder of its own.
struct FilledMemory {
  explicit FilledMemory(const std::vector<MemoryEntry>& entries)
      : memory(
            LocalMemory::created(folder.path() / "memory", {.name = "m"}, {.cache_folder = folder.path() / "cache"})) {
    memory->put(entries);
  }
  test::TemporaryFolder folder;
  std::unique_ptr<LocalMemory> memory;
};

TEST(Statistics, CountWordsAndCharactersByTheRule) {
  const Statistics statistics =
      statistics_of(test::letter_of_sources({"Kamerstuk 21 501-02, nr. 2234.", "   ", "Vijf coördinatoren."}));
  EXPECT_EQ(statistics.total, (Amount{.segments = 2, .words = 8, .characters = 49}));
}

TEST(Statistics, PutEachSegmentIntoOneBand) {
  const FilledMemory known(test::entries_of_letter(
      "a", "2020-01-01",
      {{"Het kabinet voert de motie uit.", "x"}, {"De minister reist vandaag naar de hoofdstad van Syrië.", "y"}}));
  const Document letter = test::letter_of_sources({"Het kabinet voert de motie uit.",
                                                   "De minister reist morgen naar de hoofdstad van Syrië.",
                                                   "Iets heel anders dus.", "Iets heel anders dus."});
  const Statistics statistics = statistics_of(letter, {.memory = known.memory.get()});
  EXPECT_EQ(segments_in(statistics, MatchBand::exact), 1U);
  EXPECT_EQ(segments_in(statistics, MatchBand::high85), 1U);
  EXPECT_EQ(segments_in(statistics, MatchBand::none), 1U);
  EXPECT_EQ(segments_in(statistics, MatchBand::repetition), 1U);
  std::size_t all = 0;
  for (const Amount& amount : statistics.by_band) all += amount.segments;
  EXPECT_EQ(all, statistics.total.segments);
}

TEST(Statistics, KnowAContextMatchByItsNeighbours) {
  const std::vector<std::string> sources{"Geachte voorzitter,", "Het kabinet voert de motie uit.", "Hoogachtend,"};
  auto entries = test::entries_of_letter("a", "2020-01-01", {{sources[0], "a"}, {sources[1], "b"}, {sources[2], "c"}});
  entries[1].previous_source = sources[0];
  entries[1].next_source = sources[2];
  const FilledMemory known(entries);
  const Statistics statistics = statistics_of(test::letter_of_sources(sources), {.memory = known.memory.get()});
  EXPECT_GE(segments_in(statistics, MatchBand::context), 1U);
}

TEST(Statistics, FindWhatIsLikeAnEarlierSegmentOfTheLetterOnlyWhenAsked) {
  const Document letter = test::letter_of_sources({"De minister reist vandaag naar de hoofdstad van Syrië.",
                                                   "De minister reist morgen naar de hoofdstad van Syrië."});
  EXPECT_EQ(segments_in(statistics_of(letter), MatchBand::none), 2U);
  const Statistics within = statistics_of(letter, {.within_letter = true});
  EXPECT_EQ(segments_in(within, MatchBand::none), 1U);
  EXPECT_EQ(segments_in(within, MatchBand::high85), 1U);
}

TEST(Statistics, TellFragmentsThatCoverHalfASegment) {
  const std::vector<MemoryEntry> entries = test::entries_of_letter(
      "a", "2020-01-01",
      {{"Wij zien dat de schending van het internationaal recht toeneemt in veel landen van de wereld.", "x"}});
  const MatchIndex memory(entries);
  const Document letter = test::letter_of_sources({"Nederland veroordeelt de schending van het internationaal recht."});
  EXPECT_EQ(segments_in(statistics_of(letter, {.fragments = &memory}), MatchBand::fragments), 1U);
}

TEST(AnalysisRun, CountsASegmentOfAnEarlierLetterAsARepetition) {
  AnalysisRun run({});
  const Document letter = test::letter_of_sources({"Het kabinet voert de motie uit."});
  run.add("a", "21 501-02", letter);
  run.add("b", "", letter);
  run.add("c", "21 501-02", letter);
  const Analysis analysis = run.result();
  ASSERT_THAT(analysis.letters, SizeIs(3));
  EXPECT_EQ(segments_in(analysis.letters[0].statistics, MatchBand::none), 1U);
  EXPECT_EQ(segments_in(analysis.letters[1].statistics, MatchBand::repetition), 1U);
  ASSERT_THAT(analysis.dossiers, SizeIs(2));
  EXPECT_EQ(analysis.dossiers[0].letters, 2U);
  EXPECT_EQ(analysis.dossiers[1].name, "");
  EXPECT_EQ(analysis.total.total.segments, 3U);
}

TEST(AnalysisRun, CountsNothingAfterAStop) {
  std::stop_source stop;
  stop.request_stop();
  AnalysisRun run({.stop = stop.get_token()});
  run.add("a", "", test::letter_of_sources({"Een zin."}));
  EXPECT_EQ(run.result().total.total.segments, 0U);
}

TEST(EditEffort, IsTheShareOfWordsThatWereEdited) {
  EXPECT_EQ(effort_between("The cabinet will act.", "The cabinet will act.").untouched, 1U);
  EXPECT_EQ(effort_between("The cabinet will act.", "The government will act.").percent(), 25);
  EXPECT_EQ(effort_between("", "Two words").percent(), 100);
  EXPECT_EQ(effort_between("Act.", "Act!").edits, 1U);
  EXPECT_EQ(effort_between("", "").percent(), 0);
}

TEST(EditEffort, IsMeasuredFromWhatPretranslationPutIn) {
  const FilledMemory known(test::entries_of_letter(
      "a", "2020-01-01", {{"De minister reist in 2019 naar Syrië.", "The minister travels to Syria in 2019."}}));
  Document letter = test::letter_of_sources({"De minister reist in 2021 naar Syrië."});
  pretranslate(letter, *known.memory, {});
  EXPECT_EQ(statistics_of(letter).all_edited().untouched, 1U);
  letter.files[0].units[0].segments[0].target = TaggedText("The minister goes to Syria in 2021.");
  const EditEffort edited = statistics_of(letter).all_edited();
  EXPECT_EQ(edited.segments, 1U);
  EXPECT_EQ(edited.edits, 1U);
}

Analysis analysis() {
  AnalysisRun run({});
  run.add("<b>brief</b>", "21 501-02",
          test::letter_of_sources({"Het kabinet voert de motie uit.", "Een zin, \"zo\"."}));
  run.add("=cmd", "", test::letter_of_sources({"Een andere zin."}));
  return run.result();
}

TEST(AnalysisPages, SayTheSameInEveryForm) {
  EXPECT_THAT(analysis_text(analysis()), HasSubstr("UAX 29"));
  const auto json = nlohmann::json::parse(analysis_json(analysis()));
  EXPECT_EQ(json["total"]["total"]["segments"], 3);
  EXPECT_EQ(json["letters"][1]["name"], "=cmd");
  const std::string csv = analysis_csv(analysis());
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 5 * static_cast<int>(kMatchBands + 1));
  EXPECT_THAT(analysis_html(analysis()), HasSubstr("<svg"));
}

TEST(AnalysisPages, HoldNothingActive) {
  EXPECT_THAT(analysis_html(analysis()), Not(HasSubstr("<b>brief")));
  EXPECT_THAT(analysis_csv(analysis()), HasSubstr("'=cmd"));
  EXPECT_THAT(analysis_svg({}), HasSubstr("</svg>"));
  EXPECT_FALSE(analysis_text({}).empty());
}

TEST(Charts, GroupThousandsAndDrawBars) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(text_bar(0, 10, 8), "");
  EXPECT_EQ(text_bar(10, 10, 3), "███");
  EXPECT_EQ(text_bar(1, 1000, 3), "▏");
  EXPECT_EQ(text_bar(5, 0, 3), "");
}

TEST(InParallel, CallsEachNumberOnce) {
  std::vector<std::atomic<int>> calls(1000);
  in_parallel(calls.size(), [&](std::size_t i) { ++calls[i]; });
  for (const auto& count : calls) EXPECT_EQ(count, 1);
  in_parallel(0, [](std::size_t) { ADD_FAILURE(); });
}

TEST(InParallel, ThrowsWhatACallThrows) {
  EXPECT_THROW(in_parallel(500,
                           [](std::size_t i) {
                             if (i == 77) throw std::runtime_error("no");
                           }),
               std::runtime_error);
}

}  // namespace
}  // namespace weerga
