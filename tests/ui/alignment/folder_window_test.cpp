// SPDX-License-Identifier: Apache-2.0
#include "editor/ui/folder_window.h"

#include <gmock/gmock.h>

#include <atomic>
#include <memory>

#include "tests/ui/ui_test.h"
#include "xliff/text/error.h"

namespace weerga::test {
namespace {

using testing::HasSubstr;

class FolderWindowTest : public WindowTest {
 protected:
  ~FolderWindowTest() override {
    if (window_ != nullptr) window_->Destroy();
  }

  void open(FolderWindowOptions options) {
    options.folder = "letters";
    options.letters.pairs = {{"a.nl.txt", "a.en.txt"}, {"b.nl.txt", "b.en.txt"}, {"c.nl.txt", "c.en.txt"}};
    options.letters.alone = {"d.nl.txt"};
    options.open = [this](const LetterPair& letters) { opened_ = letters.source.string(); };
    window_ = new FolderWindow(&frame(), std::move(options));
    window_->Show();
    window_->Raise();
  }
  void wait_until_aligned() {
    wait_for([this] { return !window_->is_running() && window_->done_count() == 3; }, "the pairs");
  }
  [[nodiscard]] std::string title(std::size_t card) const { return window_->list().cards().at(card).title; }

  FolderWindow* window_ = nullptr;
  std::string opened_;
};

TEST_F(FolderWindowTest, ListsTheDoubtfulPairsFirst) {
  open({.align = [](const LetterPair& letters, const std::stop_token&) {
    return PairOutcome{.quality = {.beads = 10, .percent = letters.source == "b.nl.txt" ? 71 : 97}};
  }});
  wait_until_aligned();
  EXPECT_THAT(title(0), HasSubstr("b.nl.txt"));
  EXPECT_EQ(window_->list().cards().at(0).badge, "71 %");
  EXPECT_EQ(window_->list().cards().at(0).sign, Card::Sign::warning);
  EXPECT_EQ(window_->list().cards().at(1).sign, Card::Sign::done);
}

TEST_F(FolderWindowTest, SaysWhyAPairFailedAndGoesOn) {
  open({.align = [](const LetterPair& letters, const std::stop_token&) {
    if (letters.source == "a.nl.txt") throw Error(ErrorKind::malformed, "There is no sentence in this letter.");
    return PairOutcome{.quality = {.beads = 10, .percent = 95}};
  }});
  wait_until_aligned();
  EXPECT_EQ(window_->list().cards().at(0).sign, Card::Sign::error);
  EXPECT_THAT(window_->list().cards().at(0).spoken(), HasSubstr("There is no sentence in this letter."));
}

TEST_F(FolderWindowTest, EscapeStopsWhatRuns) {
  auto begun = std::make_shared<std::atomic<int>>(0);
  open({.align = [begun](const LetterPair&, const std::stop_token& stop) {
    ++*begun;
    while (!stop.stop_requested()) std::this_thread::yield();
    return PairOutcome{};
  }});
  wait_for([&] { return begun->load() == 1; }, "the first pair");
  settle();
  press("Escape");
  wait_for([this] { return !window_->is_running(); }, "the end");
  EXPECT_EQ(window_->done_count(), 0U);
  EXPECT_EQ(begun->load(), 1);
}

TEST_F(FolderWindowTest, EnterOpensThePair) {
  open({.align = [](const LetterPair&, const std::stop_token&) { return PairOutcome{.quality = {.percent = 99}}; }});
  wait_until_aligned();
  settle();
  press("Down");
  press("Enter");
  wait_for([this] { return !opened_.empty(); }, "the pair");
  EXPECT_EQ(opened_, "b.nl.txt");
}

}  // namespace
}  // namespace weerga::test
