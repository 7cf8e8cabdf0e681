// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/editor/core/alignment/sample_letters.h"
#include "tests/support/temporary_folder.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

TEST(AlignmentFile, KeepsHalfDoneWork) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "haven.alignment";
  AlignmentSession session = test::sample_session();
  AlignmentFile file = AlignmentFile::created(path, session.pair());
  session.on_edit = [&](const AlignmentEdit& edit) { file.append(edit); };
  session.activate(1);
  session.merge();
  session.activate(3);
  session.accept();
  session.undo();

  const AlignmentFile::Opened opened = AlignmentFile::read(path);
  EXPECT_EQ(opened.edits.size(), 3U);
  AlignmentSession again(opened.pair, opened.edits);
  EXPECT_EQ(test::beads_of(again), test::beads_of(session));
  EXPECT_FALSE(again.beads()[again.active()].evidence.empty());
}

TEST(AlignmentFile, DropsARecordThatACrashCutOffAndGoesOn) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "haven.alignment";
  AlignmentSession session = test::sample_session();
  {
    AlignmentFile file = AlignmentFile::created(path, session.pair());
    session.on_edit = [&](const AlignmentEdit& edit) { file.append(edit); };
    session.merge();
    session.merge();
  }
  const std::string bytes = bytes_of_file(path);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes.substr(0, bytes.size() - 3);
  const AlignmentFile::Opened opened = AlignmentFile::read(path);
  EXPECT_EQ(opened.edits.size(), 1U);
  AlignmentFile file = AlignmentFile::continued(path, opened);
  file.append(opened.edits.front());
  EXPECT_EQ(AlignmentFile::read(path).edits.size(), 2U);
}

TEST(AlignmentFile, RefusesOtherFilesWithTheirName) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("brief.txt", "Geachte voorzitter,");
  try {
    AlignmentFile::read(path);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::malformed);
    EXPECT_EQ(error.place().file, path.string());
  }
  EXPECT_THROW(AlignmentFile::read(folder.path() / "none"), Error);
}

}  // namespace
}  // namespace weerga
