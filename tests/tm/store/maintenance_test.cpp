// SPDX-License-Identifier: Apache-2.0
#include "tm/store/maintenance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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
  const ImportOutcome rehearsal = import_tmx(*memory, file, {.dry_run = true, .units_per_letter = 10});
  EXPECT_EQ(rehearsal.entries, 25U);
  EXPECT_TRUE(memory->letters().empty());
  const ImportOutcome outcome = import_tmx(*memory, file, {.dossier = "21 501-02", .units_per_letter = 10});
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
  import_tmx(*memory, file);
  import_tmx(*memory, file);
  EXPECT_EQ(memory->summary().entry_count, 6U);
}

TEST(ImportTmx, SaysWhatWasTakenOverBeforeAFault) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  std::string text = tmx_of(15);
  const auto file = disk.folder.write("kapot.tmx", text.substr(0, text.size() - 20));
  try {
    import_tmx(*memory, file, {.units_per_letter = 10});
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_THAT(error.sentence(), testing::HasSubstr("kapot 0001"));
  }
  EXPECT_EQ(memory->summary().entry_count, 10U);
}

TEST(ExportTmx, WritesWhatCanBeImportedAgain) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  const auto file = disk.folder.path() / "uit.tmx";
  EXPECT_EQ(export_tmx(*memory, file), 3U);
  EXPECT_EQ(export_tmx(*memory, disk.folder.path() / "deel.tmx", {.letter = "b"}), 1U);
  const MemoryOnDisk second;
  const auto other = second.created();
  EXPECT_EQ(import_tmx(*other, file).entries, 3U);
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
  EXPECT_EQ(import_xliff(*other, file, {.dry_run = true}).entries, 2U);
  EXPECT_EQ(import_xliff(*other, file).entries, 2U);
  EXPECT_EQ(bytes_of_file(other->letter_path("a")), bytes_of_file(file));
  EXPECT_THROW(import_xliff(*other, file), Error) << "it is there already";
}

TEST(ImportXliff, TakesTheOlderVersionAsTheNewerOne) {
  const MemoryOnDisk disk;
  const auto memory = sample_memory(disk);
  export_xliff(*memory, disk.folder.path() / "uit", XliffVersion::v12);
  const MemoryOnDisk second;
  const auto other = second.created();
  EXPECT_EQ(import_xliff(*other, disk.folder.path() / "uit" / "a.xlf").entries, 2U);
  EXPECT_EQ(targets_of(*other), (std::vector<std::string>{"The OSCE meets.", "The minister replies."}));
}

TEST(ImportXliff, RefusesOtherLanguages) {
  const MemoryOnDisk disk;
  const auto memory = disk.created();
  const auto file = disk.folder.write("x.xlf",
                                      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" "
                                      "srcLang=\"fr\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment>"
                                      "<source>Oui</source><target>Yes</target></segment></unit></file></xliff>");
  EXPECT_THROW(import_xliff(*memory, file), Error);
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
