// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/user_words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/temporary_folder.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

UserWords::Paths paths_in(const test::TemporaryFolder& folder) {
  return UserWords::usual_paths(folder.path() / "personal", folder.path() / "dossier", "nl");
}

TEST(UserWords, AreInTheFileAsSoonAsTheyWereAdded) {
  const test::TemporaryFolder folder;
  UserWords words = UserWords::opened(paths_in(folder));
  EXPECT_TRUE(words.add(UserList::personal, "quadcopter"));
  EXPECT_FALSE(words.add(UserList::personal, "quadcopter"));
  EXPECT_TRUE(words.add(UserList::dossier, "Pasjinian"));
  EXPECT_EQ(bytes_of_file(folder.path() / "personal/words.nl.txt"), "quadcopter\n");
  EXPECT_TRUE(UserWords::opened(paths_in(folder)).words(UserList::dossier).contains("Pasjinian"));
  EXPECT_TRUE(words.remove(UserList::personal, "quadcopter"));
  EXPECT_FALSE(UserWords::opened(paths_in(folder)).words(UserList::personal).contains("quadcopter"));
}

TEST(UserWords, KeepWhatAnotherProgramAdded) {
  const test::TemporaryFolder folder;
  UserWords one = UserWords::opened(paths_in(folder));
  UserWords other = UserWords::opened(paths_in(folder));
  one.add(UserList::personal, "drone");
  other.add(UserList::personal, "quadcopter");
  EXPECT_EQ(bytes_of_file(folder.path() / "personal/words.nl.txt"), "drone\nquadcopter\n");
}

TEST(UserWords, TeachInflectionsButIgnoredWordsAsTheyStand) {
  const test::TemporaryFolder folder;
  UserWords words = UserWords::opened(paths_in(folder));
  words.add(UserList::personal, "OPCX");
  words.add(UserList::ignored, "zwrgl");
  Speller speller("nl");
  EXPECT_FALSE(speller.knows("zwrgl"));
  words.teach(speller);
  EXPECT_TRUE(speller.knows("OPCX-onderzoek"));
  EXPECT_TRUE(speller.knows("zwrgl"));
  EXPECT_FALSE(speller.knows("zwrglen"));
  const auto proposals = speller.suggestions("zwrgll");
  EXPECT_EQ(std::ranges::find(proposals, "zwrgl"), proposals.end());
}

TEST(UserWords, RefuseWhatIsNoWordAndAListWithoutFile) {
  const test::TemporaryFolder folder;
  UserWords words = UserWords::opened({.personal = folder.path() / "words.txt"});
  EXPECT_THROW(words.add(UserList::personal, "twee woorden"), Error);
  EXPECT_THROW(words.add(UserList::dossier, "woord"), Error);
}

TEST(UserWords, NameTheLinesThatAreNoWords) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("words.txt", "goed\ntwee woorden\n\xFF\xFE\n");
  const UserWords words = UserWords::opened({.personal = path});
  ASSERT_EQ(words.left_out().size(), 2U);
  EXPECT_EQ(words.left_out()[0].place.line, 2U);
  EXPECT_TRUE(words.words(UserList::personal).contains("goed"));
}

}  // namespace
}  // namespace weerga
