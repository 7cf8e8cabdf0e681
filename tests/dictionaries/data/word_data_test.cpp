// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/data/word_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dictionaries/glossary/glossary.h"
#include "dictionaries/glossary/term_recogniser.h"
#include "dictionaries/spelling/speller.h"

namespace weerga {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Glossary& starter() {
  static const Glossary glossary = Glossary::from_csv(starter_glossary());
  return glossary;
}

TEST(StarterGlossary, ReadsWithoutComplaint) {
  EXPECT_THAT(starter().diagnostics(), IsEmpty());
  EXPECT_THAT(starter().concepts(), SizeIs(::testing::Ge(290U)));
}

TEST(StarterGlossary, HasNoConflicts) {
  for (const GlossaryConflict& conflict : starter().conflicts()) ADD_FAILURE() << conflict.sentence;
}

TEST(StarterGlossary, NamesASourceForEachTranslation) {
  for (const Concept& entry : starter().concepts()) {
    for (const Term& term : entry.terms) {
      if (term.language == "en") {
        EXPECT_FALSE(term.source.empty()) << term.text;
      }
    }
  }
}

TEST(StarterGlossary, HasNoMisspellingInEitherLanguage) {
  for (const char* language : {"nl", "en-GB"}) {
    Speller speller(language);
    for (const std::string& word : words_of_terms(starter(), language)) {
      speller.accept(word);
      EXPECT_TRUE(speller.knows(word)) << word;
    }
  }
}

TEST(StarterGlossary, IsRecognisedInEachOfItsOwnTerms) {
  const TermRecogniser recogniser(starter(), "nl");
  for (std::size_t index = 0; index < starter().concepts().size(); ++index) {
    const std::string& term = starter().concepts()[index].terms.front().text;
    const auto found = recogniser.hits_of(term);
    EXPECT_TRUE(std::ranges::any_of(found, [&](const TermHit& hit) {
      return hit.concept_index == index && hit.range == ByteRange{0, term.size()};
    })) << term;
  }
}

TEST(WordLists, ExistForDutchAndEnglishOnly) {
  for (const char* language : {"nl", "nl-BE", "en-GB", "en"}) {
    EXPECT_FALSE(unlikely_words(language).empty());
    EXPECT_FALSE(dotted_abbreviations(language).empty());
  }
  EXPECT_TRUE(unlikely_words("de").empty());
  EXPECT_TRUE(dotted_abbreviations("nds").empty());
}

}  // namespace
}  // namespace weerga
