// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_file.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

constexpr std::string_view kXliff = R"(<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl" trgLang="en-GB">
 <!-- kept -->
 <file id="f1"><unit id="u1"><segment id="s1"><source>Geachte voorzitter,</source></segment></unit></file>
</xliff>
)";

TEST(OpenedSession, SavesOnlyWhatWasEdited) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("letter.xlf", kXliff);
  const auto session = opened_session(path);
  ASSERT_EQ(session->row_count(), 1U);
  session->type(0, TaggedText("Dear Speaker,"));
  session->save();
  const std::string bytes = bytes_of_file(path);
  EXPECT_NE(bytes.find("<!-- kept -->"), std::string::npos);
  EXPECT_NE(bytes.find("Dear Speaker,"), std::string::npos);
  EXPECT_EQ(opened_session(path)->segment(0).target->text, "Dear Speaker,");
}

TEST(OpenedSession, MakesADocumentOfALetter) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.txt", "Geachte voorzitter,\n\nHet kabinet deelt deze zorg. De inzet blijft gelijk.\n");
  const auto session = opened_session(path);
  EXPECT_EQ(session->row_count(), 3U);
  EXPECT_EQ(session->origin().path, folder.path() / "brief.xlf");
}

TEST(OpenedSession, NeverGoesOverAnEarlierTranslation) {
  const test::TemporaryFolder folder;
  folder.write("brief.xlf", kXliff);
  EXPECT_TRUE(opened_session(folder.write("brief.txt", "Geachte voorzitter,\n"))->origin().path.empty());
}

TEST(ProgressOfFile, CountsSegmentsAndKnowsNothingOfALetterThatNobodyBegan) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("letter.xlf", kXliff);
  EXPECT_EQ(progress_of_file(path), (ProgressCounts{1, 0, 0, 0, 0}));
  const auto session = opened_session(path);
  session->type(0, TaggedText("Dear Speaker,"));
  session->save();
  EXPECT_EQ(progress_of_file(path), (ProgressCounts{0, 1, 0, 0, 0}));
  EXPECT_EQ(progress_of_file(folder.write("brief.txt", "Geachte voorzitter,\n")), std::nullopt);
}

TEST(OpenedSession, SaysWhatIsWrong) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(opened_session(folder.path() / "none.xlf"), Error);
  EXPECT_THROW(opened_session(folder.write("bad.xlf", "<xliff")), Error);
}

}  // namespace
}  // namespace weerga
