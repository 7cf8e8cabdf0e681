// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_texts.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/xliff/formats/random_document.h"
#include "tests/xliff/formats/tool_files.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"

namespace weerga {

void PrintTo(const SegmentTexts& texts, std::ostream* out) {
  *out << texts.unit << "/" << texts.segment << " [" << texts.source.text << "] ["
       << (texts.target ? texts.target->text : "-") << "] " << to_string(texts.state);
}

namespace {

namespace fs = std::filesystem;
using Texts = std::optional<std::vector<SegmentTexts>>;  ///< nothing if the file is refused

Texts texts_in(const fs::path& path) {
  std::vector<SegmentTexts> all;
  try {
    texts_of_xliff(path, [&](const SegmentTexts& texts) {
      all.push_back(texts);
      return true;
    });
  } catch (const Error&) {
    return std::nullopt;
  }
  return all;
}

PlainText plain(const TaggedText& tagged) { return {.text = tagged.text, .has_codes = !tagged.codes.empty()}; }

Texts texts_of_document(const fs::path& path) {
  std::vector<SegmentTexts> all;
  const auto add = [&](const Unit& unit, const Segment& segment) {
    all.push_back({.unit = unit.id,
                   .segment = segment.id,
                   .ignorable = segment.ignorable,
                   .state = segment.state,
                   .source = plain(segment.source)});
    if (segment.target) all.back().target = plain(*segment.target);
  };
  try {
    const XliffFile whole = XliffFile::opened(path);
    for (const File& file : whole.document().files) {
      for (const Unit& unit : file.units) {
        for (const Segment& segment : unit.segments) add(unit, segment);
      }
    }
  } catch (const Error&) {
    return std::nullopt;
  }
  return all;
}

void expect_same_texts(const std::string& bytes) {
  const test::TemporaryFolder folder;
  const fs::path path = folder.write("f.xlf", bytes);
  EXPECT_EQ(texts_in(path), texts_of_document(path)) << bytes;
}

TEST(TextsOfXliff, AreThoseOfTheDocumentInFilesOfAllTools) {
  for (const test::ToolFile& file : test::tool_files_of_version_1()) expect_same_texts(file.bytes);
  for (const test::ToolFile& file : test::tool_files_of_version_2()) expect_same_texts(file.bytes);
}

TEST(TextsOfXliff, AreThoseOfTheDocumentInRandomDocumentsOfAllVersions) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Document document = test::random_document(seed);
    for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22})
      expect_same_texts(written_xliff(document, {.version = version, .settle_finished = false}));
  }
}

/// What the gate refuses in the whole file it refuses in the stream, and what it lets pass both understand alike.
TEST(TextsOfXliff, AreThoseOfTheDocumentWhereBytesAreDamaged) {
  std::mt19937 chance(7);
  constexpr std::string_view kBytes = "<>/&\"'= \n\r;:x1\xC3\x01";
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const XliffVersion version = seed % 3 == 0 ? XliffVersion::v12 : XliffVersion::v21;
    const std::string whole = written_xliff(test::random_document(seed), version);
    for (int round = 0; round < 20; ++round) {
      std::string bytes = whole;
      bytes[chance() % bytes.size()] = kBytes[chance() % kBytes.size()];
      expect_same_texts(bytes);
    }
  }
}

TEST(TextsOfXliff, AreThoseOfTheDocumentInTheFuzzersCorpus) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(WEERGA_SOURCE_DIR "/tests/fuzz/xliff/corpus/xliff")) {
    ++files;
    EXPECT_EQ(texts_in(entry.path()), texts_of_document(entry.path())) << entry.path();
  }
  EXPECT_GT(files, 5U);
}

TEST(TextsOfXliff, AreThoseOfTheDocumentInAllDevelopmentData) {
  const auto data = test::shared_data("xliff");
  if (!data) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const auto& entry : fs::recursive_directory_iterator(*data)) {
    if (entry.path().extension() != ".xlf") continue;
    EXPECT_EQ(texts_in(entry.path()), texts_of_document(entry.path())) << entry.path();
  }
}

std::string document_with(const std::string& unit) {
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:y=\"urn:y\" version=\"2.1\" srcLang=\"nl\" "
         "trgLang=\"en\"><file id=\"f\">" +
         unit + "</file></xliff>";
}

TEST(TextsOfXliff, AreThoseOfTheDocumentInOddUnits) {
  for (const char* unit :
       {"<unit id='u'/>", "<unit/>", "<unit id='u'><segment/></unit>",
        "<unit id='u'><segment id='1'><source/></segment></unit>",
        "<unit id='u'><segment><target>b</target><source>a</source></segment></unit>",
        "<unit id='u'><segment><source>a</source><source>b</source><target><ph "
        "id='1'/></target><target/></segment></unit>",
        "<unit id='u'><segment state='odd'><source>a<y:x>not <cp "
        "hex='41'/></y:x>b<note>no</note>c</source></segment></unit>",
        "<unit id='u'><segment><source>&lt;<cp hex='1'/><![CDATA[<&]]><cp hex='D800'>x</cp><!-- - --><?p "
        "i?></source></segment>"
        "<ignorable id='i'><source>\r\n&#13;&#10;</source></ignorable></unit>",
        "<unit id='u'><y:segment><source>no</source></y:segment><notes><note>no</note></notes><segment><y:source>no"
        "</y:source><source><mrk id='m' type='term'><pc id='1'>a<sc id='2'/></pc></mrk></source></segment></unit>",
        "<y:unit><unit><segment><source>no</source></segment></unit></y:unit><group id='g'><unit id='u'><segment>"
        "<source>a</source></segment></unit></group><unit id='v'><segment><source>b</source></segment></unit>"})
    expect_same_texts(document_with(unit));
}

TEST(TextsOfXliff, PassThroughWindowsOfAMegabyte) {
  std::string units;
  for (int unit = 0; units.size() < 3'000'000; ++unit) {
    const std::string id = std::to_string(unit);
    units += "<unit id=\"u" + id + "\"><segment><source>Zin &amp; é " + id +
             (unit == 9 ? std::string(1'200'000, 'x') : "") + "</source><target>T" + id +
             "</target></segment></unit>\r\n";
  }
  const test::TemporaryFolder folder;
  const fs::path path = folder.write("f.xlf", document_with(units));
  EXPECT_EQ(texts_in(path), texts_of_document(path));
}

TEST(TextsOfXliff, StopWhenTheyAreTold) {
  const test::TemporaryFolder folder;
  const fs::path path = folder.write("f.xlf", written_xliff(test::random_document(1), XliffVersion::v21));
  std::size_t seen = 0;
  texts_of_xliff(path, [&](const SegmentTexts&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2U);
}

TEST(TextsOfXliff, OfNoXliffAreRefused) {
  const test::TemporaryFolder folder;
  const auto take = [](const SegmentTexts&) { return true; };
  EXPECT_THROW(texts_of_xliff(folder.path() / "none.xlf", take), Error);
  EXPECT_THROW(texts_of_xliff(folder.write("a.xlf", "<a/>"), take), Error);
  EXPECT_THROW(texts_of_xliff(folder.write("b.xlf", "<xliff version='3.0'/>"), take), Error);
}

}  // namespace
}  // namespace weerga
