// SPDX-License-Identifier: Apache-2.0
// Guards the figures of the checks on one made-up letter; weerga_checks_report prints those of many.
#include <gtest/gtest.h>

#include <vector>

#include "dictionaries/data/word_data.h"
#include "editor/core/tasks/review.h"
#include "editor/core/tasks/workspace.h"
#include "tests/support/seeded_letter.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

class SeededErrors : public testing::Test {
 protected:
  SeededErrors() {
    Workspace workspace({.glossaries = {folder_.write("glossary.csv", starter_glossary())}});
    for (const auto& [place, issue] : review(test::document_of(letter_), workspace.checks())) {
      if (test::is_found_by(letter_[place.unit].fault, issue.code)) {
        found_[place.unit] = true;
      } else if (issue.severity != Severity::note) {
        false_warnings_.push_back(issue.code + " in: " + letter_[place.unit].target.text);
      }
    }
  }

  test::TemporaryFolder folder_;
  std::vector<test::SeededPair> letter_ = test::seeded_letter(7);
  std::vector<bool> found_ = std::vector<bool>(letter_.size());
  std::vector<std::string> false_warnings_;
};

TEST_F(SeededErrors, AreFoundNineteenTimesInTwentyAtLeast) {
  std::size_t seeded = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < letter_.size(); ++i) {
    if (letter_[i].fault.empty()) continue;
    ++seeded;
    found += found_[i] ? 1 : 0;
  }
  EXPECT_EQ(seeded, 100U);
  EXPECT_GE(found * 20, seeded * 19);
}

TEST_F(SeededErrors, BringFiveFalseWarningsInAHundredSegmentsAtMost) {
  EXPECT_LE(false_warnings_.size() * 20, letter_.size()) << testing::PrintToString(false_warnings_);
}

TEST(SeededLetter, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const auto texts = [](std::uint32_t seed) {
    std::string all;
    for (const auto& pair : test::seeded_letter(seed)) all += pair.source.text + pair.target.text;
    return all;
  };
  EXPECT_EQ(texts(3), texts(3));
  EXPECT_NE(texts(3), texts(4));
}

}  // namespace
}  // namespace weerga
