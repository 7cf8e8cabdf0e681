// SPDX-License-Identifier: Apache-2.0
#include "tm/match/piece_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace weerga {
namespace {

/// Pieces of all sizes around those at which the table changes its ways; many are alike but for a letter.
std::string random_piece(std::mt19937& random) {
  std::string text(1 + random() % 20, 'a');
  for (int change = 0; change < 2; ++change) text[random() % text.size()] = static_cast<char>('a' + random() % 4);
  return text;
}

TEST(PieceTable, TellsAllPiecesApartAndFindsThemAgain) {
  std::mt19937 random(1);
  PieceTable table;
  std::map<std::pair<PieceKind, std::string>, std::uint32_t> numbers;
  for (int round = 0; round < 50'000; ++round) {
    const PieceKind kind = random() % 3 == 0 ? PieceKind::number : PieceKind::word;
    const std::string text = random_piece(random);
    const auto [known, is_new] = numbers.try_emplace({kind, text}, table.size());
    ASSERT_EQ(table.number_of({kind, text}), known->second) << text;
  }
  ASSERT_EQ(table.size(), numbers.size());
  EXPECT_GT(table.size(), 5000U);
  for (const auto& [piece, number] : numbers) {
    EXPECT_EQ(table.text(number), piece.second);
    EXPECT_EQ(table[number].mark.kind(), piece.first);
  }
}

TEST(PieceTable, FindsThePiecesOfATextWhateverStandsBehindThem) {
  std::mt19937 random(2);
  PieceTable table;
  std::vector<std::string> words;
  for (int word = 0; word < 300; ++word) {
    words.push_back(random_piece(random));
    table.number_of({PieceKind::word, words.back()});
  }
  std::size_t found = 0;
  for (const std::string& word : words) {
    for (const char* behind : {"", "x", " bbbbbbb", " of a longer sentence"}) {
      const std::string text = word + behind;
      std::vector<SoughtPiece> pieces = {
          SoughtPiece(PieceKind::word, std::string_view(text).substr(0, word.size()), text.size())};
      table.find(pieces);
      if (pieces[0].number == PieceTable::kUnknown) continue;  // it may lie behind another one in the table
      ++found;
      EXPECT_EQ(table.text(pieces[0].number), word);
    }
  }
  EXPECT_GT(found, 1000U);
}

TEST(PieceTable, DoesNotFindWhatIsNotThere) {
  PieceTable table;
  table.number_of({PieceKind::word, "minister"});
  for (const char* text : {"ministers", "ministe", "Minister", "xminister", "een minister van staat"}) {
    std::vector<SoughtPiece> pieces = {SoughtPiece(PieceKind::word, text)};
    table.find(pieces);
    EXPECT_EQ(pieces[0].number, PieceTable::kUnknown) << text;
  }
  std::vector<SoughtPiece> other = {SoughtPiece(PieceKind::separator, "minister")};
  table.find(other);
  EXPECT_EQ(other[0].number, PieceTable::kUnknown);
}

}  // namespace
}  // namespace weerga
