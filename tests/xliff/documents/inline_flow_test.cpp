// SPDX-License-Identifier: Apache-2.0
#include "xliff/documents/inline_flow.h"

#include <gtest/gtest.h>

#include "tests/xliff/documents/letter_files.h"

namespace weerga {
namespace {

using Kind = FlowPiece::Kind;
using test::shown;
using test::tagged;

/// A flow of pieces in a small notation of its own: looks are letters, "" the plain one.
struct Builder {
  Flow flow;

  Builder& text(std::string_view words, const std::string& look = "") {
    const std::string tag = look.empty() ? "r" : look;
    flow.add_text(
        words,
        flow.index_of(
            {.key = look, .before = "<" + tag + ">", .after = "</" + tag + ">", .display = look, .sub_type = {}}));
    return *this;
  }
  Builder& atom(const std::string& name, FlowPiece::Shown shown = FlowPiece::Shown::always, bool droppable = false) {
    flow.pieces.push_back(
        {.kind = Kind::atom, .markup = "<" + name + "/>", .display = name, .droppable = droppable, .shown = shown});
    return *this;
  }
  Builder& open(const std::string& name, std::size_t pair, bool nests = true) {
    flow.pieces.push_back({.kind = Kind::open,
                           .markup = "<" + name + ">",
                           .display = name,
                           .pair = pair,
                           .nests = nests,
                           .droppable = true});
    return *this;
  }
  Builder& close(const std::string& name, std::size_t pair, bool nests = true) {
    flow.pieces.push_back(
        {.kind = Kind::close, .markup = "</" + name + ">", .pair = pair, .nests = nests, .droppable = true});
    return *this;
  }
  [[nodiscard]] std::string read() const { return shown(tagged_text_of(flow)); }
  [[nodiscard]] std::string written(std::string_view target) const {
    return markup_of(flow, tagged(target, tagged_text_of(flow)),
                     [](std::string_view text) { return std::string(text); });
  }
};

TEST(TaggedTextOf, GivesTheMostCommonLookNoCode) {
  EXPECT_EQ(Builder().text("a", "b").text("lang en plat").text("c", "b").read(), "{1:b}a{/1}lang en plat{2:b}c{/2}");
  EXPECT_EQ(Builder().text("lang en vet", "b").text("plat").read(), "lang en vet{1:plain}plat{/1}");
}

TEST(TaggedTextOf, KeepsALookOpenOverAThingInItsMiddle) {
  EXPECT_EQ(Builder().text("x", "b").atom("tab").text("y", "b").atom("tab").text("en dan nog veel meer").read(),
            "{1:b}x{2:tab}y{/1}{3:tab}en dan nog veel meer");
}

TEST(TaggedTextOf, LeavesOutWhatNobodySeesAtTheBorders) {
  const auto builder = Builder()
                           .atom("mark", FlowPiece::Shown::amid_text)
                           .text("een")
                           .atom("mark", FlowPiece::Shown::amid_text)
                           .text(" twee")
                           .atom("mark", FlowPiece::Shown::amid_text);
  EXPECT_EQ(builder.read(), "een{1:mark} twee");
  EXPECT_EQ(builder.written("one{1} two"), "<mark/><r>one</r><mark/><r> two</r><mark/>");
}

TEST(TaggedTextOf, LeavesOutAPairAroundAllOfTheText) {
  const auto builder = Builder().open("a", 1).open("s", 2, false).text("alles").close("s", 2, false).close("a", 1);
  EXPECT_EQ(builder.read(), "alles");
  EXPECT_EQ(builder.written("all"), "<a><s><r>all</r></s></a>");
}

TEST(TaggedTextOf, GivesEachPairALookOfItsOwn) {
  EXPECT_EQ(
      Builder().text("zie ").open("a", 1).text("hier", "link").text("!", "b").close("a", 1).text(" en verder").read(),
      "zie {1:a}hier{2:b}!{/2}{/1} en verder");
}

TEST(TaggedTextOf, MakesAThingOfABorderWithoutPartner) {
  const auto builder = Builder().text("een").open("f", 1, false).text(" twee");
  EXPECT_EQ(builder.read(), "een{1:f} twee");
  EXPECT_EQ(builder.written("one"), "<r>one</r><f>");
}

TEST(MarkupOf, WritesRunsOfOneLookTogether) {
  const auto builder = Builder().text("een ").text("twee", "b").text(" drie en vier");
  EXPECT_EQ(builder.written("one {1}two{/1} three"), "<r>one </r><b>two</b><r> three</r>");
  EXPECT_EQ(builder.written("one two"), "<r>one two</r>");
}

TEST(MarkupOf, BringsBackWhatWasForgottenAndMayNotBeLost) {
  const auto builder = Builder()
                           .text("een")
                           .atom("note")
                           .text(" twee")
                           .atom("tab", FlowPiece::Shown::always, true)
                           .text(" drie")
                           .atom("back", FlowPiece::Shown::never)
                           .text(".");
  EXPECT_EQ(builder.written("one"), "<r>one</r><note/><back/>");
}

TEST(MarkupOf, WritesAThingThatMayNotBeCopiedOnce) {
  const auto builder = Builder().text("een").atom("note").text(" twee");
  EXPECT_EQ(builder.written("{1}{1}one{7}"), "<note/><r>one</r>");
}

TEST(MarkupOf, NestsPairsHoweverTheirCodesAreOrdered) {
  const auto builder =
      Builder().text("a").open("x", 1).text("b").close("x", 1).open("y", 2).text("c").close("y", 2).text("d");
  EXPECT_EQ(builder.written("{1}p{2}q{/1}r{/2}s"), "<x><r>p</r><y><r>q</r></y></x><r>r</r><r>s</r>");
  EXPECT_EQ(builder.written("{1}p{2}q{/1}r"), "<x><r>p</r><y><r>q</r></y></x><r>r</r>");
  EXPECT_EQ(builder.written("{/2}p{2}q"), "<r>p</r><y><r>q</r></y>");
}

TEST(MarkupOf, FollowsACodeToThatWhichItIsACopyOf) {
  const auto builder = Builder().text("een ").text("twee", "b").text(" drie en vier");
  TaggedText target = tagged("one {1}two{/1} {8}three{/8}", tagged_text_of(builder.flow));
  for (InlineCode& code : target.codes) {
    if (code.id == "8") code.copy_of = "1";
  }
  EXPECT_EQ(markup_of(builder.flow, target, [](std::string_view text) { return std::string(text); }),
            "<r>one </r><b>two</b><r> </r><b>three</b>");
}

TEST(SameReading, LooksAtTextAndCodesAndNotAtTheirMarkup) {
  TaggedText a = tagged("een {1}twee{/1}", {});
  TaggedText b = a;
  b.codes.front().data = "<b>";
  EXPECT_TRUE(same_reading(a, b));
  b.codes.front().id = "2";
  EXPECT_FALSE(same_reading(a, b));
}

}  // namespace
}  // namespace weerga
