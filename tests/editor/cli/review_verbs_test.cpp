// SPDX-License-Identifier: Apache-2.0
// Annotations, versions and tracked changes on the command line.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kLetter =
    "Geachte voorzitter,\n\nDe Kamer is op 19 november 2020 geïnformeerd. Het kabinet betreurt dit.\n\nHoogachtend,\n";
constexpr const char* kCorrected =
    "Geachte voorzitter,\n\nDe Kamer is op 20 november 2020 geïnformeerd. Het kabinet betreurt dit.\n\nHoogachtend,\n";

TEST(Compare, MarksWhatTheNewVersionSaysOtherwise) {
  CommandLine weerga;
  const auto result = weerga.run({"compare", weerga.write("old.txt", kLetter), weerga.write("new.txt", kCorrected)});
  EXPECT_EQ(result.code, 1);
  ASSERT_EQ(result.records().size(), 1U) << result.out << result.err;
  EXPECT_EQ(result.records()[0][0], "changed");
  EXPECT_THAT(result.records()[0][3], HasSubstr("[-19 -]{+20 +}november"));
}

TEST(Compare, OfTwoEqualLettersIsDone) {
  CommandLine weerga;
  const auto result = weerga.run({"compare", weerga.write("a.txt", kLetter), weerga.write("b.txt", kLetter)});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, "");
}

TEST(Compare, WritesJsonAndAPage) {
  CommandLine weerga;
  const std::string before = weerga.write("old.txt", kLetter);
  const std::string after = weerga.write("new.txt", kCorrected);
  EXPECT_EQ(nlohmann::json::parse(weerga.run({"compare", before, after, "--format", "json"}).out)[0]["change"],
            "changed");
  EXPECT_THAT(weerga.run({"compare", before, after, "--format", "html"}).out, HasSubstr("<ins>20 </ins>"));
}

TEST(Update, ReopensWhatChangedAndSaysHowMuchWasKept) {
  CommandLine weerga;
  weerga.run({"import", weerga.write("old.txt", kLetter), "-o", "letter.xlf"});
  const auto result = weerga.run({"update", "letter.xlf", weerga.write("new.txt", kCorrected)});
  EXPECT_EQ(result.code, 0) << result.err;
  ASSERT_EQ(result.records().size(), 1U);
  EXPECT_THAT(result.records()[0], ElementsAre("3", "0", "1", "0", "0"));
  EXPECT_THAT(weerga.read("letter.xlf"), HasSubstr("20 november"));
  EXPECT_EQ(weerga.run({"validate", "letter.xlf"}).code, 0);
}

TEST(Preannotate, MarksWhatItFindsAndAnnotationsListsIt) {
  CommandLine weerga;
  weerga.run({"import", weerga.write("old.txt", kLetter), "-o", "letter.xlf"});
  const auto proposed = weerga.run({"preannotate", "letter.xlf", "--kind", "date", "-o", "marked.xlf"});
  ASSERT_EQ(proposed.records().size(), 1U) << proposed.err;
  const auto listed = weerga.run({"annotations", "marked.xlf", "--kind", "date"});
  ASSERT_EQ(listed.records().size(), 1U);
  EXPECT_EQ(listed.records()[0][5], "19 november 2020");
  EXPECT_EQ(weerga.run({"validate", "marked.xlf"}).code, 0);
  EXPECT_EQ(weerga.run({"annotations", "marked.xlf", "--search", "nothing"}).out, "");
}

TEST(ImportReview, TracksWhatTheReviewerChangedSoThatItCanBeRejected) {
  CommandLine weerga;
  weerga.write("letter.xlf",
               "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">"
               "<file id=\"f1\"><unit id=\"u1\"><segment id=\"s1\" state=\"translated\"><source>Dank u.</source>"
               "<target>Thank you.</target></segment></unit></file></xliff>");
  weerga.run({"export", "letter.xlf", "--to", "table-html", "-o", "table.html"});
  std::string table = weerga.read("table.html");
  table.replace(table.find("Thank you."), 10, "Thanks.");
  weerga.write("reviewed.html", table);
  EXPECT_EQ(weerga.run({"import-review", "letter.xlf", "reviewed.html", "--track", "--author", "Reviser"}).code, 0);
  const auto changes = weerga.run({"changes", "letter.xlf", "--reject-all"});
  ASSERT_EQ(changes.records().size(), 1U) << changes.err;
  EXPECT_EQ(changes.records()[0][2], "Reviser");
  EXPECT_THAT(weerga.read("letter.xlf"), HasSubstr("Thank you."));
  EXPECT_EQ(weerga.run({"validate", "letter.xlf"}).code, 0);
}

}  // namespace
}  // namespace weerga::test
