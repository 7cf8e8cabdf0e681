// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/aligned_letters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {
namespace {

using testing::ElementsAre;

LetterSentences dutch() {
  return {"haven.nl.txt",
          "nl",
          {"Er was brand.", "De kade bleef heel.", "Niemand raakte gewond.", "Vragen volgen."},
          {0, 0, 1, 1}};
}

LetterSentences english() {
  return {"haven.en.txt",
          "en-GB",
          {"There was a fire, but the quay held.", "Questions follow.", "Nobody was hurt."},
          {0, 1, 1}};
}

/// 0,1-0 2-2 3-1: the last two cross.
Alignment beads() {
  return {{.source = {0, 2}, .target = {0, 1}, .confidence = 0.91},
          {.source = {2, 3}, .target = {2, 3}, .confidence = 1, .confirmed = true},
          {.source = {3, 4}, .target = {1, 2}, .confidence = 0.42}};
}

/// The document as another run would read it.
Document reread(const Document& document) {
  return XliffFile::parsed(written_xliff(document, kWorkingStyle), "haven.xlf").document();
}

TEST(AlignedPair, GivesBackTheLettersAndBeadsOfAnAlignedDocument) {
  const AlignedPair pair = aligned_pair(reread(aligned_document(dutch(), english(), beads())));
  EXPECT_EQ(pair.source.sentences, dutch().sentences);
  EXPECT_EQ(pair.source.paragraphs, dutch().paragraphs);
  EXPECT_EQ(pair.target.sentences, english().sentences);
  EXPECT_EQ(pair.target.paragraphs, english().paragraphs);
  EXPECT_EQ(pair.target.name, "haven.en.txt");
  EXPECT_EQ(pair.beads, beads());
}

TEST(AlignedPair, KeepsOmissionsOfBothSides) {
  const Alignment omissions{{.source = {0, 1}, .target = {0, 0}, .confidence = 0.5},
                            {.source = {1, 1}, .target = {0, 2}, .confidence = 0.5},
                            {.source = {1, 4}, .target = {2, 3}, .confidence = 0.5}};
  EXPECT_EQ(aligned_pair(reread(aligned_document(dutch(), english(), omissions))).beads, omissions);
}

TEST(AlignedPair, TakesAnEditedTextAsOneSentence) {
  Document document = aligned_document(dutch(), english(), beads());
  document.files.front().units.front().segments.front().target = TaggedText("A fire broke out. The quay held.");
  const AlignedPair pair = aligned_pair(document);
  EXPECT_THAT(pair.target.sentences,
              ElementsAre("A fire broke out. The quay held.", "Questions follow.", "Nobody was hurt."));
  EXPECT_THAT(pair.source.sentences, testing::SizeIs(4));
}

TEST(AlignedPair, TakesADocumentWithoutMarksSegmentBySegment) {
  Document document = aligned_document(dutch(), english(), beads());
  for (Unit& unit : document.files.front().units) unit.metadata.clear();
  const AlignedPair pair = aligned_pair(document);
  EXPECT_THAT(pair.source.sentences, testing::SizeIs(3));
  EXPECT_THAT(pair.target.sentences, testing::SizeIs(3));
  EXPECT_EQ(pair.beads.at(2).target, (SentenceRange{2, 3}));
}

}  // namespace
}  // namespace weerga
