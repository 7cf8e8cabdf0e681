// SPDX-License-Identifier: Apache-2.0
#include "xliff/formats/safe_xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "tests/support/shared_data.h"
#include "tests/xliff/formats/expat_verdict.h"
#include "xliff/formats/xml_scanner.h"
#include "xliff/text/file_bytes.h"

namespace weerga {
namespace {

using namespace std::string_literals;

std::optional<Error> refusal(const std::string& bytes, const XmlLimits& limits = {}) {
  try {
    checked_xml(bytes, "letter.xlf", limits);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

struct Case {
  std::string xml;
  std::size_t line;
  std::size_t column;
};

class Malformed : public testing::TestWithParam<Case> {};

TEST_P(Malformed, IsRefusedAtItsPlace) {
  const auto error = refusal(GetParam().xml);
  ASSERT_TRUE(error) << GetParam().xml;
  EXPECT_EQ(error->kind(), ErrorKind::malformed);
  EXPECT_EQ(error->place(), (Place{"letter.xlf", GetParam().line, GetParam().column})) << error->what();
}

INSTANTIATE_TEST_SUITE_P(
    Gate, Malformed,
    testing::Values(Case{"", 1, 1}, Case{"  ", 1, 3}, Case{"x<a/>", 1, 1}, Case{"<a/>x", 1, 5}, Case{"<a/><b/>", 1, 5},
                    Case{"<a>", 1, 4}, Case{"<a", 1, 3}, Case{"<a></b>", 1, 4}, Case{"</a>", 1, 1},
                    Case{"<a>\n]]></a>", 2, 1}, Case{"<a b='1' b='2'/>", 1, 10}, Case{"<a b='<'/>", 1, 7},
                    Case{"<a b=1/>", 1, 6}, Case{"<a b/>", 1, 5}, Case{"<a b='1'c='2'/>", 1, 9}, Case{"<p:a/>", 1, 1},
                    Case{"<a p:b='1'/>", 1, 4}, Case{"<a xmlns:p=''/>", 1, 1}, Case{"<a xmlns:xml='u'/>", 1, 1},
                    Case{"<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", 1, 36}, Case{"<a>é&</a>", 1, 5},
                    Case{"<a>&nbsp;</a>", 1, 4}, Case{"<a>&#0;</a>", 1, 4}, Case{"<a>&#xD800;</a>", 1, 4},
                    Case{"<a>&#x110000;</a>", 1, 4}, Case{"<a>&#99999999999;</a>", 1, 4}, Case{"<a>\x01</a>", 1, 4},
                    Case{"<a>\xEF\xBF\xBE</a>", 1, 4}, Case{"<a>\xFF</a>", 1, 4}, Case{"<a>\xC0\xBC</a>", 1, 4},
                    Case{"<a>\xED\xA0\x80</a>", 1, 4}, Case{"<a>\xE2\x82</a>", 1, 4}, Case{"<a>x\0y</a>"s, 1, 5},
                    Case{"<a><!-- -- --></a>", 1, 9}, Case{"<a><?xml version='1.0'?></a>", 1, 4},
                    Case{" <?xml version='1.0'?><a/>", 1, 2}, Case{"<a><?XmL x?></a>", 1, 4},
                    Case{"<?xml version='2.0'?><a/>", 1, 7}, Case{"<?xml encoding='UTF-8'?><a/>", 1, 7},
                    Case{"<![CDATA[x]]><a/>", 1, 1}, Case{"<a:b:c xmlns:a='u'/>", 1, 1},
                    Case{"<a><![CDATA[x</a>", 1, 18}, Case{"<?xml version='1.0' encoding='UTF-16'?><a/>", 1, 1},
                    Case{"<1/>", 1, 2}));

TEST(CheckedXml, AcceptsWhatXmlAllows) {
  for (const std::string xml :
       {"<a/>", "<?xml version=\"1.0\" encoding='utf-8' standalone=\"no\" ?>\n<a></a>\n<!-- x --><?p q?>",
        "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;]]<![CDATA[<&]]]]>></a>", "<é:ü xmlns:é='u' é:b='>'/>",
        "<a xmlns='u'><b xmlns=''/></a>", "<a b='1'\n\tc=\"'\" />", "<a xml:space='preserve'>\r\n\t</a >"}) {
    EXPECT_FALSE(refusal(xml)) << xml << refusal(xml)->what();
  }
}

TEST(CheckedXml, RefusesEveryTruncatedPrefix) {
  const std::string xml = "<?xml version=\"1.0\"?><a b=\"1\"><!--c--><![CDATA[d]]><e>&amp;é</e><?f g?></a>";
  for (std::size_t size = 0; size < xml.size(); ++size) EXPECT_TRUE(refusal(xml.substr(0, size))) << size;
  EXPECT_FALSE(refusal(xml));
}

TEST(CheckedXml, RefusesADoctypeUnlessItIsPlainAndAllowed) {
  const std::string plain = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>";
  EXPECT_EQ(refusal(plain).value().kind(), ErrorKind::unsupported);
  EXPECT_FALSE(refusal(plain, {.allow_plain_doctype = true}));
  EXPECT_FALSE(refusal("<!DOCTYPE martif PUBLIC 'a' \"b\" ><martif/>", {.allow_plain_doctype = true}));
  EXPECT_TRUE(refusal("<!DOCTYPE x [<!ENTITY e 'f'>]><x/>", {.allow_plain_doctype = true}));
}

TEST(CheckedXml, KeepsItsLimits) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  EXPECT_EQ(refusal(deep).value().kind(), ErrorKind::too_large);
  EXPECT_EQ(refusal("<a b='1' c='2' d='3'/>", {.attributes = 2}).value().kind(), ErrorKind::too_large);
  EXPECT_EQ(refusal("<a b='12345'/>", {.attribute_bytes = 4}).value().kind(), ErrorKind::too_large);
  EXPECT_EQ(refusal("<a><b/><b/><b/></a>", {.nodes = 3}).value().kind(), ErrorKind::too_large);
  EXPECT_EQ(refusal("<a>12345</a>", {.bytes = 8}).value().kind(), ErrorKind::too_large);
  EXPECT_EQ(refusal("<a xmlns:p='1' xmlns:q='2'/>", {.namespaces = 3}).value().kind(), ErrorKind::too_large);
}

TEST(CheckedXml, FindsADoubleAmongManyAttributes) {
  std::string xml = "<a";
  for (int i = 0; i < 40; ++i) xml += " x" + std::to_string(i) + "='1'";
  EXPECT_FALSE(refusal(xml + "/>"));
  EXPECT_TRUE(refusal(xml + " x7='2'/>"));
}

std::string utf16le(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

TEST(CheckedXml, ConvertsOtherEncodings) {
  EXPECT_EQ(checked_xml("\xFF\xFE" + utf16le("<a>x</a>"), "f").utf8(), "<a>x</a>");
  EXPECT_EQ(checked_xml(utf16le("<a>x</a>"), "f").encoding(), "UTF-16LE");
  const SafeXml windows = checked_xml("<?xml version='1.0' encoding='windows-1252'?><a>\x80 caf\xE9</a>", "f");
  EXPECT_TRUE(windows.converted());
  EXPECT_THAT(windows.utf8(), testing::HasSubstr("€ café"));
  const SafeXml marked = checked_xml("\xEF\xBB\xBF<a/>", "f");
  EXPECT_TRUE(marked.has_byte_order_mark());
  EXPECT_EQ(marked.utf8(), "<a/>");
}

TEST(CheckedXml, CountsLinesAndColumnsOfTheUsersOwnFile) {
  const auto error = refusal("\xFF\xFE" + utf16le("<a>\r\n  &x;</a>"));
  EXPECT_EQ(error.value().place(), (Place{"letter.xlf", 2, 3}));
  EXPECT_EQ(refusal("\xFF\xFE<\0a"s).value().kind(), ErrorKind::malformed);
}

TEST(CheckedXml, RefusesAnUnknownEncoding) {
  EXPECT_EQ(refusal("<?xml version='1.0' encoding='UTF-7'?><a/>").value().kind(), ErrorKind::unsupported);
}

/// All tokens of `xml`, given to the scanner in windows that grow by `step` bytes.
std::string tokens_in_steps(const std::string& xml, std::size_t step) {
  std::string seen;
  std::size_t from = 0;
  std::size_t to = std::min(step, xml.size());
  const auto window = [&] { return std::string_view(xml).substr(from, to - from); };
  XmlScanner scanner(window(), "f", {}, to == xml.size());
  for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
    if (token == XmlToken::more) {
      from += scanner.begin();
      scanner.drop(scanner.begin());
      to = std::min(to + step, xml.size());
      scanner.resume(window(), to == xml.size());
    } else {
      seen += std::to_string(static_cast<int>(token)) +
              window().substr(scanner.begin(), scanner.end() - scanner.begin()).data()[0];
      if (token == XmlToken::text) seen += scanner.content();
    }
  }
  return seen;
}

TEST(XmlScanner, GivesTheSameTokensInPiecesOfAnySize) {
  const std::string xml =
      "<?xml version=\"1.0\"?>\r\n<a b=\"1\"><!--c--><![CDATA[d]]><e>&amp;é€</e><?f g?> ]]&gt;<h/></a>\n";
  const std::string whole = tokens_in_steps(xml, xml.size());
  for (std::size_t step = 1; step < xml.size(); ++step) EXPECT_EQ(tokens_in_steps(xml, step), whole) << step;
}

/// A fast generator of the same numbers everywhere.
struct Numbers {
  std::uint64_t state = 88172645463325252U;
  std::size_t below(std::size_t limit) {
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    return state % limit;
  }
};

/// `xml` with one to three small wounds.
std::string wounded(std::string xml, Numbers& numbers) {
  constexpr std::string_view kBytes = "<>&;\"'=/!?-[]:x #\x01\t\n\x80\xC3\xED";
  for (std::size_t wounds = 1 + numbers.below(3); wounds > 0 && !xml.empty(); --wounds) {
    const std::size_t place = numbers.below(xml.size());
    const std::size_t kind = numbers.below(4);
    if (kind == 0) xml[place] = kBytes[numbers.below(kBytes.size())];
    if (kind == 1) xml.erase(place, 1 + numbers.below(5));
    if (kind == 2) xml.insert(place, 1, kBytes[numbers.below(kBytes.size())]);
    if (kind == 3) xml.insert(place, xml.substr(numbers.below(xml.size()), 1 + numbers.below(12)));
  }
  return xml;
}

bool gate_accepts(const std::string& xml) {
  try {
    XmlScanner scanner(
        xml, "f", {.depth = 1'000'000, .attributes = 1'000'000, .namespaces = 1'000'000, .allow_plain_doctype = true});
    while (scanner.next() != XmlToken::finished) {
    }
    return true;
  } catch (const Error&) {
    return false;
  }
}

TEST(XmlScanner, JudgesLikeExpatOnWoundedFiles) {
  const std::string seed =
      "<!-- k --><a xmlns=\"u\" xmlns:p='v' b=\"1\" p:c='&lt;2'>"
      "t&amp;&#233;<!-- c --><p:d e='é'/><![CDATA[<x>]]>]]&gt;<?pi data?><f g=\"a\" h='b'>é</f></a>\n";
  ASSERT_TRUE(gate_accepts(seed));
  Numbers numbers;
  std::size_t accepted = 0;
  for (int round = 0; round < 60'000; ++round) {
    // Expat does not look at the values of the declaration; we do.
    const std::string xml = "<?xml version=\"1.0\"?>\n" + wounded(seed, numbers);
    const bool ours = gate_accepts(xml);
    ASSERT_EQ(ours, test::expat_accepts(xml)) << xml;
    accepted += ours ? 1 : 0;
  }
  EXPECT_GT(accepted, 3'000U);
}

TEST(XmlScanner, JudgesLikeExpatOnTheSuites) {
  const auto data = test::shared_data("xliff");
  if (!data) GTEST_SKIP() << WEERGA_NO_SHARED_DATA;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*data)) {
    if (!entry.is_regular_file()) continue;
    std::string bytes = bytes_of_file(entry.path());
    if (bytes.find("<!DOCTYPE") != std::string::npos) continue;  // refused here for safety
    std::optional<std::string> utf8;
    try {
      utf8 = decoded_xml(std::move(bytes), "f").utf8();
    } catch (const Error&) {
      continue;
    }
    EXPECT_EQ(gate_accepts(*utf8), test::expat_accepts(*utf8)) << entry.path();
  }
}

}  // namespace
}  // namespace weerga
