// SPDX-License-Identifier: Apache-2.0
#include "editor/core/command.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xliff/text/error.h"
#include "xliff/text/fold.h"
#include "xliff/text/utf8.h"

namespace weerga {
namespace {

constexpr std::array<std::string_view, 3> kModifiers = {"Ctrl", "Alt", "Shift"};

constexpr auto kNamedKeys =
    std::to_array<std::string_view>({"Enter", "Tab", "Space", "Backspace", "Delete", "Insert", "Home", "End", "PageUp",
                                     "PageDown", "Up", "Down", "Left", "Right", "Escape"});

/// Taken by IBus, by GTK, or by AltGr.
constexpr auto kReserved = std::to_array<std::string_view>({"Ctrl+Shift+U", "Ctrl+Shift+E", "Ctrl+;", "Alt+F4"});

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The part of a key behind its modifiers: "Enter", "F8", "K", "+".
std::optional<std::string> normalised_base(std::string_view base) {
  const std::string folded = fold_case(base);
  const auto named = std::ranges::find_if(kNamedKeys, [&](std::string_view name) { return fold_case(name) == folded; });
  if (named != kNamedKeys.end()) return std::string(*named);
  if (code_point_count(base) == 1) return upper_case(base, "en");
  const bool is_function_key = folded.size() <= 3 && folded.starts_with('f') &&
                               std::ranges::all_of(folded.substr(1), [](char c) { return c >= '0' && c <= '9'; });
  if (is_function_key) return upper_case(folded, "en");
  return std::nullopt;
}

std::vector<std::string> preset_keys(const CommandEntry& entry, KeyPreset preset) {
  const std::string_view keys = entry.keys[static_cast<std::size_t>(preset)];
  return split(keys == "=" ? entry.keys[0] : keys, ' ');
}

}  // namespace

std::optional<std::string> normalised_key(std::string_view key) {
  std::array<bool, kModifiers.size()> has{};
  for (bool found = true; found;) {
    found = false;
    for (std::size_t i = 0; i < kModifiers.size(); ++i) {
      const std::string folded = fold_case(trimmed(key));
      const std::string modifier = fold_case(kModifiers[i]);
      if (!folded.starts_with(modifier) || folded.size() <= modifier.size()) continue;
      std::string_view rest = trimmed(trimmed(key).substr(modifier.size()));
      if (!rest.starts_with('+')) continue;
      key = rest.substr(1);
      has[i] = found = true;
    }
  }
  const std::optional<std::string> base = normalised_base(trimmed(key));
  if (!base) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < kModifiers.size(); ++i) {
    if (has[i]) result.append(kModifiers[i]).append("+");
  }
  return result + *base;
}

bool is_reserved_key(std::string_view key) {
  if (std::ranges::find(kReserved, key) != kReserved.end()) return true;
  const std::string_view base = key.substr(std::min(key.rfind('+') + 1, key.size()));
  const bool is_letter = base.size() == 1 && base[0] >= 'A' && base[0] <= 'Z';
  return is_letter && key.starts_with("Ctrl+Alt+");
}

KeyMap::KeyMap(KeyPreset preset) : preset_(preset) {
  for (const CommandEntry& entry : command_entries()) {
    for (std::string& key : preset_keys(entry, preset)) bindings_.emplace_back(std::move(key), entry.name);
  }
}

std::string KeyMap::command_of(std::string_view key) const {
  const auto found = std::ranges::find(bindings_, key, &std::pair<std::string, std::string>::first);
  return found == bindings_.end() ? std::string() : found->second;
}

std::vector<std::string> KeyMap::keys_of(std::string_view command) const {
  std::vector<std::string> keys;
  for (const auto& [key, name] : bindings_) {
    if (name == command) keys.push_back(key);
  }
  return keys;
}

void KeyMap::rebind(std::string_view command, const std::vector<std::string>& keys) {
  std::vector<std::pair<std::string, std::string>> added;
  for (const std::string& key : keys) {
    std::optional<std::string> normal = normalised_key(key);
    if (!normal) throw Error(ErrorKind::invalid_argument, "“" + key + "” is no key.");
    if (is_reserved_key(*normal)) {
      throw Error(ErrorKind::invalid_argument, *normal + " is taken by the desktop or types a letter.");
    }
    added.emplace_back(std::move(*normal), command);
  }
  std::erase_if(bindings_, [&](const auto& binding) { return binding.second == command; });
  bindings_.insert(bindings_.end(), added.begin(), added.end());
}

std::vector<KeyConflict> KeyMap::conflicts() const {
  std::vector<KeyConflict> found;
  std::map<std::string, std::string> seen;
  for (const auto& [key, command] : bindings_) {
    const auto [before, is_new] = seen.emplace(key, command);
    if (!is_new) found.push_back({key, before->second, command});
  }
  return found;
}

std::string KeyMap::changes() const {
  std::string lines;
  for (const CommandEntry& entry : command_entries()) {
    const std::vector<std::string> keys = keys_of(entry.name);
    if (entry.name.empty() || keys == preset_keys(entry, preset_)) continue;
    lines.append(entry.name).append("\t");
    for (const std::string& key : keys) lines.append(key).append(&key == &keys.back() ? "" : " ");
    lines.append("\n");
  }
  return lines;
}

void KeyMap::apply_changes(std::string_view lines) {
  for (const std::string& line : split(lines, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string name = line.substr(0, tab);
    if (std::ranges::find(command_entries(), name, &CommandEntry::name) == command_entries().end()) continue;
    try {
      rebind(name, split(line.substr(tab + 1), ' '));
    } catch (const Error&) {
      continue;  // a settings file that was edited by hand keeps its other lines
    }
  }
}

void CommandTable::set(std::string_view name, std::function<void()> run, std::function<bool()> is_enabled) {
  actions_.insert_or_assign(std::string(name), Action{std::move(run), std::move(is_enabled)});
}

bool CommandTable::is_enabled(std::string_view name) const {
  const auto found = actions_.find(name);
  return found != actions_.end() && (!found->second.is_enabled || found->second.is_enabled());
}

bool CommandTable::run(std::string_view name) const {
  if (!is_enabled(name)) return false;
  actions_.find(name)->second.run();
  return true;
}

std::optional<int> palette_score(std::string_view typed, std::string_view title) {
  const std::string wanted = fold_marks(trimmed(typed));
  if (wanted.empty()) return 0;
  const std::string text = fold_marks(title);
  int score = 0;
  std::size_t at = 0;
  bool in_a_row = false;
  for (const char letter : wanted) {
    if (letter == ' ') continue;
    const std::size_t found = text.find(letter, at);
    if (found == std::string::npos) return std::nullopt;
    const bool starts_word = found == 0 || text[found - 1] == ' ';
    score += 1 + (starts_word ? 6 : 0) + (in_a_row && found == at ? 4 : 0);
    at = found + 1;
    in_a_row = true;
  }
  return score * 16 - static_cast<int>(std::min<std::size_t>(text.size(), 15));
}

}  // namespace weerga
