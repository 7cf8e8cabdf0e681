// SPDX-License-Identifier: Apache-2.0
#include "editor/core/command.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "xliff/text/error.h"

namespace weerga {
namespace {

class EveryPreset : public testing::TestWithParam<KeyPreset> {};
INSTANTIATE_TEST_SUITE_P(KeyMap, EveryPreset, testing::Values(KeyPreset::own, KeyPreset::omegat, KeyPreset::trados));

TEST_P(EveryPreset, GivesNoKeyToTwoCommands) {
  for (const KeyConflict& conflict : KeyMap(GetParam()).conflicts()) {
    ADD_FAILURE() << conflict.key << " runs " << conflict.first << " and " << conflict.second;
  }
}

TEST_P(EveryPreset, SpellsKeysAsTheyAreLookedUpAndTakesNoneFromTheDesktop) {
  const KeyMap keys(GetParam());
  for (const CommandEntry& entry : command_entries()) {
    for (const std::string& key : keys.keys_of(entry.name)) {
      EXPECT_EQ(normalised_key(key), key) << entry.name;
      EXPECT_FALSE(is_reserved_key(key)) << entry.name;
    }
  }
}

TEST(CommandEntries, HaveNamesOfTheirOwnAndKnownMenus) {
  std::set<std::string_view> names;
  for (const CommandEntry& entry : command_entries()) {
    EXPECT_TRUE(entry.name.empty() || names.insert(entry.name).second) << entry.name;
    const bool known = entry.menu.empty() || std::ranges::find(menu_names(), entry.menu) != menu_names().end();
    EXPECT_TRUE(known) << entry.menu;
  }
}

TEST(NormalisedKey, OrdersModifiersAndNames) {
  EXPECT_EQ(normalised_key(" shift + ctrl+enter"), "Ctrl+Shift+Enter");
  EXPECT_EQ(normalised_key("ctrl+k"), "Ctrl+K");
  EXPECT_EQ(normalised_key("f10"), "F10");
  EXPECT_EQ(normalised_key("Ctrl++"), "Ctrl++");
  EXPECT_EQ(normalised_key("Ctrl+Foo"), std::nullopt);
  EXPECT_EQ(normalised_key(""), std::nullopt);
}

TEST(KeyMap, RebindingReplacesTheOldKeys) {
  KeyMap keys;
  keys.rebind("segment.confirm", {"f5"});
  EXPECT_EQ(keys.command_of("F5"), "segment.confirm");
  EXPECT_EQ(keys.command_of("Ctrl+Enter"), "");
}

TEST(KeyMap, RefusesKeysThatTypeLettersOrBelongToTheDesktop) {
  KeyMap keys;
  EXPECT_THROW(keys.rebind("segment.confirm", {"Ctrl+Alt+E"}), Error);
  EXPECT_THROW(keys.rebind("segment.confirm", {"Ctrl+Shift+U"}), Error);
  EXPECT_EQ(keys.command_of("Ctrl+Enter"), "segment.confirm");
}

TEST(KeyMap, ShowsConflictsOfOwnChoices) {
  KeyMap keys;
  keys.rebind("edit.case", {"Ctrl+K"});
  ASSERT_EQ(keys.conflicts().size(), 1U);
  EXPECT_EQ(keys.conflicts()[0].key, "Ctrl+K");
}

TEST(KeyMap, WritesItsChangesAndReadsThemBack) {
  KeyMap keys;
  keys.rebind("segment.confirm", {"F5", "Ctrl+Enter"});
  KeyMap again;
  again.apply_changes(keys.changes() + "no such line\nunknown.command\tF2\n");
  EXPECT_EQ(again.keys_of("segment.confirm"), keys.keys_of("segment.confirm"));
  EXPECT_EQ(again.changes(), keys.changes());
  EXPECT_EQ(KeyMap().changes(), "");
}

TEST(CommandTable, RunsOnlyWhatIsEnabled) {
  CommandTable table;
  int runs = 0;
  bool enabled = false;
  table.set("a", [&] { ++runs; }, [&] { return enabled; });
  EXPECT_FALSE(table.run("a"));
  enabled = true;
  EXPECT_TRUE(table.run("a"));
  EXPECT_FALSE(table.run("b"));
  EXPECT_EQ(runs, 1);
}

TEST(PaletteScore, PrefersBeginningsOfWords) {
  EXPECT_GT(palette_score("cs", "Copy the source"), palette_score("cs", "Fractions"));
  EXPECT_EQ(palette_score("xyz", "Copy the source"), std::nullopt);
  EXPECT_TRUE(palette_score("", "anything").has_value());
}

}  // namespace
}  // namespace weerga
