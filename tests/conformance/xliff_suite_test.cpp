// SPDX-License-Identifier: Apache-2.0
// The in/out pairs, valid files and hostile files of the development data, through the reader, the model and the
// writer.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "tests/support/shared_data.h"
#include "tests/xliff/formats/canonical_xml.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/formats/xliff_writer.h"
#include "xliff/model/resegment.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;
using Operation = std::function<void(Unit&)>;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".xlf") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

XliffStyle same_version(const Document& document) {
  return {.version = document.version == "2.0" ? XliffVersion::v20 : XliffVersion::v21,
          .complete = false,
          .settle_finished = false,
          .private_notes = true};
}

/// After a full stop and a space, unless a span ends between the two.
std::vector<std::size_t> after_full_stops(const TaggedText& text) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.text.find(". "); at != std::string::npos; at = text.text.find(". ", at + 1)) {
    const std::size_t place = text.text.find_first_not_of(' ', at + 1);
    if (place == std::string::npos) break;
    const bool interrupted =
        std::ranges::any_of(text.annotations, [&](const Annotation& a) { return a.range.end == at + 1; });
    if (!interrupted) places.push_back(place);
  }
  return places;
}

void rewrite(Unit&) {}
void split_sentences(Unit& unit) { split_all(unit, after_full_stops); }
void remove_all_annotations(Unit& unit) {
  remove_annotations(unit, [](const Annotation&) { return true; });
}
void remove_own_annotations(Unit& unit) {
  remove_annotations(unit, [](const Annotation& a) { return !is_standard(a); });
}

struct Pair {
  const char* name;
  void (*operation)(Unit&);
};

class InOut : public testing::TestWithParam<Pair> {};

TEST_P(InOut, GivesTheOutFileFromTheInFile) {
  const auto folder = test::shared_data("xliff/suite-2.1/inout");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  if (!test::has_xmllint()) GTEST_SKIP() << "needs xmllint";
  const std::string name = GetParam().name;
  Document document = XliffFile::opened(*folder / (name + "_in.xlf")).document();
  for (File& file : document.files) std::ranges::for_each(file.units, GetParam().operation);
  const std::string wanted = bytes_of_file(*folder / (name + "_out.xlf"));
  EXPECT_EQ(test::canonical(written_xliff(document, same_version(document))), test::canonical(wanted));
}

TEST_P(InOut, LeavesTheOutFileAsItIs) {
  const auto folder = test::shared_data("xliff/suite-2.1/inout");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  if (!test::has_xmllint()) GTEST_SKIP() << "needs xmllint";
  const fs::path path = *folder / (std::string(GetParam().name) + "_out.xlf");
  Document document = XliffFile::opened(path).document();
  for (File& file : document.files) std::ranges::for_each(file.units, GetParam().operation);
  EXPECT_EQ(test::canonical(written_xliff(document, same_version(document))), test::canonical(bytes_of_file(path)));
}

INSTANTIATE_TEST_SUITE_P(Suite21, InOut,
                         testing::Values(Pair{"toJoin1", join_all}, Pair{"toJoin2", join_all},
                                         Pair{"toJoin3", join_all}, Pair{"toJoin4", join_all},
                                         Pair{"toRemoveAnnotations", remove_all_annotations},
                                         Pair{"toRemoveExtensions", remove_own_annotations},
                                         Pair{"toRewrite1", rewrite}, Pair{"toRewrite2", rewrite},
                                         Pair{"toSegment1", split_sentences}),
                         [](const auto& instance) { return std::string(instance.param.name); });

TEST(Suite21, ValidFilesAreReadWithoutComplaint) {
  const auto folder = test::shared_data("xliff/suite-2.1/valid");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const fs::path& path : files_below(*folder)) {
    const XliffFile file = XliffFile::opened(path);
    EXPECT_FALSE(file.document().files.empty()) << path;
    for (const Diagnostic& diagnostic : file.diagnostics()) ADD_FAILURE() << path << ": " << diagnostic.sentence;
  }
}

TEST(Suite21, UntouchedFilesAreSavedByteForByte) {
  const auto folder = test::shared_data("xliff");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  std::size_t read = 0;
  for (const fs::path& path : files_below(*folder)) {
    try {
      const XliffFile file = XliffFile::opened(path);
      EXPECT_EQ(file.saved(file.document()), bytes_of_file(path)) << path;
      ++read;
    } catch (const Error&) {
      continue;
    }
  }
  EXPECT_GT(read, 200U);
}

TEST(Suite21, WrittenAnewAFileSaysTheSame) {
  const auto folder = test::shared_data("xliff/suite-2.1/valid");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const fs::path& path : files_below(*folder)) {
    const Document document = XliffFile::opened(path).document();
    const Document again = XliffFile::parsed(written_xliff(document, same_version(document)), "again").document();
    ASSERT_EQ(document.files.size(), again.files.size()) << path;
    for (std::size_t file = 0; file < document.files.size(); ++file) {
      const auto& units = document.files[file].units;
      ASSERT_EQ(units.size(), again.files[file].units.size()) << path;
      for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const Unit& other = again.files[file].units[unit];
        EXPECT_EQ(units[unit].notes, other.notes) << path;
        EXPECT_EQ(units[unit].terms, other.terms) << path;
        EXPECT_EQ(units[unit].metadata, other.metadata) << path;
        EXPECT_EQ(units[unit].original_data, other.original_data) << path;
        ASSERT_EQ(units[unit].segments.size(), other.segments.size()) << path;
        for (std::size_t segment = 0; segment < units[unit].segments.size(); ++segment) {
          EXPECT_EQ(units[unit].segments[segment].source.text, other.segments[segment].source.text) << path;
          const auto& target = units[unit].segments[segment].target;
          const bool written = target && !target->empty();  // empty targets of initial segments are left out
          EXPECT_EQ(written ? target : other.segments[segment].target, other.segments[segment].target) << path;
          EXPECT_EQ(units[unit].segments[segment].state, other.segments[segment].state) << path;
        }
      }
    }
  }
}

class Exported : public testing::TestWithParam<XliffVersion> {};

TEST_P(Exported, IsValidByTheSchema) {
  const auto data = test::shared_data("xliff");
  if (!data) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  if (!test::has_xmllint()) GTEST_SKIP() << "needs xmllint";
  constexpr std::array kSchemas{"1.2/xliff-core-1.2-strict.xsd", "2.0/xliff_core_2.0.xsd", "2.1/all.xsd",
                                "2.2/all.xsd"};
  const fs::path schemas = *data / "schemas";
  for (const fs::path& path : files_below(*data / "suite-2.1/valid")) {
    const std::string written = written_xliff(XliffFile::opened(path).document(), GetParam());
    const std::string verdict =
        test::schema_verdict(written, (schemas / kSchemas[static_cast<std::size_t>(GetParam())]).string(),
                             (schemas / "catalog.xml").string());
    EXPECT_EQ(verdict, "") << path << "\n" << written;
  }
}

INSTANTIATE_TEST_SUITE_P(Suite21, Exported,
                         testing::Values(XliffVersion::v12, XliffVersion::v20, XliffVersion::v21, XliffVersion::v22));

}  // namespace
}  // namespace weerga
