// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/markdown.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

#include "xliff/documents/markdown_text.h"

namespace weerga {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kLetter =
    "---\ntitle: Brief\nlang: nl\n---\n\n# Motie-*Van Dijk*\n\nGeachte voorzitter,\n\nHet kabinet voert de **motie** "
    "uit; zie\n[de tekst](https://example.nl/a_b \"Titel (x)\") en `code * hier`.  \nDe *minister* komt[^1].\n\n"
    "- eerste ![vlag](t.png) punt\n- tweede punt\n\n> Een *citaat*\n> op twee regels.\n\n| Land | Aantal |\n|---|---|\n"
    "| Armeni&euml; | een \\| twee |\n\n```\ncode blok\n```\n\n<div>html</div>\n\n[^1]: Een noot.\n\n5\\. Geen lijst "
    "\\*.\n";

std::vector<std::string> texts_of(std::string_view markdown) {
  std::vector<std::string> texts;
  for (const NativeParagraph& paragraph : read_markdown(markdown, "brief.md").paragraphs)
    texts.push_back(paragraph.text.text);
  return texts;
}

std::string written_with(std::string_view markdown, const std::map<std::string, TaggedText>& targets,
                         std::string_view language = "") {
  const TargetOf target_of = [&](std::string_view id) {
    const auto found = targets.find(std::string(id));
    return found == targets.end() ? nullptr : &found->second;
  };
  return written_markdown(markdown, target_of, language);
}

/// Every paragraph is written anew, with another first letter so that none is left alone.
std::string rewritten(std::string_view markdown) {
  std::map<std::string, TaggedText> targets;
  for (NativeParagraph& paragraph : read_markdown(markdown, "brief.md").paragraphs) {
    paragraph.text.replace({0, 0}, "Q");
    targets[paragraph.id] = std::move(paragraph.text);
  }
  return written_with(markdown, targets);
}

TEST(ReadMarkdown, FindsTheParagraphsOfALetter) {
  EXPECT_THAT(texts_of(kLetter), ElementsAre("Motie-Van Dijk", "Geachte voorzitter,",
                                             "Het kabinet voert de motie uit; zie de tekst en .De minister komt.",
                                             "eerste vlag punt", "tweede punt", "Een citaat op twee regels.", "Land",
                                             "Aantal", "Armenië", "een | twee", ": Een noot.", "5. Geen lijst *."));
}

TEST(ReadMarkdown, SaysWhatKindOfParagraphItIs) {
  const NativeDocument letter = read_markdown(kLetter, "brief.md");
  EXPECT_EQ(letter.paragraphs.at(0).type, "heading");
  EXPECT_EQ(letter.paragraphs.at(1).type, "");
  EXPECT_EQ(letter.paragraphs.at(3).type, "list item");
  EXPECT_EQ(letter.paragraphs.at(6).type, "cell");
}

TEST(ReadMarkdown, MakesCodesOfSignsWithTheirMarkup) {
  const NativeDocument letter = read_markdown(kLetter, "brief.md");
  std::vector<std::string> data;
  for (const InlineCode& code : letter.paragraphs.at(2).text.codes) data.push_back(code.data);
  EXPECT_THAT(data, ElementsAre("**", "**", "[", "](https://example.nl/a_b \"Titel (x)\")", "`code * hier`", "  \n",
                                "*", "*", "[^1]"));
}

TEST(ReadMarkdown, DividesSignsThatStandTogether) {
  const NativeDocument letter = read_markdown("***Beide*** en [![logo](l.png)](https://example.nl) dan\n", "x");
  std::vector<std::string> data;
  for (const InlineCode& code : letter.paragraphs.at(0).text.codes) data.push_back(code.data);
  EXPECT_THAT(data, ElementsAre("*", "**", "**", "*", "[", "![", "](l.png)", "](https://example.nl)"));
}

TEST(WrittenMarkdown, IsTheSameByteForByteWithoutTargets) { EXPECT_EQ(written_with(kLetter, {}), kLetter); }

TEST(WrittenMarkdown, IsTheSameByteForByteWhenTargetsAreTheSources) {
  std::map<std::string, TaggedText> targets;
  for (const NativeParagraph& paragraph : read_markdown(kLetter, "x").paragraphs)
    targets[paragraph.id] = paragraph.text;
  EXPECT_EQ(written_with(kLetter, targets), kLetter);
}

TEST(WrittenMarkdown, NamesTheLanguageInTheFrontMatter) {
  EXPECT_THAT(written_with(kLetter, {}, "en-GB"), StartsWith("---\ntitle: Brief\nlang: en-GB\n---\n"));
}

TEST(WrittenMarkdown, ReadsTheSameAfterEveryParagraphIsWrittenAnew) {
  const std::string once = rewritten(kLetter);
  const NativeDocument before = read_markdown(kLetter, "x");
  const NativeDocument after = read_markdown(once, "x");
  ASSERT_EQ(after.paragraphs.size(), before.paragraphs.size()) << once;
  for (std::size_t i = 0; i < before.paragraphs.size(); ++i) {
    EXPECT_EQ(after.paragraphs[i].text.text, "Q" + before.paragraphs[i].text.text) << once;
    EXPECT_EQ(after.paragraphs[i].text.codes.size(), before.paragraphs[i].text.codes.size()) << once;
    EXPECT_EQ(after.paragraphs[i].type, before.paragraphs[i].type) << once;
  }
  EXPECT_THAT(once, HasSubstr("```\ncode blok\n```\n\n<div>html</div>\n"));
}

TEST(WrittenMarkdown, EscapesWhatWouldBecomeMarkup) {
  for (const std::string text :
       {"# geen kop", "1. geen lijst", "- geen lijst", "> geen citaat", "*geen* nadruk", "een_twee en _geen_ nadruk",
        "a [geen](link)", "<b>geen html</b>", "geen &amp; entiteit", "geen `code`", "1 * 2 * 3", "achter\\", "~~niet~~",
        "![geen](beeld)", "---", "===", "+", "https://example.nl/a_b_c?x=*&y=1 en _z_"}) {
    const std::string written = written_with("tekst\n", {{"p1", TaggedText(text)}});
    const NativeDocument read = read_markdown(written, "x");
    ASSERT_EQ(read.paragraphs.size(), 1U) << written;
    EXPECT_EQ(read.paragraphs[0].text, TaggedText(text)) << written;
    EXPECT_EQ(read.paragraphs[0].type, "") << written;
  }
}

TEST(WrittenMarkdown, EscapesBarsInCells) {
  const std::string table = "| a | b |\n|---|---|\n| c | d |\n";
  EXPECT_THAT(texts_of(written_with(table, {{"p3", TaggedText("x | y")}})), ElementsAre("a", "b", "x | y", "d"));
}

TEST(WrittenMarkdown, KeepsSpacesOutsideOfSignsOfEmphasis) {
  const std::string markdown = "een **twee** drie\n";
  TaggedText target("one  two  three");
  target.add(InlineCode{.position = 3, .kind = CodeKind::opening, .id = "1", .type = "fmt"});
  target.add(InlineCode{.position = 9, .kind = CodeKind::closing, .id = "1", .type = "fmt"});
  EXPECT_EQ(written_with(markdown, {{"p1", target}}), "one  **two**  three\n");
}

TEST(WrittenMarkdown, KeepsSignsThatItCannotDivide) {
  const std::string markdown = "zie [tekst][ref] en <https://example.nl> dan\n\n[ref]: https://example.nl 'x'\n";
  EXPECT_THAT(texts_of(rewritten(markdown)).at(0), StartsWith("Qzie tekst en https://example.nl dan"));
  EXPECT_THAT(rewritten(markdown), HasSubstr("[tekst][ref]"));
  EXPECT_THAT(rewritten(markdown), HasSubstr("[ref]: https://example.nl 'x'\n"));
}

TEST(ReadMarkdown, RefusesMoreSignsThanALetterHas) {
  std::string markdown;
  for (int i = 0; i < 300000; ++i) markdown += "*a* ";
  EXPECT_THROW(read_markdown(markdown, "x"), Error);
}

TEST(ReadMarkdown, EveryTruncatedLetterIsReadAndGivenBack) {
  for (std::size_t size = 0; size < kLetter.size(); ++size) {
    const std::string_view cut = kLetter.substr(0, size);
    EXPECT_EQ(written_with(cut, {}), cut);
  }
}

}  // namespace
}  // namespace weerga
