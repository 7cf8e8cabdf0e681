// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/timeline.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/editor/core/knowledge/memory_of.h"

namespace weerga {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

Timeline timeline(const std::string& phrase) {
  return timeline_of(MatchIndex(test::letters_with_two_renderings()), {.phrase = phrase});
}

TEST(Timeline, GivesEveryRenderingWithItsYears) {
  const Timeline found = timeline("mensenrechtenschending");
  EXPECT_EQ(found.times, 30U);
  EXPECT_EQ(found.letters, 6U);
  ASSERT_THAT(found.renderings, SizeIs(2));
  EXPECT_EQ(found.renderings[0].text, "human rights violation");
  EXPECT_EQ(found.renderings[0].times, 25U);
  EXPECT_EQ(found.renderings[0].first_date, "2015-03-01");
  EXPECT_EQ(found.renderings[0].last_date, "2020-03-01");
  EXPECT_EQ(found.renderings[1].text, "human rights abuse");
  EXPECT_EQ(found.renderings[1].letters, 1U);
}

TEST(Timeline, OrdersUsesByDateAndKnowsTheirPlaces) {
  const Timeline found = timeline("mensenrechtenschending");
  const auto& uses = found.renderings.at(0).uses;
  for (std::size_t i = 1; i < uses.size(); ++i) EXPECT_LE(uses[i - 1].date, uses[i].date);
  for (const PhraseUse& use : uses) {
    EXPECT_EQ(use.phrase.of(use.source), "mensenrechtenschending");
    EXPECT_EQ(use.rendering.of(use.target), "human rights violation");
    EXPECT_EQ(use.dossier, "21 501-02");
  }
}

TEST(Timeline, TakesInflectionAndArticlesForTheSameRendering) {
  auto entries = test::entries_of_letter("a", "2020-01-01",
                                         {{"De raket viel.", "The missile fell."},
                                          {"Een raket trof de school.", "A missile hit the school."},
                                          {"Drie raketten? Nee, een raket per dag.", "Three missiles? No."},
                                          {"Deze raket is nieuw.", "This Missile is new."},
                                          {"Geen raket kwam aan.", "No missiles arrived."}});
  const Timeline found = timeline_of(MatchIndex(entries), {.phrase = "raket"});
  ASSERT_FALSE(found.renderings.empty());
  EXPECT_EQ(found.renderings[0].times, 5U) << timeline_text(found);
}

TEST(Timeline, SearchesTheEnglishSideToo) {
  const Timeline found = timeline_of(MatchIndex(test::letters_with_two_renderings()),
                                     {.phrase = "human rights abuse", .side = Side::target, .other_language = "nl"});
  ASSERT_FALSE(found.renderings.empty());
  EXPECT_EQ(found.renderings[0].text, "mensenrechtenschending");
}

TEST(Timeline, IsEmptyForWhatTheMemoryDoesNotHold) {
  for (const char* phrase : {"", "   ", "…", "zeppelin", "*"}) {
    const Timeline found = timeline(phrase);
    EXPECT_EQ(found.renderings.empty(), found.times == 0) << phrase;
    EXPECT_FALSE(timeline_text(found).empty());
    EXPECT_THAT(timeline_svg(found), HasSubstr("</svg>"));
  }
}

TEST(Timeline, IsEmptyAfterAStop) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(timeline_of(MatchIndex(test::letters_with_two_renderings()), {.phrase = "mensenrechtenschending"},
                        stop.get_token()),
            Timeline{});
}

TEST(TimelinePages, SayTheSameInEveryForm) {
  const Timeline found = timeline("mensenrechtenschending");
  EXPECT_THAT(timeline_text(found), HasSubstr("2019"));
  EXPECT_EQ(nlohmann::json::parse(timeline_json(found))["renderings"][1]["times"], 5);
  const std::string csv = timeline_csv(found);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 31);
  EXPECT_THAT(timeline_html(found), HasSubstr("<b>human rights abuse</b>"));
}

TEST(TimelinePages, EscapeWhatALetterHolds) {
  const auto entries = test::entries_of_letter("<b>&", "=1+1", {{"een <script> hier", "a <script> here"}});
  const Timeline found = timeline_of(MatchIndex(entries), {.phrase = "hier"});
  EXPECT_EQ(found.times, 1U);
  EXPECT_THAT(timeline_html(found), Not(HasSubstr("<script")));
  EXPECT_THAT(timeline_svg(found), Not(HasSubstr("<script")));
  EXPECT_THAT(timeline_csv(found), HasSubstr("'=1+1"));
}

TEST(Timeline, SaysARenderingInASentence) {
  const Timeline found = timeline("mensenrechtenschending");
  EXPECT_EQ(rendering_sentence(found.renderings.at(0), "mensenrechtenschending"),
            "mensenrechtenschending → human rights violation 25 times, last 1 March 2020");
  EXPECT_EQ(rendering_sentence({.text = "OSCE", .times = 1, .last_date = "2021-01-14"}, "OVSE"),
            "OVSE → OSCE once, 14 January 2021");
  EXPECT_EQ(rendering_sentence({.text = "OSCE", .times = 1'234}, "OVSE"), "OVSE → OSCE 1,234 times");
}

TEST(Timeline, TellsWhereItCountedOnlyTheNewestSegments) {
  const Timeline found =
      timeline_of(MatchIndex(test::letters_with_two_renderings()), {.phrase = "mensenrechtenschending", .limit = 7});
  EXPECT_EQ(counted_segments(found), 7U);
  EXPECT_THAT(timeline_text(found),
              HasSubstr("30 segments in 2 letters, 2 renderings, counted in the newest 7 segments"));
  EXPECT_THAT(timeline_text(timeline("mensenrechtenschending")), Not(HasSubstr("counted")));
  EXPECT_THAT(timeline_text({.phrase = "x", .times = 1, .letters = 1, .renderings = {{.text = "y", .times = 1}}}),
              HasSubstr("1 segment in 1 letter, 1 rendering\n"));
}

TEST(Timeline, FindsOtherFormsOfTheWordsIfWanted) {
  const MatchIndex memory(test::letters_with_two_renderings());
  EXPECT_EQ(timeline_of(memory, {.phrase = "mensenrechtenschendingen"}).times, 0U);
  EXPECT_EQ(timeline_of(memory, {.phrase = "mensenrechtenschendingen", .any_form = true}).times, 30U);
}

TEST(TimelineQuery, KnowsTheLanguageOfEachSide) {
  const Manifest languages{.source_language = "nl", .target_language = "en-GB"};
  EXPECT_EQ(timeline_query("brief", Side::source, languages).other_language, "en-GB");
  EXPECT_EQ(timeline_query("letter", Side::target, languages).other_language, "nl");
  EXPECT_EQ(timeline_query("letter", Side::target, languages).language, "en-GB");
}

}  // namespace
}  // namespace weerga
