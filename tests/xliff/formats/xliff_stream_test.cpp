// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/xliff_stream.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "tests/support/temporary_folder.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/error.h"

namespace weerga {
namespace {

/// A document of about `bytes` bytes with groups, modules and a long unit.
std::string large_document(std::size_t bytes) {
  std::string xml =
      "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:y=\"urn:y\" "
      "version=\"2.1\" srcLang=\"nl\" trgLang=\"en\">\n"
      "<file id=\"f1\" canResegment=\"no\"><y:unit><unit/></y:unit>\n<group id=\"g1\" canResegment=\"yes\" "
      "translate=\"no\">\n";
  for (int unit = 1; xml.size() < bytes; ++unit) {
    const std::string id = std::to_string(unit);
    xml += "<unit id=\"u" + id + "\" y:a=\"&lt;\"><y:kept b='" + id + "'/><segment id=\"s\"><source>Zin <pc id=\"1\">" +
           id + "</pc> é" + (unit == 7 ? std::string(1'500'000, 'x') : "") + "</source><target>Sentence " + id +
           "</target></segment></unit>\n";
    if (unit % 1000 == 0) xml += "</group><group id=\"g" + id + "\">\n";
  }
  return xml + "</group></file></xliff>\n";
}

TEST(StreamXliff, GivesTheSameUnitsAsTheWholeReader) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("big.xlf", large_document(4'000'000));
  const Document whole = XliffFile::opened(path).document();
  std::size_t next = 0;
  stream_xliff(path, [&](StreamedUnit&& streamed) {
    Unit expected = whole.files[0].units.at(next++);
    expected.group = 0;
    // A streamed unit declares its prefixes itself.
    for (KeptElement& element : streamed.unit.kept) element.xml.erase(element.xml.find(" xmlns:y"), 16);
    EXPECT_EQ(streamed.unit, expected) << expected.id;
    EXPECT_EQ(streamed.file_id, "f1");
    return !testing::Test::HasFailure();
  });
  EXPECT_EQ(next, whole.files[0].units.size());
}

TEST(StreamXliff, StopsWhenItIsTold) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("big.xlf", large_document(2'000'000));
  std::size_t seen = 0;
  stream_xliff(path, [&](StreamedUnit&&) { return ++seen < 3; });
  EXPECT_EQ(seen, 3U);
}

Place place_of_trouble(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    return error.place();
  }
  return {};
}

TEST(StreamXliff, NamesThePlaceOfTroubleBehindTheFirstWindow) {
  const test::TemporaryFolder folder;
  const std::string good = large_document(4'500'000);
  for (const std::size_t wanted : {900'000U, 1'048'570U, 1'700'000U, 2'097'152U, 2'900'000U, 4'400'000U}) {
    std::string xml = good;
    xml.insert(xml.find("<target>", wanted), "&nbsp;");
    const auto path = folder.write("big.xlf", xml);
    const Place place = place_of_trouble([&] { stream_xliff(path, [](StreamedUnit&&) { return true; }); });
    EXPECT_EQ(place, place_of_trouble([&] { XliffFile::opened(path); })) << wanted;
    EXPECT_GT(place.line, 2U);
  }
}

TEST(StreamXliff, ReadsOtherEncodingsToo) {
  const test::TemporaryFolder folder;
  const auto path = folder.write(
      "latin.xlf",
      "<?xml version='1.0' encoding='ISO-8859-1'?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
      "version=\"2.0\" "
      "srcLang=\"nl\"><file id=\"f\"><unit id=\"u\"><segment><source>caf\xE9</source></segment></unit></file></xliff>");
  std::string text;
  stream_xliff(path, [&](StreamedUnit&& streamed) {
    text += streamed.unit.segments.at(0).source.text;
    return true;
  });
  EXPECT_EQ(text, "café");
}

TEST(StreamXliff, RefusesWhatIsNoXliff2) {
  const test::TemporaryFolder folder;
  const auto take = [](StreamedUnit&&) { return true; };
  EXPECT_THROW(stream_xliff(folder.path() / "none.xlf", take), Error);
  EXPECT_THROW(stream_xliff(folder.path(), take), Error);
  EXPECT_THROW(stream_xliff(folder.write("a.xlf", "<a/>"), take), Error);
  EXPECT_THROW(stream_xliff(folder.write("b.xlf", ""), take), Error);
}

}  // namespace
}  // namespace weerga
