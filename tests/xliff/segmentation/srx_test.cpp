// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "xliff/segmentation/segmentation_rules.h"
#include "xliff/segmentation/segmenter.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> cut(const SegmentationRules& rules, std::string_view language, std::string_view paragraph) {
  std::vector<std::string> segments;
  for (const ByteRange range : Segmenter(rules, language).segments_of(paragraph)) {
    segments.emplace_back(range.of(paragraph));
  }
  return segments;
}

std::string rule(std::string_view breaks, std::string_view before, std::string_view after) {
  return "<rule break=\"" + std::string(breaks) + "\"><beforebreak>" + std::string(before) +
         "</beforebreak><afterbreak>" + std::string(after) + "</afterbreak></rule>";
}

std::string language_rule(std::string_view name, std::string_view rules) {
  return "<languagerule languagerulename=\"" + std::string(name) + "\">" + std::string(rules) + "</languagerule>";
}

std::string language_map(std::string_view pattern, std::string_view name) {
  return "<languagemap languagepattern=\"" + std::string(pattern) + "\" languagerulename=\"" + std::string(name) +
         "\"/>";
}

std::string srx(std::string_view cascade, std::string_view rules, std::string_view maps) {
  return "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header segmentsubflows=\"yes\" cascade=\"" +
         std::string(cascade) + "\"/><body><languagerules>" + std::string(rules) + "</languagerules><maprules>" +
         std::string(maps) + "</maprules></body></srx>";
}

const std::string kStop = rule("yes", "[.!?]", "\\s");

SegmentationRules one_language(std::string_view rules) {
  return SegmentationRules::from_srx(srx("yes", language_rule("All", rules), language_map(".*", "All")), "own.srx");
}

TEST(SegmentationRules, LetTheFirstRuleThatHoldsDecide) {
  const auto exception_first = one_language(rule("no", "\\bnr\\.", "\\s\\d") + kStop);
  EXPECT_THAT(cut(exception_first, "nl", "Zie nr. 3. Dank."), ElementsAre("Zie nr. 3.", "Dank."));
  const auto exception_last = one_language(kStop + rule("no", "\\bnr\\.", "\\s\\d"));
  EXPECT_THAT(cut(exception_last, "nl", "Zie nr. 3. Dank."), ElementsAre("Zie nr.", "3.", "Dank."));
}

TEST(SegmentationRules, CascadeThroughAllMapsOfALanguage) {
  const std::string rules = language_rule("Dutch", rule("no", "\\bnr\\.", "")) + language_rule("Default", kStop);
  const std::string maps = language_map("NL.*", "Dutch") + language_map(".*", "Default");
  const auto cascading = SegmentationRules::from_srx(srx("yes", rules, maps), "own.srx");
  EXPECT_THAT(cut(cascading, "nl", "Zie nr. 3. Dank."), ElementsAre("Zie nr. 3.", "Dank."));
  EXPECT_THAT(cut(cascading, "en", "Zie nr. 3. Dank."), ElementsAre("Zie nr.", "3.", "Dank."));
  const auto first_only = SegmentationRules::from_srx(srx("no", rules, maps), "own.srx");
  EXPECT_THAT(cut(first_only, "nl", "Zie nr. 3. Dank."), ElementsAre("Zie nr. 3. Dank."));
}

TEST(SegmentationRules, ReadTheMapsOfVersionOne) {
  const std::string text = "<srx version=\"1.0\"><header/><body><languagerules>" + language_rule("Default", kStop) +
                           "</languagerules><maprules><maprule maprulename=\"Default\">" +
                           language_map(".*", "Default") + "</maprule></maprules></body></srx>";
  EXPECT_THAT(cut(SegmentationRules::from_srx(text, "old.srx"), "nl", "Een. Twee."), ElementsAre("Een.", "Twee."));
}

TEST(SegmentationRules, LookBehindBeyondUnboundedRepetition) {
  const auto rules = one_language(rule("no", "\\b\\p{Lu}\\p{Ll}*\\.", "\\s") + kStop);
  EXPECT_THAT(cut(rules, "nl", "Dank aan Jansen. en meer. Klaar"), ElementsAre("Dank aan Jansen. en meer.", "Klaar"));
}

TEST(SegmentationRules, KnowTheBeginOfTheParagraph) {
  const auto rules = one_language(rule("no", "^\\s*\\d+\\.", "\\s") + kStop);
  EXPECT_THAT(cut(rules, "nl", "1. Een. 2. Twee."), ElementsAre("1. Een.", "2.", "Twee."));
}

TEST(SegmentationRules, CountBytesBehindEveryKindOfCharacter) {
  EXPECT_THAT(cut(one_language(kStop), "nl", "Één 😀. Twee é."), ElementsAre("Één 😀.", "Twee é."));
}

Error error_of(const std::string& text) {
  try {
    static_cast<void>(SegmentationRules::from_srx(text, "own.srx"));
  } catch (const Error& error) {
    return error;
  }
  return Error(ErrorKind::not_found, "no error");
}

TEST(SegmentationRules, SayWhereAnExpressionIsWrong) {
  const Error error = error_of("<srx version=\"2.0\"><body><languagerules>\n" +
                               language_rule("All", "\n" + rule("yes", "(", "\\s")) + "</languagerules></body></srx>");
  EXPECT_EQ(error.kind(), ErrorKind::malformed);
  EXPECT_EQ(error.place().file, "own.srx");
  EXPECT_EQ(error.place().line, 3U);
  EXPECT_THAT(error.sentence(), HasSubstr("“(”"));
}

TEST(SegmentationRules, RefuseAMapToRulesThatAreNotThere) {
  const Error error = error_of(srx("yes", language_rule("All", kStop), language_map(".*", "Other")));
  EXPECT_EQ(error.kind(), ErrorKind::malformed);
  EXPECT_THAT(error.sentence(), HasSubstr("“Other”"));
}

TEST(SegmentationRules, RefuseWhatIsNoSrx) {
  EXPECT_EQ(error_of("<html/>").kind(), ErrorKind::malformed);
  EXPECT_EQ(error_of("no xml").kind(), ErrorKind::malformed);
  EXPECT_EQ(error_of("<srx><body/></srx>").kind(), ErrorKind::malformed);
}

TEST(SegmentationRules, NameEveryTruncationAnError) {
  const std::string text = srx("yes", language_rule("All", kStop), language_map(".*", "All"));
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_EQ(error_of(text.substr(0, size)).kind(), ErrorKind::malformed) << size;
  }
}

TEST(SegmentationRules, GiveUpARuleThatBacktracksForEver) {
  const auto rules = one_language(rule("yes", "(\\w+\\w+)+\\.", "\\s"));
  const std::string text = std::string(5000, 'a') + "! ";
  try {
    static_cast<void>(Segmenter(rules, "nl").segments_of(text));
    FAIL() << "the rule came to an end";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unsupported);
    EXPECT_EQ(error.place().file, "own.srx");
  }
}

}  // namespace
}  // namespace weerga
