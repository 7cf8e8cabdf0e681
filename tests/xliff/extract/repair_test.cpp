// SPDX-License-Identifier: Apache-2.0
#include "xliff/extract/repair.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> paragraphs_of(const RepairedText& repaired) {
  std::vector<std::string> paragraphs;
  for (const RepairedParagraph& paragraph : repaired.paragraphs)
    paragraphs.emplace_back(paragraph.range.of(repaired.text));
  return paragraphs;
}

std::vector<std::string> paragraphs(std::string_view text) { return paragraphs_of(repaired(text)); }

const RepairDecision& decision_of(const RepairedText& repaired, RepairKind kind) {
  const auto found = std::ranges::find(repaired.decisions, kind, &RepairDecision::kind);
  EXPECT_NE(found, repaired.decisions.end());
  return *found;
}

constexpr std::string_view kLetter =
    "Middels deze brief informeer ik uw Kamer over de voortgang van de\n"
    "uitvoering van de motie. Het kabinet heeft daarbij een onmiddel-\n"
    "lijke terugtrekking bepleit, ook in- en uitvoer van de OVSE-\n"
    "mandaten is besproken.\n"
    "\n"
    "Tijdens de Raad heb ik in lijn met de motie gepleit voor het be-\n"
    "lang van waarheidsvinding.\n";

TEST(Repaired, JoinsTheLinesOfAParagraph) {
  EXPECT_THAT(
      paragraphs(kLetter),
      ElementsAre("Middels deze brief informeer ik uw Kamer over de voortgang van de uitvoering van de motie. Het "
                  "kabinet heeft daarbij een onmiddellijke terugtrekking bepleit, ook in- en uitvoer van de "
                  "OVSE-mandaten is besproken.",
                  "Tijdens de Raad heb ik in lijn met de motie gepleit voor het belang van waarheidsvinding."));
}

TEST(Repaired, LeavesParagraphsOnOneLineAlone) {
  const std::string text =
      "Een korte alinea.\nEen tweede alinea die veel en veel langer is dan de eerste alinea.\nSlot.\n";
  EXPECT_EQ(repaired(text).text, text);
}

TEST(Repaired, BeginsAParagraphAtAnIndent) {
  EXPECT_THAT(
      paragraphs("   Het eerste deel van de brief loopt hier over twee\nregels door tot aan de punt op deze regel.\n"
                 "   Het tweede deel van de brief begint met een in-\nsprong en loopt ook nog door op een regel.\n"),
      ElementsAre("Het eerste deel van de brief loopt hier over twee regels door tot aan de punt op deze regel.",
                  "Het tweede deel van de brief begint met een insprong en loopt ook nog door op een regel."));
}

TEST(Repaired, GoesOnBehindAPageBreakAndDropsWhatRuns) {
  const std::string text =
      "Ministerie van Zaken\n\nDe eerste bladzijde van deze brief eindigt midden\nin een zin die op de volgende "
      "bladzijde "
      "pas\n\nKenmerk 7        1\n\fMinisterie van Zaken\n\nverdergaat en daar ook eindigt.\n\nKenmerk 7        2\n\f";
  const RepairedText letter = repaired(text);
  EXPECT_THAT(paragraphs_of(letter),
              ElementsAre("De eerste bladzijde van deze brief eindigt midden in een zin die op de "
                          "volgende bladzijde pas verdergaat en daar ook eindigt."));
  EXPECT_EQ(std::ranges::count(letter.decisions, RepairKind::line_dropped, &RepairDecision::kind), 4);
  EXPECT_TRUE(decision_of(letter, RepairKind::page_join).certain);
}

TEST(Repaired, KeepsTheLinesOfAnAddressAndASignOffApart) {
  const RepairedText letter = repaired(std::string(kLetter) + "\nDe Minister van Buitenlandse Zaken,\nS.A. Blok\n");
  ASSERT_EQ(letter.paragraphs.size(), 4U);
  EXPECT_EQ(paragraphs_of(letter)[2], "De Minister van Buitenlandse Zaken,");
  EXPECT_EQ(letter.paragraphs[2].kind, ParagraphKind::signature);
  EXPECT_EQ(letter.paragraphs[3].kind, ParagraphKind::signature);
}

TEST(Repaired, KeepsItemsOfAListApart) {
  const RepairedText letter = repaired(std::string(kLetter) +
                                       "\nHet betreft de volgende punten:\n- de vrijheid van meningsuiting, ook op het "
                                       "internet en\n  in de krant;\n- de vrijheid van vergadering.\n");
  EXPECT_EQ(paragraphs_of(letter)[3], "- de vrijheid van meningsuiting, ook op het internet en in de krant;");
  EXPECT_EQ(letter.paragraphs[4].kind, ParagraphKind::list_item);
}

TEST(Repaired, TakesNoNumberAtALineStartForAnItem) {
  EXPECT_THAT(paragraphs("Over de gewijzigde motie van het lid Jansen (Kamerstuk 34 775, nr.\n"
                         "81) is uw Kamer ingelicht op de dag die daarvoor was bepaald, zo\nstaat in het verslag.\n"),
              ElementsAre(HasSubstr("nr. 81) is")));
}

TEST(Repaired, NamesHeadings) {
  const RepairedText letter = repaired("Inleiding\n\n" + std::string(kLetter));
  EXPECT_EQ(letter.paragraphs[0].kind, ParagraphKind::heading);
  EXPECT_EQ(letter.paragraphs[1].kind, ParagraphKind::body);
}

TEST(Repaired, PutsAFootnoteBehindTheParagraphThatRefersToIt) {
  const std::string text =
      "Dit is besproken in de Raad van ministers.1 Daarna is er nog\nlang over gepraat en dat gaat door op de\n\n"
      "1 Kamerstuk 34 775, nr. 81.\n\fvolgende bladzijde van deze brief.\n\nHet slot.\n";
  const RepairedText letter = repaired(text);
  EXPECT_THAT(
      paragraphs_of(letter),
      ElementsAre("Dit is besproken in de Raad van ministers.1 Daarna is er nog lang over gepraat en dat gaat door "
                  "op de volgende bladzijde van deze brief.",
                  "1 Kamerstuk 34 775, nr. 81.", "Het slot."));
  EXPECT_EQ(letter.paragraphs[1].kind, ParagraphKind::footnote);
}

TEST(Repaired, PutsNoSpaceBehindADashOrSlash) {
  EXPECT_THAT(
      paragraphs("In het vergaderjaar 2020–\n2021 is besloten dat ministers en/\nof staatssecretarissen komen.\n"),
      ElementsAre("In het vergaderjaar 2020–2021 is besloten dat ministers en/of staatssecretarissen komen."));
}

TEST(Repaired, MakesOneSpaceOfManyInJustifiedLines) {
  EXPECT_THAT(paragraphs("Deze   regel is  uitgevuld.\n"), ElementsAre("Deze regel is uitgevuld."));
}

TEST(Repaired, UndoesOneDecisionAndLeavesTheOthers) {
  const RepairedText letter = repaired(kLetter);
  const ByteRange hyphen = decision_of(letter, RepairKind::hyphen_dropped).original;
  const RepairedText undone = repaired(kLetter, {.undone = {hyphen}});
  EXPECT_THAT(undone.text, HasSubstr("onmiddel-lijke"));
  EXPECT_THAT(undone.text, HasSubstr("belang"));
  EXPECT_TRUE(decision_of(undone, RepairKind::hyphen_dropped).undone);
}

TEST(Repaired, UndoesAJoinIntoAParagraphBreak) {
  const RepairedText letter = repaired(kLetter);
  const ByteRange join = decision_of(letter, RepairKind::line_join).original;
  EXPECT_EQ(repaired(kLetter, {.undone = {join}}).paragraphs.size(), letter.paragraphs.size() + 1);
}

TEST(Repaired, UndoesADroppedLine) {
  const std::string text =
      "Kop\n\nEen brief die over twee regels gaat en\nhier eindigt.\n\n1\fKop\n\nHet slot van de brief.\n\n2\f";
  const RepairedText letter = repaired(text);
  EXPECT_THAT(paragraphs_of(letter),
              ElementsAre("Een brief die over twee regels gaat en hier eindigt.", "Het slot van de brief."));
  const ByteRange dropped = decision_of(letter, RepairKind::line_dropped).original;
  EXPECT_EQ(paragraphs_of(repaired(text, {.undone = {dropped}})).front(), "Kop");
}

TEST(Repaired, RefusesATextThatIsNoLetter) {
  EXPECT_THROW(repaired(std::string(1'100'000, '\n')), Error);
  EXPECT_THROW(repaired(std::string(std::size_t{33} << 20U, 'x')), Error);
}

TEST(Repaired, FindsNothingInNothing) {
  EXPECT_THAT(repaired("").paragraphs, IsEmpty());
  EXPECT_THAT(repaired("\n \f\n").paragraphs, IsEmpty());
}

/// Pieces tile the repaired text, copied ones are the bytes of the original, and each place maps there and back.
void expect_true_map(std::string_view text, const RepairedText& repaired) {
  std::size_t place = 0;
  for (const RepairPiece& piece : repaired.pieces) {
    ASSERT_EQ(piece.repaired.begin, place);
    place = piece.repaired.end;
    if (!piece.copied) continue;
    ASSERT_EQ(piece.repaired.of(repaired.text), piece.original.of(text));
    ASSERT_EQ(repaired.original_place(piece.repaired.begin), piece.original.begin);
    ASSERT_EQ(repaired.repaired_place(piece.original.begin), piece.repaired.begin);
  }
  ASSERT_EQ(place, repaired.text.size());
}

/// Every visible character of the original stands in the repaired text, or in a decision that says why not.
void expect_nothing_lost(std::string_view text, const RepairedText& repaired) {
  std::vector<bool> accounted(text.size(), false);
  const auto mark = [&](ByteRange range) {
    std::fill(accounted.begin() + static_cast<std::ptrdiff_t>(range.begin),
              accounted.begin() + static_cast<std::ptrdiff_t>(range.end), true);
  };
  for (const RepairPiece& piece : repaired.pieces) mark(piece.original);
  for (const RepairDecision& decision : repaired.decisions) mark(decision.original);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool blank = trimmed(text.substr(i, 1)).empty();
    ASSERT_TRUE(accounted[i] || blank) << "byte " << i << " of " << text;
  }
}

TEST(Repaired, LosesNothingAndMapsEveryPlace) {
  const std::vector<std::string> parts{"\n",       "\n\n",  "\f",       "  ",    "-\n",    "1\n",    "1 Zie ",
                                       "woord.1 ", "De ",   "kabinet ", "nr. ",  "é",      "\r\n",   "\r",
                                       "• x\n",    "a) x ", "2",        "\t",    "Kop\n",  "–\n2",   "/\n",
                                       ".\n",      "-en ",  "EU-",      "     ", "¹ Noot", "slot\n", "\u00AD\n"};
  std::mt19937 random(7);  // NOLINT(bugprone-random-generator-seed): the same texts in every run
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += parts[random() % parts.size()];
    const RepairedText once = repaired(text);
    expect_true_map(text, once);
    expect_nothing_lost(text, once);
    if (once.decisions.empty()) continue;
    const RepairedText undone = repaired(text, {.undone = {once.decisions[random() % once.decisions.size()].original}});
    expect_true_map(text, undone);
    expect_nothing_lost(text, undone);
  }
}

TEST(Repaired, TakesLargeTextsInLinearTime) {
  std::string hyphens;
  std::string notes;
  std::string pages;
  while (hyphens.size() < 2'000'000) hyphens += "woord-\n";
  while (notes.size() < 1'000'000) notes += "1 Noot\n\n";
  while (pages.size() < 1'000'000) pages += "Kop\n\nTekst " + std::string(pages.size() % 7, 'x') + "\n\n7\f";
  for (const std::string& text : {hyphens, notes, pages, std::string(2'000'000, 'x'), std::string(2'000'000, '-')}) {
    EXPECT_FALSE(repaired(text).pieces.empty());
  }
}

TEST(Repaired, GivesTheLetterInSixParagraphsAndASignOff) {
  const auto file = test::shared_data("letters/phosphorus.nl.txt");
  if (!file) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  const std::string text = bytes_of_file(*file);
  const RepairedText letter = repaired(text);
  EXPECT_THAT(letter.text, HasSubstr(" onmiddellijke "));
  EXPECT_THAT(letter.text, HasSubstr(" geaccordeerd."));
  EXPECT_THAT(letter.text, HasSubstr("OVSE-secretariaat"));
  EXPECT_EQ(std::ranges::count(letter.paragraphs, ParagraphKind::body, &RepairedParagraph::kind), 6);
  EXPECT_EQ(letter.paragraphs.size(), 8U);
}

}  // namespace
}  // namespace weerga
