// SPDX-License-Identifier: Apache-2.0
// Malformed and hostile files are refused or read right, never something else.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>

#include "tests/support/shared_data.h"
#include "tests/xliff/formats/expat_verdict.h"
#include "xliff/formats/xliff_file.h"
#include "xliff/text/error.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

/// The sources of all segments; nothing if the file is refused, which takes one whole sentence.
std::optional<std::string> sources_of(const std::string& bytes) {
  try {
    std::string sources;
    const XliffFile read = XliffFile::parsed(bytes, "f.xlf");
    for (const File& file : read.document().files) {
      for (const Unit& unit : file.units) {
        for (const Segment& segment : unit.segments) sources += segment.source.text + "|";
      }
    }
    return sources;
  } catch (const Error& error) {
    EXPECT_TRUE(error.sentence().ends_with('.')) << error.sentence();
    return std::nullopt;
  }
}

/// Whether a wrong encoding shows: a replacement character, or UTF-8 that was taken for single bytes.
bool is_garbled(const std::string& text) {
  return text.find("\uFFFD") != std::string::npos || text.find("\u00C3") != std::string::npos;
}

TEST(HostileFiles, NoneIsSilentlyMisread) {
  const auto folder = test::shared_data("xliff/hostile");
  if (!folder) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  std::size_t misread = 0;
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string bytes = bytes_of_file(entry.path());
    const std::optional<std::string> ours = sources_of(bytes);
    const test::ExpatSources expats = test::expat_sources(bytes);
    const bool right = !ours || (expats.encoding_unknown ? !is_garbled(*ours) : ours == expats.text);
    EXPECT_TRUE(right) << entry.path() << ": " << *ours;
    misread += right ? 0 : 1;
    ++seen;
  }
  EXPECT_EQ(misread, 0U);
  EXPECT_GT(seen, 30U);
}

constexpr const char* kHead =
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"nl\"><file id=\"f\"><unit "
    "id=\"u\"><segment><source>";
constexpr const char* kTail = "</source></segment></unit></file></xliff>";

std::string with_source(const std::string& content) { return kHead + content + kTail; }

/// ASCII as UTF-16 or UTF-32 with `zeros_before` and `zeros_behind` each byte.
std::string widened(const std::string& ascii, std::size_t zeros_before, std::size_t zeros_behind) {
  std::string wide;
  for (const char byte : ascii) wide += std::string(zeros_before, '\0') + byte + std::string(zeros_behind, '\0');
  return wide;
}

struct Fixture {
  const char* name;
  std::string bytes;
  std::optional<std::string> sources;  ///< nothing: to be refused
};

void PrintTo(const Fixture& fixture, std::ostream* out) { *out << fixture.name; }

class Hostile : public testing::TestWithParam<Fixture> {};

TEST_P(Hostile, IsRefusedOrReadRight) { EXPECT_EQ(sources_of(GetParam().bytes), GetParam().sources); }

INSTANTIATE_TEST_SUITE_P(
    Refused, Hostile,
    testing::Values(
        Fixture{"empty", "", {}}, Fixture{"no_root", "<!-- x -->", {}},
        Fixture{"two_roots", with_source("a") + "<x/>", {}}, Fixture{"junk_before", "x" + with_source("a"), {}},
        Fixture{"junk_behind", with_source("a") + "x", {}}, Fixture{"truncated", with_source("a").substr(0, 150), {}},
        Fixture{"twice_the_same_attribute", with_source("<ph id='1' id='2'/>"), {}},
        Fixture{"unbound_prefix", with_source("<y:y/>"), {}},
        Fixture{"less_than_in_attribute", with_source("<ph id='<'/>"), {}},
        Fixture{"end_of_cdata", with_source("a]]>b"), {}}, Fixture{"undefined_entity", with_source("&nbsp;"), {}},
        Fixture{"reference_to_control", with_source("&#1;"), {}}, Fixture{"reference_to_nul", with_source("&#0;"), {}},
        Fixture{"reference_to_surrogate", with_source("&#xD800;"), {}},
        Fixture{"reference_out_of_range", with_source("&#x110000;"), {}}, Fixture{"control", with_source("a\x01"), {}},
        Fixture{"nul", with_source(std::string("a\0b", 3)), {}}, Fixture{"overlong", with_source("\xC0\xBC"), {}},
        Fixture{"surrogate_in_utf8", with_source("\xED\xA0\x80"), {}}, Fixture{"cut_utf8", with_source("caf\xC3"), {}},
        Fixture{"no_utf8", with_source("\xFF\xFE"), {}},
        Fixture{
            "external_entity", "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + with_source("&e;"), {}},
        Fixture{"parameter_entity",
                "<!DOCTYPE xliff [<!ENTITY % e SYSTEM \"http://localhost/\"> %e;]>" + with_source("a"),
                {}},
        Fixture{"many_laughs", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + with_source("&b;"), {}},
        Fixture{"declared_utf16_is_ascii", "<?xml version='1.0' encoding='UTF-16'?>" + with_source("a"), {}}),
    [](const auto& instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    ReadRight, Hostile,
    testing::Values(
        Fixture{"white_space_alone", with_source("   "), "   |"},
        Fixture{"white_space_between_codes", with_source("<pc id='1'>a</pc> <pc id='2'>b</pc>"), "a b|"},
        Fixture{"line_ends", with_source("a\r\nb\rc&#13;d"), "a\nb\nc\rd|"},
        Fixture{"cdata", with_source("a<![CDATA[<b>&amp;]]>c"), "a<b>&amp;c|"},
        Fixture{"comment_and_instruction", with_source("a<?p x?>b<!-- c -->d"), "abd|"},
        Fixture{"byte_order_mark", "\xEF\xBB\xBF" + with_source("caf\u00E9"), "caf\u00E9|"},
        Fixture{"latin1", "<?xml version='1.0' encoding='ISO-8859-1'?>" + with_source("caf\xE9"), "caf\u00E9|"},
        Fixture{"windows1252", "<?xml version='1.0' encoding='windows-1252'?>" + with_source("\x80"), "\u20AC|"},
        Fixture{"utf16le_with_mark", "\xFF\xFE" + widened(with_source("a"), 0, 1), "a|"},
        Fixture{"utf16le_that_says_utf8",
                "\xFF\xFE" + widened("<?xml version='1.0' encoding='UTF-8'?>" + with_source("a"), 0, 1), "a|"},
        Fixture{"utf16be_without_mark", widened("<?xml version='1.0'?>" + with_source("a"), 1, 0), "a|"},
        Fixture{"utf32le", std::string("\xFF\xFE\0\0", 4) + widened(with_source("a"), 0, 3), "a|"}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(HostileFiles, NestingAndAttributesAreLimited) {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<pc id='a'>";
  EXPECT_EQ(sources_of(with_source(deep)), std::nullopt);
  std::string wide = "<ph id='1'";
  for (int number = 0; number < 20'000; ++number) wide += " a" + std::to_string(number) + "=''";
  EXPECT_EQ(sources_of(with_source(wide + "/>")), std::nullopt);
}

}  // namespace
}  // namespace weerga
