// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/aligner.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

using Texts = std::vector<std::string>;

const Texts kDutch = {
    "Geachte voorzitter,",
    "Met deze brief informeer ik uw Kamer over de brand in de haven van Beiroet.",
    "Op 4 augustus ontplofte daar 2.750 ton ammoniumnitraat.",
    "Nederland stelde dezelfde avond 67 reddingswerkers beschikbaar.",
    "Zij vertrokken op 5 augustus met een vliegtuig van de luchtmacht en zochten vier dagen naar overlevenden.",
    "De ambassade raakte beschadigd.",
    "Vijf medewerkers liepen verwondingen op.",
    "De begroting staat daar niet bij stil.",
    "Het kabinet draagt een miljoen euro bij aan het Rode Kruis.",
    "De Minister van Buitenlandse Zaken,"};
const Texts kEnglish = {"Dear President,",
                        "I write to inform the House about the fire in the port of Beirut.",
                        "On 4 August 2,750 tonnes of ammonium nitrate exploded there.",
                        "The same evening the Netherlands made 67 rescue workers available.",
                        "They left on 5 August in an air force aircraft.",
                        "For four days they searched for survivors.",
                        "The embassy was damaged, and five staff members suffered injuries.",
                        "The government is contributing one million euros to the Red Cross.",
                        "Minister of Foreign Affairs"};

std::vector<FixedLink> links_of(const Alignment& beads) {
  std::vector<FixedLink> links;
  for (const Bead& bead : beads) links.push_back({bead.source, bead.target});
  return links;
}

/// Every sentence of both sides stands in exactly one bead.
void expect_partition(const Alignment& beads, std::size_t n, std::size_t m) {
  std::vector<int> source(n, 0);
  std::vector<int> target(m, 0);
  for (const Bead& bead : beads) {
    EXPECT_FALSE(bead.source.empty() && bead.target.empty());
    EXPECT_GE(bead.confidence, 0);
    EXPECT_LE(bead.confidence, 1);
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) ++source.at(i);
    for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) ++target.at(j);
  }
  EXPECT_THAT(source, testing::Each(1));
  EXPECT_THAT(target, testing::Each(1));
}

TEST(Align, FindsMergesSplitsAndOmissionsOfAShortLetter) {
  const Alignment beads = align(kDutch, kEnglish);
  EXPECT_THAT(links_of(beads),
              ElementsAre(FixedLink{{0, 1}, {0, 1}}, FixedLink{{1, 2}, {1, 2}}, FixedLink{{2, 3}, {2, 3}},
                          FixedLink{{3, 4}, {3, 4}}, FixedLink{{4, 5}, {4, 6}}, FixedLink{{5, 7}, {6, 7}},
                          FixedLink{{7, 8}, {7, 7}}, FixedLink{{8, 9}, {7, 8}}, FixedLink{{9, 10}, {8, 9}}));
}

TEST(Align, NamesTheWordsThatSpeakForABead) {
  const Alignment beads = align(kDutch, kEnglish);
  std::vector<std::string> pairs;
  for (const Evidence& pair : beads[2].evidence) {
    pairs.push_back(std::string(pair.source.of(kDutch[pair.source_sentence])) + "=" +
                    std::string(pair.target.of(kEnglish[pair.target_sentence])));
  }
  EXPECT_THAT(pairs, testing::IsSupersetOf({"2.750=2,750", "augustus=August"}));
}

TEST(Align, GivesOmissionsOnlyForAnEmptySide) {
  EXPECT_THAT(align(kDutch, {}), SizeIs(kDutch.size()));
  EXPECT_THAT(align({}, kEnglish), SizeIs(kEnglish.size()));
  EXPECT_THAT(align({}, {}), SizeIs(0));
  expect_partition(align(kDutch, {}), kDutch.size(), 0);
}

TEST(Align, CoversEverySentenceOnceWhateverTheTexts) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    Texts source(random() % 40);
    Texts target(random() % 40);
    for (std::string& text : source) text = kDutch[random() % kDutch.size()];
    for (std::string& text : target) text = random() % 3 == 0 ? "" : kEnglish[random() % kEnglish.size()];
    expect_partition(align(source, target), source.size(), target.size());
  }
}

TEST(Align, LivesWithBinaryAndOtherLanguages) {
  std::mt19937 random(11);
  Texts noise(60);
  for (std::string& text : noise) {
    for (int i = 0; i < 200; ++i) text += static_cast<char>(random() & 0xFFU);
  }
  expect_partition(align(noise, kEnglish), noise.size(), kEnglish.size());
  const Texts french = {"Monsieur le Président,", "Le 4 août, 2 750 tonnes de nitrate d'ammonium ont explosé."};
  expect_partition(align(french, kEnglish, {.source_language = "fr"}), french.size(), kEnglish.size());
}

TEST(Align, CopesWithASideTenTimesLonger) {
  Texts source(300, "De raad kwam niet tot een besluit over deze zaak.");
  for (std::size_t i = 0; i < 30; ++i) source[10 * i] = kDutch[i % kDutch.size()];
  Texts target(30);
  for (std::size_t i = 0; i < 30; ++i) target[i] = kEnglish[i % kEnglish.size()];
  expect_partition(align(source, target), source.size(), target.size());
}

TEST(Align, GivesTheSameBeadsEveryTime) { EXPECT_EQ(align(kDutch, kEnglish), align(kDutch, kEnglish)); }

TEST(Align, KeepsFixedLinksAsTheyAre) {
  AlignmentOptions options;
  options.fixed = {{{3, 4}, {4, 5}}, {{7, 8}, {7, 8}}};
  const Alignment beads = align(kDutch, kEnglish, options);
  expect_partition(beads, kDutch.size(), kEnglish.size());
  EXPECT_EQ(std::ranges::count_if(beads, &Bead::confirmed), 2);
  EXPECT_THAT(links_of(beads), testing::IsSupersetOf(options.fixed));
  for (const Bead& bead : beads) {
    EXPECT_TRUE(!bead.confirmed || bead.confidence == 1);
  }
}

TEST(Align, AllowsFixedLinksToCrossAndToBeLarge) {
  AlignmentOptions options;
  options.fixed = {{{1, 2}, {2, 3}}, {{2, 3}, {1, 2}}, {{3, 9}, {3, 8}}};
  const Alignment beads = align(kDutch, kEnglish, options);
  expect_partition(beads, kDutch.size(), kEnglish.size());
  EXPECT_THAT(links_of(beads), testing::IsSupersetOf(options.fixed));
}

TEST(Align, KeepsAConfirmedOmission) {
  AlignmentOptions options;
  options.fixed = {{{6, 7}, {7, 7}}};
  const Alignment beads = align(kDutch, kEnglish, options);
  expect_partition(beads, kDutch.size(), kEnglish.size());
  EXPECT_THAT(links_of(beads), testing::Contains(options.fixed[0]));
}

TEST(Align, UsesTheCallersLexicon) {
  const Texts source = {"Het kwik daalde.", "Het tin steeg.", "De gans liep."};
  const Texts target = {"Quicksilver fell.", "Pewter rose.", "Ganders walked."};
  const Lexicon lexicon{{{"kwik", "quicksilver"}, {"tin", "pewter"}, {"gans", "gander"}}};
  const Alignment beads = align(source, target, {.lexicon = &lexicon});
  ASSERT_THAT(beads, SizeIs(3));
  EXPECT_EQ(beads[1].evidence.front().kind, EvidenceKind::lexicon);
}

TEST(Align, ReportsProgressThatNeverFalls) {
  std::vector<double> reported;
  AlignmentOptions options;
  options.progress = [&](double done) { reported.push_back(done); };
  align(kDutch, kEnglish, options);
  EXPECT_TRUE(std::ranges::is_sorted(reported));
  EXPECT_EQ(reported.back(), 1);
}

TEST(Align, KeepsWhatIsFixedWhenItIsStopped) {
  std::stop_source source;
  source.request_stop();
  AlignmentOptions options;
  options.stop = source.get_token();
  options.fixed = {{{1, 2}, {1, 2}}};
  const Alignment beads = align(kDutch, kEnglish, options);
  expect_partition(beads, kDutch.size(), kEnglish.size());
  EXPECT_THAT(links_of(beads), testing::Contains(options.fixed[0]));
}

TEST(Align, RefusesFixedLinksOutsideTheText) {
  AlignmentOptions options;
  options.fixed = {{{0, 1}, {50, 51}}};
  EXPECT_THROW(align(kDutch, kEnglish, options), Error);
}

TEST(Align, IsLeastSureWhereTheWordsSayLeast) {
  const Alignment beads = align(kDutch, kEnglish);
  EXPECT_GT(beads[2].confidence, 0.9);
  const auto least = std::ranges::min_element(beads, {}, &Bead::confidence);
  EXPECT_THAT(least->confidence, testing::Lt(beads[2].confidence));
}

}  // namespace
}  // namespace weerga
