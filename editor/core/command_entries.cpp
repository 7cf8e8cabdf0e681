// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "editor/core/command.h"

namespace weerga {
namespace {

// clang-format off
constexpr auto kMenus = std::to_array<std::string_view>({"&File", "&Edit", "&Segment", "&Terms", "&Review", "&View", "&Help"});

constexpr auto kEntries = std::to_array<CommandEntry>({
  {"file.open", "&Open…", "&File", {"Ctrl+O", "=", "="}},
  {"file.align", "&Align two letters…", "&File", {"Ctrl+Shift+A", "=", "="}},
  {"file.align-folder", "Align all letters of a &folder…", "&File", {"", "", ""}},
  {"file.save", "&Save", "&File", {"Ctrl+S", "=", "="}},
  {"file.save-as", "Save &as…", "&File", {"Ctrl+Shift+S", "", ""}},
  {"file.export", "&Export…", "&File", {"", "", ""}},
  {"file.import-memory", "Add a translation &memory…", "&File", {"", "", ""}},
  {"file.import-review", "Take over a re&viewer's table…", "&File", {"", "", ""}},
  {"file.update", "&Update from a corrected letter…", "&File", {"", "", ""}},
  {"file.compare-version", "Compare with another &version…", "&File", {"", "", ""}},
  {"", "", "&File", {}},
  {"file.sample", "Open the sample &dossier", "&File", {"", "", ""}},
  {"file.welcome", "&Welcome page", "&File", {"", "", ""}},
  {"file.compare", "Compare with the changed &file…", "&File", {"", "", ""}},
  {"file.stop", "S&top the work in the background", "&File", {"", "", ""}},
  {"file.close", "&Close", "&File", {"Ctrl+W", "=", "="}},
  {"file.quit", "&Quit", "&File", {"Ctrl+Q", "=", "="}},

  {"edit.undo", "&Undo", "&Edit", {"Ctrl+Z", "=", "="}},
  {"edit.redo", "&Redo", "&Edit", {"Ctrl+Y Ctrl+Shift+Z", "=", "="}},
  {"", "", "&Edit", {}},
  {"edit.find", "&Find", "&Edit", {"Ctrl+F Ctrl+L", "=", "="}},
  {"edit.find-next", "Find &next", "&Edit", {"F3", "=", ""}},
  {"edit.replace", "&Replace…", "&Edit", {"Ctrl+H", "Ctrl+K", "Ctrl+H"}},
  {"edit.case", "Change &case", "&Edit", {"Shift+F3", "=", "="}},
  {"edit.settings", "&Settings…", "&Edit", {"Ctrl+F9", "=", "="}},
  {"edit.insert-code", "Insert next inline &tag", "&Edit", {"F6", "Ctrl+Shift+T", "F6"}},

  {"segment.confirm", "&Confirm and go to the next open one", "&Segment", {"Ctrl+Enter", "Ctrl+U", "Ctrl+Enter"}},
  {"segment.confirm-row", "Confirm and go to the next &row", "&Segment", {"Ctrl+Shift+Enter", "Ctrl+N", "Ctrl+Shift+Enter"}},
  {"segment.reopen", "&Reopen", "&Segment", {"Ctrl+Shift+D", "=", "="}},
  {"segment.next", "&Next segment", "&Segment", {"Alt+Down", "Alt+Down", "Alt+Down"}},
  {"segment.previous", "&Previous segment", "&Segment", {"Alt+Up", "Ctrl+Enter Alt+Up", "Alt+Up"}},
  {"segment.next-open", "Next &open segment", "&Segment", {"F8", "F8", "F8 Ctrl+G"}},
  {"segment.previous-open", "Previous open segment", "&Segment", {"Shift+F8", "=", "="}},
  {"segment.next-issue", "Next segment with an &issue", "&Segment", {"F9", "Ctrl+Shift+V", "F9"}},
  {"segment.go-to", "&Go to number…", "&Segment", {"Ctrl+G", "Ctrl+J", "Ctrl+Shift+G"}},
  {"", "", "&Segment", {}},
  {"segment.insert-match", "Insert the selected &match", "&Segment", {"Ctrl+Space", "Ctrl+R", "Ctrl+Space"}},
  {"segment.next-match", "Select the next match", "&Segment", {"Ctrl+Down", "=", "="}},
  {"segment.previous-match", "Select the previous match", "&Segment", {"Ctrl+Up", "=", "="}},
  {"segment.mend-pair", "Mend the pair of the selected match…", "&Segment", {"Ctrl+Shift+L", "=", "="}},
  {"segment.insert-fragments", "Insert assembled &fragments", "&Segment", {"F4", "=", "="}},
  {"segment.copy-source", "Copy the &source", "&Segment", {"Ctrl+Insert", "Ctrl+Shift+R", "Ctrl+Insert"}},
  {"segment.clear", "C&lear the target", "&Segment", {"Ctrl+Shift+Delete", "=", "="}},
  {"", "", "&Segment", {}},
  {"segment.split", "Spli&t at the source cursor", "&Segment", {"Ctrl+T", "=", "="}},
  {"segment.join", "&Join with the next", "&Segment", {"Ctrl+J", "Ctrl+Shift+J", "Ctrl+J"}},
  {"segment.edit-source", "&Edit the source", "&Segment", {"F2", "=", "="}},

  {"terms.add", "&Add a term…", "&Terms", {"Ctrl+E F7", "Ctrl+Shift+G", "Ctrl+E F7"}},
  {"terms.import", "Add a &glossary…", "&Terms", {"", "", ""}},
  {"terms.concordance", "Search the memory (&concordance)", "&Terms", {"Ctrl+K", "Ctrl+Shift+F", "Ctrl+K F3"}},
  {"terms.timeline", "&Timeline of the selection", "&Terms", {"Shift+F4", "=", "="}},
  {"terms.consistency", "&Consistency of all letters…", "&Terms", {"", "", ""}},
  {"terms.accept-word", "Add the &word to the dictionary", "&Terms", {"", "", ""}},
  {"terms.suggest", "&Spelling suggestions", "&Terms", {"Shift+F7", "=", "="}},

  {"review.annotate", "&Annotate the selection…", "&Review", {"Ctrl+M", "=", "="}},
  {"review.mark-term", "Mark the selection as a &term", "&Review", {"Ctrl+Shift+M", "=", "="}},
  {"review.mark-doubt", "Mark the selection as &doubtful", "&Review", {"Ctrl+D", "=", "="}},
  {"review.unmark", "&Remove the mark at the cursor", "&Review", {"Ctrl+Shift+K", "=", "="}},
  {"review.link", "T&ie the selection to words of the other language", "&Review", {"Ctrl+Shift+F11", "=", "="}},
  {"review.reply", "Ans&wer on the mark…", "&Review", {"Ctrl+Shift+F9", "=", "="}},
  {"review.settle", "&Settle the mark, or open it again", "&Review", {"Ctrl+Shift+F10", "=", "="}},
  {"review.private", "Keep the mark &private, or show it", "&Review", {"", "", ""}},
  {"review.annotations", "All a&nnotations…", "&Review", {"Shift+F9", "=", "="}},
  {"review.propose", "&Propose annotations…", "&Review", {"Shift+F2", "=", "="}},
  {"review.note", "Add a &note to the segment…", "&Review", {"Ctrl+Shift+N", "=", "="}},
  {"review.accept", "Mark as re&viewed", "&Review", {"Ctrl+Shift+R", "", "Ctrl+Shift+R"}},
  {"review.finish", "Mark as &final", "&Review", {"", "", ""}},
  {"review.reject", "Mark as re&jected", "&Review", {"", "", ""}},
  {"review.issues", "All iss&ues of the letter…", "&Review", {"Shift+F11", "=", "="}},
  {"review.ignore", "&Ignore the issue, with a reason…", "&Review", {"Ctrl+I", "", "Ctrl+I"}},
  {"", "", "&Review", {}},
  {"review.track", "Trac&k changes, or no longer", "&Review", {"", "", ""}},
  {"review.changes", "Tracked c&hanges…", "&Review", {"Shift+F6", "=", "="}},
  {"review.accept-change", "A&ccept the last change of the segment", "&Review", {"", "", ""}},
  {"review.reject-change", "Re&ject the last change of the segment", "&Review", {"", "", ""}},
  {"", "", "&Review", {}},
  {"review.statistics", "&Statistics…", "&Review", {"", "", ""}},

  {"view.filter-all", "&All segments", "&View", {"Ctrl+F2", "=", "="}},
  {"view.filter-open", "&Open segments", "&View", {"Ctrl+F3", "=", "="}},
  {"view.filter-draft", "&Drafts", "&View", {"Ctrl+F4", "=", "="}},
  {"view.filter-review", "To &review", "&View", {"Ctrl+F5", "=", "="}},
  {"view.filter-unread", "Matches that nobody has rea&d", "&View", {"", "", ""}},
  {"view.filter-issues", "With &issues", "&View", {"Ctrl+F6", "=", "="}},
  {"view.filter-notes", "With &notes", "&View", {"Ctrl+F7", "=", "="}},
  {"view.filter-changed", "&Changed since opening", "&View", {"Ctrl+F8", "=", "="}},
  {"", "", "&View", {}},
  {"view.panes", "Show or hide the &panes", "&View", {"F10", "=", "="}},
  {"view.next-pane", "Next p&ane", "&View", {"Ctrl+Tab", "=", "="}},
  {"view.fold-pane", "Unfold or &fold a pane…", "&View", {"Ctrl+F11", "=", "="}},
  {"view.wider-panes", "&Wider panes", "&View", {"Alt+Shift+Left", "=", "="}},
  {"view.narrower-panes", "Na&rrower panes", "&View", {"Alt+Shift+Right", "=", "="}},
  {"view.toolbar", "Show or hide the tool&bar", "&View", {"Ctrl+F10", "=", "="}},
  {"view.acknowledge", "Put the &message away", "&View", {"Shift+Escape", "=", "="}},
  {"view.larger", "&Larger text", "&View", {"Ctrl++ Ctrl+=", "=", "="}},
  {"view.smaller", "&Smaller text", "&View", {"Ctrl+-", "=", "="}},
  {"view.usual-size", "&Usual size", "&View", {"Ctrl+0", "=", "="}},
  {"view.theme", "Switch light, dark and high con&trast", "&View", {"Ctrl+F12", "=", "="}},
  {"view.palette", "Find a &command…", "&View", {"Ctrl+Shift+P", "=", "="}},

  {"help.contents", "&Help", "&Help", {"F1", "=", "="}},
  {"help.keys", "&Keys…", "&Help", {"Ctrl+F1", "=", "="}},
  {"help.assign-key", "Give a command another &key…", "&Help", {"", "", ""}},
  {"help.preset", "Keys as in another &program…", "&Help", {"", "", ""}},
  {"help.about", "&About Weerga", "&Help", {"", "", ""}},

  {"match.1", "Insert match 1", "", {"Ctrl+1", "=", "="}}, {"match.2", "Insert match 2", "", {"Ctrl+2", "=", "="}},
  {"match.3", "Insert match 3", "", {"Ctrl+3", "=", "="}}, {"match.4", "Insert match 4", "", {"Ctrl+4", "=", "="}},
  {"match.5", "Insert match 5", "", {"Ctrl+5", "=", "="}}, {"match.6", "Insert match 6", "", {"Ctrl+6", "=", "="}},
  {"match.7", "Insert match 7", "", {"Ctrl+7", "=", "="}}, {"match.8", "Insert match 8", "", {"Ctrl+8", "=", "="}},
  {"match.9", "Insert match 9", "", {"Ctrl+9", "=", "="}},
  {"term.1", "Insert term 1", "", {"Alt+1", "=", "="}}, {"term.2", "Insert term 2", "", {"Alt+2", "=", "="}},
  {"term.3", "Insert term 3", "", {"Alt+3", "=", "="}}, {"term.4", "Insert term 4", "", {"Alt+4", "=", "="}},
  {"term.5", "Insert term 5", "", {"Alt+5", "=", "="}}, {"term.6", "Insert term 6", "", {"Alt+6", "=", "="}},
  {"term.7", "Insert term 7", "", {"Alt+7", "=", "="}}, {"term.8", "Insert term 8", "", {"Alt+8", "=", "="}},
  {"term.9", "Insert term 9", "", {"Alt+9", "=", "="}},
});
constexpr auto kToolbar = std::to_array<std::string_view>({
  "file.open", "file.save", "", "edit.undo", "edit.redo", "",
  "segment.confirm", "segment.previous-open", "segment.next-open", "segment.next-issue", "",
  "segment.insert-match", "segment.copy-source", "edit.insert-code", "",
  "terms.add", "terms.concordance", "review.annotate", "",
  "review.statistics", "view.panes", "view.palette", "help.contents"});
// clang-format on

}  // namespace

std::span<const CommandEntry> command_entries() { return kEntries; }

const CommandEntry* command_entry(std::string_view name) {
  const auto found = std::ranges::find(kEntries, name, &CommandEntry::name);
  return found == kEntries.end() ? nullptr : &*found;
}

std::span<const std::string_view> toolbar_commands() { return kToolbar; }

std::span<const std::string_view> menu_names() { return kMenus; }

}  // namespace weerga
