// SPDX-License-Identifier: Apache-2.0
#include "editor/core/review/annotation_thread.h"

#include <algorithm>
#include <set>

namespace weerga {

std::vector<std::string> answers_to(const std::vector<Note>& notes, std::string_view root) {
  std::set<std::string, std::less<>> thread{std::string(root)};
  std::size_t before = 0;
  while (before != thread.size()) {  // an answer may stand before what it answers
    before = thread.size();
    for (const Note& note : notes) {
      if (!note.reply_to.empty() && thread.contains(note.reply_to)) thread.insert(note.id);
    }
  }
  std::vector<std::string> answers;
  for (const Note& note : notes) {
    if (note.id != root && thread.contains(note.id)) answers.push_back(note.id);
  }
  return answers;
}

std::vector<Note> thread_of(const std::vector<Note>& notes, std::string_view root) {
  const auto first = std::ranges::find(notes, root, &Note::id);
  if (root.empty() || first == notes.end()) return {};
  std::vector<Note> thread{*first};
  for (const std::string& id : answers_to(notes, root)) thread.push_back(*std::ranges::find(notes, id, &Note::id));
  std::ranges::stable_sort(thread.begin() + 1, thread.end(), {}, &Note::time);
  return thread;
}

}  // namespace weerga
