// SPDX-License-Identifier: Apache-2.0
#include "editor/core/alignment_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tm/store/letter_entries.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class AlignmentDesk : public testing::Test {
 protected:
  AlignmentDesk() {
    letters_.source =
        folder_.write("haven.nl.txt", "Er was brand in de haven. De kade bleef heel.\n\nVragen volgen.\n");
    letters_.target =
        folder_.write("haven.en.txt", "There was a fire in the port. The quay held.\n\nQuestions follow.\n");
  }

  std::unique_ptr<AlignmentSession> opened() {
    return opened_alignment(letters_.source, letters_.target, workspace_, journal());
  }
  [[nodiscard]] std::filesystem::path journal() const { return folder_.path() / "haven.alignment"; }

  test::TemporaryFolder folder_;
  LetterPair letters_;
  Workspace workspace_{{}};
};

TEST_F(AlignmentDesk, GoesOnWhereAReviewWasLeft) {
  opened()->accept();
  EXPECT_EQ(opened()->confirmed_count(), 1U);
}

TEST_F(AlignmentDesk, SavesBesideTheLetterAndIntoTheMemoryWithTheOriginals) {
  std::string letter;
  std::vector<std::filesystem::path> originals;
  const auto saved =
      save_alignment(opened()->pair(), letters_, [&](const auto& name, const Document&, const auto& files) {
        letter = name;
        originals = files;
      });
  EXPECT_THAT(saved.string(), EndsWith("haven.nl.xlf"));
  EXPECT_EQ(letter, "haven.nl");
  EXPECT_THAT(originals, testing::ElementsAre(letters_.source, letters_.target));
  EXPECT_EQ(save_alignment(opened()->pair(), letters_, {}), saved) << "its own file may be replaced";
}

TEST_F(AlignmentDesk, NeverReplacesATranslationThatIsNoAlignment) {
  folder_.write("haven.nl.xlf", "work of a week");
  const auto saved = save_alignment(opened()->pair(), letters_, {});
  EXPECT_THAT(saved.string(), EndsWith("haven.nl.aligned.xlf"));
  EXPECT_EQ(bytes_of_file(folder_.path() / "haven.nl.xlf"), "work of a week");
}

TEST_F(AlignmentDesk, WritesWhatTheEndingOfTheNameSays) {
  const auto written = [&](const char* name) {
    write_alignment(opened()->pair(), folder_.path() / name);
    return bytes_of_file(folder_.path() / name);
  };
  EXPECT_EQ(written("a.tsv"), "0\t0\n1\t1\n2\t2\n");
  EXPECT_THAT(written("a.tmx"), HasSubstr("<tmx"));
  EXPECT_THAT(written("a.xlf"), HasSubstr("<xliff"));
}

TEST_F(AlignmentDesk, ReopensALetterOfTheMemoryAtTheWrongPair) {
  const auto saved = save_alignment(opened()->pair(), letters_, {});
  const Document document = XliffFile::opened(saved).document();
  const std::string id = entry_id(document, segments_of(document).at(2));
  const auto session = reopened_alignment(document, id, workspace_, folder_.path() / "again.alignment");
  EXPECT_EQ(session->active(), 2U);
  EXPECT_EQ(session->letter(Side::source).sentences.at(2), "Vragen volgen.");
  EXPECT_TRUE(session->unlink());
  EXPECT_EQ(session->beads().size(), 4U);
}

}  // namespace
}  // namespace weerga
