// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/annotations.h"

#include <gmock/gmock.h>

#include "editor/core/session.h"
#include "tests/editor/core/letters.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_losses.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/text/error.h"
#include "xliff/validation/validate.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr SegmentPlace kFirst{0, 0, 0};
const Attribution kReviser{"Reviser", "2020-12-11T10:00:00Z"};

/// "De Kamer is geïnformeerd." with a mark of every kind, overlapping, each with a remark.
Document all_kinds() {
  EditSequence sequence(three_sentences());
  std::size_t number = 0;
  for (const AnnotationKind kind : kChoosableKinds) {
    sequence.add(annotate(sequence.document(), kFirst,
                          {Side::source,
                           {number % 5, number % 5 + 3 + number % 6},
                           kind,
                           "opmerking " + std::to_string(number),
                           kReviser}));
    ++number;
  }
  return sequence.document();
}

std::string id_of(const Document& document, std::string_view words) {
  for (const ListedAnnotation& each : annotations_of(document)) {
    if (each.words == words) return each.annotation.id;
  }
  return {};
}

TEST(AnnotationKind, IsWhatItWasMadeToBe) {
  for (const AnnotationKind kind : kChoosableKinds) {
    Annotation mark{.id = "a1", .type = "comment"};
    set_kind(mark, AnnotationKind::style);
    set_kind(mark, AnnotationKind::do_not_translate);
    set_kind(mark, kind);
    EXPECT_EQ(kind_of(mark), kind) << to_string(kind);
    EXPECT_EQ(annotation_kind_of(to_string(kind)), kind);
  }
}

TEST(AnnotationKind, OfOtherToolsIsReadFromIts) {
  const std::string its = "http://www.w3.org/2005/11/its";
  EXPECT_EQ(kind_of({.type = "its:generic", .other = {{"i:taIdentRef", its, "http://dbpedia.org/Den_Haag"}}}),
            AnnotationKind::entity);
  EXPECT_EQ(kind_of({.type = "generic", .other = {{"i:locQualityIssueType", its, "omission"}}}),
            AnnotationKind::comment);
  EXPECT_EQ(kind_of({.type = "weerga:doubt"}), AnnotationKind::doubt);
  EXPECT_EQ(kind_of({.type = "abc:xyz"}), AnnotationKind::other);
}

TEST(Annotations, OfEveryKindGoThroughEveryVersionOfXliff) {
  const Document document = all_kinds();
  for (const XliffVersion version : {XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22}) {
    const std::string bytes = written_xliff(document, version);
    EXPECT_FALSE(has_error(validated(bytes, "letter.xlf"))) << bytes;
    EXPECT_THAT(losses_of(document, version), IsEmpty());
    const std::vector<ListedAnnotation> before = annotations_of(document);
    const std::vector<ListedAnnotation> after = annotations_of(XliffFile::parsed(bytes, "letter.xlf").document());
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t index = 0; index < before.size(); ++index) {
      EXPECT_EQ(after[index].kind, before[index].kind) << to_string(before[index].kind);
      EXPECT_EQ(after[index].parts, before[index].parts);
      EXPECT_EQ(after[index].words, before[index].words);
      EXPECT_EQ(after[index].thread, before[index].thread);
      EXPECT_EQ(after[index].author, "Reviser");
    }
  }
}

TEST(Annotations, WhatXliff12CannotHoldIsListed) {
  Document document = all_kinds();
  document.files[0].units[0].segments[0].source.annotations[0].other.push_back({"x:own", "urn:other-tool", "1"});
  EXPECT_THAT(losses_of(document, XliffVersion::v21), IsEmpty());
  const std::vector<Diagnostic> lost = losses_of(document, XliffVersion::v12);
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].code, "export.lost-inline-attributes");
}

TEST(Annotations, SayTheirItsDataToPeople) {
  const std::vector<ListedAnnotation> styles = annotations_of(all_kinds(), {.kinds = {AnnotationKind::style}});
  ASSERT_EQ(styles.size(), 1U);
  EXPECT_THAT(styles[0].its, testing::Contains(testing::Field(&ItsRemark::text, "style")));
}

TEST(Annotations, AreTiedAcrossTheLanguages) {
  Session session(three_sentences(), {});
  session.perform(annotate_both(session.document(), kFirst, {Side::source, {3, 8}, AnnotationKind::term, {}, {}},
                                {Side::target, {4, 9}, AnnotationKind::term, {}, {}}));
  const std::vector<ListedAnnotation> listed = annotations_of(session.document(), {.only_linked = true});
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].words, "Kamer");
  EXPECT_EQ(listed[0].linked_words, "House");
  EXPECT_EQ(listed[1].linked, listed[0].annotation.id);
  session.perform(unlink_annotation(session.document(), kFirst, listed[1].annotation.id));
  EXPECT_THAT(annotations_of(session.document(), {.only_linked = true}), IsEmpty());
  session.undo();
  EXPECT_EQ(annotations_of(session.document(), {.only_linked = true}).size(), 2U);
}

TEST(Annotations, LinkGoesWithTheWordsOfEitherEnd) {
  Session session(three_sentences(), {});
  session.perform(annotate_both(session.document(), kFirst, {Side::source, {3, 8}, AnnotationKind::term, {}, {}},
                                {Side::target, {4, 9}, AnnotationKind::term, {}, {}}));
  TaggedText target = *session.segment(0).target;
  target.erase({4, 10});
  std::vector<Annotation> removed;
  session.observe([&](const SessionChange& change) { removed = change.removed_marks; });
  session.type(0, target);
  EXPECT_EQ(removed.size(), 1U);
  EXPECT_FALSE(session.document().files[0].units[0].metadata.contains("weerga-links"));
  session.undo();
  EXPECT_EQ(annotations_of(session.document(), {.only_linked = true}).size(), 2U);
}

TEST(Annotations, ThreadHasAnswersInTheirOrderAndIsSettledAsOne) {
  Session session(three_sentences(), {});
  session.perform(
      annotate(session.document(), kFirst,
               {Side::target, {4, 9}, AnnotationKind::doubt, "House?", {"Vertaler", "2020-12-11T09:00:00Z"}}));
  const std::string id = id_of(session.document(), "House");
  session.perform(reply(session.document(), kFirst, id, {"Yes.", {"Reviser", "2020-12-12T09:00:00Z"}}));
  session.perform(reply(session.document(), kFirst, id, {"Thanks.", {"Vertaler", "2020-12-13T09:00:00Z"}}));
  session.perform(resolve(session.document(), kFirst, id, true));
  const std::vector<ListedAnnotation> listed = annotations_of(session.document());
  ASSERT_EQ(listed.size(), 1U);
  ASSERT_EQ(listed[0].thread.size(), 3U);
  EXPECT_EQ(listed[0].thread[1].text, "Yes.");
  EXPECT_EQ(listed[0].thread[2].author, "Vertaler");
  EXPECT_TRUE(listed[0].resolved);
  EXPECT_THAT(annotations_of(session.document(), {.settled = AnnotationFilter::Settled::open}), IsEmpty());
}

TEST(Annotations, FirstReplyToASilentMarkBeginsItsThread) {
  Session session(three_sentences(), {});
  session.perform(annotate(session.document(), kFirst, {Side::source, {3, 8}, AnnotationKind::term, {}, kReviser}));
  session.perform(reply(session.document(), kFirst, id_of(session.document(), "Kamer"), {"Lower house", kReviser}));
  const std::vector<ListedAnnotation> listed = annotations_of(session.document());
  ASSERT_EQ(listed[0].thread.size(), 1U);
  EXPECT_EQ(listed[0].thread[0].text, "Lower house");
  EXPECT_TRUE(listed[0].thread[0].reply_to.empty());
}

TEST(Annotations, PrivateOnesStayAtHomeWithTheirThreads) {
  Document document = three_sentences();
  EditSequence sequence(document);
  sequence.add(annotate(document, kFirst, {Side::source, {3, 8}, AnnotationKind::doubt, "Onder ons", kReviser, true}));
  sequence.add(reply(sequence.document(), kFirst, "a1", {"Zeker", kReviser}));
  const std::string handed_over = written_xliff(sequence.document(), XliffVersion::v21);
  EXPECT_THAT(annotations_of(XliffFile::parsed(handed_over, "x").document()), IsEmpty());
  EXPECT_EQ(handed_over.find("Onder ons"), std::string::npos);
  EXPECT_EQ(handed_over.find("Zeker"), std::string::npos);
  const std::string kept = written_xliff(sequence.document(), kWorkingStyle);
  EXPECT_EQ(annotations_of(XliffFile::parsed(kept, "x").document()).size(), 1U);
}

TEST(Annotations, AreFoundByKindSideAuthorAndWords) {
  const Document document = all_kinds();
  EXPECT_EQ(annotations_of(document, {.kinds = {AnnotationKind::doubt, AnnotationKind::legal}}).size(), 2U);
  EXPECT_THAT(annotations_of(document, {.side = Side::target}), IsEmpty());
  EXPECT_EQ(annotations_of(document, {.author = "Reviser"}).size(), kChoosableKinds.size());
  EXPECT_THAT(annotations_of(document, {.author = "Nobody"}), IsEmpty());
  EXPECT_EQ(annotations_of(document, {.wanted = "opmerking 7"}).size(), 1U);
}

TEST(Annotations, SplitGoesThroughAMarkThatIsListedOnceAndRemovedWhole) {
  Session session(three_sentences(), {});
  session.perform(
      annotate(session.document(), kFirst, {Side::source, {3, 11}, AnnotationKind::legal, "akte", kReviser}));
  session.perform(split_segment(session.document(), kFirst, {.source = 8, .target = 0}));
  std::vector<ListedAnnotation> listed = annotations_of(session.document());
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].parts.size(), 2U);
  EXPECT_EQ(listed[0].words, "Kamer is");
  session.perform(remove_annotation(session.document(), {0, 0, 1}, listed[0].annotation.id));
  EXPECT_THAT(annotations_of(session.document()), IsEmpty());
  EXPECT_THAT(session.document().files[0].units[0].notes, IsEmpty());
}

TEST(Annotations, RefuseWhatCannotBeMarked) {
  const Document document = three_sentences();
  const auto mark = [&](Side side, ByteRange range) { return annotate(document, kFirst, {side, range, {}, {}, {}}); };
  EXPECT_THROW(mark(Side::source, {3, 3}), Error);
  EXPECT_THROW(mark(Side::source, {3, 3000}), Error);
  EXPECT_THROW(mark(Side::source, {0, 15}), Error) << "in the middle of ï";
  EXPECT_THROW(annotate(document, {0, 0, 2}, {Side::target, {0, 1}, {}, {}, {}}), Error);
  EXPECT_THROW(reply(document, kFirst, "a1", {"Ja", {}}), Error);
  EXPECT_THROW(link_annotations(document, kFirst, "a1", "a2"), Error);
}

TEST(Annotations, InsertedMatchBringsNoMarksOfItsOwnLetter) {
  Session session(three_sentences(), {});
  TaggedText target("The government regrets this.");
  target.add(Annotation{.id = "a1", .range = {4, 14}, .type = "comment", .ref = "#n=n1"});
  session.perform(insert_match(session.document(), {0, 0, 2}, {.target = target, .percent = 100, .origin = "x"}));
  EXPECT_THAT(annotations_of(session.document()), IsEmpty());
}

}  // namespace
}  // namespace weerga::test
