// SPDX-License-Identifier: Apache-2.0
#include "tm/store/letter_entries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weerga {
namespace {

Segment translated(std::string id, std::string source, std::string target) {
  return {.id = std::move(id),
          .source = TaggedText(std::move(source)),
          .target = TaggedText(std::move(target)),
          .state = State::translated,
          .has_state = true};
}

Document letter() {
  Document document;
  document.target_language = "en";
  document.files.push_back({.id = "f1"});
  auto& units = document.files[0].units;
  units.push_back({.id = "u1"});
  units[0].segments = {translated("s1", "Een.", "One."),
                       {.ignorable = true, .source = TaggedText(" ")},
                       translated("s2", "Twee.", "Two.")};
  units.push_back({.id = "u2"});
  units[1].segments = {{.id = "s1", .source = TaggedText("Drie.")}};
  units.push_back({.id = "u3"});
  units[2].segments = {translated("", "Vier.", "Four.")};
  return document;
}

TEST(EntriesOf, GivesTranslatedSegmentsWithTheirNeighbours) {
  const auto entries = entries_of(letter(), "brief");
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].id, "u1/s1");
  EXPECT_EQ(entries[0].previous_source, "");
  EXPECT_EQ(entries[0].next_source, "Twee.");
  EXPECT_EQ(entries[1].previous_source, "Een.");
  EXPECT_EQ(entries[1].next_source, "Drie.");
  EXPECT_EQ(entries[2].id, "u3/#1");
  EXPECT_EQ(entries[2].previous_source, "Drie.");
  EXPECT_EQ(entries[2].letter, "brief");
}

TEST(EntriesOf, LeavesOutDraftsAndEmptyTargets) {
  Document document = letter();
  document.files[0].units[0].segments[0].state = State::initial;
  document.files[0].units[2].segments[0].target->text.clear();
  EXPECT_EQ(entries_of(document, "x").size(), 1U);
}

TEST(EntriesOf, ATargetWithoutNamedStateCountsAsTranslated) {
  Document document = letter();
  Segment& segment = document.files[0].units[0].segments[0];
  segment.has_state = false;
  segment.state = State::initial;
  EXPECT_EQ(entries_of(document, "x").at(0).state, State::translated);
}

TEST(EntriesOf, TakesProvenanceFromSegmentThenUnitThenFile) {
  Document document = letter();
  document.files[0].metadata["weerga"] = {{"author", "file"}, {"dossier", "21 501-02"}};
  document.files[0].units[0].metadata["weerga"] = {{"author", "unit"}, {"author s2", "segment"}};
  const auto entries = entries_of(document, "x");
  EXPECT_EQ(entries[0].author, "unit");
  EXPECT_EQ(entries[1].author, "segment");
  EXPECT_EQ(entries[2].author, "file");
  EXPECT_EQ(entries[2].dossier, "21 501-02");
}

TEST(EntriesOf, NamesTheFileWhereThereAreSeveral) {
  Document document = letter();
  document.files.push_back(document.files[0]);
  document.files[1].id = "f2";
  EXPECT_EQ(entries_of(document, "x").at(3).id, "f2:u1/s1");
}

TEST(WriteEntry, KeepsCodesWhereTheTextStays) {
  Document document = letter();
  document.files[0].units[0].segments[0].target->add(InlineCode{.position = 0, .id = "c1"});
  MemoryEntry entry = entries_of(document, "x")[0];
  entry.target = "One!";
  entry.state = State::final;
  entry.author = "An";
  write_entry(entry, document, {0, 0, 0});
  const Segment& segment = document.files[0].units[0].segments[0];
  EXPECT_EQ(segment.target->text, "One!");
  EXPECT_EQ(segment.target->codes.size(), 1U);
  EXPECT_EQ(segment.state, State::final);
  EXPECT_EQ(entries_of(document, "x")[0].author, "An");
}

TEST(WriteEntry, ChangesWholeCharactersOnly) {
  Document document = letter();
  MemoryEntry entry = entries_of(document, "x")[0];
  for (const char* text : {"Armenië", "Armenié", "Armeniê", "é", "ë", ""}) {
    entry.target = text;
    write_entry(entry, document, {0, 0, 0});
    EXPECT_EQ(document.files[0].units[0].segments[0].target->text, text);
  }
}

TEST(AddEntry, MakesAUnitThatReadsBack) {
  Document document = new_letter("import", "nl", "en");
  const MemoryEntry entry{.source = "Ja.",
                          .target = "Yes.",
                          .letter = "import",
                          .id = "u7/1",
                          .author = "An",
                          .date = "2021-01-14T10:30:00Z",
                          .state = State::reviewed,
                          .previous_source = "Vraag",
                          .next_source = "Slot",
                          .penalty = 3};
  add_entry(entry, document);
  EXPECT_THAT(entries_of(document, "import"), testing::ElementsAre(entry));
}

TEST(EraseEntry, TakesAPairOutOfAnImportAndATargetOutOfALetter) {
  Document document = letter();
  erase_entry(document, {0, 0, 0});
  EXPECT_EQ(entries_of(document, "x").size(), 2U);
  EXPECT_EQ(document.files[0].units.size(), 3U);
  Document import = new_letter("i", "nl", "en");
  for (const char* id : {"u1/1", "u2/1"}) {
    add_entry({.source = "a", .target = "b", .letter = "i", .id = id}, import);
  }
  erase_entry(import, {0, 0, 0});
  EXPECT_EQ(import.files[0].units.size(), 1U);
  erase_entry(import, {0, 0, 0});
  EXPECT_EQ(import.files[0].units.size(), 1U) << "a file without units is no XLIFF";
  EXPECT_TRUE(entries_of(import, "i").empty());
}

TEST(WriteEntry, SaysThatAValueIsEmptyWhereTheFileNamesOne) {
  Document document = new_letter("import", "nl", "en");
  document.files[0].metadata["weerga"]["author"] = "An";
  const SegmentPlace place = add_entry({.source = "Ja.", .target = "Yes.", .id = "u1/1"}, document);
  EXPECT_EQ(entry_of(document, place, "import")->author, "");
  EXPECT_EQ(document.files[0].units[0].metadata["weerga"].count("author"), 1U);
  write_entry({.source = "Ja.", .target = "Yes.", .id = "u1/1", .author = "An"}, document, place);
  EXPECT_EQ(entry_of(document, place, "import")->author, "An");
  EXPECT_TRUE(document.files[0].units[0].metadata.empty()) << "the file says it already";
}

TEST(IsEntryId, IsWhatXliffAllows) {
  EXPECT_TRUE(is_entry_id("u1/s-1.a"));
  for (const char* id : {"", "u1", "/", "u1/", "u 1/s", "u1/s/t", "ü/s"}) EXPECT_FALSE(is_entry_id(id)) << id;
}

}  // namespace
}  // namespace weerga
