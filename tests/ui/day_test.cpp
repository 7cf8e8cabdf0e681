// SPDX-License-Identifier: Apache-2.0
// A translator's day from the first start to the handed-over letter, in fifteen steps.
#include <gmock/gmock.h>
#include <wx/dataview.h>

#include <algorithm>
#include <chrono>
#include <iostream>

#include "editor/core/ignored_issues.h"
#include "editor/core/session_file.h"
#include "editor/ui/alignment_view.h"
#include "editor/ui/alignment_window.h"
#include "editor/ui/choice_window.h"
#include "editor/ui/statistics_window.h"
#include "editor/ui/timeline_window.h"
#include "editor/ui/welcome_page.h"
#include "tests/ui/day.h"
#include "xliff/extract/kept_original.h"
#include "xliff/text/file_bytes.h"

namespace weerga::test {
namespace {

using testing::HasSubstr;

/// What a person who reads both letters links.
const std::vector<std::string> kGoldBeads = {
    "0-0",   "1-1",   "2-2",   "3-3",   "4-4",      "5-5",   "6-6",   "7-7",   "8-8",        "9,10-9",
    "11-10", "12-11", "13-12", "14-13", "15-14,15", "16-16", "17-17", "18-18", "19-19",      "20-20",
    "21-21", "22-22", "23-23", "24-24", "25-25",    "26-26", "27-27", "28-28", "29-29",      "30-",
    "31-30", "32-31", "33-32", "34-33", "35,36-34", "37-35", "38-36", "39-37", "40,41-38,39"};

std::vector<std::string> beads_in(const AlignmentSession& session) {
  std::vector<std::string> beads;
  for (const Bead& bead : session.beads()) {
    std::string name;
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i)
      name += (name.empty() ? "" : ",") + std::to_string(i);
    name += '-';
    for (std::size_t i = bead.target.begin; i < bead.target.end; ++i)
      name += (name.back() == '-' ? "" : ",") + std::to_string(i);
    beads.push_back(std::move(name));
  }
  return beads;
}

}  // namespace

// 1
void DayTest::open_yesterdays_dossier() {
  restart({.recent = {{dossier_.string(), 0}}});
  const auto card = std::ranges::find(frame().welcome().list().cards(), "21-501-02", &Card::title);
  ASSERT_NE(card, frame().welcome().list().cards().end());
  frame().welcome().focus_list();
  while (frame().welcome().list().cards()[frame().welcome().list().selected()].title != "21-501-02") press("Down");
  press("Enter");
  wait_for(
      [this] {
        return frame().welcome().list().cards().at(frame().welcome().list().selected()).title.starts_with("2025");
      },
      "the letters of the dossier");
  while (frame().welcome().list().cards()[frame().welcome().list().selected()].title != "2025-02-14-fosfor.nl.txt")
    press("Down");
  press("Enter");
  wait_for([this] { return page().session() != nullptr; }, "the letter");
  go_to(6);
  press("Ctrl+W");
  wait_for([this] { return page().session() == nullptr; }, "the welcome page");
  restart(frame().settings());
  frame().open(letter("2025-02-14-fosfor.nl.txt"));
  wait_for([this] { return page().session() != nullptr; }, "the letter");
  EXPECT_EQ(session().active(), 6U) << "the work goes on where it was left";
}

// 2
void DayTest::align_an_older_pair() {
  run("file.close");
  frame().take({letter("2025-03-28-clustermunitie.en.txt"), letter("2025-03-28-clustermunitie.nl.txt")});
  auto* window = &opened<AlignmentWindow>();
  const std::vector<std::string> beads = beads_in(window->session());
  const auto right =
      std::ranges::count_if(beads, [](const std::string& bead) { return std::ranges::count(kGoldBeads, bead) > 0; });
  EXPECT_GE(static_cast<double>(right), 0.95 * static_cast<double>(kGoldBeads.size())) << testing::PrintToString(beads);
  const std::vector<std::size_t> doubtful = window->session().doubtful();
  const auto confidence = [&](std::size_t bead) { return window->session().beads()[bead].confidence; };
  EXPECT_TRUE(std::ranges::is_sorted(doubtful, {}, confidence)) << "the least sure bead stands first";
}

// 3
void DayTest::mend_the_alignment_over_a_restart() {
  auto* window = &opened<AlignmentWindow>();
  window->view().SetFocus();
  wait_for([&] { return window->view().HasFocus(); }, "the focus");
  const std::vector<std::string> before = beads_in(window->session());
  const auto to_bead = [&](const std::string& bead) {
    press("Home");
    while (beads_in(window->session())[window->session().active()] != bead) press("Down");
  };
  to_bead("9,10-9");
  press("S");  // divides the bead: its second sentence stands alone
  EXPECT_EQ(std::ranges::count(beads_in(window->session()), "9,10-9"), 0);
  press("Z");
  EXPECT_EQ(beads_in(window->session()), before);
  to_bead("9,10-9");
  press("Space");
  to_bead("30-");
  press("Space");
  const std::size_t confirmed = window->session().confirmed_count();
  EXPECT_EQ(confirmed, 2U);
  restart(frame().settings());  // nothing was saved by hand
  frame().take({letter("2025-03-28-clustermunitie.nl.txt"), letter("2025-03-28-clustermunitie.en.txt")});
  window = &opened<AlignmentWindow>();
  EXPECT_EQ(window->session().confirmed_count(), confirmed) << "decisions outlive the program";
  EXPECT_EQ(beads_in(window->session()), before);
  EXPECT_TRUE(window->session().can_undo());
  window->view().SetFocus();
  wait_for([&] { return window->view().HasFocus(); }, "the focus");
  press("Ctrl+S");
  EXPECT_TRUE(std::filesystem::exists(letter("2025-03-28-clustermunitie.nl.xlf")) ||
              std::filesystem::exists(letter("2025-03-28-clustermunitie.xlf")))
      << window->message();
  window->Destroy();
  settle();
}

// 4
void DayTest::open_the_new_letter() {
  const std::filesystem::path path = letter("2025-05-19-ovse.nl.txt");
  focus_frame();
  open_with_dialogue("file.open", path);
  wait_for([this] { return page().session() != nullptr && session().row_count() > 30; }, "the letter");
  const File& file = session().document().files.front();
  EXPECT_EQ(original_bytes(file), bytes_of_file(path)) << "the letter can be restored byte for byte";
  for (const char* whole : {"onderhandelingsgroep", "brandwapen valt onder Protocol III", "conventionele wapens"})
    row_of(whole);
  for (std::size_t row = 0; row < session().row_count(); ++row) {
    EXPECT_EQ(session().segment(row).source.text.find("Pagina"), std::string::npos) << "a footer is no sentence";
  }
  wait_for_findings();
}

// 5
void DayTest::count_what_is_known() {
  run("review.statistics");
  auto* window = &opened<StatisticsWindow>();
  EXPECT_GT(window->table().GetItemCount(), 0);
  leave_by_escape(*window);
}

// 6
void DayTest::take_in_a_glossary() {
  const std::filesystem::path glossary =
      home_.write("mission.csv", "term_nl,term_en\nonderzoeksmissie,fact-finding mission\n");
  open_with_dialogue("terms.import", glossary);
  wait_for_findings();
  const auto terms = [this](const std::string& words) {
    go_to(row_of(words));
    wait_for([this] { return page().findings()->of(session().active()) != nullptr; }, "the findings");
    settle();
    std::vector<std::string> found;
    for (const TermProposal& term : page().findings()->of(session().active())->terms)
      found.push_back(term.preferred.at(0));
    return found;
  };
  EXPECT_THAT(terms("voortgang van het onafhankelijk internationaal onderzoek"),
              testing::IsSupersetOf({"phosphorus as an incendiary weapon", "cluster munitions"}));
  const CardList& list = *page().panes().lists().at(1);
  ASSERT_FALSE(list.cards().empty());
  EXPECT_EQ(list.cards().front().key, "Alt+1");
  EXPECT_THAT(terms("onderzoeksmissie ingesteld"), testing::Contains("fact-finding mission"));
  EXPECT_THAT(terms("een ruimer OVSE-mandaat"), testing::Contains("OSCE mandate"));
}

// 7
void DayTest::translate_with_matches_and_terms() {
  const auto look_at = [this](std::size_t row) {
    go_to(row);
    wait_for([this] { return page().is_idle(); }, "the matches");
  };
  const std::size_t first = row_of("voortgang van het onafhankelijk internationaal onderzoek");
  look_at(first);
  const bool offers_phrase = std::ranges::any_of(page().matches(), [](const MatchProposal& match) {
    return match.kind == MatchProposal::Kind::fragment &&
           match.target.text.find("the use of phosphorus as an incendiary weapon") != std::string::npos;
  });
  EXPECT_TRUE(offers_phrase) << "the long phrase of the older letter";
  press("Alt+1");
  press("F4");
  wait_for([&] { return !target(first).empty(); }, "assembled words");
  const std::size_t states = row_of("Inmiddels zijn 113 staten");
  look_at(states);
  press("Ctrl+1");
  wait_for([&] { return !target(states).empty(); }, "the match");
  EXPECT_THAT(target(states), HasSubstr("113 states")) << "the number is repaired";
  press("Ctrl+Enter");
  wait_for([&] { return progress_of(session().segment(states)) == Progress::translated; }, "the confirmation");
  std::size_t by_match = 0;
  std::size_t confirmed = 0;
  for (std::size_t row = 0; confirmed < 9; ++row) {
    if (!target(row).empty()) continue;
    look_at(row);
    const bool has_match = !page().matches().empty() && page().matches().front().percent >= 95;
    has_match ? press("Ctrl+1") : type("Words of the translator.");
    wait_for([&] { return !target(row).empty(); }, "the words");
    press("Ctrl+Enter");
    wait_for([&] { return progress_of(session().segment(row)) == Progress::translated; }, "the confirmation");
    by_match += has_match ? 1 : 0;
    ++confirmed;
  }
  EXPECT_GE(by_match, 1U) << "the salutation at least is in the older letter too";
}

// 8
void DayTest::look_up_how_it_was_said() {
  select_in_source(row_of("naleving van het staakt-het-vuren"), "staakt-het-vuren");
  press("Ctrl+K");
  const CardList& list = *page().panes().lists().at(2);
  wait_for([&] { return !list.cards().empty(); }, "the concordance");
  EXPECT_THAT(list.cards().front().spoken(), HasSubstr("ceasefire"));
  press("Shift+F4");
  auto* timeline = &opened<TimelineWindow>();
  ASSERT_FALSE(timeline->timeline().renderings.empty());
  EXPECT_THAT(timeline->list().cards().at(1).spoken(), HasSubstr("ceasefire"));
  EXPECT_THAT(timeline->list().cards().at(1).spoken(), HasSubstr("2025-03-28-clustermunitie"));
  leave_by_escape(*timeline);
  press("F2");
}

// 9
void DayTest::add_a_term_and_what_to_avoid() {
  const std::size_t row = row_of("resten van submunities");
  go_to(row);
  press("Ctrl+E");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  press("Ctrl+A");
  type("submunitie = submunition ! bomblet");
  press("Enter");
  wait_for([this] { return !frame().question().is_open(); }, "the term");
  write(row, "OSCE observers found bomblets in three places.");
  wait_for_findings();
  const RowFindings& found = *page().findings()->of(row);
  EXPECT_TRUE(std::ranges::any_of(found.terms, [](const TermProposal& term) { return term.source == "submunitie"; }))
      << "in the plural too";
  EXPECT_TRUE(std::ranges::any_of(found.issues, [](const Issue& issue) { return issue.code == "term.forbidden"; }));
  write(row, "OSCE observers found remnants of submunitions in three places.");
  wait_for_findings();
  EXPECT_FALSE(std::ranges::any_of(page().findings()->of(row)->issues,
                                   [](const Issue& issue) { return issue.code.starts_with("term."); }));
}

// 10
void DayTest::check_references() {
  const std::size_t row = row_of("nr. 2911");
  const auto numbers = [&] {
    wait_for_findings();
    return std::ranges::count_if(page().findings()->of(row)->issues, [](const Issue& issue) {
      return issue.code.starts_with("number") || issue.code.starts_with("reference") || issue.code.starts_with("fact");
    });
  };
  const std::string words = "See the report of the Council, Parliamentary Paper 21 501-02, no. 291";
  write(row, words + "7).");
  EXPECT_GE(numbers(), 1) << "a digit was changed";
  write(row, words + "1).");
  EXPECT_EQ(numbers(), 0);
}

// 11
void DayTest::check_spelling() {
  const std::size_t row = row_of("twee monsters onderzocht");
  write(row,
        "On 2 May the OPCW examined two samples of phosphorus from Nagorno-Karabakh under OSCE-mandats, witout delay.");
  EXPECT_THAT(flagged_words(row), testing::ElementsAre(HasSubstr("mandats"), "witout"));
  select_in_target(row, "witout");
  press("Shift+F7");
  wait_for([this] { return frame().question().is_open(); }, "the suggestions");
  press("Enter");
  wait_for([&] { return target(row).find("without delay") != std::string::npos; }, "the right word");
  press("Ctrl+Z");
  wait_for([&] { return target(row).find("witout delay") != std::string::npos; }, "the typed word again");
}

// 12
void DayTest::annotate_split_join_and_undo() {
  const std::size_t row = row_of("Nederland stelt voor deze missie");
  write(row, "The Netherlands will make available one and a half million euros.");
  select_in_target(row, "make available");
  press("Ctrl+D");
  wait_for([&] { return !session().segment(row).target->annotations.empty(); }, "the mark");
  const auto marked = [&](std::size_t at) {
    const TaggedText& text = *session().segment(at).target;
    return text.annotations.empty() ? std::string() : std::string(text.annotations.front().range.of(text.text));
  };
  press("Home");
  type("In 2025 ");
  wait_for([&] { return target(row).starts_with("In 2025 The"); }, "the words before it");
  EXPECT_EQ(marked(row), "make available");
  const std::size_t rows = session().row_count();
  select_in_source(row, "voor deze missie");
  press("Ctrl+T");
  wait_for([&] { return session().row_count() == rows + 1; }, "two segments");
  EXPECT_EQ(marked(row), "make available");
  press("Ctrl+J");
  wait_for([&] { return session().row_count() == rows; }, "one segment");
  EXPECT_EQ(marked(row), "make available");
  while (session().row_count() != rows || !target(row).starts_with("The Netherlands") || !marked(row).empty()) {
    if (!session().can_undo()) break;
    press("Ctrl+Z");
  }
  EXPECT_EQ(target(row), "The Netherlands will make available one and a half million euros.");
  while (session().can_redo()) press("Ctrl+Y");
  EXPECT_EQ(marked(row), "make available");
}

// 13
void DayTest::lose_power_while_typing() {
  const std::size_t row = row_of("Die consensus ontbreekt");
  write(row, "There is no such consensus.");
  press("Ctrl+S");
  write(row, "There is as yet no such con");
  const auto journal_is_written = [this] {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home_.path() / "state")) {
      if (entry.is_regular_file() && bytes_of_file(entry.path()).find("as yet no such con") != std::string::npos)
        return true;
    }
    return false;
  };
  wait_for(journal_is_written, "the typed words on the disk");
  // What lies on the disk now is what a killed program leaves behind.
  const std::filesystem::path after = home_.path() / "after";
  std::filesystem::create_directories(after);
  std::filesystem::copy(home_.path() / "state", after / "state", std::filesystem::copy_options::recursive);
  setenv("XDG_STATE_HOME", (after / "state").c_str(), 1);
  const Settings settings = frame().settings();
  restart(settings);
  frame().open(letter("2025-05-19-ovse.nl.xlf"));
  wait_for([this] { return page().session() != nullptr; }, "the letter");
  EXPECT_EQ(target(row), "There is as yet no such con");
  EXPECT_THAT(frame().message(), HasSubstr("Ctrl+Z")) << "one sentence, no dialogue";
}

// 14
void DayTest::walk_the_issues() {
  const std::size_t row = row_of("Die consensus ontbreekt");
  write(row, "There are 3 such consensuses.");
  press("Ctrl+S");
  wait_for_findings();
  ASSERT_FALSE(page().findings()->of(row)->issues.empty());
  go_to(0);
  std::vector<std::size_t> walked;
  for (std::size_t step = 0; step < page().findings()->troubled().size(); ++step) {
    press("F9");
    walked.push_back(session().active());
  }
  EXPECT_THAT(walked, testing::IsSupersetOf({row}));
  go_to(row);
  const std::string code = page().findings()->of(row)->issues.front().code;
  press("Ctrl+I");
  wait_for([this] { return frame().question().is_open(); }, "the question");
  type("the source says so");
  press("Enter");
  wait_for([&] { return ignored_reason(session().document(), session().place_of(row), code) == "the source says so"; },
           "the reason");
  wait_for_findings();
  press("Ctrl+S");
  const Settings settings = frame().settings();
  restart(settings);
  frame().open(letter("2025-05-19-ovse.nl.xlf"));
  wait_for([this] { return page().session() != nullptr; }, "the letter");
  wait_for_findings();
  page().view().activate(row);
  wait_for([&] { return page().findings()->of(row) != nullptr; }, "the findings");
  EXPECT_FALSE(std::ranges::any_of(page().findings()->of(row)->issues, [&](const Issue& issue) {
    return issue.code == code;
  })) << "what was ignored stays ignored";
}

// 15
void DayTest::hand_over() {
  const std::size_t rows = session().row_count();
  for (const char* name :
       {"out.xlf", "out.xliff", "out.tmx", "out.txt", "out.table.docx", "out.table.html", "out.docx"}) {
    const std::filesystem::path path = home_.path() / name;
    open_with_dialogue("file.export", path);
    ASSERT_TRUE(std::filesystem::exists(path)) << name << ": " << frame().message();
    EXPECT_GT(std::filesystem::file_size(path), 1000U) << name;
  }
  for (const char* name : {"out.xlf", "out.xliff"}) {
    const auto again = opened_session(home_.path() / name);
    EXPECT_EQ(again->row_count(), rows) << name;
  }
  take_back_a_reviewed_table();
}

/// The reviewer changes a word in the table; it comes back as a change that can be accepted.
void DayTest::take_back_a_reviewed_table() {
  const std::size_t row = row_of("resten van submunities");
  std::string table = bytes_of_file(home_.path() / "out.table.html");
  const std::size_t place = table.find("remnants of submunitions");
  ASSERT_NE(place, std::string::npos);
  table.replace(place, std::string("remnants").size(), "remains");
  open_with_dialogue("file.import-review", home_.write("back.table.html", table));
  auto* changes = &opened<ChoiceWindow>();
  ASSERT_EQ(changes->list().cards().size(), 1U);
  EXPECT_THAT(target(row), HasSubstr("found remains of submunitions"));
  EXPECT_THAT(changes->list().cards().front().spoken(), HasSubstr("Reviewer"));
  press("Space");
  wait_for([&] { return changes->list().cards().empty(); }, "the accepted change");
  leave_by_escape(*changes);
  EXPECT_THAT(target(row), HasSubstr("found remains of submunitions"));
}

TEST_F(DayTest, GoesFromTheFirstStartToTheHandedOverLetter) {
  const auto steps = {&DayTest::open_yesterdays_dossier,
                      &DayTest::align_an_older_pair,
                      &DayTest::mend_the_alignment_over_a_restart,
                      &DayTest::open_the_new_letter,
                      &DayTest::count_what_is_known,
                      &DayTest::take_in_a_glossary,
                      &DayTest::translate_with_matches_and_terms,
                      &DayTest::look_up_how_it_was_said,
                      &DayTest::add_a_term_and_what_to_avoid,
                      &DayTest::check_references,
                      &DayTest::check_spelling,
                      &DayTest::annotate_split_join_and_undo,
                      &DayTest::lose_power_while_typing,
                      &DayTest::walk_the_issues,
                      &DayTest::hand_over};
  int number = 0;
  for (const auto step : steps) {
    SCOPED_TRACE("step " + std::to_string(++number));
    const auto begin = std::chrono::steady_clock::now();
    (this->*step)();
    std::cout << "step " << number << ": "
              << std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count()
              << " ms\n";
    if (HasFailure()) return;
  }
}

}  // namespace weerga::test
