// SPDX-License-Identifier: Apache-2.0
#include "xliff/segmentation/segmenter.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "xliff/text/characters.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> cut(std::string_view language, std::string_view paragraph) {
  std::vector<std::string> segments;
  for (const ByteRange range : Segmenter(built_in_rules(), language).segments_of(paragraph)) {
    segments.emplace_back(range.of(paragraph));
  }
  return segments;
}

std::vector<std::string> dutch(std::string_view paragraph) { return cut("nl", paragraph); }
std::vector<std::string> english(std::string_view paragraph) { return cut("en-GB", paragraph); }

TEST(Segmenter, CutsBehindFullStopsAndQuestionMarks) {
  EXPECT_THAT(dutch("De brief is klaar. Wat nu? Wij wachten!"),
              ElementsAre("De brief is klaar.", "Wat nu?", "Wij wachten!"));
}

TEST(Segmenter, FindsNothingInWhiteSpace) { EXPECT_THAT(dutch(" \n\t "), IsEmpty()); }

struct Whole {
  std::string_view language;
  std::string_view sentence;
};
class WholeSentence : public testing::TestWithParam<Whole> {};

TEST_P(WholeSentence, IsNotCut) {
  EXPECT_THAT(cut(GetParam().language, GetParam().sentence), ElementsAre(std::string(GetParam().sentence)));
}

INSTANTIATE_TEST_SUITE_P(
    Dutch, WholeSentence,
    testing::Values(Whole{"nl", "Zie de motie (Kamerstuk 34 775, nr. 81) van het lid Jansen."},
                    Whole{"nl", "Op 3 maart jl. (Handelingen II 2017/18, nr. 57) is hierover gesproken."},
                    Whole{"nl", "Het betreft o.a. Duitsland en Polen."},
                    Whole{"nl", "De Minister, J.G. Zijlstra, heeft getekend."},
                    Whole{"nl", "Minister A. B. De Wit sprak in Wenen."},
                    Whole{"nl", "Volgens art. 12 van de wet geldt dit per 1 jan. 2018."},
                    Whole{"nl", "Uit bijlage II van Verordening (EG) nr. 45/2001 volgt dit."},
                    Whole{"nl", "De rapporten (ref. verslag RAZ) zijn verstuurd."},
                    Whole{"nl", "Dhr. Van Dam en mw. De Groot waren aanwezig."},
                    Whole{"nl", "De generaal b.d. Van Uhm gaf toelichting."},
                    Whole{"nl", "Zie Art. VIII van het verdrag."}, Whole{"nl", "Hij zei dat het ‘onmogelijk!’ was."},
                    Whole{"nl", "De partijen (...) Zij kwamen niet."}, Whole{"nl", "Ad 2. De bijdrage blijft gelijk."},
                    Whole{"nl", "Het kost ca. € 12 mln. per jaar."}));

INSTANTIATE_TEST_SUITE_P(English, WholeSentence,
                         testing::Values(Whole{"en", "See Parliamentary Paper 34 775, no. 81 (reprint)."},
                                         Whole{"en", "Dr. Watson and Lt. Gen. De Kruif attended."},
                                         Whole{"en", "The U.S. Government and the U.K. Parliament agreed."},
                                         Whole{"en",
                                               "The treaty (Stb. 2017, no. 12) applies, cf. Art. IX of the Statute."},
                                         Whole{"en", "It begins at 9 a.m. Monday in The Hague."},
                                         Whole{"en", "He works at Acme Inc. in Leiden."},
                                         Whole{"en", "The answer was amended [...] and sent."}));

TEST(Segmenter, CutsBehindAnAbbreviationThatEndsTheSentence) {
  EXPECT_THAT(dutch("Dit zond ik u op 4 mei jl. Een afschrift is bijgevoegd."),
              ElementsAre("Dit zond ik u op 4 mei jl.", "Een afschrift is bijgevoegd."));
  EXPECT_THAT(english("They trade in wood, steel, etc. Nothing changes."),
              ElementsAre("They trade in wood, steel, etc.", "Nothing changes."));
}

TEST(Segmenter, CutsBehindAnAcronymBeforeAWordThatBeginsASentence) {
  EXPECT_THAT(dutch("Dit is besproken in de V.A.E. De reacties volgen."),
              ElementsAre("Dit is besproken in de V.A.E.", "De reacties volgen."));
}

TEST(Segmenter, LeavesQuotesAndBracketsWithTheirSentence) {
  EXPECT_THAT(dutch("‘Dit moet stoppen.’ Dat zei hij. (Zie de bijlage.) Wij volgen dit."),
              ElementsAre("‘Dit moet stoppen.’", "Dat zei hij.", "(Zie de bijlage.)", "Wij volgen dit."));
}

TEST(Segmenter, GoesOnBehindAQuotedSentence) {
  EXPECT_THAT(dutch("‘Komt u?’ vroeg de voorzitter. Niemand kwam."),
              ElementsAre("‘Komt u?’ vroeg de voorzitter.", "Niemand kwam."));
}

TEST(Segmenter, LeavesNoteNumbersWithTheirSentence) {
  EXPECT_THAT(dutch("Dit is bekend.[12] Dit blijft gelden.3 Daarna volgt meer."),
              ElementsAre("Dit is bekend.[12]", "Dit blijft gelden.3", "Daarna volgt meer."));
}

TEST(Segmenter, CutsAListOnOneLineAtItsItems) {
  EXPECT_THAT(english("1. The mission 2. The budget 3. The report"),
              ElementsAre("1. The mission", "2. The budget", "3. The report"));
}

TEST(Segmenter, TakesNoReferenceForAnItem) {
  EXPECT_THAT(dutch("1. Zie artikel 2. De rest volgt."), ElementsAre("1. Zie artikel 2.", "De rest volgt."));
}

TEST(Segmenter, CutsAtABlankLine) { EXPECT_THAT(dutch("Inleiding\n\nDe brief"), ElementsAre("Inleiding", "De brief")); }

TEST(Segmenter, SeesSentencesWithoutASpaceBetween) {
  EXPECT_THAT(dutch("Dit is klaar.Het andere nog niet."), ElementsAre("Dit is klaar.", "Het andere nog niet."));
  EXPECT_THAT(dutch("Zie www.Het.nl voor meer."), ElementsAre("Zie www.Het.nl voor meer."));
}

/// Whatever the text: segments ascend, do not overlap, and leave nothing out but white space.
void expect_nothing_lost(const Segmenter& segmenter, std::string_view text) {
  std::size_t place = 0;
  for (const ByteRange segment : segmenter.segments_of(text)) {
    ASSERT_LE(place, segment.begin);
    ASSERT_LT(segment.begin, segment.end);
    ASSERT_TRUE(trimmed(text.substr(place, segment.begin - place)).empty()) << text;
    ASSERT_EQ(trimmed(segment.of(text)), segment.of(text));
    place = segment.end;
  }
  ASSERT_TRUE(trimmed(text.substr(place)).empty()) << text;
}

TEST(Segmenter, NeverLosesACharacter) {
  const std::vector<std::string> parts{".",  "!",    "?",  "…",    " ",   "\u00A0", "\n",    "\n\n", "nr", "jl",
                                       "A",  "De",   "de", "1",    "2",   "a)",     "1.",    "’",    "‘",  "\"",
                                       "''", ",,",   "(",  ")",    "[3]", "é",      "-",     "•",    "。", "文",
                                       "😀", "S.A.", "\t", "o.a.", "In",  "U.S.",   "\u0301"};
  std::mt19937 random(1);  // NOLINT(bugprone-random-generator-seed): the same texts in every run
  const Segmenter dutch_segmenter(built_in_rules(), "nl");
  const Segmenter english_segmenter(built_in_rules(), "en");
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += parts[random() % parts.size()];
    expect_nothing_lost(dutch_segmenter, text);
    expect_nothing_lost(english_segmenter, text);
  }
}

TEST(Segmenter, TakesALineOfAMegabyteInOneGo) {
  std::string line;
  while (line.size() < 1'000'000) line += "Dit is nr. 3 van de reeks. a. ";
  const Segmenter segmenter(built_in_rules(), "nl");
  expect_nothing_lost(segmenter, line);
  expect_nothing_lost(segmenter, std::string(1'000'000, '.'));
  expect_nothing_lost(segmenter, std::string(1'000'000, ' ') + ".");
  expect_nothing_lost(segmenter, "x." + std::string(1'000'000, ' ') + "De");
  expect_nothing_lost(segmenter, std::string(1'000'000, '('));
}

TEST(Segmenter, CutsTheLetterAsAPersonDid) {
  const auto text = test::shared_data("letters/phosphorus.nl.sents");
  if (!text) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const std::string& sentence : test::lines_of(*text)) EXPECT_THAT(dutch(sentence), ElementsAre(sentence));
}

}  // namespace
}  // namespace weerga
