// SPDX-License-Identifier: Apache-2.0
#include "tm/store/maintenance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <stop_token>

#include "tests/tm/store/memory_samples.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using test::MemoryOnDisk;
using test::pair_of;
using testing::ElementsAre;
using testing::IsEmpty;

std::unique_ptr<LocalMemory> sample_memory(const MemoryOnDisk& disk) {
  auto memory = disk.created();
  memory->put(pair_of("a", "u1/1", "De OVSE vergadert.", "The OSCE meets."));
  memory->put(pair_of("a", "u2/1", "De minister antwoordt.", "The minister replies."));
  memory->put(pair_of("b", "u1/1", "De OVSE-missie.", "The osce mission."));
  return memory;
}

std::vector<std::string> targets_of(LocalMemory& memory) {
  std::vector<std::string> targets;
  memory.visit_entries([&](const MemoryEntry& entry) {
    targets.push_back(entry.target);
    return true;
  });
  return targets;
}

/// Whatever their order, which in an import means nothing.
std::map<std::string, MemoryEntry> entries_by_id(LocalMemory& memory) {
  std::map<std::string, MemoryEntry> entries;
  memory.visit_entries([&](const MemoryEntry& entry) { return entries.emplace(entry.id, entry).second; });
  return entries;
}

std::string tmx_of(std::size_t unit_count) {
  std::string text = "<tmx version=\"1.4\"><header srclang=\"nl\"/><body>";
  for (std::size_t unit = 0; unit < unit_count; ++unit) {
    const std::string number = std::to_string(unit);
    text += "<tu creationid=\"jan\" creationdate=\"20200101T000000Z\"><tuv xml:lang=\"NL-NL\"><seg>Zin " + number +
            ".</seg></tuv><tuv xml:lang=\"en-GB\"><seg>Sentence " + number + ".</seg></tuv></tu>";
  }
  return text + "<tu><tuv xml:lang=\"fr\"><seg>non</seg></tuv></tu></body></tmx>";
}

TEST(Replacement, IsPlannedThenAppliedThenUndone) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const auto before = targets_of(*memory);
  const auto plan = planned_replacement(*memory, {.find = "osce", .replacement = "O.S.C.E.", .match_case = false}, {});
  EXPECT_EQ(plan.size(), 2U);
  EXPECT_EQ(targets_of(*memory), before) << "planning changes nothing";
  EXPECT_EQ(apply_changes(*memory, plan), 2U);
  EXPECT_THAT(targets_of(*memory),
              ElementsAre("The O.S.C.E. meets.", "The minister replies.", "The O.S.C.E. mission."));
  EXPECT_EQ(apply_changes(*memory, reversed(plan)), 2U);
  EXPECT_EQ(targets_of(*memory), before);
}

TEST(Replacement, KeepsToCaseWordsAndSelection) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  EXPECT_EQ(planned_replacement(*memory, {.find = "OSCE", .replacement = "x"}, {}).size(), 1U);
  EXPECT_THAT(planned_replacement(*memory, {.find = "OSC", .replacement = "x", .whole_words = true}, {}), IsEmpty());
  EXPECT_THAT(planned_replacement(*memory, {.find = "OSCE", .replacement = "x"}, {.letter = "b"}), IsEmpty());
  EXPECT_THROW(planned_replacement(*memory, {.find = ""}, {}), Error);
}

TEST(Removal, TakesTheSelectedEntriesAndGivesThemBack) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const auto plan = planned_removal(*memory, {.source_contains = "ovse"});
  EXPECT_EQ(plan.size(), 2U);
  EXPECT_EQ(apply_changes(*memory, plan), 2U);
  EXPECT_THAT(targets_of(*memory), ElementsAre("The minister replies."));
  EXPECT_EQ(apply_changes(*memory, reversed(plan)), 2U);
  EXPECT_EQ(targets_of(*memory).size(), 3U);
  EXPECT_THROW(planned_removal(*memory, {}), Error) << "an empty selection would empty the memory";
}

TEST(Removal, BeforeADayLeavesWhatHasNoDate) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  MemoryEntry entry = pair_of("a", "u1/1", "Ja.", "Yes.");
  entry.date = "";
  memory->put(entry);
  entry.id = "u2/1";
  entry.date = "2014-12-31T23:00:00Z";
  memory->put(entry);
  const auto plan = planned_removal(*memory, {.before = "2015"});
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_EQ(plan.front().before->id, "u2/1");
}

/// Asks to stop after the first thousand changes.
std::size_t applied_until_stopped(LocalMemory& memory, const std::vector<EntryChange>& changes) {
  std::stop_source stop;
  const auto stop_later = [&](std::uint64_t done, std::uint64_t) {
    if (done > 0) stop.request_stop();
  };
  return apply_changes(memory, changes, {.on_progress = stop_later, .stop = stop.get_token()});
}

TEST(Changes, ThatWereStoppedHalfwayAreUndone) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  std::vector<MemoryEntry> entries;
  for (int i = 0; i < 1'500; ++i) {
    const std::string number = std::to_string(i);
    entries.push_back(pair_of("a", "u" + number + "/1", "Zin " + number + ".", "Sentence " + number + "."));
  }
  memory->put(entries);
  const auto before = entries_by_id(*memory);
  const auto lines = planned_replacement(*memory, {.find = "Sentence", .replacement = "Line"}, {});
  EXPECT_EQ(applied_until_stopped(*memory, lines), 0U);
  EXPECT_EQ(entries_by_id(*memory), before);
  EXPECT_EQ(applied_until_stopped(*memory, planned_removal(*memory, {.letter = "a"})), 0U);
  EXPECT_EQ(entries_by_id(*memory), before);
}

TEST(Deduplication, KeepsTheHighestStateThenTheNewest) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  MemoryEntry entry = pair_of("a", "u1/1", "Ja.", "Yes.");
  memory->put(entry);
  entry.id = "u2/1";
  entry.state = State::reviewed;
  memory->put(entry);
  entry.letter = "b";
  entry.date = "2022-01-01T00:00:00Z";
  memory->put(entry);
  entry.id = "u9/1";
  entry.target = "Aye.";
  memory->put(entry);
  const auto plan = planned_deduplication(*memory);
  EXPECT_EQ(apply_changes(*memory, plan), 2U);
  EXPECT_THAT(targets_of(*memory), ElementsAre("Yes.", "Aye."));
  EXPECT_TRUE(memory->entry("b", "u2/1"));
}

TEST(ApplyChanges, LeavesAloneWhatChangedSinceAndStopsOnRequest) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const auto plan = planned_removal(*memory, {.letter = "a"});
  memory->put(pair_of("a", "u1/1", "De OVSE vergadert.", "The OSCE convenes."));
  EXPECT_EQ(apply_changes(*memory, plan), 1U);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(apply_changes(*memory, planned_removal(*memory, {.letter = "b"}), {.stop = stop.get_token()}), 0U);
}

TEST(ImportTmx, MakesLettersOfALimitedSize) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const auto file = disk.folder.write("oud geheugen.tmx", tmx_of(25));
  const ImportOutcome rehearsal = import_file(*memory, file, {.dry_run = true, .units_per_letter = 10});
  EXPECT_EQ(rehearsal.entries, 25U);
  EXPECT_TRUE(memory->letters().empty());
  const ImportOutcome outcome = import_file(*memory, file, {.dossier = "21 501-02", .units_per_letter = 10});
  EXPECT_EQ(outcome.entries, 25U);
  EXPECT_EQ(outcome.skipped, 1U);
  EXPECT_EQ(outcome.letters.size(), 3U);
  const auto matches = memory->matches_of({.source = "Zin 17."});
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches[0].entry.target, "Sentence 17.");
  EXPECT_EQ(matches[0].entry.dossier, "21 501-02");
  EXPECT_EQ(matches[0].entry.author, "jan");
  EXPECT_EQ(matches[0].entry.origin, "tmx oud geheugen");
  EXPECT_TRUE(verified(*memory).empty());
  for (const std::string& letter : outcome.letters) EXPECT_TRUE(memory->remove_letter(letter));
  EXPECT_EQ(memory->summary().entry_count, 0U);
}

TEST(ImportTmx, DoesNotOverwriteAnEarlierImport) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const auto file = disk.folder.write("oud.tmx", tmx_of(3));
  import_file(*memory, file);
  import_file(*memory, file);
  EXPECT_EQ(memory->summary().entry_count, 6U);
}

TEST(ImportTmx, WritesOnceWhatAllPairsHaveInCommon) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const ImportOutcome outcome = import_file(*memory, disk.folder.write("oud.tmx", tmx_of(3)));
  const File file = memory->letter(outcome.letters.at(0)).files.at(0);
  EXPECT_EQ(file.metadata.at("weerga").at("author"), "jan");
  EXPECT_EQ(file.metadata.at("weerga").at("date"), "2020-01-01T00:00:00Z");
  EXPECT_TRUE(file.units.at(0).metadata.empty());
}

TEST(ImportTmx, TakesNothingOverFromADamagedFile) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const std::string text = tmx_of(15);
  const auto good = disk.folder.write("heel.tmx", text);
  const auto cut = disk.folder.write("kapot.tmx", text.substr(0, text.size() - 20));
  const std::vector<std::filesystem::path> files{good, cut};
  EXPECT_THROW(import_files(*memory, files, {.units_per_letter = 10}), Error);
  EXPECT_EQ(memory->summary().entry_count, 0U);
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), IsEmpty()) << "no temporary files either";
}

TEST(ImportTmx, TakesNothingOverWhenItIsStopped) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const auto file = disk.folder.write("lang.tmx", tmx_of(25));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_TRUE(import_file(*memory, file, {.units_per_letter = 10}, {.stop = stop.get_token()}).stopped);
  EXPECT_THAT(real_files().names_in(disk.path / "letters"), IsEmpty());
}

std::string catalogue_of(const std::string& language) {
  return "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: " + language +
         "\\n\"\n\nmsgid \"Open the file\"\nmsgstr \"Open het bestand\"\n\n"
         "#, fuzzy\nmsgid \"Close\"\nmsgstr \"Dicht\"\n\nmsgid \"Help\"\nmsgstr \"\"\n";
}

TEST(ImportPo, TurnsACatalogueRoundThatTranslatesIntoTheSourceLanguage) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const ImportOutcome outcome =
      import_file(*memory, disk.folder.write("app.po", catalogue_of("nl_NL")), {.dossier = "software", .penalty = 3});
  EXPECT_EQ(outcome.entries, 1U) << "neither the fuzzy message nor the one without translation";
  EXPECT_EQ(outcome.skipped, 2U);
  const auto matches = memory->matches_of({.source = "Open het bestand"});
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0].entry.target, "Open the file");
  EXPECT_EQ(matches[0].entry.origin, "po app");
  EXPECT_EQ(matches[0].entry.dossier, "software");
  EXPECT_EQ(matches[0].percent, 97);
}

TEST(ImportPo, TakesACatalogueOfTheTargetLanguageAsItIsAndRefusesOthers) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  EXPECT_EQ(import_file(*memory, disk.folder.write("app.po", catalogue_of("en"))).entries, 1U);
  EXPECT_THAT(targets_of(*memory), ElementsAre("Open het bestand"));
  EXPECT_THROW(import_file(*memory, disk.folder.write("fr.po", catalogue_of("fr"))), Error);
}

TEST(ImportFile, TellsTheFormatFromTheFirstBytesWhereTheNameDoesNot) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  EXPECT_EQ(import_file(*memory, disk.folder.write("a.xml", tmx_of(3))).entries, 3U);
  EXPECT_EQ(import_file(*memory, disk.folder.write("b.txt", catalogue_of("en"))).entries, 1U);
  EXPECT_THROW(import_file(*memory, disk.folder.write("c.txt", "Beste lezer")), Error);
}

TEST(ExportTmx, WritesWhatCanBeImportedAgain) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const auto file = disk.folder.path() / "uit.tmx";
  EXPECT_EQ(export_tmx(*memory, file), 3U);
  EXPECT_EQ(export_tmx(*memory, disk.folder.path() / "deel.tmx", {.letter = "b"}), 1U);
  const MemoryOnDisk second;
  const auto other = second.created();
  EXPECT_EQ(import_file(*other, file).entries, 3U);
  EXPECT_EQ(targets_of(*other), targets_of(*memory));
  EXPECT_THROW(export_tmx(*memory, disk.folder.path() / "no" / "uit.tmx"), Error);
}

TEST(ImportXliff, TakesALetterAsItIs) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  EXPECT_EQ(export_xliff(*memory, disk.folder.path() / "uit", XliffVersion::v21), 2U);
  const auto file = disk.folder.path() / "uit" / "a.xlf";
  const MemoryOnDisk second;
  const auto other = second.created();
  EXPECT_EQ(import_file(*other, file, {.dry_run = true}).entries, 2U);
  EXPECT_EQ(import_file(*other, file).entries, 2U);
  EXPECT_EQ(bytes_of_file(other->letter_path("a")), bytes_of_file(file));
  EXPECT_THROW(import_file(*other, file), Error) << "it is there already";
}

TEST(ImportXliff, TakesTheOlderVersionAsTheNewerOne) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  export_xliff(*memory, disk.folder.path() / "uit", XliffVersion::v12);
  const MemoryOnDisk second;
  const auto other = second.created();
  EXPECT_EQ(import_file(*other, disk.folder.path() / "uit" / "a.xlf").entries, 2U);
  EXPECT_EQ(targets_of(*other), (std::vector<std::string>{"The OSCE meets.", "The minister replies."}));
}

TEST(ImportXliff, RefusesOtherLanguages) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const auto file = disk.folder.write("x.xlf",
                                      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" "
                                      "srcLang=\"fr\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment>"
                                      "<source>Oui</source><target>Yes</target></segment></unit></file></xliff>");
  EXPECT_THROW(import_file(*memory, file), Error);
}

TEST(MergeMemory, TakesWhatIsNewAndKeepsBothWhereTheyDiffer) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const MemoryOnDisk second;
  const auto other = second.created();
  other->put(pair_of("b", "u1/1", "De OVSE-missie.", "The OSCE mission."));
  other->put(pair_of("c", "u1/1", "Nieuw.", "New."));
  other->flush();
  memory->flush();
  const ImportOutcome outcome = merge_memory(*memory, *other);
  EXPECT_THAT(outcome.letters, ElementsAre("b (2)", "c"));
  EXPECT_EQ(memory->summary().entry_count, 5U);
  EXPECT_EQ(merge_memory(*memory, *other).letters.size(), 1U) << "\"b\" differs still, \"c\" does not";
}

TEST(MergeMemory, TakesWhatIsConfirmedButNotYetSaved) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const MemoryOnDisk second;
  const auto other = second.created();
  other->put(pair_of("c", "u1/1", "Nieuw.", "New."));
  const auto reader = second.opened(Access::read);
  EXPECT_EQ(merge_memory(*memory, *reader).entries, 1U);
  EXPECT_THAT(targets_of(*memory), ElementsAre("New."));
}

TEST(ExportXliff, LeavesTheFolderAsItWasAfterAFault) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  EXPECT_THROW(export_xliff(*memory, disk.folder.path() / "no" / "uit", XliffVersion::v21), Error);
  EXPECT_THROW(export_xliff(*memory, disk.folder.write("file", ""), XliffVersion::v21), Error);
  EXPECT_THAT(real_files().names_in(disk.folder.path()), ElementsAre("file", "memory"));
}

TEST(Verified, FindsAnIndexThatSaysSomethingElse) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  EXPECT_THAT(verified(*memory), IsEmpty());
  memory->show(pair_of("a", "u1/1", "De OVSE vergadert.", "Something else."));
  EXPECT_FALSE(verified(*memory).empty());
  memory->rebuild();
  EXPECT_THAT(verified(*memory), IsEmpty());
}

}  // namespace
}  // namespace weerga
