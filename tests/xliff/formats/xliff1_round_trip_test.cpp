// SPDX-License-Identifier: Apache-2.0
// What goes out as XLIFF 1.2 comes back: random documents, 2.1 → 1.2 → 2.1.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/xliff/formats/random_document.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_losses.h"
#include "xliff/formats/xliff_writer.h"

namespace weerga {
namespace {

Document read(const std::string& bytes) { return XliffFile::parsed(bytes, "f.xlf").document(); }

/// What must come back of a code; which originalData its markup stands in may change.
std::vector<InlineCode> comparable(std::vector<InlineCode> codes) {
  for (InlineCode& code : codes) {
    code.data_ref.clear();
    code.other.clear();
  }
  return codes;
}

/// What must come back of annotations; how they nest with codes at their borders may change.
std::vector<std::string> comparable(const std::vector<Annotation>& marks) {
  std::vector<std::string> all;
  for (const Annotation& mark : marks) {
    const std::string_view translate = !mark.translate ? "" : *mark.translate ? "yes" : "no";
    all.push_back(fmt::format("{} {} {}-{} value={} ref={} translate={}", mark.id, mark.type, mark.range.begin,
                              mark.range.end, mark.value, mark.ref, translate));
  }
  std::ranges::sort(all);
  return all;
}

void expect_same(const TaggedText& after, const TaggedText& before) {
  EXPECT_EQ(after.text, before.text);
  EXPECT_EQ(comparable(after.codes), comparable(before.codes));
  EXPECT_EQ(comparable(after.annotations), comparable(before.annotations));
}

void expect_same(const Segment& after, const Segment& before) {
  SCOPED_TRACE("segment " + before.id);
  EXPECT_EQ(after.ignorable, before.ignorable);
  expect_same(after.source, before.source);
  if (before.ignorable) return;  // between two translated segments an ignorable gets its source as target
  EXPECT_EQ(after.id, before.id);
  EXPECT_EQ(after.state, before.state);
  EXPECT_EQ(after.sub_state, before.sub_state);
  EXPECT_EQ(after.can_resegment, before.can_resegment);
  ASSERT_EQ(after.target.has_value(), before.target.has_value());
  if (before.target) expect_same(*after.target, *before.target);
}

void expect_same(const Unit& after, const Unit& before) {
  SCOPED_TRACE("unit " + before.id);
  EXPECT_EQ(after.name, before.name);
  EXPECT_EQ(after.type, before.type);
  EXPECT_EQ(after.can_resegment, before.can_resegment);
  EXPECT_EQ(after.notes, before.notes);
  EXPECT_EQ(after.terms, before.terms);
  EXPECT_EQ(after.metadata, before.metadata);
  EXPECT_EQ(after.matches, before.matches);
  ASSERT_EQ(after.segments.size(), before.segments.size());
  for (std::size_t index = 0; index < before.segments.size(); ++index)
    expect_same(after.segments[index], before.segments[index]);
}

class RoundTripThroughVersion12 : public testing::TestWithParam<std::uint32_t> {};

TEST_P(RoundTripThroughVersion12, KeepsTextsCodesAnnotationsStatesAndAllThatBelongsToThem) {
  const std::string original = written_xliff(test::random_document(GetParam()), kWorkingStyle);
  const Document before = read(original);
  EXPECT_TRUE(losses_of(before, XliffVersion::v12).empty());
  const std::string older =
      written_xliff(before, {.version = XliffVersion::v12, .settle_finished = false, .private_notes = true});
  const Document after = read(written_xliff(read(older), kWorkingStyle));
  ASSERT_EQ(after.files.at(0).units.size(), before.files[0].units.size());
  for (std::size_t unit = 0; unit < before.files[0].units.size(); ++unit)
    expect_same(after.files[0].units[unit], before.files[0].units[unit]);
  if (HasFailure()) GTEST_LOG_(INFO) << original << older;
}

INSTANTIATE_TEST_SUITE_P(RandomDocuments, RoundTripThroughVersion12, testing::Range(1U, 41U));

}  // namespace
}  // namespace weerga
