// SPDX-License-Identifier: Apache-2.0
// Annotations, tracked changes and knowledge of other letters, by keyboard alone.
#include <gmock/gmock.h>

#include <algorithm>

#include "editor/core/review/annotations.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/ui/annotation_cards.h"
#include "editor/ui/choice_window.h"
#include "editor/ui/consistency_window.h"
#include "editor/ui/task_line.h"
#include "editor/ui/timeline_window.h"
#include "tests/ui/ui_test.h"

namespace weerga::test {
namespace {

using testing::HasSubstr;

/// What the services were asked to change.
std::vector<EntryChange>& changed() {
  static std::vector<EntryChange> changes;
  return changes;
}

bool& refuse_changes() {
  static bool refuses = false;
  return refuses;
}

ReviewServices watched_review() {
  ReviewServices review = sample_review();
  review.change_memory = [](const std::vector<EntryChange>& changes) {
    if (refuse_changes()) throw Error(ErrorKind::not_writable, "The disk is full.");
    changed() = changes;
    return changes.size();
  };
  return review;
}

class ReviewTest : public WindowTest {
 protected:
  ReviewTest()
      : WindowTest({.ask_file = [](wxWindow*, const FileQuestion&) { return std::filesystem::path("other.docx"); },
                    .services = sample_services(),
                    .review = watched_review()}) {
    show(sample_letter());
  }
  ~ReviewTest() override {
    for (wxWindow* window : wxTopLevelWindows) {
      if (window != &frame()) window->Destroy();
    }
  }

  void answer(const std::string& words) {
    wait_for([this] { return frame().question().is_open(); }, "the question");
    type(words);
    press("Enter");
    wait_for([this] { return !frame().question().is_open(); }, "the answer");
  }
  std::vector<ListedAnnotation> marks(std::size_t row) {
    return annotations_of_unit(session().document(), session().place_of(row));
  }
};

TEST_F(ReviewTest, AMarkIsAnsweredAndSettled) {
  page().view().activate(2);
  focus_editor();
  frame().run("review.reply");
  answer("As in the motion.");
  ASSERT_EQ(marks(2).at(0).thread.size(), 2U);
  EXPECT_EQ(marks(2)[0].thread[1].text, "As in the motion.");
  frame().run("review.settle");
  EXPECT_TRUE(marks(2)[0].resolved);
  press("Ctrl+Z");
  wait_for([this] { return !marks(2)[0].resolved; }, "the mark open again");
}

TEST_F(ReviewTest, WordsOfBothLanguagesAreTied) {
  page().view().activate(3);
  focus_editor();
  page().view().editor().select({4, 8});
  frame().run("review.link");
  press("F2");
  wait_for([this] { return page().view().edited_side() == Side::source; }, "the source");
  page().view().editor().select({3, 7});
  frame().run("review.link");
  answer("the organisation");
  ASSERT_EQ(marks(3).size(), 2U);
  EXPECT_EQ(marks(3)[0].words, "OVSE");
  EXPECT_EQ(marks(3)[0].linked_words, "OSCE");
}

TEST_F(ReviewTest, AllMarksOfTheLetterAreListedSearchedAndReached) {
  frame().run("review.annotations");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 1U);
  EXPECT_THAT(window.list().cards()[0].spoken(), HasSubstr("populated areas"));
  window.search_for("nothing of the kind");
  wait_for([&] { return window.list().cards().empty(); }, "an empty list");
  window.search_for(name_of(AnnotationKind::doubt));
  wait_for([&] { return window.list().cards().size() == 1; }, "the doubt by its kind");
  window.act("Space");
  EXPECT_TRUE(marks(2)[0].resolved);
  window.act("Enter");
  EXPECT_EQ(session().active(), 2U);
}

TEST_F(ReviewTest, ProposalsAreTakenByOneKey) {
  focus_editor();
  frame().run("review.propose");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 2U);
  press("Space");
  wait_for([&] { return window.list().cards().size() == 1; }, "one proposal less");
  EXPECT_EQ(marks(3).size(), 2U) << "one in each language";
  press("Delete");
  wait_for([&] { return window.list().cards().empty(); }, "none left");
  EXPECT_TRUE(marks(1).empty()) << "the refused one was not made";
}

TEST_F(ReviewTest, TrackedChangesAreShownAndRejected) {
  const std::string before = target(3);
  frame().run("review.track");
  page().view().activate(3, std::size_t{0});
  focus_editor();
  type("Today ");
  wait_for([this] { return target(3).starts_with("Today The"); }, "the typed word");
  page().view().activate(4);
  ASSERT_EQ(tracked_changes_of(session().document()).size(), 1U);
  frame().run("review.changes");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 1U);
  EXPECT_THAT(window.list().cards()[0].spoken(), HasSubstr("Today"));
  press("Delete");
  wait_for([&] { return target(3) == before; }, "the old words");
  EXPECT_TRUE(tracked_changes_of(session().document()).empty());
}

TEST_F(ReviewTest, AReviewersTableComesBackAsTrackedChanges) {
  frame().run("file.import-review");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 1U);
  EXPECT_EQ(target(3), "The OSCE oversees the ceasefire.");
  press("Space");
  wait_for([&] { return window.list().cards().empty(); }, "the accepted change");
  EXPECT_EQ(target(3), "The OSCE oversees the ceasefire.");
}

TEST_F(ReviewTest, TwoVersionsAreComparedRowByRow) {
  frame().run("file.compare-version");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 1U);
  EXPECT_THAT(window.list().cards()[0].spoken(), HasSubstr("streng"));
  press("Enter");
  wait_for([this] { return session().active() == 3; }, "the row");
}

TEST_F(ReviewTest, IssuesOfTheWholeLetterAreListedAndMended) {
  frame().run("review.issues");
  auto& window = opened<ChoiceWindow>();
  ASSERT_EQ(window.list().cards().size(), 1U);
  press("Space");
  wait_for([&] { return window.list().cards().empty(); }, "the mended issue gone");
  EXPECT_THAT(target(3),
              testing::StartsWith("The Organization for Security and Co-operation in Europe (OSCE) monitors"));
}

TEST_F(ReviewTest, AMatchThatNobodyReadIsFilteredUntilItIsConfirmed) {
  page().view().activate(6);
  focus_editor();
  wait_for([this] { return page().is_idle() && !page().matches().empty(); }, "the matches");
  press("Ctrl+1");
  wait_for([this] { return !target(6).empty(); }, "the match");
  frame().run("view.filter-unread");
  wait_for([this] { return page().view().shows(6); }, "the row of the match");
  press("Ctrl+Shift+Enter");
  wait_for([this] { return progress_of(session().segment(6)) == Progress::translated; }, "the confirmation");
  frame().run("view.filter-all");
  frame().run("view.filter-unread");
  wait_for([this] { return !page().view().shows(6); }, "the row gone");
}

bool any_list_is_open() {
  return std::ranges::any_of(wxTopLevelWindows, [](wxWindow* window) {
    return dynamic_cast<ChoiceWindow*>(window) != nullptr && !window->IsBeingDeleted();
  });
}

TEST_F(ReviewTest, ListsOfALetterGoWithIt) {
  frame().run("review.annotations");
  opened<ChoiceWindow>();
  frame().run("file.close");
  wait_for([] { return !any_list_is_open(); }, "the list gone");
}

TEST_F(ReviewTest, WorkOnALetterThatWasLeftShowsNothing) {
  frame().run("review.issues");
  frame().run("file.close");
  EXPECT_FALSE(frame().tasks().is_busy());
  settle();
  EXPECT_FALSE(any_list_is_open());
}

TEST_F(ReviewTest, TheTimelineOfSelectedWordsPutsARenderingIn) {
  page().view().activate(6);
  focus_editor();
  press("F2");
  wait_for([this] { return page().view().edited_side() == Side::source; }, "the source");
  const std::size_t begin = session().segment(6).source.text.find("clustermunitie");
  page().view().editor().select({begin, begin + 14});
  frame().run("terms.timeline");
  auto& window = opened<TimelineWindow>();
  EXPECT_EQ(window.timeline().phrase, "clustermunitie");
  EXPECT_THAT(window.list().cards().at(0).spoken(), HasSubstr("cluster munitions"));
  EXPECT_THAT(window.list().cards().at(1).spoken(), HasSubstr("2021-01-14"));
}

TEST_F(ReviewTest, AnInconsistencyIsPreviewedMendedAndTakenBack) {
  frame().run("terms.consistency");
  auto& window = opened<ConsistencyWindow>();
  ASSERT_EQ(window.findings().cards().size(), 1U);
  EXPECT_EQ(window.details().cards().size(), 2U);
  press("Tab");
  press("Enter");
  wait_for([&] { return !window.is_busy() && window.details().cards().size() == 4; }, "the preview");
  EXPECT_THAT(window.message(), HasSubstr("lines: 1, letters: 1"));
  press("Ctrl+Enter");
  wait_for([&] { return !window.is_busy() && !changed().empty(); }, "the change");
  EXPECT_EQ(changed().at(0).after->target, "Cluster munitions were used.");
  press("Ctrl+Z");
  wait_for([&] { return !window.is_busy() && changed().at(0).after->target == "Cluster bombs were used."; },
           "the old words");
}

TEST_F(ReviewTest, AChangeThatFailedIsNeitherMendedNorTakenBack) {
  refuse_changes() = true;
  frame().run("terms.consistency");
  auto& window = opened<ConsistencyWindow>();
  press("Tab");
  press("Enter");
  wait_for([&] { return !window.is_busy() && window.details().cards().size() == 4; }, "the preview");
  press("Ctrl+Enter");
  wait_for([&] { return !window.is_busy() && window.message() == "The disk is full."; }, "the failure");
  EXPECT_EQ(window.findings().cards().at(0).sign, Card::Sign::warning);
  press("Ctrl+Z");
  refuse_changes() = false;
  EXPECT_THAT(window.message(), HasSubstr("nothing to take back"));
}

}  // namespace
}  // namespace weerga::test
