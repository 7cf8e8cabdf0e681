// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/spell_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace weerga {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Speller& dutch() {
  static const Speller speller("nl");
  return speller;
}

const Speller& english() {
  static const Speller speller("en-GB");
  return speller;
}

std::vector<std::string> wrong_words(std::string_view text, const Speller& speller = dutch(),
                                     const SpellCheckOptions& options = {}) {
  std::vector<std::string> words;
  for (const Misspelling& found : misspellings_of(text, speller, options)) words.emplace_back(found.range.of(text));
  return words;
}

TEST(MisspellingsOf, ARightSentenceAreNone) {
  EXPECT_THAT(wrong_words("Het kabinet heeft de motie zorgvuldig uitgevoerd."), IsEmpty());
  EXPECT_THAT(wrong_words("The government carried out the motion.", english()), IsEmpty());
  EXPECT_THAT(wrong_words(""), IsEmpty());
}

TEST(MisspellingsOf, GiveTheRangeOfTheWordWithoutItsPunctuation) {
  const std::string text = "De \"volledigge\" tekst (en de bijlge), zei hij.";
  EXPECT_THAT(wrong_words(text), ElementsAre("volledigge", "bijlge"));
}

TEST(MisspellingsOf, LeaveAbbreviationsAlone) {
  EXPECT_THAT(
      wrong_words("Op 19 november jl. (o.a. art. 3, nr. 4, blz. 5 e.v., hfst. 2) t.a.v. dhr. Blok c.s. m.b.t. Stb."),
      IsEmpty());
  EXPECT_THAT(wrong_words("See para. 4, e.g. no. 3, pp. 5-6, approx. 20, resp. annex 2, etc.", english()), IsEmpty());
}

TEST(MisspellingsOf, LeaveInitialsAlone) {
  EXPECT_THAT(wrong_words("S.A. Blok, A.Th.B. Bijleveld, Th. de Vries en J. de Boer"), IsEmpty());
}

TEST(MisspellingsOf, LeaveReferencesNumbersAndAddressesAlone) {
  EXPECT_THAT(wrong_words("Kamerstuk 21 501-02, nr. 2234; 35 925-V, 12e, 3½, A4, F-16's, COVID-19, 1.500,75, 2020/21"),
              IsEmpty());
  EXPECT_THAT(
      wrong_words("Zie https://www.rijksoverheid.nl/xyzq/brf, www.tweedekamer.nl of post@minbuzq.nl; zie brfqx.pdf."),
      IsEmpty());
}

TEST(MisspellingsOf, LookAtThePartsOfJoinedWords) {
  EXPECT_THAT(wrong_words("De in- en uitvoer, onderzoeks- en adviesraden, OVSE-mandaten en het NAVO-bondgenootschap"),
              IsEmpty());
  EXPECT_THAT(wrong_words("de OVSE-mandaxen"), ElementsAre("OVSE-mandaxen"));
}

TEST(MisspellingsOf, SeeBothWordsAroundASlash) {
  EXPECT_THAT(wrong_words("en/of de ambassade/ambasade"), ElementsAre("ambasade"));
}

TEST(MisspellingsOf, SeeBothWordsAroundADash) {
  EXPECT_THAT(wrong_words("de motie--de volledigge--is aangenomen"), ElementsAre("volledigge"));
}

TEST(MisspellingsOf, TakeAnEndingInBracketsForNoWord) {
  EXPECT_THAT(wrong_words("de functionaris(sen) en het lid (leden)"), IsEmpty());
}

TEST(MisspellingsOf, CutWordsWhereASpaceIsMissing) {
  EXPECT_THAT(wrong_words("Dat is het beleidd.Daarna volgt meer."), ElementsAre("beleidd"));
}

TEST(MisspellingsOf, KnowAcronymsButReadHeadingsInCapitals) {
  EXPECT_THAT(wrong_words("MINUSMA, VNVR en EUCAP; de NGO's"), IsEmpty());
  EXPECT_THAT(wrong_words("BELEIDSVOORNEMENS EN UITVOERIGN"), ElementsAre("UITVOERIGN"));
}

TEST(MisspellingsOf, TakeQuotationMarksForNoApostrophes) {
  EXPECT_THAT(wrong_words("de 'motie' en ‘de brief’, 's avonds, foto’s, zo’n, 's-Gravenhage"), IsEmpty());
  EXPECT_THAT(wrong_words("it's the member's 'letter', don’t", english()), IsEmpty());
}

TEST(MisspellingsOf, LeaveNamesAloneThatResembleNothing) {
  const std::string text = "Gisteren sprak Hakkelwitz met Nagorwitz over de Mniister.";
  EXPECT_THAT(wrong_words(text), ElementsAre("Mniister"));
  EXPECT_THAT(wrong_words(text, dutch(), {.names_are_findings = true}),
              ElementsAre("Hakkelwitz", "Nagorwitz", "Mniister"));
}

TEST(MisspellingsOf, LeaveATitleInTheOtherLanguageAlone) {
  const std::string text =
      "onder de Chemical Weapons Convention en protocol III van de Convention on Certain Conventional Weapons";
  EXPECT_THAT(wrong_words(text, dutch(), {.foreign = &english()}), IsEmpty());
}

TEST(MisspellingsOf, ReportASingleForeignWord) {
  EXPECT_THAT(wrong_words("een weapons onderzoek", dutch(), {.foreign = &english()}), ElementsAre("weapons"));
}

TEST(MisspellingsOf, SkipIgnoredRanges) {
  const std::string text = "foutt en foutt";
  const std::array ignored{ByteRange{0, 5}};
  const std::vector<Misspelling> found = misspellings_of(text, dutch(), {.ignored = ignored});
  EXPECT_THAT(found, ElementsAre(Misspelling{{9, 14}}));
}

TEST(MisspellingsOf, EndAWordAtABreak) {
  const std::string text = "hetverslag";
  EXPECT_THAT(wrong_words(text), ElementsAre("hetverslag"));
  const std::array breaks{std::size_t{3}};
  EXPECT_THAT(wrong_words(text, dutch(), {.breaks = breaks}), IsEmpty());
}

TEST(MisspellingsOf, SurviveWhatIsNoText) {
  EXPECT_THAT(wrong_words(std::string(100'000, '.')), IsEmpty());
  EXPECT_THAT(wrong_words(std::string(100'000, '-')), IsEmpty());
  EXPECT_THAT(wrong_words("Москва اللغة 東京 🇳🇱 €5"), IsEmpty());
  EXPECT_NO_THROW(wrong_words("\xFF\xFE\x80 abc\xC3"));
}

TEST(MisspellingsOf, AreLinearInDots) {
  std::string dotted;
  for (int part = 0; part < 20'000; ++part) dotted += "woordje.";
  EXPECT_THAT(wrong_words(dotted), IsEmpty());
}

}  // namespace
}  // namespace weerga
