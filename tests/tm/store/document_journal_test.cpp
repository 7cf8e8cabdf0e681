// SPDX-License-Identifier: Apache-2.0
#include "tm/store/document_journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tm/store/checksum.h"

namespace weerga {
namespace {

using testing::ElementsAre;

const JournalHeader kHeader{.generation = 3, .first = 2, .base = {.size = 17, .digest = 0xABCDEF}};

std::string sample_journal(const test::TemporaryFolder& folder) {
  const auto path = folder.path() / "brief.xlf.journal-000003";
  DocumentJournal journal = DocumentJournal::created(real_files(), path, kHeader);
  journal.append("eerste");
  journal.append(std::vector<std::string>{"", std::string("twee\0de\n", 8)});
  journal.close();
  return bytes_of_file(real_files(), path, 1000);
}

TEST(Crc32c, HasThePublishedCheckValue) { EXPECT_EQ(crc32c("123456789"), 0xE3069283U); }

TEST(DigestOf, IsFnv1a) {
  EXPECT_EQ(hex_of(digest_of("")), "cbf29ce484222325");
  EXPECT_EQ(hex_of(digest_of("a")), "af63dc4c8601ec8c");
}

TEST(JournalContent, GivesHeaderAndRecords) {
  const test::TemporaryFolder folder;
  const std::string bytes = sample_journal(folder);
  const JournalContent content = journal_content(bytes);
  EXPECT_EQ(content.header, kHeader);
  EXPECT_THAT(content.records, ElementsAre("eerste", "", std::string("twee\0de\n", 8)));
  EXPECT_EQ(content.health, JournalHealth::whole);
  EXPECT_EQ(content.good_size, bytes.size());
}

TEST(JournalContent, EveryTruncatedJournalGivesTheRecordsBeforeTheCut) {
  const test::TemporaryFolder folder;
  const std::string bytes = sample_journal(folder);
  std::size_t most = 0;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const JournalContent content = journal_content(bytes.substr(0, size));
    EXPECT_NE(content.health, JournalHealth::damaged) << size;
    EXPECT_GE(content.records.size(), most) << size;
    EXPECT_LE(content.good_size, size);
    most = content.records.size();
  }
  EXPECT_EQ(most, 2U);
}

TEST(JournalContent, NoFlippedBitGivesAWrongRecord) {
  const test::TemporaryFolder folder;
  const std::string bytes = sample_journal(folder);
  const std::vector<std::string> right = journal_content(bytes).records;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    const JournalContent content = journal_content(flipped);
    EXPECT_NE(content.health, JournalHealth::whole) << bit;
    ASSERT_LT(content.records.size(), right.size());
    EXPECT_TRUE(std::equal(content.records.begin(), content.records.end(), right.begin())) << bit;
  }
}

TEST(JournalContent, ZerosBehindTheRecordsAreATornAppend) {
  const test::TemporaryFolder folder;
  const std::string bytes = sample_journal(folder) + std::string(100, '\0');
  EXPECT_EQ(journal_content(bytes).health, JournalHealth::torn);
  EXPECT_EQ(journal_content(bytes).records.size(), 3U);
}

TEST(DocumentJournal, RefusesARecordThatIsTooLargeAndGoesOn) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "j";
  DocumentJournal journal = DocumentJournal::created(real_files(), path, kHeader);
  EXPECT_THROW(journal.append(std::string(kLargestRecord + 1, 'x')), Error);
  journal.append("klein");
  EXPECT_THAT(journal_content(bytes_of_file(real_files(), path, 1000)).records, ElementsAre("klein"));
}

}  // namespace
}  // namespace weerga
