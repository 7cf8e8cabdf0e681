// SPDX-License-Identifier: Apache-2.0
#include "tm/store/read_entries.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "tests/xliff/formats/random_document.h"
#include "tests/xliff/formats/tool_files.h"
#include "tm/store/letter_entries.h"
#include "tm/store/open_letter.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {

void PrintTo(const MemoryEntry& entry, std::ostream* out) {
  *out << entry.id << " [" << entry.source << "] [" << entry.target << "] " << to_string(entry.state) << " after ["
       << entry.previous_source << "] before [" << entry.next_source << "] by " << entry.author << " in "
       << entry.dossier << ", " << entry.penalty << " points, " << entry.codes << " codes";
}

namespace {

namespace fs = std::filesystem;

/// What a reader makes of a document: entries, or why it refuses it.
struct Verdict {
  std::vector<MemoryEntry> entries;
  std::string refusal;
  Place place;

  friend bool operator==(const Verdict&, const Verdict&) = default;
  friend void PrintTo(const Verdict& verdict, std::ostream* out) {
    *out << verdict.refusal << verdict.place.line << ":" << verdict.place.column
         << testing::PrintToString(verdict.entries);
  }
};

template <typename Read>
Verdict verdict_of(Read&& read) {
  try {
    return {.entries = read(), .refusal = {}, .place = {}};
  } catch (const Error& error) {
    return {.entries = {}, .refusal = error.sentence(), .place = error.place()};
  }
}

std::vector<MemoryEntry> read_entries(const std::string& xliff) {
  const ReadEntries read(xliff, "brief.xlf", "brief");
  std::vector<MemoryEntry> entries;
  for (const EntryView& entry : read.all()) entries.push_back(entry.copy());
  return entries;
}

void expect_those_of_the_document(const std::string& xliff) {
  const Verdict judged =
      verdict_of([&] { return entries_of(XliffFile::parsed(xliff, "brief.xlf").document(), "brief"); });
  EXPECT_EQ(verdict_of([&] { return read_entries(xliff); }), judged) << xliff.substr(0, 20'000);
}

/// A document of the kind that a memory holds: all random, with provenance at all levels.
Document random_letter(std::uint32_t seed) {
  Document document = test::random_document(seed);
  std::mt19937 random(seed);
  for (File& file : document.files) {
    if (random() % 2 == 0) file.metadata["weerga"] = {{"author", "Jan & Co"}, {"penalty", "7"}};
    if (random() % 4 == 0) file.metadata["weerga"]["kind"] = "import";
    for (Unit& unit : file.units) {
      for (const Segment& segment : unit.segments) {
        const std::string own = unit.segments.size() > 1 ? " " + segment.id : "";
        if (random() % 2 == 0) unit.metadata["weerga"]["date" + own] = "2021-01-14T10:30:00Z";
        if (random() % 3 == 0) unit.metadata["weerga"]["previous" + own] = "Ervóór <b> & meer.";
        if (random() % 3 == 0) unit.metadata["weerga"]["next"] = "Erna.";
        if (random() % 3 == 0) unit.metadata["weerga"]["penalty" + own] = random() % 2 == 0 ? "12" : "x";
      }
    }
  }
  return document;
}

std::string written(const Document& document, XliffVersion version = XliffVersion::v21) {
  return written_xliff(document, {.version = version, .settle_finished = false, .private_notes = true});
}

TEST(ReadEntries, AreThoseOfTheDocumentInRandomLettersOfAllVersions) {
  std::size_t entries = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22})
      expect_those_of_the_document(written(random_letter(seed), version));
    entries += read_entries(written(random_letter(seed))).size();
  }
  EXPECT_GT(entries, 300U);
}

TEST(ReadEntries, AreThoseOfTheDocumentInFilesOfAllTools) {
  for (const test::ToolFile& file : test::tool_files_of_version_1()) expect_those_of_the_document(file.bytes);
  for (const test::ToolFile& file : test::tool_files_of_version_2()) expect_those_of_the_document(file.bytes);
}

TEST(ReadEntries, AreThoseOfTheDocumentInTheFuzzersCorpus) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(WEERGA_SOURCE_DIR "/tests/fuzz/xliff/corpus/xliff")) {
    ++files;
    expect_those_of_the_document(bytes_of_file(entry.path()));
  }
  EXPECT_GT(files, 5U);
}

TEST(ReadEntries, AreThoseOfTheDocumentInAllDevelopmentData) {
  const auto data = test::shared_data("xliff");
  if (!data) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const auto& entry : fs::recursive_directory_iterator(*data)) {
    if (entry.path().extension() == ".xlf") expect_those_of_the_document(bytes_of_file(entry.path()));
  }
}

/// What the gate refuses is refused for the same reason at the same place; what it lets pass is understood alike.
TEST(ReadEntries, AreThoseOfTheDocumentWhereBytesAreDamaged) {
  std::mt19937 chance(7);
  constexpr std::string_view kBytes = "<>/&\"'= \n\r;:x1\xC3\x01";
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const std::string whole = written(random_letter(seed), seed % 9 == 0 ? XliffVersion::v12 : XliffVersion::v21);
    for (int round = 0; round < 30; ++round) {
      std::string bytes = whole;
      bytes[chance() % bytes.size()] = kBytes[chance() % kBytes.size()];
      expect_those_of_the_document(bytes);
    }
  }
}

TEST(ReadEntries, AreThoseOfTheDocumentInEveryPrefix) {
  Document letter = new_letter("brief", "nl", "en");
  add_entry({.source = "Één & één.", .target = "One <and> one.", .id = "u1/1", .author = "An", .next_source = "Ja."},
            letter);
  const std::string whole = memory_xliff(letter);
  for (std::size_t size = 0; size <= whole.size(); ++size) expect_those_of_the_document(whole.substr(0, size));
}

std::string document_with(const std::string& files) {
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:y=\"urn:y\" "
         "xmlns:m=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">" +
         files + "</xliff>";
}

std::string unit_with(const std::string& inside) {
  return "<unit id='u'>" + inside + "<segment id='s'><source>a</source><target>b</target></segment></unit>";
}

TEST(ReadEntries, AreThoseOfTheDocumentInOddUnits) {
  for (const char* unit :
       {"<unit/>", "<unit id='u'/>", "<unit id='u'><segment/></unit>",
        "<unit id='u'><segment><target>b</target><source>a</source></segment></unit>",
        "<unit id='&lt;&#10;'><segment id=' \n'><source>a</source><target>b</target></segment></unit>",
        "<unit id='u'><segment><source>a</source><source>b</source><target>no</target><target>yes</target></segment>"
        "</unit>",
        "<unit id='u'><segment state='initial'><source>a</source><target>b</target></segment>"
        "<segment state='odd'><source>c</source><target>d</target></segment></unit>",
        "<unit id='u'><segment state='final'><source>a<y:x>not <cp hex='41'/></y:x>b<note>no</note>c</source>"
        "<target>&lt;<cp hex='1'/><![CDATA[<&\r]]><cp hex='D800'>x</cp><!-- - --><?p i?>\r\ny</target></segment>"
        "<ignorable id='i'><source>\r\n&#13;&#10;</source><target> </target></ignorable></unit>",
        "<unit id='u'><y:segment><source>no</source></y:segment><notes><note>no</note></notes><segment><y:source>no"
        "</y:source><source><mrk id='m' type='term'><pc id='1'>a<sc id='2'/></pc><ph id='3'/><ec startRef='2'/></mrk>"
        "</source><target>b</target></segment></unit>",
        "<unit id='u'><segment><source>a<sm id='m'/>b</source><target>b</target></segment><segment><source>c"
        "<em startRef='m'/></source><target>d</target></segment></unit>",
        "<y:unit><unit><segment><source>no</source></segment></unit></y:unit><group id='g'><unit id='u'><segment>"
        "<source>a</source><target>b</target></segment></unit></group><unit id='v'><segment><source/></segment>"
        "<segment><source>b</source><target>c</target></segment></unit>"})
    expect_those_of_the_document(document_with("<file id='f'>" + std::string(unit) + "</file>"));
}

TEST(ReadEntries, AreThoseOfTheDocumentWithOddMetadata) {
  for (const std::string group :
       {"<m:metaGroup category='weerga'/>", "<m:metaGroup><m:meta type='author'>no</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga'><m:meta type='author'>a &amp; b<![CDATA[<c>]]><y:x>d</y:x></m:meta>\n"
        "<m:meta type='date'/><m:meta>e</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga'><m:meta type='date'>1</m:meta><m:meta type='author'>2</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga'><m:meta type='author'>1</m:meta><m:meta type='author'>2</m:meta></m:metaGroup>"
        "<m:metaGroup category='weerga'><m:meta type='author'>3</m:meta></m:metaGroup>"
        "<m:metaGroup category='weerga'><m:meta type='author'>4</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga' id='x'><m:meta type='author'>1</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga' appliesTo='source'><m:meta type='author'>1</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga'><m:meta type='author' id='m'>1</m:meta></m:metaGroup>",
        "<m:metaGroup category='weerga'><m:meta type='author'>1</m:meta><m:metaGroup category='weerga'>"
        "<m:meta type='date'>2</m:meta></m:metaGroup></m:metaGroup>",
        "<m:metaGroup category='weerga'><y:meta type='author'>1</y:meta></m:metaGroup>",
        "<y:x category='weerga'><m:meta type='author'>1</m:meta></y:x>",
        "<m:metaGroup category='weerga'><m:meta type='author s'>1</m:meta><m:meta type='kind'>import</m:meta>"
        "<m:meta type='next'>n</m:meta><m:meta type='penalty'>101</m:meta></m:metaGroup>",
        "<unit id='no'><segment><source>no</source><target>no</target></segment></unit>"}) {
    const std::string metadata = "<m:metadata id='i'>" + group + "</m:metadata>";
    const std::string others = "<m:metadata/>" + metadata + "<y:metadata>" + group + "</y:metadata>";
    for (const std::string& own : {metadata, others, metadata + "<m:metadata/>"}) {
      const std::string file = "<file id='f'>";
      expect_those_of_the_document(document_with(file + own + unit_with("") + "</file>"));
      expect_those_of_the_document(document_with(file + unit_with("") + own + "</file>"));
      expect_those_of_the_document(document_with(file + unit_with(own) + unit_with("") + "</file>"));
      expect_those_of_the_document(
          document_with(file + "<group id='g'>" + own + unit_with("") + "</group></file>" + own + file + "</file>"));
    }
  }
}

TEST(ReadEntries, AreThoseOfTheDocumentWhereItIsOddItself) {
  const std::string file = "<file id='f'>" + unit_with("") + "</file>";
  const std::string second = "<file id='&amp;g'>" + unit_with("") + unit_with("") + "</file>";
  for (const std::string& xliff :
       {document_with(""), document_with(file + second), document_with("<y:file>" + file + "</y:file>" + second),
        "\xEF\xBB\xBF" + document_with(file),
        "<?xml version='1.0' encoding='ISO-8859-1'?>" + document_with("\xEB" + file),
        "<!DOCTYPE xliff>" + document_with(file), document_with(file) + "x", document_with(file + "&x;"),
        std::string("<a/>"),
        std::string("<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0'>") + file + "</xliff>",
        std::string("<xliff version='3.0' srcLang='nl' xmlns='urn:oasis:names:tc:xliff:document:2.0'>") + file +
            "</xliff>",
        std::string()})
    expect_those_of_the_document(xliff);
}

TEST(ReadEntries, KeepWhatAnOpenLetterGives) {
  const std::vector<MemoryEntry> given = {{.source = "Ja.", .target = "Yes.", .letter = "brief", .id = "u1/1"}};
  ReadEntries moved = ReadEntries(given);
  const ReadEntries kept = std::move(moved);
  ASSERT_EQ(kept.all().size(), 1U);
  EXPECT_EQ(kept.all().front().copy(), given.front());
}

}  // namespace
}  // namespace weerga
