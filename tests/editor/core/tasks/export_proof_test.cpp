// SPDX-License-Identifier: Apache-2.0
#include "editor/core/tasks/export_proof.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "editor/core/review/annotations.h"
#include "editor/core/review/tracked_changes.h"
#include "editor/core/tasks/export_letter.h"
#include "xliff/documents/document_format.h"
#include "xliff/extract/letter.h"
#include "xliff/extract/native_letter.h"

namespace weerga {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kLetter = "Geachte voorzitter,\n\nHet kabinet voert de motie uit.\n\nHoogachtend,\n";

Document imported_text() {
  Document document = extract_text(kLetter, "brief.txt").document;
  note_original(document.files[0], kLetter, "txt");
  return document;
}

Document imported_html() {
  return extract_native(*document_format("html"), "<p>Een.</p><p>Twee.</p>", "brief.html").document;
}

void translate(Document& document, State state) {
  for (Unit& unit : document.files[0].units) {
    for (Segment& segment : unit.segments) {
      segment.target = segment.source;
      segment.state = state;
    }
  }
}

std::vector<std::string> findings_of(const Document& document, ExportFormat format) {
  std::vector<std::string> codes;
  for (const Diagnostic& finding : exported(document, format).proof.findings) codes.push_back(finding.code);
  return codes;
}

TEST(ExportProof, FindsNothingInALetterThatIsReviewed) {
  for (Document document : {imported_text(), imported_html()}) {
    translate(document, State::reviewed);
    for (const ExportFormat format : {ExportFormat::text, ExportFormat::docx, ExportFormat::odt, ExportFormat::html,
                                      ExportFormat::markdown, ExportFormat::po, ExportFormat::xliff21}) {
      EXPECT_THAT(findings_of(document, format), IsEmpty()) << document.files[0].original;
      EXPECT_TRUE(exported(document, format).proof.complete());
    }
  }
}

TEST(ExportProof, CountsWhatIsOpenAndUnreviewed) {
  Document document = imported_text();
  auto& units = document.files[0].units;
  units[0].segments[0].target = TaggedText("Dear Speaker,");
  units[0].segments[0].state = State::translated;
  units[1].segments[0].target = TaggedText("The government");
  units[1].segments[0].state = State::initial;
  const ExportProof proof = exported(document, ExportFormat::text).proof;
  EXPECT_EQ(proof.segments, 3U);
  EXPECT_EQ(proof.translated, 2U);
  EXPECT_EQ(proof.reviewed, 0U);
  EXPECT_THAT(findings_of(document, ExportFormat::text),
              ElementsAre("export.unreviewed", "export.draft", "export.open"));
}

TEST(ExportProof, NamesMatchesThatNobodyReviewed) {
  Document document = imported_text();
  translate(document, State::translated);
  document.files[0].units[0].metadata["weerga s1"]["match"] = "100";
  EXPECT_THAT(findings_of(document, ExportFormat::text), Contains("export.unreviewed-match"));
  EXPECT_EQ(exported(document, ExportFormat::text).proof.unreviewed_matches, 1U);
}

TEST(ExportProof, NoticesASegmentThatWasDropped) {
  for (const std::size_t unit : {0U, 1U}) {
    Document document = imported_html();
    translate(document, State::reviewed);
    document.files[0].units.erase(document.files[0].units.begin() + static_cast<std::ptrdiff_t>(unit));
    EXPECT_THAT(findings_of(document, ExportFormat::html), ElementsAre("export.source-changed"));
    EXPECT_FALSE(exported(document, ExportFormat::html).proof.complete());
  }
}

TEST(ExportProof, NoticesAParagraphThatTheSkeletonLacks) {
  Document document = imported_text();
  translate(document, State::reviewed);
  std::string& skeleton = document.files[0].skeleton;
  skeleton.erase(skeleton.find("{u2}"), 4);
  EXPECT_THAT(findings_of(document, ExportFormat::text), ElementsAre("export.not-in-skeleton"));
}

TEST(ExportProof, NoticesAParagraphThatWasNotWritten) {
  Document document = imported_html();
  translate(document, State::reviewed);
  const ExportProof proof = export_proof(document, "<p>Een.</p>", "html", false);
  ASSERT_EQ(proof.findings.size(), 1U);
  EXPECT_EQ(proof.findings[0].code, "export.not-written");
  EXPECT_EQ(proof.findings[0].severity, Severity::error);
}

TEST(ExportProof, ToleratesSegmentsThatWereSplit) {
  Document document = imported_text();
  translate(document, State::reviewed);
  Unit& unit = document.files[0].units[1];
  Segment tail = unit.segments[0];
  tail.id = "s2";
  tail.source = tail.source.slice({11, tail.source.text.size()});
  tail.target = tail.source;
  unit.segments[0].source = unit.segments[0].source.slice({0, 11});
  unit.segments[0].target = unit.segments[0].source;
  unit.segments.push_back(tail);
  EXPECT_THAT(findings_of(document, ExportFormat::text), IsEmpty());
}

TEST(ExportProof, ListsDoubtsAndCountsPrivateNotes) {
  Document document = imported_text();
  translate(document, State::reviewed);
  document.files[0].units[0].notes = {{.id = "n1", .text = "klopt dit?", .category = "doubt"},
                                      {.id = "n2", .text = "opgelost", .category = "doubt", .resolved = true},
                                      {.id = "n3", .text = "geheim", .is_private = true}};
  EXPECT_THAT(findings_of(document, ExportFormat::text), ElementsAre("export.doubt", "export.private-note"));
  const ExportProof proof = exported(document, ExportFormat::text).proof;
  EXPECT_THAT(proof_text(proof) + proof_json(proof) + proof_html(proof), Not(HasSubstr("geheim")));
}

TEST(ExportProof, ListsOpenAnnotationsTrackedChangesAndWhatNobodyRead) {
  Document document = imported_text();
  translate(document, State::reviewed);
  const SegmentPlace place{0, 1, 0};
  const auto carry_out = [&](const Edit& edit) { apply(edit, document); };
  carry_out(annotate(document, place, {Side::source, {4, 11}, AnnotationKind::style, "stijf", {"Reviser", ""}}));
  carry_out(annotate(document, place, {Side::source, {0, 3}, AnnotationKind::term, {}, {}}));
  carry_out(annotate(document, place, {Side::source, {12, 17}, AnnotationKind::doubt, "onder ons", {}, true}));
  carry_out(tracked(document, edit_target(document, place, TaggedText("Anders.")), {"Reviser", ""}));
  carry_out(insert_match(document, {0, 0, 0}, {TaggedText("Dear Speaker,"), 100, "Kamerbrief"}));
  const ExportProof proof = exported(document, ExportFormat::xliff21).proof;
  EXPECT_EQ(proof.open_annotations, 1U) << "a term is nothing to settle, and what is private stays at home";
  EXPECT_EQ(proof.tracked_changes, 1U);
  EXPECT_EQ(proof.unread_matches, 1U);
  EXPECT_THAT(proof_text(proof), AllOf(HasSubstr("stijf"), Not(HasSubstr("onder ons"))));
  EXPECT_THAT(exported(document, ExportFormat::xliff21).bytes, Not(HasSubstr("onder ons")));
  EXPECT_EQ(exported(document, ExportFormat::xliff21, {.private_notes = true}).proof.open_annotations, 2U);
}

TEST(ExportProof, IsWrittenForPeopleAndForScripts) {
  Document document = imported_html();
  const ExportProof proof = exported(document, ExportFormat::html).proof;
  const auto json = nlohmann::json::parse(proof_json(proof));
  EXPECT_EQ(json["sourceSha256"], proof.source_sha256);
  EXPECT_EQ(json["findings"].size(), proof.findings.size());
  EXPECT_THAT(proof_text(proof), HasSubstr("open: 2\n"));
  EXPECT_THAT(proof_html(proof), HasSubstr("<th>open</th><td>2</td>"));
}

}  // namespace
}  // namespace weerga
