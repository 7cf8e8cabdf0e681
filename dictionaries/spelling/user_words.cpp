// SPDX-License-Identifier: Apache-2.0
#include "dictionaries/spelling/user_words.h"

#include <algorithm>

namespace weerga {
namespace {

std::filesystem::path in_folder(const std::filesystem::path& folder, std::string_view name, std::string_view language) {
  return folder.empty() ? folder : folder / (std::string(name) + "." + std::string(language) + ".txt");
}

}  // namespace

UserWords::Paths UserWords::usual_paths(const std::filesystem::path& personal_folder,
                                        const std::filesystem::path& dossier_folder, std::string_view language) {
  return {.personal = in_folder(personal_folder, "words", language),
          .dossier = in_folder(dossier_folder, "words", language),
          .ignored = in_folder(personal_folder, "ignored", language)};
}

UserWords UserWords::opened(const Paths& paths) {
  UserWords words;
  words.paths_ = {paths.personal, paths.dossier, paths.ignored};
  for (std::size_t i = 0; i < words.paths_.size(); ++i) {
    if (!words.paths_[i].empty()) words.lists_[i] = WordList::opened(words.paths_[i]);
  }
  return words;
}

/// The list as the file has it now: another program may have added to it.
WordList& UserWords::refreshed(UserList list) {
  if (path(list).empty()) throw Error(ErrorKind::invalid_argument, "No file was named for this list of words.");
  WordList& words = lists_.at(static_cast<std::size_t>(list));
  words = WordList::opened(path(list));
  return words;
}

bool UserWords::add(UserList list, std::string_view word, std::string_view like) {
  WordList& words = refreshed(list);
  if (!words.add(word, like)) return false;
  std::error_code failure;  // saving says what is wrong with the folder
  if (path(list).has_parent_path()) std::filesystem::create_directories(path(list).parent_path(), failure);
  words.save(path(list));
  return true;
}

bool UserWords::remove(UserList list, std::string_view word) {
  WordList& words = refreshed(list);
  if (!words.remove(word)) return false;
  words.save(path(list));
  return true;
}

std::vector<Diagnostic> UserWords::left_out() const {
  std::vector<Diagnostic> all;
  for (const WordList& list : lists_) all.insert(all.end(), list.left_out().begin(), list.left_out().end());
  return all;
}

void UserWords::teach(Speller& speller) const {
  for (const UserList list : {UserList::personal, UserList::dossier}) {
    for (const WordList::Entry& entry : words(list).entries()) speller.accept(entry.word, entry.like);
  }
  for (const WordList::Entry& entry : words(UserList::ignored).entries()) speller.ignore(entry.word);
}

}  // namespace weerga
