// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/link_words.h"

#include <gmock/gmock.h>

namespace weerga {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct Linked {
  std::string source;
  std::string target;
  EvidenceKind kind;
  friend bool operator==(const Linked&, const Linked&) = default;
};

std::vector<Linked> named(const std::vector<WordLink>& links, const TokenTable& source, const TokenTable& target) {
  std::vector<Linked> result;
  for (const WordLink& link : links)
    result.push_back({source.type(link.source).text, target.type(link.target).text, link.kind});
  return result;
}

std::vector<Linked> linked(const std::string& dutch, const std::string& english,
                           const PairKnowledge& knowledge = {"nl", "en"}) {
  const TokenTable source(std::span(&dutch, 1), "nl");
  const TokenTable target(std::span(&english, 1), "en");
  return named(link_types(source, target, knowledge), source, target);
}

TEST(LinkTypes, LinksNumbersWrittenDifferently) {
  EXPECT_THAT(linked("1.250 euro", "1,250 euros"), Contains(Linked{"1250", "1250", EvidenceKind::number}));
}

TEST(LinkTypes, LinksNamesAndAbbreviations) {
  EXPECT_THAT(linked("de OPCW", "the OPCW"), Contains(Linked{"opcw", "opcw", EvidenceKind::same}));
}

TEST(LinkTypes, DoesNotTakeShortFalseFriendsForTheSameWord) {
  EXPECT_THAT(linked("ja of nee", "out of it"), Not(Contains(Linked{"of", "of", EvidenceKind::same})));
}

TEST(LinkTypes, LinksWordsThatSoundAlike) {
  EXPECT_THAT(linked("fosfor", "phosphorus"), Contains(Linked{"fosfor", "phosphorus", EvidenceKind::cognate}));
}

TEST(LinkTypes, LinksCommonWordsInAllTheirForms) {
  EXPECT_THAT(linked("vragen", "questions"), Contains(Linked{"vragen", "questions", EvidenceKind::common}));
  EXPECT_THAT(linked("wapens", "weapon"), Contains(Linked{"wapens", "weapon", EvidenceKind::common}));
}

TEST(LinkTypes, LinksCompoundsByTheirParts) {
  EXPECT_THAT(linked("vredesoverleg en brandwapens", "fire weapons"),
              Contains(Linked{"brandwapens", "weapons", EvidenceKind::common}));
}

TEST(LinkTypes, WorksWithoutTheBuiltInWords) {
  const PairKnowledge bare{"nl", "en", nullptr, false};
  EXPECT_THAT(linked("vragen", "questions", bare), IsEmpty());
  EXPECT_THAT(linked("fosfor 3", "phosphorus 3", bare), Contains(Linked{"3", "3", EvidenceKind::number}));
}

TEST(LinkLexicon, MarksPhrasesThatStandOnBothSides) {
  const std::vector<std::string> dutch = {"De Raad Buitenlandse Zaken kwam bijeen.", "De raad zweeg."};
  const std::vector<std::string> english = {"The Foreign Affairs Council met.", "The council was silent."};
  TokenTable source(dutch, "nl");
  TokenTable target(english, "en");
  const Lexicon lexicon{{{"Raad Buitenlandse Zaken", "Foreign Affairs Council"}, {"OVSE", "OSCE"}}};
  const auto links = named(link_lexicon(source, target, {"nl", "en", &lexicon}), source, target);
  EXPECT_EQ(links,
            (std::vector<Linked>{{"Raad Buitenlandse Zaken", "Raad Buitenlandse Zaken", EvidenceKind::lexicon}}));
  const Token phrase = source.tokens(0).back();
  EXPECT_EQ(dutch[0].substr(phrase.begin, phrase.end - phrase.begin), "Raad Buitenlandse Zaken");
  EXPECT_EQ(source.type(phrase.type).frequency, 1U);
}

TEST(LinkLexicon, FindsInflectedWords) {
  const std::vector<std::string> dutch = {"Clustermunities zijn verboden."};
  const std::vector<std::string> english = {"Cluster munitions are banned."};
  TokenTable source(dutch, "nl");
  TokenTable target(english, "en");
  const Lexicon lexicon{{{"clustermunitie", "cluster munition"}}};
  EXPECT_EQ(link_lexicon(source, target, {"nl", "en", &lexicon}).size(), 1U);
}

TEST(LinkLexicon, LivesWithEmptyEntries) {
  const std::vector<std::string> text = {"een"};
  TokenTable source(text, "nl");
  TokenTable target(text, "en");
  const Lexicon lexicon{{{"", ""}, {"een", ""}, {"", "one"}}};
  EXPECT_THAT(link_lexicon(source, target, {"nl", "en", &lexicon}), IsEmpty());
}

}  // namespace
}  // namespace weerga
