// SPDX-License-Identifier: Apache-2.0
#include "tm/match/difference.h"

#include <gmock/gmock.h>

#include <string>

#include "tests/bench/sentence_generator.h"

namespace weerga {
namespace {

using testing::ElementsAre;

std::string shown(std::string_view query, std::string_view source) {
  std::string text;
  for (const DifferencePiece& piece : difference(query, source)) {
    if (piece.change == Change::kept) text += piece.source.of(source);
    if (piece.change == Change::deleted) text += "[-" + std::string(piece.source.of(source)) + "-]";
    if (piece.change == Change::inserted) text += "{+" + std::string(piece.query.of(query)) + "+}";
  }
  return text;
}

TEST(Difference, ShowsReplacedAddedAndDroppedWords) {
  EXPECT_EQ(shown("de motie van het lid Jansen", "de motie van het lid De Vries"),
            "de motie van het lid [-De Vries-]{+Jansen+}");
  EXPECT_EQ(shown("een zeer korte zin", "een korte zin"), "een {+zeer +}korte zin");
  EXPECT_EQ(shown("een zin", "een korte zin"), "een [-korte -]zin");
}

TEST(Difference, SeesPunctuationButNotSpaces) {
  EXPECT_EQ(shown("Ja.", "Ja!"), "Ja[-!-]{+.+}");
  EXPECT_EQ(shown("een zin", "een  zin"), "een  zin");
}

TEST(Difference, IsOneKeptPieceForEqualTexts) {
  EXPECT_THAT(difference("Een zin.", "Een zin."),
              ElementsAre(DifferencePiece{Change::kept, ByteRange{0, 8}, ByteRange{0, 8}}));
  EXPECT_THAT(difference("", ""), ElementsAre());
}

TEST(Difference, CoversBothTextsWholly) {
  test::SentenceGenerator sentences(8);
  for (int i = 0; i < 300; ++i) {
    const std::string source = sentences.next().source;
    const std::string query = sentences.edited(source, 50);
    std::string queries;
    std::string sources;
    for (const DifferencePiece& piece : difference(query, source)) {
      queries += piece.query.of(query);
      sources += piece.source.of(source);
    }
    ASSERT_EQ(queries, query);
    ASSERT_EQ(sources, source);
  }
}

TEST(Difference, TreatsEndlessTextsAsWhollyChanged) {
  const std::string endless(100'000, ',');
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "a ";
  EXPECT_EQ(difference(words, endless).size(), 2U);
}

TEST(TouchedTargetWords, AreThoseOfChangedWordsOnly) {
  const std::string source = "de motie over clustermunitie";
  const std::string target = "the motion on cluster munitions";
  const auto link = [](std::string_view from, std::string_view to) {
    return (from == "clustermunitie" && (to == "cluster" || to == "munitions")) || (from == "motie" && to == "motion");
  };
  const auto pieces = difference("de motie over brandwapens", source);
  EXPECT_THAT(touched_target_words(source, target, pieces, link), ElementsAre(ByteRange{14, 21}, ByteRange{22, 31}));
}

}  // namespace
}  // namespace weerga
