// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/zip_archive.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

#include "xliff/text/error.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Optional;

std::string letter_container() {
  const std::array<ZipEntry, 3> entries{{{"mimetype", "application/vnd.oasis.opendocument.text", true},
                                         {"content.xml", std::string(3000, 'x') + "<text/>", false},
                                         {"Pictures/wapen.png", std::string("\x89PNG\0\1\2", 7), false}}};
  return zip_of(entries);
}

/// The error that opening and unpacking all of `bytes` ends in; nothing if it works.
std::optional<Error> refusal(std::string_view bytes, const ZipLimits& limits = {}) {
  try {
    const ZipArchive archive(bytes, "brief.odt", limits);
    for (const std::string& entry : archive.entries()) static_cast<void>(archive.content(entry));
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

/// Overwrites a little-endian number of `size` bytes.
void put(std::string& bytes, std::size_t place, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes[place + i] = static_cast<char>(value >> (8 * i));
}

std::string with_name(std::string bytes, std::string_view from, std::string_view to) {
  for (std::size_t place = bytes.find(from); place != std::string::npos; place = bytes.find(from, place + 1))
    bytes.replace(place, from.size(), to);
  return bytes;
}

TEST(ZipArchive, GivesBackWhatWasPutInInTheSameOrder) {
  const std::string bytes = letter_container();
  const ZipArchive archive(bytes, "brief.odt");
  EXPECT_THAT(archive.entries(), ElementsAre("mimetype", "content.xml", "Pictures/wapen.png"));
  EXPECT_THAT(archive.content("content.xml"), Optional(std::string(3000, 'x') + "<text/>"));
  EXPECT_THAT(archive.content("Pictures/wapen.png"), Optional(std::string("\x89PNG\0\1\2", 7)));
  EXPECT_EQ(archive.content("styles.xml"), std::nullopt);
}

TEST(ZipArchive, StoresTheMimeTypeWhereADesktopLooksForIt) {
  EXPECT_EQ(letter_container().substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(ZipArchive, ReplacesOneEntryAndKeepsAllOthersInPlace) {
  const std::string old_bytes = letter_container();
  const std::string bytes = zip_with(old_bytes, {{"content.xml", "<letter/>"}, {"absent.xml", "?"}});
  const ZipArchive archive(bytes, "letter.odt");
  EXPECT_THAT(archive.entries(), ElementsAre("mimetype", "content.xml", "Pictures/wapen.png"));
  EXPECT_THAT(archive.content("content.xml"), Optional(std::string("<letter/>")));
  EXPECT_THAT(archive.content("Pictures/wapen.png"), Optional(std::string("\x89PNG\0\1\2", 7)));
  EXPECT_EQ(bytes.substr(0, 77), old_bytes.substr(0, 77)) << "the stored mimetype first";
}

TEST(ZipArchive, CopiesThePackedBytesOfWhatIsNotReplaced) {
  const std::string old_bytes = letter_container();
  EXPECT_EQ(zip_with(old_bytes, {}), old_bytes);
  const std::size_t packed = old_bytes.find("content.xml") + 11;
  const std::string part = old_bytes.substr(packed, old_bytes.find("PK\x03\x04", packed) - packed);
  EXPECT_THAT(zip_with(old_bytes, {{"Pictures/wapen.png", "?"}}), HasSubstr(part));
}

TEST(ZipArchive, WritesTheSameBytesFromTheSameEntries) {
  EXPECT_EQ(letter_container(), letter_container());
  EXPECT_EQ(zip_with(letter_container(), {{"content.xml", "<a/>"}}),
            zip_with(letter_container(), {{"content.xml", "<a/>"}}));
}

TEST(ZipArchive, CallsAnOldOfficeFileByItsName) {
  const auto error = refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0'));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::unsupported);
  EXPECT_THAT(error->sentence(), HasSubstr(".doc"));
  EXPECT_EQ(error->place().file, "brief.odt");
}

TEST(ZipArchive, SaysThatAnEntryHasAPassword) {
  std::string bytes = letter_container();
  // Bit 0 of the general purpose flags, in the local headers and in the directory.
  for (std::size_t place = bytes.find("PK\x03\x04"); place != std::string::npos;
       place = bytes.find("PK\x03\x04", place + 1))
    bytes[place + 6] = static_cast<char>(bytes[place + 6] | 1);
  for (std::size_t place = bytes.find("PK\x01\x02"); place != std::string::npos;
       place = bytes.find("PK\x01\x02", place + 1))
    bytes[place + 8] = static_cast<char>(bytes[place + 8] | 1);
  const auto error = refusal(bytes);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::unsupported);
  EXPECT_THAT(error->sentence(), HasSubstr("protected with a password"));
}

TEST(ZipArchive, RefusesEveryTruncationWithASentence) {
  const std::string bytes = letter_container();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto error = refusal(std::string_view(bytes).substr(0, size));
    ASSERT_TRUE(error) << size;
    EXPECT_EQ(error->kind(), ErrorKind::malformed) << size;
    EXPECT_FALSE(error->sentence().empty());
  }
}

TEST(ZipArchive, AnswersOrRefusesWhateverByteIsBroken) {
  const std::string good = letter_container();
  std::size_t refused = 0;
  for (std::size_t place = 0; place < good.size(); ++place) {
    std::string bytes = good;
    bytes[place] = static_cast<char>(bytes[place] ^ 0x55);
    refused += refusal(bytes) ? 1U : 0U;
  }
  EXPECT_GT(refused, good.size() / 3);
}

TEST(ZipArchive, RefusesANameThatPointsOutOfTheFile) {
  for (const std::string_view evil : {"../../../etc/cron1", "/tmp/wapen/abc.png", "..\\..\\Window\\a.dll",
                                      "C:\\wapen\\abcde.png", "Pictures/../a.png_"}) {
    ASSERT_EQ(evil.size(), std::string_view("Pictures/wapen.png").size());
    const auto error = refusal(with_name(letter_container(), "Pictures/wapen.png", evil));
    ASSERT_TRUE(error) << evil;
    EXPECT_EQ(error->kind(), ErrorKind::malformed);
    EXPECT_THAT(error->sentence(), HasSubstr("points out of the file"));
  }
}

TEST(ZipArchive, RefusesAPartThatIsThereTwice) {
  const std::array<ZipEntry, 2> entries{{{"a.xml", "1", false}, {"b.xml", "2", false}}};
  const auto error = refusal(with_name(zip_of(entries), "b.xml", "a.xml"));
  ASSERT_TRUE(error);
  EXPECT_THAT(error->sentence(), HasSubstr("twice"));
}

TEST(ZipArchive, RefusesWhatUnpacksToTooMuch) {
  const std::array<ZipEntry, 2> entries{
      {{"a.xml", std::string(60'000, 'a'), false}, {"b.xml", std::string(60'000, 'b'), false}}};
  const std::string bytes = zip_of(entries);
  EXPECT_FALSE(refusal(bytes));
  for (const ZipLimits& limits :
       {ZipLimits{.entries = 1}, ZipLimits{.entry_bytes = 50'000}, ZipLimits{.total_bytes = 100'000}}) {
    const auto error = refusal(bytes, limits);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), ErrorKind::too_large);
  }
}

TEST(ZipArchive, RefusesABomb) {
  const std::array<ZipEntry, 1> entries{{{"word/document.xml", std::string(std::size_t{8} << 20U, 'a'), false}}};
  const auto error = refusal(zip_of(entries));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::too_large);
}

TEST(ZipArchive, RefusesAnEntryThatUnpacksToMoreThanItPromises) {
  const std::array<ZipEntry, 1> entries{{{"a.xml", std::string(50'000, 'a'), false}}};
  std::string bytes = zip_of(entries);
  put(bytes, bytes.find("PK\x03\x04") + 22, 100, 4);
  put(bytes, bytes.find("PK\x01\x02") + 24, 100, 4);
  const auto error = refusal(bytes);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::malformed);
}

}  // namespace
}  // namespace weerga
