// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/its.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "xliff/formats/xliff_file.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using Kind = ItsRemark::Kind;

/// The remarks on the first annotation of a unit with `attributes` on its mrk and `records` beside its segment.
std::vector<ItsRemark> remarks(const std::string& attributes, const std::string& records = "") {
  const XliffFile file = XliffFile::parsed(
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:its=\"http://www.w3.org/2005/11/its\" "
      "version=\"2.1\" srcLang=\"nl\"><file id=\"f\"><unit id=\"u\">" +
          records + "<segment><source>de <mrk id=\"m\" type=\"its:any\" " + attributes +
          ">wet</mrk></source></segment></unit></file></xliff>",
      "f.xlf");
  const Unit& unit = file.document().files.at(0).units.at(0);
  return its_remarks_of(unit, unit.segments.at(0).source.annotations.at(0));
}

TEST(ItsRemarksOf, TellsAQualityIssueWithItsSeverityAndComment) {
  EXPECT_THAT(remarks("its:locQualityIssueType=\"terminology\" its:locQualityIssueSeverity=\"60\" "
                      "its:locQualityIssueComment=\"not the term of the act\""),
              ElementsAre(ItsRemark{Kind::quality_issue, "terminology, severity 60: not the term of the act"}));
}

TEST(ItsRemarksOf, TellsTextAnalysisAndTerminology) {
  EXPECT_THAT(remarks("its:taClassRef=\"http://example.org/Act\" its:taConfidence=\"0.7\" its:termConfidence=\"0.9\""),
              ElementsAre(ItsRemark{Kind::term, "confidence 0.9"},
                          ItsRemark{Kind::text_analysis, "http://example.org/Act, confidence 0.7"}));
}

TEST(ItsRemarksOf, FollowsReferencesToRecordsBesideTheSegments) {
  const std::string records =
      "<its:locQualityIssues xml:id=\"other\"><its:locQualityIssue "
      "locQualityIssueType=\"style\"/></its:locQualityIssues>"
      "<its:locQualityIssues xml:id=\"q\"><its:locQualityIssue locQualityIssueType=\"grammar\"/><its:locQualityIssue "
      "locQualityIssueComment=\"dt\"/></its:locQualityIssues><its:provenanceRecords xml:id=\"p\"><its:provenanceRecord "
      "person=\"Jan\" revPerson=\"An\"/></its:provenanceRecords>";
  EXPECT_THAT(remarks("its:locQualityIssuesRef=\"#its=q\" its:provenanceRecordsRef=\"#its=p\"", records),
              ElementsAre(ItsRemark{Kind::quality_issue, "grammar"}, ItsRemark{Kind::quality_issue, "dt"},
                          ItsRemark{Kind::provenance, "Jan, revised by An"}));
}

TEST(ItsRemarksOf, SaysNothingOfAnnotationsWithoutIts) {
  EXPECT_THAT(remarks("value=\"x\""), testing::IsEmpty());
  EXPECT_THAT(remarks("its:locQualityIssuesRef=\"#its=nowhere\""), testing::IsEmpty());
}

}  // namespace
}  // namespace weerga
