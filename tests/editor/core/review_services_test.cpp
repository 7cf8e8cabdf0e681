// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review_services.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/editor/core/letters.h"
#include "tests/support/temporary_folder.h"

namespace weerga {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A glossary in which the board of one dossier is the council of all others, and a letter about the council.
class ReviewServicesOf : public testing::Test {
 protected:
  ReviewServicesOf() {
    const WorkspaceOptions options{
        .glossaries = {folder_.write("glossary.csv", "term_nl,term_en,dossier\nraad,council,\nraad,board,34 952\n")}};
    services_ = review_services_of(options, {});
  }

  static Document letter_of_dossier(const std::string& dossier) {
    Document letter = test::letter({{test::pair("s1", "De raad vergadert.", "The council is meeting.")}});
    set_scope(letter, {.dossier = dossier, .ministry = ""});
    return letter;
  }

  [[nodiscard]] std::vector<std::string> codes(const Document& letter) const {
    std::vector<std::string> codes;
    for (const PlacedIssue& each : services_.issues(letter, {}, {})) codes.push_back(each.issue.code);
    return codes;
  }

  test::TemporaryFolder folder_;
  ReviewServices services_;
};

TEST_F(ReviewServicesOf, CheckWithTheTermsOfTheLettersDossier) {
  EXPECT_THAT(codes(letter_of_dossier("34 952")), Contains("term.missing"));
  EXPECT_THAT(codes(letter_of_dossier("21 501-02")), Not(Contains("term.missing")));
}

TEST_F(ReviewServicesOf, ProposeTheTermsOfTheLettersDossier) {
  const auto proposals = services_.proposals(letter_of_dossier("34 952"), {}, {});
  ASSERT_EQ(proposals.size(), 1U);
  EXPECT_THAT(proposals.front().reason, HasSubstr("board"));
}

}  // namespace
}  // namespace weerga
