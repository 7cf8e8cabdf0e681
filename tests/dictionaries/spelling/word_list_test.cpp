// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/word_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/temporary_folder.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Entry = WordList::Entry;

TEST(WordList, IsEmptyWhereThereIsNoFile) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(WordList::opened(folder.path() / "none.txt").entries(), IsEmpty());
}

TEST(WordList, ReadsWordsModelsAndRemarks) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("words.txt", "\xEF\xBB\xBF# mine\r\nOPCW\r\n\r\n  drone = boot\r\nBorrell");
  const WordList list = WordList::opened(path);
  EXPECT_THAT(list.entries(), ElementsAre(Entry{"Borrell", ""}, Entry{"OPCW", ""}, Entry{"drone", "boot"}));
  EXPECT_THAT(list.left_out(), IsEmpty());
}

TEST(WordList, LeavesOutWhatIsNoWordAndSaysWhere) {
  const test::TemporaryFolder folder;
  const auto path =
      folder.write("words.txt", "two words\nright\nbad\xFF\n" + std::string(101, 'x') + "\n= boot\nx = \n");
  const WordList list = WordList::opened(path);
  EXPECT_THAT(list.entries(), ElementsAre(Entry{"right", ""}));
  ASSERT_THAT(list.left_out(), SizeIs(5));
  EXPECT_EQ(list.left_out()[1].place.line, 3U);
}

TEST(WordList, KeepsEachWordOnce) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(WordList::opened(folder.write("words.txt", "b\na\nb\n")).entries(), SizeIs(2));
}

TEST(WordList, SavesWhatItReadsBack) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("words.txt", "# mine\nzulu\n");
  WordList list = WordList::opened(path);
  EXPECT_TRUE(list.add("alfa", "beta"));
  EXPECT_FALSE(list.add("zulu"));
  list.save(path);
  EXPECT_EQ(bytes_of_file(path), "# mine\nalfa = beta\nzulu\n");
  EXPECT_EQ(WordList::opened(path).entries(), list.entries());
}

TEST(WordList, RefusesToAddWhatItCouldNotReadBack) {
  WordList list;
  for (const char* word : {"", " ", "two words", "#remark", "a=b", "line\nend"})
    EXPECT_THROW(list.add(word), Error) << word;
}

TEST(WordList, ForgetsAWord) {
  WordList list;
  list.add("alfa");
  EXPECT_TRUE(list.contains("alfa"));
  EXPECT_TRUE(list.remove("alfa"));
  EXPECT_FALSE(list.remove("alfa"));
  EXPECT_FALSE(list.contains("alfa"));
}

}  // namespace
}  // namespace weerga
