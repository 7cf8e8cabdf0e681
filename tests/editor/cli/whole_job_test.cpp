// SPDX-License-Identifier: Apache-2.0
// The main job from letter to export, by the command line alone.
#include <gmock/gmock.h>

#include <cstdlib>
#include <set>

#include "tests/editor/cli/command_line.h"
#include "tests/support/shared_data.h"

namespace weerga::test {
namespace {

using testing::HasSubstr;
using testing::IsSupersetOf;

/// Beads as lines.
std::multiset<std::string> beads(const std::vector<std::string>& lines) { return {lines.begin(), lines.end()}; }

/// Gold beads that the alignment lacks.
std::size_t missing(const std::multiset<std::string>& gold, const std::multiset<std::string>& found) {
  std::size_t count = 0;
  for (const std::string& bead : gold) count += found.contains(bead) ? 0 : 1;
  return count;
}

TEST(WholeJob, TurnsASampleLetterIntoMatchesForTheNext) {
  CommandLine weerga;
  for (const std::string name : {"2025-02-14-fosfor", "2025-03-28-clustermunitie"}) {
    ASSERT_EQ(weerga
                  .run({"align", sample(name + ".nl.txt"), sample(name + ".en.txt"), "-o", name + ".xlf", "--glossary",
                        sample("glossary.csv")})
                  .code,
              0);
  }
  ASSERT_EQ(weerga.run({"tm", "create", "memory"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "add", "memory", "2025-02-14-fosfor.xlf", "2025-03-28-clustermunitie.xlf"}).code, 0);
  ASSERT_EQ(weerga.run({"import", sample("2025-05-19-ovse.nl.txt"), "-o", "new.xlf"}).code, 0);
  const auto filled = weerga.run({"pretranslate", "new.xlf", "--memory", "memory"}).records().at(0);
  EXPECT_GE(std::stoi(filled[0]) + std::stoi(filled[1]), 3) << "context and exact matches";
  EXPECT_GE(std::stoi(filled[2]), 4) << "fuzzy matches";
  EXPECT_EQ(weerga.run({"validate", "new.xlf"}).out, "");
  const auto stats = weerga.run({"stats", "new.xlf", "--memory", "memory"});
  EXPECT_THAT(stats.out, HasSubstr("total\tall\t"));
  EXPECT_THAT(weerga.run({"check", "new.xlf", "--glossary", sample("glossary.csv"), "--memory", "memory"}).out,
              HasSubstr("target.empty"));
}

TEST(WholeJob, ExportsWhatOtherToolsAccept) {
  CommandLine weerga;
  ASSERT_EQ(
      weerga.run({"align", sample("2025-02-14-fosfor.nl.txt"), sample("2025-02-14-fosfor.en.txt"), "-o", "a.xlf"}).code,
      0);
  for (const std::string format : {"xliff12", "xliff20", "xliff21", "xliff22", "tmx"}) {
    ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", format, "-o", format}).code, 0) << format;
    EXPECT_EQ(weerga.run({"validate", format}).out, "") << format;
  }
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "txt", "-o", "a.txt"}).code, 0);
  EXPECT_THAT(weerga.read("a.txt"), HasSubstr("incendiary weapons"));
  ASSERT_EQ(weerga.run({"export", "a.xlf", "--to", "table-html", "-o", "a.html"}).code, 0);
  EXPECT_THAT(weerga.read("a.html"), HasSubstr("default-src 'none'"));
}

class RealLetter : public testing::Test {
 protected:
  void SetUp() override {
    const auto folder = shared_data("letters");
    if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
    dutch_ = (*folder / "phosphorus.nl.txt").string();
    english_ = (*folder / "phosphorus.en.txt").string();
    gold_ = beads(lines_of(*folder / "phosphorus.gold.tsv"));
  }
  CommandLine weerga_;
  std::string dutch_;
  std::string english_;
  std::multiset<std::string> gold_;
};

TEST_F(RealLetter, IsAlignedWithAtMostThreeGoldBeadsWrong) {
  ASSERT_EQ(weerga_.run({"align", dutch_, english_, "-o", "a.tsv", "--format", "tsv", "--glossary", glossary()}).code,
            0);
  EXPECT_LE(missing(gold_, beads(lines_of(weerga_.path("a.tsv")))), 3U) << weerga_.read("a.tsv");
}

TEST_F(RealLetter, AnswersWithAnExactAndAFuzzyMatch) {
  ASSERT_EQ(weerga_.run({"align", dutch_, english_, "-o", "a.xlf"}).code, 0);
  ASSERT_EQ(weerga_.run({"tm", "create", "memory"}).code, 0);
  ASSERT_EQ(weerga_.run({"tm", "add", "memory", "a.xlf"}).code, 0);
  const auto matches = weerga_
                           .run({"tm", "lookup", "memory", "--limit", "1"},
                                "De OPCW heeft als zodanig geen bevoegdheid hier onderzoek naar te verrichten.\n"
                                "De OPCW heeft als zodanig geen bevoegdheid hier nader onderzoek naar te verrichten.\n")
                           .records();
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0][2], "exact");
  EXPECT_EQ(matches[1][2], "fuzzy");
  EXPECT_GE(std::stoi(matches[1][1]), 70);
}

TEST_F(RealLetter, ShowsItsTerms) {
  std::set<std::string> terms;
  for (const auto& record : weerga_.run({"terms", glossary(), dutch_}).records())
    terms.insert(record.at(4) + "=" + record.at(5));
  EXPECT_THAT(terms, IsSupersetOf({"fosfor=phosphorus", "OVSE=OSCE"}));
}

TEST_F(RealLetter, HasAtMostFourSpellingFlags) {
  EXPECT_LE(weerga_.run({"spell", dutch_, "--language", "nl", "--glossary", glossary()}).records().size(), 4U);
}

TEST_F(RealLetter, ValidatesAgainstTheOfficialSchema) {
  const auto schema = shared_data("xliff/schemas/2.1/all.xsd");
  const auto catalogue = shared_data("xliff/schemas/catalog.xml");
  if (!schema || !catalogue || std::system("command -v xmllint >/dev/null") != 0)
    GTEST_SKIP() << "needs xmllint and the schemas";
  ASSERT_EQ(weerga_.run({"align", dutch_, english_, "-o", "a.xlf"}).code, 0);
  const std::string command = "XML_CATALOG_FILES=" + catalogue->string() + " xmllint --nonet --noout --schema " +
                              schema->string() + " " + weerga_.path("a.xlf") + " 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace weerga::test
