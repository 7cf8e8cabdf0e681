// SPDX-License-Identifier: Apache-2.0
#include "editor/core/knowledge/official_wordings.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const OfficialWording kMotion{.dutch = "verzoekt de regering de wapenexport op te schorten",
                              .english = "requests the government to suspend the arms exports",
                              .source = "motion of 3 December 2020"};

std::vector<Issue> issues(const std::vector<OfficialWording>& wordings, std::string_view source,
                          std::string_view target, const LetterScope& letter = {}) {
  const auto check = wording_check(std::make_shared<OfficialWordings>(wordings), letter);
  return check.issues_of({.source = source, .target = target});
}

constexpr std::string_view kQuoted = "De motie verzoekt de regering de wapenexport op te schorten, en gaat uit.";

TEST(WordingCheck, IsSilentWhereTheOfficialEnglishStands) {
  EXPECT_THAT(issues({kMotion}, kQuoted, "The motion requests the government to suspend the arms exports, and so on."),
              IsEmpty());
}

TEST(WordingCheck, IsSilentAboutInflectionCaseLinesAndMarks) {
  for (const char* target : {"It Requests The Government to suspend the arms export.",
                             "It requests\nthe government to  suspend “the arms exports”",
                             "REQUESTS THE GOVERNMENT TO SUSPEND THE ARMS EXPORTS",
                             "requests\u00A0the government, to suspend the arms exports"}) {
    EXPECT_THAT(issues({kMotion}, kQuoted, target), IsEmpty()) << target;
  }
}

TEST(WordingCheck, FindsTheDutchOverLinesAndInflection) {
  for (const char* source : {"Zij verzoekt de regering\nde wapenexporten op te schorten.",
                             "VERZOEKT DE REGERING de wapenexport “op te schorten”"}) {
    EXPECT_THAT(issues({kMotion}, source, "Something else altogether."), SizeIs(1)) << source;
  }
}

TEST(WordingCheck, MarksTheDriftAndOffersTheOfficialWords) {
  const std::string target = "The motion asks the government to suspend the export of arms, and so on.";
  const std::vector<Issue> found = issues({kMotion}, kQuoted, target);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].code, "wording.drifted");
  EXPECT_EQ(found[0].range.of(target), "asks the government to suspend the export of arms");
  EXPECT_EQ(found[0].fix, "requests the government to suspend the arms exports");
  EXPECT_THAT(found[0].sentence, HasSubstr("motion of 3 December 2020"));
  EXPECT_THAT(found[0].sentence, HasSubstr("[-asks-] {+requests+} the government to"));
}

TEST(WordingCheck, PutsTheFixWhereItLeavesNothingToReport) {
  const std::string target = "Asks the government to suspend arms exports.";
  const std::vector<Issue> found = issues({kMotion}, kQuoted, target);
  ASSERT_THAT(found, SizeIs(1));
  std::string mended = target;
  mended.replace(found[0].range.begin, found[0].range.size(), *found[0].fix);
  EXPECT_EQ(mended, "Requests the government to suspend the arms exports.");
  EXPECT_THAT(issues({kMotion}, kQuoted, mended), IsEmpty());
}

TEST(WordingCheck, TellsTheSourceWhereNothingIsLikeIt) {
  const std::vector<Issue> found = issues({kMotion}, kQuoted, "The letter goes on.");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].code, "wording.missing");
  EXPECT_EQ(found[0].side, Side::source);
  EXPECT_EQ(found[0].range.of(kQuoted), "verzoekt de regering de wapenexport op te schorten");
  EXPECT_FALSE(found[0].fix);
}

TEST(WordingCheck, IsSilentWhereTheDutchIsNotQuoted) {
  EXPECT_THAT(issues({kMotion}, "De regering schort de wapenexport op.", "Anything."), IsEmpty());
}

TEST(WordingCheck, UsesTheWordingOfTheLettersDossier) {
  OfficialWording own = kMotion;
  own.english = "calls on the government to suspend the arms exports";
  own.scope = "21 501-02";
  const std::string target = "It calls on the government to suspend the arms exports.";
  EXPECT_THAT(issues({kMotion, own}, kQuoted, target, {.dossier = "21 501-02", .ministry = ""}), IsEmpty());
  EXPECT_THAT(issues({kMotion, own}, kQuoted, target), SizeIs(1));
}

TEST(OfficialWordings, PreferTheLongestThatStands) {
  const OfficialWordings wordings({{.dutch = "verzoekt de regering", .english = "requests the government"}, kMotion});
  const auto hits = wordings.found_in(kQuoted, {});
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].wording, 1U);
}

TEST(OfficialWordings, AreReadFromATableAndWrittenAgain) {
  const auto wordings = OfficialWordings::from_bytes(
      "dutch\tenglish\tkind\tsource\tdossier\n# a remark\nhet internationaal recht\tinternational "
      "law\ttreaty\tUN\t21 501-02\n");
  ASSERT_THAT(wordings.all(), SizeIs(1));
  EXPECT_EQ(wordings.all()[0],
            (OfficialWording{"het internationaal recht", "international law", "treaty", "UN", "21 501-02", ""}));
  EXPECT_EQ(OfficialWordings::from_bytes(wordings.to_tsv()).all(), wordings.all());
}

TEST(OfficialWordings, AreReadFromTbx) {
  Glossary glossary;
  glossary.add({.terms = {{.text = "het internationaal recht", .language = "nl"},
                          {.text = "international law", .language = "en"}},
                .domain = "treaty",
                .dossier = "21 501-02"});
  const auto wordings = OfficialWordings::from_bytes(glossary.to_tbx());
  ASSERT_THAT(wordings.all(), SizeIs(1));
  EXPECT_EQ(wordings.all()[0].english, "international law");
  EXPECT_EQ(wordings.all()[0].scope, "21 501-02");
}

TEST(OfficialWordings, LeaveOutWhatCannotServe) {
  std::string long_one = "woord";
  for (int i = 0; i < 500; ++i) long_one += " woord";
  const OfficialWordings wordings({{.dutch = "motie", .english = "motion"},
                                   {.dutch = "twee woorden", .english = ""},
                                   {.dutch = long_one, .english = "word"},
                                   {.dutch = "de motie", .english = "the motion"},
                                   {.dutch = "De moties", .english = "the other motion"}});
  EXPECT_THAT(wordings.all(), SizeIs(1));
  EXPECT_THAT(wordings.diagnostics(), SizeIs(4));
}

TEST(OfficialWordings, TellTheFileThatIsNoTable) {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "w.tsv";
  for (const char* bytes : {"", "only\tother\n", "<tbx", "\xFF\xFE\x00"}) {
    replace_file(file, bytes);
    try {
      static_cast<void>(OfficialWordings::opened(file));
      ADD_FAILURE() << bytes;
    } catch (const Error& error) {
      EXPECT_EQ(error.place().file, file.string());
    }
  }
}

TEST(OfficialWordings, SurviveLongAndOddTexts) {
  const OfficialWordings wordings({kMotion});
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "verzoekt de regering ";
  EXPECT_THAT(wordings.found_in(text, {}), IsEmpty());
  EXPECT_EQ(wordings.compared(0, text).kind, WordingComparison::Kind::missing);
  EXPECT_EQ(wordings.compared(0, "").kind, WordingComparison::Kind::missing);
  EXPECT_EQ(wordings.compared(0, "… — ”").kind, WordingComparison::Kind::missing);
  EXPECT_THAT(OfficialWordings().found_in("een twee", {}), IsEmpty());
}

}  // namespace
}  // namespace weerga
