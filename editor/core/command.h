// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weerga {

enum class KeyPreset { own, omegat, trados };
inline constexpr std::size_t kKeyPresets = 3;

/// What the program can do, as data: menus, keys and palette are made from it.
struct CommandEntry {
  std::string_view name;   ///< "segment.confirm"; for people who remap keys and for tests
  std::string_view title;  ///< English, translated where it is shown
  std::string_view menu;   ///< the menu it stands in; "" = palette and keys only
  /// Keys by preset, several separated by a space. "=" stands for those of the own preset.
  std::string_view keys[kKeyPresets];
};

/// All commands, in menu order. An entry with an empty name is a separator of its menu.
std::span<const CommandEntry> command_entries();

/// The entry of that name, nullptr if there is none.
const CommandEntry* command_entry(std::string_view name);

/// What stands on the toolbar, in its order; "" is a separator.
std::span<const std::string_view> toolbar_commands();

/// The menus in their order in the bar.
std::span<const std::string_view> menu_names();

/// "ctrl + shift+enter" → "Ctrl+Shift+Enter": modifiers in the order Ctrl, Alt, Shift; a single letter in capitals.
/// Nothing for what is no key.
std::optional<std::string> normalised_key(std::string_view key);

/// Keys that a desktop or input method takes away, or that AltGr types on some keyboards.
bool is_reserved_key(std::string_view key);

/// Two commands on one key.
struct KeyConflict {
  std::string key;
  std::string first;
  std::string second;

  friend bool operator==(const KeyConflict&, const KeyConflict&) = default;
};

/// Which key runs which command.
class KeyMap {
 public:
  explicit KeyMap(KeyPreset preset = KeyPreset::own);

  /// "" where the key runs nothing.
  [[nodiscard]] std::string command_of(std::string_view key) const;
  /// In the order they were bound; the first is the one that a menu shows.
  [[nodiscard]] std::vector<std::string> keys_of(std::string_view command) const;

  /// Gives `command` exactly these keys. Throws Error invalid_argument for one that is no key or that is reserved.
  void rebind(std::string_view command, const std::vector<std::string>& keys);
  [[nodiscard]] std::vector<KeyConflict> conflicts() const;

  /// What differs from the preset, a line each: command, a tab, keys separated by spaces. For the settings file.
  [[nodiscard]] std::string changes() const;
  /// Puts changes back; lines that make no sense are left out.
  void apply_changes(std::string_view lines);

  [[nodiscard]] KeyPreset preset() const { return preset_; }

 private:
  KeyPreset preset_;
  std::vector<std::pair<std::string, std::string>> bindings_;  ///< key, command
};

/// The actions behind the names. Running is the one way in for menus, keys, palette and tests.
class CommandTable {
 public:
  struct Action {
    std::function<void()> run;
    std::function<bool()> is_enabled;  ///< empty = always
  };

  void set(std::string_view name, std::function<void()> run, std::function<bool()> is_enabled = {});
  [[nodiscard]] bool has(std::string_view name) const { return actions_.contains(name); }
  [[nodiscard]] bool is_enabled(std::string_view name) const;
  /// False if there is no such command or it is not enabled now.
  bool run(std::string_view name) const;

 private:
  std::map<std::string, Action, std::less<>> actions_;
};

/// How well `title` answers what was typed in the palette: nothing if its letters do not all occur in order, otherwise
/// more for letters at word beginnings and in a row. Case and marks do not count.
std::optional<int> palette_score(std::string_view typed, std::string_view title);

}  // namespace weerga
