// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/alignment_window.h"

#include <gmock/gmock.h>

#include "editor/ui/alignment_view.h"
#include "editor/ui/card_list.h"
#include "editor/ui/text.h"
#include "tests/editor/core/alignment/sample_letters.h"
#include "tests/ui/ui_test.h"
#include "xliff/text/error.h"

namespace weerga::test {
namespace {

class AlignmentWindowTest : public WindowTest {
 protected:
  AlignmentWindowTest() { open({}); }
  ~AlignmentWindowTest() override { window_->Destroy(); }

  void open(AlignmentWindowOptions options) {
    if (window_ != nullptr) window_->Destroy();
    window_ = new AlignmentWindow(&frame(), std::make_unique<AlignmentSession>(sample_session()), std::move(options));
    window_->SetSize(20, 20, 1300, 800);
    window_->Show();
    window_->Raise();
    window_->view().SetFocus();
    wait_for([this] { return window_->view().HasFocus() && window_->view().GetClientSize().GetWidth() > 600; },
             "the focus");
    settle();
    go_to(0);
  }
  void go_to(std::size_t bead) {
    window_->run("first");
    while (window_->session().active() < bead) window_->run("next");
  }
  AlignmentWindow& window() { return *window_; }
  std::string beads() { return beads_of(window_->session()); }

 private:
  AlignmentWindow* window_ = nullptr;
};

TEST_F(AlignmentWindowTest, SpaceAcceptsAndGoesOn) {
  press("Space");
  EXPECT_THAT(beads(), testing::StartsWith("0-0! 1-1 "));
  EXPECT_EQ(window().session().active(), 1U);
}

TEST_F(AlignmentWindowTest, MMergesAndZTakesItBack) {
  const std::string before = beads();
  press("M");
  EXPECT_THAT(beads(), testing::StartsWith("0,1-0,1! "));
  press("Z");
  EXPECT_EQ(beads(), before);
  press("Y");
  EXPECT_THAT(beads(), testing::StartsWith("0,1-0,1! "));
  press("Ctrl+Z");
  EXPECT_EQ(beads(), before);
}

TEST_F(AlignmentWindowTest, SSplitsBeforeTheChosenSentence) {
  go_to(3);
  press("Right");
  press("Shift+Down");
  EXPECT_EQ(window().view().caret().sentence, 4U);
  press("S");
  EXPECT_THAT(beads(), testing::HasSubstr("3-3! -4!"));
}

TEST_F(AlignmentWindowTest, SSplitsASentenceAtTheCaret) {
  go_to(3);
  for (int word = 0; word < 10; ++word) press("Ctrl+Right");
  ASSERT_TRUE(window().view().caret().byte);
  press("S");
  EXPECT_EQ(window().session().letter(Side::source).sentences.size(), 9U);
}

TEST_F(AlignmentWindowTest, DMovesASentenceDown) {
  go_to(4);
  press("D");
  EXPECT_THAT(beads(), testing::HasSubstr("4-5! 5,6-"));
}

TEST_F(AlignmentWindowTest, KUnlinksAndLLinksAgain) {
  press("K");
  EXPECT_THAT(beads(), testing::StartsWith("0-! -0!"));
  press("L");
  EXPECT_THAT(beads(), testing::StartsWith("0-0! 1-1"));
}

TEST_F(AlignmentWindowTest, LMarksABeadAndLinksItWithAnother) {
  press("L");
  EXPECT_EQ(window().view().marked(), 0U);
  press("Down");
  press("L");
  EXPECT_FALSE(window().view().marked());
  EXPECT_THAT(beads(), testing::StartsWith("0,1-0,1!"));
}

TEST_F(AlignmentWindowTest, WSwapsTranslations) {
  press("W");
  EXPECT_THAT(beads(), testing::StartsWith("0-1! 1-0!"));
}

TEST_F(AlignmentWindowTest, OMarksTheChosenSentenceAsOmitted) {
  go_to(4);
  press("Shift+Down");
  press("O");
  EXPECT_THAT(beads(), testing::HasSubstr("4-5! 5-!"));
}

TEST_F(AlignmentWindowTest, NGoesToTheLeastSureBeadAndXToTheNextUnequalOne) {
  press("N");
  EXPECT_EQ(window().session().active(), window().session().doubtful().front());
  go_to(0);
  press("X");
  EXPECT_EQ(window().session().active(), 3U);
}

TEST_F(AlignmentWindowTest, ListsDoubtfulBeadsAndAClickGoesThere) {
  const std::vector<std::size_t> doubtful = window().session().doubtful();
  ASSERT_EQ(window().doubtful().cards().size(), doubtful.size());
  window().doubtful().on_chosen(1);
  EXPECT_EQ(window().session().active(), doubtful[1]);
}

TEST_F(AlignmentWindowTest, SaysWhyAnActionIsNotPossible) {
  window().run("last");
  press("M");
  EXPECT_FALSE(window().message().empty());
}

TEST_F(AlignmentWindowTest, SavesWhatWasReviewed) {
  std::size_t confirmed = 0;
  open({.save = [&](const AlignedPair& pair) {
    confirmed = static_cast<std::size_t>(std::ranges::count_if(pair.beads, &Bead::confirmed));
  }});
  press("Space");
  press("Ctrl+S");
  EXPECT_EQ(confirmed, 1U);
}

TEST_F(AlignmentWindowTest, ShowsWhatSavingThrows) {
  open({.save = [](const AlignedPair&) { throw Error(ErrorKind::not_writable, "The disk is full."); }});
  press("Ctrl+S");
  EXPECT_EQ(window().message(), "The disk is full.");
}

TEST_F(AlignmentWindowTest, AClickChoosesABeadAndThenAPlaceInItsSentence) {
  wxMouseEvent click(wxEVT_LEFT_DOWN);
  click.SetPosition(wxPoint(150, 70));
  window().view().GetEventHandler()->ProcessEvent(click);
  EXPECT_EQ(window().session().active(), 1U);
  EXPECT_FALSE(window().view().caret().byte);
  window().view().GetEventHandler()->ProcessEvent(click);
  EXPECT_TRUE(window().view().caret().byte);
}

TEST_F(AlignmentWindowTest, EveryKeyHasAnActionWithATitle) {
  for (const AlignmentKey& key : alignment_keys()) {
    EXPECT_FALSE(key.title.empty());
    EXPECT_EQ(normalised_key(key.key), std::string(key.key));
    window().run(key.name);
  }
}

TEST(RibbonLabel, TellsShapeAndCertainty) {
  EXPECT_EQ(ribbon_label({{0, 1}, {0, 1}, 0.987}), "98 %");
  EXPECT_EQ(ribbon_label({{0, 1}, {0, 2}, 0.5}), "1–2  50 %");
  EXPECT_EQ(ribbon_label({{0, 1}, {0, 0}, 0.5}), "not translated  50 %");
  EXPECT_EQ(ribbon_label({{0, 2}, {0, 1}, 1, {}, true}), "2–1");
}

TEST(ReasonsOf, NamesTheWordsThatMatch) {
  const AlignmentSession session = sample_session();
  EXPECT_THAT(reasons_of(session.beads()[2], session.pair()), testing::HasSubstr("2.750 = 2,750"));
  EXPECT_THAT(reasons_of(session.beads()[5], session.pair()), testing::HasSubstr("Nothing on the other side"));
}

}  // namespace
}  // namespace weerga::test
