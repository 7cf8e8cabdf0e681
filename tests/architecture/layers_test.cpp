// SPDX-License-Identifier: Apache-2.0
// The layers of ARCHITECTURE.md, read off every #include.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/shared_data.h"

namespace weerga {
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string file;    ///< from the root: "tm/match/repair.cpp"
  std::string header;  ///< as written
  bool own = false;    ///< in quotes
};

std::vector<fs::path> sources(const std::vector<std::string>& folders) {
  std::vector<fs::path> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(WEERGA_SOURCE_DIR) / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".cpp" || extension == ".h") files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

const std::vector<Include>& includes() {
  static const auto kIncludes = [] {
    static const std::regex kLine(R"re(\s*#\s*include\s*(["<])([^">]+)[">].*)re");
    std::vector<Include> found;
    for (const fs::path& file : sources({"xliff", "dictionaries", "tm", "editor"})) {
      for (const std::string& line : test::lines_of(file)) {
        std::smatch match;
        if (!std::regex_match(line, match, kLine)) continue;
        found.push_back({fs::relative(file, WEERGA_SOURCE_DIR).string(), match[2], match[1] == "\""});
      }
    }
    return found;
  }();
  return kIncludes;
}

std::string first_folders(const std::string& path, int count) {
  std::size_t end = 0;
  for (int i = 0; i < count; ++i) {
    end = path.find('/', end + (i > 0 ? 1 : 0));
    if (end == std::string::npos) return path;
  }
  return path.substr(0, end);
}

TEST(Layers, NoModuleIncludesUpward) {
  static const std::map<std::string, std::set<std::string>> kMayInclude{
      {"xliff", {"xliff"}},
      {"dictionaries", {"xliff", "dictionaries"}},
      {"tm", {"xliff", "tm"}},
      {"editor", {"xliff", "dictionaries", "tm", "editor"}},
  };
  for (const Include& include : includes()) {
    const std::string target = first_folders(include.header, 1);
    if (!include.own || !kMayInclude.contains(target)) continue;
    EXPECT_TRUE(kMayInclude.at(first_folders(include.file, 1)).contains(target))
        << include.file << " includes " << include.header;
  }
}

TEST(Layers, RoomsOfXliffBuildOnLowerRoomsOnly) {
  static const std::map<std::string, int> kFloor{
      {"xliff/text", 0},       {"xliff/model", 1},   {"xliff/segmentation", 2}, {"xliff/formats", 2},
      {"xliff/validation", 3}, {"xliff/documents", 3}, {"xliff/extract", 4},    {"xliff/merge", 5},
      {"xliff/checks", 5},
  };
  for (const Include& include : includes()) {
    const auto from = kFloor.find(first_folders(include.file, 2));
    const auto into = kFloor.find(first_folders(include.header, 2));
    if (!include.own || from == kFloor.end() || into == kFloor.end() || from->first == into->first) continue;
    // Segmentation reads SRX through the safe gate.
    if (from->first == "xliff/segmentation" && into->first == "xliff/formats") continue;
    EXPECT_LT(into->second, from->second) << include.file << " includes " << include.header;
  }
}

TEST(Layers, EditorCoreKnowsNoWindowAndNoCommandLine) {
  for (const Include& include : includes()) {
    if (first_folders(include.file, 2) != "editor/core") continue;
    EXPECT_FALSE(include.header.starts_with("editor/ui") || include.header.starts_with("editor/cli"))
        << include.file << " includes " << include.header;
  }
}

TEST(Layers, ForeignHeadersStayInTheirRooms) {
  static const std::map<std::string, std::vector<std::string>> kHome{
      {"wx/", {"editor/ui"}},
      {"gtk/", {"editor/ui"}},
      {"pango/", {"editor/ui"}},
      {"atk/", {"editor/ui"}},
      {"CLI/", {"editor/cli"}},
      {"nlohmann/", {"editor/cli", "editor/core"}},
      {"hunspell", {"dictionaries/spelling"}},
      {"libstemmer", {"dictionaries/glossary"}},
      {"hyphen.h", {"dictionaries/hyphenation"}},
      {"zip.h", {"xliff/documents"}},
      {"sha2.h", {"xliff/text"}},
      {"gumbo.h", {"xliff/documents"}},
      {"md4c.h", {"xliff/documents"}},
      {"expat.h", {"tm/tmx", "xliff/formats"}},
      {"pugixml", {"xliff", "tm/store", "tm/tmx", "dictionaries/glossary"}},
  };
  for (const Include& include : includes()) {
    if (include.own) continue;
    for (const auto& [header, homes] : kHome) {
      if (!include.header.starts_with(header)) continue;
      const bool at_home = std::ranges::any_of(homes, [&](const std::string& home) { return include.file.starts_with(home); });
      EXPECT_TRUE(at_home) << include.file << " includes " << include.header;
    }
  }
}

TEST(Sources, NameTheirLicenceFirst) {
  for (const fs::path& file : sources({"xliff", "dictionaries", "tm", "editor", "tests"})) {
    const auto lines = test::lines_of(file);
    ASSERT_FALSE(lines.empty()) << file;
    EXPECT_EQ(lines.front(), "// SPDX-License-Identifier: Apache-2.0") << file;
  }
}

TEST(Sources, StayShortEnoughToHoldInTheHead) {
  for (const fs::path& file : sources({"xliff", "dictionaries", "tm", "editor"})) {
    EXPECT_LE(test::lines_of(file).size(), 500U) << file;
  }
}

}  // namespace
}  // namespace weerga
