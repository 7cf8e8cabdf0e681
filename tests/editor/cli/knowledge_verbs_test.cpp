// SPDX-License-Identifier: Apache-2.0
// What many letters say together, on the command line: consistency, timeline, dossiers, acronyms, wordings.
#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Arguments = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr const char* kWordings =
    "dutch\tenglish\tkind\tsource\n"
    "verzoekt de regering zich in te zetten voor een wapenstilstand\t"
    "requests the government to work towards a ceasefire\tmotion\t35 925, no. 12\n";

/// A letter of these pairs, a unit each.
std::string letter_of(const Pairs& pairs) {
  std::string units;
  for (const auto& [source, target] : pairs) {
    units += "<unit id=\"u" + std::to_string(1 + std::ranges::count(units, '\n')) +
             "\"><segment id=\"s1\" state=\"final\"><source>" + source + "</source><target>" + target +
             "</target></segment></unit>\n";
  }
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en-GB\">"
         "<file id=\"f1\">" +
         units + "</file></xliff>\n";
}

/// Around the word all differs.
Pairs pairs_with(const std::string& dutch, const std::string& english) {
  return {{"De minister veroordeelt de " + dutch + " scherp.", "The minister strongly condemns the " + english + "."},
          {"Naar aanleiding van de " + dutch + " sprak Nederland de ambassadeur.",
           "The Netherlands spoke to the ambassador about the " + english + "."},
          {"Het kabinet onderzoekt deze " + dutch + " zorgvuldig.",
           "The government is carefully investigating this " + english + "."},
          {"Rusland ontkent iedere " + dutch + " in Syrië.", "Russia denies every " + english + " in Syria."},
          {"De commissie meldt een ernstige " + dutch + " bij de grens.",
           "The committee reports a serious " + english + " at the border."}};
}

/// An empty memory and one of six letters, one of which renders a word otherwise.
class WithLetters : public CommandLine {
 public:
  WithLetters() {
    EXPECT_EQ(run({"tm", "create", "empty"}).code, 0);
    EXPECT_EQ(run({"tm", "create", "memory"}).code, 0);
    for (const char* year : {"2015", "2016", "2017", "2018", "2019", "2020"}) {
      const bool abuse = std::string_view(year) == "2019";
      Pairs pairs = pairs_with("mensenrechtenschending", abuse ? "human rights abuse" : "human rights violation");
      std::ranges::copy(pairs_with("wapenlevering", "arms delivery"), std::back_inserter(pairs));
      const std::string name = std::string("brief ") + year + ".xlf";
      write(name, letter_of(pairs));
      EXPECT_EQ(run({"dossiers", name, "--set-dossier", "21501-02"}).code, 0);
      EXPECT_EQ(run({"tm", "add", "memory", name}).code, 0);
    }
  }
};

TEST(Consistency, FindsTheWordWithTwoRenderings) {
  WithLetters weerga;
  const auto result = weerga.run({"consistency", "--memory", "memory", "--format", "json"});
  EXPECT_EQ(result.code, 1) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(result.out, HasSubstr("human rights abuse"));
  EXPECT_FALSE(nlohmann::json::parse(result.out).empty());
  EXPECT_THAT(weerga.run({"consistency", "--memory", "memory"}).out, HasSubstr("human rights abuse"));
  EXPECT_THAT(weerga.run({"consistency", "--memory", "memory", "--format", "html"}).out, HasSubstr("<html"));
}

TEST(Consistency, ShowsAndThenMakesTheMending) {
  WithLetters weerga;
  const auto shown = weerga.run({"consistency", "--memory", "memory", "--mend", "1"});
  EXPECT_EQ(shown.code, 0);
  EXPECT_THAT(shown.err, HasSubstr("--apply"));
  const auto made = weerga.run({"consistency", "--memory", "memory", "--mend", "1", "--apply"});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("5 segments changed"));
  EXPECT_EQ(weerga.run({"consistency", "--memory", "memory"}).code, 0);
  expect_one_sentence(weerga.run({"consistency", "--memory", "memory", "--mend", "7"}), "number 7");
}

TEST(Consistency, HasNothingToSayOfAnEmptyMemory) {
  WithLetters weerga;
  const auto result = weerga.run({"consistency", "--memory", "empty", "--format", "json"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(nlohmann::json::parse(result.out), IsEmpty());
}

TEST(Timeline, TellsTheRenderingsLetterByLetter) {
  WithLetters weerga;
  const auto result =
      weerga.run({"timeline", "mensenrechtenschending", "--memory", "memory", "--dossier", "21 501-02"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("human rights violation"));
  for (const char* format : {"csv", "json", "html", "svg"}) {
    const auto formatted = weerga.run({"timeline", "mensenrechtenschending", "--memory", "memory", "--format", format});
    EXPECT_EQ(formatted.code, 0) << format;
    EXPECT_THAT(formatted.out, Not(IsEmpty())) << format;
  }
  EXPECT_EQ(weerga.run({"timeline", "arms delivery", "--target", "--memory", "memory"}).code, 0);
}

TEST(Concordance, SaysTheRenderingsInSentences) {
  WithLetters weerga;
  const auto result = weerga.run({"concordance", "memory", "mensenrechtenschending", "--renderings", "--limit", "1"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, "mensenrechtenschending → human rights violation 25 times\n") << "its letters have no dates";
  const auto json =
      weerga.run({"concordance", "memory", "mensenrechtenschending", "--renderings", "--json", "--limit", "1"});
  const auto rendering = nlohmann::json::parse(json.out).at(0);
  EXPECT_EQ(rendering.at("text"), "human rights violation");
  EXPECT_GT(rendering.at("times"), 1);
}

TEST(Concordance, FindsFormsDossiersAndDates) {
  WithLetters weerga;
  const auto times = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"concordance", "memory"});
    return weerga.run(more).records().size();
  };
  EXPECT_EQ(times({"mensenrechtenschendingen"}), 0U);
  const std::size_t all = times({"mensenrechtenschendingen", "--any-form"});
  EXPECT_GT(all, 0U);
  EXPECT_EQ(times({"mensenrechtenschending"}), all);
  EXPECT_EQ(times({"mensenrechtenschending", "--dossier", "none"}), 0U);
  EXPECT_EQ(times({"mensenrechtenschending", "--since", "2999-01-01"}), 0U);
}

TEST(Concordance, RefusesWhatIsNoWord) {
  WithLetters weerga;
  for (const char* phrase : {"", "*", "…", "\xFF"}) {
    SCOPED_TRACE(phrase);
    expect_one_sentence(weerga.run({"concordance", "memory", phrase}), "look for");
    expect_one_sentence(weerga.run({"timeline", phrase, "--memory", "memory"}), "look for");
  }
  for (const char* limit : {"0", "-1", "99999999999999999999"}) {
    EXPECT_EQ(weerga.run({"concordance", "memory", "brief", "--limit", limit}).code, 2);
    EXPECT_EQ(weerga.run({"timeline", "brief", "--memory", "memory", "--limit", limit}).code, 2);
  }
}

TEST(Timeline, OfWordsThatNobodyWroteIsAProblem) {
  WithLetters weerga;
  EXPECT_EQ(weerga.run({"timeline", "wapenstilstand", "--memory", "memory"}).code, 1);
  const auto result = weerga.run({"timeline", "mensenrechtenschending", "--memory", "empty"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.err, "");
}

TEST(Dossiers, AreListedOfAMemoryAndToldOfALetter) {
  WithLetters weerga;
  const auto listed = weerga.run({"dossiers", "memory"});
  EXPECT_EQ(listed.code, 0) << listed.err;
  ASSERT_THAT(listed.records(), SizeIs(1));
  EXPECT_EQ(listed.records()[0][0], "21 501-02");
  EXPECT_EQ(listed.records()[0][3], "6");
  const auto told = weerga.run({"dossiers", "brief 2015.xlf"});
  EXPECT_EQ(told.code, 0) << told.err;
  ASSERT_THAT(told.records(), SizeIs(1));
  EXPECT_EQ(told.records()[0][0], "21 501-02");
}

TEST(Dossiers, OfAnEmptyMemoryAreNoneAndALetterWithoutOneIsAProblem) {
  WithLetters weerga;
  const auto empty = weerga.run({"dossiers", "empty", "--json"});
  EXPECT_EQ(empty.code, 0) << empty.err;
  EXPECT_THAT(nlohmann::json::parse(empty.out), IsEmpty());
  weerga.write("plain.xlf", letter_of({{"Dank u.", "Thank you."}}));
  EXPECT_EQ(weerga.run({"dossiers", "plain.xlf"}).code, 1);
  expect_one_sentence(weerga.run({"dossiers", "plain.xlf", "--set-dossier", "no number"}), "no number");
}

TEST(Acronyms, ToldWithTheirFirstMention) {
  CommandLine weerga;
  weerga.write("letter.xlf", letter_of({{"De OVSE vergadert.", "The OSCE is meeting."},
                                        {"De EPF groeit.", "The European Peace Facility (EPF) is growing."}}));
  const auto listed = weerga.run({"acronyms", "letter.xlf", "--glossary", glossary()});
  EXPECT_EQ(listed.code, 1) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("target\tOSCE\t"));
  const auto issues = weerga.run({"acronyms", "letter.xlf", "--glossary", glossary(), "--issues"});
  EXPECT_EQ(issues.code, 1);
  EXPECT_THAT(issues.out, HasSubstr("u1/s1"));
}

TEST(Acronyms, OfALetterWithoutAnyAreNone) {
  WithLetters weerga;
  weerga.write("plain.xlf", letter_of({{"Dank u.", "Thank you."}}));
  const auto result = weerga.run({"acronyms", "plain.xlf", "--memory", "empty", "--json"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(nlohmann::json::parse(result.out), IsEmpty());
}

TEST(Wordings, AreListedAndComparedWithALetter) {
  CommandLine weerga;
  weerga.write("wordings.tsv", kWordings);
  const auto listed = weerga.run({"wordings", "wordings.tsv"});
  EXPECT_EQ(listed.code, 0) << listed.err;
  ASSERT_THAT(listed.records(), SizeIs(1));
  EXPECT_EQ(listed.records()[0][1], "requests the government to work towards a ceasefire");
  const std::string dutch = "De motie verzoekt de regering zich in te zetten voor een wapenstilstand.";
  weerga.write("kept.xlf", letter_of({{dutch, "The motion requests the government to work towards a ceasefire."}}));
  const auto kept = weerga.run({"wordings", "wordings.tsv", "--letter", "kept.xlf"});
  EXPECT_EQ(kept.code, 0) << kept.err;
  ASSERT_THAT(kept.records(), SizeIs(1));
  EXPECT_EQ(kept.records()[0][1], "kept");
  weerga.write("other.xlf", letter_of({{dutch, "The motion asks for an armistice."}}));
  const auto other = weerga.run({"wordings", "wordings.tsv", "--letter", "other.xlf"});
  EXPECT_EQ(other.code, 1) << other.err;
  ASSERT_THAT(other.records(), SizeIs(1));
  EXPECT_THAT(other.records()[0][1], Not("kept"));
}

/// The letter with `codes` accepted in its first segment.
std::string accepting(std::string letter, const std::vector<std::string>& codes) {
  std::string metadata =
      "<mda:metadata xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\">"
      "<mda:metaGroup category=\"weerga-ignored\">";
  for (const std::string& code : codes) metadata += "<mda:meta type=\"s1 " + code + "\">known</mda:meta>";
  return letter.insert(letter.find("<segment"), metadata + "</mda:metaGroup></mda:metadata>");
}

TEST(Check, LeavesOutWhatSomebodyAcceptedUnlessAsked) {
  CommandLine weerga;
  const std::string letter =
      letter_of({{"De OVSE en het kabinet voeren de motie uit.", "The OSCE and the government carry out the motion."}});
  EXPECT_EQ(weerga.run({"tm", "create", "memory"}).code, 0);
  weerga.write("old.xlf", letter_of({{"De OVSE en het kabinet voeren de motie uit.", "Both implement the motion."}}));
  EXPECT_EQ(weerga.run({"tm", "add", "memory", "old.xlf"}).code, 0);
  weerga.write("plain.xlf", letter);
  weerga.write("accepted.xlf", accepting(letter, {"acronym.unexplained", "consistency.memory"}));
  const Arguments rest{"--memory", "memory", "--glossary", glossary()};
  const auto codes = [&](Arguments arguments) {
    std::ranges::copy(rest, std::back_inserter(arguments));
    return weerga.run(arguments).out;
  };
  const std::string all = codes({"check", "plain.xlf"});
  EXPECT_THAT(all, HasSubstr("acronym.unexplained"));
  EXPECT_THAT(all, HasSubstr("consistency.memory"));
  const std::string rest_of_them = codes({"check", "accepted.xlf"});
  EXPECT_THAT(rest_of_them, Not(HasSubstr("acronym.unexplained")));
  EXPECT_THAT(rest_of_them, Not(HasSubstr("consistency.memory")));
  EXPECT_EQ(codes({"check", "accepted.xlf", "--with-ignored"}), all);
}

TEST(KnowledgeVerbs, RefuseRubbishInOneSentence) {
  CommandLine weerga;
  const std::string rubbish("\x7f\x45\x4c\x46\0\0\1\2\3\xff\xfe\0\0\0", 14);
  for (const char* file : {"rubbish", "nowhere"}) {
    if (std::string_view(file) == "rubbish") weerga.write(file, rubbish);
    for (const Arguments& arguments : {Arguments{"consistency", "--memory", file},
                                       {"timeline", "fosfor", "--memory", file},
                                       {"dossiers", file},
                                       {"acronyms", file},
                                       {"wordings", file}}) {
      SCOPED_TRACE(testing::PrintToString(arguments));
      expect_one_sentence(weerga.run(arguments), file);
    }
  }
  EXPECT_THAT(weerga.names(), ElementsAre("rubbish"));
}

}  // namespace
}  // namespace weerga::test
