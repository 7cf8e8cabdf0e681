// SPDX-License-Identifier: Apache-2.0
// `weerga tm` on whatever is given to it: one clear sentence, exit code 2, nothing changed, nothing left behind.
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "tests/editor/cli/command_line.h"

namespace weerga::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Arguments = std::vector<std::string>;

const std::string kLetter =
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">\n"
    "<file id=\"f1\"><unit id=\"u1\"><segment id=\"s1\" state=\"translated\">"
    "<source>Het kabinet heeft de Kamer daarover geïnformeerd.</source>"
    "<target>The government has informed the House accordingly.</target></segment></unit>\n"
    "<unit id=\"u2\"><segment id=\"s1\" state=\"final\"><source>Geachte voorzitter,</source>"
    "<target>Dear Speaker,</target></segment></unit></file></xliff>\n";

/// Every verb on the memory `folder`; the rest of the arguments is good.
std::vector<Arguments> verbs_on(const std::string& folder) {
  return {{"tm", "add", folder, "a.xlf"},
          {"tm", "import", folder, "a.xlf"},
          {"tm", "export", folder, "-o", "out.tmx"},
          {"tm", "export", folder, "-o", "out"},
          {"tm", "info", folder},
          {"tm", "verify", folder},
          {"tm", "rebuild", folder},
          {"tm", "lookup", folder},
          {"tm", "fragments", folder},
          {"tm", "merge", folder, "memory"},
          {"tm", "merge", "memory", folder},
          {"tm", "dedupe", folder},
          {"tm", "replace", folder, "a", "b"},
          {"tm", "delete", folder, "--letter", "a"},
          {"tm", "restore", folder, "a"}};
}

/// The program in a folder with the letter "a.xlf", a memory that holds it and an empty one.
class WithMemory : public CommandLine {
 public:
  WithMemory() {
    write("a.xlf", kLetter);
    EXPECT_EQ(run({"tm", "create", "memory"}).code, 0);
    EXPECT_EQ(run({"tm", "add", "memory", "a.xlf"}).code, 0);
    EXPECT_EQ(run({"tm", "create", "new"}).code, 0);
  }

  std::string target_of_first() {
    const auto records = run({"tm", "lookup", "memory"}, "Het kabinet heeft de Kamer daarover geïnformeerd.").records();
    return records.empty() ? "" : records[0][4];
  }
  void expect_only(std::vector<std::string> more) const {
    for (const char* name : {"a.xlf", "memory", "new"}) more.emplace_back(name);
    std::ranges::sort(more);
    EXPECT_EQ(names(), more);
  }
};

TEST(MemoryVerbs, NameAFolderThatIsNoMemory) {
  WithMemory weerga;
  std::filesystem::create_directory(weerga.path("empty"));
  weerga.write("file", "text");
  for (const char* folder : {"nowhere", "empty", "file"}) {
    for (const Arguments& arguments : verbs_on(folder)) {
      SCOPED_TRACE(testing::PrintToString(arguments));
      expect_one_sentence(weerga.run(arguments), folder);
    }
  }
  EXPECT_TRUE(std::filesystem::is_empty(weerga.path("empty")));
  weerga.expect_only({"empty", "file"});
}

TEST(MemoryVerbs, RefuseAMemoryOfALaterVersion) {
  WithMemory weerga;
  weerga.write("new/memory.weerga", "weerga-memory 2\n");
  for (const Arguments& arguments : verbs_on("new")) expect_one_sentence(weerga.run(arguments), "later version");
  weerga.write("new/memory.weerga", std::string("weerga\0memory", 13));
  for (const Arguments& arguments : verbs_on("new")) expect_one_sentence(weerga.run(arguments), "memory.weerga");
}

TEST(MemoryVerbs, CreateNothingWhereNoMemoryCanBe) {
  WithMemory weerga;
  weerga.write("file", "text");
  expect_one_sentence(weerga.run({"tm", "create", "file"}), "This is a file");
  expect_one_sentence(weerga.run({"tm", "create", "memory"}), "already");
  expect_one_sentence(weerga.run({"tm", "create", "no/such/folder"}), "no/such/folder");
  expect_one_sentence(weerga.run({"tm", "create", "x", "--name", std::string(100'000, 'x')}), "200 bytes");
  expect_one_sentence(weerga.run({"tm", "create", "x", "--name", "\xFF"}), "UTF-8");
  expect_one_sentence(weerga.run({"tm", "create", "x", "--source", ""}), "language");
  expect_one_sentence(weerga.run({"tm", "create", "x", "--target", "English!"}), "language");
  weerga.expect_only({"file"});
}

TEST(MemoryVerbs, TakeNothingFromADamagedFile) {
  WithMemory weerga;
  for (const char* name : {"rubbish.xlf", "rubbish.tmx", "rubbish.po", "rubbish"}) {
    weerga.write(name, std::string("\x7f\x45\x4c\x46\0\1\2\xff\xfe", 9));
    expect_one_sentence(weerga.run({"tm", "import", "new", "a.xlf", name}), name);
    expect_one_sentence(weerga.run({"tm", "add", "new", "a.xlf", name}), name);
  }
  expect_one_sentence(weerga.run({"tm", "import", "new", "a.xlf", "nowhere.po"}), "nowhere.po");
  expect_one_sentence(weerga.run({"tm", "import", "new", "a.xlf", "memory"}), "memory");
  EXPECT_EQ(weerga.run({"tm", "info", "new"}).records()[0][3], "0");
  EXPECT_TRUE(std::filesystem::is_empty(weerga.path("new/letters"))) << "not even the good file before it";
}

TEST(MemoryVerbs, TakeNoLetterTwiceAndNoneOfOtherLanguages) {
  WithMemory weerga;
  std::string french = kLetter;
  french.replace(french.find("srcLang=\"nl\""), 12, "srcLang=\"fr\"");
  weerga.write("fr.xlf", french);
  expect_one_sentence(weerga.run({"tm", "import", "memory", "fr.xlf"}), "\"fr\"");
  expect_one_sentence(weerga.run({"tm", "add", "memory", "fr.xlf"}), "\"fr\"");
  expect_one_sentence(weerga.run({"tm", "import", "memory", "a.xlf"}), "already");
  expect_one_sentence(weerga.run({"tm", "add", "memory", "a.xlf", "./a.xlf"}), "same name");
}

TEST(MemoryVerbs, ImportAllFormatsAndCountOnlyInARehearsal) {
  WithMemory weerga;
  weerga.write("app.po",
               "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: nl\\n\"\n\n"
               "msgid \"Open the file\"\nmsgstr \"Open het bestand\"\n");
  ASSERT_EQ(weerga.run({"tm", "export", "memory", "-o", "all.tmx"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "export", "memory", "-o", "old", "--xliff", "1.2"}).code, 0);
  EXPECT_THAT(weerga.read("old/a.xlf"), HasSubstr("version=\"1.2\""));
  const Arguments import{"tm", "import", "new", "all.tmx", "old/a.xlf", "app.po", "--dossier", "21 501-02"};
  Arguments rehearsal = import;
  rehearsal.emplace_back("--dry-run");
  const auto counted = weerga.run(rehearsal);
  EXPECT_THAT(counted.records(), ElementsAre(ElementsAre("all.tmx", "2", "0"), ElementsAre("old/a.xlf", "2", "0"),
                                             ElementsAre("app.po", "1", "0")));
  EXPECT_EQ(weerga.run({"tm", "info", "new"}).records()[0][4], "0");
  EXPECT_EQ(weerga.run(import).out, counted.out);
  EXPECT_EQ(weerga.run({"tm", "info", "new"}).records()[0][4], "5");
  EXPECT_THAT(weerga.run({"tm", "lookup", "new", "--dossier", "21 501-02"}, "Open het bestand").out,
              HasSubstr("Open the file"));
}

TEST(MemoryVerbs, LeaveAnOutputAsItWasThatCannotBeWritten) {
  WithMemory weerga;
  weerga.write("file", "precious");
  expect_one_sentence(weerga.run({"tm", "export", "memory", "-o", "file"}), "file");
  expect_one_sentence(weerga.run({"tm", "export", "memory", "-o", "no/such/out.tmx"}), "no/such/out.tmx");
  expect_one_sentence(weerga.run({"tm", "export", "memory", "-o", "no/such/out"}), "no/such/out");
  std::filesystem::create_directory(weerga.path("folder.tmx"));
  expect_one_sentence(weerga.run({"tm", "export", "memory", "-o", "folder.tmx"}), "folder.tmx");
  EXPECT_EQ(weerga.read("file"), "precious");
  weerga.expect_only({"file", "folder.tmx"});
}

TEST(MemoryVerbs, WorkOnAnEmptyMemory) {
  WithMemory weerga;
  EXPECT_EQ(weerga.run({"tm", "info", "new"}).records()[0][4], "0");
  for (const Arguments& arguments : {Arguments{"tm", "lookup", "new"},
                                     {"tm", "fragments", "new"},
                                     {"tm", "verify", "new"},
                                     {"tm", "dedupe", "new", "--apply"},
                                     {"tm", "replace", "new", "a", "b", "--apply"},
                                     {"tm", "delete", "new", "--letter", "a", "--apply"},
                                     {"tm", "rebuild", "new"}}) {
    const auto result = weerga.run(arguments, "Een vraag aan de Kamer over de brief.");
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, "");
  }
  EXPECT_EQ(weerga.run({"tm", "export", "new", "-o", "none.tmx"}).records()[0][1], "0");
  EXPECT_EQ(weerga.run({"validate", "none.tmx"}).code, 0);
  EXPECT_EQ(weerga.run({"tm", "merge", "memory", "new", "--apply"}).records()[0][1], "0");
}

TEST(MemoryVerbs, ChangeNothingBeforeTheyAreToldTo) {
  WithMemory weerga;
  const std::string before = weerga.read("memory/letters/a.xlf");
  for (const Arguments& arguments : {Arguments{"tm", "replace", "memory", "House", "Chamber"},
                                     {"tm", "delete", "memory", "--state", "final"},
                                     {"tm", "dedupe", "memory"},
                                     {"tm", "merge", "memory", "new"},
                                     {"tm", "merge", "new", "memory"}}) {
    EXPECT_EQ(weerga.run(arguments).code, 0);
  }
  EXPECT_EQ(weerga.read("memory/letters/a.xlf"), before);
  EXPECT_TRUE(std::filesystem::is_empty(weerga.path("new/letters")));
}

TEST(MemoryVerbs, MergeAllMemoriesOrNone) {
  WithMemory weerga;
  ASSERT_EQ(weerga.run({"tm", "create", "other"}).code, 0);
  ASSERT_EQ(weerga.run({"tm", "add", "other", "a.xlf"}).code, 0);
  expect_one_sentence(weerga.run({"tm", "merge", "new", "memory", "nowhere", "--apply"}), "nowhere");
  expect_one_sentence(weerga.run({"tm", "merge", "new", "memory", "./new", "--apply"}), "its own letters");
  EXPECT_TRUE(std::filesystem::is_empty(weerga.path("new/letters")));
  const auto planned = weerga.run({"tm", "merge", "new", "memory", "other"});
  EXPECT_THAT(planned.records(), ElementsAre(ElementsAre("memory", "1", "2"), ElementsAre("other", "0", "0")));
  EXPECT_EQ(weerga.run({"tm", "merge", "new", "memory", "other", "--apply"}).out, planned.out);
  EXPECT_EQ(weerga.run({"tm", "info", "new"}).records()[0][3], "1");
}

TEST(MemoryVerbs, LeaveNothingBehindWhenAskedToStop) {
  WithMemory weerga;
  std::string tmx = "<tmx version=\"1.4\"><header srclang=\"nl\"/><body>";
  for (int unit = 0; unit < 100'000; ++unit) {
    const std::string number = std::to_string(unit);
    tmx += "<tu><tuv xml:lang=\"nl\"><seg>Zin " + number + ".</seg></tuv><tuv xml:lang=\"en\"><seg>Sentence " + number +
           ".</seg></tuv></tu>\n";
  }
  weerga.write("big.tmx", tmx + "</body></tmx>");
  const std::filesystem::path letters = weerga.path("new/letters");
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const auto result = weerga.interrupt({"tm", "import", "new", "big.tmx"}, signal,
                                         [&] { return !std::filesystem::is_empty(letters); });
    EXPECT_EQ(result.signal, signal) << "so that the shell knows";
    EXPECT_EQ(result.err, "weerga: Stopped; nothing was changed.\n");
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(std::filesystem::is_empty(letters));
  }
}

TEST(MemoryVerbs, TellHowManyChangesAreWaiting) {
  WithMemory weerga;
  EXPECT_THAT(weerga.run({"tm", "delete", "memory", "--letter", "a"}).err, HasSubstr("make these 2 changes"));
  EXPECT_THAT(weerga.run({"tm", "delete", "memory", "--state", "final"}).err, HasSubstr("make this change"));
  EXPECT_EQ(weerga.run({"tm", "delete", "memory", "--before", "2999-01-01"}).out, "") << "no pair has a date";
}

TEST(MemoryVerbs, TellWhereAMatchComesFromAndWhatItsPartsCost) {
  WithMemory weerga;
  const auto match =
      weerga.run({"tm", "lookup", "memory"}, "Het kabinet heeft de Kamer daarover geïnformeerd!").records().at(0);
  EXPECT_EQ(match.at(5), "a");
  EXPECT_EQ(match.at(6), "u1/s1");
  EXPECT_EQ(match.at(10), "translated");
  EXPECT_THAT(match.at(11), HasSubstr("punctuation: -"));
}

TEST(MemoryVerbs, UndoAChangeByTheStateBeforeIt) {
  WithMemory weerga;
  expect_one_sentence(weerga.run({"tm", "restore", "memory", "a"}), "No state");
  ASSERT_EQ(weerga.run({"tm", "replace", "memory", "House", "Chamber", "--apply"}).code, 0);
  EXPECT_EQ(weerga.target_of_first(), "The government has informed the Chamber accordingly.");
  const auto kept = weerga.run({"tm", "restore", "memory", "a"}).records();
  ASSERT_THAT(kept, SizeIs(1));
  expect_one_sentence(weerga.run({"tm", "restore", "memory", "a", "--apply"}), "--day");
  expect_one_sentence(weerga.run({"tm", "restore", "memory", "a", "--day", "1999-01-01"}), "No state");
  expect_one_sentence(weerga.run({"tm", "restore", "memory", "../a"}), "name of a letter");
  ASSERT_EQ(weerga.run({"tm", "restore", "memory", "a", "--day", kept[0][1], "--apply"}).code, 0);
  EXPECT_EQ(weerga.target_of_first(), "The government has informed the House accordingly.");
}

TEST(MemoryVerbs, FindByStateDossierAndLetterAndTakePointsOff) {
  WithMemory weerga;
  const std::string query = "Geachte voorzitter,\n";
  const auto found = [&](const Arguments& more) {
    Arguments arguments{"tm", "lookup", "memory"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto records = weerga.run(arguments, query).records();
    return records.empty() ? std::string() : records[0][1];
  };
  EXPECT_EQ(found({}), "100");
  EXPECT_EQ(found({"--letter", "a", "--least-state", "final"}), "100");
  EXPECT_EQ(found({"--letter", "b"}), "");
  EXPECT_EQ(found({"--dossier", "21 501-02"}), "");
  EXPECT_EQ(found({"--since", "2021-01-01"}), "") << "it has no date";
  EXPECT_EQ(found({"--penalty", "letter=a:3"}), "97");
  EXPECT_EQ(found({"--penalty", "state=final:2", "--penalty", "origin=alignment:9"}), "98");
  EXPECT_EQ(weerga.run({"tm", "export", "memory", "-o", "final.tmx", "--state", "final"}).records()[0][1], "1");
}

TEST(MemoryVerbs, ListThePhrasesTranslatedBefore) {
  WithMemory weerga;
  const auto records =
      weerga.run({"tm", "fragments", "memory"}, "Ook heeft de Kamer daarover geïnformeerd willen worden.\n").records();
  ASSERT_THAT(records, Not(IsEmpty()));
  EXPECT_EQ(records[0][0], "1");
  EXPECT_EQ(records[0][3], "heeft de Kamer daarover geïnformeerd");
}

TEST(MemoryVerbs, RefuseOddArgumentsInASentence) {
  WithMemory weerga;
  for (const char* rule : {"", "3", "dossier:3", "dossier=:3", "dossier=x", "dossier=x:0", "dossier=x:101",
                           "dossier=x:3x", "state=done:3", "author=x:3"}) {
    expect_one_sentence(weerga.run({"tm", "lookup", "memory", "--penalty", rule}), "penalty");
  }
  expect_one_sentence(weerga.run({"tm", "replace", "memory", "", "b"}), "nothing to look for");
  expect_one_sentence(weerga.run({"tm", "replace", "memory", "House", "\xFF"}), "UTF-8");
  expect_one_sentence(weerga.run({"tm", "delete", "memory"}), "which entries");
  expect_one_sentence(weerga.run({"tm", "import", "new", "a.xlf", "--dossier", "\xFF"}), "UTF-8");
  for (const Arguments& arguments : {Arguments{"tm", "lookup", "memory", "--threshold", "0"},
                                     {"tm", "lookup", "memory", "--limit", "-1"},
                                     {"tm", "lookup", "memory", "--limit", "99999999999999999999"},
                                     {"tm", "lookup", "memory", "--since", "gisteren"},
                                     {"tm", "export", "memory", "-o", "x", "--state", "done"},
                                     {"tm", "import", "memory"},
                                     {"tm", "nonsense", "x"}}) {
    EXPECT_EQ(weerga.run(arguments).code, 2);
  }
  weerga.expect_only({});
}

TEST(MemoryVerbs, TakeTextsOfAnySizeAndKind) {
  WithMemory weerga;
  const std::string huge(300'000, 'a');
  EXPECT_EQ(weerga.run({"tm", "lookup", "memory"}, huge + "\n\n\nGeachte voorzitter,").code, 0);
  EXPECT_EQ(weerga.run({"tm", "fragments", "memory"}, huge).code, 0);
  EXPECT_EQ(weerga.run({"tm", "replace", "memory", std::string(100'000, 'x'), "b"}).out, "");
  EXPECT_EQ(weerga.run({"tm", "delete", "memory", "--letter", "\xFF"}).out, "");
  EXPECT_EQ(weerga.run({"tm", "replace", "memory", "House", "Hou\x01se", "--apply"}).code, 0);
  EXPECT_EQ(weerga.run({"tm", "verify", "memory"}).code, 0) << "a control character survives";
}

TEST(MemoryVerbs, TellOfADamagedLetterAndGoOn) {
  WithMemory weerga;
  weerga.write("memory/letters/b.xlf", "<xliff");
  const auto info = weerga.run({"tm", "info", "memory"});
  EXPECT_EQ(info.code, 0);
  EXPECT_THAT(info.err, HasSubstr("b.xlf"));
  EXPECT_EQ(info.records()[0][4], "2");
  const auto verified = weerga.run({"tm", "verify", "memory"});
  EXPECT_EQ(verified.code, 1);
  EXPECT_THAT(verified.out, HasSubstr("store.letter-unreadable"));
  EXPECT_TRUE(std::filesystem::exists(weerga.path("memory/letters/b.xlf"))) << "readers touch nothing";
  const auto rebuilt = weerga.run({"tm", "rebuild", "memory"});
  EXPECT_EQ(rebuilt.code, 0);
  EXPECT_THAT(rebuilt.err, HasSubstr("aside"));
  EXPECT_EQ(weerga.read("memory/letters/aside/b.xlf"), "<xliff");
}

TEST(MemoryVerbs, OnAReadOnlyMemoryReadAndSayWhyTheyCannotWrite) {
  WithMemory weerga;
  weerga.give_up_rights();
  weerga.make_read_only("memory");
  for (const Arguments& arguments : {Arguments{"tm", "info", "memory"},
                                     {"tm", "verify", "memory"},
                                     {"tm", "lookup", "memory"},
                                     {"tm", "dedupe", "memory"},
                                     {"tm", "replace", "memory", "House", "Chamber"},
                                     {"tm", "merge", "memory", "new"}}) {
    EXPECT_EQ(weerga.run(arguments).code, 0);
  }
  for (const Arguments& arguments : {Arguments{"tm", "add", "memory", "a.xlf"},
                                     {"tm", "import", "memory", "a.xlf"},
                                     {"tm", "rebuild", "memory"},
                                     {"tm", "merge", "memory", "new", "--apply"},
                                     {"tm", "dedupe", "memory", "--apply"},
                                     {"tm", "replace", "memory", "House", "Chamber", "--apply"},
                                     {"tm", "delete", "memory", "--letter", "a", "--apply"},
                                     {"tm", "create", "memory/inside"}}) {
    SCOPED_TRACE(testing::PrintToString(arguments));
    expect_one_sentence(weerga.run(arguments), "denied");
  }
}

}  // namespace
}  // namespace weerga::test
