// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/proposals.h"

#include <gmock/gmock.h>

#include "editor/core/review/name_spans.h"
#include "editor/core/session.h"
#include "tests/editor/core/letters.h"
#include "xliff/text/error.h"

namespace weerga::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr SegmentPlace kFirst{0, 0, 0};

Document example() {
  return letter(
      {{pair("s1", "Op 19 november 2020 sprak minister Blok in Wenen met de OVSE over Kamerstuk 21 501-02, nr. 2234.",
             "On 19 November 2020 Minister Blok spoke with the OSCE in Vienna about Parliamentary Paper "
             "21 501-02, no. 2234.")}});
}

ProposalOptions options() {
  const Glossary glossary = Glossary::from_csv("term_nl,term_en,pos,status\nOVSE,OSCE,acronym,preferred\n");
  return {.terms = std::make_shared<TermBase>(glossary, "nl", "en-GB")};
}

std::vector<std::string> described(const Document& document, const std::vector<AnnotationProposal>& proposals) {
  std::vector<std::string> lines;
  for (const AnnotationProposal& each : proposals) {
    const Segment& segment = segment_at(document, each.place);
    lines.push_back(std::string(to_string(each.kind)) + ": " + each.words + " = " +
                    (each.target ? std::string(each.target->of(segment.target->text)) : "?"));
  }
  return lines;
}

TEST(Proposals, FindTermsReferencesDatesAndNamesOnBothSides) {
  const Document document = example();
  EXPECT_THAT(described(document, propose_annotations(document, options())),
              ElementsAre("date: 19 november 2020 = 19 November 2020", "person: Blok = Blok", "term: OVSE = OSCE",
                          "paper: Kamerstuk 21 501-02, nr. 2234 = Parliamentary Paper 21 501-02, no. 2234"));
}

TEST(Proposals, AllAcceptedAreOneStepOfUndoTiedAndNotProposedAgain) {
  Session session(example(), {});
  const Document before = session.document();
  session.perform(
      accept_all(session.document(), propose_annotations(session.document(), options()), {"Vertaler", "t"}));
  EXPECT_EQ(annotations_of(session.document(), {.only_linked = true}).size(), 8U);
  EXPECT_THAT(propose_annotations(session.document(), options()), IsEmpty());
  session.undo();
  EXPECT_EQ(session.document(), before);
}

TEST(Proposals, RefusedOnesDoNotComeAgain) {
  Session session(example(), {});
  const std::vector<AnnotationProposal> proposals = propose_annotations(session.document(), options());
  for (const AnnotationProposal& each : proposals) session.perform(refuse(session.document(), each));
  EXPECT_THAT(propose_annotations(session.document(), options()), IsEmpty());
  session.undo();
  EXPECT_EQ(propose_annotations(session.document(), options()).size(), 1U);
}

TEST(Proposals, ThatNoLongerFitAreLeftOut) {
  Session session(example(), {});
  const std::vector<AnnotationProposal> proposals = propose_annotations(session.document(), options());
  session.perform(edit_source(session.document(), kFirst, TaggedText("Op 19 november 2020 niets.")));
  EXPECT_THROW(accept(session.document(), proposals.back(), {}), Error);
  EXPECT_EQ(accept_all(session.document(), proposals, {}).size(), 1U);
}

TEST(Proposals, OfChosenKindsOnly) {
  ProposalOptions only = options();
  only.kinds = {AnnotationKind::date};
  EXPECT_EQ(propose_annotations(example(), only).size(), 1U);
}

TEST(Names, AreCapitalisedWordsThatTheLanguageDoesNotHave) {
  const std::string text = "Minister Mark van der Steen bezocht Den Haag. Daarna sprak Loekasjenko.";
  const auto is_word = [](std::string_view word) { return word == "minister" || word == "daarna" || word == "den"; };
  std::vector<std::string> names;
  for (const NameSpan& name : names_in(text, is_word)) names.emplace_back(name.range.of(text));
  EXPECT_THAT(names, ElementsAre("Mark van der Steen", "Haag", "Loekasjenko"));
}

}  // namespace
}  // namespace weerga::test
